"""The pages of a PDF laid out as one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.errors import Problem
from checker.sources.article import Article, unreadable
from checker.sources.formats.pdf.columns import Rows, in_reading_order
from checker.sources.formats.pdf.lines import Line, lines_of_page
from checker.sources.formats.pdf.margins import margin_lines
from checker.sources.formats.pdf.narrow_cells import parted_like_rows_around
from checker.sources.formats.pdf.pages import Pages, PdfError, open_pages
from checker.sources.formats.pdf.paragraphs import Paragraph, column_width, paragraphs_of, usual_distance
from checker.sources.formats.pdf.spreads import Placed, across_pages
from checker.sources.grid import lay_out_table
from checker.sources.laid_out import Cell, LaidOut, Piece
from checker.sources.metadata import Metadata

_FORM = "what is filled into its form is not read"


def lay_out(raw: bytes, path: str) -> tuple[Article, ...]:
    """Give the article of the PDF in *raw*; pages that cannot be read are said, and the others read."""
    try:
        pages = open_pages(raw)
    except PdfError as error:
        return unreadable(path, str(error))
    problems: list[Problem] = []
    read = list(_read(pages, path, problems))
    if pages.warnings:
        more = f" (and {len(pages.warnings) - 1} more)" if len(pages.warnings) > 1 else ""
        message = f"parts of the PDF may be missing; pypdf says: {pages.warnings[0]}{more}"
        problems.append(Problem(path, 0, 0, message, "warning"))
    page = LaidOut()
    usual = usual_distance(lines for _, lines in read)
    margins = margin_lines([lines for _, lines in read], usual)
    _write(
        page,
        [(f"page {number}", _body(lines, margin)) for (number, lines), margin in zip(read, margins, strict=True)],
        usual,
    )
    for (number, lines), margin in zip(read, margins, strict=True):
        for index in sorted(margin):
            page.paragraph([Piece(lines[index].text)], "boilerplate", f"page {number}")
    said = Metadata(title=pages.properties.title_of(page.article()), undated=pages.properties.undated)
    return (page.article(said, problems=tuple(problems), remarks=(_FORM,) if pages.has_form else ()),)


def _read(pages: Pages, path: str, problems: list[Problem]) -> Iterator[tuple[int, Sequence[Line]]]:
    """Give number and lines of each page that holds text."""
    empty: list[int] = []
    for index in range(pages.count):
        try:
            lines = lines_of_page(pages.read(index))
        except PdfError as error:
            rest = f"page {index + 1} and what follows" if pages.is_spent else f"page {index + 1}"
            problems.append(Problem(path, 0, 0, f"{rest} is not read: {error}"))
            if pages.is_spent:
                break
            continue
        if lines:
            yield index + 1, lines
        else:
            empty.append(index + 1)
    if empty:
        problems.append(Problem(path, 0, 0, _without_text(empty, pages.count), "warning"))


def _without_text(numbers: list[int], count: int) -> str:
    if len(numbers) == count:
        return "no page holds any text; it may be a scan, and a figure in a picture is not read"
    if len(numbers) == 1:
        return f"page {numbers[0]} holds no text; it may be a scan"
    shown = ", ".join(str(number) for number in numbers[:10])
    return f"pages {shown}{' and more' if len(numbers) > 10 else ''} hold no text; they may be scans"


def _body(lines: Sequence[Line], margin: frozenset[int]) -> list[Line]:
    return [line for index, line in enumerate(lines) if index not in margin]


def _write(page: LaidOut, bodies: Sequence[tuple[str, list[Line]]], usual: float) -> None:
    pages = (
        (place, _blocks(in_reading_order(parted_like_rows_around(body)), usual, column_width(body)))
        for place, body in bodies
    )
    for block in across_pages(pages):
        if isinstance(block, Placed):
            _write_table(page, block.place, block.rows)
            continue
        for number, (place, between, text) in enumerate(block.texts()):
            page.paragraph([Piece(text)], None, place, between=between if number else None)


def _blocks(lines: Iterable[Line | Rows], usual: float, column: float) -> Iterator[Paragraph | Rows]:
    held: list[Line] = []
    for line in lines:
        if isinstance(line, Rows):
            yield from paragraphs_of(held, usual, column)
            held = []
            yield line
        else:
            held.append(line)
    yield from paragraphs_of(held, usual, column)


def _write_table(page: LaidOut, place: str, rows: Rows) -> None:
    cells = [{column: Cell((Piece(one.text),), place) for column, one in row.items()} for row in rows.grid()]
    lay_out_table(page, cells)
