"""What a printed figure and its hedge allow: from ends, last digits and hedge words to a `Quantity`.

Source:
    Half a unit of the last printed digit: Nuijten and Epskamp, statcheck. The widths of hedges: DESIGN.md, "What a
    figure means".
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from checker.figures.hedges import NO_HEDGE, Hedge
from checker.interval import Interval
from checker.model import FigureKind, Form, Quantity, UnitFrom

_TENTH = Decimal("0.1")
_HALF = Decimal("0.5")
_FIVE = Decimal(5)


def grain(value: Decimal) -> Decimal:
    """Give the largest 1 or 5 times a power of ten that divides *value*.

    >>> from checker.model import plain
    >>> [plain(grain(Decimal(number))) for number in ("700", "250", "2308000000", "0.75", "36")]
    ['100', '50', '1000000', '0.05', '1']
    """
    if not value:
        return Decimal(1)
    unit = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return _FIVE * unit if value % (_FIVE * unit) == 0 else unit


def width(value: Decimal) -> Decimal:
    """Give how far APPROX reaches on each side of *value*.

    >>> from checker.model import plain
    >>> plain(width(Decimal(700))), plain(width(Decimal("2308000000")))
    ('70', '1000000')
    """
    return min(grain(value), abs(value) * _TENTH)


def exact(kind: FigureKind, quantum: Decimal, unit: str | None) -> bool:
    """Tell whether an unhedged print of this kind means that one number alone."""
    if quantum != 1:
        return False
    return kind in ("count", "ordinal", "number") or (kind == "duration" and unit == "day")


@lru_cache(maxsize=65536)
def quantity(
    kind: FigureKind,
    low: Decimal,
    high: Decimal,
    quantum: Decimal,
    high_quantum: Decimal,
    unit: str | None = None,
    unit_from: UnitFrom = "unstated",
    hedge: Hedge = NO_HEDGE,
    form: Form = "point",
) -> Quantity:
    """Give a figure with every value that its print and its hedge allow.

    Args:
        low: the low end as printed, scaled to the unit; equal to *high* for a single figure.
        quantum: the unit of the last printed digit of *low*; *high_quantum* that of *high*.

    >>> quantity("money", Decimal("3.9e9"), Decimal("3.9e9"), Decimal("1e8"), Decimal("1e8"), "USD").interval
    Interval(low=Decimal('3.85E+9'), high=Decimal('3.95E+9'), low_closed=True, high_closed=False)
    """
    capped = _allowed(kind, (low, quantum), (high, high_quantum), unit, hedge, True)
    uncapped = _allowed(kind, (low, quantum), (high, high_quantum), unit, hedge, False)
    return Quantity(kind, (low, high), capped, uncapped, unit, unit_from, hedge.mod, hedge.side, hedge.degree, form)


_End = tuple[Decimal, Decimal]


def _allowed(kind: FigureKind, low: _End, high: _End, unit: str | None, hedge: Hedge, cap: bool) -> Interval[Decimal]:
    if hedge.mod == "EQUAL":
        return _plain(kind, low, high, unit, cap)
    below, above = _reach(low, cap), _reach(high, cap)
    if hedge.mod == "APPROX":
        if hedge.side == "below":
            return Interval(low[0] - below, high[0], True, not below)
        if hedge.side == "above":
            return Interval(low[0], high[0] + above, False, True)
        return Interval(low[0] - below, high[0] + above)
    if hedge.mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        end = high[0] + above if hedge.degree == "slight" else None
        return Interval(low[0], end, hedge.mod == "EQUAL_OR_MORE", end is not None)
    start = low[0] - below if hedge.degree == "slight" else None
    return Interval(start, high[0], start is not None, hedge.mod == "EQUAL_OR_LESS")


def _reach(end: _End, cap: bool) -> Decimal:
    """Give the width of a hedge at one end; without the cap it is never narrower than the print itself."""
    return width(end[0]) if cap else max(width(end[0]), end[1] * _HALF)


def _plain(kind: FigureKind, low: _End, high: _End, unit: str | None, cap: bool) -> Interval[Decimal]:
    if kind == "age" and low[1] == 1 == high[1]:
        return Interval(low[0], high[0] + 1, True, False)
    below, above = _half(kind, low, unit, cap), _half(kind, high, unit, cap)
    # A negative number is rounded to its own print just as its mirror image is.
    mirrored = high[0] < 0
    return Interval(low[0] - below, high[0] + above, not mirrored or not below, not above or mirrored)


def _half(kind: FigureKind, end: _End, unit: str | None, cap: bool) -> Decimal:
    if exact(kind, end[1], unit):
        return Decimal(0)
    half = end[1] * _HALF
    return min(half, abs(end[0]) * _TENTH) if cap and end[0] else half
