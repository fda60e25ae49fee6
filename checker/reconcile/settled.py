"""Facts that a person has settled: from then on another value disagrees with the settled one, and the same value holds.

The settled value stands in the file of decisions and is cited from there, as a row of a reference table is cited from
its table. It never says of an article that it is wrong: whoever settled it is named with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.decisions import claim_of
from checker.errors import Problem
from checker.figures import read_figures
from checker.model import (
    SEVERITIES,
    Camp,
    Citation,
    Decision,
    Finding,
    Held,
    Name,
    Period,
    Quantity,
    Report,
    Severity,
    Slot,
    Statement,
    Unchecked,
    Value,
)
from checker.reconcile.agreement import agree, gap, is_known, mild_reason
from checker.reconcile.building import Told, make_finding
from checker.reconcile.camps import make_camps, place
from checker.reconcile.same_unit import in_unit_of, units_apart
from checker.reconcile.severity import gravest, level_for
from checker.reconcile.telling import gap_words
from checker.rules.names import Names
from checker.rules.rule import DATE_TYPES, Rule, RuleSet, ValueSpec
from checker.statements.lattice import value_from_text
from checker.tables.cells import read_period
from checker.yaml_nodes import Place

Item = Finding | Held | Unchecked
"""What reconciling gives for a claim."""


def hold_against_settled(report: Report, settled: Sequence[Decision], rules: RuleSet) -> Report:
    """Give *report* with the settled claims that it speaks of held against their values.

    Args:
        settled: the decisions in force that settle a claim.
    """
    for decision in settled:
        report = _settle(report, decision, rules)
    return report


def read_settled(text: str, like: Value | ValueSpec, names: Names) -> Value | None:
    """Give the value that *text* writes for a claim whose values are like *like*; None where it writes none.

    >>> value = read_settled("3.9 billion dollars", Name("text", ""), Names())
    >>> value.canonical
    '3.9 billion dollars'
    """
    if isinstance(like, ValueSpec):
        value = value_from_text(like, text, names, read_figures)
        if isinstance(value, Quantity) and value.unit is None and like.type in ("money", "measure"):
            return None
        return read_period(text) if like.type in DATE_TYPES else value
    if isinstance(like, Period):
        return read_period(text)
    if isinstance(like, Name):
        return Name(like.kind, names.canonical(like.kind, text) or text)
    found = [mention.value for mention in read_figures(text) if not mention.set_apart]
    return found[0] if len(found) == 1 and isinstance(found[0], Quantity) else None


def _settle(report: Report, decision: Decision, rules: RuleSet) -> Report:
    """Give *report* with the one claim that *decision* settles."""
    mine = [one for one in _items(report) if _is_of(one, decision)]
    stated = {place(one): one for item in mine for one in _statements(item)}
    statements = [one for _, one in sorted(stated.items()) if _is_comparable(one)]
    if not statements:
        return report
    rule = rules.rule(decision.rule)
    like = rule.value(rule.compare) if rule else statements[0].compared.value
    value = None if like is None or isinstance(like, tuple) else read_settled(decision.values[0], like, rules.names)
    if value is None:
        message = f"'{decision.values[0]}' is no value that '{decision.rule}' compares; nothing is held against it"
        fault = Problem(decision.path, decision.line, decision.column, message)
        return replace(report, errors=tuple(sorted((*report.errors, fault))))
    return _put(report, mine, _Settled(decision, value, statements, mine, rule))


def _items(report: Report) -> Iterable[Item]:
    yield from report.findings
    yield from report.held
    yield from (one for one in report.unchecked if one.verdict != "ambiguous")


def _is_of(item: Item, decision: Decision) -> bool:
    return claim_of(item.rule, item.key) == claim_of(decision.rule, decision.key)


def _is_comparable(statement: Statement) -> bool:
    return statement.modality == "asserted" and is_known(statement.compared.value)


def _statements(item: Item) -> Iterable[Statement]:
    if isinstance(item, Finding):
        return (*(one for camp in item.camps for one in camp.statements), *item.fits_several)
    return item.statements


@dataclass(frozen=True, slots=True)
class _Settled:
    """A claim, its settled value, and what the articles state of it."""

    decision: Decision
    value: Value
    statements: list[Statement]
    before: list[Item]
    rule: Rule | None

    @property
    def cited(self) -> Statement:
        """The settled value as a statement, cited from the file of decisions."""
        said, like = self.decision, self.statements[0]
        text = said.values[0]
        sentence = f"{text}, source {said.source}"
        suffix = sentence[len(text) :][:32]
        citation = Citation(said.path, 0, len(text), text, said.line, said.column, "metadata", sentence, 0, "", suffix)
        compared = Slot(like.compared.name, self.value, "", citation)
        key = tuple(Slot(slot.name, slot.value) for slot in like.key)
        return Statement(said.rule, citation, compared, key, (compared, *key))

    def level(self, statement: Statement) -> Severity | None:
        """Give what it is worth that *statement* has another value: what the rule says, else what it was worth."""
        if self.rule is None:
            return next((one.severity for one in self.before if isinstance(one, Finding)), "warning")
        severity = level_for(self.rule.report, gap(statement.compared.value, self.cited.compared.value))
        return "note" if severity and mild_reason(statement, self.cited) else severity

    @property
    def key(self) -> tuple[tuple[str, str], ...]:
        """The claim's, in its own order."""
        return self.before[0].key

    @property
    def why_comparable(self) -> str:
        """Why its statements are about one fact, as it was said before or by the key."""
        before = next((one.why_comparable for one in self.before if isinstance(one, Finding)), "")
        by_key = "; ".join(f"same {name} ({value})" for name, value in self.key)
        return before or by_key or "the rule is about one fact"

    @property
    def title(self) -> str:
        """The rule's, or what the claim was called before."""
        if self.rule is not None:
            return self.rule.title
        return next((one.title for one in self.before if isinstance(one, (Finding, Held))), self.decision.rule)


def _put(report: Report, before: list[Item], settled: _Settled) -> Report:
    """Give *report* with what the claim comes to in the place of what it came to without the settled value."""
    decision, cited = settled.decision, settled.cited
    other_unit = [one for one in settled.statements if _is_in_other_unit(one, settled.value)]
    rest = [_in_its_unit(one, cited) for one in settled.statements if one not in other_unit]
    same = [one for one in rest if agree(one.compared.value, cited.compared.value)]
    apart = [one for one in rest if one not in same]
    levels = [level for one in apart if (level := settled.level(one))]
    held: tuple[Held, ...] = ()
    findings = tuple(one for one in report.findings if one not in before)
    if levels:
        finding = _finding(settled, [one for one in apart if settled.level(one)], same, gravest(levels))
        findings = tuple(sorted((*findings, finding), key=lambda one: -SEVERITIES.index(one.severity)))
    elif rest:
        passed = f"they differ by less than is reported from {decision.rule} on" if apart else ""
        held = (Held(decision.rule, settled.title, settled.key, (*rest, cited), arithmetic=passed, decision=decision),)
    apart_units = (
        Unchecked(
            decision.rule, "settled in another unit", one.citation.source, settled.key, (one,), verdict="unrelated"
        )
        for one in other_unit
    )
    return replace(
        report,
        findings=findings,
        held=(*(one for one in report.held if one not in before), *held),
        unchecked=(*(one for one in report.unchecked if one not in before), *apart_units),
    )


def _finding(settled: _Settled, apart: list[Statement], same: list[Statement], severity: Severity) -> Finding:
    decision, cited = settled.decision, settled.cited
    camps, several = make_camps(apart)
    mine = Camp(f"settled: {decision.values[0]}, source {decision.source}", (cited, *same))
    told = max(apart, key=lambda one: gap(one.compared.value, settled.value) or Decimal(0))
    quote = " ".join(told.citation.quote.split())
    message = f"{settled.title}: {quote}, but settled at {decision.values[0]} (source: {decision.source})"
    message += gap_words(gap(told.compared.value, settled.value))
    words = Told(told.compared.value, settled.value, message, settled.why_comparable)
    # A claim that was compared by its context has no rule.
    rule = settled.rule or Rule(decision.rule, settled.title, Place("", 0, 0, ""))
    return replace(make_finding(rule, settled.key, (*camps, mine), several, words, severity), decision=decision)


def _in_its_unit(statement: Statement, cited: Statement) -> Statement:
    return replace(statement, compared=replace(statement.compared, value=in_unit_of(statement, cited)))


def _is_in_other_unit(statement: Statement, settled: Value) -> bool:
    value = statement.compared.value
    return isinstance(value, Quantity) and isinstance(settled, Quantity) and units_apart(value, settled)
