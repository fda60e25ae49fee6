"""One pass over the text for the words and digits that a date can begin with, and the reader of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from checker.figures.dates.absolute import Readings, read_day, read_month, read_numeric, read_years
from checker.figures.dates.calendar_words import (
    DASH,
    DECADES,
    MONTH,
    MONTHS,
    ORDINALS,
    SEASONS,
    SPACE,
    UNITS,
    WEEKDAYS,
    either,
)
from checker.figures.dates.holidays import HOLIDAYS
from checker.figures.dates.periods import (
    read_decade_digits,
    read_decade_words,
    read_end_of,
    read_fiscal,
    read_holiday,
    read_part,
    read_season,
    read_short_part,
    read_week_of,
    with_fiscal,
)
from checker.figures.dates.relative import read_distance, read_today, read_turn, read_weekday, read_weekend
from checker.figures.dates.shapes import Reading

Reader = Callable[[str, int, str], Readings]

_UNIT = either(UNITS)
_PICKED = (
    rf"(?={SPACE}(?:(?:fiscal|financial|calendar|past){SPACE})?(?:{_UNIT}|weekend|morning|afternoon|evening|night|{either(MONTHS)}"
    rf"|{either(WEEKDAYS)}|{either(SEASONS)}|{either(HOLIDAYS)})(?!\w))"
)
_PART_NEXT = rf"(?=[ -](?:(?:fiscal|financial|calendar){SPACE})?(?:quarter|half|century)(?!\w)|{SPACE}(?:week|day){SPACE}of{SPACE}"
_WAYS = rf"(?=(?:{SPACE}and{SPACE}a{SPACE}half)?{SPACE}(?:ago|earlier|later|before|after|previously|hence|from{SPACE}(?:now|today))(?!\w))"

_WORDS = (
    *(rf"{word}(?!\w)" for word in (*MONTHS, *WEEKDAYS, *SEASONS, *DECADES, "today", "tonight", "yesterday", "tomorrow")),
    *(rf"{word}(?!\w)".replace("'", "['’]").replace(" ", r"\s") for word in HOLIDAYS),
    *(f"{word}{_PICKED}" for word in "last this next past previous coming current following preceding same that".split()),
    *(f"{word}{_WAYS}" for unit in UNITS for word in (unit, f"{unit}s")),
    f"centuries{_WAYS}",
    rf"week(?={SPACE}(?:of|ended|ending|beginning|starting|commencing){SPACE})",
    r"weekend(?!\w)",
    *(rf"{word}{_PART_NEXT})" for word in ("final", "last", "opening", "closing")),
    *(rf"{word.replace('-', '[- ]')}{_PART_NEXT}|{SPACE}of{SPACE}{MONTH})" for word in ORDINALS),
    r"q(?=[1-4](?!\w|[.,]\d)|[1-4]['’]\d\d)",
    r"h(?=[12](?:\s(?:19|20)\d\d|\sof\s))",
    *(rf"{word}(?={SPACE}(?:year{SPACE})?\d)" for word in ("fiscal", "financial")),
    r"fy(?=\s?['’]?\d)",
    *(
        rf"{word}(?={SPACE}of{SPACE}the{SPACE}(?:year|month|week|quarter|decade|century)(?!\w))"
        for word in ("end", "close", "start", "beginning", "middle")
    ),
    *(rf"{word}(?=(?:['’]s\s|-)end(?!\w))" for word in ("year", "month", "quarter")),
)
_DIGITS = (
    r"\d{4}(?![\d%]|,\d{3}|\.\d\d?(?!\d|[-./]))",
    r"\d\d(?=['’]?s(?!\w))",
    r"\d{1,2}(?=([-/.])\d{1,2}\1\d{2})",
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?=(?:(?:{SPACE}?{DASH}{SPACE}?|{SPACE}(?:to|through|until|till|and|or|&){SPACE}|,{SPACE})"
    rf"(?:the{SPACE})?\d{{1,2}}(?:st|nd|rd|th)?){{0,4}}(?:{SPACE}day)?(?:{SPACE}|-|\.{SPACE}?|/)(?:of{SPACE})?(?i:{MONTH}))",
    rf"\d{{1,2}}(?:st|nd|rd|th)(?=[ -](?:quarter|half|century)|{SPACE}(?:week|day){SPACE}of{SPACE})",
    r"[1-4][QH](?=\s?\d|\W)",
)


def _by_first_letter(words: Iterable[str]) -> Iterator[str]:
    """The alternatives grouped by their first letter in both cases, so that most words fail on one comparison."""
    grouped: dict[str, list[str]] = {}
    for word in words:
        grouped.setdefault(word[0], []).append(word[1:])
    for letter, rests in sorted(grouped.items()):
        yield f"[{letter}{letter.upper()}](?i:{'|'.join(sorted(rests, key=len, reverse=True))})"


_BEGINNING = "(?:" + "|".join([*_by_first_letter(_WORDS), *_DIGITS]) + ")"
# The character before is part of the pattern: the engine then tries the alternatives at word starts alone.
_SCAN = re.compile(r"[\s(\[{\"'“”‘’«»„\u2010-\u2015\-/|:;*_>]" + _BEGINNING)
_FIRST = re.compile(_BEGINNING)


def _turn(text: str, start: int, _word: str) -> Readings:
    return read_turn(text, start) or read_part(text, start)


def _unit(text: str, start: int, _word: str) -> Readings:
    return read_distance(text, start) or read_week_of(text, start) or read_end_of(text, start)


def _ordinal(text: str, start: int, _word: str) -> Readings:
    return read_day(text, start) or read_part(text, start)


def _digits(text: str, start: int, word: str) -> Readings:
    if len(word) == 4 and word.isdecimal():
        return read_numeric(text, start) or with_fiscal(text, read_years(text, start)) or read_decade_digits(text, start)
    if word[-1] in "QH":
        return read_short_part(text, start)
    return read_decade_digits(text, start) or read_numeric(text, start) or read_day(text, start) or read_part(text, start)


READERS: dict[str, Reader] = {
    **dict.fromkeys(ORDINALS, _ordinal),
    **dict.fromkeys(MONTHS, read_month),
    **dict.fromkeys(WEEKDAYS, read_weekday),
    **dict.fromkeys(SEASONS, read_season),
    **dict.fromkeys(DECADES, read_decade_words),
    **dict.fromkeys(HOLIDAYS, read_holiday),
    **dict.fromkeys(("today", "tonight", "yesterday", "tomorrow"), read_today),
    **dict.fromkeys("last this next past previous coming current following preceding same that".split(), _turn),
    **dict.fromkeys(("final", "opening", "closing"), _turn),
    **dict.fromkeys([*UNITS, *(f"{unit}s" for unit in UNITS), "centuries", "end", "close", "start", "beginning"], _unit),
    "middle": _unit,
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
    first = _FIRST.match(text)
    starts = chain([(0, first.end())] if first else [], ((found.start() + 1, found.end()) for found in _SCAN.finditer(text)))
    for start, end in starts:
        if start < done:
            continue
        word = text[start:end].lower()
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
