"""A document with a sentence for each cell of its tables behind its text, and the way back to the cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from checker.cells.head_units import head_unit
from checker.cells.sentence import CellSentence, Origin, sentence_of
from checker.cells.tables import TableCell, cells_of
from checker.model import Citation, Document, IdentityCase, Mention, Passage, Slot, Span, Statement
from checker.reading import cite
from checker.sources.grid import is_figure, is_year
from checker.statements import Extracted
from checker.statements.by_context import FigureContext

_LONGEST_FIGURE = 40
"""Characters of a cell that is a figure with its unit; a longer one is words."""


@dataclass(frozen=True)
class Spread:
    """A document as rules and the search by context read it.

    Args:
        document: the article with the sentences of its cells behind it; all that is before them keeps its place.
        passages: those of the article, then one for each sentence.
        mentions: what is to be read in each passage, by its number: of a cell's figure the sentence has it.
        figures: the figures of the article where they stand, by passage, those of cells read with their heads.
    """

    document: Document
    passages: tuple[Passage, ...]
    mentions: Mapping[int, Sequence[Mention]]
    figures: Mapping[int, Sequence[Mention]]
    _article: Document
    _own: tuple[Passage, ...]
    _sentences: tuple[CellSentence, ...] = ()
    _begins: tuple[int, ...] = field(default=())

    @cached_property
    def _first_of_paragraph(self) -> dict[int, int]:
        """The first passage of each paragraph or table."""
        return {passage.paragraph: number for number, passage in reversed(list(enumerate(self._own)))}

    def extracted(self, found: Extracted) -> Extracted:
        """Give what the rules found, cited where it stands in the article."""
        if not self._sentences:
            return found
        cases = tuple(
            IdentityCase(case.rule, tuple((name, self._statement(one)) for name, one in case.terms))
            for case in found.cases
        )
        return replace(found, statements=tuple(map(self._statement, found.statements)), cases=cases)

    def contexts(self, found: Sequence[FigureContext]) -> tuple[FigureContext, ...]:
        """Give what is said of each figure, cited where it stands; those of one table stand in one passage."""
        return tuple(self._context(one) for one in found) if self._sentences else tuple(found)

    def _context(self, one: FigureContext) -> FigureContext:
        sentence = self._sentence_at(one.citation.start)
        if sentence is None:
            return one
        table = self._first_of_paragraph[self._own[sentence.cell.row].paragraph]
        return replace(one, passage=table, mention=sentence.figure, citation=self._citation(one.citation))

    def _statement(self, one: Statement) -> Statement:
        if self._sentence_at(one.citation.start) is None:
            return one
        return replace(
            one,
            citation=self._citation(one.citation),
            compared=self._slot(one.compared),
            key=tuple(map(self._slot, one.key)),
            slots=tuple(map(self._slot, one.slots)),
        )

    def _slot(self, slot: Slot) -> Slot:
        return replace(slot, citation=self._citation(slot.citation)) if slot.citation else slot

    def _citation(self, citation: Citation) -> Citation:
        sentence = self._sentence_at(citation.start)
        if sentence is None:
            return citation
        start, end = self._way_back(sentence, citation)
        passage = self._own[bisect_right(self._own, start, key=lambda one: one.start) - 1]
        cited = cite(self._article, passage, start, end)
        if (start, end) != sentence.cell.span:
            return cited
        heads = (" ".join(self._article.text[slice(*head)].split()) for head in sentence.cell.heads)
        return replace(cited, heads=tuple(heads))

    def _way_back(self, sentence: CellSentence, citation: Citation) -> Span:
        """Give where the words of a citation stand; of words of several heads those of the last."""
        begin = self._begins[bisect_right(self._begins, citation.start) - 1]
        start, end = citation.start - begin, citation.end - begin
        origin = next((one for one in reversed(sentence.origins) if one.start < end and start < one.end), None)
        if origin is None or origin is sentence.origins[-1]:
            return sentence.cell.span
        return _part(origin, start, end)

    def _sentence_at(self, offset: int) -> CellSentence | None:
        if not self._begins or offset < self._begins[0]:
            return None
        return self._sentences[bisect_right(self._begins, offset) - 1]


def _part(origin: Origin, start: int, end: int) -> Span:
    first, last = max(start, origin.start), min(end, origin.end)
    return origin.there + first - origin.start, origin.there + last - origin.start


def spread_cells(
    document: Document, passages: tuple[Passage, ...], mentions: Mapping[int, Sequence[Mention]]
) -> Spread:
    """Give *document* with what each cell of its tables says written out; as it is where it has no tables.

    Args:
        mentions: the figures and dates of each passage, by its index.
    """
    sentences = _sentences(document, passages, mentions)
    if not sentences:
        return Spread(document, passages, mentions, mentions, document, passages)
    own, without = _taken_over(document.text, passages, mentions, sentences)
    parts, begins, composed = [document.text], [], []
    size = len(document.text)
    for number, sentence in enumerate(sentences):
        row = passages[sentence.cell.row]
        parts += ["\n\n", sentence.text]
        begins.append(size + 2)
        size += 2 + len(sentence.text)
        paragraph = passages[-1].paragraph + 1 + number
        composed.append(Passage(begins[-1], size, "table", paragraph, row.as_of, composed=True))
        without[len(passages) + number] = [one.shifted(begins[-1]) for one in sentence.mentions]
    text = "".join(parts)
    return Spread(
        replace(document, text=text),
        (*passages, *composed),
        without,
        own,
        document,
        passages,
        sentences,
        tuple(begins),
    )


def _sentences(
    document: Document, passages: Sequence[Passage], mentions: Mapping[int, Sequence[Mention]]
) -> tuple[CellSentence, ...]:
    cells = [one for one in cells_of(document, passages) if _may_be_figure(document, one)]
    amounts = {one.of_column for one in cells if not is_year(document.text[slice(*one.span)])}
    found = []
    for cell in cells:
        if any(one.unreadable and _meets(one, [cell.span]) for one in mentions.get(cell.row, ())):
            continue
        as_of: date | None = passages[cell.row].as_of
        among_amounts = cell.of_column in amounts
        if sentence := sentence_of(document.text, cell, among_amounts=among_amounts, as_of=as_of):
            found.append(sentence)
    return tuple(found)


def _may_be_figure(document: Document, cell: TableCell) -> bool:
    start, end = cell.span
    return end - start <= _LONGEST_FIGURE and is_figure(document.text[start:end])


def _meets(mention: Mention, spans: Iterable[Span]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in spans)


def _units(text: str, passages: Sequence[Passage], sentences: Sequence[CellSentence]) -> dict[int, list[Span]]:
    """Give where heads name units, by passage: the "$ billion" of a head is no amount."""
    heads = dict.fromkeys(head for sentence in sentences for head in sentence.cell.heads)
    found: dict[int, list[Span]] = {}
    for start, end in heads:
        if unit := head_unit(text[start:end]):
            index = bisect_right(passages, start, key=lambda one: one.start) - 1
            found.setdefault(index, []).append((start + unit.start, start + unit.end))
    return found


def _set_apart(mention: Mention) -> Mention:
    return replace(mention, value=None, set_apart="unit of a table", parts=())


def _taken_over(
    text: str,
    passages: Sequence[Passage],
    mentions: Mapping[int, Sequence[Mention]],
    sentences: Sequence[CellSentence],
) -> tuple[dict[int, list[Mention]], dict[int, list[Mention]]]:
    """Give the mentions with those of the cells as read with their heads, and the mentions without them."""
    by_row: dict[int, list[CellSentence]] = {}
    for sentence in sentences:
        by_row.setdefault(sentence.cell.row, []).append(sentence)
    own = {index: list(found) for index, found in mentions.items()}
    for index, units in _units(text, passages, sentences).items():
        own[index] = [_set_apart(one) if _meets(one, units) else one for one in own.get(index, ())]
    without = {index: list(found) for index, found in own.items()}
    for row, cells in by_row.items():
        spans = [one.cell.span for one in cells]
        others = [one for one in own.get(row, ()) if not _meets(one, spans)]
        without[row] = others
        own[row] = sorted([*others, *(one.figure for one in cells)], key=lambda one: one.start)
    return own, without
