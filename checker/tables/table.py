"""A table as it was read: its heads, its rows with the cells as printed, and where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.errors import Problem

MAX_BYTES = 32 << 20
MAX_ROWS = 250_000
MAX_UNPACKED = 200 << 20
"""Beyond these a table is refused before it is read: a packed file may unfold to any size."""

HEAD_WITHIN = 30
"""Titles and remarks may stand above the heads of the columns, up to so many rows."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a rule asks of a table.

    Args:
        heads: of the columns that it needs; they tell which row holds the heads.
        sheet: of a workbook; "" for its only one that is not hidden.
    """

    heads: tuple[str, ...]
    sheet: str = ""


class TableError(Exception):
    """A table cannot be read at all.

    Args:
        line: of the table, or 0 where the whole of it is meant; likewise *column*.
    """

    def __init__(self, message: str, line: int = 0, column: int = 0, excerpt: str = "") -> None:
        super().__init__(message)
        self.line, self.column, self.excerpt = line, column, excerpt


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row as printed, one for each head; an empty cell is "".

    Args:
        line: the line, or the row of a sheet, on which it begins, counted from 1.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table as it was read.

    Args:
        path: as messages show it.
        heads: names of the columns, without blanks around them.
        head_line: where they stand; 0 in a format that keeps them apart from the rows.
        lines: of a text file, so that a cell can be shown in its line; empty for others.
        delimiter: between the cells of such a line.
        faults: of single rows, which are then not among `rows`.
    """

    path: str
    heads: tuple[str, ...]
    head_line: int
    rows: tuple[Row, ...]
    lines: tuple[str, ...] = ()
    delimiter: str = ""
    faults: tuple[Problem, ...] = ()

    def place(self, line: int, index: int) -> tuple[int, int]:
        """Give line and column of cell *index* (from 0) of the row at *line*: a character of text, else a column."""
        if not self.lines:
            return line, index + 1
        return line, cell_start(self.lines[line - 1], index, self.delimiter) + 1

    def problem(self, line: int, index: int, message: str) -> Problem:
        """Give the fault *message* of one cell."""
        excerpt = self.lines[line - 1][:300] if self.lines and line else ""
        return Problem(self.path, *self.place(line, index), message, excerpt=excerpt)

    def written(self, row: Row) -> tuple[str, tuple[int, ...]]:
        """Give a row as a sentence, each cell behind its head, and where each cell begins in it.

        >>> Table("t.csv", ("year", "total"), 1, ()).written(Row(2, ("2019", "3127")))
        ('year: 2019 | total: 3127', (6, 20))
        """
        parts: list[str] = []
        starts, length = [], 0
        for head, cell in zip(self.heads, row.cells, strict=True):
            lead = f"{' | ' if parts else ''}{head}: "
            starts.append(length + len(lead))
            parts.append(f"{lead}{cell}")
            length += len(parts[-1])
        return "".join(parts), tuple(starts)


def cell_start(line: str, index: int, delimiter: str) -> int:
    """Give where the cell *index* begins in a line of text, behind its quotation mark; 0 where it is not on it.

    >>> cell_start('a,"b, c", d', 1, ","), cell_start('a,"b, c", d', 2, ",")
    (3, 10)
    """
    start, quoted = 0, False
    for at, character in enumerate(line):
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted and index:
            start, index = at + 1, index - 1
            if not index:
                break
    if index:
        return 0
    while line[start : start + 1] in ('"', " ") and line[start : start + 1] != delimiter:
        start += 1
    return start


def head_row(rows: Sequence[Sequence[str]], wanted: Sequence[str]) -> int:
    """Give which of the first *rows* holds the heads: the first with all *wanted* names, else the first that says much.

    >>> head_row([("Trade, million USD",), (), ("year", "total"), ("2019", "3127")], ["total", "year"])
    2
    """
    first = rows[:HEAD_WITHIN]
    for index, cells in enumerate(first):
        if set(wanted) <= {cell.strip() for cell in cells}:
            return index
    filled = [sum(bool(cell.strip()) for cell in cells) for cells in first]
    return filled.index(max(filled))
