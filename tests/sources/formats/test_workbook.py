"""Workbooks of independent writers: each cell as the screen shows it, whatever the sheet says of itself."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.comments import Comment
from python_calamine import CalamineWorkbook

from checker.sources.article import Article
from checker.sources.formats.workbook import read_ods, read_xlsx
from checker.sources.formats.workbook.number_formats import shown
from checker.sources.formats.workbook.sheets import cell_name


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def rewritten(raw: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Give the archive with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()) if name == part else text)
    return out.getvalue()


def xlsx(raw: bytes) -> Article:
    (article,) = read_xlsx(raw, "a.xlsx", "")
    return article


def cells_of(article: Article) -> dict[str, str]:
    text = article.text or ""
    return {one.place: text[one.start : one.end] for one in article.blocks}


def heads_at(article: Article, place: str) -> list[str]:
    text = article.text or ""
    block = next(one for one in article.blocks if one.place == place)
    return [text[slice(*head)] for head in block.heads]


def test_every_planted_figure_is_found_at_its_cell_as_another_reader_finds_it() -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Ships"
    sheet.append(["port", *range(2001, 2021)])
    for number in range(200):
        sheet.append([f"Port {number}", *(number * 100 + year for year in range(20))])
    raw = saved(workbook)
    found = cells_of(xlsx(raw))
    rows = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_name("Ships").to_python()
    places = {
        cell_name("Ships", (at, column)): value for at, row in enumerate(rows) for column, value in enumerate(row)
    }
    assert len(places) == 201 * 21
    for place, value in places.items():
        assert found[place] == (value if isinstance(value, str) else f"{Decimal(value):f}")


@pytest.mark.parametrize("dimension", ['<dimension ref="A1:B2"/>', '<dimension ref="A1"/>', ""])
def test_no_row_is_lost_where_the_sheet_names_a_false_size(dimension: str) -> None:
    workbook = Workbook()
    for number in range(3000):
        workbook.active.append([f"Port {number}", 10_000 + number])
    raw = rewritten(
        saved(workbook), "xl/worksheets/sheet1.xml", lambda text: re.sub(r"<dimension [^>]*/>", dimension, text)
    )
    found = cells_of(xlsx(raw))
    assert all(found[f"Sheet!B{number + 1}"] == str(10_000 + number) for number in range(3000))


def test_two_cells_far_apart_cost_no_more_than_two() -> None:
    workbook = Workbook()
    workbook.active["A1"], workbook.active["XFD1048576"] = 41, 42
    assert cells_of(xlsx(saved(workbook))) == {"Sheet!A1": "41", "Sheet!XFD1048576": "42"}


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.12, "0%", "12%"),
        (0.1234, "0.0%", "12.3%"),
        (3127.04, "General", "3127.04"),
        (3127.04, "#,##0.0", "3,127.0"),
        (1234567, '#,##0.0,, "million"', "1.2 million"),
        (-5.25, "0.0;(0.0)", "(5.3)"),
        (-5.25, "0.0", "-5.3"),
        (41, "[$€-407] #,##0.00", "€ 41.00"),
        (41, '"US$"0.0', "US$41.0"),
        (0, '0.0;-0.0;"none"', "none"),
        (7, "[>=100]0;[<100]0.00", "7.00"),
        (0.1 + 0.2, "General", "0.3"),
        (12.5, "0.0#", "12.5"),
        (date(2019, 3, 1), "d mmmm yyyy", "2019-03-01"),
        (date(2019, 3, 1), "mmm-yy", "2019-03"),
        (date(2019, 3, 1), "yyyy", "2019"),
        (datetime(2019, 3, 1, 14, 30), "dd.mm.yyyy hh:mm", "2019-03-01 14:30"),
        (True, "General", "TRUE"),
    ],
)
def test_a_number_is_written_as_its_format_shows_it(value: object, number_format: str, text: str) -> None:
    workbook = Workbook()
    cell = workbook.active["B7"]
    cell.value, cell.number_format = value, number_format
    assert cells_of(xlsx(saved(workbook))) == {"Sheet!B7": text}


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(0, 4))
def test_fixed_decimals_round_as_print_does(number: Decimal, decimals: int) -> None:
    code = "0." + "0" * decimals if decimals else "0"
    text = shown(str(number), code)
    assert abs(Decimal(text) - number) <= Decimal(1).scaleb(-decimals) / 2
    assert len(text.partition(".")[2]) == decimals


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    workbook = Workbook()
    workbook.active["A1"] = 42063
    workbook.active["A1"].number_format = "yyyy-mm-dd"
    raw = rewritten(
        saved(workbook), "xl/workbook.xml", lambda text: text.replace("<workbookPr/>", '<workbookPr date1904="1"/>')
    )
    assert cells_of(xlsx(raw)) == {"Sheet!A1": "2019-03-01"}


def test_merged_heads_reach_as_far_as_they_are_merged() -> None:
    workbook = Workbook()
    sheet = workbook.active
    for row in (["port", 2019, None, "all"], [None, "in", "out", None], ["Oslo", 41, 42, 43]):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    article = xlsx(saved(workbook))
    assert heads_at(article, "Sheet!C3") == ["Oslo", "2019", "out"]
    assert heads_at(article, "Sheet!D3") == ["Oslo", "all"]


def test_a_hidden_sheet_and_a_formula_without_a_value_are_told() -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet.append(["port", "ships"])
    sheet.append(["Oslo", "=SUM(1,2)"])
    hidden = workbook.create_sheet("Old")
    hidden["A1"], hidden.sheet_state = 41, "hidden"
    article = xlsx(saved(workbook))
    assert "41" not in (article.text or "")
    assert [str(one) for one in article.problems] == [
        "a.xlsx: warning: the formula in Sheet!B2 has no value yet; open the workbook, save it, and try again",
        "a.xlsx: warning: the sheet 'Old' is hidden and not read; unhide it if it is part of the source",
    ]


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    workbook = Workbook()
    sheet = workbook.active
    for row in (["port", "ships", "crews"], ["Oslo", 41, 601], ["Bergen", 42, 602], ["Moss", 43, 603]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[90].hidden = True
    sheet.column_dimensions["C"].hidden = True
    article = xlsx(saved(workbook))
    assert {"42", "602", "603"} <= set(cells_of(article).values())
    said = "row 3 and column C of the sheet 'Sheet' are hidden, and read all the same; take out what is no part of the"
    assert [str(one) for one in article.problems] == [f"a.xlsx: warning: {said} source"]


def test_hidden_rows_and_columns_of_an_open_document_are_said() -> None:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Trade")
    table.addElement(TableColumn())
    table.addElement(TableColumn(visibility="collapse"))
    for number in range(3):
        row = TableRow(**({"visibility": "filter"} if number else {}))
        for text in (f"port {number}", f"{41 + number}"):
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.save(out)
    (article,) = read_ods(out.getvalue(), "a.ods", "")
    assert "43" in (article.text or "")
    said = "rows 2, 3 and column B of the sheet 'Trade' are hidden, and read all the same; take out what is no part of"
    assert [str(one) for one in article.problems] == [f"a.ods: warning: {said} the source"]


def test_comments_of_cells_are_boilerplate_at_their_cell() -> None:
    workbook = Workbook()
    workbook.active.append(["port", "ships"])
    workbook.active.append(["Oslo", 41])
    workbook.active["B2"].comment = Comment("The port office says 44.", "desk")
    article = xlsx(saved(workbook))
    text = article.text or ""
    (note,) = (one for one in article.blocks if one.zone == "boilerplate")
    assert (note.place, "44" in text[note.start : note.end]) == ("Sheet!B2, comment", True)


def test_a_cached_value_of_a_formula_is_what_the_sheet_shows() -> None:
    workbook = Workbook()
    workbook.active["B7"] = "=1+2"
    raw = rewritten(
        saved(workbook), "xl/worksheets/sheet1.xml", lambda text: re.sub(r"<v\s*/>|<v></v>", "<v>3</v>", text)
    )
    assert cells_of(xlsx(raw)) == {"Sheet!B7": "3"}


def test_the_title_of_its_properties_is_the_title() -> None:
    workbook = Workbook()
    workbook.active["A1"] = 41
    workbook.properties.title = "Ships by port"
    assert xlsx(saved(workbook)).said.title == "Ships by port"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('r="B7"', 'r="7B"'),
        lambda text: text.replace("<v>41</v>", "<v>41</v></row>"),
        lambda text: '<!DOCTYPE x [<!ENTITY a "b">]>' + text.partition("?>")[2],
    ],
    ids=["cut short", "no name of a cell", "tag closed twice", "entities"],
)
def test_a_damaged_sheet_is_one_line(change: Callable[[str], str]) -> None:
    workbook = Workbook()
    workbook.active["B7"] = 41
    article = xlsx(rewritten(saved(workbook), "xl/worksheets/sheet1.xml", change))
    assert article.text is None
    (problem,) = article.problems
    assert str(problem).startswith("a.xlsx: error: ")


def ods_of(rows: list[list[TableCell]], **table: str) -> bytes:
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Ships", **table)
    for cells in rows:
        row = TableRow()
        for cell in cells:
            row.addElement(cell)
        row.addElement(TableCell(numbercolumnsrepeated=16_000))
        sheet.addElement(row)
    sheet.addElement(TableRow(numberrowsrepeated=1_000_000))
    document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def cell(text: str = "", kind: str = "string", **said: str | int) -> TableCell:
    made = TableCell(valuetype=kind, **said)
    if text:
        made.addElement(P(text=text))
    return made


def ods(raw: bytes) -> Article:
    (article,) = read_ods(raw, "a.ods", "")
    return article


def test_every_planted_figure_of_an_open_document_is_found_at_its_cell() -> None:
    rows = [[cell("port"), *(cell(str(2001 + year)) for year in range(10))]]
    rows += [
        [cell(f"Port {n}"), *(cell(f"{n * 100 + year:,}", "float", value=n * 100 + year) for year in range(10))]
        for n in range(60)
    ]
    article = ods(ods_of(rows))
    found = cells_of(article)
    for n in range(60):
        for year in range(10):
            place = cell_name("Ships", (n + 1, year + 1))
            assert found[place] == f"{n * 100 + year:,}"
    assert heads_at(article, "Ships!C5") == ["Port 3", "2002"]


def test_a_cell_of_an_open_document_is_what_it_shows_and_without_that_its_value() -> None:
    rows = [
        [cell("12 %", "percentage", value="0.12"), cell("", "percentage", value="0.125")],
        [cell("", "currency", value="41.5", currency="EUR"), cell("", "float", value="1e3")],
        [cell("01.03.19", "date", datevalue="2019-03-01"), cell("Mar 2019", "date", datevalue="2019-03-01")],
        [cell("2019", "date", datevalue="2019-01-01T00:00:00"), cell("", "boolean", booleanvalue="true")],
    ]
    assert list(cells_of(ods(ods_of(rows))).values()) == [
        "12 %", "12.5%", "41.5 EUR", "1000", "2019-03-01", "2019-03", "2019", "true",
    ]  # fmt: skip


def test_repeated_merged_and_commented_cells_of_an_open_document() -> None:
    noted = cell("41", "float", value="41")
    note = Annotation()
    note.addElement(P(text="revised from 40"))
    noted.addElement(note)
    wide = cell("2019", numbercolumnsspanned=2, numberrowsspanned=1)
    rows = [
        [cell("port"), wide, CoveredTableCell()],
        [cell(), cell("in"), cell("out")],
        [cell("Oslo"), noted, cell("7")],
    ]
    rows.append([cell("Bergen"), cell("5", "float", value="5", numbercolumnsrepeated=2)])
    article = ods(ods_of(rows))
    assert heads_at(article, "Ships!C4") == ["Bergen", "2019", "out"]
    assert cells_of(article)["Ships!C4"] == "5"
    remark = next(one for one in article.blocks if one.place == "Ships!B3, comment")
    assert (remark.zone, (article.text or "")[remark.start : remark.end]) == ("boilerplate", "revised from 40")


def test_a_hidden_sheet_of_an_open_document_is_told() -> None:
    document = OpenDocumentSpreadsheet()
    style = Style(name="off", family="table")
    style.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(style)
    for name, options in (("Seen", {}), ("Old", {"stylename": style})):
        sheet = Table(name=name, **options)
        row = TableRow()
        row.addElement(cell(f"{name} 41"))
        sheet.addElement(row)
        document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)
    article = ods(out.getvalue())
    assert article.text == "Seen 41"
    assert [one.message for one in article.problems] == [
        "the sheet 'Old' is hidden and not read; unhide it if it is part of the source"
    ]


def test_names_of_sheets_that_a_formula_would_quote_are_quoted() -> None:
    assert cell_name("Trade, 2019", (0, 25)) == "'Trade, 2019'!Z1"
    assert cell_name("Trade", (9, 26)) == "Trade!AA10"


def test_what_a_formula_gives_instead_of_a_value_is_no_cell_and_is_said() -> None:
    workbook = Workbook()
    for row in (["Port", "Ships", "Each"], ["Vettin", 41, "#DIV/0!"], ["Skarholm", 7, "#N/A"], ["Issue #1", 8, 9]):
        workbook.active.append(row)
    article = xlsx(saved(workbook))
    assert article.text == "Port | Ships | Each\nVettin | 41\nSkarholm | 7\nIssue #1 | 8 | 9"
    assert [str(problem) for problem in article.problems] == [
        "a.xlsx: warning: no value could be worked out in Sheet!C2 (#DIV/0!) and 1 other cells"
    ]
