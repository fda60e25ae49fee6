"""Arithmetic of the calendar: whole units as half-open intervals of days, and steps from one to another."""

from __future__ import annotations

from datetime import date, timedelta

from checker.figures.dates.calendar_words import Unit
from checker.interval import Interval
from checker.model import Grain, Mod

Days = tuple[date, date]
"""First day and the day after the last."""

MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
FINENESS: dict[Grain, int] = {
    "day": 0,
    "weekend": 1,
    "week": 2,
    "month": 3,
    "season": 4,
    "quarter": 4,
    "half": 5,
    "year": 6,
    "decade": 7,
    "century": 8,
}
"""Rank of each grain, the finest first."""


def add_months(day: date, months: int) -> date:
    """Give the same day of another month, or the last one where that month is shorter.

    Raises:
        ValueError: the month lies outside the years 1 to 9999.

    >>> add_months(date(2016, 1, 31), 1), add_months(date(2016, 1, 5), -2)
    (datetime.date(2016, 2, 29), datetime.date(2015, 11, 5))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first + timedelta(days=min(day.day, (following - first).days) - 1)


def months_from(year: int, month: int, months: int = 1) -> Days:
    """Give *months* whole months from the first of *month* on."""
    first = date(year, month, 1)
    return first, add_months(first, months)


def unit_around(day: date, unit: Unit) -> Days:
    """Give the whole unit of the calendar that holds *day*; weeks begin on Monday.

    >>> unit_around(date(2013, 3, 22), "quarter")
    (datetime.date(2013, 1, 1), datetime.date(2013, 4, 1))
    """
    if unit == "day":
        return day, day + timedelta(days=1)
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=7)
    months = MONTHS_OF[unit]
    if unit in ("decade", "century"):
        return months_from(max(1, day.year - day.year % (months // 12)), 1, months)
    return months_from(day.year, day.month - (day.month - 1) % months, months)


def step(day: date, unit: Unit, count: int) -> date:
    """Give the day that lies *count* units later (earlier where negative).

    Raises:
        ValueError: the day lies outside the years 1 to 9999.
        OverflowError: the same, for days and weeks.
    """
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    return add_months(day, count * MONTHS_OF[unit])


def half_unit(unit: Unit) -> timedelta:
    """Give half the length of a unit, by which a loose count ("three years ago") may be off."""
    return timedelta(days={"day": 0, "week": 3}.get(unit) or MONTHS_OF.get(unit, 0) * 15)


def season(number: int, year: int) -> Days:
    """Give a season of the northern half of the earth; winter ends in the year after.

    >>> season(4, 2012)
    (datetime.date(2012, 12, 1), datetime.date(2013, 3, 1))
    """
    return months_from(year, 3 * number, 3)


def iso_week(days: Days, number: int) -> Days:
    """Give the week with a number in a month or year, the first being the one that holds its first Thursday."""
    if number < 0:
        last = days[1] - timedelta(days=1)
        thursday = last - timedelta(days=(last.weekday() - 3) % 7)
    else:
        thursday = days[0] + timedelta(days=(3 - days[0].weekday()) % 7 + 7 * (number - 1))
    monday = thursday - timedelta(days=3)
    return monday, monday + timedelta(days=7)


def half_open(days: Days) -> Interval[date]:
    """Give *days* as an interval."""
    return Interval(days[0], days[1], True, False)


def hull(one: Days, other: Days) -> Interval[date]:
    """Give the least interval that holds both."""
    return half_open((min(one[0], other[0]), max(one[1], other[1])))


def narrowed(days: Days, mod: Mod, grain: Grain) -> Interval[date]:
    """Give the days of a period that a modifier leaves.

    Early is day 1 to 13 of a month, mid 8 to 23, late 18 to the end; other periods in proportion. APPROX adds half the
    period's length on both sides. BEFORE and AFTER leave the period itself out, their ON_OR forms take it in.

    >>> narrowed((date(2013, 5, 1), date(2013, 6, 1)), "END", "month").low
    datetime.date(2013, 5, 18)
    >>> narrowed((date(2015, 1, 1), date(2016, 1, 1)), "BEFORE", "year").high
    datetime.date(2015, 1, 1)
    """
    low, high = days
    length = (high - low).days
    if mod in ("START", "MID", "END"):
        early, middle, until, late = (
            (13, 7, 23, 17) if grain == "month" else (length * n // 30 for n in (13, 7, 23, 17))
        )
        ends = {"START": (low, low + timedelta(early)), "END": (low + timedelta(late), high)}
        return half_open(ends.get(mod, (low + timedelta(middle), low + timedelta(until))))
    if mod == "APPROX":
        slack = timedelta(days=max(1, length // 2))
        return half_open((low - slack, high + slack))
    opened: dict[Mod, tuple[date | None, date | None]] = {
        "BEFORE": (None, low),
        "ON_OR_BEFORE": (None, high),
        "AFTER": (high, None),
        "ON_OR_AFTER": (low, None),
    }
    ends_of = opened.get(mod, (low, high))
    return Interval(ends_of[0], ends_of[1], True, False)
