"""Workbooks (.xlsx), read by openpyxl, which is imported only then: the values that the sheet shows, never a formula.

A data-frame reader would give floats and hide what makes a sheet doubtful: merged cells, formulas that were never
reckoned, sheets that nobody sees.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from checker.errors import Problem
from checker.tables.printed import printed
from checker.tables.table import HEAD_WITHIN, MAX_ROWS, MAX_UNPACKED, Asked, Row, Table, TableError, head_row

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_DAMAGED = (BadZipFile, ParseError, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError, IndexError)
"""What openpyxl lets through of a file that is no workbook or a damaged one."""


def read_workbook(path: Path, shown: str, asked: Asked) -> Table:
    """Give the table in one sheet of the workbook *path*.

    Raises:
        TableError: the workbook cannot be read, is too large, or has no such sheet, or openpyxl is not installed.
    """
    _refuse_bomb(path)
    worksheet = _sheet(_open(path, values=True), asked.sheet)
    if (worksheet.max_row or 0) > MAX_ROWS:
        raise TableError(f"the sheet has more than {MAX_ROWS:,} rows; keep those that the articles need")
    cells = [[printed(cell.value, cell.number_format) for cell in row] for row in worksheet.iter_rows()]
    if not any(map(any, cells)):
        raise TableError(f"the sheet '{worksheet.title}' is empty")
    at = head_row(cells[:HEAD_WITHIN], asked.heads)
    heads = tuple(head.strip() for head in cells[at])
    merged = {index: cell_range for cell_range in _merged(worksheet) for index in _rows_of(cell_range, at)}
    faults = [_merged_problem(shown, one, worksheet) for one in dict.fromkeys(merged.values())]
    needed = [index for index, head in enumerate(heads) if head in asked.heads]
    empty = [
        (row, index)
        for row in range(at + 1, len(cells))
        for index in needed
        if any(cells[row]) and not cells[row][index] and row not in merged
    ]
    formulas = _unreckoned(path, worksheet.title, empty) if empty else {}
    faults.extend(_formula_problem(shown, row, index, heads[index], formulas[row, index]) for row, index in formulas)
    left_out = {*merged, *(row for row, _ in formulas)}
    rows = [Row(i + 1, tuple(cells[i])) for i in range(at + 1, len(cells)) if any(cells[i]) and i not in left_out]
    return Table(shown, heads, at + 1, tuple(rows), faults=tuple(faults))


def _refuse_bomb(path: Path) -> None:
    try:
        with ZipFile(path) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
    except BadZipFile as error:
        message = "this is no .xlsx workbook (an old .xls, or one with a password?); save it as .xlsx"
        raise TableError(message) from error
    if unpacked > MAX_UNPACKED:
        raise TableError(f"the workbook unfolds to more than {MAX_UNPACKED >> 20} MiB")


def _open(path: Path, *, values: bool) -> Workbook:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError as error:
        raise TableError("workbooks need openpyxl; install figure-checker[tables]") from error
    try:
        with warnings.catch_warnings():
            # Of styles and extensions that it drops; no cell is among them.
            warnings.simplefilter("ignore")
            # As bytes: openpyxl leaves the file of a damaged workbook open.
            return load_workbook(BytesIO(path.read_bytes()), data_only=values, keep_links=False)
    except (InvalidFileException, *_DAMAGED) as error:
        raise TableError("this is no .xlsx workbook, or a damaged one") from error


def _sheet(workbook: Workbook, name: str) -> Worksheet:
    """Give the sheet called *name*, else the only visible one."""
    sheets: dict[str, Any] = {sheet.title: sheet for sheet in workbook.worksheets}
    if name:
        if name in sheets:
            return sheets[name]  # type: ignore[no-any-return]
        near = get_close_matches(name, sheets, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(sheets)}"
        raise TableError(f"the workbook has no sheet '{name}'; {hint}")
    visible = [sheet for sheet in sheets.values() if sheet.sheet_state == "visible"]
    if len(visible) == 1:
        return visible[0]  # type: ignore[no-any-return]
    titles = ", ".join(sheet.title for sheet in visible)
    raise TableError(f"the workbook has {len(visible)} sheets ({titles}); name one in the rule: 'sheet: ...'")


def _merged(worksheet: Worksheet) -> list[Any]:
    return sorted(worksheet.merged_cells.ranges, key=lambda one: (one.min_row, one.min_col))


def _rows_of(cell_range: Any, head: int) -> Iterator[int]:
    """Give the rows (from 0) below the heads over which merged cells reach."""
    return (row for row in range(cell_range.min_row - 1, cell_range.max_row) if row > head)


def _merged_problem(shown: str, cell_range: Any, worksheet: Worksheet) -> Problem:
    message = (
        f"the cells {cell_range.coord} of '{worksheet.title}' are merged, so that it is not clear what their rows say"
    )
    return Problem(shown, cell_range.min_row, cell_range.min_col, f"{message}; part them and fill each; left out")


def _unreckoned(path: Path, title: str, empty: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Give those of the *empty* cells that hold a formula, which no program has reckoned yet."""
    worksheet = _open(path, values=False)[title]
    values = {(row, index): worksheet.cell(row + 1, index + 1).value for row, index in empty}
    return {place: value for place, value in values.items() if isinstance(value, str) and value.startswith("=")}


def _formula_problem(shown: str, row: int, index: int, head: str, formula: str) -> Problem:
    message = f"'{head}' holds a formula without a value ({formula[:40]}); open the workbook, save it, and try again"
    return Problem(shown, row + 1, index + 1, message)
