"""Whether an expression can be reckoned: its names are known; dates, weekdays and figures are not mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.expressions import Comparison, Constant, Operation, Sum, Term, Weekday, names_in
from checker.rules.fields import nearest
from checker.rules.rule import DATE_TYPES, FIGURE_TYPES

Fault = tuple[int, str]
"""A column of the expression, counted from 1, and what is the matter."""

_WORDS = {"figure": "a figure", "date": "a date", "weekday": "a weekday"}


class _MixedError(Exception):
    """What is the matter with a part of the expression, and the name that stands first in it."""

    def __init__(self, side: Sum, message: str) -> None:
        super().__init__(message)
        self.name = next(iter(names_in(side)), "")


def unknown_names(comparison: Comparison, types: Mapping[str, str]) -> Iterator[Fault]:
    """Give a fault for each name that is none of *types*."""
    for name, column in zip(comparison.names, comparison.columns, strict=True):
        if name not in types:
            yield column, f"'{name}' is no value of this rule; {nearest(name, types)}"


def mixed_kinds(comparison: Comparison, types: Mapping[str, str]) -> Iterator[Fault]:
    """Give the first fault of an expression that takes a date for a figure, or the like.

    Args:
        types: the type of each value, "" where it is not known; then nothing is said against it.
    """
    columns = dict(zip(comparison.names, comparison.columns, strict=True))
    try:
        left, right = _kind(comparison.left, types), _kind(comparison.right, types)
        if left and right and left != right:
            named = comparison.right if names_in(comparison.right) else comparison.left
            raise _MixedError(named, f"{_WORDS[left]} is compared with {_WORDS[right]}")
        if "weekday" in (left, right) and comparison.sign != "=":
            raise _MixedError(comparison.left, f"weekdays are compared by =, not by {comparison.sign}")
    except _MixedError as error:
        yield columns.get(error.name, 1), str(error)
        return
    kinds = {types.get(name, "") for name in comparison.names}
    if comparison.days_column and not kinds.intersection((*DATE_TYPES, "")):
        yield comparison.days_column, "'days' goes with dates, and no date stands in the expression"


def _kind(side: Sum, types: Mapping[str, str]) -> str:
    """Give "figure", "date" or "weekday", or "" where it is not known."""
    if isinstance(side, Constant):
        return "figure"
    if isinstance(side, Term):
        return _kind_of_value(side, types.get(side.name, ""))
    if isinstance(side, Weekday):
        if types.get(side.name, "") not in ("date", "day", ""):
            raise _MixedError(side, f"weekday({side.name}): '{side.name}' is a {types[side.name]}, not a date")
        return "weekday"
    return _kind_of_operation(side, _kind(side.left, types), _kind(side.right, types))


def _kind_of_value(side: Term, value_type: str) -> str:
    if value_type in FIGURE_TYPES:
        return "figure"
    if value_type in DATE_TYPES:
        return "date"
    if value_type in ("weekday", ""):
        return value_type
    raise _MixedError(side, f"'{side.name}' is a {value_type}; an expression holds figures, dates and weekdays")


def _kind_of_operation(side: Operation, left: str, right: str) -> str:
    if "weekday" in (left, right):
        raise _MixedError(side, "a weekday is compared with a weekday; nothing is added to it")
    if "date" not in (left, right):
        return "" if "" in (left, right) else "figure"
    if side.sign in "*/":
        raise _MixedError(side, "a date is not multiplied or divided")
    if side.sign == "+":
        if left == right:
            raise _MixedError(side, "two dates are added; days are added to a date")
        return "date" if "" not in (left, right) else ""
    if left == "figure":
        raise _MixedError(side, "a date is taken from a figure")
    if right == "date":
        return "figure" if left == "date" else ""
    return "date" if right == "figure" else ""
