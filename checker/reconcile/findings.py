"""A group of statements about one fact -> one finding, or what holds, or why it was not checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations, product
from typing import Literal

from checker.model import Camp, Finding, Held, Severity, Statement, Unchecked, show_value
from checker.reconcile.agreement import gap, mild_reason
from checker.reconcile.building import Told, make_finding
from checker.reconcile.camps import make_camps, place
from checker.reconcile.gate import Group
from checker.reconcile.joining import joined
from checker.reconcile.neighbours import Neighbours
from checker.reconcile.over_time import alike_over_time, as_births, verdict_over_time
from checker.reconcile.severity import gravest, level_for, lowered
from checker.reconcile.telling import fill, gap_words, let_pass, slot_text, without_ambiguous
from checker.rules.rule import Rule


@dataclass
class Outcomes:
    """What reconciling gives, collected."""

    findings: dict[str, Finding] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)
    unchecked: list[Unchecked] = field(default_factory=list)
    gaps: dict[str, Decimal] = field(default_factory=dict)

    def add(self, finding: Finding, distance: Decimal | None) -> None:
        """Add *finding*, joined with the one of the same id: one fact is one finding, however often it is said."""
        known = self.findings.get(finding.id)
        self.findings[finding.id] = joined(known, finding) if known else finding
        self.gaps[finding.id] = max(self.gaps.get(finding.id, Decimal(0)), distance or Decimal(0))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two statements of different camps, and what their difference comes to."""

    one: Statement
    other: Statement
    verdict: Literal["disagree", "changed", "cannot check"]
    severity: Severity | None
    gap: Decimal | None
    mild: str


def judge_group(group: Group, neighbours: Neighbours, outcomes: Outcomes) -> None:
    """Add what *group* comes to: a finding, a fact that holds, or why it was not checked.

    Args:
        neighbours: all groups of the rule; a statement that stands alone says what sets it apart from them.
    """
    statements, ambiguous = without_ambiguous(group.rule.id, group.statements, lambda _: group.shown_key)
    outcomes.unchecked.extend(ambiguous)
    for alike in alike_over_time(group.rule, statements) if statements else ():
        _judge_alike(group, neighbours, alike, outcomes)


def _judge_alike(group: Group, neighbours: Neighbours, statements: list[Statement], outcomes: Outcomes) -> None:
    rule, key = group.rule, group.shown_key
    if len(statements) == 1:
        outcomes.unchecked.append(_alone(group, neighbours, statements))
        return
    camps, several = _camps_over_time(rule, statements)
    if len(camps) == 1:
        outcomes.held.append(Held(rule.id, rule.title, key, tuple(sorted(statements, key=place))))
        return
    pairs = [
        _judge_pair(group, one, other)
        for first, second in combinations(camps, 2)
        for one, other in product(_unlike(group, first), _unlike(group, second))
    ]
    _add_finding(group, camps, several, pairs, outcomes)


def _camps_over_time(rule: Rule, statements: list[Statement]) -> tuple[tuple[Camp, ...], tuple[Statement, ...]]:
    """Give the camps; ages are put together by what they say of the birth, and shown as they are printed."""
    births = as_births(rule, statements)
    if births is None:
        return make_camps(statements)
    printed = {place(one): one for one in statements}
    camps, several = make_camps(births)
    shown = []
    for camp in camps:
        found = tuple(printed[place(one)] for one in camp.statements)
        shown.append(Camp(f"{show_value(found[0].compared.value)} on {found[0].as_of}", found))
    return tuple(shown), tuple(printed[place(one)] for one in several)


def _add_finding(
    group: Group, camps: tuple[Camp, ...], several: tuple[Statement, ...], pairs: list[_Pair], outcomes: Outcomes
) -> None:
    rule, key = group.rule, group.shown_key
    everyone = (*(statement for camp in camps for statement in camp.statements), *several)
    worth = [pair for pair in pairs if pair.verdict == "disagree" and pair.severity]
    changed = [pair for pair in pairs if pair.verdict == "changed"]
    if worth:
        severity = gravest([pair.severity for pair in worth if pair.severity])
        pair = max(worth, key=lambda one: (one.severity == severity, one.gap or Decimal(0)))
        finding = _finding(group, "disagree", severity, camps, several, pair)
    elif changed:
        finding = _finding(group, "changed", "note", camps, several, changed[0])
    elif any(pair.verdict == "disagree" for pair in pairs):
        allowed = max((pair.gap or Decimal(0) for pair in pairs), default=Decimal(0))
        outcomes.held.append(Held(rule.id, rule.title, key, everyone, arithmetic=let_pass(allowed)))
        return
    else:
        reason = "the values differ, and the day on which each was so is not known"
        outcomes.unchecked.append(Unchecked(rule.id, reason, "", key, everyone, "cannot check"))
        return
    outcomes.add(finding, max((pair.gap or Decimal(0) for pair in pairs), default=None))


def _unlike(group: Group, camp: Camp) -> list[Statement]:
    """Give one statement of each sort: a thousand articles with one value make no million of pairs."""
    sorts: dict[tuple[object, ...], Statement] = {}
    for one in camp.statements:
        day = one.as_of if group.rule.over_time != "fixed" else None
        sorts.setdefault((one.compared.value, day, one.attribution, group.open_slots(one)), one)
    return list(sorts.values())


def _alone(group: Group, neighbours: Neighbours, statements: list[Statement]) -> Unchecked:
    apart = neighbours.apart(group)
    reason = f"seen once; unrelated to the others ({apart})" if apart else "seen once"
    if group.rule.over_time == "age" and len(alike_over_time(group.rule, group.statements)) > 1:
        reason = "an age in life and an age at death are not compared"
    source = statements[0].citation.source
    kind: Literal["", "unrelated"] = "unrelated" if apart else ""
    return Unchecked(group.rule.id, reason, source, group.shown_key, tuple(statements), kind)


def _judge_pair(group: Group, one: Statement, other: Statement) -> _Pair:
    verdict = verdict_over_time(group.rule, one, other)
    distance = gap(one.compared.value, other.compared.value)
    severity = level_for(group.rule.report, distance)
    mild = mild_reason(*(as_births(group.rule, (one, other)) or (one, other)))
    if severity and mild:
        severity = "note"
    elif severity and group.open_slots(one, other):
        severity = lowered(severity)
    return _Pair(one, other, verdict, severity, distance, mild)


def _finding(
    group: Group,
    verdict: Literal["disagree", "changed"],
    severity: Severity,
    camps: tuple[Camp, ...],
    several: tuple[Statement, ...],
    pair: _Pair,
) -> Finding:
    one, other = pair.one, pair.other
    why = group.why_comparable() + (f"; for information only, since {pair.mild}" if pair.mild else "")
    told = Told(one.compared.value, other.compared.value, _message(group.rule, verdict, pair), why, one.citation)
    values = [_value_in_id(group.rule, camp) for camp in camps]
    return make_finding(group.rule, group.shown_key, camps, several, told, severity, verdict=verdict, values=values)


def _message(rule: Rule, verdict: Literal["disagree", "changed"], pair: _Pair) -> str:
    one, other = pair.one, pair.other

    def shown(name: str) -> str:
        return slot_text(other if name.startswith("other.") else one, name.removeprefix("other."))

    message = fill(rule.report.message or _default_message(rule), shown)
    if verdict == "changed":
        days = sorted(day.isoformat() for day in (one.as_of, other.as_of) if day)
        message += f"; time may explain it ({' and '.join(days)})"
    if rule.over_time == "age" and one.as_of and other.as_of:
        return f"{message}; as of {one.as_of} and {other.as_of}"
    return message + gap_words(pair.gap)


def _value_in_id(rule: Rule, camp: Camp) -> str:
    """Give what an id knows of a camp: no date."""
    return show_value(camp.statements[0].compared.value) if rule.over_time == "age" else camp.value


def _default_message(rule: Rule) -> str:
    return f"{rule.title}: <{rule.compare}> here but <other.{rule.compare}> in <other.source>"


def worst_first(outcomes: Outcomes) -> tuple[Finding, ...]:
    """Give the findings by severity, verdict, distance and number of witnesses, then by id."""
    order: Mapping[str, int] = {"error": 0, "warning": 1, "note": 2}

    def key(finding: Finding) -> tuple[int, bool, Decimal, int, str]:
        witnesses = sum(camp.witnesses for camp in finding.camps)
        distance = -outcomes.gaps.get(finding.id, Decimal(0))
        return order[finding.severity], finding.verdict == "changed", distance, -witnesses, finding.id

    return tuple(sorted(outcomes.findings.values(), key=key))
