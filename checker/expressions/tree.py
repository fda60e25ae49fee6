"""An expression as a tree of frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Constant:
    """A number written in the rule."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Term:
    """A value of the rule."""

    name: str


@dataclass(frozen=True, slots=True)
class Span:
    """A number of days, weeks, months or years; a value that is a length of time already keeps its own unit."""

    amount: Constant | Term
    unit: Unit


@dataclass(frozen=True, slots=True)
class Call:
    """A function of one or two sums; those of `reader.FUNCTIONS`."""

    function: str
    arguments: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands and one of + - * /."""

    sign: str
    left: Sum
    right: Sum


Sum = Constant | Term | Span | Call | Operation


@dataclass(frozen=True, slots=True)
class Comparison:
    """What must hold, with the names in the order in which they stand.

    Args:
        columns: where each of the names stands in the text, counted from 1.
        unit_column: where a unit of time first stands behind a name or number, or 0.
    """

    sign: str
    left: Sum
    right: Sum
    names: tuple[str, ...]
    text: str
    columns: tuple[int, ...] = ()
    unit_column: int = 0


def counted_names(side: Sum) -> frozenset[str]:
    """Give the names in *side* that are only counted, so that they may hold anything."""
    if isinstance(side, Operation):
        return counted_names(side.left) | counted_names(side.right)
    if not isinstance(side, Call):
        return frozenset()
    if side.function == "count":
        return frozenset(names_in(side))
    return frozenset().union(*(counted_names(part) for part in side.arguments))


def names_in(side: Sum) -> tuple[str, ...]:
    """Give the names that stand in *side*, in order."""
    if isinstance(side, Constant):
        return ()
    if isinstance(side, Term):
        return (side.name,)
    if isinstance(side, Span):
        return names_in(side.amount)
    parts = side.arguments if isinstance(side, Call) else (side.left, side.right)
    return tuple(name for part in parts for name in names_in(part))
