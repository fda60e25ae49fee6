"""Years in words: "nineteen eighty-four", "two thousand and ten", "twenty nineteen"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import COUNTS, MONTHS, ORDINALS, SPACE, count, either
from checker.figures.dates.shapes import Calendar, Reading, Readings
from checker.figures.dates.text_around import counted_after, word_before
from checker.figures.late_pattern import LatePattern

_TENS = [word for word, number in COUNTS.items() if number >= 20]
_ONES = [word for word, number in COUNTS.items() if number < 10]
_TEENS = [word for word, number in COUNTS.items() if 10 <= number < 20]
_BELOW_HUNDRED = rf"(?:{either(_TENS)}(?:[- ]{either(_ONES)})?|{either(_TEENS)}|oh?[- ]{either(_ONES)})"
_IN_WORDS = LatePattern(
    rf"(?:(?P<century>twenty|{either(_TEENS)})(?:{SPACE}|-)(?P<years>hundred|{_BELOW_HUNDRED})"
    rf"|two{SPACE}thousand(?:(?:{SPACE}and)?{SPACE}(?P<since>{_BELOW_HUNDRED}|{either(_ONES)})))(?!\w|-)",
    re.IGNORECASE,
)
_LICENCE = frozenset(("in", "since", "of", "until", "year", "late", "early", *MONTHS, *ORDINALS))


def read_spelled_year(text: str, start: int) -> Readings:
    """Read a year in words at *start*, after a word that leaves no doubt ("in", "since", a month's name).

    >>> [reading.shape for reading in read_spelled_year("It began in nineteen eighty-four.", 12)]
    [Calendar(year=1984, month=None, day=None)]
    """
    found = _IN_WORDS.match(text, start)
    before = word_before(text, start)
    if (
        found is None
        or (before not in _LICENCE and before[-2:] not in ("th", "st"))
        or counted_after(text, found.end())
    ):
        return ()
    if found["century"]:
        year = 100 * (count(found["century"]) or 0) + _below_hundred(found["years"])
    else:
        year = 2000 + _below_hundred(found["since"])
    return (Reading(start, found.end(), Calendar(year)),) if 1000 <= year <= 2100 else ()


def _below_hundred(words: str) -> int:
    if words.lower() == "hundred":
        return 0
    return count(re.sub(r"^oh?[- ]", "", words, flags=re.IGNORECASE)) or 0
