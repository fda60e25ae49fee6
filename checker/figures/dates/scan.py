"""One pass over the text for the words and digits that a date can begin with, and the reader of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

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
from checker.figures.dates.word_trie import trie
from checker.figures.dates.year_parts import read_end_of, read_part, read_short_part, read_week_of
from checker.figures.late_pattern import LatePattern

Reader = Callable[[str, int, str], Readings]

_TURNS = ("last", "this", "next", "past", "previous", "coming", "current", "following", "preceding", "same", "that")
_UNIT_WORDS = (*UNITS, *(f"{unit}s" for unit in UNITS), "centuries")
_NAMES = (*MONTHS, *WEEKDAYS, *SEASONS, *DECADES, *TODAY)
_IN_WORDS = ("seventeen", "eighteen", "nineteen", "twenty", "two")
_ENDS = ("end", "close", "start", "beginning", "middle")

_WORD_END = r"(?!\w)"
_LETTERS_OF_HOLIDAY = 5


def _holiday_beginnings() -> dict[str, str]:
    """The first letters of every holiday with what must follow; all the whole names are dear to compile."""
    beginnings: dict[str, set[str]] = {}
    for name in HOLIDAYS:
        length = _LETTERS_OF_HOLIDAY
        while not name[length - 1].isalpha() or any(word.startswith(name[:length]) for word in (*MONTHS, *ORDINALS)):
            length += 1
        rest, _, second = name[length:].partition(" ")
        after = rf"\S{{0,10}}\s[{second[0]}{second[0].upper()}]" if second else rf"{rest}(?!\w)"
        beginnings.setdefault(name[:length], set()).add(after)
    return {name: f"(?={'|'.join(sorted(after))})" for name, after in beginnings.items()}


_HOLIDAY_BEGINNINGS = _holiday_beginnings()
_WORDS: dict[str, str] = {
    **_HOLIDAY_BEGINNINGS,
    **dict.fromkeys((*_NAMES, *_TURNS, *_UNIT_WORDS, *ORDINALS, "weekend"), _WORD_END),
    **dict.fromkeys((*_ENDS, "final", "opening", "closing", "fiscal", "financial"), _WORD_END),
    **dict.fromkeys(_IN_WORDS, r"(?=[-\s])"),
    # Too common to look at each: the word after it decides at once.
    "that": r"(?=\s{1,4}(?:day|week|month|year|weekend|morning|afternoon|evening|night)(?!\w))",
    **dict.fromkeys(("earlier", "later"), r"(?=\s{1,4}in\s{1,4}the\s)"),
    **dict.fromkeys(("rest", "remainder"), r"(?=\s{1,4}of\s)"),
    "two": r"(?=\sthousand\s)",
    "fy": r"(?=\s?['’]?\d)",
    "q": r"(?=[1-4](?!\w|[.,]\d)|[1-4]['’]\d\d)",
    "h": r"(?=[12](?!\w))",
}
_SHOUTED = (*_NAMES, *_HOLIDAY_BEGINNINGS, *_TURNS, *_UNIT_WORDS, "fy")
# Enough of a month's name to ask the reader of days; the names themselves are dear to compile here.
_MONTH_BEGINS = (
    r"(?:[Jj](?:an|u[nl])|[Ff]eb|[Mm]a[ry]|[Aa](?:pr|ug)|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|[JFMASOND][AUEPCO][NLBRYGPTVC])"
)
# What may follow the first digit of a date in figures.
_DIGITS = (
    r"\d{3}(?![\d%]|,\d{3}|\.\d\d?(?!\d|[-./]))",
    r"\d(?=['’]?s(?!\w))",
    r"\d?(?=([-/.])\d{1,2}\1\d{2})",
    rf"\d?(?:st|nd|rd|th)?(?=(?:(?:\s?{DASH}\s?|\s(?:to|through|until|till|and|or|&)\s|,\s)"
    rf"(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?){{0,4}}(?:\sday)?(?:\s{{1,4}}|-|\.\s?|/)(?:of\s)?{_MONTH_BEGINS})",
    r"\d?(?:st|nd|rd|th)(?!\w)",
    r"\d?(?=(?:\s?[-–]\s?\d{1,2}|\s(?:to|and)\s\d{1,2})?\s(?:of\s|in\s)?(?:this|next|last)\smonth(?!\w))",
    r"\d?(?=/(?:19|20)\d\d(?![\w/%]|[,.]\d))",
    r"\d?(?=/\d\d?(?![\w/%]|[,.]\d))",
    r"[QH](?=\s?\d|\W)",
)
# The character before is part of the pattern: the engine then tries the alternatives at word starts alone.
_SCAN = re.compile(
    "[ \t\r\n\xa0\u2009\u202f(\\[{\"'“”‘’«»„\u2010-\u2015\\-/|:;*_>]"
    rf"(?:{trie(_WORDS, shouted=_SHOUTED)}|\d(?:{'|'.join(_DIGITS)}))"
)

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
# Without a capital "may" and "march" are verbs, unless a day or a year follows.
_DAY_NEXT = LatePattern(rf"(?:,?\s{{1,3}}(?:the\s)?|-)(?:\d|{'|'.join(ORDINALS)})")
GATES: dict[str, LatePattern] = {
    **dict.fromkeys((*ORDINALS, "final", "opening", "closing"), _PARTED),
    **dict.fromkeys(_UNIT_WORDS, _COUNTED),
    **dict.fromkeys(_TURNS, _PICKED),
    **dict.fromkeys(_ENDS, LatePattern(r"\s{1,4}of\s{1,4}the\s{1,4}(?:year|month|week|quarter|decade|century)(?!\w)")),
    **dict.fromkeys(("fiscal", "financial"), LatePattern(r"\s{1,4}(?:year\s{1,4})?\d")),
}


def _turn(text: str, start: int, _word: str) -> Readings:
    turn, part = read_turn(text, start), read_part(text, start)
    if turn and part and part[0].end > turn[0].end:
        return (replace(part[0], otherwise=turn[0]),)
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


def _digits(text: str, start: int, word: str) -> Readings:
    if len(word) == 4 and word.isdecimal():
        after = text[start + 4 : start + 5]
        if after in ("s", "'", "’"):
            return read_decade_digits(text, start) or read_years(text, start)
        numeric = read_numeric(text, start) if after in ("-", "/", ".") else ()
        return numeric or with_fiscal(text, read_years(text, start))
    if len(word) == 2 and word[1] in "qh":
        return read_short_part(text, start)
    return (
        read_decade_digits(text, start) or read_numeric(text, start) or read_day(text, start) or read_part(text, start)
    )


READERS: dict[str, Reader] = {
    **dict.fromkeys(ORDINALS, _ordinal),
    **dict.fromkeys(MONTHS, read_month),
    **dict.fromkeys(WEEKDAYS, read_weekday),
    **dict.fromkeys(SEASONS, read_season),
    **dict.fromkeys(DECADES, read_decade_words),
    **dict.fromkeys(_HOLIDAY_BEGINNINGS, read_holiday),
    **dict.fromkeys(TODAY, read_today),
    **dict.fromkeys((*_TURNS, "final", "opening", "closing"), _turn),
    **dict.fromkeys((*_UNIT_WORDS, *_ENDS), _unit),
    **dict.fromkeys(_IN_WORDS, lambda text, start, _word: read_spelled_year(text, start)),
    **dict.fromkeys(("earlier", "later"), lambda text, start, _word: read_later_in(text, start)),
    **dict.fromkeys(("rest", "remainder"), lambda text, start, _word: read_rest(text, start)),
    "weekend": lambda text, start, _word: read_weekend(text, start),
    "q": lambda text, start, _word: read_short_part(text, start),
    "h": lambda text, start, _word: read_short_part(text, start),
    "fiscal": lambda text, start, _word: read_fiscal(text, start),
    "financial": lambda text, start, _word: read_fiscal(text, start),
    "fy": lambda text, start, _word: read_fiscal(text, start),
}


def scan(text: str) -> list[Reading]:
    """Give everything in a text that reads as part of a date, in order, without overlap."""
    readings: list[Reading] = []
    done = 0
    # One character more in front, since the pattern takes the one before a word with it.
    for found in _SCAN.finditer("\n" + text):
        start, end = found.start(), found.end() - 1
        if start < done:
            continue
        word = text[start:end].lower()
        gate = _DAY_NEXT if text[start] == "m" and word in ("may", "march") else GATES.get(word)
        if gate is not None and not gate.match(text, end):
            continue
        reader = READERS.get(word) or _reader_of(word)
        for reading in reader(text, start, word):
            if reading.start >= done:
                readings.append(reading)
                done = reading.end
    return readings


def _reader_of(word: str) -> Reader:
    """The reader of digits, and of words printed with other spaces or quotes than in the tables."""
    if word[0].isdigit():
        return _digits
    plain = " ".join(word.replace("’", "'").split())
    return READERS.get(plain) or READERS[plain.replace(" ", "-")]
