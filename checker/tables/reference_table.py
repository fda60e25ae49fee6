"""A table made ready for one rule: each statement's row is looked up, and a row is cited like a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.errors import Problem
from checker.interval import Interval
from checker.model import Citation, Name, Period, Slot, Statement, Value, show_value
from checker.rules.names import Names
from checker.rules.reference import Reference
from checker.rules.rule import Rule
from checker.tables.cells import NO_VALUE, CellError, read_cell, read_period
from checker.tables.keys import Key, Keys, make_keys
from checker.tables.table import Row, Table

_ALWAYS: Interval[date] = Interval(None, None)


@dataclass(frozen=True)
class TableRow:
    """A row that a statement may be held against.

    Args:
        valid: the days on which it holds.
    """

    row: Row
    value: Value | None
    valid: Interval[date]


@dataclass(frozen=True)
class NoRow:
    """Why a statement has no row: `missing` where the table has none, else something else is not known."""

    reason: str
    missing: bool


@dataclass(frozen=True)
class ReferenceTable:
    """A table made ready for one rule.

    Args:
        rule: whose reference it is; `claim` is the rule whose statements are held against it.
        dated: whether rows say from when to when they hold.
    """

    rule: Rule
    claim: Rule
    reference: Reference
    table: Table
    keys: Keys
    rows: dict[Key, list[TableRow]] = field(repr=False)
    value_index: int
    dated: bool

    def look_up(self, statement: Statement) -> TableRow | NoRow:
        """Give the row that says the same thing as *statement* is about, or why there is none."""
        slots = []
        for name, _ in self.reference.match:
            slot = statement.slot(name)
            unknown = _unknown(name, slot)
            if slot is None or unknown:
                return NoRow(unknown, missing=False)
            slots.append(slot)
        shown = ", ".join(show_value(slot.value) for slot in slots)
        shown = f" for {shown}" if shown else ""
        found = self.rows.get(self.keys.of_slots(slots), [])
        if not found:
            return NoRow(f"{self.reference.table} has no row{shown}", missing=True)
        return self._valid(statement, found, shown)

    def _valid(self, statement: Statement, found: list[TableRow], shown: str) -> TableRow | NoRow:
        """Give the one row that holds when the statement is said to be so."""
        days = _days(statement)
        valid = [row for row in found if row.valid == _ALWAYS or (days and _inside(days, row.valid))]
        if not valid and days is None:
            reason = f"the rows of {self.reference.table}{shown} hold for a time only, and the day is not known"
            return NoRow(reason, missing=False)
        if not valid:
            return NoRow(f"{self.reference.table} has no row{shown} that holds at that time", missing=True)
        apart = next((row for row in valid if row.value != valid[0].value), None)
        if apart:
            lines = f"rows {valid[0].row.line} and {apart.row.line}"
            return NoRow(f"{self.reference.table} has two values{shown} ({lines})", missing=False)
        if valid[0].value is None:
            reason = f"{self.reference.table} has no value{shown} (row {valid[0].row.line})"
            return NoRow(reason, missing=True)
        return valid[0]

    def cell(self, row: TableRow, column: str) -> str:
        """Give a cell of *row* as printed; "value" is the one that is compared, with the unit of the column."""
        if column == "value":
            unit = self.reference.unit
            text = row.row.cells[self.value_index]
            return f"{text} {unit.written}" if unit and _is_bare(text) else text
        return row.row.cells[_index(self.table.heads, column)]

    def statement(self, row: TableRow, like: Statement) -> Statement:
        """Give *row* as a statement of the same fact as *like*, cited by its cell in the row with the heads."""
        sentence, starts = self.table.written(row.row)
        start, quote = starts[self.value_index], row.row.cells[self.value_index]
        line, column = self.table.place(row.row.line, self.value_index)
        citation = Citation(
            source=self.table.path,
            start=start,
            end=start + len(quote),
            quote=quote,
            line=line,
            column=column,
            zone="table",
            sentence=sentence,
            sentence_start=0,
            prefix=sentence[max(0, start - 32) : start],
            suffix=sentence[start + len(quote) :][:32],
        )
        key = tuple(Slot(name, slot.value if (slot := like.slot(name)) else None) for name, _ in self.reference.match)
        compared = Slot(self.rule.given[0].name, row.value, "", citation)
        return Statement(self.rule.id, citation, compared, key, (compared, *key))


def prepare(rule: Rule, claim: Rule, names: Names, table: Table) -> tuple[ReferenceTable, tuple[Problem, ...]]:
    """Make *table*, which has every column that *rule* names, ready; give the faults of its rows too.

    Args:
        claim: the rule whose statements are held against the table.
    """
    reference = rule.reference
    if reference is None:
        raise ValueError(f"rule '{rule.id}' has no 'reference'")
    keys = make_keys(claim, names, reference, table.heads)
    valid_from, valid_to = (_dated(reference, table, name) for name in ("valid_from", "valid_to"))
    ready = ReferenceTable(
        rule,
        claim,
        reference,
        table,
        keys,
        {},
        table.heads.index(reference.value.name),
        valid_from is not None or valid_to is not None,
    )
    faults: list[Problem] = list(table.faults)
    for row in _counting(table, reference):
        try:
            key = keys.of_row(row.cells)
            valid = _validity(row, valid_from, valid_to)
            value = _value(ready, row, names)
        except CellError as error:
            faults.append(table.problem(row.line, error.args[1], error.args[0]))
            continue
        known = ready.rows.setdefault(key, [])
        found = TableRow(row, value, valid)
        other = next((one for one in known if one.value != value and one.valid.overlaps(valid)), None)
        if other:
            said = "this row is about the same as row {}, and its value is another ({}, there {})"
            cells = (one.row.cells[ready.value_index] or "nothing" for one in (found, other))
            faults.append(table.problem(row.line, ready.value_index, said.format(other.row.line, *cells)))
        known.append(found)
    return ready, tuple(faults)


def _counting(table: Table, reference: Reference) -> Iterator[Row]:
    """Give the rows that say what `where` asks for."""
    wanted = [(table.heads.index(column.name), text.casefold()) for column, text in reference.where]
    return (row for row in table.rows if all(row.cells[index].casefold() == text for index, text in wanted))


def _value(ready: ReferenceTable, row: Row, names: Names) -> Value | None:
    spec = ready.claim.value(ready.claim.compare)
    if spec is None:
        raise ValueError(f"rule '{ready.claim.id}' compares nothing")
    try:
        value = read_cell(row.cells[ready.value_index], spec, names, ready.reference)
    except CellError as error:
        raise CellError(str(error), ready.value_index) from error
    if isinstance(value, Name) and value.canonical in ready.claim.is_a:
        return Name(value.kind, value.canonical, value.listed, ready.claim.is_a[value.canonical])
    return value


def _dated(reference: Reference, table: Table, name: str) -> int | None:
    """Give the column of `valid_from` or `valid_to`: the one that the rule names, else the one with that head."""
    column = reference.valid_from if name == "valid_from" else reference.valid_to
    head = column.name if column else name
    return table.heads.index(head) if head in table.heads else None


def _validity(row: Row, first: int | None, last: int | None) -> Interval[date]:
    """Give the days on which a row holds, the last one included; an empty cell leaves that end open."""
    if first is None and last is None:
        return _ALWAYS
    ends: list[Period | None] = []
    for index in (first, last):
        text = "" if index is None else row.cells[index]
        period = None if text in NO_VALUE else read_period(text)
        if text not in NO_VALUE and period is None:
            raise CellError(f"'{text}' is no day; write YYYY-MM-DD", index)
        ends.append(period)
    low = ends[0].interval.low if ends[0] and ends[0].interval else None
    high = ends[1].interval.high if ends[1] and ends[1].interval else None
    if low and high and low >= high:
        raise CellError("the row ends to hold before it begins", last)
    return Interval(low, high, True, high is None)


def _unknown(name: str, slot: Slot | None) -> str:
    if slot is None or slot.value is None:
        return f"{name} not clear: {slot.unclear}" if slot and slot.unclear else f"{name} not stated"
    if isinstance(slot.value, Period) and slot.value.printed is None:
        return f"{name}: the {slot.value.missing or 'date'} is not known"
    return ""


def _days(statement: Statement) -> Interval[date] | None:
    """Give the days that a statement is about: its period, else the day on which it is said to be so."""
    if statement.period:
        return statement.period.interval
    day = statement.as_of
    return Interval(day, date.fromordinal(day.toordinal() + 1), True, False) if day else None


def _inside(days: Interval[date], valid: Interval[date]) -> bool:
    begins = valid.low is None or (days.low is not None and days.low >= valid.low)
    return begins and (valid.high is None or (days.high is not None and days.high <= valid.high))


def _is_bare(text: str) -> bool:
    return not any(character.isalpha() or character in "%$€£¥" for character in text)


def _index(heads: Sequence[str], column: str) -> int:
    """Give the column whose head is *column*, which may have _ for each blank."""
    return next(index for index, head in enumerate(heads) if column in (head, head.replace(" ", "_")))
