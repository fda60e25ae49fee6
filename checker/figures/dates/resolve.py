"""From what the words say to days: a shape read against the date published, or another date in the sentence.

Conventions, all of them those of news prose: a weekday is the nearest past one, the day itself included, or the coming
one where the words look ahead; "last November" is the nearest one before; a month alone is the nearest one not after
the date published; a day and month are in the year that puts them nearest. What is not known is said, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checker.figures.dates.holidays import holiday
from checker.figures.dates.shapes import (
    Between,
    Calendar,
    CountedFrom,
    Holiday,
    Modified,
    Nth,
    Offset,
    Shape,
    Turned,
    Turn,
    Weekday,
    Weekend,
    WeekOf,
    Within,
    YearPart,
    Years,
)
from checker.figures.dates.spans import (
    FINENESS,
    MONTHS_OF,
    Days,
    add_months,
    half_open,
    half_unit,
    hull,
    iso_week,
    months_from,
    narrowed,
    season,
    step,
    unit_around,
)
from checker.interval import Interval
from checker.model import Grain, Period

FROM_PUBLISHED = "year from the date published"
READ_AGAINST = "read against the date published"
FROM_TEXT = "counted from the date before it"


@dataclass(frozen=True, slots=True)
class Against:
    """What a date is read against.

    Args:
        as_of: the day published, or None.
        future: whether the words before it look ahead ("will meet on Friday").
        anchor: the full date last read in the same sentence, or None.
    """

    as_of: date | None
    future: bool = False
    anchor: Period | None = None


def resolve(shape: Shape, against: Against) -> Period:
    """Give the days of a shape.

    Raises:
        ValueError: there is no such day (30 February), or it lies outside the years 1 to 9999.
        OverflowError: the same, where days are counted.
    """
    match shape:
        case Calendar():
            return _calendar(shape, against)
        case YearPart():
            return _year_part(shape, against)
        case Weekday() | Weekend():
            return _of_the_week(shape, against)
        case Years():
            return _years(shape)
        case Offset():
            return _offset(shape, against)
        case Holiday():
            return _yearly("day", lambda year: _one(holiday(shape.name, year)), shape.year, against)
        case _:
            return _composed(shape, against)


def _composed(shape: Shape, against: Against) -> Period:
    match shape:
        case Modified():
            return _modified(shape, against)
        case Turned():
            return _turned(shape.inner, shape.turn, against)
        case Within():
            return _within(shape, against)
        case Between():
            return _between(shape, against)
        case Nth():
            return _nth(shape, against)
        case WeekOf():
            return _week_of(shape, against)
        case CountedFrom(of=of) if of is not None:
            return _counted_from(Offset(shape.unit, shape.count, from_text=True), resolve(of, against))
        case _:
            raise ValueError("no such date")


def _one(day: date) -> Days:
    return day, day + timedelta(days=1)


def _known(days: Days, grain: Grain, inferred: str = "") -> Period:
    interval = half_open(days)
    return Period(interval, interval, grain, inferred=inferred)


def _without_year(grain: Grain) -> Period:
    return Period(None, None, grain, missing="year")


def _without_anchor(grain: Grain) -> Period:
    return Period(None, None, grain, missing="anchor")


def _days(period: Period) -> Days | None:
    """The period named, where both ends are known."""
    named = period.printed
    return None if named is None or named.low is None or named.high is None else (named.low, named.high)


def _calendar(shape: Calendar, against: Against) -> Period:
    year, month, day = shape.year, shape.month, shape.day
    if month is None:
        if year is None:
            return _day_of_month(day or 0, against)
        return _known(months_from(year, 1, 12), "year")
    if day is None:
        return _yearly("month", lambda of: months_from(of, month), year, against)
    if year is not None:
        return _known(_one(date(year, month, day)), "day")
    date(2000, month, day)  # a leap year: no 30 February passes for a day without its year
    return _nearest_day(month, day, against)


def _nearest_day(month: int, day: int, against: Against) -> Period:
    """Give the day and month in the year that puts it nearest; the past is preferred."""
    base, inferred = against.as_of, FROM_PUBLISHED
    anchor = _days(against.anchor) if against.anchor is not None else None
    if anchor is not None and against.anchor is not None and FINENESS[against.anchor.grain] <= FINENESS["month"]:
        base, inferred = anchor[0], "year from the date before it"
    if base is None:
        return _without_year("day")
    years = range(max(1, base.year - 8), min(9998, base.year + 8) + 1)
    leap = (month, day) == (2, 29)
    days = [date(y, month, day) for y in years if not leap or (y % 4 == 0 and (y % 100 != 0 or y % 400 == 0))]
    return _known(_one(min(days, key=lambda one: (abs((one - base).days), one > base))), "day", inferred)


def _day_of_month(day: int, against: Against) -> Period:
    """Give "the 22nd": the nearest day with that number, the past preferred."""
    if against.as_of is None:
        return _without_anchor("day")
    base = against.as_of
    months = [add_months(base.replace(day=1), n) for n in (-2, -1, 0, 1, 2)]
    days = [first + timedelta(day - 1) for first in months if (first + timedelta(day - 1)).month == first.month]
    if not days:
        raise ValueError("no such day")
    best = min(days, key=lambda one: (abs((one - base).days), one > base))
    return _known(_one(best), "day", "month from the date published")


def _yearly(grain: Grain, in_year: Callable[[int], Days], year: int | None, against: Against) -> Period:
    """Give what comes once a year: in its year, or the last one begun (the next one not over, looking ahead)."""
    if year is not None:
        return _known(in_year(year), grain)
    if against.as_of is None:
        return _without_year(grain)
    return _known(_picked(in_year, against.as_of, "next" if against.future else "", open_=True), grain, FROM_PUBLISHED)


def _picked(in_year: Callable[[int], Days], as_of: date, turn: Turn, *, open_: bool = False) -> Days:
    """Give the one before, in, or after the date; *open_* also takes the one that is going on."""
    of_years = [in_year(as_of.year + n) for n in (-2, -1, 0, 1, 2)]
    if turn == "next":
        return next(days for days in of_years if (days[1] if open_ else days[0]) > as_of)
    if turn == "this":
        return of_years[2]
    if open_:
        return next(days for days in reversed(of_years) if days[0] <= as_of)
    return next(days for days in reversed(of_years) if days[1] <= as_of)


def _year_part(shape: YearPart, against: Against) -> Period:
    return _yearly(shape.part, lambda year: _part_days(shape, year), shape.year, against)


def _part_days(shape: YearPart, year: int) -> Days:
    if shape.part == "season":
        return season(shape.number, year)
    months = MONTHS_OF[shape.part]
    return months_from(year, months * (shape.number - 1) + 1, months)


def _years(shape: Years) -> Period:
    named = months_from(shape.first, 1, 12 * shape.count)
    if shape.fiscal:
        return _fiscal(named)
    form = "range" if shape.count > 1 and shape.grain == "year" else "point"
    return Period(half_open(named), half_open(named), shape.grain, form="range" if form == "range" else "point")


def _fiscal(named: Days, grain: Grain = "year", inferred: str = "") -> Period:
    """A fiscal year named after a calendar year may begin up to nine months before it and end three months after it."""
    allowed = half_open((add_months(named[0], -9), add_months(named[1], 3)))
    return Period(half_open(named), allowed, grain, mod="APPROX", inferred=inferred)


def _of_the_week(shape: Weekday | Weekend, against: Against) -> Period:
    if isinstance(shape, Weekend):
        return _weekend(shape, against)
    if against.as_of is None:
        return _without_anchor("day")
    return _known(_one(_weekday(shape.number, against.as_of, ahead=against.future)), "day", READ_AGAINST)


def _weekday(number: int, as_of: date, *, ahead: bool) -> date:
    away = (number - as_of.weekday()) % 7 if ahead else -((as_of.weekday() - number) % 7)
    return as_of + timedelta(days=away)


def _weekend(shape: Weekend, against: Against) -> Period:
    if against.as_of is None:
        return _without_anchor("weekend")
    if shape.count is None:
        saturday = _weekday(5, against.as_of, ahead=against.future)
    else:
        saturday = unit_around(against.as_of, "week")[0] + timedelta(days=5 + 7 * shape.count)
    return _known((saturday, saturday + timedelta(days=2)), "weekend", READ_AGAINST)


def _offset(shape: Offset, against: Against) -> Period:
    if shape.from_text:
        return _counted_from(shape, against.anchor)
    if against.as_of is None:
        return _without_anchor(shape.unit)
    there = step(against.as_of, shape.unit, shape.count)
    named = unit_around(there, shape.unit)
    if shape.fiscal:
        return _fiscal(named, inferred=READ_AGAINST)
    period = _known(named, shape.unit, READ_AGAINST)
    if not shape.loose:
        return period
    slack = half_unit(shape.loose)
    return replace(period, interval=hull(named, (there - slack, there + slack + timedelta(days=1))))


def _counted_from(shape: Offset, anchor: Period | None) -> Period:
    """Count from a date in the text; a day cannot be counted from a month or a year."""
    days = _days(anchor) if anchor is not None else None
    if anchor is None or days is None or FINENESS[anchor.grain] > FINENESS[shape.unit]:
        return _without_anchor(shape.unit)
    if shape.unit == "year" and FINENESS["month"] <= FINENESS[anchor.grain]:
        moved = add_months(days[0], 12 * shape.count), add_months(days[1], 12 * shape.count)
        return _known(moved, anchor.grain, FROM_TEXT)
    return _known(unit_around(step(days[0], shape.unit, shape.count), shape.unit), shape.unit, FROM_TEXT)


def _turned(inner: Shape, turn: Turn, against: Against) -> Period:
    if against.as_of is None:
        return replace(resolve(inner, against), missing="anchor")
    as_of = against.as_of
    match inner:
        case Calendar(month=int(month)):
            return _known(_picked(lambda of: months_from(of, month), as_of, turn), "month", READ_AGAINST)
        case YearPart():
            return _known(_picked(lambda of: _part_days(inner, of), as_of, turn), inner.part, READ_AGAINST)
        case Holiday():
            return _known(_picked(lambda of: _one(holiday(inner.name, of)), as_of, turn), "day", READ_AGAINST)
        case Weekday():
            near = {"last": as_of - timedelta(1), "next": as_of + timedelta(1)}.get(turn, as_of)
            return _known(_one(_weekday(inner.number, near, ahead=turn != "last")), "day", READ_AGAINST)
        case _:
            return resolve(inner, against)


def _within(shape: Within, against: Against) -> Period:
    outer = resolve(shape.outer, against)
    days = _days(outer)
    if days is None:
        return replace(resolve(shape.inner, Against(None)), missing=outer.missing)
    period = resolve(_placed(shape.inner, days), against)
    if outer.mod == "APPROX":
        period = replace(period, interval=outer.interval, mod="APPROX")
    return replace(period, inferred=outer.inferred)


def _placed(inner: Shape, days: Days) -> Shape:
    """Give the inner shape with what the outer period completes."""
    match inner:
        case Calendar(month=None, day=int(day)):
            return Calendar(days[0].year, days[0].month, day)
        case Calendar() | YearPart() | Holiday():
            return replace(inner, year=days[0].year)
        case Modified():
            return replace(inner, inner=_placed(inner.inner, days))
        case Weekday():
            day = days[0] + timedelta(days=inner.number)
            return Calendar(day.year, day.month, day.day)
        case _:
            return inner


def _between(shape: Between, against: Against) -> Period:
    first, last = shape.first, shape.last
    if _lacks_year(first) and not _lacks_year(last):
        end = resolve(last, against)
        start = _ordered(first, end, against, before=True)
    else:
        start = resolve(first, against)
        end = _ordered(last, start, against, before=False)
    outer, inner = _days(start), _days(end)
    if outer is None or inner is None or start.interval is None or end.interval is None:
        return Period(None, None, end.grain, form="range", missing=start.missing or end.missing)
    named = half_open((outer[0], inner[1]))
    low, high = start.interval.low, end.interval.high
    said = start.inferred or end.inferred
    return Period(named, Interval(low, high, True, False), end.grain, form="range", inferred=said)


def _lacks_year(shape: Shape) -> bool:
    inner = shape.inner if isinstance(shape, Modified) else shape
    return isinstance(inner, Weekday) or (isinstance(inner, Calendar | YearPart | Holiday) and inner.year is None)


def _ordered(shape: Shape, other: Period, against: Against, *, before: bool) -> Period:
    """Give the end of a range whose year is not printed: the nearest one on the right side of the other end."""
    days = _days(other)
    if not _lacks_year(shape) or days is None:
        return resolve(shape, against)
    if isinstance(shape, Weekday):
        return _known(_one(_weekday(shape.number, days[0], ahead=not before)), "day", READ_AGAINST)
    year = days[0].year
    options = [resolve(_placed(shape, (date(y, 1, 1), date(y + 1, 1, 1))), against) for y in (year - 1, year, year + 1)]
    lows = [(one, of[0]) for one in options if (of := _days(one)) is not None]
    fitting = [one for one, low in lows if (low <= days[0] if before else low >= days[0])]
    chosen = fitting[-1] if before else fitting[0]
    return replace(chosen, inferred=other.inferred)


def _nth(shape: Nth, against: Against) -> Period:
    of = resolve(shape.of, against) if shape.of is not None else _without_anchor("week")
    days = _days(of)
    if days is None:
        return Period(None, None, "week" if shape.unit == "week" else "day", missing=of.missing)
    low, high = days
    if shape.unit == "day":
        return _known(_one(high - timedelta(1) if shape.number < 0 else low + timedelta(shape.number - 1)), "day")
    if shape.unit == "half":
        middle = low + timedelta(days=(high - low).days // 2)
        return _known((low, middle) if shape.number == 1 else (middle, high), "half", of.inferred)
    plain = (high - timedelta(7), high) if shape.number < 0 else _one(low + timedelta(7 * shape.number - 7))
    named = iso_week(days, shape.number)
    allowed = hull(named, (plain[0], plain[0] + timedelta(7)))
    return Period(half_open(named), allowed, "week", inferred=of.inferred)


def _week_of(shape: WeekOf, against: Against) -> Period:
    period = resolve(shape.of, against) if shape.of is not None else _without_anchor("day")
    days = _days(period)
    if days is None:
        return replace(period, grain="week")
    low = {"ends": days[0] - timedelta(6), "begins": days[0]}.get(shape.how, unit_around(days[0], "week")[0])
    return _known((low, low + timedelta(7)), "week", period.inferred)


def _modified(shape: Modified, against: Against) -> Period:
    period = resolve(shape.inner, against)
    days = _days(period)
    if days is None or period.interval is None:
        return replace(period, mod=shape.mod)
    if isinstance(shape.inner, Offset) and shape.inner.loose and against.as_of is not None:
        there = step(against.as_of, shape.inner.unit, shape.inner.count)
        if shape.mod in ("BEFORE", "ON_OR_BEFORE"):
            return replace(period, interval=Interval(None, there + timedelta(1), True, False), mod=shape.mod)
        if shape.mod == "AFTER" and there <= against.as_of:
            return replace(period, interval=half_open((there, against.as_of + timedelta(1))), mod=shape.mod)
    return replace(period, interval=narrowed(days, shape.mod, period.grain), mod=shape.mod)
