"""A statement and what it is held against in one unit, or that nobody converts between theirs."""

from __future__ import annotations

from dataclasses import replace

from checker.model import Quantity, SlotValue, Statement
from checker.units import scale_of

_CONVERTED = ("money", "percent", "measure")


def units_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether the two are amounts that are not compared at all: of two currencies, or a length and a weight."""
    if one.unit is None or other.unit is None:
        return False
    if one.unit == other.unit or one.kind not in _CONVERTED:
        return False
    scales = [scale_of(one.unit), scale_of(other.unit)] if one.kind == "measure" else [None]
    return None in scales or len({scale[0] for scale in scales if scale}) > 1


def in_unit_of(statement: Statement, cited: Statement) -> SlotValue | None:
    """Give a figure without a unit as one of what it is held against: whether it is one is not stated."""
    value, theirs = statement.compared.value, cited.compared.value
    if isinstance(value, Quantity) and isinstance(theirs, Quantity) and value.unit is None and theirs.unit is not None:
        return replace(value, kind=theirs.kind, unit=theirs.unit)
    return value
