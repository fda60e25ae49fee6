"""Run the examples in the rules through the pipeline: the manual is the test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from checker.figures import read_figures
from checker.model import Citation, Document, IdentityCase, Name, Period, Quantity, Slot, Statement, Value, show_value
from checker.one_document import DocumentReading, read_document
from checker.reconcile import Reconciled, reconcile
from checker.reports.wording import range_words
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
    outcome, wanted = _outcome(result.rule, reconciled), result.example
    if outcome.verdict == wanted.verdict and wanted.level in ("", outcome.level):
        return result
    why = f": {outcome.why}" if outcome.why else ""
    return replace(
        result,
        expected=f"verdict: {_with_level(wanted.verdict, wanted.level)}",
        found=f"verdict: {_with_level(outcome.verdict, outcome.level)}{why}",
    )


def _with_level(verdict: str, level: str) -> str:
    """Give a verdict with its level, where it has one.

    >>> _with_level("disagree", "note"), _with_level("agree", "")
    ('disagree (note)', 'agree')
    """
    return f"{verdict} ({level})" if level else verdict


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What an example comes to, and why: the sum with the ranges of its figures, or what is missing."""

    verdict: str
    level: str = ""
    why: str = ""


def _outcome(rule: Rule, reconciled: Reconciled) -> _Outcome:
    for finding in reconciled.findings:
        if finding.rule == rule.id:
            statements = [one for camp in finding.camps for one in camp.statements]
            return _Outcome(finding.verdict, finding.severity, _sum(finding.arithmetic, statements) or finding.message)
    for held in reconciled.held:
        if held.rule == rule.id:
            return _Outcome("agree", "", _sum(held.arithmetic, held.statements))
    for item in reconciled.unchecked:
        if item.rule == rule.id:
            return _Outcome(item.verdict or item.reason, "", item.reason if item.verdict else "")
    return _Outcome("nothing")


def _sum(arithmetic: str, statements: Sequence[Statement]) -> str:
    """Give the sum of an identity, and the range that each printed figure of it stands for."""
    ranges = [(one.citation.quote, _range(one)) for one in statements] if arithmetic else []
    said = "; ".join(f"{quote} is {words}" for quote, words in ranges if words)
    return f"{arithmetic} ({said})" if said else arithmetic


def _range(statement: Statement) -> str:
    value = statement.compared.value
    # Identities take the whole rounding of the print.
    return range_words(replace(value, interval=value.uncapped) if isinstance(value, Quantity) else value)


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
    values = list(slot.value) if isinstance(slot.value, tuple) else [slot.value]
    for value in expected:
        same = next((one for one in values if _same(value, one)), None)
        if same is None:
            return False
        values.remove(same)
    return not values


def _same(expected: Value | None, found: Value | None) -> bool:
    """Compare what counts of a value in an example; not where its unit came from.

    A number without a unit ("5,000") may stand for a figure with one.
    """
    if isinstance(expected, Quantity) and isinstance(found, Quantity):
        if expected.unit is None:
            return (expected.mod, expected.printed) == (found.mod, found.printed)
        return _meaning(expected) == _meaning(found)
    if isinstance(expected, Period) and isinstance(found, Period):
        return (expected.mod, expected.interval) == (found.mod, found.interval)
    if isinstance(expected, Name) and isinstance(found, Name):
        return expected.canonical == found.canonical
    return False


def _meaning(value: Quantity) -> tuple[object, ...]:
    return value.mod, value.printed, value.interval, value.unit


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
