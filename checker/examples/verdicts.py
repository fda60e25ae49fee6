"""The verdict of an example held against what comes of it; where they differ, what was found in each text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.examples.finds import mark_found, statement_words
from checker.examples.near_miss import near_miss
from checker.examples.outcome import Outcome
from checker.examples.result import ExampleResult, Mark
from checker.examples.texts import example_documents
from checker.model import Statement
from checker.reports.wording import range_words
from checker.rules import RuleSet


def check_verdict(
    rules: RuleSet, result: ExampleResult, outcome: Outcome, found: Sequence[Statement] = ()
) -> ExampleResult:
    """Give *result* as it stands where *outcome* is what its example says, else as a failure.

    Args:
        found: the statements of the example's texts.
    """
    wanted = result.example
    if outcome.verdict == wanted.verdict and wanted.level in ("", outcome.level):
        return result
    return replace(
        result,
        expected=verdict_words(Outcome(wanted.verdict, wanted.level)),
        found=verdict_words(outcome),
        marks=tuple(_marks(rules, result, found)),
    )


def verdict_words(outcome: Outcome) -> str:
    """Give a verdict with its level and why, where it has them.

    >>> verdict_words(Outcome("disagree", "note")), verdict_words(Outcome("nothing", "", "the rule found nothing"))
    ('verdict: disagree (note)', 'no verdict: the rule found nothing')
    """
    verdict = "no verdict" if outcome.verdict == "nothing" else f"verdict: {outcome.verdict}"
    level = f" ({outcome.level})" if outcome.level else ""
    return f"{verdict}{level}" + (f": {outcome.why}" if outcome.why else "")


def _marks(rules: RuleSet, result: ExampleResult, found: Sequence[Statement]) -> Iterator[Mark]:
    """Give what was found in each text, with the range it stands for; of a text in which nothing was, say why."""
    rule = result.rule
    for index, document in enumerate(example_documents(result.example)):
        here = [one for one in found if one.citation.source == document.source.name]
        for statement in here:
            ranges = range_words(statement.compared.value)
            label = statement_words(statement) + (f" ({ranges})" if ranges else "")
            yield mark_found(statement, label, index)
        if not here and (rule.reference or not rule.given):
            why = "" if rule.given else near_miss(rules, rule, document, 0, len(document.text))
            label = "the rule finds nothing in this text" + (f"; {why}" if why else "")
            yield Mark(index, 0, 0, label, missed=True)
