"""From what the words say to days: every shape, the composed ones by way of the single dates in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from checker.figures.dates.against import (
    READ_AGAINST,
    Against,
    calendar,
    counted_from,
    day_long,
    days_of,
    known,
    offset,
    once_a_year,
    part_days,
    picked,
    slashed,
    weekday_near,
    weekday_of_month,
    weekly,
    whole_years,
    without_anchor,
)
from checker.figures.dates.holidays import holiday
from checker.figures.dates.shapes import (
    Between,
    Calendar,
    CountedFrom,
    EndingWith,
    FirstFew,
    Holiday,
    Modified,
    Nth,
    NthWeekday,
    Offset,
    RestOf,
    Running,
    Shape,
    Slashed,
    Turn,
    Turned,
    Weekday,
    Weekend,
    WeekOf,
    Within,
    YearPart,
    Years,
)
from checker.figures.dates.spans import Days, half_open, hull, iso_week, months_from, narrowed, step, unit_around
from checker.interval import Interval
from checker.model import Grain, Period


@lru_cache(maxsize=4096)
def resolve(shape: Shape, against: Against) -> Period:
    """Give the days of a shape; kept, since an article prints the same few dates again and again.

    Raises:
        ValueError: there is no such day (30 February), or it lies outside the years 1 to 9999.
        OverflowError: the same, where days are counted.
    """
    match shape:
        case Calendar():
            return calendar(shape, against)
        case YearPart() | Holiday():
            return once_a_year(shape, against)
        case Weekday() | Weekend():
            return weekly(shape, against)
        case Years():
            return whole_years(shape)
        case Offset():
            return offset(shape, against)
        case Slashed():
            return slashed(shape, against)
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
        case NthWeekday(of=of) if of is not None:
            return _nth_weekday(shape, resolve(of, against))
        case WeekOf():
            return _week_of(shape, against)
        case CountedFrom(of=of) if of is not None:
            return counted_from(Offset(shape.unit, shape.count, from_text=True), resolve(of, against))
        case FirstFew(of=of) if of is not None:
            return _first_few(shape, resolve(of, against))
        case _:
            return _cut(shape, against)


def _cut(shape: Shape, against: Against) -> Period:
    """Give a period one end of which is the day published, or the end of another date."""
    match shape:
        case EndingWith(of=of) if of is not None:
            return _ending_with(shape, resolve(of, against), against)
        case RestOf(of=of) if of is not None:
            return _rest_of(resolve(of, against), against)
        case Running():
            return _running(shape, against)
        case _:
            raise ValueError("no such date")


def _turned(inner: Shape, turn: Turn, against: Against) -> Period:
    if against.as_of is None:
        return replace(resolve(inner, against), missing="anchor")
    as_of = against.as_of
    match inner:
        case Calendar(month=int(month)):
            return known(picked(lambda of: months_from(of, month), as_of, turn), "month", READ_AGAINST)
        case YearPart():
            return known(picked(lambda of: part_days(inner, of), as_of, turn), inner.part, READ_AGAINST)
        case Holiday():
            return known(picked(lambda of: day_long(holiday(inner.name, of)), as_of, turn), "day", READ_AGAINST)
        case Weekday():
            near = {"last": as_of - timedelta(1), "next": as_of + timedelta(1)}.get(turn, as_of)
            return known(day_long(weekday_near(inner.number, near, ahead=turn != "last")), "day", READ_AGAINST)
        case _:
            return resolve(inner, against)


def _within(shape: Within, against: Against) -> Period:
    match shape:
        case Within(inner=Calendar(month=None, day=int(day)), outer=Weekday(number=weekday)):
            return weekday_of_month(weekday, day, against)
    outer = resolve(shape.outer, against)
    days = days_of(outer)
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
        case Between():
            return Between(_placed(inner.first, days), _placed(inner.last, days))
        case Weekday():
            there = days[0] + timedelta(days=inner.number)
            return Calendar(there.year, there.month, there.day)
        case _:
            return inner


def _between(shape: Between, against: Against) -> Period:
    first, last = shape.first, shape.last
    behind = isinstance(first, Weekday) and isinstance(last, Weekday) and not against.future
    if _lacks_year(first) and (behind or not _lacks_year(last)):
        end = resolve(last, against)
        start = _ordered(first, end, against, before=True)
    else:
        start = resolve(first, against)
        end = _ordered(last, start, against, before=False)
    outer, inner = days_of(start), days_of(end)
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
    days = days_of(other)
    if not _lacks_year(shape) or days is None:
        return resolve(shape, against)
    if isinstance(shape, Weekday):
        return known(day_long(weekday_near(shape.number, days[0], ahead=not before)), "day", READ_AGAINST)
    year = days[0].year
    options = [resolve(_placed(shape, (date(y, 1, 1), date(y + 1, 1, 1))), against) for y in (year - 1, year, year + 1)]
    lows = [(one, of[0]) for one in options if (of := days_of(one)) is not None]
    fitting = [one for one, low in lows if (low <= days[0] if before else low >= days[0])]
    chosen = fitting[-1] if before else fitting[0]
    return replace(chosen, inferred=other.inferred)


def _nth(shape: Nth, against: Against) -> Period:
    of = resolve(shape.of, against) if shape.of is not None else without_anchor("week")
    days = days_of(of)
    if days is None:
        return Period(None, None, "week" if shape.unit == "week" else "day", missing=of.missing)
    low, high = days
    if shape.unit == "day":
        return known(day_long(high - timedelta(1) if shape.number < 0 else low + timedelta(shape.number - 1)), "day")
    if shape.unit == "half":
        middle = low + timedelta(days=(high - low).days // 2)
        return known((low, middle) if shape.number == 1 else (middle, high), "half", of.inferred)
    plain = (high - timedelta(7), high) if shape.number < 0 else day_long(low + timedelta(7 * shape.number - 7))
    named = iso_week(days, shape.number)
    allowed = hull(named, (plain[0], plain[0] + timedelta(7)))
    return Period(half_open(named), allowed, "week", inferred=of.inferred)


def _nth_weekday(shape: NthWeekday, of: Period) -> Period:
    """A weekday counted from the beginning of a period, or the last one."""
    days = days_of(of)
    if days is None:
        return replace(of, grain="day")
    if shape.number < 0:
        last = days[1] - timedelta(days=1)
        return known(day_long(weekday_near(shape.weekday, last, ahead=False)), "day", of.inferred)
    first = weekday_near(shape.weekday, days[0], ahead=True)
    return known(day_long(first + timedelta(days=7 * (shape.number - 1))), "day", of.inferred)


def _first_few(shape: FirstFew, of: Period) -> Period:
    """The first or last units of a period, as one range."""
    days = days_of(of)
    if days is None:
        return replace(of, grain=shape.unit, form="range")
    if shape.last:
        named = (step(days[1], shape.unit, -shape.count), days[1])
    else:
        named = (days[0], step(days[0], shape.unit, shape.count))
    if named[0] < days[0] or named[1] > days[1]:
        raise ValueError("the part is longer than the whole")
    return replace(known(named, shape.unit, of.inferred), form="range")


def _ending_with(shape: EndingWith, end: Period, against: Against) -> Period:
    """Units back from the last day of a date; a calendar unit where they are one, else months or years in a row."""
    days = days_of(end)
    if days is None:
        return replace(end, grain=shape.unit, form="range")
    last, as_of = days[1], against.as_of
    if end.inferred and shape.over and not against.future and as_of is not None and last > as_of + timedelta(days=31):
        # "In the year ended 31 March", printed in November: the nearest 31 March is to come, the one meant is not.
        last = step(last, "year", -1)
    named = (step(last, shape.unit, -shape.count), last)
    if named == unit_around(named[0], shape.unit):
        return known(named, shape.unit, end.inferred)
    grain: Grain = "year" if end.grain == "year" else "month"
    # "The ten years to 2015" may begin in 2005 or in 2006.
    low = step(named[0], "year", -1) if grain == "year" else named[0]
    return Period(half_open(named), half_open((low, last)), grain, form="range", inferred=end.inferred)


def _rest_of(period: Period, against: Against) -> Period:
    """From the day published to the end of a period; all of it where it is not running on that day."""
    days = days_of(period)
    as_of = against.as_of
    if days is None or as_of is None or not days[0] <= as_of < days[1]:
        return replace(period, form="range")
    return replace(known((as_of, days[1]), period.grain, READ_AGAINST), form="range")


def _running(shape: Running, against: Against) -> Period:
    """The whole period named; of its days, those up to the day published or from it on."""
    period = resolve(shape.inner, against)
    days, as_of = days_of(period), against.as_of
    if days is None or as_of is None or not days[0] <= as_of < days[1]:
        return period
    allowed = (days[0], as_of + timedelta(days=1)) if shape.side == "earlier" else (as_of, days[1])
    return replace(period, interval=half_open(allowed))


def _week_of(shape: WeekOf, against: Against) -> Period:
    period = resolve(shape.of, against) if shape.of is not None else without_anchor("day")
    days = days_of(period)
    if days is None:
        return replace(period, grain="weekend" if shape.how == "weekend" else "week")
    if shape.how == "weekend":
        return _weekend_of(days, period.inferred)
    low = {"ends": days[0] - timedelta(6), "begins": days[0]}.get(shape.how, unit_around(days[0], "week")[0])
    return known((low, low + timedelta(7)), "week", period.inferred)


def _weekend_of(days: Days, inferred: str) -> Period:
    """The weekend of the week that holds a day, or the days themselves where several are printed."""
    if (days[1] - days[0]).days > 1:
        return known(days, "weekend", inferred)
    saturday = unit_around(days[0], "week")[0] + timedelta(days=5)
    named = (saturday, saturday + timedelta(days=2))
    return Period(half_open(named), hull(named, days), "weekend", inferred=inferred)


def _modified(shape: Modified, against: Against) -> Period:
    period = resolve(shape.inner, against)
    days = days_of(period)
    if days is None or period.interval is None:
        return replace(period, mod=shape.mod)
    if isinstance(shape.inner, Offset) and shape.inner.loose and against.as_of is not None:
        there = step(against.as_of, shape.inner.unit, shape.inner.count)
        if shape.mod in ("BEFORE", "ON_OR_BEFORE"):
            return replace(period, interval=Interval(None, there + timedelta(1), True, False), mod=shape.mod)
        if shape.mod == "AFTER" and there <= against.as_of:
            return replace(period, interval=half_open((there, against.as_of + timedelta(1))), mod=shape.mod)
    return replace(period, interval=narrowed(days, shape.mod, period.grain), mod=shape.mod)
