"""Dates in figures: "2016-08-09", "28/02/2015", "03/2015", "2019", "2015-16"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from checker.figures.dates.calendar_words import DASH, WEEKDAYS
from checker.figures.dates.shapes import Calendar, Reading, Readings, Slashed, Years
from checker.figures.dates.text_around import open_after, word_before
from checker.figures.dates.year_or_amount import is_year
from checker.figures.late_pattern import LatePattern

_ISO = LatePattern(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/]\d|\.\d)")
_SEPTEMBER_11 = LatePattern(r"9/11(?![\w/%]|[.,]\d)")
_SLASHED = LatePattern(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[-/]\d|\.\d)")
# Without its year "4/22" is a fraction or the odds of a bet, unless the words before it say that it is a day.
_DAY_AND_MONTH = LatePattern(r"(\d{1,2})/(\d{1,2})(?![\w/%]|[.,]\d)")
_DAY_LICENCE = frozenset(("on", "until", "till", "since", "dated"))
_MONTH_IN_FIGURES = LatePattern(
    r"(?:(?P<month>0[1-9]|1[0-2]|[1-9])/(?P<year>(?:19|20)\d\d)|(?P<first>(?:19|20)\d\d)/(?P<last>0[1-9]|[1-9]))"
    r"(?![\w/%]|[.,]\d)"
)
_YEARS = LatePattern(rf"(\d{{4}})(?:({DASH}|/)(\d{{4}}|\d{{2}})(?![\w%]|[,.]\d))?(?![\w%]|[,.:]\d)")


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
        return _day_and_month(text, start)
    year, month = int(found["year"] or found["first"]), int(found["month"] or found["last"])
    return (Reading(start, found.end(), Calendar(year, month)),)


def _day_and_month(text: str, start: int) -> Readings:
    """ "on 22/4": day and month in figures, the year left out."""
    found = _DAY_AND_MONTH.match(text, start)
    before = word_before(text, start)
    if found is None or not (before in _DAY_LICENCE or before in WEEKDAYS) or not open_after(text, found.end()):
        return ()
    one, other = int(found[1]), int(found[2])
    if not (1 <= min(one, other) <= 12 and max(one, other) <= 31):
        return ()
    return (Reading(start, found.end(), Slashed(one, other, None, _order(one, other))),)


def _slashed(found: re.Match[str]) -> Readings:
    one, other = int(found[1]), int(found[3])
    year = int(found[4]) if len(found[4]) == 4 else of_two_digits(int(found[4]))
    if not 1000 <= year <= 2999 or (len(found[4]) == 2 and not (1 <= min(one, other) <= 12 and max(one, other) <= 31)):
        return ()
    return (Reading(found.start(), found.end(), Slashed(one, other, year, _order(one, other))),)


def _order(one: int, other: int) -> Literal["day", "month", ""]:
    """Which of two numbers of a date can only be the day, or is as well the other; "" where both can be either."""
    if one == other or one > 12:
        return "day"
    return "month" if other > 12 else ""


def with_order(readings: list[Reading]) -> list[Reading]:
    """Give *readings*, the dates in figures read in the one order that others of the text show.

    Day and month without a year are dropped where nothing shows their order: they may be a fraction.
    """
    orders = {
        one.shape.order for one in readings if isinstance(one.shape, Slashed) and one.shape.one != one.shape.other
    }
    if "" not in orders:
        return readings
    shown = orders - {""}
    order = shown.pop() if len(shown) == 1 else ""
    ordered: list[Reading] = []
    for one in readings:
        match one.shape:
            case Slashed(order="") as shape if order or shape.year is not None:
                ordered.append(one._replace(shape=replace(shape, order=order)))
            case Slashed(order=""):
                pass
            case _:
                ordered.append(one)
    return ordered


def read_years(text: str, start: int) -> Readings:
    """Read a year or a span of years at *start*: "2019", "2015-16", "2010–2012"."""
    found = _YEARS.match(text, start)
    if found is None or not is_year(text, start, found.end()):
        return ()
    first = int(found[1])
    if found[3] is None:
        return (Reading(start, found.end(), Calendar(first)),)
    last = int(found[3]) if len(found[3]) == 4 else first - first % 100 + int(found[3])
    if len(found[3]) == 2 and found[2] == "-" and 1 <= int(found[3]) <= 12 and last <= first:
        # "2019-03" is a month, since no span of years goes back; "2008-09" is two years.
        return (Reading(start, found.end(), Calendar(first, int(found[3]))),)
    last += 100 if last < first and first % 100 == 99 else 0
    if not first < last <= first + 999:
        return (Reading(start, start + 4, Calendar(first)),) if len(found[3]) == 4 else ()
    return (Reading(start, found.end(), Years(first, last - first + 1)),)


def of_two_digits(digits: int) -> int:
    """Give the year of "'98": POSIX's window, 1969 to 2068."""
    return digits + (1900 if digits >= 69 else 2000)
