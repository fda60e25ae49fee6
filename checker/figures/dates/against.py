"""Single dates read against the date published, or against another date in the sentence.

Conventions, all of them those of news prose: a weekday is the nearest past one, the day itself included, or the coming
one where the words look ahead; "last November" is the nearest one before; a month alone is the nearest one not after
the date published; a day and month are in the year that puts them nearest. What is not known is said, never guessed.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from checker.figures.dates.holidays import holiday
from checker.figures.dates.shapes import Calendar, Holiday, Offset, Slashed, Turn, Weekday, Weekend, YearPart, Years
from checker.figures.dates.spans import (
    FINENESS,
    MONTHS_OF,
    Days,
    add_months,
    half_open,
    half_unit,
    hull,
    months_from,
    season,
    step,
    unit_around,
)
from checker.model import Grain, Period

_NINE_MONTHS = timedelta(days=275)
FROM_PUBLISHED = "year from the date published"
READ_AGAINST = "read against the date published"
FROM_TEXT = "counted from the date before it"


class Against(NamedTuple):
    """What a date is read against.

    Args:
        as_of: the day published, or None.
        future: whether the words before it look ahead ("will meet on Friday").
        past: whether the verb before it tells that it is over ("opened on 5 May").
        anchor: the full date last read in the same sentence, or None.
    """

    as_of: date | None
    future: bool = False
    past: bool = False
    anchor: Period | None = None


def day_long(day: date) -> Days:
    """Give a day as first day and day after the last."""
    return day, day + timedelta(days=1)


def known(days: Days, grain: Grain, inferred: str = "") -> Period:
    """Give a period whose days are all known."""
    interval = half_open(days)
    return Period(interval, interval, grain, inferred=inferred)


def _without_year(grain: Grain) -> Period:
    return Period(None, None, grain, missing="year")


def without_anchor(grain: Grain) -> Period:
    """Give a period that has no date to be read against."""
    return Period(None, None, grain, missing="anchor")


def days_of(period: Period) -> Days | None:
    """Give the period named as days, where both ends are known."""
    named = period.printed
    return None if named is None or named.low is None or named.high is None else (named.low, named.high)


def calendar(shape: Calendar, against: Against) -> Period:
    """Give a day, a month or a year; a field that is not printed is read against the date published."""
    year, month, day = shape.year, shape.month, shape.day
    if month is None:
        if year is None:
            return _day_of_month(day or 0, against)
        return known(months_from(year, 1, 12), "year")
    if day is None:
        return yearly("month", lambda of: months_from(of, month), year, against)
    if year is not None:
        return known(day_long(date(year, month, day)), "day")
    date(2000, month, day)  # a leap year: no 30 February passes for a day without its year
    return _nearest_day(month, day, against)


def _nearest_day(month: int, day: int, against: Against) -> Period:
    """Give the day and month in the year that puts it nearest; the past is preferred.

    Where a verb tells that it is over, the last one is meant ("opened on 5 May"), and the coming one where the words
    look ahead, if that lies within nine months.
    """
    base, inferred = against.as_of, FROM_PUBLISHED
    anchor = days_of(against.anchor) if against.anchor is not None else None
    if anchor is not None and against.anchor is not None and FINENESS[against.anchor.grain] <= FINENESS["month"]:
        base, inferred = anchor[0], "year from the date before it"
    if base is None:
        return _without_year("day")
    reach = 8 if (month, day) == (2, 29) else 1
    years = range(max(1, base.year - reach), min(9998, base.year + reach) + 1)
    days = [date(y, month, day) for y in years if reach == 1 or isleap(y)]
    nearest = min(days, key=lambda one: (abs((one - base).days), one > base))
    if inferred == FROM_PUBLISHED:
        nearest = _on_the_side_told(days, base, nearest, against)
    return known(day_long(nearest), "day", inferred)


def _on_the_side_told(days: list[date], base: date, nearest: date, against: Against) -> date:
    """Give the day on the side that the words tell, within nine months; else the nearest."""
    fitting = [one for one in days if (against.future and one >= base) or (against.past and one <= base)]
    best = min(fitting, key=lambda one: abs((one - base).days), default=nearest)
    return best if abs(best - base) <= _NINE_MONTHS else nearest


def _day_of_month(day: int, against: Against, weekday: int | None = None) -> Period:
    """Give "the 22nd": the last day with that number, or the coming one; with a *weekday*, the nearest that is one."""
    if against.as_of is None:
        return without_anchor("day")
    base = against.as_of
    firsts = [add_months(base.replace(day=1), n) for n in range(-14, 15)]
    days = [first + timedelta(day - 1) for first in firsts if (first + timedelta(day - 1)).month == first.month]
    on_side = [one for one in days if (one >= base if against.future else one <= base)]
    fitting = [one for one in days if one.weekday() == weekday] or on_side
    if not fitting:
        raise ValueError("no such day")
    best = min(fitting, key=lambda one: (abs((one - base).days), one > base))
    return known(day_long(best), "day", "month from the date published")


def weekday_of_month(weekday: int, day: int, against: Against) -> Period:
    """Give "Friday the 13th"."""
    return _day_of_month(day, against, weekday)


def yearly(grain: Grain, in_year: Callable[[int], Days], year: int | None, against: Against) -> Period:
    """Give what comes once a year: in its year, or the last one begun (the next one not over, looking ahead)."""
    if year is not None:
        return known(in_year(year), grain)
    if against.as_of is None:
        return _without_year(grain)
    return known(picked(in_year, against.as_of, "next" if against.future else "", open_=True), grain, FROM_PUBLISHED)


def picked(in_year: Callable[[int], Days], as_of: date, turn: Turn, *, open_: bool = False) -> Days:
    """Give the one before, in, or after the date; *open_* also takes the one that is going on."""
    if turn == "this":
        return in_year(as_of.year)
    if turn == "next":
        coming = (in_year(as_of.year + n) for n in (-1, 0, 1, 2))
        return next(days for days in coming if (days[1] if open_ else days[0]) > as_of)
    past = (in_year(as_of.year - n) for n in (0, 1, 2))
    return next(days for days in past if (days[0] <= as_of if open_ else days[1] <= as_of))


def once_a_year(shape: YearPart | Holiday, against: Against) -> Period:
    """Give a quarter, half, season or holiday."""
    if isinstance(shape, Holiday):
        return yearly("day", lambda year: day_long(holiday(shape.name, year)), shape.year, against)
    return yearly(shape.part, lambda year: part_days(shape, year), shape.year, against)


def part_days(shape: YearPart, year: int) -> Days:
    """Give the days of a quarter, half or season of a year."""
    if shape.part == "season":
        return season(shape.number, year)
    months = MONTHS_OF[shape.part]
    return months_from(year, months * (shape.number - 1) + 1, months)


def slashed(shape: Slashed, against: Against) -> Period:
    """Give a date in figures.

    Raises:
        ValueError: nothing tells its day from its month, or there is no such day.
    """
    if shape.order == "":
        raise ValueError("the order of day and month is not known")
    month, day = (shape.one, shape.other) if shape.order == "month" else (shape.other, shape.one)
    return calendar(Calendar(shape.year, month, day), against)


def whole_years(shape: Years) -> Period:
    """Give a span of years."""
    named = months_from(shape.first, 1, 12 * shape.count)
    if shape.fiscal and shape.count == 2:
        # A year from somewhere in the first to somewhere in the second.
        return replace(known(named, "year"), mod="APPROX")
    if shape.fiscal:
        return _fiscal(named)
    period = known(named, shape.grain)
    return replace(period, form="range") if shape.count > 1 and shape.grain == "year" else period


def _fiscal(named: Days, grain: Grain = "year", inferred: str = "") -> Period:
    """A fiscal year named after a calendar year may begin up to nine months before it and end three months after it."""
    allowed = half_open((add_months(named[0], -9), add_months(named[1], 3)))
    return Period(half_open(named), allowed, grain, mod="APPROX", inferred=inferred)


def weekly(shape: Weekday | Weekend, against: Against) -> Period:
    """Give a weekday or a weekend."""
    if isinstance(shape, Weekend):
        return _weekend(shape, against)
    if against.as_of is None:
        return without_anchor("day")
    return known(day_long(weekday_near(shape.number, against.as_of, ahead=against.future)), "day", READ_AGAINST)


def weekday_near(number: int, as_of: date, *, ahead: bool) -> date:
    """Give the nearest day with a weekday, the day itself included: the last one, or the coming one."""
    away = (number - as_of.weekday()) % 7 if ahead else -((as_of.weekday() - number) % 7)
    return as_of + timedelta(days=away)


def _weekend(shape: Weekend, against: Against) -> Period:
    if shape.from_text:
        days = days_of(against.anchor) if against.anchor is not None else None
        if days is None or (days[1] - days[0]).days > 7:
            return without_anchor("weekend")
        saturday = unit_around(days[0], "week")[0] + timedelta(days=5)
        return known((saturday, saturday + timedelta(days=2)), "weekend", FROM_TEXT)
    if against.as_of is None:
        return without_anchor("weekend")
    if shape.count is None:
        saturday = weekday_near(5, against.as_of, ahead=against.future)
    else:
        saturday = unit_around(against.as_of, "week")[0] + timedelta(days=5 + 7 * shape.count)
    return known((saturday, saturday + timedelta(days=2)), "weekend", READ_AGAINST)


def offset(shape: Offset, against: Against) -> Period:
    """Give a unit counted from the date published, or from a date in the text."""
    if shape.from_text:
        return counted_from(shape, against.anchor)
    if against.as_of is None:
        return without_anchor(shape.unit)
    there = step(against.as_of, shape.unit, shape.count)
    named = unit_around(there, shape.unit)
    if shape.fiscal:
        return _fiscal(named, inferred=READ_AGAINST)
    period = known(named, shape.unit, READ_AGAINST)
    if not shape.loose:
        return period
    slack = half_unit(shape.loose)
    return replace(period, interval=hull(named, (there - slack, there + slack + timedelta(days=1))))


def counted_from(shape: Offset, anchor: Period | None) -> Period:
    """Give a unit counted from a date in the text; a day cannot be counted from a month or a year."""
    days = days_of(anchor) if anchor is not None else None
    if anchor is None or days is None or FINENESS[anchor.grain] > FINENESS[shape.unit]:
        return without_anchor(shape.unit)
    if shape.unit == "year" and FINENESS["month"] <= FINENESS[anchor.grain]:
        moved = add_months(days[0], 12 * shape.count), add_months(days[1], 12 * shape.count)
        return known(moved, anchor.grain, FROM_TEXT)
    return known(unit_around(step(days[0], shape.unit, shape.count), shape.unit), shape.unit, FROM_TEXT)
