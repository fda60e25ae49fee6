"""Sheets of a workbook, whatever its format -> an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, iterparse

from checker.errors import Problem
from checker.sources.article import Article
from checker.sources.grid import MOST_CELLS, Place, Row, lay_out_grid
from checker.sources.laid_out import Cell, LaidOut, Piece
from checker.sources.metadata import Metadata
from checker.sources.zipped import Archive, ArchiveError

_FAULT = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)|Err:\d{3}")
"""What a spreadsheet shows where a formula has no value; the last one is LibreOffice's."""

_NO_NAME_MARKS = re.compile(r"[\w.]+")
_MOST_NAMED = 5


@dataclass(slots=True)
class SheetCells:
    """What a sheet shows.

    Args:
        cells: text by row and column from 0; blank ones left out.
        merged: the first cell of merged ones -> the last.
        unreckoned: cells that hold a formula without a value.
        notes: the comments of cells.
        hidden_rows: numbers from 0 of rows that are not shown.
        hidden_columns: the first and the last of columns that are not shown.
    """

    name: str
    is_hidden: bool = False
    cells: dict[Place, str] = field(default_factory=dict)
    merged: dict[Place, Place] = field(default_factory=dict)
    unreckoned: list[Place] = field(default_factory=list)
    notes: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


def elements(part: bytes, *names: str, begins: str = "") -> Iterator[Element]:
    """Give the elements of *part* with one of the local *names*, whole, as they end; each is emptied behind its use.

    Args:
        begins: the name of elements that are given as they begin, with nothing but their attributes, or "".

    Raises:
        ArchiveError: the part declares entities, which no program writes there.
        ParseError: the part is no sound XML.
    """
    if b"<!ENTITY" in part or b"<!DOCTYPE" in part:
        raise ArchiveError("it is refused: its XML declares entities")
    wanted = frozenset(names)
    for event, element in iterparse(BytesIO(part), ("start", "end") if begins else ("end",)):
        if event == "start":
            if local(element) == begins:
                yield element
        elif local(element) in wanted:
            yield element
            element.clear()


def local(element: Element) -> str:
    """Give the name of *element* without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str, default: str = "") -> str:
    """Give the attribute of that local *name*, whatever its namespace."""
    value = element.get(name)
    if value is not None:
        return value
    return next((text for key, text in element.items() if key.endswith(f"}}{name}")), default)


def said_in(archive: Archive, part: str) -> Metadata:
    """Give the title that the workbook's properties name; when it was saved says nothing of when it was published."""
    if part not in archive.names:
        return Metadata()
    title = next((element.text or "" for element in elements(archive.read(part), "title")), "")
    return Metadata(title=" ".join(title.split()))


def article_of(path: str, sheets: Sequence[SheetCells], said: Metadata) -> Article:
    """Give the sheets that a reader of the workbook sees, one below the other, each under its name."""
    page = LaidOut()
    problems: list[Problem] = []
    left = MOST_CELLS
    for sheet in sheets:
        if sheet.is_hidden:
            if sheet.cells:
                message = f"the sheet '{sheet.name}' is hidden and not read; unhide it if it is part of the source"
                problems.append(Problem(path, 0, 0, message, "warning"))
            continue
        problems.extend((*_unreckoned(path, sheet), *_failed(path, sheet), *_hidden(path, sheet)))
        if len(sheet.cells) > left:
            message = f"holds more than {MOST_CELLS:,} cells; the sheet '{sheet.name}' is not read in full"
            problems.append(Problem(path, 0, 0, f"{message}; keep those you need"))
        rows, merged = _rows(sheet, left)
        left = max(left - len(sheet.cells), 0)
        if sum(1 for one in sheets if one.cells and not one.is_hidden) > 1:
            page.paragraph([Piece(sheet.name)], "boilerplate")
        lay_out_grid(page, rows, merged)
        for place, note in sorted(sheet.notes.items()):
            page.paragraph([Piece(note)], "boilerplate", f"{cell_name(sheet.name, place)}, comment")
    return page.article(said, problems=tuple(problems))


def cell_name(sheet: str, place: Place) -> str:
    """Give the name of a cell as a formula names it.

    >>> cell_name("Sheet1", (6, 1)), cell_name("Trade 2019", (0, 27))
    ('Sheet1!B7', "'Trade 2019'!AB1")
    """
    shown = sheet if _NO_NAME_MARKS.fullmatch(sheet) else f"'{sheet}'"
    return f"{shown}!{_column_name(place[1])}{place[0] + 1}"


def _column_name(column: int) -> str:
    letters, number = "", column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _rows(sheet: SheetCells, most: int) -> tuple[list[Row], Mapping[Place, Place]]:
    """Give the rows with several blank ones in a row as one, so that a far cell costs no more than a near one."""
    rows: list[dict[int, Cell]] = []
    numbers: dict[int, int] = {}
    for row, column in sorted(sheet.cells)[:most]:
        if row not in numbers:
            if row and row - 1 not in numbers:
                rows.append({})
            numbers[row] = len(rows)
            rows.append({})
        text = sheet.cells[row, column].replace("\v", " ")
        rows[-1][column] = Cell((Piece(text),), cell_name(sheet.name, (row, column)))
    merged = {
        (numbers[row], column): (numbers.get(last, numbers[row]), last_column)
        for (row, column), (last, last_column) in sheet.merged.items()
        if row in numbers
    }
    return [*rows], merged


def _unreckoned(path: str, sheet: SheetCells) -> Iterable[Problem]:
    if not sheet.unreckoned:
        return
    first, count = cell_name(sheet.name, min(sheet.unreckoned)), len(sheet.unreckoned)
    cells = f"the formula in {first}" if count == 1 else f"the formulas in {first} and {count - 1} other cells"
    has = "has" if count == 1 else "have"
    yield Problem(path, 0, 0, f"{cells} {has} no value yet; open the workbook, save it, and try again", "warning")


def _failed(path: str, sheet: SheetCells) -> Iterable[Problem]:
    """Take out what a formula gave instead of a value, and say it: the 0 in "#DIV/0!" is no figure."""
    failed = sorted(place for place, text in sheet.cells.items() if _FAULT.fullmatch(text.strip()))
    if failed:
        first, shown = cell_name(sheet.name, failed[0]), sheet.cells[failed[0]].strip()
        more = f" and {len(failed) - 1} other cells" if len(failed) > 1 else ""
        yield Problem(path, 0, 0, f"no value could be worked out in {first} ({shown}){more}", "warning")
    for place in failed:
        del sheet.cells[place]


def _hidden(path: str, sheet: SheetCells) -> Iterable[Problem]:
    """Say which rows and columns that hold something are not shown: a person may have hidden what does not count."""
    rows = sorted(sheet.hidden_rows & {row for row, _ in sheet.cells})
    used = sorted({column for _, column in sheet.cells})
    columns = [one for one in used if any(first <= one <= last for first, last in sheet.hidden_columns)]
    found = [_listed("row", [str(row + 1) for row in rows]), _listed("column", [_column_name(one) for one in columns])]
    if rows or columns:
        are = "is" if len(rows) + len(columns) == 1 else "are"
        message = f"{' and '.join(filter(None, found))} of the sheet '{sheet.name}' {are} hidden, and read all the same"
        yield Problem(path, 0, 0, f"{message}; take out what is no part of the source", "warning")


def _listed(kind: str, names: Sequence[str]) -> str:
    """Give "rows 3, 4 and 2 more"."""
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{kind}{'s' if len(names) > 1 else ''} {', '.join(names[:_MOST_NAMED])}{more}"
