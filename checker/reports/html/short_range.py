"""What a printed value allows, as short as a table wants it: "3.85 to 3.95 billion USD"."""

from __future__ import annotations

from decimal import Decimal

from checker.model import Period, Quantity, SlotValue, show_period
from checker.reports.wording import range_words

_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_UNITLESS = ("count", "ordinal")


def short_range(value: SlotValue | None) -> str:
    """Give every value that the print allows, in words, or "" for what has no range (a name).

    Whether an end itself is allowed is left to `wording.range_words`; here it would cost more than it tells.

    >>> from checker.interval import Interval
    >>> allowed = Interval(Decimal("3.85e9"), Decimal("3.95e9"), True, False)
    >>> short_range(Quantity("money", (Decimal("3.9e9"), Decimal("3.9e9")), allowed, allowed, "USD"))
    '3.85 to 3.95 billion USD'
    """
    if isinstance(value, Quantity):
        return _of_quantity(value)
    if isinstance(value, Period):
        return range_words(value) or show_period(value)
    return ""


def scaled(*numbers: Decimal) -> tuple[str, ...]:
    """Give numbers in one scale, and the scale's name behind the last.

    >>> scaled(Decimal("3.85e9"), Decimal("3.95e9")), scaled(Decimal(41250))
    (('3.85', '3.95 billion'), ('41,250',))
    """
    largest = max(map(abs, numbers), default=Decimal(0))
    for unit, name in _SCALES:
        if largest >= unit:
            *others, last = (_plain(number / unit) for number in numbers)
            return (*others, f"{last} {name}")
    return tuple(_plain(number) for number in numbers)


def _of_quantity(value: Quantity) -> str:
    low, high = value.interval.low, value.interval.high
    unit = "" if value.unit is None or value.kind in _UNITLESS else f" {value.unit.replace('_', ' ')}"
    if low is not None and high is not None:
        return (f"exactly {scaled(low)[0]}" if low == high else " to ".join(scaled(low, high))) + unit
    if low is not None:
        return f"{'at least' if value.interval.low_closed else 'more than'} {scaled(low)[0]}{unit}"
    if high is not None:
        return f"{'at most' if value.interval.high_closed else 'less than'} {scaled(high)[0]}{unit}"
    return "any value"


def _plain(number: Decimal) -> str:
    return format(number.normalize() if number else Decimal(0), ",f")
