"""What comes of multiplying and dividing: money per head, a speed and a time, a rent and its months."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from checker.expressions.amounts import KIND_WORDS, Amount, CannotEvaluateError, as_days, in_one_unit
from checker.expressions.dimensions import PURE, product_dimension
from checker.interval import Interval, divide, multiply, point

_SECONDS_A_DAY = point(86_400)


def product(sign: str, left: Amount, right: Amount) -> Amount:
    """Give `left * right` or `left / right`.

    Raises:
        CannotEvaluateError: the divisor may be 0, or a date is multiplied.
    """
    if not {left.kind, right.kind} <= {"figure", "span"}:
        odd = left if left.kind not in ("figure", "span") else right
        raise CannotEvaluateError(f"{KIND_WORDS[odd.kind]} is not multiplied or divided")
    operation = multiply if sign == "*" else divide
    try:
        if left.kind == right.kind == "span":
            return _of_spans(sign, left, right)
        if right.kind == "span":
            return _with_span(operation, left, right, sign)
        if left.kind == "span" and not _is_measure(right):
            return replace(left, interval=operation(left.interval, right.interval))
        left = _in_seconds(left)
        dimension = product_dimension(left.dimension, right.dimension, inverse=sign == "/")
        return Amount(operation(left.interval, right.interval), dimension=dimension)
    except ZeroDivisionError as error:
        raise CannotEvaluateError("the divisor may be 0") from error


def _of_spans(sign: str, left: Amount, right: Amount) -> Amount:
    if sign == "*":
        raise CannotEvaluateError("two lengths of time are not multiplied")
    one, other = in_one_unit(left, right)
    return Amount(divide(one.interval, other.interval), dimension=PURE)


def _with_span(
    operation: Callable[[Interval[Decimal], Interval[Decimal]], Interval[Decimal]],
    left: Amount,
    span: Amount,
    sign: str,
) -> Amount:
    """Money, counts and bare numbers go with the number of days, months or years; measures (a speed) with seconds."""
    if not _is_measure(left):
        dimension = left.dimension if left.dimension else None
        return Amount(operation(left.interval, span.interval), dimension=dimension)
    seconds = _in_seconds(span)
    dimension = product_dimension(left.dimension, seconds.dimension, inverse=sign == "/")
    return Amount(operation(left.interval, seconds.interval), dimension=dimension)


def _is_measure(amount: Amount) -> bool:
    return any(base.startswith("[") for base, _ in amount.dimension or ())


def _in_seconds(amount: Amount) -> Amount:
    if amount.kind != "span":
        return amount
    return Amount(multiply(as_days(amount).interval, _SECONDS_A_DAY), dimension=(("[time]", 1),))
