"""Run the examples in the rules through the pipeline: the manual is the test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from checker.figures import read_figures
from checker.interval import Interval
from checker.model import Citation, Document, IdentityCase, Name, Period, Quantity, Slot, Statement, Value, show_value
from checker.one_document import DocumentReading, read_document
from checker.reconcile import Reconciled, reconcile
from checker.rules import Plan, Rule, RuleSet, make_plan
from checker.rules.rule import Example
from checker.statements.lattice import value_from_text

_SAME_TOPIC = ("the example",)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example: whether it gives what it says, and if not, what was expected and what was found."""

    rule: Rule
    example: Example
    expected: str = ""
    found: str = ""

    @property
    def passed(self) -> bool:
        """Whether the example gives what it says."""
        return not self.expected


def run_examples(rules: RuleSet) -> tuple[ExampleResult, ...]:
    """Give the result of every example of every rule, in the order of the files."""
    plan = make_plan(rules)
    return tuple(_run(rules, plan, rule, example) for rule in rules.rules for example in rule.examples)


def _run(rules: RuleSet, plan: Plan, rule: Rule, example: Example) -> ExampleResult:
    result = ExampleResult(rule, example)
    if example.given:
        case = _given_case(rules, rule, example)
        if case is None:
            return replace(result, expected="values that can be read", found="one of 'given' cannot be read")
        return _judge(result, reconcile(_alone(rules, rule), (), [case]))
    readings = [read_document(document, plan) for document in _documents(example)]
    statements = [one for reading in readings for one in reading.statements]
    cases = [one for reading in readings for one in reading.cases]
    topic = frozenset(example.topic or _SAME_TOPIC)
    topics = {reading.document.source.name: topic for reading in readings}
    reconciled = reconcile(_alone(rules, rule), statements, cases, topics)
    if example.finds is not None:
        result = _check_finds(result, rules, readings, reconciled)
    return _judge(result, reconciled) if result.passed and example.verdict else result


def _documents(example: Example) -> list[Document]:
    names = ("the example",) if len(example.texts) == 1 else ("first", "second")
    dates = (*example.dates, None, None)
    return [
        Document.from_text(text, name, published, topic=example.topic)
        for name, text, published in zip(names, example.texts, dates, strict=False)
    ]


def _alone(rules: RuleSet, rule: Rule) -> RuleSet:
    return replace(rules, rules=(rule,))


def _judge(result: ExampleResult, reconciled: Reconciled) -> ExampleResult:
    verdict, level = _verdict(result.rule, reconciled)
    expected: str = result.example.verdict
    found = verdict
    if result.example.level:
        expected, found = f"{expected} ({result.example.level})", f"{verdict} ({level})"
    return result if expected == found else replace(result, expected=f"verdict: {expected}", found=f"verdict: {found}")


def _verdict(rule: Rule, reconciled: Reconciled) -> tuple[str, str]:
    for finding in reconciled.findings:
        if finding.rule == rule.id:
            return finding.verdict, finding.severity
    for held in reconciled.held:
        if held.rule == rule.id:
            return "agree", ""
    verdicts = [item.verdict or item.reason for item in reconciled.unchecked if item.rule == rule.id]
    return next(iter(verdicts), "nothing"), ""


def _check_finds(
    result: ExampleResult, rules: RuleSet, readings: Sequence[DocumentReading], reconciled: Reconciled
) -> ExampleResult:
    rule, expected = result.rule, result.example.finds or ()
    statements = [one for reading in readings for one in reading.statements if one.rule == rule.id]
    if rule.given:
        findings = any(one.rule == rule.id for one in reconciled.findings)
        held = any(one.rule == rule.id for one in reconciled.held)
        return result if not findings and not held else replace(result, expected="finds: nothing", found="an identity")
    missing = [row for row in expected if not any(_fits(rules, rule, row, one, result.example) for one in statements)]
    if not missing and len(statements) == len(expected):
        return result
    wanted = "; ".join(_row(row) for row in expected) or "nothing"
    got = "; ".join(_said(one) for one in statements) or "nothing"
    return replace(result, expected=f"finds: {wanted}", found=f"finds: {got}")


def _row(row: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    return ", ".join(f"{name} {' and '.join(texts)}" for name, texts in row)


def _said(statement: Statement) -> str:
    return ", ".join(f"{slot.name} {show_value(slot.value)}" for slot in statement.slots)


def _fits(
    rules: RuleSet, rule: Rule, row: Sequence[tuple[str, tuple[str, ...]]], statement: Statement, example: Example
) -> bool:
    return all(_slot_fits(rules, rule, name, texts, statement, example) for name, texts in row)


def _slot_fits(
    rules: RuleSet, rule: Rule, name: str, texts: tuple[str, ...], statement: Statement, example: Example
) -> bool:
    spec, slot = rule.value(name), statement.slot(name)
    if spec is None or slot is None:
        return False
    if texts == ("not stated",):
        return slot.value is None
    if texts == ("cannot check",):
        return slot.value is None or (isinstance(slot.value, Period) and slot.value.interval is None)
    read = partial(read_figures, as_of=example.dates[0] if example.dates else None)
    expected = [value_from_text(spec, text, rules.names, read) for text in texts]
    values = slot.value if isinstance(slot.value, tuple) else (slot.value,)
    return sorted(map(_meaning, expected), key=str) == sorted(map(_meaning, values), key=str)


def _meaning(value: Value | None) -> tuple[str, Interval[date] | object]:
    """Give what counts of a value in an example: what is printed and allowed, not where a unit came from."""
    if isinstance(value, Quantity):
        return value.mod, (value.printed, value.interval)
    if isinstance(value, Period):
        return value.mod, value.interval
    return "", value.canonical if isinstance(value, Name) else value


def _given_case(rules: RuleSet, rule: Rule, example: Example) -> IdentityCase | None:
    terms = []
    written = dict(example.given)
    for given in rule.given:
        other = rules.rule(given.rule)
        spec = other.value(other.compare) if other else None
        text = written.get(given.name, "")
        value = value_from_text(spec, text, rules.names, read_figures) if spec else None
        if value is None:
            return None
        terms.append((given.name, _statement(given.rule, given.name, text, value)))
    return IdentityCase(rule.id, tuple(terms))


def _statement(rule_id: str, name: str, text: str, value: Value) -> Statement:
    citation = Citation("the example", 0, len(text), text, 1, 1, "body", text, 0, "", "")
    slot = Slot(name, value, "", citation)
    return Statement(rule_id, citation, slot, (), (slot,))
