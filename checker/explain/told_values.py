"""Values and decisions of a JSON report -> those of the model, so that they are worded as in every other report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from checker.interval import Interval
from checker.model import Decision, Name, Period, Quantity, Value

T = TypeVar("T", Decimal, date)

Told = Mapping[str, Any]
"""A part of the JSON contract."""


def value_of(told: Told) -> Value:
    """Give the value that *told* is; what the report leaves out of a figure (its range without the cap) is as the rest.

    >>> value_of(Name("country", "Turkey").to_json()).canonical
    'Turkey'
    """
    if told["grain"] is not None:
        first, behind = (None if day is None else date.fromisoformat(day) for day in told["printed"])
        named = Interval(first, behind, True, False) if first else None
        allowed = None if told.get("missing") else _interval(told, date.fromisoformat)
        return Period(named, allowed, told["grain"], told["mod"], told["form"], told.get("missing") or "")
    if told["unit_from"] is not None:
        low, high = map(Decimal, told["printed"])
        numbers = _interval(told, Decimal)
        return Quantity(told["kind"], (low, high), numbers, numbers, told["unit"], told["unit_from"], told["mod"])
    return Name(told["kind"], told["low"])


def decision_of(told: Told) -> Decision:
    """Give the decision on a finding that *told* is."""
    return Decision(
        told["kind"],
        values=tuple(told["values"]),
        reason=told["reason"],
        by=told["by"] or "",
        until=date.fromisoformat(told["until"]) if told["until"] else None,
        source=told["source"] or "",
        note=told["note"] or "",
    )


def _interval(told: Told, read: Callable[[str], T]) -> Interval[T]:
    low, high = (None if told[end] is None else read(told[end]) for end in ("low", "high"))
    return Interval(low, high, told["low_closed"], told["high_closed"])
