"""Which single figure would repair a broken identity, said as a possibility; and the slip that it would mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.expressions import Amount, Comparison, allowed
from checker.interval import Interval, relative_gap
from checker.model import IdentityCase, Period, Quantity, Statement
from checker.reconcile.diagnosis import power_of_ten
from checker.reconcile.identities.terms import Reckoned, statements_of
from checker.reconcile.identities.wording import amount_words, quote_of

_MOST = 3


@dataclass(frozen=True, slots=True)
class _Repair:
    """What one value would have to be, and how far that is from what is printed."""

    statement: Statement
    wanted: Amount
    distance: Decimal


def possible_repairs(comparison: Comparison, case: IdentityCase, terms: Reckoned) -> str:
    """Give what each figure would have to be for the sum to fit if all others stand, the nearest repair first, or "".

    Where several units meet nothing is said: the values are reckoned in another unit than they are printed in.

    Example: "it would fit if “3.9 billion” were 3.12 to 3.13 billion, or if “2.308 billion” were 3.08 billion".
    """
    if terms.in_base_units:
        return ""
    repairs = sorted(_repairs(comparison, case, terms), key=lambda one: one.distance)[:_MOST]
    each = [f"if “{quote_of(one.statement)}” were {amount_words(one.wanted)}" for one in repairs]
    return f"it would fit {', or '.join(each)}" if each else ""


def slip_of(comparison: Comparison, case: IdentityCase, terms: Reckoned) -> str:
    """Give the slip that would explain a broken sum: one figure off by a power of ten, or a date of another year."""
    for repair in sorted(_repairs(comparison, case, terms), key=lambda one: one.distance):
        value, quote = repair.statement.compared.value, quote_of(repair.statement)
        if isinstance(value, Quantity) and (slip := power_of_ten(value.printed[0], repair.wanted.interval)):
            return f"{slip} in “{quote}”"
        if isinstance(value, Period) and (slip := _other_year(repair)):
            return f"{slip} in “{quote}”"
    return ""


def cut_off(comparison: Comparison, case: IdentityCase, terms: Reckoned) -> str:
    """Give the one figure that, if its last digits were cut off instead of rounded, would make the sum hold, or ""."""
    for repair in () if terms.in_base_units else _repairs(comparison, case, terms):
        value = repair.statement.compared.value
        if isinstance(value, Quantity) and value.mod == "EQUAL" and value.form == "point":
            cut = _as_cut(value)
            if cut is not None and cut.overlaps(repair.wanted.interval):
                return quote_of(repair.statement)
    return ""


def _as_cut(value: Quantity) -> Interval[Decimal] | None:
    """Give what is printed so when the digits behind are cut off: "26.5" is 26.5 up to, but not, 26.6."""
    low, high, printed = value.uncapped.low, value.uncapped.high, value.printed[0]
    if low is None or high is None or low == high or value.kind in ("age", "duration"):
        return None
    step = high - low
    return Interval(printed, printed + step, True, False) if printed >= 0 else Interval(printed - step, printed)


def _repairs(comparison: Comparison, case: IdentityCase, terms: Reckoned) -> Iterator[_Repair]:
    for name, statements in statements_of(case).items():
        for place, statement in enumerate(statements):
            wanted = allowed(comparison, terms.exact, name, place)
            printed = terms.exact[name]
            now = printed[place] if isinstance(printed, tuple) else printed
            if wanted is not None and _is_likely(now, wanted):
                yield _Repair(statement, wanted, _distance(now, wanted))


def _distance(now: Amount, wanted: Amount) -> Decimal:
    """Give how far a repair is: relative for figures, in days over a century for dates."""
    if now.kind == "figure" or now.interval.low is None or wanted.interval.low is None:
        return relative_gap(now.interval, wanted.interval)
    return abs(now.interval.low - wanted.interval.low) / (36_525 if now.kind == "date" else 100)


def _is_likely(now: Amount, wanted: Amount) -> bool:
    """A repair keeps the kind of the value and its sign, and tells both ends."""
    if wanted.kind != now.kind or not wanted.known:
        return False
    if now.kind in ("figure", "span") and now.interval.low is not None and now.interval.low >= 0:
        return wanted.interval.low is not None and wanted.interval.low >= 0
    return True


_A_YEAR = (Decimal(365), Decimal(366))


def _other_year(repair: _Repair) -> str:
    """A date that fits if its year is another."""
    value, wanted = repair.statement.compared.value, repair.wanted.interval
    if not isinstance(value, Period) or value.interval is None or value.interval.low is None or wanted.low is None:
        return ""
    apart = abs(wanted.low - value.interval.low.toordinal())
    return "perhaps the year before or after" if apart in _A_YEAR else ""
