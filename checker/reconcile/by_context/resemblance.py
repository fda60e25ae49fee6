"""Whether two numbers look like one of which a digit was mistyped: that is seldom chance."""

from __future__ import annotations

from decimal import Decimal

from checker.model import Period, Quantity, SlotValue

_TELLING = 3
"""Digits from which on two numbers seldom share all but one by chance."""

_MOST_ZEROS = 3
"""Million for billion; a number that is a million times another mostly lost a whole word."""

_CLOSE_DAYS = 3


def is_slip(one: SlotValue | None, other: SlotValue | None) -> bool:
    """Tell whether one number may be the other with a slip: two neighbours swapped, one digit of three, a lost zero.

    >>> from checker import read_figures
    >>> def value(text): return read_figures(text)[0].value
    >>> [is_slip(value("5,240 ships"), value(text)) for text in ("5,420 ships", "5,248 ships", "524 ships")]
    [True, True, True]
    >>> [is_slip(value("24 ships"), value(text)) for text in ("42 ships", "29 ships", "24 ships", "2,410 ships")]
    [True, False, False, False]
    """
    pair = _digits(one, other)
    if pair is None or pair[0] == pair[1]:
        return False
    a, b = pair
    if a.rstrip("0") == b.rstrip("0"):
        return len(a.rstrip("0")) > 1 and abs(len(a) - len(b)) <= _MOST_ZEROS
    if len(a) != len(b):
        return False
    differing = [place for place in range(len(a)) if a[place] != b[place]]
    if len(differing) == 1:
        return len(a) >= _TELLING
    first, last = differing[0], differing[-1]
    return last == first + 1 and (a[first], a[last]) == (b[last], b[first])


def same_telling_digits(one: SlotValue | None, other: SlotValue | None) -> bool:
    """Tell whether both are one number with three digits or more besides zeros at its end."""
    pair = _digits(one, other)
    return pair is not None and pair[0] == pair[1] and len(pair[0]) >= _TELLING


def is_slip_of_day(one: SlotValue | None, other: SlotValue | None) -> bool:
    """Tell whether one day may be the other with a slip, or the other reckoned a little otherwise.

    So are days at most three apart, and those of which the month or the year alone differs, or the digits are swapped.
    """
    if not isinstance(one, Period) or not isinstance(other, Period) or not one.printed or not other.printed:
        return False
    a, b = one.printed.low, other.printed.low
    if a is None or b is None:
        return False
    swapped = f"{a.day:02}" == f"{b.day:02}"[::-1]
    differing = (a.year != b.year) + (a.month != b.month) + (a.day != b.day and not swapped)
    return abs((a - b).days) <= _CLOSE_DAYS or (differing <= 1 and (a.day == b.day or swapped))


def _digits(one: SlotValue | None, other: SlotValue | None) -> tuple[str, str] | None:
    """Give the digits of two numbers without the zeros that both end with; None of what is no single number."""
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return None
    if "point" not in (one.form, other.form) or one.form != other.form:
        return None
    a, b = one.printed[0], other.printed[0]
    if not a or not b or (a < 0) != (b < 0):
        return None
    step = Decimal(10) ** min(_exponent(a), _exponent(b))
    return str(int(abs(a) / step)), str(int(abs(b) / step))


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
