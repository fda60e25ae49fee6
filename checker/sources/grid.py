"""The rows of a sheet -> captions, heads, rows and notes: which cells are about which.

A sheet has no marks for heads. What is known of tables decides: heads stand above figures, the names and years of a
row before them, a title above and a note below the table stand alone in their rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Span
from checker.sources.laid_out import Cell, LaidOut

Row = Mapping[int, Cell]
"""The cells of a row that hold something, by column from 0, in order."""

Place = tuple[int, int]
"""Row and column of a cell in the sheet, both counted from 0."""

MOST_CELLS = 60_000
"""Cells of a source that hold something; more are a data base, and reading each as a sentence would take minutes."""

_MOST_ROW_HEADS = 8
"""Columns that say what a row is about; of more the first do, and the others are what is said."""

MOST_HEAD_ROWS = 4
"""Years over halves over measures over units; what looks like a fifth is a row of the table."""

_LONGEST_CAPTION = 200
"""Characters; what is longer is a text beside the table and heads nothing."""
_LONGEST_HEAD = 80
_MOST_WORDS = 2
"""Behind the digits of a cell that is a figure ("3.9 billion dollars"); more are a sentence."""

_FIGURE = re.compile(r"[^\w]*(?:(?:US|CA|AU)?\$|[A-Z]{3})?[^\w]*\d")
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"\d+ ?(?:[-–]|to) ?\d+(?: years)?|\d+ ?\+|\d+ and over")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d(?:[-–/](?:\d\d|\d{4}))?(?:\s?(?:[*†‡pPeEfFrR¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵖʳ]|\([a-z\d]\)))?")
"""A year, behind it perhaps the mark of a note, or that it is provisional, estimated, forecast or revised."""
_YEAR_AND_UNIT = re.compile(_YEAR.pattern + r"(?:,|:| ?[(\[]| [-–—]) ?[^\W\d][^\d]{1,60}")
"""Heads a column of figures: "2021, million euros", "2021 (forecast)"."""

_DATE = re.compile(r"\d{4}[-./]\d\d?(?:[-./]\d\d?)?|\d\d?[-./]\d\d?[-./]\d{4}")
_NAMES_DATES = re.compile(r"year|date|period|month|quarter|day|time", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet.

    Args:
        rows: blank ones are empty.
        merged: the first cell of merged ones -> the last.
    """

    rows: Sequence[Row]
    merged: Mapping[Place, Place]

    def text(self, row: int, column: int) -> str:
        """Give what the cell says, "" for one that is not there."""
        cell = self.rows[row].get(column)
        return text_of(cell) if cell else ""

    def columns(self, row: int) -> tuple[int, ...]:
        """Give the columns that hold something."""
        return tuple(self.rows[row])

    def last_column(self, row: int, column: int) -> int:
        """Give how far the cell reaches to the right."""
        return self.merged.get((row, column), (row, column))[1]


@dataclass(slots=True)
class _Table:
    """What is known of a table while its rows are written.

    Args:
        first: whether its first row is still to be written.
        by_column: the heads of each column, from the top down.
        row_heads: the columns that say what a row is about.
        section: the head of the rows that follow, where a row stands alone between others.
    """

    captions: tuple[Span, ...]
    by_column: dict[int, tuple[Span, ...]]
    row_heads: frozenset[int]
    section: tuple[Span, ...] = ()


def lay_out_grid(page: LaidOut, rows: Sequence[Row], merged: Mapping[Place, Place] | None = None) -> None:
    """Write a sheet: its tables with what heads each cell, the text around them as paragraphs.

    Args:
        merged: the first cell of merged ones -> the last, in rows and columns of *rows*.

    >>> from checker.sources.laid_out import Piece
    >>> page = LaidOut()
    >>> port, tonnes, oslo, number = (Cell((Piece(text),)) for text in ("port", "tonnes", "Oslo", "41"))
    >>> lay_out_grid(page, [{0: port, 1: tonnes}, {0: oslo, 1: number}])
    >>> article = page.article()
    >>> [[article.text[slice(*head)] for head in block.heads] for block in article.blocks]
    [[], [], [], ['Oslo', 'tonnes']]
    """
    sheet = Sheet(rows, merged or {})
    captions: list[Span] = []
    before: _Table | None = None
    for chunk in _chunks(sheet):
        if all(len(sheet.columns(row)) < 2 for row in chunk):
            captions += _paragraphs(page, sheet, chunk)
            continue
        above, body, below = _parted(sheet, chunk)
        captions += _paragraphs(page, sheet, above)
        before = _table(page, sheet, body, tuple(captions[-MOST_HEAD_ROWS:]), before)
        captions = []
        _paragraphs(page, sheet, below)


def lay_out_table(
    page: LaidOut, rows: Sequence[Row], *, heads: int | None = None, captions: Sequence[Cell] = ()
) -> None:
    """Write rows of which it is known that they are one table.

    Args:
        heads: how many of them head it, or None where that is to be found out.
        captions: what stands above the table and heads all of it.
    """
    sheet = Sheet([row for row in rows if row], {})
    if not sheet.rows:
        return
    above = [span for cell in captions if (span := page.paragraph(cell.pieces, None, cell.place))]
    body = list(range(len(sheet.rows)))
    known = _head_rows(sheet, body) if heads is None else body[:heads]
    _write_table(page, sheet, known, body[len(known) :], tuple(above))


def text_of(cell: Cell) -> str:
    """Give what is written in *cell*, without the white space around it."""
    return "".join(piece.text for piece in cell.pieces).strip()


def is_figure(text: str) -> bool:
    """Tell whether a cell holds a figure and no name or sentence; a year is one too.

    >>> texts = ("3,127.5", "US$ 4.1bn", "(12)", "12%", "2019", "Q1", "Su-24", "41 ships sank there")
    >>> [is_figure(text) for text in texts]
    [True, True, True, True, True, False, False, False]
    """
    found = _FIGURE.match(text)
    return found is not None and len(_WORD.findall(text, found.end())) <= _MOST_WORDS


def is_year(text: str) -> bool:
    """Tell whether a cell may be a year or a day ("2019", "2019-20", "2019-03-01").

    >>> [is_year(text) for text in ("2019", "2019-20", "2024 p", "2023 (r)", "2021 ¹", "2020s", "2019 km", "12019")]
    [True, True, True, True, True, False, False, False]
    """
    return _YEAR.fullmatch(text) is not None or _DATE.fullmatch(text) is not None


def may_head(text: str) -> bool:
    """Tell whether a cell may head a column: it holds no figure but a year, alone or with the unit of the figures.

    >>> [may_head(text) for text in ("Exports", "2021", "2021, million euros", "2021 (forecast)", "2021: 14", "41 km")]
    [True, True, True, True, False, False]
    """
    return not is_figure(text) or is_year(text) or _YEAR_AND_UNIT.fullmatch(text) is not None


def _chunks(sheet: Sheet) -> Iterator[list[int]]:
    """Give the rows between blank ones."""
    chunk: list[int] = []
    for row in range(len(sheet.rows)):
        if sheet.rows[row]:
            chunk.append(row)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _parted(sheet: Sheet, chunk: list[int]) -> tuple[list[int], list[int], list[int]]:
    """Give the rows above a table, its own, and those below: what stands above or below stands alone in its row."""
    first, last = 0, len(chunk)
    while _stands_alone(sheet, chunk[first]):
        first += 1
    while _stands_alone(sheet, chunk[last - 1]):
        last -= 1
    return chunk[:first], chunk[first:last], chunk[last:]


def _stands_alone(sheet: Sheet, row: int) -> bool:
    columns = sheet.columns(row)
    return len(columns) == 1 and not is_figure(sheet.text(row, columns[0]))


def _paragraphs(page: LaidOut, sheet: Sheet, rows: Sequence[int]) -> list[Span]:
    """Write rows of one cell each as paragraphs and give the stretches of those that may head a table."""
    spans: list[Span] = []
    for row in rows:
        cell = sheet.rows[row][sheet.columns(row)[0]]
        span = page.paragraph(cell.pieces, None, cell.place)
        if span and span[1] - span[0] <= _LONGEST_CAPTION:
            spans.append(span)
    return spans


def _table(page: LaidOut, sheet: Sheet, body: list[int], captions: tuple[Span, ...], before: _Table | None) -> _Table:
    heads = _head_rows(sheet, body)
    if not heads and before is not None:  # rows behind a blank one, without heads of their own, go on with the table
        before.captions += captions
        before.section = ()
        _write_rows(page, sheet, body, before, first=False)
        return before
    return _write_table(page, sheet, heads, body[len(heads) :], captions)


def _write_table(page: LaidOut, sheet: Sheet, heads: list[int], rows: list[int], captions: tuple[Span, ...]) -> _Table:
    spans = [_write(page, sheet, row, first=number == 0) for number, row in enumerate(heads)]
    table = _Table(captions, _by_column(sheet, heads, spans), _row_heads(sheet, heads, rows))
    _write_rows(page, sheet, rows, table, first=not heads)
    return table


def _write_rows(page: LaidOut, sheet: Sheet, rows: list[int], table: _Table, *, first: bool) -> None:
    for row in rows:
        if _stands_alone(sheet, row) and len(table.by_column) > 1:
            table.section = tuple(_write(page, sheet, row, first=first).values())
        else:
            _write(page, sheet, row, table, first=first)
        first = False


def _write(
    page: LaidOut, sheet: Sheet, row: int, table: _Table | None = None, *, first: bool = False
) -> dict[int, Span]:
    columns = sheet.columns(row)
    cells = list(sheet.rows[row].values())
    if table is not None:
        cells = [_headed(cell, column, table) for cell, column in zip(cells, columns, strict=True)]
    spans = page.row(cells, first=first)
    return {column: span for column, span in zip(columns, spans, strict=True) if span}


def _headed(cell: Cell, column: int, table: _Table) -> Cell:
    if column in table.row_heads and len(text_of(cell)) <= _LONGEST_HEAD:
        return Cell(cell.pieces, cell.place, heads_row=True)
    return Cell(cell.pieces, cell.place, (*table.captions, *table.section, *table.by_column.get(column, ())))


def _head_rows(sheet: Sheet, body: list[int]) -> list[int]:
    """Give the rows that head the table: no figures but years, and more than one only where a head reaches wide."""
    heads: list[int] = []
    for row in body[:MOST_HEAD_ROWS]:
        if not _may_head(sheet, row) or row == body[-1]:
            break
        if heads and not _has_gaps(sheet, heads[-1], row):
            break
        heads.append(row)
    return heads


def _may_head(sheet: Sheet, row: int) -> bool:
    texts = [sheet.text(row, column) for column in sheet.columns(row)]
    return all(map(may_head, texts)) and max(map(len, texts)) <= _LONGEST_CAPTION


def _has_gaps(sheet: Sheet, above: int, below: int) -> bool:
    """Tell whether *below* has something where *above* has not: heads of heads reach over several columns."""
    return not set(sheet.columns(below)) <= set(sheet.columns(above)) or any(row == above for row, _ in sheet.merged)


def _by_column(sheet: Sheet, heads: list[int], spans: list[dict[int, Span]]) -> dict[int, tuple[Span, ...]]:
    """Give the heads of each column; in all but the last row an empty head is the one to its left."""
    found: dict[int, tuple[Span, ...]] = {}
    width = max((column + 1 for row in heads for column in sheet.columns(row)), default=0)
    for number, (row, written) in enumerate(zip(heads, spans, strict=True)):
        reaches_on = number + 1 < len(heads)
        last: Span | None = None
        until = -1
        for column in range(width):
            if column in written:
                last, until = written[column], sheet.last_column(row, column)
            elif not (column <= until or (reaches_on and column)):
                last = None
            if last is not None:
                found[column] = (*found.get(column, ()), last)
    return found


def _row_heads(sheet: Sheet, heads: list[int], rows: list[int]) -> frozenset[int]:
    """Give the columns that say what a row is about: those without figures, and years before the figures."""
    by_column: dict[int, list[str]] = {}
    for row in rows:
        for column, cell in sheet.rows[row].items():
            by_column.setdefault(column, []).append(text_of(cell))
    columns = sorted(by_column)
    found: set[int] = set()
    for column in columns:
        texts = by_column[column]
        if not any(map(is_figure, texts)):
            found.add(column)
        elif column == columns[0] and any(map(_LABEL.fullmatch, texts)):
            found.add(column)  # groups of ages or sizes
        elif all(map(is_year, texts)):
            head = " ".join(sheet.text(row, column) for row in heads)
            if column == columns[0] or _NAMES_DATES.search(head):
                found.add(column)
    said = sorted(found)[:_MOST_ROW_HEADS] if len(found) < len(columns) else columns[:1]
    return frozenset(said)
