"""Word files by another writer with figures planted everywhere: each is read once, at its place."""

from __future__ import annotations

from pathlib import Path

import docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.model import Document, Source
from checker.sources.formats.docx import read_docx

KINDS = st.lists(st.sampled_from(["prose", "heading", "item", "table", "split", "caption"]), min_size=1, max_size=12)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KINDS)
def test_every_planted_figure_is_found_at_its_place(tmp_path: Path, kinds: list[str]) -> None:
    document = docx.Document()
    planted: dict[str, tuple[str, str]] = {}
    paragraphs = tables = 0

    def plant(place: str, zone: str = "") -> str:
        figure = f"{10_501 + len(planted) * 7:,}"
        planted[figure] = (place, zone)
        return figure

    section = document.sections[0]
    section.header.paragraphs[0].text = f"Stock {plant('header', 'boilerplate')}"
    section.footer.paragraphs[0].text = f"Stock {plant('footer', 'boilerplate')}"
    for kind in kinds:
        document.add_paragraph("")
        if kind == "table":
            tables += 1
            rows = [["port", "2019", "2020"], *[["Oslo"] * 3 for _ in range(2)]]
            table = document.add_table(len(rows), 3)
            for y, row in enumerate(rows, 1):
                for x, words in enumerate(row, 1):
                    own = y > 1 and x > 1
                    place = f"table {tables}, row {y}, column {x}"
                    table.cell(y - 1, x - 1).text = plant(place, "table") if own else words
            continue
        paragraphs += 1
        place = f"paragraph {paragraphs}"
        if kind == "split":
            paragraph = document.add_paragraph("They took in ")
            for character in plant(place):
                paragraph.add_run(character).bold = len(planted) % 2 == 0
            paragraph.add_run(" tonnes of steel.")
        elif kind == "heading":
            document.add_heading(f"Port takes in {plant(place, 'headline')} tonnes", 1)
        elif kind == "caption":
            document.add_paragraph(f"A quay with {plant(place, 'caption')} lamps.", "Caption")
        else:
            style = "List Bullet" if kind == "item" else None
            document.add_paragraph(f"It took in {plant(place)} tonnes of steel.", style)
    first = next((one for one in document.paragraphs if one.runs), None)
    if first is not None:
        document.add_comment(first.runs, f"Why not {plant('comment 1', 'boilerplate')}?", "desk")
    file = tmp_path / "a.docx"
    document.save(str(file))
    (article,) = read_docx(file.read_bytes(), "a.docx", "")
    read = Document(Source("n"), article.text or "", markup="blocks", blocks=article.blocks)
    for figure, (where, zone) in planted.items():
        assert read.text.count(figure) == 1
        block = read.block_at(read.text.index(figure))
        assert block is not None
        assert (block.place, block.zone or "") == (where, zone)
