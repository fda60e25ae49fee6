"""Measures in one unit: "1.24 kilometres" and "1,240 metres" are compared in metres.

What pint knows of a unit is in `checker.units`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from checker.expressions import Dimension
from checker.interval import Interval
from checker.units import registry, scale_of

__all__ = ["dimension_of", "in_base_units", "is_shifted", "scale_of"]


def in_base_units(interval: Interval[Decimal], unit: str) -> Interval[Decimal]:
    """Give *interval* of *unit* in base units; as it is where *unit* is no unit of measure."""
    scale = scale_of(unit)
    if scale is None:
        return interval
    _, factor, offset = scale
    low, high = (None if end is None else end * factor + offset for end in (interval.low, interval.high))
    return Interval(low, high, interval.low_closed, interval.high_closed)


@lru_cache(maxsize=4096)
def dimension_of(unit: str) -> Dimension | None:
    """Give the dimension of *unit* as bases with their exponents, or None where it is no unit of measure.

    >>> dimension_of("kilometer / hour")
    (('[length]', 1), ('[time]', -1))
    """
    if scale_of(unit) is None:
        return None
    found = registry().get_dimensionality(unit)
    return tuple(sorted((str(base), int(Decimal(str(exponent)))) for base, exponent in found.items()))


def is_shifted(unit: str) -> bool:
    """Tell whether *unit* counts from a zero of its own, as degrees Celsius do: then sums need its zero.

    >>> is_shifted("degree_Celsius"), is_shifted("kilometer")
    (True, False)
    """
    scale = scale_of(unit)
    return scale is not None and bool(scale[2])
