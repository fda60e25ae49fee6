"""Statements -> findings: knows values, not text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model import Finding, Held, IdentityCase, Statement, Unchecked
from checker.reconcile.by_context import compare_by_context
from checker.reconcile.camps import place
from checker.reconcile.findings import Outcomes, judge_group, worst_first
from checker.reconcile.gate import make_groups
from checker.reconcile.identities import Published, judge_identities
from checker.reconcile.neighbours import Neighbours
from checker.reconcile.references import judge_references
from checker.reconcile.slips import name_slips
from checker.reconcile.witnesses import CopiesOf, count_witnesses
from checker.rules.rule import Rule, RuleSet
from checker.statements.by_context import FigureContext
from checker.tables import ReferenceTable


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the statements of all sources come to.

    Args:
        remarks: what is said of a source as a whole: its name, and the words.
    """

    findings: tuple[Finding, ...]
    held: tuple[Held, ...]
    unchecked: tuple[Unchecked, ...]
    remarks: tuple[tuple[str, str], ...] = ()


def reconcile(
    rules: RuleSet,
    statements: Sequence[Statement],
    cases: Sequence[IdentityCase] = (),
    topics: Mapping[str, frozenset[str]] | None = None,
    published: Published | None = None,
    tables: Mapping[str, ReferenceTable] | None = None,
    contexts: Sequence[FigureContext] = (),
    copies_of: CopiesOf | None = None,
) -> Reconciled:
    """Compare *statements* rule by rule.

    Args:
        cases: the values that one sentence gives for an identity.
        topics: source -> what its metadata says that it is about; for statements that leave the same slot open.
        published: source -> the day of the article; for identities that name it.
        tables: id of a rule with a reference -> its table, where it could be read.
        copies_of: which sources are near-identical copies of each other; None where that is not asked.
        contexts: what the words around the figures say that they measure, for those that no rule asks for.
    """
    by_rule: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=place):
        by_rule.setdefault(statement.rule, []).append(statement)
    outcomes = Outcomes()
    in_use = [rule for rule in rules.rules if not rule.off]
    outcomes.unchecked.extend(
        Unchecked(rule.id, f"switched off in {rule.off}", off=True) for rule in rules.rules if rule.off
    )
    for rule in in_use:
        if rule.compare:
            _judge_statements(rule, by_rule.get(rule.id, []), topics or {}, outcomes)
    remarks = judge_references(in_use, tables or {}, by_rule, outcomes)
    identities = [rule for rule in in_use if rule.must_hold]
    judge_identities(identities, cases, by_rule, published or {}, outcomes)
    name_slips(outcomes, compare_by_context(contexts, outcomes))
    if copies_of is not None:
        count_witnesses(outcomes, copies_of)
    return Reconciled(
        worst_first(outcomes),
        tuple(sorted(outcomes.held, key=_held_order)),
        tuple(sorted(outcomes.unchecked, key=_unchecked_order)),
        remarks,
    )


def _judge_statements(
    rule: Rule, statements: list[Statement], topics: Mapping[str, frozenset[str]], outcomes: Outcomes
) -> None:
    if not statements:
        outcomes.unchecked.append(Unchecked(rule.id, "the rule found nothing"))
        return
    groups, unchecked = make_groups(rule, statements, topics)
    outcomes.unchecked.extend(unchecked)
    neighbours = Neighbours(groups)
    for group in groups:
        judge_group(group, neighbours, outcomes)


def _held_order(held: Held) -> tuple[object, ...]:
    return held.rule, held.key, [place(one) for one in held.statements]


def _unchecked_order(unchecked: Unchecked) -> tuple[object, ...]:
    return unchecked.rule, unchecked.verdict, unchecked.key, unchecked.source, [place(o) for o in unchecked.statements]


__all__ = ["Reconciled", "reconcile"]
