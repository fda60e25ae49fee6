"""Identities inside one article: sums, differences, growth, weekdays. The message shows the sum.

Values are taken with the whole rounding of their print: "3.1 million" may be anything from 3.05 to 3.15. Where only
the trailing zeros of a round number would save an identity, it is for information.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import permutations

from checker.expressions import CannotEvaluateError, Comparison, Outcome, arithmetic, evaluate, names_in
from checker.interval import Interval, as_numbers, point, relative_gap
from checker.model import (
    Camp,
    Finding,
    Held,
    IdentityCase,
    Name,
    Period,
    Quantity,
    Slot,
    Statement,
    Unchecked,
    show_value,
)
from checker.reconcile.agreement import in_one_unit, trailing_step
from checker.reconcile.camps import place
from checker.reconcile.findings import Outcomes, finding_id
from checker.reconcile.severity import level_for
from checker.reconcile.units import in_base_units
from checker.rules.plan import WEEKDAYS
from checker.rules.rule import Given, Rule

_VARIABLE = re.compile(r"[A-Z]")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LARGEST_JOIN = 200
Bindings = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Terms:
    """The intervals of the terms, or the reason why there are none."""

    exact: dict[str, Interval[Decimal]]
    coarse: dict[str, Interval[Decimal]]
    problem: str = ""


def judge_case(rule: Rule, case: IdentityCase, outcomes: Outcomes) -> None:
    """Add what *case* comes to: a finding, an identity that holds, or why it cannot be checked."""
    comparison = rule.must_hold
    if comparison is None:
        raise ValueError(f"rule '{rule.id}' has no 'must_hold'")
    statements = tuple(statement for _, statement in case.terms)
    terms = _intervals(comparison, case)
    outcome = None if terms.problem else _evaluate(comparison, terms.exact)
    if not isinstance(outcome, Outcome):
        reason = terms.problem or str(outcome)
        source = statements[0].citation.source if statements else ""
        outcomes.unchecked.append(Unchecked(rule.id, reason, source, (), statements, "cannot check"))
        return
    said = _written(comparison, case, outcome)
    if outcome.holds:
        outcomes.held.append(Held(rule.id, rule.title, _key(rule, case), statements, arithmetic=said))
    else:
        _judge_broken(rule, case, comparison, terms, outcome, said, outcomes)


def _judge_broken(
    rule: Rule,
    case: IdentityCase,
    comparison: Comparison,
    terms: _Terms,
    outcome: Outcome,
    said: str,
    outcomes: Outcomes,
) -> None:
    statements = tuple(statement for _, statement in case.terms)
    key = _key(rule, case)
    distance = relative_gap(outcome.left, outcome.right) if comparison.sign == "=" else None
    is_calendar = any(isinstance(statement.compared.value, (Period, Name)) for statement in statements)
    severity = level_for(rule.report, None if is_calendar else distance)
    if severity is None:
        outcomes.held.append(Held(rule.id, rule.title, key, statements, arithmetic=f"{said}; the rule lets it pass"))
        return
    saved = _evaluate(comparison, terms.coarse)
    if isinstance(saved, Outcome) and saved.holds:
        severity, said = "note", f"{said}; it holds if the round figures are rounded"
    finding = Finding(
        id=finding_id(rule.id, key, [show_value(statement.compared.value) for statement in statements]),
        rule=rule.id,
        title=rule.title,
        verdict="disagree",
        severity=severity,
        message=_message(rule, case, said),
        key=key,
        camps=_sides(comparison, case, outcome),
        why_comparable="one article, one sum" if rule.given else "one sentence",
        arithmetic=said,
        settle=rule.report.settle,
    )
    outcomes.add(finding, distance)


def cases_across(rule: Rule, statements: Sequence[Statement]) -> tuple[IdentityCase, ...]:
    """Give every way in which statements of one article give the values that *rule* takes from other rules."""
    by_source: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.modality == "asserted":
            by_source.setdefault(statement.citation.source, []).append(statement)
    cases: dict[frozenset[tuple[str, int]], IdentityCase] = {}
    for _, found in sorted(by_source.items()):
        for chosen in _join(rule.given, found, {}):
            places = frozenset((one.citation.source, one.citation.start) for one in chosen)
            if len(places) == len(rule.given):
                terms = tuple((given.name, one) for given, one in zip(rule.given, chosen, strict=True))
                cases.setdefault(places, IdentityCase(rule.id, terms))
            if len(cases) >= _LARGEST_JOIN:
                break
    return tuple(cases.values())


def _join(given: Sequence[Given], statements: Sequence[Statement], bound: Bindings) -> Iterator[tuple[Statement, ...]]:
    if not given:
        yield ()
        return
    for statement in statements:
        if statement.rule != given[0].rule:
            continue
        for bindings in _bindings(given[0], statement, bound):
            for rest in _join(given[1:], statements, bindings):
                yield (statement, *rest)


def _bindings(given: Given, statement: Statement, bound: Bindings) -> Iterator[Bindings]:
    """Give every way to bind the variables of `where`, which agrees with those bound before."""
    ways: list[Bindings] = [bound]
    for slot_name, wanted in given.where:
        slot = statement.slot(slot_name)
        ways = [new for way in ways for new in _bind_slot(slot, wanted, way)]
    yield from ways


def _bind_slot(slot: Slot | None, wanted: tuple[str, ...], bound: Bindings) -> Iterator[Bindings]:
    if slot is None or slot.value is None:
        return
    values = slot.value if isinstance(slot.value, tuple) else (slot.value,)
    if len(values) != len(wanted):
        return
    for order in permutations(show_value(value) for value in values):
        new = dict(bound)
        for name, value in zip(wanted, order, strict=True):
            expected = new.setdefault(name, value) if _VARIABLE.fullmatch(name) else name
            if expected != value:
                break
        else:
            yield new


def _intervals(comparison: Comparison, case: IdentityCase) -> _Terms:
    exact: dict[str, Interval[Decimal]] = {}
    coarse: dict[str, Interval[Decimal]] = {}
    terms = dict(case.terms)
    missing = [name for name in comparison.names if name not in terms]
    if missing:
        return _Terms({}, {}, f"{' and '.join(missing)} not stated")
    currencies = sorted(set(filter(None, (_currency(one) for one in terms.values()))))
    if len(currencies) > 1:
        return _Terms({}, {}, f"mixed currencies: {', '.join(currencies)}")
    measures = {value.unit for value in _quantities(terms) if value.kind == "measure"}
    for name, statement in terms.items():
        value = statement.compared.value
        if isinstance(value, Quantity):
            if value.unit in ("percentage point", "basis point"):
                return _Terms({}, {}, f"{name} is in {value.unit}s, not in percent")
            exact[name] = in_one_unit(value) if value.kind == "duration" else value.uncapped
            coarse[name] = _with_trailing_zeros(value, exact[name])
            if value.kind == "measure" and value.unit and len(measures) > 1:
                exact[name], coarse[name] = (in_base_units(one[name], value.unit) for one in (exact, coarse))
        elif isinstance(value, Period) and value.interval:
            exact[name] = coarse[name] = as_numbers(value.interval)
        elif isinstance(value, Name) and value.canonical in WEEKDAYS:
            exact[name] = coarse[name] = point(WEEKDAYS[value.canonical])
        else:
            return _Terms({}, {}, f"{name}: the year or the day is not known")
    return _Terms(exact, coarse)


def _quantities(terms: Mapping[str, Statement]) -> Iterator[Quantity]:
    values = (statement.compared.value for statement in terms.values())
    return (value for value in values if isinstance(value, Quantity))


def _currency(statement: Statement) -> str | None:
    value = statement.compared.value
    return value.unit if isinstance(value, Quantity) and value.kind == "money" else None


def _with_trailing_zeros(value: Quantity, interval: Interval[Decimal]) -> Interval[Decimal]:
    """Read the zeros at the end of a whole number as rounding: 400 is 350 to 450.

    A share of 30% is no round number, and "$6.0 billion" says with its decimals where its rounding ends.
    """
    printed = value.printed[0]
    if value.kind == "percent" or value.form != "point" or not printed:
        return interval
    if interval.low is None or interval.high is None or interval.high - interval.low > 1:
        return interval
    half = trailing_step(printed) / 2
    return Interval(min(interval.low, printed - half), max(interval.high, printed + half))


def _evaluate(comparison: Comparison, terms: Mapping[str, Interval[Decimal]]) -> Outcome | CannotEvaluateError:
    try:
        return evaluate(comparison, terms)
    except CannotEvaluateError as error:
        return error


def _key(rule: Rule, case: IdentityCase) -> tuple[tuple[str, str], ...]:
    """Give what the identity is about: the key of its first value taken from another rule."""
    if not rule.given:
        return ()
    return tuple((slot.name, show_value(slot.value)) for slot in case.terms[0][1].key)


def _written(comparison: Comparison, case: IdentityCase, outcome: Outcome) -> str:
    quotes = {name: " ".join(statement.citation.quote.split()) for name, statement in case.terms}
    is_date = {name: isinstance(statement.compared.value, Period) for name, statement in case.terms}
    sides = []
    for side, interval in ((comparison.left, outcome.left), (comparison.right, outcome.right)):
        written = arithmetic(side, quotes)
        value = _shown(interval, comparison, is_date)
        sides.append(written if written == value or written in quotes.values() else f"{written} is {value}")
    link = "fits" if outcome.holds else "does not fit"
    return f"{sides[0]}, which {link} {sides[1]}"


def _shown(interval: Interval[Decimal], comparison: Comparison, is_date: Mapping[str, bool]) -> str:
    if "weekday(" in comparison.text.replace(" ", ""):
        return _DAY_NAMES[int(interval.low or 0)]
    if any(is_date.values()) and interval.low is not None:
        return date.fromordinal(int(interval.low)).isoformat()
    low, high = ("any" if end is None else _rounded(end) for end in (interval.low, interval.high))
    return low if low == high else f"{low} to {high}"


def _rounded(value: Decimal) -> str:
    """Give five significant figures at most, with thousands separated."""
    if not value:
        return "0"
    places = 4 - value.adjusted()
    shown = round(value, places) if places > 0 else value.quantize(Decimal(1))
    text = f"{shown:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _sides(comparison: Comparison, case: IdentityCase, outcome: Outcome) -> tuple[Camp, ...]:
    terms = dict(case.terms)
    is_date = {name: isinstance(statement.compared.value, Period) for name, statement in case.terms}
    camps = []
    for side, interval in ((comparison.left, outcome.left), (comparison.right, outcome.right)):
        found = tuple(sorted((terms[name] for name in names_in(side)), key=place))
        camps.append(Camp(_shown(interval, comparison, is_date), found))
    return tuple(camps)


def _message(rule: Rule, case: IdentityCase, said: str) -> str:
    quotes = {name: " ".join(statement.citation.quote.split()) for name, statement in case.terms}
    message = rule.report.message
    for name, quote in quotes.items():
        message = message.replace(f"<{name}>", quote)
    return message or f"{rule.title}: {said}"
