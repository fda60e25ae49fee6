"""Statements -> findings: knows values, not text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model import Finding, Held, IdentityCase, Statement, Unchecked
from checker.reconcile.camps import place
from checker.reconcile.findings import Outcomes, judge_group, worst_first
from checker.reconcile.gate import make_groups
from checker.reconcile.identities import cases_across, judge_case
from checker.rules.rule import Rule, RuleSet


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the statements of all sources come to."""

    findings: tuple[Finding, ...]
    held: tuple[Held, ...]
    unchecked: tuple[Unchecked, ...]


def reconcile(
    rules: RuleSet,
    statements: Sequence[Statement],
    cases: Sequence[IdentityCase] = (),
    topics: Mapping[str, frozenset[str]] | None = None,
) -> Reconciled:
    """Compare *statements* rule by rule.

    Args:
        cases: the values that one sentence gives for an identity.
        topics: source -> what its metadata says that it is about; for statements that leave the same slot open.
    """
    by_rule: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=place):
        by_rule.setdefault(statement.rule, []).append(statement)
    outcomes = Outcomes()
    for rule in rules.rules:
        if rule.must_hold:
            found = [case for case in cases if case.rule == rule.id]
            if rule.given:
                sources = {given.rule for given in rule.given}
                found.extend(cases_across(rule, [one for name in sorted(sources) for one in by_rule.get(name, ())]))
            _judge_cases(rule, found, outcomes)
        else:
            _judge_statements(rule, by_rule.get(rule.id, []), topics or {}, outcomes)
    return Reconciled(
        worst_first(outcomes),
        tuple(sorted(outcomes.held, key=_held_order)),
        tuple(sorted(outcomes.unchecked, key=_unchecked_order)),
    )


def _judge_statements(
    rule: Rule, statements: list[Statement], topics: Mapping[str, frozenset[str]], outcomes: Outcomes
) -> None:
    if not statements:
        outcomes.unchecked.append(Unchecked(rule.id, "the rule found nothing"))
        return
    groups, unchecked = make_groups(rule, statements, topics)
    outcomes.unchecked.extend(unchecked)
    for group in groups:
        judge_group(group, groups, outcomes)


def _judge_cases(rule: Rule, cases: list[IdentityCase], outcomes: Outcomes) -> None:
    if not cases:
        nothing = "the rule found nothing"
        if rule.given:
            nothing = f"no article states all of {', '.join(given.name for given in rule.given)}"
        outcomes.unchecked.append(Unchecked(rule.id, nothing))
    for case in sorted(cases, key=lambda one: [place(statement) for _, statement in one.terms]):
        judge_case(rule, case, outcomes)


def _held_order(held: Held) -> tuple[object, ...]:
    return held.rule, held.key, [place(one) for one in held.statements]


def _unchecked_order(unchecked: Unchecked) -> tuple[object, ...]:
    return unchecked.rule, unchecked.verdict, unchecked.key, unchecked.source, [place(o) for o in unchecked.statements]


__all__ = ["Reconciled", "reconcile"]
