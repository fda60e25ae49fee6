"""What comparing the statements of an example comes to, in one verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.model import Quantity, Statement
from checker.reconcile import Reconciled
from checker.reports.wording import range_words
from checker.rules import Rule


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict and why: the sum with the ranges of its figures, or what is missing.

    Args:
        verdict: "nothing" where the rule has nothing to say.
    """

    verdict: str
    level: str = ""
    why: str = ""


def outcome_of(rule: Rule, reconciled: Reconciled) -> Outcome:
    """Give the gravest thing that *reconciled* says of *rule*."""
    for finding in reconciled.findings:
        if finding.rule == rule.id:
            statements = [one for camp in finding.camps for one in camp.statements]
            return Outcome(finding.verdict, finding.severity, _sum(finding.arithmetic, statements) or finding.message)
    for held in reconciled.held:
        if held.rule == rule.id:
            return Outcome("agree", "", _sum(held.arithmetic, held.statements))
    unchecked = [item for item in reconciled.unchecked if item.rule == rule.id]
    for item in unchecked:
        if item.verdict:
            return Outcome(item.verdict, "", item.reason.removeprefix("seen once; "))
    reason = unchecked[0].reason if unchecked else ""
    return Outcome("nothing", "", "only one statement is found" if reason == "seen once" else reason)


def _sum(arithmetic: str, statements: Sequence[Statement]) -> str:
    """Give the sum of an identity, and the range that each printed figure of it stands for."""
    ranges = [(one.citation.quote, _range(one)) for one in statements] if arithmetic else []
    said = "; ".join(f"{quote} stands for {words}" for quote, words in ranges if words)
    return f"{arithmetic} ({said})" if said else arithmetic


def _range(statement: Statement) -> str:
    value = statement.compared.value
    # Identities take the whole rounding of the print.
    return range_words(replace(value, interval=value.uncapped) if isinstance(value, Quantity) else value)
