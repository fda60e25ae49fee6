"""The figures in whose company a figure stands: two sentences that share another figure tell of one thing."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from checker.model import Mention, Period, Quantity, Value, show_value

Token = tuple[str, ...]

_USUAL = Decimal(12)
"""Whole numbers up to a dozen stand in too many sentences to tell anything."""

_COUNTED = ("count", "number", "age", "ordinal", "duration")
_TELLING_GRAINS = ("day", "month")


def token(value: Value | None) -> Token | None:
    """Give what two figures share if they print the same, or None for what is too usual to tell anything.

    >>> from checker import read_figures
    >>> [token(one.value) for one in read_figures("47% of 3 towns, 74 in all")]
    [('percent', '47', '47'), None, ('count', '74', '74')]
    """
    if isinstance(value, Period):
        return ("date", show_value(value)) if value.printed and value.grain in _TELLING_GRAINS else None
    if not isinstance(value, Quantity):
        return None
    low, high = value.printed
    if value.kind in _COUNTED and low == low.to_integral_value() and abs(high) <= _USUAL:
        return None
    kind = "count" if value.kind == "number" else value.kind
    unit = () if kind in ("count", "percent") else (value.unit or "",)
    return (kind, *(f"{end.normalize():f}" for end in (low, high)), *unit)


def company_of(one: Mention, figures: Iterable[Mention]) -> frozenset[Token]:
    """Give the tokens of the other figures of a sentence."""
    own = token(one.value)
    tokens = {token(other.value) for other in figures if other is not one}
    return frozenset(found for found in tokens if found is not None and found != own)


def numbers_beside(one: Mention, figures: Iterable[Mention]) -> frozenset[Decimal]:
    """Give the numbers that a sentence prints besides a figure, whatever their units."""
    values = [other.value for other in figures if other is not one]
    return frozenset(end for value in values if isinstance(value, Quantity) for end in value.printed)
