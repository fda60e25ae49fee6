"""The values of an identity as amounts that can be reckoned with, or the reason why they cannot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from checker.expressions import (
    COUNT,
    PUBLISHED,
    PURE,
    Amount,
    Amounts,
    Comparison,
    Dimension,
    SpanUnit,
    Term,
    counted_names,
    counted_time,
)
from checker.interval import Interval, multiply, point
from checker.model import IdentityCase, Name, Period, Quantity, Statement
from checker.reconcile.agreement import trailing_step
from checker.reconcile.units import dimension_of, in_base_units, is_shifted
from checker.rules.plan import WEEKDAYS
from checker.rules.rule import Rule

_SPANS: dict[str, tuple[SpanUnit, Decimal]] = {
    "second": ("day", Decimal(1) / 86_400),
    "minute": ("day", Decimal(1) / 1440),
    "hour": ("day", Decimal(1) / 24),
    "day": ("day", Decimal(1)),
    "week": ("day", Decimal(7)),
    "fortnight": ("day", Decimal(14)),
    "month": ("month", Decimal(1)),
    "quarter": ("month", Decimal(3)),
    "year": ("year", Decimal(1)),
    "decade": ("year", Decimal(10)),
    "century": ("year", Decimal(100)),
}
_POINTS = {"percentage point": Decimal(1), "basis point": Decimal("0.01")}


class _UnknownError(Exception):
    """Why a value cannot be reckoned with."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The terms of a case.

    Args:
        exact: with the rounding of their print.
        coarse: with the trailing zeros of whole numbers read as rounding: 400 is 350 to 450.
        problem: why there are none, or "".
        in_base_units: whether measures are reckoned in base units, because several units meet.
    """

    exact: Mapping[str, Amounts] = field(default_factory=dict)
    coarse: Mapping[str, Amounts] = field(default_factory=dict)
    problem: str = ""
    in_base_units: bool = False


def reckon(rule: Rule, comparison: Comparison, case: IdentityCase, published: date | None) -> Reckoned:
    """Give the terms of *case*.

    Args:
        published: the day of the article, for the name `published`.
    """
    mixed = _needs_base_units(case)
    problem = _refused(comparison, case, published) or (_shifted(comparison, case) if mixed else "")
    if problem:
        return Reckoned(problem=problem)
    by_name = statements_of(case)
    counted = counted_names(comparison.left) | counted_names(comparison.right)
    exact: dict[str, Amounts] = {}
    coarse: dict[str, Amounts] = {}
    if published and PUBLISHED not in by_name:
        exact[PUBLISHED] = coarse[PUBLISHED] = Amount(point(published.toordinal()), "date")
    try:
        for name, found in by_name.items():
            if name in counted:
                exact[name] = coarse[name] = tuple(Amount(point(1)) for _ in found)
                continue
            value_type = _type_of(rule, name)
            exact[name] = _joined([_amount(name, one, value_type, mixed=mixed) for one in found])
            coarse[name] = _joined([_amount(name, one, value_type, mixed=mixed, coarse=True) for one in found])
    except _UnknownError as error:
        return Reckoned(problem=str(error))
    return Reckoned(exact, coarse, in_base_units=mixed)


def _refused(comparison: Comparison, case: IdentityCase, published: date | None) -> str:
    """Give what is missing, or what does not go together whatever the values are, or ""."""
    names = {name for name, _ in case.terms}
    missing = [name for name in comparison.names if name not in names and name != PUBLISHED]
    if missing:
        return f"{' and '.join(missing)} not stated"
    currencies = sorted({one.unit for one in _quantities(case) if one.kind == "money" and one.unit})
    if len(currencies) > 1:
        return f"mixed currencies: {', '.join(currencies)}"
    if PUBLISHED not in comparison.names or PUBLISHED in names:
        return ""
    if published is None:
        return "the article has no date"
    said = next((one.modality for _, one in case.terms if one.modality != "asserted"), "")
    return f"said as {said}, so it is not compared with the day of the article" if said else ""


def _shifted(comparison: Comparison, case: IdentityCase) -> str:
    """Temperatures of two units may be equal; a sum of them would depend on where each counts from."""
    if isinstance(comparison.left, Term) and isinstance(comparison.right, Term):
        return ""
    units = sorted({one.unit for one in _quantities(case) if one.unit and is_shifted(one.unit)})
    return f"{units[0].replace('_', ' ')} is not counted from 0; only equal temperatures can be told" if units else ""


def statements_of(case: IdentityCase) -> dict[str, tuple[Statement, ...]]:
    """Give the statements of each name, in order; several where the slot holds several values."""
    found: dict[str, tuple[Statement, ...]] = {}
    for name, statement in case.terms:
        found[name] = (*found.get(name, ()), statement)
    return found


def _joined(amounts: Sequence[Amount]) -> Amounts:
    return amounts[0] if len(amounts) == 1 else tuple(amounts)


def _type_of(rule: Rule, name: str) -> str:
    spec = rule.value(name)
    return spec.type if spec else next((given.type for given in rule.given if given.name == name), "")


def _quantities(case: IdentityCase) -> Iterator[Quantity]:
    values = (statement.compared.value for _, statement in case.terms)
    return (value for value in values if isinstance(value, Quantity))


def _needs_base_units(case: IdentityCase) -> bool:
    """Measures of two units meet, or a measure and a length of time: kilometres an hour, and hours."""
    units = {one.unit for one in _quantities(case) if one.kind == "measure"}
    return len(units) > 1 or (bool(units) and any(one.kind == "duration" for one in _quantities(case)))


def _amount(name: str, statement: Statement, value_type: str, *, mixed: bool, coarse: bool = False) -> Amount:
    value = statement.compared.value
    if isinstance(value, Quantity):
        if value.kind in ("duration", "age"):
            return _span(name, value)
        interval = _with_trailing_zeros(value) if coarse else value.uncapped
        if value.unit in _POINTS:
            if value_type != "points":
                raise _UnknownError(f"{name} is in {value.unit}s, not in percent")
            return Amount(multiply(interval, point(_POINTS[value.unit])), dimension=PURE)
        return _figure(value, interval, mixed=mixed)
    if isinstance(value, Period) and value.interval and value.interval.low != value.interval.high:
        return _dated(value.interval, value_type)
    if isinstance(value, Name) and value.canonical in WEEKDAYS:
        return Amount(point(WEEKDAYS[value.canonical]), "weekday")
    raise _UnknownError(f"{name}: the year or the day is not known")


def _figure(value: Quantity, interval: Interval[Decimal], *, mixed: bool) -> Amount:
    if value.kind == "measure" and value.unit:
        if not mixed:
            return Amount(interval, dimension=((f"[{value.unit}]", 1),))
        return Amount(in_base_units(interval, value.unit), dimension=dimension_of(value.unit))
    return Amount(interval, dimension=_dimension(value))


def _dimension(value: Quantity) -> Dimension | None:
    if value.kind == "money" and value.unit:
        # A currency taken from a neighbour may be the wrong neighbour's: it goes with whatever it stands beside.
        return None if value.unit_from == "neighbour" else ((value.unit, 1),)
    return {"percent": PURE, "count": COUNT}.get(value.kind)


def _span(name: str, value: Quantity) -> Amount:
    """A number of days is exact; months and years that go by are rounded or counted full; an age is as it is read."""
    if value.unit not in _SPANS:
        raise _UnknownError(f"{name}: the length of time is not known")
    unit, factor = _SPANS[value.unit]
    interval = value.uncapped
    if value.kind == "duration" and value.mod == "EQUAL" and value.form == "point" and unit != "day":
        interval = counted_time(interval)
    return Amount(multiply(interval, point(factor)), "span", unit)


def _dated(days: Interval[date], value_type: str) -> Amount:
    low = None if days.low is None else Decimal(days.low.toordinal() + (not days.low_closed))
    high = None if days.high is None else Decimal(days.high.toordinal() - (not days.high_closed))
    if low is not None and high is not None and low > high:
        high = low
    if value_type == "year" and days.low is not None and days.high is not None:
        return Amount(Interval(Decimal(days.low.year), Decimal(date.fromordinal(int(high or 1)).year)), "year")
    return Amount(Interval(low, high), "date")


def _with_trailing_zeros(value: Quantity) -> Interval[Decimal]:
    """Read the zeros at the end of a whole number as rounding: 400 is 350 to 450.

    A share of 30% is no round number, and "$6.0 billion" says with its decimals where its rounding ends.
    """
    printed, interval = value.printed[0], value.uncapped
    if value.kind == "percent" or value.form != "point" or not printed:
        return interval
    if interval.low is None or interval.high is None or interval.high - interval.low > 1:
        return interval
    step = trailing_step(printed)
    if step <= 1:
        return interval
    half = step / 2
    return Interval(min(interval.low, printed - half), max(interval.high, printed + half))
