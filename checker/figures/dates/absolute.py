"""Dates with their calendar fields in print: "9 August 2016", "Aug. 5", "May 3-5", "2016-08-09", "2015-16", "2019"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from checker.figures.dates.calendar_words import DASH, MONTH, MONTHS, ORDINAL_WORD, SPACE, WEEKDAY, ordinal
from checker.figures.dates.context import counted_after, is_month, is_year, word_before
from checker.figures.dates.shapes import Between, Calendar, Reading, Slashed, Years

Readings = tuple[Reading, ...]

_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?!\w)|{ORDINAL_WORD}(?!\w))"
_TO = rf"(?:{SPACE}?{DASH}{SPACE}?|{SPACE}(?:to|through|until|till){SPACE}(?:the{SPACE})?)"
_AND = rf",?{SPACE}(?:and|or|&){SPACE}(?:the{SPACE})?"
_DAYS = rf"(?P<days>{_DAY}(?:{_TO}{_DAY}|(?:,{SPACE}{_DAY}){{0,4}}{_AND}{_DAY})?)"
_YEAR = r"(?P<year>\d{4}(?![\w%]|[.,:]\d)|['’]\d\d(?!\w))"
# A space before the comma is what tokenised text prints.
_BEFORE_YEAR = rf"(?:{SPACE}?,?{SPACE}(?:of{SPACE})?|,|-|/)"
_NOT_MORE = r"(?!\w|[,.:]\d|/\d)"

_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH})(?:(?:,?{SPACE}|-|(?<=\.))(?:the{SPACE})?{_DAYS}{_NOT_MORE}"
    rf"(?:{_BEFORE_YEAR}{_YEAR})?)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"(?P<month>{MONTH}){_BEFORE_YEAR}{_YEAR}", re.IGNORECASE)
_MONTH_ALONE = re.compile(MONTH, re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"{_DAYS}(?:{SPACE}day)?(?:{SPACE}|-|\.{SPACE}?|/)(?:of{SPACE})?(?P<month>{MONTH})"
    rf"(?:{_BEFORE_YEAR}{_YEAR})?",
    re.IGNORECASE,
)
_DAY_OF_TURN = re.compile(
    rf"{_DAYS}(?:{SPACE}(?:of|in))?(?={SPACE}(?:this|next|last|that){SPACE}month(?!\w))", re.IGNORECASE
)
_DAY_ALONE = re.compile(rf"(?<!\w)(?:on|(?P<weekday>{WEEKDAY}),?){SPACE}(?P<the>the{SPACE})\Z", re.IGNORECASE)
_ORDINAL_DAY = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)(?!\w)|{ORDINAL_WORD}(?!\w)", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s*(?:\Z|[.,;:!?)])")
_THE = re.compile(rf"(?<!\w)the{SPACE}\Z", re.IGNORECASE)
_ONE_DAY = re.compile(_DAY, re.IGNORECASE)
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/]\d|\.\d)")
_SEPTEMBER_11 = re.compile(r"9/11(?![\w/%]|[.,]\d)")
_SLASHED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[-/]\d|\.\d)")
_MONTH_IN_FIGURES = re.compile(
    r"(?:(?P<month>0[1-9]|1[0-2]|[1-9])/(?P<year>(?:19|20)\d\d)|(?P<first>(?:19|20)\d\d)/(?P<last>0[1-9]|[1-9]))(?![\w/%]|[.,]\d)"
)
_YEARS = re.compile(rf"(\d{{4}})(?:({DASH}|/)(\d{{4}}|\d{{2}})(?![\w%]|[,.]\d))?(?![\w%]|[,.:]\d)")


def read_month(text: str, start: int, word: str) -> Readings:
    """Read what a month's name at *start* begins: a day, days, or the month with or without its year."""
    month = MONTHS[word]
    found = _MONTH_FIRST.match(text, start)
    if found and _sure_of_day(text, found, start):
        readings = _of_days(text, found, month)
        if readings:
            return readings
    found = _MONTH_YEAR.match(text, start)
    if found and (year := _year(found)) is not None and not counted_after(text, found.end()):
        return (Reading(start, found.end(), Calendar(year, month)),)
    alone = _MONTH_ALONE.match(text, start)
    if alone is None or not is_month(text, start, alone.end(), word):
        return ()
    end = alone.end()
    if text[end - 1] == "." and (
        end == len(text) or text[end : end + 1] in "\r\n" or text[end + 1 : end + 2].isupper()
    ):
        end -= 1
    return (Reading(start, end, Calendar(None, month)),)


def _sure_of_day(text: str, found: re.Match[str], start: int) -> bool:
    if found["year"] is None and counted_after(text, found.end("days")):
        return False
    if not text[start].islower() or found["month"].lower() not in ("may", "march", "mar"):
        return True
    return found["year"] is not None or not found["days"].isdecimal()


def read_day(text: str, start: int) -> Readings:
    """Read days with a month after them at *start*: "9 August", "the 3rd of May 2015", "3-5 May"."""
    found = _DAY_FIRST.match(text, start)
    if found is not None and _sure_of_day(text, found, found.start("month")):
        word = found["month"].lower().rstrip(".")
        return _with_article(text, _of_days(text, found, MONTHS[word]))
    found = _DAY_OF_TURN.match(text, start)
    return _with_article(text, _of_days(text, found, None)) if found else _day_alone(text, start)


def _with_article(text: str, readings: Readings) -> Readings:
    """The readings, the first one with "the" where it is an ordinal ("the 3rd of May")."""
    article = _THE.search(text, max(0, readings[0].start - 6), readings[0].start) if readings else None
    if article is None or not _ORDINAL_DAY.match(text, readings[0].start):
        return readings
    return (replace(readings[0], start=article.start()), *readings[1:])


def _day_alone(text: str, start: int) -> Readings:
    """ "on the 22nd", "Friday the 13th": a day whose month is not printed."""
    found = _ORDINAL_DAY.match(text, start)
    before = _DAY_ALONE.search(text, max(0, start - 20), start) if found else None
    if found is None or before is None or not (before["weekday"] or _CLAUSE_END.match(text, found.end())):
        return ()
    day = ordinal(found[0])
    return (Reading(before.start("the"), found.end(), Calendar(None, None, day)),) if day and day <= 31 else ()


def _of_days(text: str, found: re.Match[str], month: int | None) -> Readings:
    """The readings of one day, a range of days, or each day of a list, the month and year being shared."""
    year = _year(found) if month is not None else None
    base = found.start("days")
    days = [(base + one.start(), base + one.end(), ordinal(one[0])) for one in _ONE_DAY.finditer(found["days"])]
    if any(day is None or not 1 <= day <= 31 for _, _, day in days):
        return ()
    shapes = [Calendar(year, month, day) for _, _, day in days]
    if len(shapes) == 1:
        return (Reading(found.start(), found.end(), shapes[0]),)
    joint = text[days[0][1] : days[1][0]].strip().lower()
    if joint in ("and", "or") and len(shapes) == 2 and word_before(text, found.start()) == "between":
        joint = "to"
    if joint in ("and", "or", "&", ",", ", and") or joint.startswith(","):
        ends = [end for _, end, _ in days[:-1]] + [found.end()]
        starts = [found.start()] + [begin for begin, _, _ in days[1:]]
        return tuple(Reading(*place) for place in zip(starts, ends, shapes, strict=True))
    if (days[0][2] or 0) >= (days[1][2] or 0):
        return ()
    return (Reading(found.start(), found.end(), Between(shapes[0], shapes[1])),)


def _year(found: re.Match[str]) -> int | None:
    printed = found["year"]
    if printed is None:
        return None
    if printed[0] in "'’":
        return _of_two_digits(int(printed[1:]))
    year = int(printed)
    return year if 1000 <= year <= 2999 else None


def _of_two_digits(digits: int) -> int:
    """The year of "'98": POSIX's window, 1969 to 2068."""
    return digits + (1900 if digits >= 69 else 2000)


def read_numeric(text: str, start: int) -> Readings:
    """Read a date in figures at *start*: year first, or day and month in an order that the text leaves no doubt of."""
    if _SEPTEMBER_11.match(text, start):
        return (Reading(start, start + 4, Calendar(2001, 9, 11)),)
    found = _ISO.match(text, start)
    if found:
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        if not 1000 <= year <= 2999:
            return ()
        return (Reading(start, found.end(), Calendar(year, month, day)),)
    found = _SLASHED.match(text, start)
    if found and (len(found[4]) == 4 or found[2] == "/"):
        return _slashed(found)
    found = _MONTH_IN_FIGURES.match(text, start)
    if found is None:
        return ()
    year, month = int(found["year"] or found["first"]), int(found["month"] or found["last"])
    return (Reading(start, found.end(), Calendar(year, month)),)


def _slashed(found: re.Match[str]) -> Readings:
    one, other = int(found[1]), int(found[3])
    year = int(found[4]) if len(found[4]) == 4 else _of_two_digits(int(found[4]))
    if not 1000 <= year <= 2999 or (len(found[4]) == 2 and not (1 <= min(one, other) <= 12 and max(one, other) <= 31)):
        return ()
    return (Reading(found.start(), found.end(), Slashed(one, other, year, _order(one, other))),)


def _order(one: int, other: int) -> Literal["day", "month", ""]:
    """Which of two numbers of a date can only be the day, or is as well the other; "" where both can be either."""
    if one == other or one > 12:
        return "day"
    return "month" if other > 12 else ""


def with_order(readings: list[Reading]) -> list[Reading]:
    """Give *readings*, the dates in figures read in the one order that others of the text show."""
    orders = {
        one.shape.order for one in readings if isinstance(one.shape, Slashed) and one.shape.one != one.shape.other
    }
    shown = orders - {""}
    if "" not in orders or len(shown) != 1:
        return readings
    order = shown.pop()
    return [
        replace(one, shape=replace(one.shape, order=order))
        if isinstance(one.shape, Slashed) and not one.shape.order
        else one
        for one in readings
    ]


def read_years(text: str, start: int) -> Readings:
    """Read a year or a span of years at *start*: "2019", "2015-16", "2010–2012"."""
    found = _YEARS.match(text, start)
    if found is None or not is_year(text, start, found.end()):
        return ()
    first = int(found[1])
    if found[3] is None:
        return (Reading(start, found.end(), Calendar(first)),)
    last = int(found[3]) if len(found[3]) == 4 else first - first % 100 + int(found[3])
    last += 100 if last < first and first % 100 == 99 else 0
    if len(found[3]) == 2 and found[2] == "-" and 1 <= int(found[3]) <= 12 and last <= first:
        return (Reading(start, found.end(), Calendar(first, int(found[3]))),)
    if not first < last <= first + 999:
        return (Reading(start, start + 4, Calendar(first)),) if len(found[3]) == 4 else ()
    return (Reading(start, found.end(), Years(first, last - first + 1)),)
