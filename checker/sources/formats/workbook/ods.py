"""`.ods`: cells as the file itself says that they are shown.

Source:
    OpenDocument 1.3 part 3, 9 (tables), 6.1 (white space in paragraphs), 19.385 and 19.387 (office:value and its
    types).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from checker.sources.article import Article, unreadable
from checker.sources.formats.workbook.number_formats import shown
from checker.sources.formats.workbook.sheets import SheetCells, article_of, attribute, elements, local, said_in
from checker.sources.grid import MOST_CELLS
from checker.sources.zipped import ArchiveError, open_archive

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_MOST_REPEATED = 1000
"""How often a cell or row with something in it may say that it is repeated; whole columns are repeated empty."""


def read_ods(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a workbook: all its visible sheets."""
    try:
        archive = open_archive(raw)
        content = archive.read("content.xml")
        sheets = list(_sheets(content))
        said = said_in(archive, "meta.xml")
    except ArchiveError as fault:
        return unreadable(path, str(fault))
    except (ParseError, ValueError, RecursionError):
        return unreadable(path, "this is no .ods workbook, or a damaged one; open it and save it again")
    return (article_of(path, sheets, said),)


def _sheets(content: bytes) -> Iterator[SheetCells]:
    hidden: set[str] = set()
    left = MOST_CELLS
    sheet, row, column = SheetCells(""), 0, 0
    for one in elements(content, "style", "table-column", "table-row", begins="table"):
        name = local(one)
        if name == "style":
            hidden |= {attribute(one, "name") for child in one if attribute(child, "display") == "false"}
        elif name == "table":
            left -= len(sheet.cells)
            sheet = SheetCells(attribute(one, "name"), attribute(one, "style-name") in hidden)
            row, column = 0, 0
            yield sheet
        elif name == "table-column":
            times = int(attribute(one, "number-columns-repeated", "1"))
            sheet.hidden_columns += [(column, column + times - 1)] if _is_hidden(one) else []
            column += times
        elif len(sheet.cells) <= left:
            row += _read_rows(sheet, row, one)


def _read_rows(sheet: SheetCells, row: int, element: Element) -> int:
    """Read a row as often as it says that it is there, and give that number."""
    cells = [cell for cell in element if local(cell) in ("table-cell", "covered-table-cell")]
    times = int(attribute(element, "number-rows-repeated", "1"))
    is_filled = any(len(cell) or attribute(cell, "value-type") for cell in cells)
    for at in range(min(times, _MOST_REPEATED) if is_filled else 0):
        _read_row(sheet, row + at, cells)
        sheet.hidden_rows |= {row + at} if _is_hidden(element) else set()
    return times


def _is_hidden(element: Element) -> bool:
    return attribute(element, "visibility", "visible") != "visible"


def _read_row(sheet: SheetCells, row: int, cells: list[Element]) -> None:
    column = 0
    for cell in cells:
        times = int(attribute(cell, "number-columns-repeated", "1"))
        text = _text(cell)
        for at in range(min(times, _MOST_REPEATED) if text.strip() else 0):
            sheet.cells[row, column + at] = text
        wide, high = (int(attribute(cell, f"number-{name}-spanned", "1")) for name in ("columns", "rows"))
        if wide * high > 1:
            sheet.merged[row, column] = (row + high - 1, column + wide - 1)
        for note in (child for child in cell if local(child) == "annotation"):
            sheet.notes[row, column] = " ".join(_paragraph(one) for one in note if local(one) == "p")
        column += times


def _text(cell: Element) -> str:
    """Give what the cell shows; of a day its ISO form, as far as the cell shows it."""
    written = "\n".join(_paragraph(child) for child in cell if local(child) == "p")
    kind = attribute(cell, "value-type")
    if kind == "date":
        return _day(attribute(cell, "date-value"), written)
    if written.strip() or kind in ("", "string"):
        return written or attribute(cell, "string-value")
    value = attribute(cell, "value") or attribute(cell, "boolean-value") or attribute(cell, "time-value")
    if kind == "percentage":
        return shown(value, "0.##########%")
    if kind == "currency":
        return f"{shown(value, 'General')} {attribute(cell, 'currency')}".strip()
    return shown(value, "General") if kind == "float" else value


def _day(value: str, written: str) -> str:
    """Give the day of a cell as far as *written* shows it: "2019", "2019-03" or "2019-03-01"."""
    day = value.partition("T")[0]
    numbers = _DIGITS.findall(written)
    if not written.strip() or len(numbers) > 2 or (len(numbers) == 2 and _LETTERS.search(written)):
        return day
    return day[:4] if numbers == [day[:4]] and not _LETTERS.search(written) else day[:7]


def _paragraph(element: Element) -> str:
    """Give the text of a paragraph with the blanks, tabs and line ends that are elements of their own."""
    texts = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "s":
            texts.append(" " * min(int(attribute(child, "c", "1")), _MOST_REPEATED))
        elif name in ("tab", "line-break"):
            texts.append(" ")
        elif name != "annotation":
            texts.append(_paragraph(child))
        texts.append(child.tail or "")
    return "".join(texts)
