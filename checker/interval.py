"""Intervals: the one notion of agreement. Two values agree if their intervals share a point.

A figure in print stands for every value that would be printed so; a hedge moves the ends. Numbers are exact decimals,
dates are days (half-open: the day after the last is the open high end).

Source:
    Nuijten and Epskamp, statcheck: a reported 2.0 may be anything from 1.95 to 2.05. Arithmetic: Moore, Interval
    Analysis (1966); it gives the tightest range as long as no operand occurs twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T", Decimal, date)


@dataclass(frozen=True, slots=True)
class Interval(Generic[T]):
    """All values from `low` to `high`; an end that is None is infinite.

    >>> Interval(Decimal(1), Decimal(2)).overlaps(Interval(Decimal(2), Decimal(3)))
    True
    >>> Interval(Decimal(1), Decimal(2), high_closed=False).overlaps(Interval(Decimal(2), None))
    False
    """

    low: T | None
    high: T | None
    low_closed: bool = True
    high_closed: bool = True

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"the low end {self.low} lies above the high end {self.high}")

    def contains(self, value: T) -> bool:
        """Tell whether *value* lies inside."""
        above = self.low is None or value > self.low or (self.low_closed and value == self.low)
        below = self.high is None or value < self.high or (self.high_closed and value == self.high)
        return above and below

    def starts_after(self, other: Interval[T]) -> bool:
        """Tell whether every value of this interval lies above every value of *other*."""
        if self.low is None or other.high is None:
            return False
        if self.low != other.high:
            return self.low > other.high
        return not (self.low_closed and other.high_closed)

    def overlaps(self, other: Interval[T]) -> bool:
        """Tell whether the two share a value."""
        return not self.starts_after(other) and not other.starts_after(self)

    def meet(self, other: Interval[T]) -> Interval[T] | None:
        """Give what the two share, or None."""
        if not self.overlaps(other):
            return None
        low, low_closed = _higher_low(self, other)
        high, high_closed = _lower_high(self, other)
        return Interval(low, high, low_closed, high_closed)


def point(value: Decimal | int) -> Interval[Decimal]:
    """Give the interval that holds *value* alone."""
    exact = Decimal(value)
    return Interval(exact, exact)


def one_day(day: date, days: int = 1) -> Interval[date]:
    """Give *days* days from *day* on, half-open."""
    return Interval(day, date.fromordinal(day.toordinal() + days), True, False)


def read_day(text: str) -> date:
    """Give the day written as YYYY-MM-DD; ISO 8601 has more ways, of which one for all files and options is enough.

    >>> read_day("2019-03-01")
    datetime.date(2019, 3, 1)

    Raises:
        ValueError: it is written in another way, or the calendar has no such day.
    """
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(f"{text!r} is not written as YYYY-MM-DD")
    return day


def as_numbers(interval: Interval[date]) -> Interval[Decimal]:
    """Give an interval of days as one of ordinals (day 1 is 1 January of year 1), with the same ends."""
    low, high = (None if end is None else Decimal(end.toordinal()) for end in (interval.low, interval.high))
    return Interval(low, high, interval.low_closed, interval.high_closed)


def relative_gap(one: Interval[Decimal], other: Interval[Decimal]) -> Decimal:
    """Give the gap between the nearest ends over the larger magnitude of the two; 0 where the two meet.

    >>> relative_gap(point(100), point(95))
    Decimal('0.05')
    """
    if one.overlaps(other):
        return Decimal(0)
    lower, upper = (other, one) if one.starts_after(other) else (one, other)
    if lower.high is None or upper.low is None:
        raise ValueError("two intervals that do not meet have a gap between finite ends")
    larger = max(abs(lower.high), abs(upper.low))
    return (upper.low - lower.high) / larger if larger else Decimal(0)


def add(one: Interval[Decimal], other: Interval[Decimal]) -> Interval[Decimal]:
    """Give every sum of a value of *one* and a value of *other*."""
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Interval(low, high, one.low_closed and other.low_closed, one.high_closed and other.high_closed)


def negate(one: Interval[Decimal]) -> Interval[Decimal]:
    """Give the interval mirrored at zero."""
    low = None if one.high is None else -one.high
    high = None if one.low is None else -one.low
    return Interval(low, high, one.high_closed, one.low_closed)


def subtract(one: Interval[Decimal], other: Interval[Decimal]) -> Interval[Decimal]:
    """Give every difference of a value of *one* and a value of *other*."""
    return add(one, negate(other))


def multiply(one: Interval[Decimal], other: Interval[Decimal]) -> Interval[Decimal]:
    """Give every product of a value of *one* and a value of *other*.

    >>> multiply(Interval(Decimal(-1), Decimal(2)), Interval(Decimal(3), None))
    Interval(low=None, high=None, low_closed=True, high_closed=True)
    """
    return _corners(one, other, lambda a, b: a * b)


def divide(one: Interval[Decimal], other: Interval[Decimal]) -> Interval[Decimal]:
    """Give every quotient.

    Raises:
        ZeroDivisionError: *other* holds 0 or ends there.
    """
    if other.contains(Decimal(0)) or Decimal(0) in (other.low, other.high):
        raise ZeroDivisionError("the divisor's range holds 0")
    return _corners(one, other, _quotient)


_INFINITE = Decimal("Infinity")
_End = tuple[Decimal, bool]


def _ends(one: Interval[Decimal]) -> tuple[_End, _End]:
    low = (-_INFINITE, True) if one.low is None else (one.low, one.low_closed)
    high = (_INFINITE, True) if one.high is None else (one.high, one.high_closed)
    return low, high


def _quotient(a: Decimal, b: Decimal) -> Decimal:
    if b.is_infinite():
        return Decimal(0) if a.is_finite() else _INFINITE.copy_sign(a * (1 if b > 0 else -1))
    return a / b


def _corners(
    one: Interval[Decimal], other: Interval[Decimal], operation: Callable[[Decimal, Decimal], Decimal]
) -> Interval[Decimal]:
    results: list[_End] = []
    for a, a_closed in _ends(one):
        for b, b_closed in _ends(other):
            # Zero times anything is zero, the limit included: an infinite end is never reached.
            value = Decimal(0) if 0 in (a, b) and operation is not _quotient else operation(a, b)
            results.append((value, _is_reached(value, (a, a_closed), (b, b_closed))))
    low = min(results, key=lambda end: (end[0], not end[1]))
    high = max(results, key=lambda end: (end[0], end[1]))
    return Interval(
        None if low[0].is_infinite() else low[0],
        None if high[0].is_infinite() else high[0],
        low[1],
        high[1],
    )


def _is_reached(value: Decimal, *ends: _End) -> bool:
    """Tell whether *value*, of two ends, is the result of two values of the intervals and no mere limit."""
    if (Decimal(0), True) in ends:
        return True  # whatever the other factor or the divisor is
    is_limit = value == 0 and any(end.is_infinite() for end, _ in ends)
    return all(closed for _, closed in ends) and not is_limit


def _higher_low(one: Interval[T], other: Interval[T]) -> tuple[T | None, bool]:
    if one.low is None:
        return other.low, other.low_closed
    if other.low is None or one.low > other.low:
        return one.low, one.low_closed
    if other.low > one.low:
        return other.low, other.low_closed
    return one.low, one.low_closed and other.low_closed


def _lower_high(one: Interval[T], other: Interval[T]) -> tuple[T | None, bool]:
    if one.high is None:
        return other.high, other.high_closed
    if other.high is None or one.high < other.high:
        return one.high, one.high_closed
    if other.high < one.high:
        return other.high, other.high_closed
    return one.high, one.high_closed and other.high_closed
