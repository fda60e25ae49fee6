"""Tables of text, one row a line, cells parted by commas, semicolons or tabs: read as text, no cell is reckoned.

Source:
    RFC 4180 for quotation marks. The standard reader is used because it tells the line of each row; data-frame readers
    fill short rows up in silence, and turn "1.10" into a number.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from checker.errors import Problem
from checker.tables.table import HEAD_WITHIN, MAX_ROWS, Asked, Row, Table, TableError, head_row

_DELIMITERS = (",", ";", "\t", "|")
_LINE_END = re.compile(r"\r\n|\n|\r")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_Numbered = list[tuple[int, list[str]]]


def read_delimited(path: Path, shown: str, asked: Asked) -> Table:
    """Give the table in the file *path*.

    Args:
        asked: the heads tell which line holds them, and what parts the cells.

    Raises:
        TableError: the file cannot be decoded or read as a table.
    """
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"this is not UTF-8 (byte {error.start}); save the table as 'CSV UTF-8'"
        raise TableError(message, line) from error
    return read_text(text, shown, asked)


def read_text(text: str, shown: str, asked: Asked) -> Table:
    r"""Give the table that *text* writes; see `read_delimited`.

    >>> read_text("year;total\n2019;3,1\n", "t.csv", Asked(("total",))).rows
    (Row(line=2, cells=('2019', '3,1')),)
    """
    if "\0" in text:
        raise TableError("this is no table of text: it holds NUL characters")
    if not text.strip():
        raise TableError("the table is empty")
    lines = tuple(_LINE_END.split(text))
    delimiter = _delimiter(lines[:HEAD_WITHIN], asked.heads)
    numbered = _rows(text, delimiter)
    at = head_row([cells for _, cells in numbered[:HEAD_WITHIN]], asked.heads)
    head_line, heads = numbered[at]
    rows, faults = [], []
    for line, cells in numbered[at + 1 :]:
        whole = _as_long_as(heads, cells)
        if whole is None:
            message = f"this row has {len(cells)} cells, the heads above are {len(heads)}; it is left out"
            faults.append(Problem(shown, line, 1, message, excerpt=lines[line - 1][:300]))
        elif any(whole):
            rows.append(Row(line, whole))
    names = tuple(head.strip() for head in heads)
    return Table(shown, names, head_line, tuple(rows), lines, delimiter, tuple(faults))


def _delimiter(lines: Sequence[str], wanted: Sequence[str]) -> str:
    """Give the sign that parts a line into the most of the heads that are asked for; else into the most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        cells = [{cell.strip(' "') for cell in line.split(delimiter)} for line in lines]
        return max(len(one.intersection(wanted)) for one in cells), max(map(len, cells))

    return max(_DELIMITERS, key=found)


def _rows(text: str, delimiter: str) -> _Numbered:
    """Give each row that is not blank with the line on which it begins."""
    numbered: _Numbered = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if cells:
                numbered.append((begins, cells))
            if len(numbered) > MAX_ROWS:
                raise TableError(f"the table has more than {MAX_ROWS:,} rows; keep those that the articles need")
            begins = reader.line_num + 1
    except csv.Error as error:
        lines = _LINE_END.split(text)
        shown = lines[begins - 1][:300] if begins <= len(lines) else ""
        message = "a quotation mark that opens in this row is not closed, or text goes on behind one"
        if "limit" in str(error):
            message = "a cell of this row is over 128 KiB; is a quotation mark missing?"
        raise TableError(message, begins, 1, shown) from error
    return numbered


def _as_long_as(heads: Sequence[str], cells: Sequence[str]) -> tuple[str, ...] | None:
    """Give *cells* stripped, without empty ones at the end that have no head; None where the numbers differ."""
    stripped = [cell.strip() for cell in cells]
    while len(stripped) > len(heads) and not stripped[-1]:
        stripped.pop()
    return tuple(stripped) if len(stripped) == len(heads) else None
