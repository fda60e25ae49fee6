"""Parts and spans of years: quarters, halves, seasons, decades, centuries, fiscal years, holidays, weeks by number."""

from __future__ import annotations

import re
from typing import Literal

from checker.figures.dates.absolute import Readings
from checker.figures.dates.calendar_words import COUNT, DECADES, ORDINAL, SEASONS, SPACE, UNITS, count, ordinal
from checker.figures.dates.context import word_before
from checker.figures.dates.holidays import HOLIDAYS
from checker.figures.dates.shapes import (
    Calendar,
    FirstFew,
    Holiday,
    Modified,
    Nth,
    Offset,
    Reading,
    Unknown,
    WeekOf,
    YearPart,
    Years,
)
from checker.model import Mod

_THE = re.compile(rf"(?<!\w)the{SPACE}\Z", re.IGNORECASE)
_PART = re.compile(
    rf"(?P<nth>{ORDINAL}|final|last|opening|closing)(?P<gap>{SPACE}|-)(?:(?:fiscal|financial|calendar){SPACE})?"
    r"(?P<part>quarter|half|century|week|day)(?!\w|-final)",
    re.IGNORECASE,
)
_FIRST_FEW = re.compile(
    rf"(?P<nth>first|opening|last|final|closing){SPACE}(?P<count>{COUNT}){SPACE}(?P<unit>day|week|month|quarter|year)s{SPACE}of(?={SPACE})",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    rf",?{SPACE}(?:(?:of|in){SPACE})?(?:(?:the|that|this|last|next|current|previous|same|fiscal|financial|calendar|year|FY)"
    rf"{SPACE})*(?:\d{{4}}(?!\d|[,.]\d)|year(?!\w)|FY|['’]\d\d(?!\d))",
    re.IGNORECASE,
)
_OF_AFTER = re.compile(rf"{SPACE}of(?={SPACE})")
_OF_THE_YEAR = re.compile(rf"{SPACE}of{SPACE}the{SPACE}year(?!\w)")
_EARNINGS = re.compile(
    rf"{SPACE}(?:net|operating|pre-?tax|sales|earnings|profits?|results?|revenues?|loss(?:es)?|gross|figures|growth"
    r"|GDP|income|output|production|exports|imports|orders|turnover)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_CHRIST = re.compile(rf"{SPACE}(?:BC|B\.C\.|BCE|B\.C\.E\.)(?!\w)")
_PART_SHORT = re.compile(
    rf"(?:(?P<q>Q)(?P<n>[1-4])|(?P<n2>[1-4])Q|(?P<h>H)(?P<n3>[12])|(?P<n4>[12])H)"
    rf"(?:(?:{SPACE}of{SPACE}|{SPACE}|[-/'’])?(?P<year>20\d\d|19\d\d|(?<!\s)\d\d))?(?!\w|[.,]\d)"
)


def read_part(text: str, start: int) -> Readings:
    """Read an ordinal at *start* with what it counts: "third quarter", "first half", "19th century", "second week of"."""
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
    of_year = _YEAR_AFTER.match(text, end) is not None
    start = _with_article(text, found.start())
    if found["gap"] == "-" or (start == found.start() and not of_year):
        start = found.start()
    whole = _OF_THE_YEAR.match(text, end)
    if whole:
        return (Reading(start, whole.end(), shape),)
    if shape.part == "half" and not of_year:
        of = _OF_AFTER.match(text, end)
        if of:
            return (Reading(start, of.end(), Nth(shape.number, "half")),)
        return (Reading(start, end, shape),) if _EARNINGS.match(text, end) else ()
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
    return (Reading(_with_article(text, start), found.end(), shape),)


def _with_article(text: str, start: int) -> int:
    article = _THE.search(text, max(0, start - 6), start)
    return article.start() if article else start


def _century(text: str, found: re.Match[str], number: int) -> Readings:
    if not 1 <= number <= 30:
        return ()
    shape = Years(max(1, 100 * (number - 1)), 100 if number > 1 else 99, "century")
    start = found.start() if found["gap"] == "-" else _with_article(text, found.start())
    before_christ = _BEFORE_CHRIST.match(text, found.end())
    if before_christ:
        return (Reading(start, before_christ.end(), Unknown("before the first year of the calendar")),)
    return (Reading(start, found.end(), shape),)


def _numbered(text: str, found: re.Match[str], number: int, part: str) -> Readings:
    of = _OF_AFTER.match(text, found.end())
    if of is None or not -1 <= number <= 53 or number == 0:
        return ()
    start = _with_article(text, found.start())
    return (Reading(start, of.end(), Nth(number, "week" if part == "week" else "day")),)


_YEAR_BEFORE = re.compile(r"(?<!\w)(?:19|20)\d\d\s\Z")


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
        beside = _YEAR_AFTER.match(text, found.end()) or _YEAR_BEFORE.search(text, max(0, start - 8), start)
        return (Reading(start, found.end(), YearPart("half", number)),) if beside else ()
    return (Reading(start, found.end(), YearPart("quarter" if part == "quarter" else "half", number, year)),)


_WEEK_OF = re.compile(
    rf"week{SPACE}(?:of|(?P<ends>ended|ending|to)|(?P<begins>beginning|starting|commencing|from))"
    rf"(?:{SPACE}on)?(?={SPACE})",
    re.IGNORECASE,
)


def read_week_of(text: str, start: int) -> Readings:
    """Read "the week of", "the week ended" and their like; the date after it completes them."""
    found = _WEEK_OF.match(text, start)
    if found is None:
        return ()
    shape = WeekOf("ends" if found["ends"] else "begins" if found["begins"] else "holds")
    return (Reading(_with_article(text, start), found.end(), shape),)


_DECADE = re.compile(r"(?P<digits>\d{4}|\d\d)['’]?s(?!\w)")
_AGE_BEFORE = frozenset(("his", "her", "their", "my", "our", "your", "its"))
_DEGREES = re.compile(r"(?:temperature|highs?|lows?|degrees|weather|mercury)[^.]{0,50}\Z", re.IGNORECASE)


def read_decade_digits(text: str, start: int) -> Readings:
    """Read "1990s", "the '80s", "the 70s"; no ages ("in her 60s"), no temperatures ("highs in the 80s")."""
    found = _DECADE.match(text, start)
    if found is None:
        return ()
    begin, digits = start, int(found["digits"])
    if len(found["digits"]) == 2:
        quoted = text[start - 1 : start] in ("'", "’", "‘") and start > 0
        begin -= quoted
        if digits % 10 or (not quoted and digits < 50):
            return ()
        before = word_before(text, begin)
        if before not in ("the", "early", "late", "mid") and (not quoted or before in _AGE_BEFORE):
            return ()
        if not quoted and _DEGREES.search(text, max(0, start - 70), start):
            return ()
        digits += 1900 if digits >= 20 else 2000
    elif digits % 10 or not 1000 <= digits <= 2190 or word_before(text, start) in _AGE_BEFORE:
        return ()
    century = digits % 100 == 0 and digits < 2000
    shape = Years(digits, 100 if century else 10, "century" if century else "decade")
    return (Reading(_with_article(text, begin), found.end(), shape),)


def read_decade_words(text: str, start: int, word: str) -> Readings:
    """Read "the nineties"."""
    if word_before(text, start) not in ("the", "early", "late", "mid"):
        return ()
    tens = DECADES[word]
    shape = Years((2000 if word == "noughties" else 1900) + tens, 10, "decade")
    return (Reading(_with_article(text, start), start + len(word), shape),)


_SEASON_LICENCE = re.compile(
    rf"(?<!\w)(?:(?:in|during|over|since|until|by|through|throughout|of|for){SPACE}(?P<the>the{SPACE})?"
    rf"|(?:early|late|mid){SPACE}(?:in{SPACE}the{SPACE})?|mid-)\Z",
    re.IGNORECASE,
)
_SEASON_NOT_YEAR = re.compile(rf"{SPACE}(?:of|in|training|break|term|semester|from|to)(?!\w)")


def read_season(text: str, start: int, word: str) -> Readings:
    """Read a season that is a time: with its year, or after "in the", "over the", "late"."""
    end = start + len(word)
    shape = YearPart("season", SEASONS[word])
    if _YEAR_AFTER.match(text, end):
        return (Reading(_with_article(text, start), end, shape),)
    licence = _SEASON_LICENCE.search(text, max(0, start - 24), start)
    if licence is None or _SEASON_NOT_YEAR.match(text, end):
        return ()
    if (
        word in ("fall", "spring")
        and licence["the"] is None
        and not licence[0].lower().startswith(("in", "early", "late"))
    ):
        return ()
    return (Reading(licence.start("the") if licence["the"] else start, end, shape),)


_HOLIDAY_IN_NAME = re.compile(rf"{SPACE}(?:Island|Islands|Uprising|Rising|Act|Carol|Tree)(?!\w)")


def read_holiday(text: str, start: int, word: str) -> Readings:
    """Read a holiday's name as its day."""
    end = start + len(word)
    if _HOLIDAY_IN_NAME.match(text, end) or word_before(text, start) in ("every", "each", "father"):
        return ()
    key = " ".join(word.replace("’", "'").split())
    return (Reading(start, end, Holiday(key)),) if key in HOLIDAYS else ()


_FISCAL = re.compile(
    rf"(?:(?:fiscal|financial)(?:{SPACE}year)?{SPACE}|FY{SPACE}?['’]?)(?P<year>\d{{4}}|\d\d)(?:[-–/](?P<last>\d{{4}}|\d\d))?"
    r"(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_FISCAL_AFTER = re.compile(rf"{SPACE}(?:fiscal|financial){SPACE}year(?!\w)", re.IGNORECASE)


def read_fiscal(text: str, start: int) -> Readings:
    """Read "fiscal 2015", "fiscal year 2014-15", "FY15"."""
    found = _FISCAL.match(text, start)
    if found is None:
        return ()
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 2000
    if not 1900 <= year <= 2199:
        return ()
    several = 1 if found["last"] is None else 2
    return (Reading(start, found.end(), Years(year, several, fiscal=True)),)


def with_fiscal(text: str, readings: Readings) -> Readings:
    """Give *readings* of years, made fiscal where "fiscal year" follows ("the 2015 fiscal year")."""
    if len(readings) != 1:
        return readings
    found = _FISCAL_AFTER.match(text, readings[0].end)
    match readings[0].shape:
        case Calendar(year=int(year), month=None) if found:
            return (Reading(readings[0].start, found.end(), Years(year, 1, fiscal=True)),)
        case Years(first=first, count=several) if found:
            return (Reading(readings[0].start, found.end(), Years(first, several, fiscal=True)),)
        case _:
            return readings


_END_OF = re.compile(
    rf"(?P<w>end|close|start|beginning|middle){SPACE}of{SPACE}the{SPACE}(?P<unit>year|month|week|quarter|decade|century)"
    rf"(?!\w|{SPACE}\d)",
    re.IGNORECASE,
)
_YEAR_END = re.compile(r"(?P<unit>year|month|quarter)(?:['’]s\s|-)end(?!\w)", re.IGNORECASE)
_ENDS: dict[str, Mod] = {"end": "END", "close": "END", "start": "START", "beginning": "START", "middle": "MID"}


def read_end_of(text: str, start: int) -> Readings:
    """Read "the end of the year", "year-end", of the year now running."""
    found = _END_OF.match(text, start)
    if found:
        shape = Modified(Offset(UNITS[found["unit"].lower()], 0), _ENDS[found["w"].lower()])
        return (Reading(_with_article(text, start), found.end(), shape),)
    found = _YEAR_END.match(text, start)
    if found is None:
        return ()
    return (Reading(start, found.end(), Modified(Offset(UNITS[found["unit"].lower()], 0), "END")),)
