"""Periods with a name of their own: decades, seasons, holidays, fiscal years."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import DECADES, SEASONS, SPACE
from checker.figures.dates.holidays import HOLIDAY, holiday_key
from checker.figures.dates.shapes import Calendar, Holiday, Reading, Readings, YearPart, Years
from checker.figures.dates.text_around import article_before, stands_alone, word_after, word_before
from checker.figures.dates.year_parts import YEAR_AFTER
from checker.figures.late_pattern import LatePattern

_DECADE = LatePattern(r"(?P<digits>\d{4}|\d\d)['’]?s(?!\w)")
_AGE_BEFORE = frozenset(("his", "her", "their", "my", "our", "your", "its"))
_DEGREES = LatePattern(r"(?:temperature|highs?|lows?|degrees|weather|mercury)[^.]{0,50}\Z", re.IGNORECASE)
_SEASON_LICENCE = LatePattern(
    rf"(?<!\w)(?:(?:in|during|over|since|until|by|through|throughout|of|for){SPACE}(?P<the>the{SPACE})?"
    rf"|(?:early|late|mid){SPACE}(?:in{SPACE}the{SPACE})?|mid-)\Z",
    re.IGNORECASE,
)
_SEASON_NOT_YEAR = LatePattern(rf"{SPACE}(?:of|in|training|break|term|semester|from|to)(?!\w)")
_HOLIDAY_IN_NAME = LatePattern(rf"{SPACE}(?:Island|Islands|Uprising|Rising|Act|Carol|Tree)(?!\w)")
_FISCAL = LatePattern(
    rf"(?:(?:fiscal|financial)(?:{SPACE}year)?{SPACE}|FY{SPACE}?['’]?)(?P<year>\d{{4}}|\d\d)(?:[-–/](?P<last>\d{{4}}|\d\d))?"
    r"(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_FISCAL_AFTER = LatePattern(rf"{SPACE}(?:fiscal|financial){SPACE}year(?!\w)", re.IGNORECASE)
# A year that straddles two of the calendar.
_SEASON_AFTER = LatePattern(
    rf"{SPACE}(?:(?!(?:an?|the|its|his|their|was|were|is|has|had|and|in|of|for|to)\b)\w{{1,14}}{SPACE}){{0,2}}"
    rf"(?:season|campaign|(?:school|academic|tax|crop|marketing|budget){SPACE}year)(?!\w)",
    re.IGNORECASE,
)


def read_decade_digits(text: str, start: int) -> Readings:
    """Read "1990s", "the '80s", "the 70s"; no ages ("in her 60s"), no temperatures ("highs in the 80s")."""
    found = _DECADE.match(text, start)
    if found is None or found["digits"][-1] != "0":
        return ()
    first = int(found["digits"])
    if len(found["digits"]) == 2:
        return _decade_of_two_digits(text, start, found.end(), first)
    if not 1000 <= first <= 2190 or word_before(text, start) in _AGE_BEFORE:
        return ()
    century = first % 100 == 0 and first < 2000
    shape = Years(first, 100 if century else 10, "century" if century else "decade")
    return (Reading(article_before(text, start), found.end(), shape),)


def _decade_of_two_digits(text: str, start: int, end: int, tens: int) -> Readings:
    quoted = start > 0 and text[start - 1] in "'’‘"
    begin = start - quoted
    before = word_before(text, begin)
    if before not in ("the", "early", "late", "mid") and (not quoted or before in _AGE_BEFORE):
        return ()
    if not quoted and (tens < 50 or _DEGREES.search(text, max(0, start - 70), start)):
        return ()
    first = tens + (1900 if tens >= 20 else 2000)
    return (Reading(article_before(text, begin), end, Years(first, 10, "decade")),)


def read_decade_words(text: str, start: int, word: str) -> Readings:
    """Read "the nineties"."""
    if word_before(text, start) not in ("the", "early", "late", "mid"):
        return ()
    tens = DECADES[word]
    shape = Years((2000 if word == "noughties" else 1900) + tens, 10, "decade")
    return (Reading(article_before(text, start), start + len(word), shape),)


def read_season(text: str, start: int, word: str) -> Readings:
    """Read a season that is a time: with its year, or after "in the", "over the", "late"."""
    end = start + len(word)
    shape = YearPart("season", SEASONS[word])
    if YEAR_AFTER.match(text, end) or stands_alone(text, article_before(text, start), end):
        return (Reading(article_before(text, start), end, shape),)
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


def read_holiday(text: str, start: int, _word: str) -> Readings:
    """Read a holiday's name at *start* as its day."""
    found = HOLIDAY.match(text, start)
    if found is None:
        return ()
    end = found.end()
    if _HOLIDAY_IN_NAME.match(text, end) or word_before(text, start) in (
        "every",
        "each",
        "father",
        "orthodox",
        "greek",
        "coptic",
    ):
        return ()
    return (Reading(start, end, Holiday(holiday_key(found[0]))),)


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
    if len(readings) != 1 or word_after(text, readings[0].end) == "":
        return readings
    found = _FISCAL_AFTER.match(text, readings[0].end)
    match readings[0].shape:
        case Calendar(year=int(year), month=None) if found:
            return (Reading(readings[0].start, found.end(), Years(year, 1, fiscal=True)),)
        case Years(first=first, count=several) if found:
            return (Reading(readings[0].start, found.end(), Years(first, several, fiscal=True)),)
        case Years(first=first, count=2) if season := _SEASON_AFTER.match(text, readings[0].end):
            return (Reading(readings[0].start, season.end(), Years(first, 2, fiscal=True)),)
        case _:
            return readings
