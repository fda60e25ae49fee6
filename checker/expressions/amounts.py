"""What a name of an expression stands for, and how two of them are brought into one form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from checker.expressions.calendar_days import OutOfCalendarError, days_of, in_days
from checker.expressions.dimensions import Dimension, dimension_words, same_dimension
from checker.interval import Interval, multiply, point

Kind = Literal["figure", "date", "year", "weekday", "span"]
SpanUnit = Literal["day", "month", "year"]

KIND_WORDS: dict[Kind, str] = {
    "figure": "a figure",
    "date": "a date",
    "year": "a year",
    "weekday": "a weekday",
    "span": "a length of time",
}


class CannotEvaluateError(ValueError):
    """The values do not allow an answer (a divisor that may be 0, a weekday of a whole month, money beside a count)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in an expression: every number that it may be, and what it is a number of.

    Args:
        interval: for a date the numbers of its days, both ends belonging to it (one day is a point); for a weekday 0
            (Monday) to 6.
        unit: of a span: what it is counted in.
        dimension: of a figure: see `checker.expressions.dimensions`; None for a bare number.
    """

    interval: Interval[Decimal]
    kind: Kind = "figure"
    unit: SpanUnit = "day"
    dimension: Dimension | None = None

    @property
    def known(self) -> bool:
        """Tell whether it has two ends."""
        return self.interval.low is not None and self.interval.high is not None


def counted_time(interval: Interval[Decimal]) -> Interval[Decimal]:
    """Widen months and years that are said of a time gone by: "seven" is rounded to seven, or has seven of them full.

    >>> counted_time(point(7))
    Interval(low=Decimal('6.5'), high=Decimal('8'), low_closed=True, high_closed=False)
    """
    half = Decimal("0.5")
    if interval.low is None or interval.high is None or interval.high - interval.low > 1:
        return interval
    middle = interval.low if interval.low == interval.high else (interval.low + interval.high) / 2
    if middle % 1:
        return interval
    return Interval(middle - half, middle + 1, True, False)


def span_of(amount: Amount, unit: str) -> Amount:
    """Give a number of days, weeks, months or years as a length of time; one that is such already keeps its unit."""
    if amount.kind == "span":
        return amount
    if unit == "week":
        return Amount(multiply(amount.interval, point(7)), "span", "day")
    kept: SpanUnit = "month" if unit == "month" else "year" if unit == "year" else "day"
    return Amount(amount.interval, "span", kept)


def unified(left: Amount, right: Amount, *, loose: bool = False) -> tuple[Amount, Amount]:
    """Give the two in the form in which they can be compared: dates as days, lengths of time in one unit.

    Raises:
        CannotEvaluateError: they cannot be compared.
    """
    if left.kind == right.kind:
        if left.kind == "figure" and not loose and not same_dimension(left.dimension, right.dimension):
            raise unlike("compared", left, right)
        return in_one_unit(left, right) if left.kind == "span" else (left, right)
    kinds = {left.kind, right.kind}
    if kinds == {"date", "year"}:
        return as_date(left), as_date(right)
    if kinds == {"span", "figure"} or kinds == {"year", "figure"}:
        other = right if left.kind == "figure" else left
        alike = [replace(other, interval=one.interval) for one in (left, right)]
        return alike[0], alike[1]
    raise CannotEvaluateError(f"{KIND_WORDS[left.kind]} is compared with {KIND_WORDS[right.kind]}")


def as_date(amount: Amount) -> Amount:
    """Give a year as all of its days.

    Raises:
        CannotEvaluateError: the calendar does not reach so far.
    """
    if amount.kind != "year":
        return amount
    try:
        return Amount(days_of(amount.interval), "date")
    except OutOfCalendarError as error:
        raise CannotEvaluateError(str(error)) from error


def in_one_unit(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """Give two lengths of time in months, or in days where one of them is."""
    if left.unit == right.unit:
        return left, right
    if "day" not in (left.unit, right.unit):
        return in_months(left), in_months(right)
    return as_days(left), as_days(right)


def in_months(span: Amount) -> Amount:
    """Give years or months as months."""
    twelve = point(12 if span.unit == "year" else 1)
    return Amount(multiply(span.interval, twelve), "span", "month")


def as_days(span: Amount) -> Amount:
    """Give a length of time as days."""
    return Amount(in_days(span.interval, span.unit), "span", "day")


def unlike(done: str, left: Amount, right: Amount) -> CannotEvaluateError:
    """Give the error that names what two figures are figures of."""
    one, other = dimension_words(left.dimension), dimension_words(right.dimension)
    return CannotEvaluateError(f"{one} and {other} are not {done}")
