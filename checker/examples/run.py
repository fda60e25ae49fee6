"""Run the examples in the rules through the pipeline: the manual is the test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.examples.finds import check_finds
from checker.examples.fits import Judge
from checker.examples.given import given_case, unreadable_given
from checker.examples.outcome import Outcome, outcome_of
from checker.examples.result import ExampleResult
from checker.examples.texts import example_documents
from checker.examples.verdicts import check_verdict, verdict_words
from checker.model import Statement
from checker.one_document import DocumentReading, read_document
from checker.reconcile import Reconciled, reconcile
from checker.rules import Plan, Rule, RuleSet, make_plan
from checker.rules.rule import Example
from checker.tables import Tables, inline_table

_SAME_TOPIC = ("the example",)


def run_examples(rules: RuleSet, only: str = "") -> tuple[ExampleResult, ...]:
    """Give the result of every example of every rule, in the order of the files.

    Args:
        only: the id of one rule whose examples alone are run; the others are there for what it takes from them.
    """
    plan = make_plan(rules)
    chosen = [rule for rule in rules.rules if only in ("", rule.id)]
    return tuple(_run(rules, plan, rule, example) for rule in chosen for example in rule.examples)


def _run(rules: RuleSet, plan: Plan, rule: Rule, example: Example) -> ExampleResult:
    if example.given:
        return _run_given(rules, rule, example)
    readings = [read_document(document, plan) for document in example_documents(example)]
    stopped = [reading.stopped[rule.id].message for reading in readings if rule.id in reading.stopped]
    if stopped:
        return ExampleResult(rule, example, "a pattern that comes to an end", stopped[0])
    # A rule with a table finds nothing itself: it holds what another rule finds against the table.
    finder = rule.given[0].rule if rule.reference and rule.given else rule.id
    found = [one for reading in readings for one in reading.statements if one.rule == finder]
    tables = inline_table(rules, rule, example.table)
    if tables.problems:
        said = "; ".join(f"line {one.line} of it: {one.message}" for one in tables.problems)
        return ExampleResult(rule, example, expected="a table that can be read", found=said)
    reconciled = _reconciled(rules, rule, example, readings, tables)
    outcome = outcome_of(rule, reconciled)
    fired = bool(found and not rule.given) or outcome.verdict != "nothing"
    result = ExampleResult(rule, example, fired=fired, severity=outcome.level)
    if example.finds is not None:
        result = _with_finds(result, rules, found, outcome)
    return check_verdict(rules, result, outcome, found) if result.passed and example.verdict else result


def _run_given(rules: RuleSet, rule: Rule, example: Example) -> ExampleResult:
    result = ExampleResult(rule, example)
    unreadable = unreadable_given(rules, rule, example)
    if unreadable:
        written = dict(example.given)
        said = " and ".join(f"'{written[name]}' for {name}" for name in unreadable)
        return replace(result, expected="values that can be read", found=f"{said} is no single value of its type")
    outcome = outcome_of(rule, reconcile(_alone(rules, rule), (), [given_case(rules, rule, example)]))
    result = replace(result, fired=outcome.verdict != "nothing", severity=outcome.level)
    return check_verdict(rules, result, outcome)


def _reconciled(
    rules: RuleSet, rule: Rule, example: Example, readings: Sequence[DocumentReading], tables: Tables
) -> Reconciled:
    statements = [one for reading in readings for one in reading.statements]
    cases = [one for reading in readings for one in reading.cases]
    # Two texts of one example are about the same thing where the example does not say what that is.
    topic = frozenset(example.topic or _SAME_TOPIC)
    topics = {reading.document.source.name: topic for reading in readings}
    published = {reading.document.source.name: reading.document.source.published for reading in readings}
    return reconcile(_alone(rules, rule), statements, cases, topics, published, tables.by_rule)


def _alone(rules: RuleSet, rule: Rule) -> RuleSet:
    return replace(rules, rules=(rule,))


def _with_finds(result: ExampleResult, rules: RuleSet, found: Sequence[Statement], outcome: Outcome) -> ExampleResult:
    rule, example = result.rule, result.example
    if rule.given:
        if outcome.verdict == "nothing":
            return result
        return replace(result, expected="finds: nothing", found=verdict_words(outcome))
    judge = Judge(rules, rule, example.dates[0] if example.dates else None)
    checked = check_finds(judge, example_documents(example)[0], example.finds or (), found)
    return replace(result, expected=checked.expected, found=checked.found, marks=checked.marks)
