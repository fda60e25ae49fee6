"""Identities that share a figure tighten each other: each may hold alone, and yet both cannot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from checker.expressions import Amount, Amounts, CannotEvaluateError, allowed, unified
from checker.interval import relative_gap
from checker.model import Camp, Finding, Statement, finding_id, show_value
from checker.reconcile.camps import place
from checker.reconcile.findings import Outcomes
from checker.reconcile.identities.judge import Sum
from checker.reconcile.identities.wording import amount_words, key_of, quote_of

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Use:
    """A figure as one sum uses it."""

    sum: Sum
    name: str
    index: int
    statement: Statement

    def allowed(self, terms: Mapping[str, Amounts]) -> Amount | None:
        """Give what the rest of the sum leaves to the figure."""
        return allowed(self.sum.comparison, terms, self.name, self.index)


def judge_shared(sums: Sequence[Sum], outcomes: Outcomes) -> None:
    """Add a finding for each two of *sums*, which hold alone, that leave no common value to a figure of both.

    In one dimension it is enough to look at pairs: intervals that meet pairwise share a point (Helly).
    """
    uses: dict[Place, list[_Use]] = {}
    for found in sums:
        indices: dict[str, int] = {}
        for name, statement in found.case.terms:
            index = indices[name] = indices.get(name, -1) + 1
            uses.setdefault(place(statement), []).append(_Use(found, name, index, statement))
    seen: set[tuple[int, int]] = set()
    for _, sharing in sorted(uses.items()):
        for one, other in combinations(sharing, 2):
            pair = (id(one.sum), id(other.sum))
            if one.sum is not other.sum and pair not in seen and _judge_pair(one, other, outcomes):
                seen.add(pair)


def _judge_pair(one: _Use, other: _Use, outcomes: Outcomes) -> bool:
    """Tell whether the two sums were found to leave nothing in common."""
    exact = _apart(one.allowed(one.sum.terms.exact), other.allowed(other.sum.terms.exact))
    if exact is None:
        return False
    left, right, distance = exact
    coarse = _apart(one.allowed(one.sum.terms.coarse), other.allowed(other.sum.terms.coarse))
    outcomes.add(_finding(one, other, (left, right), rounded=coarse is None), distance)
    return True


def _apart(left: Amount | None, right: Amount | None) -> tuple[Amount, Amount, Decimal] | None:
    """Give both in one unit and how far apart they are, or None where they share a value or cannot be compared."""
    if left is None or right is None:
        return None
    try:
        left, right = unified(left, right)
    except CannotEvaluateError:
        return None
    if left.interval.overlaps(right.interval):
        return None
    return left, right, relative_gap(left.interval, right.interval)


def _finding(one: _Use, other: _Use, wanted: tuple[Amount, Amount], *, rounded: bool) -> Finding:
    rule, quote = one.sum.rule, quote_of(one.statement)
    values = [amount_words(amount) for amount in wanted]
    arithmetic = f"{one.sum.said}; {other.sum.said}"
    if rounded:
        arithmetic += "; both hold if the round figures are rounded"
    statements = [statement for use in (one, other) for statement in use.sum.statements]
    ids = [f"{use.sum.rule.id} {value}" for use, value in zip((one, other), values, strict=True)]
    shown = [show_value(statement.compared.value) for statement in statements]
    return Finding(
        id=finding_id(rule.id, key_of(rule, one.sum.case), [*ids, *shown]),
        rule=rule.id,
        title=rule.title,
        verdict="disagree",
        severity="note" if rounded else "warning",
        message=(
            f"two sums that share “{quote}” do not fit each other: it would have to be {values[0]} in the one"
            f" and {values[1]} in the other ({arithmetic})"
        ),
        key=key_of(rule, one.sum.case),
        camps=tuple(
            Camp(value, tuple(sorted(use.sum.statements, key=place)))
            for use, value in zip((one, other), values, strict=True)
        ),
        why_comparable=f"one article, one figure in two sums ({one.sum.rule.id} and {other.sum.rule.id})",
        arithmetic=arithmetic,
        settle=rule.report.settle,
    )
