"""What comes of adding and subtracting: figures of one kind, days to dates, years to years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from checker.expressions.amounts import (
    KIND_WORDS,
    Amount,
    CannotEvaluateError,
    Kind,
    as_date,
    in_months,
    unified,
    unlike,
)
from checker.expressions.calendar_days import OutOfCalendarError, shifted
from checker.expressions.dimensions import PURE, known_dimension, same_dimension
from checker.interval import Interval, add, divide, negate, point, subtract


def total(sign: str, left: Amount, right: Amount, *, loose: bool = False) -> Amount:
    """Give `left + right` or `left - right`.

    Args:
        loose: one of them is a number written in the rule, which takes the dimension of the other.

    Raises:
        CannotEvaluateError: the two cannot be added.
    """
    operation = add if sign == "+" else subtract
    if left.kind == right.kind == "figure":
        if not loose and not same_dimension(left.dimension, right.dimension):
            raise unlike("added" if sign == "+" else "taken from one another", left, right)
        dimension = known_dimension(left.dimension, right.dimension)
        if loose:
            dimension = right.dimension if left.dimension == PURE else left.dimension
        return Amount(operation(left.interval, right.interval), dimension=dimension)
    found = _CALENDAR_SUMS.get((left.kind, sign, right.kind))
    if found is None:
        words = ("added to", left, right) if sign == "+" else ("what is taken from", right, left)
        raise CannotEvaluateError(f"{KIND_WORDS[words[1].kind]} is not {words[0]} {KIND_WORDS[words[2].kind]}")
    try:
        return found(left, right)
    except OutOfCalendarError as error:
        raise CannotEvaluateError(str(error)) from error


def _date_and_span(date: Amount, span: Amount) -> Amount:
    if span.kind == "figure" or span.unit == "day":
        return Amount(add(date.interval, span.interval), "date")
    return Amount(shifted(date.interval, in_months(span).interval), "date")


def _year_and_span(year: Amount, span: Amount) -> Amount:
    if span.kind == "span" and span.unit == "day":
        return _date_and_span(as_date(year), span)
    if span.kind == "span" and span.unit == "month":
        span = Amount(divide(span.interval, point(12)), "span", "year")
    return Amount(_whole(add(year.interval, span.interval)), "year")


def _whole(years: Interval[Decimal]) -> Interval[Decimal]:
    """Give the whole years in *years*; as they are where there is none."""
    low = None if years.low is None else years.low.to_integral_value(ROUND_CEILING)
    high = None if years.high is None else years.high.to_integral_value(ROUND_FLOOR)
    low = low + 1 if low is not None and low == years.low and not years.low_closed else low
    high = high - 1 if high is not None and high == years.high and not years.high_closed else high
    return years if low is not None and high is not None and low > high else Interval(low, high)


def _minus(span: Amount) -> Amount:
    return replace(span, interval=negate(span.interval))


def _days_between(later: Amount, earlier: Amount) -> Amount:
    return Amount(subtract(as_date(later).interval, as_date(earlier).interval), "span", "day")


def _span_sum(left: Amount, right: Amount) -> Amount:
    one, other = unified(left, right)
    return replace(one, interval=add(one.interval, other.interval))


_CALENDAR_SUMS: dict[tuple[Kind, str, Kind], Callable[[Amount, Amount], Amount]] = {
    ("date", "+", "span"): _date_and_span,
    ("date", "+", "figure"): _date_and_span,
    ("span", "+", "date"): lambda span, date: _date_and_span(date, span),
    ("figure", "+", "date"): lambda days, date: _date_and_span(date, days),
    ("date", "-", "span"): lambda date, span: _date_and_span(date, _minus(span)),
    ("date", "-", "figure"): lambda date, days: _date_and_span(date, _minus(days)),
    ("date", "-", "date"): _days_between,
    ("date", "-", "year"): _days_between,
    ("year", "-", "date"): _days_between,
    ("year", "+", "span"): _year_and_span,
    ("year", "+", "figure"): _year_and_span,
    ("span", "+", "year"): lambda span, year: _year_and_span(year, span),
    ("figure", "+", "year"): lambda years, year: _year_and_span(year, years),
    ("year", "-", "span"): lambda year, span: _year_and_span(year, _minus(span)),
    ("year", "-", "figure"): lambda year, years: _year_and_span(year, _minus(years)),
    ("year", "-", "year"): lambda later, earlier: Amount(subtract(later.interval, earlier.interval), "span", "year"),
    ("span", "+", "span"): _span_sum,
    ("span", "+", "figure"): _span_sum,
    ("figure", "+", "span"): _span_sum,
    ("span", "-", "span"): lambda left, right: _span_sum(left, _minus(right)),
    ("span", "-", "figure"): lambda left, right: _span_sum(left, _minus(right)),
    ("figure", "-", "span"): lambda left, right: _span_sum(left, _minus(right)),
}
