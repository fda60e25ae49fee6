"""`.xlsx`: cells as they are written, whatever the sheet says of its size, each shown by its number format.

Own reading of the XML, because a library gives values without their formats (0.12 for a cell that shows 12%), and
takes room for every cell between the first and the last, so that two far cells break it.

Source:
    ECMA-376 part 1, 18.2 (workbook), 18.3 (sheets), 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from checker.sources.article import Article, unreadable
from checker.sources.formats.workbook.number_formats import format_code, shown
from checker.sources.formats.workbook.sheets import SheetCells, article_of, attribute, elements, local, said_in
from checker.sources.grid import MOST_CELLS, Place
from checker.sources.zipped import Archive, ArchiveError, open_archive

_REFERENCE = re.compile(r"\$?(?P<letters>[A-Z]{1,3})\$?(?P<row>\d{1,7})")
_MOST_MERGED = 50_000
"""Merged cells; each is looked up in the rows of heads alone."""


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets share.

    Args:
        strings: the texts that cells name by number.
        codes: the number format of each style.
    """

    archive: Archive
    strings: tuple[str, ...]
    codes: tuple[str, ...]
    since_1904: bool


def read_xlsx(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a workbook: all its visible sheets."""
    try:
        archive = open_archive(raw)
        main = _main_part(archive)
        workbook = archive.read(main)
        targets = _targets(archive, main)
        dates = (element for element in elements(workbook, "workbookPr"))
        since_1904 = any(_is_set(element, "date1904") for element in dates)
        book = _Book(archive, tuple(_strings(archive, targets)), tuple(_codes(archive, targets)), since_1904)
        sheets: list[SheetCells] = []
        for element in elements(workbook, "sheet"):
            sheets += _sheet(book, element, targets, MOST_CELLS - sum(len(one.cells) for one in sheets))
        said = said_in(archive, "docProps/core.xml")
    except ArchiveError as fault:
        return unreadable(path, str(fault))
    except (ParseError, ValueError):
        return unreadable(path, "this is no .xlsx workbook, or a damaged one; open it and save it again")
    return (article_of(path, sheets, said),)


def _main_part(archive: Archive) -> str:
    for element in elements(archive.read("_rels/.rels"), "Relationship"):
        if attribute(element, "Type").endswith("/officeDocument"):
            return attribute(element, "Target").lstrip("/")
    raise ArchiveError("it holds no workbook")


def _targets(archive: Archive, main: str) -> dict[str, tuple[str, str]]:
    """Give the kind and the part of each relation of the workbook, by its id."""
    folder, name = posixpath.split(main)
    part = posixpath.join(folder, "_rels", f"{name}.rels")
    return {
        attribute(element, "Id"): (
            attribute(element, "Type").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, attribute(element, "Target"))).lstrip("/"),
        )
        for element in elements(archive.read(part), "Relationship")
    }


def _part(targets: dict[str, tuple[str, str]], kind: str) -> str:
    return next((part for own, part in targets.values() if own == kind), "")


def _strings(archive: Archive, targets: dict[str, tuple[str, str]]) -> Iterator[str]:
    part = _part(targets, "sharedStrings")
    for element in elements(archive.read(part), "si") if part in archive.names else ():
        yield _text(element)


def _text(element: Element) -> str:
    """Give the text of a string, its runs put together, without the reading aids of East Asia."""
    texts: list[str] = []
    for child in element:
        if local(child) == "t":
            texts.append(child.text or "")
        elif local(child) == "r":
            texts += [run.text or "" for run in child if local(run) == "t"]
    return "".join(texts)


def _codes(archive: Archive, targets: dict[str, tuple[str, str]]) -> Iterator[str]:
    part = _part(targets, "styles")
    if part not in archive.names:
        return
    styles = archive.read(part)
    custom = {int(attribute(one, "numFmtId", "0")): attribute(one, "formatCode") for one in elements(styles, "numFmt")}
    for formats in elements(styles, "cellXfs"):
        for one in formats:
            yield format_code(int(attribute(one, "numFmtId", "0")), custom)


def _sheet(book: _Book, element: Element, targets: dict[str, tuple[str, str]], left: int) -> Iterator[SheetCells]:
    kind, part = targets.get(attribute(element, "id"), ("", ""))
    if kind != "worksheet" or part not in book.archive.names:
        return  # a sheet that is a chart holds no cells
    sheet = SheetCells(attribute(element, "name"), attribute(element, "state", "visible") != "visible")
    sheet.notes.update(_comments(book.archive, part))
    row = -1
    for one in elements(book.archive.read(part), "row", "mergeCell", "col"):
        if local(one) == "row":
            row = int(attribute(one, "r", str(row + 2))) - 1
            _read_row(book, sheet, row, one)
            sheet.hidden_rows |= {row} if _is_set(one, "hidden") else set()
        elif local(one) == "col":
            shown_range = int(attribute(one, "min", "1")) - 1, int(attribute(one, "max", "1")) - 1
            sheet.hidden_columns += [shown_range] if _is_set(one, "hidden") else []
        elif len(sheet.merged) < _MOST_MERGED:
            first, _, last = attribute(one, "ref").partition(":")
            sheet.merged[_place(first)] = _place(last or first)
        if len(sheet.cells) > left:
            break
    yield sheet


def _is_set(element: Element, name: str) -> bool:
    return attribute(element, name) in ("1", "true")


def _comments(archive: Archive, part: str) -> Iterator[tuple[Place, str]]:
    """Give the comments of the sheet in *part*, with the cells they are about."""
    folder, name = posixpath.split(part)
    if posixpath.join(folder, "_rels", f"{name}.rels") not in archive.names:
        return
    comments = _part(_targets(archive, part), "comments")
    for one in elements(archive.read(comments), "comment") if comments in archive.names else ():
        text = " ".join(_text(child) for child in one if local(child) == "text")
        if text.strip():
            yield _place(attribute(one, "ref")), text


def _read_row(book: _Book, sheet: SheetCells, row: int, element: Element) -> None:
    column = -1
    for cell in element:
        if local(cell) == "c":
            reference = attribute(cell, "r")
            column = _place(reference)[1] if reference else column + 1
            _read_cell(book, sheet, (row, column), cell)


def _place(reference: str) -> Place:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(f"'{reference[:20]}' is no name of a cell")
    column = 0
    for letter in found["letters"]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found["row"]) - 1, column - 1


def _read_cell(book: _Book, sheet: SheetCells, place: Place, cell: Element) -> None:
    children = {local(child): child for child in cell}
    value = children["v"].text or "" if "v" in children else ""
    kind = attribute(cell, "t", "n")
    if kind == "inlineStr":
        text = _text(children["is"]) if "is" in children else ""
    elif kind == "s" and value:
        text = _shared(book, value)
    elif kind == "b":
        text = {"1": "TRUE", "0": "FALSE"}.get(value, value)
    elif kind == "n" and value:
        style = int(attribute(cell, "s", "0"))
        code = book.codes[style] if style < len(book.codes) else "General"
        text = shown(value, code, since_1904=book.since_1904)
    else:
        text = value
    if text.strip():
        sheet.cells[place] = text
    elif "f" in children and not value:
        sheet.unreckoned.append(place)


def _shared(book: _Book, value: str) -> str:
    number = int(value)
    if not 0 <= number < len(book.strings):
        raise ValueError(f"a cell names text {number}, of {len(book.strings)}")
    return book.strings[number]
