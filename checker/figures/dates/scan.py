"""One pass over the text for the words and digits that a date can begin with, and the reader of each."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.figures.dates.absolute import read_day, read_month
from checker.figures.dates.calendar_words import (
    COUNTS,
    DASH,
    DECADES,
    MONTHS,
    ORDINALS,
    SEASONS,
    TIMES_OF_DAY,
    TODAY,
    UNITS,
    WEEKDAYS,
)
from checker.figures.dates.distances import read_distance
from checker.figures.dates.ending_with import read_length_to
from checker.figures.dates.holidays import HOLIDAYS
from checker.figures.dates.named_periods import (
    read_decade_digits,
    read_decade_words,
    read_fiscal,
    read_holiday,
    read_season,
    with_fiscal,
)
from checker.figures.dates.numeric import read_numeric, read_years
from checker.figures.dates.running import read_later_in, read_rest
from checker.figures.dates.shapes import Reading, Readings
from checker.figures.dates.spelled import read_spelled_year
from checker.figures.dates.turns import read_turn
from checker.figures.dates.weekdays import read_today, read_weekday, read_weekend
from checker.figures.dates.year_parts import read_end_of, read_part, read_short_part, read_week_of
from checker.figures.flat import Flat, WordFinder, flatten, line_of, table
from checker.figures.late_pattern import LatePattern

Reader = Callable[[str, int, str], Readings]

_TURNS = ("last", "this", "next", "past", "previous", "coming", "current", "following", "preceding", "same", "that")
_STEPS_ALONE = frozenset(_TURNS) - {"last"}
_UNIT_WORDS = (*UNITS, *(f"{unit}s" for unit in UNITS), "centuries")
_NAMES = (*MONTHS, *WEEKDAYS, *SEASONS, *DECADES, *TODAY)
_IN_WORDS = ("seventeen", "eighteen", "nineteen", "twenty", "two")
_ENDS = ("end", "close", "start", "beginning", "middle")
_FISCAL = ("fiscal", "financial", "fy", "fy00", "fy0000")

# What may stand before the first word of a date.
_BEFORE = frozenset(("", *" \t\r\n\xa0\u2009\u202f([{\"'“”‘’«»„\u2010\u2011\u2012\u2013\u2014\u2015-/|:;*_>"))


def _becomes(one: str) -> str:
    if one in _BEFORE or one == "?":
        return " "
    if one.isdecimal():
        return "0"
    if not one.isalpha():
        return one if one in ".," else "!"
    return one.lower() if one.isascii() else "x"


_AS_LINE = table(_becomes)


def _holiday_beginnings() -> list[str]:
    """Two words of every holiday, enough to ask its reader; the whole name where its first word begins other dates."""
    beginnings = []
    for name in HOLIDAYS:
        line = line_of(flatten(name), _AS_LINE).decode("ascii").strip()
        found = re.match(r"(\w+)\W*\w*", line)
        beginnings.append(line if found is None or found[1] in (*MONTHS, *ORDINALS) else found[0])
    return beginnings


# Enough of a month's name to ask the reader of days.
_MONTH_BEGINS = (
    r"(?:[Jj](?:an|u[nl])|[Ff]eb|[Mm]a[ry]|[Aa](?:pr|ug)|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|[JFMASOND][AUEPCO][NLBRYGPTVC])"
)
# What must follow one or two digits that begin a date.
_AFTER_DIGITS = LatePattern(
    r"(?=([-/.])\d{1,2}\1\d{2})"
    rf"|(?:st|nd|rd|th)?(?=(?:(?:\s?{DASH}\s?|\s(?:to|through|until|till|and|or|&)\s|,\s)"
    rf"(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?){{0,4}}(?:\sday)?(?:\s{{1,4}}|-|\.\s?|/)(?:of\s)?{_MONTH_BEGINS})"
    r"|(?:st|nd|rd|th)(?!\w)|['’]?s(?!\w)"
    r"|(?=(?:\s?[-–]\s?\d{1,2}|\s(?:to|and)\s\d{1,2})?\s(?:of\s|in\s)?(?:this|next|last)\smonth(?!\w))"
    r"|(?=/(?:(?:19|20)\d\d|\d\d?)(?![\w/%]|[,.]\d))|[QH](?=\s?\d|\W)"
)
_AFTER_YEAR = LatePattern(r"(?![\d%]|,\d{3}|\.\d\d?(?!\d|[-./]))")
# One, two or four digits in the line; behind one or two, the letters that may begin what `_AFTER_DIGITS` asks for.
_DIGITS = re.compile(
    rb" 0(?:000(?!0)|0?(?=[hnqrst]|, |\.(?:00?\.| ?[a-z])"
    rb"| {1,4}(?:[^a-z]|t[hio]|ma|se|d[ae]|a[pun]|fe|n[oe]|o[cfr]|in|la|un|j)))"
)
_FOREIGN_DIGITS = re.compile(r"(?<!\d)\d(?:\d{3}|\d?)(?!\d)")

# What must follow a common word before its reader is asked; loose about white space, the readers are strict.
_PART = (
    r"[-\s](?:\s?(?:fiscal|financial|calendar)\s)?(?:quarter|half|centur)|\s{1,4}(?:week|day)\s(?:of|this|last|next)\s"
)
_FEW = rf"\s(?:{'|'.join(COUNTS)}|\d{{1,2}})\s(?:day|week|month|quarter|year)s\sof\s"
_WAY = r"(?:ago|earlier|later|before|after|previously|hence|from)(?!\w)"
_PICKED = LatePattern(
    r"\s{1,4}(?:(?:fiscal|financial|calendar|past)\s{1,4})?(?:[A-Z]"
    rf"|{'|'.join((*UNITS, *MONTHS, *WEEKDAYS, *SEASONS, *TIMES_OF_DAY, 'weekend'))}|christmas|easter|thanksgiving)"
    rf"|{_PART}|{_FEW}"
)
_COUNTED = LatePattern(
    rf"\s{{1,4}}(?:{_WAY}|and\sa\shalf\s{_WAY}|(?:of|that\sended|ended|ending|to|through|up\sto|beginning|starting|commencing)\s)"
    r"|(?:['’]s\s|-)end(?!\w)|['’]s?\s{1,4}time(?!\w)|-(?:ago|earlier)(?!\w)",
    re.IGNORECASE,
)
_PARTED = LatePattern(rf"{_PART}|{_FEW}|\s{{1,4}}of\s{{1,4}}[A-Za-z]")
_DAY_NEXT = LatePattern(rf"(?:,?\s{{1,3}}(?:the\s)?|-)(?:\d|{'|'.join(ORDINALS)})")
_COMPOUND = LatePattern(rf"[a-z]+[- ](?:{'|'.join(ORDINALS)})(?!\w)", re.IGNORECASE)
GATES: dict[str, LatePattern] = {
    **dict.fromkeys((*ORDINALS, "final", "opening", "closing"), _PARTED),
    **dict.fromkeys(_UNIT_WORDS, _COUNTED),
    **dict.fromkeys(_TURNS, _PICKED),
    **dict.fromkeys(_ENDS, LatePattern(r"\s{1,4}of\s{1,4}the\s{1,4}(?:year|month|week|quarter|decade|century)(?!\w)")),
    **dict.fromkeys(("fiscal", "financial"), LatePattern(r"\s{1,4}(?:year\s{1,4})?\d")),
    # Too common to look at each: the word after it decides at once.
    "that": LatePattern(r"\s{1,4}(?:day|week|month|year|weekend|morning|afternoon|evening|night)(?!\w)"),
    **dict.fromkeys(("earlier", "later"), LatePattern(r"\s{1,4}in\s{1,4}the\s")),
    **dict.fromkeys(("rest", "remainder"), LatePattern(r"\s{1,4}of\s")),
    **dict.fromkeys((*_IN_WORDS, "thirty"), LatePattern(r"[-\s]")),
    "two": LatePattern(r"\sthousand\s"),
    **dict.fromkeys(("0", "00"), _AFTER_DIGITS),
    "0000": _AFTER_YEAR,
}


def _turn(text: str, start: int, word: str) -> Readings:
    turn = read_turn(text, start)
    part = () if word in _STEPS_ALONE else read_part(text, start)
    if turn and part and part[0].end > turn[0].end:
        return (part[0]._replace(otherwise=turn[0]),)
    return turn or part


def _unit(text: str, start: int, _word: str) -> Readings:
    return (
        read_distance(text, start)
        or read_length_to(text, start)
        or read_week_of(text, start)
        or read_end_of(text, start)
        or read_part(text, start)
    )


def _ordinal(text: str, start: int, _word: str) -> Readings:
    return read_day(text, start) or read_part(text, start)


def _four_digits(text: str, start: int, _word: str) -> Readings:
    after = text[start + 4 : start + 5]
    if after in ("s", "'", "’"):
        return read_decade_digits(text, start) or read_years(text, start)
    numeric = read_numeric(text, start) if after in ("-", "/", ".") else ()
    return numeric or with_fiscal(text, read_years(text, start))


def _digits(text: str, start: int, _word: str) -> Readings:
    if text[start + 1 : start + 2] in ("Q", "H"):
        return read_short_part(text, start)
    return (
        read_decade_digits(text, start) or read_numeric(text, start) or read_day(text, start) or read_part(text, start)
    )


def _month(text: str, start: int, word: str) -> Readings:
    """Without a capital "may" and "march" are verbs, unless a day or a year follows."""
    if word in ("may", "march") and text[start] == "m" and not _DAY_NEXT.match(text, start + len(word)):
        return ()
    return read_month(text, start, word)


def _tens(text: str, start: int, word: str) -> Readings:
    return _ordinal(text, start, word) if _COMPOUND.match(text, start) else read_spelled_year(text, start)


READERS: dict[str, Reader] = {
    **dict.fromkeys(_holiday_beginnings(), read_holiday),
    **dict.fromkeys(ORDINALS, _ordinal),
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys(WEEKDAYS, read_weekday),
    **dict.fromkeys(SEASONS, read_season),
    **dict.fromkeys(DECADES, read_decade_words),
    **dict.fromkeys(TODAY, read_today),
    **dict.fromkeys((*_TURNS, "final", "opening", "closing"), _turn),
    **dict.fromkeys((*_UNIT_WORDS, *_ENDS), _unit),
    **dict.fromkeys(_IN_WORDS, lambda text, start, _word: read_spelled_year(text, start)),
    **dict.fromkeys(("twenty", "thirty"), _tens),
    **dict.fromkeys(("earlier", "later"), lambda text, start, _word: read_later_in(text, start)),
    **dict.fromkeys(("rest", "remainder"), lambda text, start, _word: read_rest(text, start)),
    "weekend": lambda text, start, _word: read_weekend(text, start),
    **dict.fromkeys(("q0", "h0"), lambda text, start, _word: read_short_part(text, start)),
    **dict.fromkeys(_FISCAL, lambda text, start, _word: read_fiscal(text, start)),
    **dict.fromkeys(("0", "00"), _digits),
    "0000": _four_digits,
}
"""By the word that begins a date; 0 stands for any digit."""

_WORDS = WordFinder(word for word in READERS if not word.isdecimal())
_SHOUTED = frozenset((*_NAMES, *_TURNS, *_UNIT_WORDS))
_ANYHOW = frozenset((*_holiday_beginnings(), *_FISCAL, "q0", "h0"))


def scan(text: str, flat: Flat | None = None) -> list[Reading]:
    """Give everything in a text that reads as part of a date, in order, without overlap.

    Args:
        flat: the text flattened, where that is done already.
    """
    readings: list[Reading] = []
    done = 0
    for start, end, word in _places(text, flat or flatten(text)):
        if start < done or text[start - 1 : start] not in _BEFORE:
            continue
        gate = GATES.get(word)
        if (gate is not None and not gate.match(text, end)) or not _is_printed(text[start:end], word):
            continue
        for reading in READERS[word](text, start, word):
            if reading.start >= done:
                readings.append(reading)
                done = reading.end
    return readings


def _places(text: str, flat: Flat) -> list[tuple[int, int, str]]:
    """Give start, end and key in `READERS` of all that may begin a date, in order."""
    line = line_of(flat, _AS_LINE)
    if flat.foreign_digits:
        digits = [(*found.span(), "0" * len(found[0])) for found in _FOREIGN_DIGITS.finditer(text)]
    else:
        digits = [(found.start(), found.end() - 1, found[0][1:].decode()) for found in _DIGITS.finditer(line)]
    return sorted([*_WORDS.find(line), *digits])


def _is_printed(printed: str, word: str) -> bool:
    """Whether a word is printed in lower case or with a capital, or as a name in capitals."""
    if printed[1:] == word[1:] or word in _ANYHOW or word[0] == "0":
        return True
    return word in _SHOUTED and printed.isupper()
