"""Whether a comparison can hold for some of the values that print allows, and what one value would have to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce

from checker.expressions.amounts import Amount, CannotEvaluateError, counted_time, span_of, unified
from checker.expressions.dimensions import COUNT, PURE
from checker.expressions.functions import days_in, weekday_of, without_sign, year_in, years_between
from checker.expressions.products import product
from checker.expressions.sums import total
from checker.expressions.tree import Call, Comparison, Constant, Operation, Span, Sum, Term, names_in
from checker.interval import Interval, point

Amounts = Amount | tuple[Amount, ...]
"""What a name stands for; several where its slot holds several."""

Terms = Mapping[str, Amounts]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the comparison can hold, and the values of its two sides."""

    holds: bool
    left: Amount
    right: Amount


def evaluate(comparison: Comparison, terms: Terms) -> Outcome:
    """Give the outcome for *terms*, the amounts by name.

    Raises:
        CannotEvaluateError: the values do not allow an answer; says why in words.

    >>> from checker.expressions import parse_expression
    >>> three = Interval(Decimal("2.95"), Decimal("3.05"))
    >>> terms = {"out": Amount(point(2)), "back": Amount(point(1)), "total": Amount(three)}
    >>> evaluate(parse_expression("out + back = total"), terms).holds
    True
    """
    left, right = _value(comparison.left, terms), _value(comparison.right, terms)
    left, right = unified(left, right, loose=_is_written(comparison.left) or _is_written(comparison.right))
    return Outcome(_COMPARISONS[comparison.sign](left.interval, right.interval), left, right)


def allowed(comparison: Comparison, terms: Terms, name: str, place: int = 0) -> Amount | None:
    """Give what *name* would have to be for an equation to hold if all others stand, or None where it cannot be told.

    Args:
        place: which of its values, where *name* stands for several.

    >>> from checker.expressions import parse_expression
    >>> terms = {"out": Amount(point(2)), "back": Amount(point(1)), "total": Amount(point(4))}
    >>> allowed(parse_expression("out + back = total"), terms, "back").interval
    Interval(low=Decimal('2'), high=Decimal('2'), low_closed=True, high_closed=True)
    """
    if comparison.sign != "=":
        return None
    in_left = name in names_in(comparison.left)
    side, other = (comparison.left, comparison.right) if in_left else (comparison.right, comparison.left)
    try:
        return _solved(side, _value(other, terms), terms, name, place)
    except CannotEvaluateError:
        return None


def _value(side: Sum, terms: Terms) -> Amount:
    if isinstance(side, Constant):
        return Amount(point(side.value), dimension=PURE)
    if isinstance(side, Term):
        return _single(side.name, terms)
    if isinstance(side, Span):
        return _span(side, terms)
    if isinstance(side, Call):
        return _called(side, terms)
    left, right = _value(side.left, terms), _value(side.right, terms)
    if side.sign in "*/":
        return product(side.sign, left, right)
    return total(side.sign, left, right, loose=_is_written(side.left) or _is_written(side.right))


def _single(name: str, terms: Terms) -> Amount:
    found = terms[name]
    if not isinstance(found, tuple):
        return found
    if len(found) != 1:
        raise CannotEvaluateError(f"{name} has {len(found)} values; sum({name}) adds them up")
    return found[0]


def _several(name: str, terms: Terms) -> tuple[Amount, ...]:
    found = terms[name]
    return found if isinstance(found, tuple) else (found,)


def _span(side: Span, terms: Terms) -> Amount:
    amount = _value(side.amount, terms)
    if isinstance(side.amount, Term) and amount.kind == "figure" and side.unit in ("month", "year"):
        amount = replace(amount, interval=counted_time(amount.interval))
    return span_of(amount, side.unit)


def _called(side: Call, terms: Terms) -> Amount:
    if side.function in ("sum", "count"):
        (name,) = names_in(side)
        several = _several(name, terms)
        if side.function == "count":
            return Amount(point(len(several)), dimension=COUNT)
        return reduce(lambda one, other: total("+", one, other), several)
    return _FUNCTIONS[side.function](*(_value(argument, terms) for argument in side.arguments))


_FUNCTIONS: dict[str, Callable[..., Amount]] = {
    "weekday": weekday_of,
    "year": year_in,
    "days": days_in,
    "years": years_between,
    "abs": without_sign,
}


def _is_written(side: Sum) -> bool:
    """Tell whether *side* is a number of the rule's own, which goes with anything."""
    return not names_in(side) and not isinstance(side, Span)


def _solved(side: Sum, target: Amount, terms: Terms, name: str, place: int) -> Amount | None:
    """Give what *name* must be for *side* to come to *target*: the operations undone one by one from outside."""
    if isinstance(side, Term):
        return target
    if isinstance(side, Span):
        return target if target.kind == "span" and target.unit == side.unit else None
    if isinstance(side, Call):
        return _part(terms, target, name, place) if side.function == "sum" else None
    if isinstance(side, Constant):
        return None
    in_left = name in names_in(side.left)
    inside, other = (side.left, side.right) if in_left else (side.right, side.left)
    undone = _undone(side, target, _value(other, terms), in_left=in_left, loose=_is_written(other))
    return _solved(inside, undone, terms, name, place)


def _undone(side: Operation, target: Amount, other: Amount, *, in_left: bool, loose: bool) -> Amount:
    """Give what the operand that is not *other* must be for the operation to come to *target*."""
    if side.sign == "+":
        return total("-", target, other, loose=loose)
    if side.sign == "-":
        return total("+", target, other, loose=loose) if in_left else total("-", other, target, loose=loose)
    if side.sign == "*":
        return product("/", target, other)
    return product("*", target, other) if in_left else product("/", other, target)


def _part(terms: Terms, target: Amount, name: str, place: int) -> Amount:
    others = [one for index, one in enumerate(_several(name, terms)) if index != place]
    return reduce(lambda one, other: total("-", one, other), others, target)


_COMPARISONS: dict[str, Callable[[Interval[Decimal], Interval[Decimal]], bool]] = {
    "=": lambda left, right: left.overlaps(right),
    "<": lambda left, right: left.low is None or right.high is None or left.low < right.high,
    "<=": lambda left, right: not left.starts_after(right),
    ">": lambda left, right: right.low is None or left.high is None or right.low < left.high,
    ">=": lambda left, right: not right.starts_after(left),
}
