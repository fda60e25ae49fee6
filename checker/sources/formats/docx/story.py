"""A story of a Word file (its body, a note, a header) as paragraphs and rows, each with its place.

"Paragraph 12" is the twelfth with ink in the body, tables and text boxes apart; tables and text boxes are counted in
the order in which they begin, one inside another included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from checker.model import Span, Zone
from checker.sources.formats.docx.runs import Printed, Runs
from checker.sources.formats.docx.styles import value_of
from checker.sources.formats.docx.tables import CellText, GridRow, head_rows, is_label, rows_of, unwrapped
from checker.sources.formats.docx.xml_tree import W
from checker.sources.laid_out import BAR, Cell, LaidOut, Piece

_BLOCKS = frozenset({f"{W}p", f"{W}tbl", f"{W}altChunk", f"{W}subDoc"})
_PARAGRAPH = frozenset({f"{W}p"})


@dataclass(slots=True)
class Story:
    """Writes the blocks of a story.

    Args:
        zone: of all its paragraphs, or None where style and words decide.
        place: of all its blocks ("footnote 3"), or "" where they are counted.
    """

    page: LaidOut
    runs: Runs
    zone: Zone | None = None
    place: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    _in_list: bool = False

    def write(self, container: Element) -> None:
        """Write what *container* prints, in order."""
        held: Printed | None = None
        for block in unwrapped(container, _BLOCKS):
            if block.tag != f"{W}p":
                self._write_held(held)
                held = None
                self._other(block)
                continue
            printed = _joined(held, self.runs.read(block))
            held = printed if _mark_is_deleted(block) else None
            if held is None:
                self._paragraph(printed, block.find(f"{W}pPr"))
        self._write_held(held)

    def _write_held(self, held: Printed | None) -> None:
        if held is not None:
            self._paragraph(held, None)

    def _other(self, block: Element) -> None:
        if block.tag == f"{W}tbl":
            self._table(block)
        else:
            self.runs.unread.append("embedded file")

    def _paragraph(self, printed: Printed, properties: Element | None) -> None:
        if printed.text.strip():
            style = value_of(properties, "pStyle")
            zone = self.zone or self.runs.styles.zones.get(style)
            listed = zone is None and self._is_item(properties, style)
            self.page.paragraph(
                printed.pieces, zone, self.place or self._next("paragraph"), goes_on=listed and self._in_list
            )
            self._in_list = listed
        self._boxes(printed.boxes)

    def _boxes(self, boxes: list[Element]) -> None:
        for box in boxes:
            with self._at(self.place or self._next("text box")):
                self.write(box)

    def _is_item(self, properties: Element | None, style: str) -> bool:
        numbered = None if properties is None else properties.find(f"{W}numPr")
        if numbered is None:
            return style in self.runs.styles.lists
        return value_of(numbered, "numId") != "0"

    def _table(self, table: Element) -> None:
        name = self.place or self._next("table")
        rows = rows_of(table)
        is_box = all(len(row.cells) < 2 for row in rows)
        heads = _Heads(self.zone)
        begins = True
        for number, row in enumerate(rows, 1):
            if is_box or row.is_layout:
                for cell in row.cells:
                    with self._at(_cell_place(name, number, cell.column)):
                        self.write(cell.element)
                continue
            texts = [self._cell(cell.element) for cell in row.cells]
            if begins:
                heads.rows = number - 1 + head_rows(rows[number - 1 :], texts)
            places = [_cell_place(name, number, cell.column) for cell in row.cells]
            heads.write(self.page, row, texts, places, is_head=number <= heads.rows, first=begins)
            begins = self._in_list = False
            self._boxes([box for text in texts for box in text.boxes])

    def _cell(self, cell: Element) -> CellText:
        text = CellText()
        goes_on = False
        for paragraph in unwrapped(cell, _PARAGRAPH):
            text.add(self.runs.read(paragraph), goes_on=goes_on)
            goes_on = _mark_is_deleted(paragraph)
        return text

    def _next(self, what: str) -> str:
        self.counts[what] += 1
        return f"{what} {self.counts[what]}"

    @contextmanager
    def _at(self, place: str) -> Iterator[None]:
        before, self.place, self._in_list = self.place, place, False
        yield
        self.place, self._in_list = before, False


@dataclass(slots=True)
class _Heads:
    """What heads the columns and rows of a table that is being written.

    Args:
        zone: of the story; rows of a header are boilerplate as its paragraphs are.
        rows: how many rows from the top are heads.
    """

    zone: Zone | None
    rows: int = 0
    columns: dict[int, list[Span]] = field(default_factory=dict)
    above: dict[int, Span] = field(default_factory=dict)

    def write(
        self, page: LaidOut, row: GridRow, texts: list[CellText], places: list[str], *, is_head: bool, first: bool
    ) -> None:
        """Write a row; cells that go on with the one above have its head."""
        if self.zone is not None:
            pieces = [piece for text in texts if text.text for piece in (*text.pieces, Piece(BAR))]
            page.paragraph(pieces[:-1], self.zone, places[0].rpartition(", ")[0] if places else "")
            return
        merged = tuple(
            self.above[cell.column]
            for cell, text in zip(row.cells, texts, strict=True)
            if cell.continues and not text.text and cell.column in self.above
        )
        cells = [
            Cell(
                tuple(text.pieces),
                place,
                () if is_head else (*merged, *self.columns.get(cell.column, ())),
                heads_row=not is_head and cell.column == 1 and is_label(text.text),
            )
            for cell, text, place in zip(row.cells, texts, places, strict=True)
        ]
        for cell, span in zip(row.cells, page.row(cells, first=first), strict=True):
            if span is None:
                continue
            self.above[cell.column] = span
            for column in range(cell.column, cell.column + min(cell.span, 64)) if is_head else ():
                self.columns.setdefault(column, []).append(span)


def _joined(before: Printed | None, printed: Printed) -> Printed:
    if before is None:
        return printed
    return Printed([*before.pieces, *printed.pieces], [*before.boxes, *printed.boxes])


def _mark_is_deleted(paragraph: Element) -> bool:
    """Tell whether the end of the paragraph is deleted, so that the next one goes on with it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


def _cell_place(table: str, row: int, column: int) -> str:
    return f"{table}, row {row}, column {column}"
