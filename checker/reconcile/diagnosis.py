"""A likely slip behind a conflict, said as a possibility: it helps to look, and decides nothing."""

from __future__ import annotations

from decimal import Decimal

from checker.interval import Interval
from checker.model import Quantity, SlotValue

_SLIPS = {3: "million for billion, or the like", 6: "million for trillion, or the like"}


def diagnose(one: SlotValue | None, other: SlotValue | None) -> str:
    """Give the slip that would explain the difference, or "".

    A power of ten is named if one figure times 10, 100, ... lies in the range of the other; swapped digits if the
    printed digits are the same with two neighbours exchanged.
    """
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return ""
    smaller, larger = sorted((one, other), key=lambda value: abs(value.printed[0]))
    return power_of_ten(smaller.printed[0], larger.interval) or _swapped_digits(smaller, larger)


def power_of_ten(printed: Decimal, wanted: Interval[Decimal]) -> str:
    """Give the slip where *printed* times or over 10, 100, ... lies in *wanted*, or "".

    >>> power_of_ten(Decimal(3_900_000), Interval(Decimal("3.85e9"), Decimal("3.95e9")))
    'perhaps off by a factor of 1,000 (million for billion, or the like)'
    """
    if not printed:
        return ""
    for power in range(1, 13):
        factor = Decimal(10) ** power
        if wanted.contains(printed * factor) or wanted.contains(printed / factor):
            slip = _SLIPS.get(power, "")
            return f"perhaps off by a factor of {10**power:,}" + (f" ({slip})" if slip else "")
    return ""


def _swapped_digits(one: Quantity, other: Quantity) -> str:
    a, b = (_digits(value.printed[0]) for value in (one, other))
    if len(a) != len(b) or len(a) < 2:
        return ""
    differing = [i for i in range(len(a)) if a[i] != b[i]]
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return ""
    first, second = differing
    if a[first] == b[second] and a[second] == b[first]:
        return "perhaps two digits are swapped"
    return ""


def _digits(value: Decimal) -> str:
    return "".join(filter(str.isdigit, format(abs(value), "f")))
