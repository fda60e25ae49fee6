"""A group of statements about one fact -> one finding, or what holds, or why it was not checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations, product
from typing import Literal

from checker.model import Camp, Finding, Held, Name, Quantity, Severity, Statement, Unchecked, finding_id, show_value
from checker.reconcile.agreement import gap, mild_reason
from checker.reconcile.camps import make_camps, place
from checker.reconcile.diagnosis import diagnose
from checker.reconcile.gate import Group
from checker.reconcile.neighbours import Neighbours
from checker.reconcile.over_time import alike_over_time, as_births, verdict_over_time
from checker.reconcile.severity import gravest, level_for, lowered
from checker.rules.rule import Rule

_SLOT = re.compile(r"<([^<>\s]+)>")


@dataclass
class Outcomes:
    """What reconciling gives, collected."""

    findings: dict[str, Finding] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)
    unchecked: list[Unchecked] = field(default_factory=list)
    gaps: dict[str, Decimal] = field(default_factory=dict)

    def add(self, finding: Finding, distance: Decimal | None) -> None:
        """Add *finding*, or its statements to the one of the same id: one fact is one finding, however often said."""
        self.gaps[finding.id] = distance or Decimal(0)
        known = self.findings.setdefault(finding.id, finding)
        if known is not finding:
            camps = zip(known.camps, finding.camps, strict=True)
            merged = tuple(Camp(old.value, (*old.statements, *new.statements)) for old, new in camps)
            self.findings[finding.id] = replace(known, camps=merged)


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
    statements, ambiguous = _without_ambiguous(group)
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
        told = max(worth, key=lambda pair: (pair.severity == severity, pair.gap or Decimal(0)))
        finding = _finding(group, "disagree", severity, camps, several, told)
    elif changed:
        finding = _finding(group, "changed", "note", camps, several, changed[0])
    elif any(pair.verdict == "disagree" for pair in pairs):
        allowed = max((pair.gap or Decimal(0) for pair in pairs), default=Decimal(0))
        said = f"they differ by {share_words(allowed)}, which the rule lets pass"
        outcomes.held.append(Held(rule.id, rule.title, key, everyone, arithmetic=said))
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


def _without_ambiguous(group: Group) -> tuple[list[Statement], list[Unchecked]]:
    """Two figures in one passage that both fit a rule are ambiguous, never a contradiction."""
    by_passage: dict[tuple[str, int], list[Statement]] = {}
    for statement in group.statements:
        citation = statement.citation
        by_passage.setdefault((citation.source, citation.sentence_start), []).append(statement)
    kept: list[Statement] = []
    ambiguous: list[Unchecked] = []
    for (source, _), found in sorted(by_passage.items()):
        if len(make_camps(found)[0]) == 1:
            kept.extend(found)
            continue
        reason = "two figures in one passage fit the rule"
        ambiguous.append(Unchecked(group.rule.id, reason, source, group.shown_key, tuple(found), "ambiguous"))
    return kept, ambiguous


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
    told: _Pair,
) -> Finding:
    rule = group.rule
    message = _fill(rule.report.message or _default_message(rule), told.one, told.other)
    if verdict == "changed":
        days = sorted(day.isoformat() for day in (told.one.as_of, told.other.as_of) if day)
        message += f"; time may explain it ({' and '.join(days)})"
    if rule.over_time == "age" and told.one.as_of and told.other.as_of:
        message += f"; as of {told.one.as_of} and {told.other.as_of}"
    elif told.gap:
        message += f"; they differ by at least {share_words(told.gap)}"
    why = group.why_comparable() + (f"; for information only, since {told.mild}" if told.mild else "")
    return Finding(
        id=finding_id(rule.id, group.shown_key, [_value_in_id(rule, camp) for camp in camps]),
        rule=rule.id,
        title=rule.title,
        verdict=verdict,
        severity=severity,
        message=message,
        key=group.shown_key,
        camps=camps,
        fits_several=several,
        diagnosis=diagnose(told.one.compared.value, told.other.compared.value),
        why_comparable=why,
        settle=rule.report.settle,
        here=told.one.citation,
    )


def _value_in_id(rule: Rule, camp: Camp) -> str:
    """Give what an id knows of a camp: no date."""
    return show_value(camp.statements[0].compared.value) if rule.over_time == "age" else camp.value


def _default_message(rule: Rule) -> str:
    return f"{rule.title}: <{rule.compare}> here but <other.{rule.compare}> in <other.source>"


def _fill(message: str, one: Statement, other: Statement) -> str:
    def shown(match: re.Match[str]) -> str:
        name = match[1]
        statement = other if name.startswith("other.") else one
        return slot_text(statement, name.removeprefix("other."))

    return _SLOT.sub(shown, message)


def slot_text(statement: Statement, name: str) -> str:
    """Give a slot as its article prints it, else as it was inferred; "source" is the article's name."""
    if name == "source":
        return statement.citation.source
    slot = statement.slot(name)
    if slot is None or slot.value is None:
        return "(not stated)"
    if isinstance(slot.value, tuple):
        return " and ".join(sorted(map(show_value, slot.value)))
    # A name of the key is the claim's, whatever an article calls it: "Turkish" is said as Turkey.
    if slot.citation is None or (isinstance(slot.value, Name) and slot in statement.key):
        return show_value(slot.value)
    quote = " ".join(slot.citation.quote.split())
    # "3.9" alone says little where the head of its column has the unit.
    is_bare = isinstance(slot.value, Quantity) and slot.value.unit_from == "head"
    return f"{quote} ({show_value(slot.value)})" if is_bare else quote


def share_words(share: Decimal) -> str:
    """Give a share as percent with two figures ("20%", "0.34%").

    >>> share_words(Decimal("0.2041")), share_words(Decimal("0.0034"))
    ('20%', '0.34%')
    """
    percent = share * 100
    digits = Decimal("0.01") if percent < 1 else Decimal("0.1") if percent < 10 else Decimal(1)
    return f"{percent.quantize(digits).normalize():f}%"


def worst_first(outcomes: Outcomes) -> tuple[Finding, ...]:
    """Give the findings by severity, verdict, distance and number of witnesses, then by id."""
    order: Mapping[str, int] = {"error": 0, "warning": 1, "note": 2}

    def key(finding: Finding) -> tuple[int, bool, Decimal, int, str]:
        witnesses = sum(camp.witnesses for camp in finding.camps)
        distance = -outcomes.gaps.get(finding.id, Decimal(0))
        return order[finding.severity], finding.verdict == "changed", distance, -witnesses, finding.id

    return tuple(sorted(outcomes.findings.values(), key=key))
