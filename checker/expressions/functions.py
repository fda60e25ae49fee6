"""The functions of an expression: weekdays, years, ages, a difference without its sign."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.expressions.amounts import Amount, CannotEvaluateError, as_date
from checker.expressions.calendar_days import OutOfCalendarError, full_years, year_of
from checker.interval import Interval, negate, point


def weekday_of(day: Amount) -> Amount:
    """Give the weekday of one day.

    Raises:
        CannotEvaluateError: it is not one day.
    """
    if day.kind != "date" or day.interval.low is None or day.interval.low != day.interval.high:
        raise CannotEvaluateError("a weekday needs one day")
    # Day 1 of the proleptic calendar was a Monday.
    return Amount(point((day.interval.low - 1) % 7), "weekday")


def year_in(day: Amount) -> Amount:
    """Give the years in which a date lies; a year is its own."""
    return day if day.kind == "year" else Amount(year_of(day.interval), "year")


def days_in(dates: Amount) -> Amount:
    """Give how many days a date has, its first and its last counted: "3 to 7 May" has five.

    Raises:
        CannotEvaluateError: it is open at one end, or a single day, which may be the first of several.
    """
    days = as_date(dates).interval
    if days.low is None or days.high is None or days.low == days.high:
        raise CannotEvaluateError("days(...) needs a first and a last day")
    return Amount(point(days.high - days.low + 1), "span", "day")


def years_between(first: Amount, second: Amount) -> Amount:
    """Give the time from one date (or year) to another in years.

    Raises:
        CannotEvaluateError: the calendar does not reach so far.
    """
    try:
        return Amount(full_years(as_date(first).interval, as_date(second).interval), "span", "year")
    except OutOfCalendarError as error:
        raise CannotEvaluateError(str(error)) from error


def without_sign(amount: Amount) -> Amount:
    """Give the magnitude of *amount*."""
    interval = amount.interval
    if interval.low is not None and interval.low >= 0:
        return amount
    mirrored = negate(interval)
    if interval.high is not None and interval.high <= 0:
        return replace(amount, interval=mirrored)
    ends = [(one.high, one.high_closed) for one in (interval, mirrored) if one.high is not None]
    high, closed = max(ends) if len(ends) == 2 else (None, True)
    return replace(amount, interval=Interval(Decimal(0), high, True, closed))
