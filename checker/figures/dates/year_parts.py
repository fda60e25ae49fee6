"""Parts of a year or of another period: quarters, halves, "the second week of May", "the first nine months of 2015"."""

from __future__ import annotations

import re
from typing import Literal

from checker.figures.dates.calendar_words import COUNT, ORDINAL, SPACE, UNITS, count, ordinal
from checker.figures.dates.shapes import (
    FirstFew,
    Modified,
    Nth,
    Offset,
    Reading,
    Readings,
    Unknown,
    WeekOf,
    YearPart,
    Years,
)
from checker.figures.dates.text_around import article_before, stands_alone, word_before
from checker.figures.late_pattern import LatePattern
from checker.model import Mod

YEAR_AFTER = LatePattern(
    rf",?{SPACE}(?:(?:of|in){SPACE})?"
    rf"(?:(?:the|that|this|last|next|current|previous|same|fiscal|financial|calendar|year|FY){SPACE}){{0,4}}"
    r"(?:\d{4}(?!\d|[,.]\d)|year(?!\w)|FY|['’]\d\d(?!\d))",
    re.IGNORECASE,
)
"""The year that a part of a year belongs to, with the words before it."""

_PART = LatePattern(
    rf"(?P<nth>{ORDINAL}|final|last|opening|closing)(?P<gap>{SPACE}|-)(?:(?:fiscal|financial|calendar){SPACE})?"
    r"(?P<part>quarter|half|century|week|day)(?!\w|-final)",
    re.IGNORECASE,
)
_FIRST_FEW = LatePattern(
    rf"(?P<nth>first|opening|last|final|closing){SPACE}(?P<count>{COUNT}){SPACE}(?P<unit>day|week|month|quarter|year)s{SPACE}of(?={SPACE})",
    re.IGNORECASE,
)
_OF_AFTER = LatePattern(rf"{SPACE}of(?={SPACE})")
_TURN_AFTER = LatePattern(rf"{SPACE}(?:this|next|last){SPACE}(?:month|year|quarter)(?!\w)", re.IGNORECASE)
_OF_THE_YEAR = LatePattern(rf"{SPACE}of{SPACE}the{SPACE}year(?!\w)")
_EARNINGS = LatePattern(
    rf"{SPACE}(?:net|operating|pre-?tax|sales|earnings|profits?|results?|revenues?|loss(?:es)?|gross|figures|growth"
    r"|GDP|income|output|production|exports|imports|orders|turnover)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_CHRIST = LatePattern(rf"{SPACE}(?:BC|B\.C\.|BCE|B\.C\.E\.)(?!\w)")
_PART_SHORT = LatePattern(
    rf"(?:(?P<q>Q)(?P<n>[1-4])|(?P<n2>[1-4])Q|(?P<h>H)(?P<n3>[12])|(?P<n4>[12])H)"
    rf"(?:(?:{SPACE}of{SPACE}|{SPACE}|[-/'’])?(?P<year>20\d\d|19\d\d|(?<!\s)\d\d))?(?!\w|[.,]\d)"
)
_YEAR_BEFORE = LatePattern(r"(?<!\w)(?:19|20)\d\d\s\Z")
_WEEK_OF = LatePattern(
    rf"week{SPACE}(?:of|(?P<ends>ended|ending|to)|(?P<begins>beginning|starting|commencing|from))"
    rf"(?:{SPACE}on)?(?={SPACE})",
    re.IGNORECASE,
)
_END_OF = LatePattern(
    rf"(?P<w>end|close|start|beginning|middle){SPACE}of{SPACE}the{SPACE}(?P<unit>year|month|week|quarter|decade|century)"
    rf"(?!\w|{SPACE}\d)",
    re.IGNORECASE,
)
_YEAR_END = LatePattern(r"(?P<unit>year|month|quarter)(?:['’]s\s|-)end(?!\w)", re.IGNORECASE)
_ENDS: dict[str, Mod] = {"end": "END", "close": "END", "start": "START", "beginning": "START", "middle": "MID"}


def read_part(text: str, start: int) -> Readings:
    """Read an ordinal at *start* with what it counts: "third quarter", "19th century", "second week of"."""
    found = _PART.match(text, start)
    if found is None:
        return _first_few(text, start)
    word, part = found["nth"].lower(), found["part"].lower()
    number = {"final": -1, "last": -1, "closing": -1, "opening": 1}.get(word) or ordinal(word) or 0
    if part == "century":
        return _century(text, found, number)
    if part in ("week", "day"):
        return _numbered(text, found, number, part)
    several = 4 if part == "quarter" else 2
    number = several if number == -1 else number
    if not 1 <= number <= several:
        return ()
    return _part_of_year(text, found, YearPart("quarter" if part == "quarter" else "half", number))


def _part_of_year(text: str, found: re.Match[str], shape: YearPart) -> Readings:
    end = found.end()
    of_year = YEAR_AFTER.match(text, end) is not None
    start = article_before(text, found.start())
    if found["gap"] == "-":
        start = found.start()
    whole = _OF_THE_YEAR.match(text, end)
    if whole:
        return (Reading(start, whole.end(), shape),)
    if shape.part == "half" and not of_year:
        of = _OF_AFTER.match(text, end)
        if of:
            return (Reading(start, of.end(), Nth(shape.number, "half")),)
        return (Reading(start, end, shape),) if _EARNINGS.match(text, end) or stands_alone(text, start, end) else ()
    if not of_year and (_OF_AFTER.match(text, end) or (found["nth"].lower() in ("last", "final", "opening"))):
        return ()
    return (Reading(start, end, shape),)


def _first_few(text: str, start: int) -> Readings:
    """ "the first nine months of", which the period after it completes."""
    found = _FIRST_FEW.match(text, start)
    number = count(found["count"]) if found else None
    if found is None or not number:
        return ()
    units: dict[str, Literal["day", "week", "month", "quarter", "year"]] = {
        "day": "day",
        "week": "week",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
    }
    shape = FirstFew(units[found["unit"].lower()], number, found["nth"].lower() not in ("first", "opening"))
    return (Reading(article_before(text, start), found.end(), shape),)


def _century(text: str, found: re.Match[str], number: int) -> Readings:
    if not 1 <= number <= 30:
        return ()
    shape = Years(max(1, 100 * (number - 1)), 100 if number > 1 else 99, "century")
    start = found.start() if found["gap"] == "-" else article_before(text, found.start())
    before_christ = _BEFORE_CHRIST.match(text, found.end())
    if before_christ:
        return (Reading(start, before_christ.end(), Unknown("before the first year of the calendar")),)
    return (Reading(start, found.end(), shape),)


def _numbered(text: str, found: re.Match[str], number: int, part: str) -> Readings:
    of = _OF_AFTER.match(text, found.end())
    if not (of or _TURN_AFTER.match(text, found.end())) or not -1 <= number <= 53 or number == 0:
        return ()
    start = article_before(text, found.start())
    return (Reading(start, of.end() if of else found.end(), Nth(number, "week" if part == "week" else "day")),)


def read_short_part(text: str, start: int) -> Readings:
    """Read "Q3 2012", "Q1", "3Q", "H2 2016", "1H16"."""
    found = _PART_SHORT.match(text, start)
    if found is None:
        return ()
    number = int(found["n"] or found["n2"] or found["n3"] or found["n4"])
    year = int(found["year"]) if found["year"] else None
    if year is not None and year < 100:
        year += 2000
    part = "quarter" if found["n"] or found["n2"] else "half"
    if year is None and part == "half":
        beside = (
            YEAR_AFTER.match(text, found.end())
            or _YEAR_BEFORE.search(text, max(0, start - 8), start)
            or word_before(text, start) in ("in", "for", "during")
            or stands_alone(text, start, found.end())
        )
        return (Reading(start, found.end(), YearPart("half", number)),) if beside else ()
    return (Reading(start, found.end(), YearPart("quarter" if part == "quarter" else "half", number, year)),)


def read_week_of(text: str, start: int) -> Readings:
    """Read "the week of", "the week ended" and their like; the date after it completes them."""
    found = _WEEK_OF.match(text, start)
    if found is None:
        return ()
    shape = WeekOf("ends" if found["ends"] else "begins" if found["begins"] else "holds")
    return (Reading(article_before(text, start), found.end(), shape),)


def read_end_of(text: str, start: int) -> Readings:
    """Read "the end of the year", "year-end", of the year now running."""
    found = _END_OF.match(text, start)
    if found:
        shape = Modified(Offset(UNITS[found["unit"].lower()], 0), _ENDS[found["w"].lower()])
        return (Reading(article_before(text, start), found.end(), shape),)
    found = _YEAR_END.match(text, start)
    if found is None:
        return ()
    return (Reading(start, found.end(), Modified(Offset(UNITS[found["unit"].lower()], 0), "END")),)
