"""Measures in one unit: "1.24 kilometres" and "1,240 metres" are compared in metres.

pint does the arithmetic; it is imported when two units really meet, and each unit is looked up once.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.interval import Interval

if TYPE_CHECKING:
    from pint import UnitRegistry

Scale = tuple[str, Decimal, Decimal]
"""A dimension, and how a value becomes one in base units: times the first number, plus the second."""


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[Any]:
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal, cache_folder=None)


@lru_cache(maxsize=4096)
def scale_of(unit: str) -> Scale | None:
    """Give the dimension and the scale of *unit*, or None where it is no unit of measure.

    >>> scale_of("kilometer")[:2]
    ('[length]', Decimal('1E+3'))
    """
    from pint.errors import DefinitionSyntaxError, UndefinedUnitError

    registry = _registry()
    try:
        zero, one = (registry.Quantity(Decimal(number), unit).to_base_units() for number in (0, 1))
    except (UndefinedUnitError, DefinitionSyntaxError, AttributeError, ValueError):
        return None
    offset = Decimal(zero.magnitude)
    # pint carries 28 digits: 0E-28 is nothing, and a factor is exact up to there.
    return (
        str(one.dimensionality),
        (Decimal(one.magnitude) - offset).normalize(),
        offset if abs(offset) > 1e-9 else Decimal(0),
    )


def in_base_units(interval: Interval[Decimal], unit: str) -> Interval[Decimal]:
    """Give *interval* of *unit* in base units; as it is where *unit* is no unit of measure."""
    scale = scale_of(unit)
    if scale is None:
        return interval
    _, factor, offset = scale
    low, high = (None if end is None else end * factor + offset for end in (interval.low, interval.high))
    return Interval(low, high, interval.low_closed, interval.high_closed)
