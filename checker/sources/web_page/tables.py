"""Which tables hold data, and what heads their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.model import Span
from checker.sources.laid_out import Cell, LaidOut, Piece
from checker.sources.web_page.drafts import Paragraph, Table, TableCell

_LONGEST_CELL = 200
"""Characters; where nothing is marked as a head, longer cells are columns of a page, not of a table."""
_LONGEST_DEFINITION = 200
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?")


def is_data(table: Table) -> bool:
    """Tell whether the rows of *table* are to be read across, each cell under its heads.

    A table that is boilerplate, or lays out a page, is read as the paragraphs that stand in it.
    """
    if table.kind == "layout" or table.region.settled == "boilerplate":
        return False
    cells = [cell for row in table.rows for cell in row]
    if any(isinstance(one, Table) for cell in cells for one in cell.content):
        return False
    longest = max((_ink(cell) for cell in cells), default=0)
    if table.kind == "definitions":
        single = all(len(_shown(cell)) <= 1 for cell in cells)
        return single and longest <= _LONGEST_DEFINITION and any(len(row) > 1 for row in table.rows)
    if any(cell.head for cell in cells):
        return longest <= 5 * _LONGEST_CELL
    broad = sum(len(row) > 1 for row in table.rows)
    return broad > 1 and longest <= _LONGEST_CELL


def beside(table: Table) -> Iterator[Paragraph]:
    """Give what stands in the cells of a data table without being part of them: struck out, hidden, alternative."""
    for row in table.rows:
        for cell in row:
            yield from (one for one in cell.content if isinstance(one, Paragraph) and one.region.settled in _APART)


_APART = ("boilerplate", "caption")


@dataclass(slots=True)
class _Heads:
    """What heads the cells that are still to come.

    Args:
        columns: column -> the stretches that head it.
        held: column -> how many more rows a cell from above covers, and the stretch where that is a head.
    """

    columns: dict[int, list[Span]] = field(default_factory=dict)
    held: dict[int, tuple[int, Span | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _RowKind:
    """What is known of a row.

    Args:
        all_heads: whether its cells head the columns under them.
        marked: whether the table says which cells are heads of rows.
        first: whether it is the first that is written.
    """

    all_heads: bool
    marked: bool
    first: bool
    place: str


def write_table(page: LaidOut, table: Table, place: str = "") -> None:
    """Write a data table, row by row."""
    heads, first = _Heads(), True
    marked = any(cell.head for row in table.rows for cell in row)
    # Many programs mark the heads of columns alone: the first cells of words are heads of rows all the same.
    body = [row for row in table.rows if not _all_heads(row)]
    rows_marked = any(cell.head in ("row", "yes") for row in body for cell in row)
    for number, row in enumerate(table.rows):
        all_heads = _all_heads(row)
        if not marked and number == 0 and _names_columns(row):
            all_heads = True
        written = _write_row(page, row, heads, _RowKind(all_heads, rows_marked, first, place))
        first = first and not written


def _write_row(page: LaidOut, row: Sequence[TableCell], heads: _Heads, kind: _RowKind) -> bool:
    across = [span for _, (_, span) in sorted(heads.held.items()) if span]
    cells: list[Cell] = []
    owners: list[tuple[TableCell, int, bool]] = []
    column = 0
    for cell in row:
        while column in heads.held:
            column += 1
        heads_row = not kind.all_heads and _heads_row(cell, row, kind.marked)
        above = dict.fromkeys(head for at in range(column, column + cell.columns) for head in heads.columns.get(at, ()))
        for paragraph in _shown(cell):
            own = () if heads_row else (*dict.fromkeys(across), *above)
            cells.append(Cell(tuple(paragraph.pieces), kind.place, own, heads_row))
            owners.append((cell, column, heads_row))
        owners += [] if _shown(cell) else [(cell, column, False)]
        cells += [] if _shown(cell) else [Cell((Piece(""),))]
        column += cell.columns
    spans = page.row(cells, first=kind.first)
    heads.held = {at: (left - 1, span) for at, (left, span) in heads.held.items() if left > 1}
    for (cell, at, heads_row), span in zip(owners, spans, strict=True):
        covered = range(at, at + cell.columns)
        if span and (kind.all_heads or cell.head == "column"):
            for one in covered:
                heads.columns.setdefault(one, []).append(span)
        if cell.rows > 1:
            heads.held.update(dict.fromkeys(covered, (cell.rows - 1, span if heads_row else None)))
    return any(spans)


def _all_heads(row: Sequence[TableCell]) -> bool:
    return bool(row) and all(cell.head in ("yes", "column") for cell in row)


def _shown(cell: TableCell) -> list[Paragraph]:
    return [one for one in cell.content if isinstance(one, Paragraph) and one.region.settled not in _APART]


def _ink(cell: TableCell) -> int:
    return sum(one.ink for one in _shown(cell))


def _text(cell: TableCell) -> str:
    return " ".join(" ".join(one.text.split()) for one in _shown(cell))


def _names_columns(row: Sequence[TableCell]) -> bool:
    """Tell whether the cells of a first row are words and years alone."""
    texts = [_text(cell) for cell in row]
    return len(texts) > 1 and any(texts) and not any(re.search(r"\d", _YEAR.sub("", text)) for text in texts)


def _heads_row(cell: TableCell, row: Sequence[TableCell], marked: bool) -> bool:
    return cell.head in ("row", "yes") or (not marked and _names_row(cell, row))


def _names_row(cell: TableCell, row: Sequence[TableCell]) -> bool:
    """Tell whether a first cell of words stands before cells with figures."""
    if cell is not row[0] or re.search(r"\d", _YEAR.sub("", _text(cell))):
        return False
    return bool(_text(cell)) and any(re.search(r"\d", _text(other)) for other in row[1:])
