"""Whether an expression can be reckoned: its names are known; dates, years, weekdays and figures are not mixed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from checker.expressions import PUBLISHED, Call, Comparison, Constant, Operation, Span, Sum, Term, names_in
from checker.rules.fields import nearest
from checker.rules.rule import FIGURE_TYPES, NAME_TYPES

Fault = tuple[int, str]
"""A column of the expression, counted from 1, and what is the matter."""

_WORDS = {"figure": "a figure", "date": "a date", "year": "a year", "weekday": "a weekday"}
_NO_AMOUNTS = (*NAME_TYPES, "choice", "text", "time")
_SUM_OR_COUNT = "sum({0}) adds them up, count({0}) counts them"


class _MixedError(Exception):
    """What is the matter with a part of the expression, and the name that stands first in it."""

    def __init__(self, side: Sum, message: str) -> None:
        super().__init__(message)
        self.name = next(iter(names_in(side)), "")


def unknown_names(comparison: Comparison, types: Mapping[str, str]) -> Iterator[Fault]:
    """Give a fault for each name that is none of *types*; the day of the article is known without."""
    for name, column in zip(comparison.names, comparison.columns, strict=True):
        if name not in types and name != PUBLISHED:
            yield column, f"'{name}' is no value of this rule; {nearest(name, types)}"


def mixed_kinds(comparison: Comparison, types: Mapping[str, str], several: Collection[str] = ()) -> Iterator[Fault]:
    """Give the first fault of an expression that takes a date for a figure, or the like.

    Args:
        types: the type of each value, "" where it is not known; then nothing is said against it.
        several: the names that hold several values.
    """
    columns = dict(zip(comparison.names, comparison.columns, strict=True))
    types = {PUBLISHED: "date", **types}
    try:
        _check_several(comparison.left, several)
        _check_several(comparison.right, several)
        _check_sides(comparison, _kind(comparison.left, types), _kind(comparison.right, types))
    except _MixedError as error:
        yield columns.get(error.name, 1), str(error)
        return
    kinds = {types.get(name, "") for name in comparison.names}
    if comparison.unit_column and not kinds.intersection(("year", "date", "day", "duration", "age", "")):
        unit = comparison.text[comparison.unit_column - 1 :].split()[0].strip("()=<>+-*/")
        yield comparison.unit_column, f"'{unit}' goes with dates, and no date stands in the expression"


def _check_sides(comparison: Comparison, left: str, right: str) -> None:
    if "weekday" in (left, right) and left == right and comparison.sign != "=":
        raise _MixedError(comparison.left, f"weekdays are compared by =, not by {comparison.sign}")
    if not left or not right or left == right or {left, right} == {"date", "year"}:
        return
    named = comparison.right if names_in(comparison.right) else comparison.left
    if {left, right} == {"year", "figure"} and not (names_in(comparison.left) and names_in(comparison.right)):
        return
    raise _MixedError(named, f"{_WORDS[left]} is compared with {_WORDS[right]}")


def _check_several(side: Sum, several: Collection[str]) -> None:
    """Several values are added or counted; one value is neither."""
    if isinstance(side, Term) and side.name in several:
        raise _MixedError(side, f"'{side.name}' holds several values; {_SUM_OR_COUNT.format(side.name)}")
    if isinstance(side, Call) and side.function in ("sum", "count"):
        (name,) = names_in(side)
        if name not in several:
            raise _MixedError(side, f"'{name}' holds one value; '{name}: {{type: ..., how_many: several}}' takes more")
        return
    for part in _parts(side):
        _check_several(part, several)


def _parts(side: Sum) -> tuple[Sum, ...]:
    if isinstance(side, Operation):
        return side.left, side.right
    if isinstance(side, Call):
        return side.arguments
    return (side.amount,) if isinstance(side, Span) else ()


def _kind(side: Sum, types: Mapping[str, str]) -> str:
    """Give "figure", "date", "year" or "weekday", or "" where it is not known."""
    if isinstance(side, Constant):
        return "figure"
    if isinstance(side, Term):
        return _kind_of_value(side, types.get(side.name, ""))
    if isinstance(side, Span):
        kind = _kind(side.amount, types)
        if kind not in ("figure", ""):
            raise _MixedError(side, f"'{names_in(side)[0]}' is {_WORDS[kind]}, not a number of {side.unit}s")
        return kind
    if isinstance(side, Call):
        return _kind_of_call(side, types)
    return _kind_of_operation(side, _kind(side.left, types), _kind(side.right, types))


def _kind_of_value(side: Term, value_type: str) -> str:
    if value_type in FIGURE_TYPES:
        return "figure"
    if value_type in ("date", "day"):
        return "date"
    if value_type in ("year", "weekday", ""):
        return value_type
    raise _MixedError(side, f"'{side.name}' is a {value_type}; an expression holds figures, dates and weekdays")


_TAKEN: dict[str, tuple[tuple[str, ...], str]] = {
    "weekday": (("date",), "weekday"),
    "year": (("date", "year"), "year"),
    "days": (("date", "year"), "figure"),
    "years": (("date", "year"), "figure"),
    "sum": (("figure",), "figure"),
    "abs": (("figure",), "figure"),
}
"""Function -> the kinds it takes and the kind it gives; `count` takes anything."""


def _kind_of_call(side: Call, types: Mapping[str, str]) -> str:
    if side.function == "count":
        return "figure"
    taken, given = _TAKEN[side.function]
    for argument in side.arguments:
        name, kind = names_in(argument)[0] if names_in(argument) else "", _argument_kind(argument, types)
        if kind and kind not in taken:
            is_what = types.get(name, "") if isinstance(argument, Term) else kind
            wanted = " or ".join(_WORDS[one] for one in taken)
            raise _MixedError(side, f"{side.function}({name}): '{name}' is {_an(is_what)}, not {wanted}")
    return given


def _argument_kind(argument: Sum, types: Mapping[str, str]) -> str:
    """Give the kind of an argument; a name or a place is of a kind of its own, so that the function is named."""
    if isinstance(argument, Term) and types.get(argument.name, "") in _NO_AMOUNTS:
        return types[argument.name]
    return _kind(argument, types)


def _an(word: str) -> str:
    return f"a{'n' if word[0] in 'aeiou' else ''} {word}"


def _kind_of_operation(side: Operation, left: str, right: str) -> str:
    kinds = (left, right)
    if "weekday" in kinds:
        raise _MixedError(side, "a weekday is compared with a weekday; nothing is added to it")
    if "date" not in kinds and "year" not in kinds:
        return "" if "" in kinds else "figure"
    dated = "date" if "date" in kinds else "year"
    if side.sign in "*/":
        raise _MixedError(side, f"{_WORDS[dated]} is not multiplied or divided")
    if side.sign == "+":
        return _kind_of_sum(side, left, right, dated)
    if left == "figure":
        raise _MixedError(side, f"{_WORDS[dated]} is taken from a figure")
    if right in ("date", "year"):
        return "figure" if left else ""
    return left if right == "figure" else ""


def _kind_of_sum(side: Operation, left: str, right: str, dated: str) -> str:
    if "figure" not in (left, right) and "" not in (left, right):
        both = f"two {dated}s are added" if left == right else "a date and a year are added"
        added = "days are added to a date" if "date" in (left, right) else "a number of years is added to a year"
        raise _MixedError(side, f"{both}; {added}")
    return dated if "" not in (left, right) else ""
