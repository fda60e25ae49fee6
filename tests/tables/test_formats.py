"""The same table in each format comes to the same; what makes a workbook doubtful is told at its cell."""

from __future__ import annotations

import sys
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas
import pytest

from checker.tables import workbook
from tests.tables.made import FARE, TRADE, outcome, report_of, write_rules

TEXT = "Trade between Norland and Sudonia was $3.1 billion in 2020."
HEADS = ("a", "b", "year", "total")
ROWS = [("Norland", "Sudonia", 2020, 3060), ("Norland", "Sudonia", 2019, 3127.25)]


def book(path: Path, rows=ROWS, heads=HEADS, title="Trade"):
    made = openpyxl.Workbook()
    made.active.title = title
    for row in (heads, *rows):
        made.active.append(row)
    made.save(path)
    return made


def told(folder: Path, text: str = TEXT, reference: str = "", file: str = "t.xlsx") -> list[str]:
    path = write_rules(folder, "trade", TRADE.replace("t.csv", file) + reference)
    where = f"{folder.as_posix()}/"
    return [str(problem).replace(where, "").replace(" error:", "") for problem in report_of(path, text).errors]


@pytest.mark.parametrize("file", ["t.csv", "t.tsv", "t.parquet", "t.xlsx"])
def test_each_format_gives_the_same(tmp_path, file):
    frame = pandas.DataFrame(ROWS, columns=HEADS)
    if file.endswith("parquet"):
        frame.to_parquet(tmp_path / file)
    elif file.endswith("xlsx"):
        book(tmp_path / file)
    else:
        frame.to_csv(tmp_path / file, index=False, sep="\t" if file.endswith("tsv") else ",")
    report = report_of(write_rules(tmp_path, "trade", TRADE.replace("t.csv", file)), TEXT)
    assert report.errors == ()
    assert outcome(report) == ("agree", "")
    cited = report.held[0].statements[1].citation
    assert cited.quote in ("3060", "3060.0")
    assert cited.line == (1 if file.endswith("parquet") else 2)
    assert cited.sentence.startswith("a: Norland | b: Sudonia | year: 2020 | total: 3060")


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (3060, "General", "3060"),
        (3060.4, "#,##0", "3060"),
        (3060.4, "#,##0.00", "3060.40"),
        (3060.5, "0", "3061"),
        (0.1 + 0.2, "General", "0.3"),
        (0.253, "0.0%", "25.3%"),
        (3060.4, '"$"#,##0.0_);[Red]("$"#,##0.0)', "3060.4"),
        (3060.4, "0.00E+00", "3060.4"),
        (3060400, "#,##0,", "3060400"),
        (1e-7, "General", "0.0000001"),
        (datetime(2020, 7, 1), "yyyy\\-mm\\-dd", "2020-07-01"),
        (datetime(2020, 7, 1), "mmm yyyy", "2020-07"),
        (datetime(2020, 7, 1), "yyyy", "2020"),
        (datetime(2020, 7, 1, 12), "yyyy-mm-dd hh:mm", "2020-07-01 12:00:00"),
        (" 3060 ", "@", "3060"),
        (True, "General", "true"),
    ],
)
def test_a_cell_is_printed_as_the_sheet_shows_it(tmp_path, value, number_format, expected):
    made = book(tmp_path / "t.xlsx", [("Norland", "Sudonia", 2020, value)])
    made.active["D2"].number_format = number_format
    made.save(tmp_path / "t.xlsx")
    read = workbook.read_workbook(tmp_path / "t.xlsx", "t.xlsx", workbook.Asked(("total",)))
    assert read.rows[0].cells[3] == expected


def test_exact_types_of_parquet(tmp_path):
    from checker.tables.parquet import read_parquet
    from checker.tables.table import Asked

    columns = {
        "decimal": [Decimal("3.10"), Decimal("2.00")],
        "day": [date(2020, 7, 1), None],
        "whole": pandas.array([2020, None], dtype="Int64"),
        "float": [0.1, float("nan")],
        "text": ["NO", None],
    }
    pandas.DataFrame(columns).to_parquet(tmp_path / "t.parquet")
    read = read_parquet(tmp_path / "t.parquet", "t.parquet", Asked(("day",)))
    assert [row.cells for row in read.rows] == [("3.10", "2020-07-01", "2020", "0.1", "NO"), ("2.00", "", "", "", "")]


def test_merged_cells(tmp_path):
    made = book(tmp_path / "t.xlsx", [*ROWS, ("Norland", "Westmark", 2018, 5), (None, None, 2017, 6)])
    made.active.merge_cells("A4:A5")
    made.save(tmp_path / "t.xlsx")
    assert told(tmp_path) == [
        "t.xlsx:4:1: the cells A4:A5 of 'Trade' are merged, so that it is not clear what their rows say; "
        "part them and fill each; left out"
    ]


def test_a_merged_title_above_the_heads_is_no_fault(tmp_path):
    made = book(tmp_path / "t.xlsx")
    made.active.insert_rows(1)
    made.active["A1"] = "Trade, million USD"
    made.active.merge_cells("A1:D1")
    made.save(tmp_path / "t.xlsx")
    assert told(tmp_path) == []


def test_a_formula_without_its_value(tmp_path):
    book(tmp_path / "t.xlsx", [*ROWS, ("Norland", "Westmark", 2020, "=1+1")])
    assert told(tmp_path) == [
        "t.xlsx:4:4: 'total' holds a formula without a value (=1+1); open the workbook, save it, and try again"
    ]


def test_an_error_value(tmp_path):
    book(tmp_path / "t.xlsx", [*ROWS, ("Norland", "Westmark", 2020, "#REF!")])
    assert told(tmp_path) == ["t.xlsx:4:4: '#REF!' is no number"]


def test_sheets(tmp_path):
    made = book(tmp_path / "t.xlsx")
    made.create_sheet("Notes")
    made.save(tmp_path / "t.xlsx")
    assert told(tmp_path) == ["t.xlsx: the workbook has 2 sheets (Trade, Notes); name one in the rule: 'sheet: ...'"]
    assert told(tmp_path, reference="sheet: Trade") == []
    assert told(tmp_path, reference="sheet: Trad") == [
        "t.xlsx: the workbook has no sheet 'Trad'; did you mean 'Trade'?"
    ]
    assert told(tmp_path, reference="sheet: Notes") == ["t.xlsx: the sheet 'Notes' is empty"]
    made["Notes"].sheet_state = "hidden"
    made.save(tmp_path / "t.xlsx")
    assert told(tmp_path) == []


def test_a_hidden_sheet_is_read_where_it_is_named(tmp_path):
    made = book(tmp_path / "t.xlsx")
    made.create_sheet("Shown")
    made["Trade"].sheet_state = "hidden"
    made.save(tmp_path / "t.xlsx")
    assert told(tmp_path) == ["t.xlsx: the sheet 'Shown' is empty"]
    assert told(tmp_path, reference="sheet: Trade") == []


@pytest.mark.parametrize("file", ["t.xlsx", "t.parquet"])
def test_what_is_no_such_file(tmp_path, file):
    (tmp_path / file).write_bytes(b"a,b,year,total\n")
    (problem,) = told(tmp_path, file=file)
    assert problem in (
        "t.xlsx: this is no .xlsx workbook (an old .xls, or one with a password?); save it as .xlsx",
        "t.parquet: this is no Parquet file, or a damaged one",
    )


def test_a_damaged_workbook(tmp_path):
    book(tmp_path / "whole.xlsx")
    with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(tmp_path / "t.xlsx", "w") as damaged:
        for name in whole.namelist():
            damaged.writestr(name, whole.read(name)[:-40] if "sheet1" in name else whole.read(name))
    assert told(tmp_path) == ["t.xlsx: this is no .xlsx workbook, or a damaged one"]


def test_a_truncated_parquet_file(tmp_path):
    pandas.DataFrame(ROWS, columns=HEADS).to_parquet(tmp_path / "t.parquet")
    (tmp_path / "t.parquet").write_bytes((tmp_path / "t.parquet").read_bytes()[:-100])
    assert told(tmp_path, file="t.parquet") == ["t.parquet: this is no Parquet file, or a damaged one"]


def test_a_workbook_that_unfolds_is_refused_before_it_is_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        for number in range(3):
            bomb.writestr(f"xl/{number}.xml", b"0" * (80 << 20))
    assert (tmp_path / "t.xlsx").stat().st_size < 1 << 20
    assert told(tmp_path) == ["t.xlsx: the workbook unfolds to more than 200 MiB"]


@pytest.mark.parametrize(
    ("file", "module", "message"),
    [
        ("t.xlsx", "openpyxl", "t.xlsx: workbooks need openpyxl; install figure-checker[tables]"),
        ("t.parquet", "pyarrow", "t.parquet: Parquet files need pyarrow; install figure-checker[tables]"),
    ],
)
def test_what_to_install(tmp_path, monkeypatch, file, module, message):
    if file == "t.xlsx":
        book(tmp_path / file)
    else:
        pandas.DataFrame(ROWS, columns=HEADS).to_parquet(tmp_path / file)
    monkeypatch.setitem(sys.modules, module, None)
    assert told(tmp_path, file=file) == [message]


def test_days_of_a_workbook(tmp_path):
    rows = [(datetime(2019, 1, 1), datetime(2020, 6, 30), 4), (datetime(2020, 7, 1), None, 4.5)]
    book(tmp_path / "t.xlsx", rows, ("valid_from", "valid_to", "fare"))
    path = write_rules(tmp_path, "fare", FARE.replace("t.csv", "t.xlsx"))
    report = report_of(path, "The fare is $4.", published=date(2020, 6, 30))
    assert outcome(report) == ("agree", "")
    later = report_of(path, "The fare is $4.", published=date(2020, 7, 1))
    assert outcome(later)[0] == "disagree"


def test_without_such_a_rule_nothing_is_imported():
    import subprocess

    code = (
        "import sys; from checker import check, load_rules; from checker.model import Document;"
        "check([Document.from_text('The fair opened on Monday, 9 August 2016.', 'one')]);"
        "print([name for name in ('pandas', 'openpyxl', 'pyarrow', 'csv', 'zipfile') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pandas" not in done.stdout
    assert "openpyxl" not in done.stdout
