"""One identity on the values of one article: a finding, a fact that holds, or why it cannot be checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.expressions import Amounts, CannotEvaluateError, Comparison, Outcome, evaluate
from checker.interval import relative_gap
from checker.model import Finding, Held, IdentityCase, Severity, Statement, Unchecked, finding_id, show_value
from checker.reconcile.findings import Outcomes
from checker.reconcile.identities.repair import cut_off, possible_repairs, slip_of
from checker.reconcile.identities.terms import Reckoned, reckon
from checker.reconcile.identities.wording import key_of, message, sides_as_camps, written
from checker.reconcile.severity import level_for
from checker.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Sum:
    """An identity with its values and what they come to."""

    rule: Rule
    comparison: Comparison
    case: IdentityCase
    terms: Reckoned
    outcome: Outcome

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Its values, in the order of the case."""
        return tuple(statement for _, statement in self.case.terms)

    @property
    def values(self) -> tuple[str, ...]:
        """Its values in words, without where they stand."""
        return tuple(show_value(statement.compared.value) for statement in self.statements)

    @property
    def said(self) -> str:
        """The sum in words."""
        return written(self.comparison, self.case, self.outcome)


def reckoned(rule: Rule, case: IdentityCase, published: date | None) -> Sum | Unchecked:
    """Give what *case* comes to, or why it cannot be checked.

    Args:
        published: the day of the article.
    """
    comparison = rule.must_hold
    if comparison is None:
        raise ValueError(f"rule '{rule.id}' has no 'must_hold'")
    terms = reckon(rule, comparison, case, published)
    outcome = None if terms.problem else _outcome(comparison, terms.exact)
    if isinstance(outcome, Outcome):
        return Sum(rule, comparison, case, terms, outcome)
    statements = tuple(statement for _, statement in case.terms)
    source = statements[0].citation.source if statements else ""
    return Unchecked(rule.id, terms.problem or str(outcome), source, (), statements, "cannot check")


def judge(found: Sum, outcomes: Outcomes) -> None:
    """Add what *found* comes to: a fact that holds, or a finding."""
    if not found.outcome.holds:
        _judge_broken(found, outcomes)
        return
    key = key_of(found.rule, found.case)
    outcomes.held.append(Held(found.rule.id, found.rule.title, key, found.statements, arithmetic=found.said))


def _judge_broken(found: Sum, outcomes: Outcomes) -> None:
    rule, key, said = found.rule, key_of(found.rule, found.case), found.said
    distance = _distance(found)
    severity = level_for(rule.report, distance)
    if severity is None:
        passed = f"{said}; the rule lets it pass"
        outcomes.held.append(Held(rule.id, rule.title, key, found.statements, arithmetic=passed))
        return
    saved = _saved(found)
    if saved:
        severity, said = "note", f"{said}; {saved}"
    outcomes.add(_finding(found, severity, key, said), distance)


def _saved(found: Sum) -> str:
    """Give what would make a broken sum hold that is no conflict, or ""."""
    coarse = _outcome(found.comparison, found.terms.coarse)
    if isinstance(coarse, Outcome) and coarse.holds:
        return "it holds if the round figures are rounded"
    cut = cut_off(found.comparison, found.case, found.terms)
    return f"it holds if “{cut}” is cut off instead of rounded" if cut else ""


def _finding(found: Sum, severity: Severity, key: tuple[tuple[str, str], ...], said: str) -> Finding:
    rule = found.rule
    slip = slip_of(found.comparison, found.case, found.terms)
    repairs = possible_repairs(found.comparison, found.case, found.terms)
    return Finding(
        id=finding_id(rule.id, key, found.values),
        rule=rule.id,
        title=rule.title,
        verdict="disagree",
        severity=severity,
        message=message(rule, found.case, said),
        key=key,
        camps=sides_as_camps(found.comparison, found.case, found.outcome),
        why_comparable="one article, one sum" if rule.given else "one sentence",
        arithmetic=said,
        diagnosis="; ".join(one for one in (slip, repairs) if one),
        settle=rule.report.settle,
    )


def _distance(found: Sum) -> Decimal | None:
    """Give how far apart the sides of an equation of figures are; days and weekdays have no size to compare with."""
    kinds = {found.outcome.left.kind, found.outcome.right.kind}
    if found.comparison.sign != "=" or kinds - {"figure", "span"}:
        return None
    return relative_gap(found.outcome.left.interval, found.outcome.right.interval)


def _outcome(comparison: Comparison, terms: Mapping[str, Amounts]) -> Outcome | CannotEvaluateError:
    try:
        return evaluate(comparison, terms)
    except CannotEvaluateError as error:
        return error
