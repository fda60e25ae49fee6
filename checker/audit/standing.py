"""How a value of a draft stands to one of a source: the same print, rounded, with a hedge more or less, or apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from checker.interval import Interval
from checker.model import Period, Quantity, Value
from checker.reconcile.agreement import agree, in_one_unit, trailing_step

Standing = Literal["supported", "supported_rounded", "hedge_dropped", "hedge_added", "finer", "loose", "apart"]

STANDINGS: tuple[Standing, ...] = (
    "supported",
    "supported_rounded",
    "hedge_added",
    "hedge_dropped",
    "finer",
    "loose",
    "apart",
)
"""From the best on; "finer" is a value that prints more digits, or a day, than the source does. "Loose" are bounds
that can both stand and bear nothing out: "at least 31" says nothing for "at least 900", nor for "107,500"."""

_FAR_FROM_BOUND = 2
"""A bound is given near the number: what lies twice as far is another number, though the bound allows it."""


_ABOVE = ("MORE_THAN", "EQUAL_OR_MORE")
_BELOW = ("LESS_THAN", "EQUAL_OR_LESS")


def standing(draft: Value, source: Value) -> Standing:
    """Give how the value of the draft stands to the source's.

    >>> from checker import read_figures
    >>> def value(text): return read_figures(text)[0].value
    >>> standing(value("3.9 billion dollars"), value("$3,912 million"))
    'supported_rounded'
    >>> standing(value("700 people"), value("about 700 people")), standing(value("about 700"), value("700"))
    ('hedge_dropped', 'hedge_added')
    >>> standing(value("7 km"), value("7,000 metres")), standing(value("3.93 billion"), value("3.9 billion"))
    ('supported', 'finer')
    """
    if isinstance(draft, Quantity) and isinstance(source, Quantity):
        return _of_numbers(draft, source)
    if isinstance(draft, Period) and isinstance(source, Period):
        return _of_dates(draft, source)
    return "apart"


def _of_numbers(draft: Quantity, source: Quantity) -> Standing:
    same_print = _printed(draft) == _printed(source)
    if same_print and draft.mod != source.mod and "EQUAL" in (draft.mod, source.mod):
        # "Nearly 90" is below 90, and still it is that 90 which is hedged.
        return "hedge_dropped" if draft.mod == "EQUAL" else "hedge_added"
    if not agree(draft, source):
        return "supported_rounded" if _is_rounded(draft, source) else "apart"
    if _is_loose(draft, source):
        return "loose"
    if draft.form == source.form == "range" and not same_print and not _one_in_the_other(draft, source):
        return "apart"
    if draft.mod == source.mod:
        if same_print and draft.form == source.form:
            return "supported"
        return "supported_rounded" if _is_coarser(draft, source) else "finer"
    return "hedge_dropped" if draft.mod == "EQUAL" else "supported_rounded"


def _printed(value: Quantity) -> tuple[Decimal, Decimal]:
    """Give the ends as printed, in base units."""
    low, high = sorted(value.printed)
    ends = in_one_unit(replace(value, interval=Interval(low, high)))
    return ends.low or Decimal(0), ends.high or Decimal(0)


def _is_loose(draft: Quantity, source: Quantity) -> bool:
    """Tell whether the two agree only because one has no end on a side, and the source says less than the draft."""
    if not _open_sides(draft) and not _open_sides(source):
        return False
    if _open_sides(source) - _open_sides(draft):
        return True
    small, large = sorted(abs(end) for end in (_printed(draft)[0], _printed(source)[0]))
    if large >= _FAR_FROM_BOUND * small:
        return True
    return bool(_open_sides(source)) and not _is_within(source, draft)


def _open_sides(value: Quantity) -> set[str]:
    interval = value.interval
    return {side for side, end in (("low", interval.low), ("high", interval.high)) if end is None}


def _is_within(inner: Quantity, outer: Quantity) -> bool:
    """Tell whether all that *inner* allows *outer* does, too."""
    mixed = inner.unit != outer.unit
    a, b = in_one_unit(inner, mixed=mixed), in_one_unit(outer, mixed=mixed)
    above = b.low is None or (a.low is not None and a.low >= b.low)
    return above and (b.high is None or (a.high is not None and a.high <= b.high))


def _one_in_the_other(one: Quantity, other: Quantity) -> bool:
    (a, b), (c, d) = sorted(one.printed), sorted(other.printed)
    return (a <= c and d <= b) or (c <= a and b <= d)


def _is_coarser(draft: Quantity, source: Quantity) -> bool:
    """Tell whether the draft's range is at least as wide as the source's."""
    a, b = in_one_unit(draft, mixed=draft.unit != source.unit), in_one_unit(source, mixed=draft.unit != source.unit)
    if a.low is None or a.high is None:
        return True
    return b.low is not None and b.high is not None and a.high - a.low >= b.high - b.low


def _is_rounded(draft: Quantity, source: Quantity) -> bool:
    """Tell whether a round whole number ("400") is the source's ("412") rounded to its last digit that is not 0.

    A hedge holds all the same: 412 is "about 400" and "over 400", but not "nearly 400".
    """
    if draft.unit != source.unit or "point" not in (draft.form, source.form) or draft.form != source.form:
        return False
    if draft.kind == "age":
        return False
    coarse, fine = draft.printed[0], source.printed[0]
    if not coarse or not _is_on_its_side(draft, fine - coarse):
        return False
    step = trailing_step(coarse)
    return (
        step > max(trailing_step(fine), Decimal(1))
        and abs(fine - coarse) * 2 <= step
        and abs(fine - coarse) * 20 <= coarse
    )


def _is_on_its_side(draft: Quantity, beyond: Decimal) -> bool:
    """Tell whether the draft's hedge allows a value that is so far above it, or below."""
    if draft.mod in _ABOVE or draft.side == "above":
        return beyond >= 0
    return beyond <= 0 if draft.mod in _BELOW or draft.side == "below" else True


def _of_dates(draft: Period, source: Period) -> Standing:
    one, other = draft.printed, source.printed
    if one is None or other is None or one.low is None or one.high is None or other.low is None or other.high is None:
        return "apart"
    if (one.low, one.high) == (other.low, other.high):
        if draft.mod == source.mod:
            return "supported"
        return "hedge_added" if source.mod == "EQUAL" else "hedge_dropped" if draft.mod == "EQUAL" else "apart"
    if one.low <= other.low and other.high <= one.high:
        return "supported_rounded" if agree(draft, source) else "apart"
    return "finer" if other.low <= one.low and one.high <= other.high else "apart"
