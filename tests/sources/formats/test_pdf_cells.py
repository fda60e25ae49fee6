"""Cells of a PDF's tables, however their program draws them: each is told from its neighbour."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from checker.sources.formats.pdf import read_pdf
from checker.sources.formats.pdf.lines import lines_of_page
from checker.sources.formats.pdf.narrow_cells import parted_like_rows_around
from checker.sources.formats.pdf.pages import Chunk


def drawn(instructions: str) -> bytes:
    """Give a page of Helvetica drawn by *instructions*."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    content = DecodedStreamObject()
    content.set_data(instructions.encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(content)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def text_of(instructions: str) -> str:
    (article,) = read_pdf(drawn(instructions), "a.pdf", "")
    return article.text or ""


def cell(x: int, y: int, text: str) -> str:
    """Give a cell as reporting libraries draw it: a text of its own, which ends its line."""
    return f"BT 1 0 0 1 {x} {y} Tm /F1 10 Tf 12 TL ({text}) Tj T* ET\n"


def test_cells_that_each_end_their_line_are_a_row() -> None:
    rows = [("Port", "Ships", "Tons"), ("Vettin", "410", "6,120"), ("Skarholm", "87", "940")]
    drawing = "".join(
        cell(72 + 60 * column, 700 - 18 * row, text)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    assert text_of(drawing) == "Port | Ships | Tons\nVettin | 410 | 6,120\nSkarholm | 87 | 940"


def test_texts_that_follow_each_other_on_a_line_closely_are_no_row() -> None:
    assert text_of(cell(72, 700, "It cost 41") + cell(115, 700, "million euros.")) == "It cost 41 million euros."


def chunk(text: str, x: float, y: float, width: float) -> Chunk:
    return Chunk(text, x, y, 10, width)


@pytest.mark.parametrize(
    ("beside", "read"),
    [
        ((chunk("Vettin", 40, 88, 30), chunk(" 87", 93, 88, 15)), [["Lower Orle", "140"], ["Vettin", "87"]]),
        ((chunk("Vettin", 40, 88, 30), chunk(" 87", 99, 88, 15)), [["Lower Orle 140"], ["Vettin", "87"]]),
        ((chunk("Vettin", 40, 48, 30), chunk(" 87", 93, 48, 15)), [["Lower Orle 140"], ["Vettin", "87"]]),
        (
            (chunk("Vettin is a town on the coast.", 40, 88, 150),),
            [["Lower Orle 140"], ["Vettin is a town on the coast."]],
        ),
    ],
)
def test_a_cell_that_follows_closely_is_told_by_the_row_below(beside: tuple[Chunk, ...], read: list[list[str]]) -> None:
    above = (chunk("Lower Orle", 40, 100, 48), chunk(" 140", 93, 100, 20), Chunk("\n", 0, 0, 10, 0))
    lines = lines_of_page([*above, *beside])
    assert [[one.text for one in line.stretches] for line in parted_like_rows_around(lines)] == read


def test_the_row_above_tells_as_well_and_goes_on_telling() -> None:
    rows = []
    for row, name in enumerate(("Vettin", "Lower Orle", "Upper Orle")):
        y = 100 - 12 * row
        rows += [chunk(name, 40, y, 30 if name == "Vettin" else 48), chunk(" 87", 93, y, 15), Chunk("\n", 0, 0, 10, 0)]
    parted = parted_like_rows_around(lines_of_page(rows))
    assert [len(line.stretches) for line in parted] == [2, 2, 2]
