"""Identities inside one article: sums, differences, growth, weekdays, lengths of time. The message shows the sum.

Values are taken with the whole rounding of their print: "3.1 million" may be anything from 3.05 to 3.15. Where only
the trailing zeros of a round number would save an identity, it is for information.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from checker.model import IdentityCase, Statement, Unchecked
from checker.reconcile.camps import place
from checker.reconcile.findings import Outcomes
from checker.reconcile.identities.cases import MOST_WAYS, Ways, ways_across
from checker.reconcile.identities.judge import Sum, judge, reckoned
from checker.reconcile.identities.tighten import judge_shared
from checker.rules.rule import Rule

Published = Mapping[str, date | None]
"""Source -> the day of the article."""


def judge_identities(
    rules: Sequence[Rule],
    cases: Sequence[IdentityCase],
    by_rule: Mapping[str, Sequence[Statement]],
    published: Published,
    outcomes: Outcomes,
) -> None:
    """Add what the identities among *rules* come to, each by itself and then those that share a figure.

    Args:
        cases: the values that one sentence gives for an identity.
        by_rule: all statements by the rule that found them, for identities over several passages.
    """
    holding: list[Sum] = []
    in_sentences: dict[str, list[IdentityCase]] = {}
    for case in cases:
        in_sentences.setdefault(case.rule, []).append(case)
    for rule in rules:
        ways = [Ways(_source(case), (case,)) for case in in_sentences.get(rule.id, ())]
        if rule.given:
            ways.extend(ways_across(rule, by_rule))
        if not ways:
            outcomes.unchecked.append(Unchecked(rule.id, _nothing(rule)))
        for one in sorted(ways, key=_order):
            holding.extend(_judge_ways(rule, one, published.get(one.source), outcomes))
    judge_shared(holding, outcomes)


def _judge_ways(rule: Rule, ways: Ways, published: date | None, outcomes: Outcomes) -> list[Sum]:
    """Add what the ways to fill one identity come to, and give those that hold.

    Of several ways with different values only those that hold are told: which of the others is meant is not clear.
    """
    found = [reckoned(rule, case, published) for case in ways.cases]
    outcomes.unchecked.extend(one for one in found if isinstance(one, Unchecked))
    sums = [one for one in found if isinstance(one, Sum)]
    holding = [one for one in sums if one.outcome.holds]
    broken = [one for one in sums if not one.outcome.holds]
    if len({one.values for one in sums}) > 1:
        reason = "several values of the article would fit the rule"
        reason += "; with others of them it holds" if holding else ""
        outcomes.unchecked.extend(
            Unchecked(rule.id, reason, ways.source, (), one.statements, "ambiguous") for one in broken
        )
        broken = []
    for one in (*holding, *broken):
        judge(one, outcomes)
    if ways.cut:
        reason = f"more than {MOST_WAYS} ways to take its values from the article; the rest is not checked"
        outcomes.unchecked.append(Unchecked(rule.id, reason, ways.source, (), (), "cannot check"))
    return holding


def _order(ways: Ways) -> list[tuple[str, int, int]]:
    return [place(statement) for _, statement in ways.cases[0].terms]


def _source(case: IdentityCase) -> str:
    return case.terms[0][1].citation.source if case.terms else ""


def _nothing(rule: Rule) -> str:
    if rule.given:
        return f"no article states all of {', '.join(given.name for given in rule.given)}"
    return "the rule found nothing"


__all__ = ["Published", "judge_identities"]
