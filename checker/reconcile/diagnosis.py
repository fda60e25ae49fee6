"""A likely slip behind a conflict, said as a possibility: it helps to look, and decides nothing."""

from __future__ import annotations

from decimal import Decimal

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
    return _power_of_ten(smaller, larger) or _swapped_digits(smaller, larger)


def _power_of_ten(smaller: Quantity, larger: Quantity) -> str:
    if not smaller.printed[0]:
        return ""
    for power in range(1, 13):
        if larger.interval.contains(smaller.printed[0] * Decimal(10) ** power):
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
