"""Whether two values agree, and if not, whether there is a mild reason why.

Numbers and dates agree if their intervals share a value; names agree if they are one name, or one is a broader term
for the other, or one the surname of the other.

Source:
    Interval of print: Nuijten and Epskamp, statcheck. The cap at a tenth of the value and the mild reasons are ours:
    DESIGN.md, "What a figure means".
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from difflib import SequenceMatcher

from checker.interval import Interval, as_numbers, relative_gap
from checker.model import Name, Period, Quantity, SlotValue, Statement
from checker.reconcile.units import in_base_units
from checker.rules.names import name_words

_CLOSE = Decimal("0.05")
_DAYS: dict[str, Decimal] = {
    unit: Decimal(days)
    for unit, days in (("day", 1), ("week", 7), ("fortnight", 14), ("month", 30), ("quarter", 91), ("year", 365))
}


def agree(one: SlotValue | None, other: SlotValue | None) -> bool:
    """Tell whether two values of one kind can both stand."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _overlap(one, other)
    if isinstance(one, Period) and isinstance(other, Period):
        return bool(one.interval and other.interval and one.interval.overlaps(other.interval))
    if isinstance(one, Name) and isinstance(other, Name):
        return _same_name(one, other)
    return one == other


def is_known(value: SlotValue | None) -> bool:
    """Tell whether *value* can be compared: a date without its year or its anchor cannot."""
    return value is not None and not (isinstance(value, Period) and value.interval is None)


def _overlap(one: Quantity, other: Quantity) -> bool:
    mixed = one.unit != other.unit
    return in_one_unit(one, mixed=mixed).overlaps(in_one_unit(other, mixed=mixed))


def in_one_unit(value: Quantity, *, mixed: bool = True) -> Interval[Decimal]:
    """Give the interval, in base units where units are *mixed*; lengths of time in days, so that a week is seven."""
    if not mixed:
        return value.interval
    if value.kind == "measure" and value.unit:
        return in_base_units(value.interval, value.unit)
    factor = _DAYS.get(value.unit or "") if value.kind == "duration" else None
    if factor is None:
        return value.interval
    low, high = (None if end is None else end * factor for end in (value.interval.low, value.interval.high))
    return Interval(low, high, value.interval.low_closed, value.interval.high_closed)


def gap(one: SlotValue | None, other: SlotValue | None) -> Decimal | None:
    """Give by how much two values differ, relative to the larger; None where they are no numbers."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        mixed = one.unit != other.unit
        return relative_gap(in_one_unit(one, mixed=mixed), in_one_unit(other, mixed=mixed))
    return None


def mild_reason(one: Statement, other: Statement) -> str:
    """Give why a disagreement of two statements is for information only, or "".

    Two named sources may differ: then the article should say so. What only the wider rounding of the print would
    save, or a last digit, is no conflict.
    """
    if one.attribution and other.attribution and one.attribution != other.attribution:
        return f"two sources are named for it: {one.attribution} and {other.attribution}"
    a, b = one.compared.value, other.compared.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _mild_figures(a, b)
    if isinstance(a, Period) and isinstance(b, Period):
        return _mild_dates(a, b)
    return ""


def _mild_figures(a: Quantity, b: Quantity) -> str:
    mixed = a.unit != b.unit
    one, other = (in_one_unit(replace(value, interval=value.uncapped), mixed=mixed) for value in (a, b))
    if one.overlaps(other):
        return "one of them is coarsely rounded"
    if mixed:
        return ""
    if _strict_bound_meets(a, b) or _strict_bound_meets(b, a):
        return "the bound and the number are the same"
    if _rounds_to(a, b) or _rounds_to(b, a):
        return "the rounder of the two is the other one rounded"
    return ""


def _strict_bound_meets(bound: Quantity, other: Quantity) -> bool:
    return bound.mod in ("MORE_THAN", "LESS_THAN") and bound.printed == other.printed


def _rounds_to(finer: Quantity, coarser: Quantity) -> bool:
    """A round whole number (400) beside a finer one (412) that rounds to it, at most 5% apart; ages are not rounded."""
    fine, coarse = finer.printed[0], coarser.printed[0]
    if coarser.form != "point" or finer.form != "point" or not coarse or coarser.kind == "age":
        return False
    step = trailing_step(coarse)
    if step <= max(trailing_step(fine), Decimal(1)) or abs(fine - coarse) > _CLOSE * max(abs(fine), abs(coarse)):
        return False
    return abs(fine - coarse) * 2 <= step


def trailing_step(value: Decimal) -> Decimal:
    """Give the power of ten of the last digit that is not 0, at least 1 for whole numbers.

    >>> trailing_step(Decimal(400)), trailing_step(Decimal(412))
    (Decimal('1E+2'), Decimal('1'))
    """
    exponent = value.normalize().as_tuple().exponent if value else 0
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _mild_dates(a: Period, b: Period) -> str:
    """START, MID and END have soft borders: a miss by up to three days is for information."""
    if not ({a.mod, b.mod} & {"START", "MID", "END"}) or a.interval is None or b.interval is None:
        return ""
    lower, upper = sorted((as_numbers(a.interval), as_numbers(b.interval)), key=lambda one: one.low or Decimal(0))
    if lower.high is not None and upper.low is not None and upper.low - lower.high < 3:
        return "early, mid and late have soft borders"
    return ""


def _same_name(one: Name, other: Name) -> bool:
    if one.canonical == other.canonical or one.canonical in other.broader or other.canonical in one.broader:
        return True
    if one.kind == "person":
        return same_person(one.canonical, other.canonical)
    return name_words(one.canonical) == name_words(other.canonical)


_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "prof", "."})


def same_person(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: one surname, and given names of which one may be left out or short.

    >>> same_person("Ahmet Davutoglu", "Mr. Davutoğlu"), same_person("K. Tokayev", "Kassym-Jomart Tokayev")
    (True, True)
    >>> same_person("Ahmet Davutoglu", "Binali Yildirim"), same_person("Ahmet Demir", "Binali Demir")
    (False, False)
    >>> same_person("Antoine Berg", "Andre Berg"), same_person("Mohamed Amin", "Mohammed Amin")
    (False, True)
    """
    a, b = ([word for word in name_words(name) if word not in _TITLES] for name in (one, other))
    if not a or not b or a[-1] != b[-1]:
        return False
    return len(a) == 1 or len(b) == 1 or _same_given_name(a[0], b[0])


_SIMILAR = 0.8


def _same_given_name(one: str, other: str) -> bool:
    """One of them an initial, short for the other, or spelled a little otherwise."""
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or SequenceMatcher(None, one, other).ratio() >= _SIMILAR
