"""The cells of a document's tables with what heads each: as its structure says, or as rows of a plain text show."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Document, Passage, Span
from checker.sources.grid import Row, lay_out_table
from checker.sources.laid_out import Cell, LaidOut, Piece

_DELIMITER_ROW = re.compile(r"[\s|:+-]*-[\s|:+-]*")
_CELL_OF_BARS = re.compile(r"(?:\\\||[^|])+")
_CELL_OF_TABS = re.compile(r"[^\t]+")


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table.

    Args:
        row: number of the passage that is its row.
        of_row: the stretches that head its row; `of_column` those that head its column; `captions` what stands above
            the whole table.
    """

    span: Span
    row: int
    of_row: tuple[Span, ...]
    of_column: tuple[Span, ...]
    captions: tuple[Span, ...]

    @property
    def heads(self) -> tuple[Span, ...]:
        """All that heads it, from the caption inwards."""
        return (*self.captions, *self.of_row, *self.of_column)


def cells_of(document: Document, passages: Sequence[Passage]) -> tuple[TableCell, ...]:
    """Give the cells of *document* that have heads and head no others themselves, in order."""
    spans = list(_blocks_with_heads(document) if document.blocks else _cells_in_text(document, passages))
    if not spans:
        return ()
    starts = [passage.start for passage in passages]
    heading = {head for _, heads in spans for head in heads}
    cells: list[TableCell] = []
    for span, heads in spans:
        row = _passage_at(passages, starts, span[0])
        if span in heading or row is None or passages[row].zone != "table":
            continue
        found = ((head, _passage_at(passages, starts, head[0])) for head in dict.fromkeys(heads))
        places = [(head, place) for head, place in found if place is not None]
        own = tuple(head for head, place in places if place == row)
        above = tuple(head for head, place in places if place != row and passages[place].zone == "table")
        captions = tuple(head for head, place in places if passages[place].zone != "table")
        cells.append(TableCell(span, row, own, above, captions))
    return tuple(cells)


def _passage_at(passages: Sequence[Passage], starts: Sequence[int], offset: int) -> int | None:
    """Give the number of the passage at *offset*; None where it is among those that are not compared."""
    at = bisect_right(starts, offset) - 1
    return at if at >= 0 and offset < passages[at].end else None


def _blocks_with_heads(document: Document) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    for block in document.blocks:
        if block.zone == "table" and block.heads:
            yield (block.start, block.end), block.heads


def _cells_in_text(document: Document, passages: Sequence[Passage]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Give the cells of tables that bars or tabs part, with the stretches that head them."""
    tables: dict[int, list[Span]] = {}
    for passage in passages:
        if passage.zone == "table":
            tables.setdefault(passage.paragraph, []).append((passage.start, passage.end))
    for rows in tables.values():
        yield from _cells_of_rows(document.text, rows)


def _cells_of_rows(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    rows: list[Row] = []
    heads: int | None = None
    for start, end in spans:
        if _DELIMITER_ROW.fullmatch(text, start, end):
            heads = len(rows) if heads is None else heads
        else:
            rows.append(dict(_row(text, start, end)))
    page = LaidOut()
    lay_out_table(page, rows, heads=heads)
    blocks = page.article().blocks
    # The place of each cell is where it stands in the text.
    known = {(block.start, block.end): _span(block.place) for block in blocks}
    for block in blocks:
        if block.heads:
            yield known[block.start, block.end], tuple(known[head] for head in block.heads)


def _row(text: str, start: int, end: int) -> Iterator[tuple[int, Cell]]:
    """Give the cells of a row that hold something, by their columns."""
    tabbed = text.find("\t", start, end) >= 0
    sign, pattern = ("\t", _CELL_OF_TABS) if tabbed else ("|", _CELL_OF_BARS)
    outer = not tabbed and text[start] == "|"
    column, at = 0, start + outer
    while at < end:
        found = pattern.match(text, at, end)
        if found is not None and found[0].strip():
            first = found.start() + len(found[0]) - len(found[0].lstrip())
            last = first + len(found[0].strip())
            yield column, Cell((Piece(text[first:last]),), f"{first}:{last}")
        at = (found.end() if found else at) + len(sign)
        column += 1


def _span(place: str) -> Span:
    start, _, end = place.partition(":")
    return int(start), int(end)
