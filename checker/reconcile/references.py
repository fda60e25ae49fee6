"""Statements against a reference table: each with the row that is about the same, cited like a statement.

The table is one more source: where an article and its row share no value there is a finding of two camps, and who is
right is for a person. What has no row is never passed over in silence, which would look like agreement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from checker.interval import Interval
from checker.model import (
    Camp,
    Finding,
    Held,
    Quantity,
    Severity,
    Statement,
    Unchecked,
    show_value,
)
from checker.reconcile.agreement import agree, gap, is_known, mild_reason
from checker.reconcile.building import Told, make_finding
from checker.reconcile.camps import make_camps, place
from checker.reconcile.findings import Outcomes
from checker.reconcile.same_unit import in_unit_of, units_apart
from checker.reconcile.severity import gravest, level_for, lowered
from checker.reconcile.telling import fill, gap_words, let_pass, slot_text, without_ambiguous
from checker.rules.rule import Given, Rule
from checker.tables import NoRow, ReferenceTable, TableRow

_UNDATED = "the table does not say from when to when its rows hold, and what the rule compares changes over time"
Remarks = list[tuple[str, str]]
Kind = Literal["unrelated", "cannot check", "ambiguous"]


@dataclass
class _Rowed:
    """A row with the statements that are about the same."""

    row: TableRow
    statements: list[Statement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Apart:
    """A statement that shares no value with its row, and what that is worth; `severity` None where it may pass."""

    statement: Statement
    gap: Decimal | None
    severity: Severity | None
    mild: str
    open_unit: bool


def judge_references(
    rules: Sequence[Rule],
    tables: Mapping[str, ReferenceTable],
    statements: Mapping[str, Sequence[Statement]],
    outcomes: Outcomes,
) -> tuple[tuple[str, str], ...]:
    """Hold the statements of each rule against its table, for those of *rules* that have one.

    Args:
        tables: by the rule's id; without those that could not be read, which is told elsewhere.
        statements: of each rule, by its id, in order.

    Returns:
        What is said of an article as a whole, with its name before: statements without a row, if the rule wants so.
    """
    remarks: Remarks = []
    for rule in rules:
        if rule.reference and rule.given:
            found = statements.get(rule.given[0].rule, ())
            remarks.extend(_judge_reference(rule, tables.get(rule.id), found, outcomes))
    return tuple(dict.fromkeys(remarks))


def _judge_reference(
    rule: Rule, table: ReferenceTable | None, statements: Sequence[Statement], outcomes: Outcomes
) -> Remarks:
    """Add what *statements* come to against *table*; give the remarks."""
    given = rule.given[0]
    wanted = [statement for statement in statements if _is_wanted(statement, given)]
    if not wanted:
        outcomes.unchecked.append(Unchecked(rule.id, f"no article states {given.name}"))
        return []
    if table is None:
        name = rule.reference.table if rule.reference else ""
        reason = f"the table {name} could not be used"
        outcomes.unchecked.extend(_unchecked(rule, one, reason, "cannot check") for one in wanted)
        return []
    remarks: Remarks = []
    by_row: dict[int, _Rowed] = {}
    for statement in wanted:
        found = _row_of(rule, table, statement, outcomes, remarks)
        if found:
            by_row.setdefault(found.row.line, _Rowed(found)).statements.append(statement)
    for _, rowed in sorted(by_row.items()):
        _judge_row(rule, table, rowed, outcomes)
    return remarks


def _is_wanted(statement: Statement, given: Given) -> bool:
    """Tell whether the slots of *statement* are what `where` asks for."""
    for name, wanted in given.where:
        slot = statement.slot(name)
        values = slot.value if slot and isinstance(slot.value, tuple) else (slot.value if slot else None,)
        if sorted(map(show_value, values)) != sorted(wanted):
            return False
    return True


def _row_of(
    rule: Rule, table: ReferenceTable, statement: Statement, outcomes: Outcomes, remarks: Remarks
) -> TableRow | None:
    """Give the row of *statement*, or keep why it is not held against one."""
    if statement.modality != "asserted":
        reason = f"said as {statement.modality}, so it is not compared"
        outcomes.unchecked.append(_unchecked(rule, statement, reason, "cannot check"))
        return None
    if not is_known(statement.compared.value):
        reason = f"{statement.compared.name} is not known"
        outcomes.unchecked.append(_unchecked(rule, statement, reason, "cannot check"))
        return None
    found = table.look_up(statement)
    if isinstance(found, NoRow):
        outcomes.unchecked.append(_unchecked(rule, statement, found.reason, "cannot check"))
        if found.missing and rule.reference and rule.reference.if_no_row == "note":
            cited = statement.citation
            quote = " ".join(cited.quote.split())
            where = f"line {cited.line}" if cited.line else cited.place
            remarks.append((cited.source, f"{where}, '{quote}': {found.reason}"))
        return None
    other = _other_unit(statement, found)
    if other:
        outcomes.unchecked.append(_unchecked(rule, statement, other, "unrelated"))
        return None
    return found


def _other_unit(statement: Statement, row: TableRow) -> str:
    """Tell what keeps two figures from being compared at all: currencies and dimensions are not converted."""
    one, other = statement.compared.value, row.value
    if isinstance(one, Quantity) and isinstance(other, Quantity) and units_apart(one, other):
        return f"other unit: {one.unit} here, {other.unit} in the table"
    return ""


def _judge_row(rule: Rule, table: ReferenceTable, rowed: _Rowed, outcomes: Outcomes) -> None:
    statements, ambiguous = without_ambiguous(rule.id, rowed.statements, _key)
    outcomes.unchecked.extend(ambiguous)
    if not statements:
        return
    cited = table.statement(rowed.row, statements[0])
    same = [one for one in statements if agree(in_unit_of(one, cited), cited.compared.value)]
    apart = [_judge(rule, one, cited) for one in statements if one not in same]
    key = _key(cited)
    if apart and table.claim.over_time != "fixed" and not table.dated:
        outcomes.unchecked.extend(_unchecked(rule, one.statement, _UNDATED, "cannot check") for one in apart)
        apart = []
    told = [one for one in apart if one.severity]
    passed = [one for one in apart if not one.severity]
    if passed:
        said = let_pass(max(one.gap or Decimal(0) for one in passed))
        both = (*(one.statement for one in passed), cited)
        outcomes.held.append(Held(rule.id, rule.title, key, both, arithmetic=said))
    if told:
        outcomes.add(_finding(rule, table, rowed.row, cited, told, same), max(one.gap or Decimal(0) for one in told))
    elif same:
        outcomes.held.append(Held(rule.id, rule.title, key, (*same, cited)))


def _judge(rule: Rule, statement: Statement, cited: Statement) -> _Apart:
    value = in_unit_of(statement, cited)
    open_unit = value != statement.compared.value
    distance = gap(value, cited.compared.value)
    severity, mild = level_for(rule.report, distance), mild_reason(statement, cited)
    if severity and mild:
        severity = "note"
    elif severity and open_unit:
        severity = lowered(severity)
    return _Apart(statement, distance, severity, mild, open_unit)


def _finding(
    rule: Rule, table: ReferenceTable, row: TableRow, cited: Statement, told: list[_Apart], same: list[Statement]
) -> Finding:
    camps, several = make_camps([one.statement for one in told])
    mine = Camp(show_value(cited.compared.value), (cited, *sorted(same, key=place)))
    severity = gravest([one.severity for one in told if one.severity])
    first = max(told, key=lambda one: (one.severity == severity, one.gap or Decimal(0)))
    key, statement = _key(cited), first.statement
    message = _message(rule, table, row, statement) + gap_words(first.gap)
    values = statement.compared.value, cited.compared.value
    words = Told(*values, message, _why(key, row, first), statement.citation)
    return make_finding(rule, key, (*camps, mine), several, words, severity)


def _why(key: Sequence[tuple[str, str]], row: TableRow, told: _Apart) -> str:
    """Give why the two are about one fact, in words."""
    parts = ["; ".join(f"same {name} ({value})" for name, value in key) or "the rule is about one fact"]
    if row.valid.low or row.valid.high:
        parts.append(f"the row holds {_days_words(row.valid)}")
    if told.statement.inferred:
        parts.append("inferred: " + ", ".join(dict.fromkeys(told.statement.inferred)))
    if told.open_unit:
        parts.append("not stated by all: unit")
    if told.mild:
        parts.append(f"for information only, since {told.mild}")
    return "; ".join(parts)


def _days_words(valid: Interval[date]) -> str:
    """Give the days on which a row holds.

    >>> _days_words(Interval(date(2020, 1, 1), date(2022, 7, 1), True, False))
    'from 2020-01-01 to 2022-06-30'
    """
    first = f"from {valid.low.isoformat()}" if valid.low else ""
    last = f"to {(valid.high - timedelta(days=1)).isoformat()}" if valid.high else "on"
    return f"{first} {last}".strip()


def _message(rule: Rule, table: ReferenceTable, row: TableRow, statement: Statement) -> str:
    given = rule.given[0].name
    written = rule.report.message or f"{rule.title}: <{given}> here but <table.value> in <table>, row <table.row>"

    def shown(name: str) -> str:
        if name == "table":
            return table.reference.table
        if name == "table.row":
            return str(row.row.line)
        if name.startswith("table."):
            return " ".join(table.cell(row, name.removeprefix("table.")).split())
        return slot_text(statement, statement.compared.name if name == given else name)

    return fill(written, shown)


def _key(statement: Statement) -> tuple[tuple[str, str], ...]:
    return tuple((slot.name, show_value(slot.value)) for slot in statement.key)


def _unchecked(rule: Rule, statement: Statement, reason: str, verdict: Kind) -> Unchecked:
    return Unchecked(rule.id, reason, statement.citation.source, _key(statement), (statement,), verdict)
