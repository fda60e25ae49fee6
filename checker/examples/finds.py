"""`finds` held against the statements found: paired one to one, and what is left over marked in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.examples.fits import Judge, Row, same_value
from checker.examples.near_miss import near_miss
from checker.examples.pairing import pair
from checker.examples.result import Mark
from checker.figures import read_figures
from checker.model import Document, Mention, Quantity, Slot, Statement, show_value
from checker.reading import fold
from checker.reports.escaping import one_line
from checker.rules.rule import DATE_TYPES, FIGURE_TYPES
from checker.statements.lattice import FIGURE_KINDS


@dataclass(frozen=True, slots=True)
class FindsResult:
    """What was expected and found, in words; both "" where they are the same."""

    expected: str = ""
    found: str = ""
    marks: tuple[Mark, ...] = ()


def check_finds(judge: Judge, document: Document, rows: Sequence[Row], statements: Sequence[Statement]) -> FindsResult:
    """Hold *rows* against *statements*, all found in *document*."""
    pairing = pair(len(rows), len(statements), lambda row, other: judge.fits(rows[row], statements[other]))
    if pairing.complete:
        return FindsResult()
    missing = [rows[index] for index in pairing.rows]
    extra = [statements[index] for index in pairing.statements]
    marks = tuple(sorted(_marks(judge, document, missing, extra), key=lambda mark: (not mark.end, mark.start)))
    expected = "; ".join(map(row_words, rows)) or "nothing"
    found = "; ".join(map(statement_words, statements)) or "nothing"
    return FindsResult(f"finds: {expected}", f"finds: {found}", marks)


def row_words(row: Row) -> str:
    """Give what an example expects, as it is written.

    >>> row_words([("total", ("$3 billion",)), ("parties", ("Oslo", "Bergen"))])
    'total $3 billion, parties Oslo and Bergen'
    """
    return ", ".join(f"{name} {' and '.join(texts)}" for name, texts in row)


def statement_words(statement: Statement) -> str:
    """Give every value of a statement by its name."""
    return ", ".join(f"{slot.name} {_slot_words(slot)}" for slot in statement.slots)


def _slot_words(slot: Slot | None) -> str:
    """Give a value: a figure as it is printed, a name or a date as it is understood."""
    if slot is None or slot.value is None:
        return "not stated"
    if isinstance(slot.value, Quantity) and slot.citation:
        return one_line(slot.citation.quote)
    shown = " and ".join(map(show_value, slot.value)) if isinstance(slot.value, tuple) else show_value(slot.value)
    return f"{shown} (from {slot.inferred})" if slot.inferred else shown


def _marks(judge: Judge, document: Document, missing: list[Row], extra: list[Statement]) -> Iterator[Mark]:
    for row in missing:
        start, end = _printed_at(judge, document.text, row)
        near = _nearest(judge, row, extra, (start, end))
        if near is None:
            yield _not_found(judge, document, row, (start, end))
        else:
            extra.remove(near)
            yield from _differences(judge, row, near)
    for statement in extra:
        yield mark_found(statement, f"found, not expected: {statement_words(statement)}")


def mark_found(statement: Statement, label: str, text: int = 0) -> Mark:
    """Give the mark of what a statement compares."""
    return Mark(text, statement.citation.start, statement.citation.end, label)


def _nearest(judge: Judge, row: Row, extra: Sequence[Statement], printed: tuple[int, int]) -> Statement | None:
    """Give the statement that *row* most likely means: of the same figure, or one whose other values fit."""
    if not extra:
        return None
    start, end = printed
    there = [one for one in extra if one.citation.start < end and start < one.citation.end]
    best = min(there or extra, key=lambda statement: len(judge.misfits(row, statement)))
    elsewhere = bool(end) and not there
    return None if elsewhere or (not there and len(judge.misfits(row, best)) == len(row) > 1) else best


def _differences(judge: Judge, row: Row, statement: Statement) -> Iterator[Mark]:
    written = dict(row)
    for name in judge.misfits(row, statement):
        slot = statement.slot(name)
        cited = slot.citation if slot and slot.citation else statement.citation
        label = f"{name}: expected {' and '.join(written[name])}, found {_slot_words(slot)}"
        yield Mark(0, cited.start, cited.end, label)


def _not_found(judge: Judge, document: Document, row: Row, printed: tuple[int, int]) -> Mark:
    """Give the mark of what no phrase found: where it is printed, and why it is not found there."""
    start, end = printed
    if not end:
        return Mark(0, 0, 0, f"expected, and not in the text: {row_words(row)}", missed=True)
    why = _why_not(judge, document, start, end)
    return Mark(0, start, end, f"expected, not found: {row_words(row)}; {why}", missed=True)


def _compared(judge: Judge, row: Row) -> str:
    """Give the name of the value whose place stands for the whole row."""
    names = [name for name, _ in row]
    return judge.rule.compare if judge.rule.compare in names else names[0]


def _printed_at(judge: Judge, text: str, row: Row) -> tuple[int, int]:
    """Give where the row's figure is printed, as written or in other words for the same; (0, 0) if nowhere."""
    name = _compared(judge, row)
    texts = dict(row)[name]
    start = fold(text).find(fold(texts[0])) if texts and texts[0] else -1
    if start >= 0:
        return start, start + len(texts[0])
    wanted = [value for value in judge.values(name, texts) if value is not None]
    for mention in read_figures(text, as_of=judge.as_of):
        if any(same_value(value, mention.value) for value in wanted):
            return mention.start, mention.end
    return 0, 0


def _why_not(judge: Judge, document: Document, start: int, end: int) -> str:
    """Say whether the words are read as another kind of value than the rule asks for, or what does not fit."""
    spec = judge.rule.value(judge.rule.compare)
    if spec and spec.type in (*FIGURE_TYPES, *DATE_TYPES):
        mentions = read_figures(document.text, as_of=judge.as_of)
        here = [part for one in mentions for part in (one, *one.parts) if part.start < end and start < part.end]
        if not here:
            return f"it is not read as a figure or date, and <{spec.name}> is of type {spec.type}"
        if not any(_can_be(part, spec.type) for part in here):
            return f"it is read as {_a(here[0].kind)}, and <{spec.name}> is of type {spec.type}"
    missed = near_miss(judge.rules, judge.rule, document, start, end)
    return missed or "no phrase of 'find' fits the words around it"


def _can_be(mention: Mention, kind: str) -> bool:
    return mention.kind in FIGURE_KINDS.get(kind, ("date",))


def _a(kind: str) -> str:
    return kind if kind in ("money", "percent") else f"a{'n' if kind[0] in 'aeiou' else ''} {kind}"
