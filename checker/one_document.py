"""One source on its way: text -> passages -> mentions -> statements, with the fate of every figure counted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.cells import spread_cells
from checker.dense_text import compared_part, described_part, end_of_reading, read_part
from checker.errors import Problem
from checker.figures import survey_figures
from checker.model import Document, Figure, IdentityCase, Mention, Passage, Period, Slot, Statement
from checker.reading import fold, remarks, split_passages
from checker.rules.plan import Plan
from checker.spellings import DocumentNames, read_names
from checker.statements import extract_statements
from checker.statements.by_context import FigureContext, describe_figures


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What was read in one document.

    Args:
        fates: what became of each of `figures`, by the names of `FigureCounts`; only rules have tied any to a claim.
        stopped: the rules, by id, of which a regular expression took too long.
        contexts: what the words around each figure say that it measures.
        problems: what is not read or not compared, because there is too much of it.
    """

    document: Document
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    cases: tuple[IdentityCase, ...]
    fates: tuple[str, ...]
    remarks: tuple[str, ...]
    names: DocumentNames
    stopped: Mapping[str, Problem]
    contexts: tuple[FigureContext, ...]
    problems: tuple[Problem, ...] = ()


def read_document(document: Document, plan: Plan, without: Collection[str] = ()) -> DocumentReading:
    """Read *document* with the rules of *plan*.

    Args:
        without: ids of rules that are left out, because they were stopped before.
    """
    end, unread = end_of_reading(document)
    taken = read_part(document, end)
    passages, by_passage = _place_mentions(taken, split_passages(taken))
    part = compared_part(document, passages, by_passage)
    spread = spread_cells(part.document, part.passages, part.mentions)
    folded = fold(spread.document.text)
    read = (spread.document, folded, spread.passages, spread.mentions)
    extracted = spread.extracted(extract_statements(*read, plan, without))
    described, lists = described_part(document, spread.passages, spread.mentions)
    contexts = describe_figures(spread.document, folded, spread.passages, described, plan.rules.context)
    compared = [(part.passages[index], one) for index in sorted(spread.figures) for one in spread.figures[index]]
    placed = sorted([*compared, *part.only_listed], key=lambda one: one[1].start) if part.only_listed else compared
    return DocumentReading(
        document,
        tuple(_figure(document, mention, passage) for passage, mention in placed),
        extracted.statements,
        extracted.cases,
        _fates(placed, extracted.statements),
        (*document.remarks, *remarks(document, () if unread else passages)),
        read_names(document, passages),
        extracted.stopped,
        spread.contexts(contexts),
        (*unread, *part.problems, *lists),
    )


def _place_mentions(
    document: Document, passages: Sequence[Passage]
) -> tuple[tuple[Passage, ...], dict[int, list[Mention]]]:
    """Give each passage with its figures and dates; a dated caption is read against its own day."""
    published = document.source.published
    starts = [passage.start for passage in passages]
    by_passage: dict[int, list[Mention]] = {}
    reread: set[int] = set()
    for mention in survey_figures(document.text, as_of=published):
        index = bisect_right(starts, mention.start) - 1
        if index < 0 or mention.start >= passages[index].end or passages[index].zone == "metadata":
            continue
        by_passage.setdefault(index, []).append(mention)
        if mention.end > passages[index].end:
            # A figure never crosses from one passage into the next: both are read again, each by itself.
            reread.update((index, min(index + 1, len(passages) - 1)))
    dated = []
    for index, passage in enumerate(passages):
        own_day = _own_day(by_passage.get(index, ())) if passage.zone == "caption" else None
        as_of = own_day or published
        dated.append(replace(passage, as_of=as_of) if as_of else passage)
        if own_day:
            reread.add(index)
    for index in reread:
        by_passage[index] = _read_alone(document, dated[index])
    return tuple(dated), by_passage


def _read_alone(document: Document, passage: Passage) -> list[Mention]:
    text = document.text[passage.start : passage.end]
    return [mention.shifted(passage.start) for mention in survey_figures(text, as_of=passage.as_of)]


def _own_day(mentions: Sequence[Mention]) -> date | None:
    """Give the one day that a caption names in full."""
    days = {
        mention.value.printed.low
        for mention in mentions
        if isinstance(mention.value, Period)
        and mention.value.grain == "day"
        and mention.value.printed
        and not mention.value.inferred
    }
    return days.pop() if len(days) == 1 else None


def _figure(document: Document, mention: Mention, passage: Passage) -> Figure:
    line, column = document.place(mention.start)
    block = document.block_at(mention.start)
    return Figure(document.source.name, mention, line, column, passage.zone, block.place if block else "")


def _fates(placed: Iterable[tuple[Passage, Mention]], statements: Sequence[Statement]) -> tuple[str, ...]:
    cited = sorted(
        {(slot.citation.start, slot.citation.end) for one in statements for slot in _slots(one) if slot.citation}
    )
    return tuple(_fate(mention, passage, cited) for passage, mention in placed)


def _slots(statement: Statement) -> tuple[Slot, ...]:
    return (statement.compared, *statement.slots)


def _fate(mention: Mention, passage: Passage, cited: Sequence[tuple[int, int]]) -> str:
    if passage.zone == "boilerplate":
        return "boilerplate"
    if mention.unreadable:
        return "unreadable"
    if mention.set_apart:
        return "set_apart"
    # Citations of one text are of mentions, which never overlap: the nearest one that begins before the end decides.
    nearest = bisect_left(cited, (mention.end, 0)) - 1
    return "claimed" if nearest >= 0 and cited[nearest][1] > mention.start else "unclaimed"
