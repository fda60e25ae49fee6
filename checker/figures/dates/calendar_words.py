"""The words of the calendar: months, weekdays, seasons, units, ordinals and counts, and the patterns that find them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]

UNITS: dict[str, Unit] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
SPACE = r"(?:(?=\s)[^\S\n]{0,3}\n?[^\S\n]{0,3}(?!\s))"
"""White space inside a mention: at most one line break, so that no mention crosses a blank line.

It is read for every pattern of this room when the program starts, hence the plain form.
"""

HYPHEN = r"[-\u2010\u2011]"
DASH = r"[-\u2010-\u2015]"

MONTHS = {
    **dict.fromkeys(("january", "jan"), 1),
    **dict.fromkeys(("february", "feb"), 2),
    **dict.fromkeys(("march", "mar"), 3),
    **dict.fromkeys(("april", "apr"), 4),
    "may": 5,
    **dict.fromkeys(("june", "jun"), 6),
    **dict.fromkeys(("july", "jul"), 7),
    **dict.fromkeys(("august", "aug"), 8),
    **dict.fromkeys(("september", "sept", "sep"), 9),
    **dict.fromkeys(("october", "oct"), 10),
    **dict.fromkeys(("november", "nov"), 11),
    **dict.fromkeys(("december", "dec"), 12),
}

WEEKDAYS = {
    **dict.fromkeys(("monday", "mon"), 0),
    **dict.fromkeys(("tuesday", "tues", "tue"), 1),
    **dict.fromkeys(("wednesday", "weds", "wed"), 2),
    **dict.fromkeys(("thursday", "thurs", "thur", "thu"), 3),
    **dict.fromkeys(("friday", "fri"), 4),
    **dict.fromkeys(("saturday", "sat"), 5),
    **dict.fromkeys(("sunday", "sun"), 6),
}

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
"""Meteorological seasons of the northern half of the earth: spring begins in March, winter in December."""

TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
TIMES_OF_DAY = ("morning", "afternoon", "evening", "night")

DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "noughties": 0,
}

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

COUNTS = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)} | {
    word: 20 + 10 * number for number, word in enumerate(_TENS)
}
"""Number words up to ninety, without the compounds."""

_ORDINALS_OF_ONE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS_OF_TEN = (
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
ORDINALS = (
    {word: number for number, word in enumerate((*_ORDINALS_OF_ONE, *_ORDINALS_OF_TEN), 1)}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS_OF_ONE, 1)}
    | {"thirtieth": 30, "thirty-first": 31}
)
"""Ordinal words from first to thirty-first."""


def either(words: Iterable[str]) -> str:
    """Give a pattern for one of *words*, the longest first."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


_NO_LETTER = r"(?![^\W\d_])"
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    rf"|sep(?:t(?:ember|\.)?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?){_NO_LETTER}"
)
WEEKDAY = (
    r"(?:mon(?:day|\.)?|tue(?:s(?:day|\.)?|\.)?|wed(?:nesday|s?\.?)?|thu(?:r(?:s(?:day|\.)?|\.)?|\.)?|fri(?:day|\.)?"
    rf"|sat(?:urday|\.)?|sun(?:day|\.)?){_NO_LETTER}"
)
ORDINAL_WORD = "(?:(?:twenty|thirty)[- ])?" + either([*_ORDINALS_OF_ONE, *_ORDINALS_OF_TEN, "thirtieth"])
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})"
COUNT = rf"(?:\d{{1,4}}|(?:{either(_TENS)}[- ])?{either([*_ONES, *_TEENS])}|{either(_TENS)})"


def ordinal(words: str) -> int | None:
    """Give the number of an ordinal as printed.

    >>> ordinal("3rd"), ordinal("Twenty-first"), ordinal("thirty first"), ordinal("last")
    (3, 21, 31, None)
    """
    if words[:1].isdigit():
        return int(words.rstrip("stndrhSTNDRH"))
    return ORDINALS.get(words.lower().replace(" ", "-"))


def count(words: str) -> int | None:
    """Give a whole number as printed in digits or words, up to ninety-nine in words.

    >>> count("41"), count("twenty-three"), count("Six"), count("several")
    (41, 23, 6, None)
    """
    if words.isdecimal():
        return int(words)
    parts = [COUNTS.get(part) for part in words.lower().replace("-", " ").split()]
    known = [part for part in parts if part is not None]
    return sum(known) if known and len(known) == len(parts) else None
