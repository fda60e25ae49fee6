"""Units of measure by way of pint: the dimension of a unit, and how its values become those of base units.

pint is imported when a unit is first asked for, and each unit is looked up once.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pint import UnitRegistry

Scale = tuple[str, Decimal, Decimal]
"""A dimension, and how a value becomes one in base units: times the first number, plus the second."""

DIMENSIONS: dict[str, str] = {
    "length": "[length]",
    "area": "[length] ** 2",
    "volume": "[length] ** 3",
    "mass": "[mass]",
    "speed": "[length] / [time]",
    "flow": "[length] ** 3 / [time]",
    "power": "[mass] * [length] ** 2 / [time] ** 3",
    "energy": "[mass] * [length] ** 2 / [time] ** 2",
    "pressure": "[mass] / [length] / [time] ** 2",
    "temperature": "[temperature]",
}
"""What a measure may be of, in a rule's words -> the dimension as pint names it."""


_NO_OFFSET = Decimal("1e-9")


@lru_cache(maxsize=1)
def registry() -> UnitRegistry[Any]:
    """Give pint's registry of units, with Decimals for numbers."""
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal, cache_folder=None)


@lru_cache(maxsize=4096)
def scale_of(unit: str) -> Scale | None:
    """Give the dimension and the scale of *unit*, or None where it is no unit of measure or has no scale (decibel).

    >>> scale_of("kilometer")[:2]
    ('[length]', Decimal('1E+3'))
    >>> scale_of("decibel") is None
    True
    """
    from pint.errors import DefinitionSyntaxError, UndefinedUnitError

    units = registry()
    try:
        zero, one = (units.Quantity(Decimal(number), unit).to_base_units() for number in (0, 1))
    except (UndefinedUnitError, DefinitionSyntaxError, AttributeError, ValueError, TypeError):
        return None
    offset = Decimal(zero.magnitude)
    # pint carries 28 digits: 0E-28 is nothing, and a factor is exact up to there.
    return (
        str(one.dimensionality),
        (Decimal(one.magnitude) - offset).normalize(),
        offset if abs(offset) > _NO_OFFSET else Decimal(0),
    )


def is_of(unit: str | None, dimension: str) -> bool:
    """Tell whether *unit* measures *dimension*, one of `DIMENSIONS`.

    >>> is_of("kilometer / hour", "speed"), is_of("hectare", "length"), is_of(None, "length")
    (True, False, False)
    """
    scale = scale_of(unit) if unit else None
    return scale is not None and scale[0] == DIMENSIONS[dimension]
