"""Tables of a Word file: rows and cells by their place in the grid, and what heads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from checker.sources.formats.docx.runs import Printed, chosen
from checker.sources.formats.docx.styles import is_on, value_of
from checker.sources.formats.docx.xml_tree import MC, W
from checker.sources.laid_out import LINE_END, Piece

LONGEST_CELL = 400
"""Characters; a row with a longer cell is a layout, and its cells are read as paragraphs."""

_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_YEAR = re.compile(r"(?:FY|Q[1-4]|H[12])?[\s/]*(?:1[5-9]|20)\d\d(?:\s*[-–/]\s*\d{2,4})?\*?$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell where it stands.

    Args:
        column: of the grid, counted from 1; `span` columns from there.
        continues: whether it goes on with the cell above.
    """

    element: Element
    column: int
    span: int
    continues: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row; `repeats` where Word repeats it as a head on each page."""

    cells: tuple[GridCell, ...]
    repeats: bool

    @property
    def is_layout(self) -> bool:
        """Whether it holds what is read on its own: a table, or prose."""
        return any(
            cell.element.find(f".//{W}tbl") is not None
            or sum(len(text.text or "") for text in cell.element.iter(f"{W}t")) > LONGEST_CELL
            for cell in self.cells
        )


@dataclass(slots=True)
class CellText:
    """What a cell prints, its paragraphs on lines of their own."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    plain: bool = False

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(piece.text for piece in self.pieces).strip()

    def add(self, printed: Printed, *, goes_on: bool) -> None:
        """Add a paragraph; *goes_on* where the mark of the one before is deleted."""
        if self.pieces and not goes_on:
            self.pieces.append(Piece(LINE_END))
        self.pieces += printed.pieces
        self.boxes += printed.boxes
        self.plain = self.plain or printed.plain


def unwrapped(container: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Give the elements of the names *wanted* in *container*, whatever they are wrapped in; what is deleted is not."""
    for child in container:
        if child.tag in wanted:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from unwrapped(chosen(child), wanted)
        elif child.tag not in _GONE:
            yield from unwrapped(child, wanted)


def rows_of(table: Element) -> tuple[GridRow, ...]:
    """Give the rows that are left when all changes are accepted."""
    rows = []
    for row in unwrapped(table, frozenset({f"{W}tr"})):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            continue
        before = value_of(properties, "gridBefore")
        column = 1 + (int(before) if before.isdecimal() else 0)
        cells = []
        for cell in unwrapped(row, frozenset({f"{W}tc"})):
            own = cell.find(f"{W}tcPr")
            if own is not None and own.find(f"{W}cellDel") is not None:
                continue
            span = value_of(own, "gridSpan")
            merged = None if own is None else own.find(f"{W}vMerge")
            continues = merged is not None and merged.get(f"{W}val", "continue") == "continue"
            cells.append(GridCell(cell, column, int(span) if span.isdecimal() and span != "0" else 1, continues))
            column += cells[-1].span
        rows.append(GridRow(tuple(cells), is_on(properties, "tblHeader")))
    return tuple(rows)


def head_rows(rows: Sequence[GridRow], first: Sequence[CellText]) -> int:
    """Give how many rows from the top are heads.

    Those that Word repeats on each page; else the first row, if all of it is bold, or holds no figure but years.

    Args:
        first: the cells of the first row.
    """
    repeated = 0
    while repeated < len(rows) and rows[repeated].repeats:
        repeated += 1
    if repeated or len(rows) < 2:
        return repeated if repeated < len(rows) else 0
    inked = [cell for cell in first if cell.text]
    bold = all(not cell.plain for cell in inked)
    return int(len(inked) > 1 and (bold or all(is_label(cell.text) for cell in inked)))


def is_label(text: str) -> bool:
    """Tell whether *text* names what stands beside or below it: words, or a year.

    >>> [is_label(text) for text in ("Exports", "2019", "3.9 billion", "2019/20", "")]
    [True, True, False, True, False]
    """
    return bool(text) and (not _DIGIT.search(text) or _YEAR.match(text) is not None)
