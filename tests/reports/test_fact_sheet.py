import csv
import io
import subprocess
import sys
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from checker.errors import CheckerError
from checker.reports import fact_sheet
from checker.reports.fact_sheet import render_csv, render_xlsx
from checker.reports.facts import COLUMNS, fact_rows
from checker.reports.listings import formula_safe
from tests.reports.hostile import PAYLOADS
from tests.reports.made import LENGTH, OPENED, SUM, empty, full
from tests.reports.poisoned import poisoned, waived

FORMULAS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", '=HYPERLINK("x")', "＝1+1", "＠x")


def rows_of(report):
    return list(csv.DictReader(io.StringIO(render_csv(report))))


def with_figure(text):
    statement = replace(LENGTH.camps[0].statements[0])
    cited = replace(statement.citation, quote=text)
    camp = replace(LENGTH.camps[0], statements=(replace(statement, citation=cited),))
    return replace(full(), findings=(replace(LENGTH, camps=(camp, *LENGTH.camps[1:])),))


def cells_of(book):
    sheet = openpyxl.load_workbook(io.BytesIO(book)).active
    return [tuple(cell.value or "" for cell in row) for row in sheet.iter_rows()]


def test_the_columns_are_those_of_a_desk():
    assert next(csv.reader(io.StringIO(render_csv(empty())))) == list(COLUMNS)
    assert rows_of(empty()) == []


def test_a_row_of_a_finding():
    row = next(row for row in rows_of(full()) if row["verdict"] == "Conflict")
    assert row == {
        "fact": "Length of the bridge (bridge: Hollow Bridge)",
        "figure as printed": "2.4 km",
        "source": "opening",
        "where": "news/opening.md:3:31",
        "what the others say": "2.45 km (leaflet); 2.6 km (review)",
        "verdict": "Conflict",
        "checked by": "",
        "note": "digits swapped or two places measured",
    }


def test_every_verdict_has_its_word():
    assert {row["verdict"] for row in rows_of(full())} == {
        "Conflict",
        "Check",
        "For information: explained by time",
        "agrees",
        "agrees with more than one value",
        "the sum fits",
        "about another thing",
        "ambiguous",
        "cannot check",
        "stated in one place only",
        "not tied to a claim",
    }


def test_nothing_that_was_read_is_left_out():
    shown = {(row["figure as printed"], row["source"]) for row in rows_of(full())}
    said = {(one.citation.quote, one.citation.source) for one in full().statements}
    assert said <= shown
    assert ("last week", "opening") in shown
    assert ("10 p.m.", "review") not in shown  # set apart


def test_rows_run_as_the_articles_do():
    rows = rows_of(full())
    assert [row["source"] for row in rows] == sorted(
        (row["source"] for row in rows), key=["opening", "review", "leaflet"].index
    )
    places = [int(row["where"].split(":")[1]) for row in rows if row["source"] == "opening"]
    assert places[1:] == sorted(places[1:])  # the first is a headline made up of the first words of a sentence


def test_only_the_article_under_review_has_rows():
    rows = rows_of(replace(full(), under_review=("review",)))
    assert {row["source"] for row in rows} == {"review"}
    assert any("2.4 km (opening)" in row["what the others say"] for row in rows)


def test_a_decision_says_who_checked_and_why():
    row = next(row for row in rows_of(waived(full())) if row["verdict"] == "Conflict, waived")
    assert row["checked by"] == "the desk"
    assert row["note"].endswith("waived by the desk until 2027-01-31: two banks, two lengths")


def test_a_sum_is_what_the_others_say():
    row = next(row for row in rows_of(full()) if row["fact"].startswith(SUM.title))
    assert row["what the others say"] == SUM.arithmetic


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula):
    cells = [cell for row in rows_of(with_figure(formula)) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", " ", "＝", "＠"))]
    assert any(cell.startswith("'") for cell in cells)


@pytest.mark.parametrize("number", ["-3.5", "+45", "-1"])
def test_a_plain_number_stays_one(number):
    assert formula_safe(number) == number
    assert any(row["figure as printed"] == number for row in rows_of(with_figure(number)))


@pytest.mark.parametrize("number", ["-3.5.1", "-", "+", "-1e5", "-1+1", "+²"])
def test_what_only_looks_like_a_number_is_prefixed(number):
    assert formula_safe(number) == f"'{number}"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_strings_stay_in_their_cells(payload):
    given = rows_of(poisoned(payload))
    assert len(given) == len(rows_of(poisoned("x")))
    assert all(set(row) == set(COLUMNS) and None not in row.values() for row in given)
    assert not [cell for row in given for cell in row.values() if "\n" in cell or "\r" in cell]


@pytest.mark.parametrize("payload", ["", "\x00", "half\ud800", "_x0041_", "=1+1", "<script>", "\u202e"])
def test_the_workbook_has_the_cells_of_the_csv(payload):
    report = poisoned(payload)
    assert cells_of(render_xlsx(report)) == [COLUMNS, *fact_rows(report)]


def test_the_workbook_holds_no_formula_and_no_link():
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(poisoned("=HYPERLINK(1)")))).active
    assert {cell.data_type for row in book.iter_rows() for cell in row} <= {"s", "n"}
    assert not [cell for row in book.iter_rows() for cell in row if cell.hyperlink]


def test_two_processes_on_two_days_give_the_same_workbook():
    program = (
        "import sys, hashlib; from checker.reports.fact_sheet import render_xlsx; from tests.reports.made import full; "
        "print(hashlib.sha256(render_xlsx(full())).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True, check=True
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati"))
    }
    assert len(seen) == 1


def test_the_workbook_knows_no_clock():
    with zipfile.ZipFile(io.BytesIO(render_xlsx(full()))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_without_the_library_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(CheckerError, match=r"pip install 'figure-checker\[xlsx\]'"):
        render_xlsx(full())


@pytest.mark.parametrize(("limit", "value"), [("MOST_ROWS", 3), ("LONGEST_CELL", 10)])
def test_what_a_worksheet_does_not_hold_is_said(monkeypatch, limit, value):
    monkeypatch.setattr(fact_sheet, limit, value)
    with pytest.raises(CheckerError, match=r"write csv=FILE"):
        render_xlsx(full())


def test_a_date_of_a_headline_is_still_a_row():
    assert any(row["figure as printed"] == OPENED.citation.quote for row in rows_of(full()))


def test_a_source_that_is_called_by_its_path_names_no_folder_of_the_computer():
    report = full()
    first = replace(
        report.sources[0], source=replace(report.sources[0].source, name="/srv/desk/a.md", path="/srv/desk/a.md")
    )
    statement = replace(LENGTH.camps[0].statements[0])
    moved = replace(statement, citation=replace(statement.citation, source="/srv/desk/a.md"))
    finding = replace(LENGTH, camps=(replace(LENGTH.camps[0], statements=(moved,)), *LENGTH.camps[1:]))
    written = render_csv(replace(report, sources=(first, *report.sources[1:]), findings=(finding,)))
    assert "/srv" not in written
    assert "2.4 km (a.md)" in written
