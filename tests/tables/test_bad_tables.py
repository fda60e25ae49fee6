"""A bad table is told at its place, in words that say what to do; what is whole of it is used."""

from __future__ import annotations

import pytest

from checker.tables import reading
from tests.tables.made import CATCH, FARE, TRADE, run, write_rules

TEXT = "Trade between Norland and Sudonia was $3.1 billion in 2020."
GOOD = "a,b,year,total\nNorland,Sudonia,2020,3060\n"


def faults(folder, table, *, text=TEXT, **how) -> list[str]:
    report = run(folder, table, text, **how)
    where = f"{folder.as_posix()}/"
    return [str(problem).replace(where, "").replace(" error:", "") for problem in report.errors]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", "t.csv: the table is empty"),
        (" \n\n", "t.csv: the table is empty"),
        ("a,b,year,total\n", "t.csv:1: the table has no row below its heads"),
        (
            "a,b,year,totals\nNorland,Sudonia,2020,3060\n",
            "t.csv:1: no column 'total' (against.yaml:10 asks for it); did you mean 'totals'?",
        ),
        (
            "a;b;year;usd\nNorland;Sudonia;2020;3060\n",
            "t.csv:1: no column 'total' (against.yaml:10 asks for it); known here: a, b, year, usd",
        ),
        (
            "a,b,year,total,total\nNorland,Sudonia,2020,3060,1\n",
            "t.csv:1:10: the head 'total' stands twice, so that it is not clear which column is meant "
            "(against.yaml:10 asks for it)",
        ),
        (GOOD + "Norland,Westmark,2020,3O60\n", "t.csv:3:23: '3O60' is no number"),
        (GOOD + "Norland,Westmark,2020,3.06.0\n", "t.csv:3:23: '3.06.0' is no number"),
        (
            GOOD + "Norland,Westmark,2020,€3 million\n",
            "t.csv:3:23: '€3 million' is not in USD, which the rule says of the column; amounts are not converted",
        ),
        (
            GOOD + 'Norland,Westmark,2020,"30,6"\n',
            "t.csv:3:24: '30,6' has a decimal comma; write 'decimal: comma' in the rule",
        ),
        (
            GOOD.replace("\nN", ',"a note\nof two lines"\nN').replace("3060", '3060,"one\n\ntwo"')
            + "Norland,Westmark,20l9,3,x\n",
            "t.csv:6:18: '20l9' is no year",
        ),
        (GOOD + "Norland,Westmark,20l9,3060,,\n", "t.csv:3:18: '20l9' is no year"),
        (GOOD + "Norland,Westmark,20l9,3060\n", "t.csv:3:18: '20l9' is no year"),
        (
            GOOD + "Norland,Westmark,,3060\n",
            "t.csv:3:18: the cell is empty, so that it is not clear what the row is about",
        ),
        (GOOD + ",Westmark,2020,3060\n", "t.csv:3:1: the cell is empty, so that it is not clear what the row is about"),
        (
            GOOD + "Sudonia,Norland,2020,3127\n",
            "t.csv:3:22: this row is about the same as row 2, and its value is another (3127, there 3060)",
        ),
        (
            GOOD + "Norland,Westmark,2020\n",
            "t.csv:3:1: this row has 3 cells, the heads above are 4; it is left out",
        ),
        (
            GOOD + "Norland,Westmark,2020,3,060\n",
            "t.csv:3:1: this row has 5 cells, the heads above are 4; it is left out",
        ),
        (
            GOOD + '"Norland,Westmark,2020,3060\n',
            "t.csv:3:1: a quotation mark that opens in this row is not closed, or text goes on behind one",
        ),
        (GOOD + "Nor\0land,Westmark,2020,3060\n", "t.csv: this is no table of text: it holds NUL characters"),
        (
            GOOD + f'"{"x" * 140000}",Westmark,2020,3060\n',
            "t.csv:3:1: a cell of this row is over 128 KiB; is a quotation mark missing?",
        ),
    ],
)
def test_a_bad_table_is_told_once_at_its_place(tmp_path, table, expected):
    assert faults(tmp_path, table) == [expected]


def test_a_wrong_encoding(tmp_path):
    path = write_rules(tmp_path, "trade", TRADE)
    (tmp_path / "t.csv").write_bytes(GOOD.encode() + "Côte,Norland,2020,1\n".encode("latin-1"))
    from tests.tables.made import report_of

    (problem,) = report_of(path, TEXT).errors
    assert (problem.line, problem.message) == (3, "this is not UTF-8 (byte 42); save the table as 'CSV UTF-8'")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_a_spreadsheet_saves_is_read(tmp_path, encoding):
    from tests.tables.made import outcome, report_of

    path = write_rules(tmp_path, "trade", TRADE)
    (tmp_path / "t.csv").write_bytes(GOOD.replace(",", ";").replace("\n", "\r\n").encode(encoding))
    report = report_of(path, TEXT)
    assert report.errors == ()
    assert outcome(report) == ("agree", "")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2019-13-01,,4", "t.csv:3:1: '2019-13-01' is no day; write YYYY-MM-DD"),
        ("2021-01-01,2020-01-01,4", "t.csv:3:12: the row ends to hold before it begins"),
        ("2018-01-01,,4", "t.csv:3:13: this row is about the same as row 2, and its value is another (4, there 3)"),
    ],
)
def test_days_of_a_row(tmp_path, row, expected):
    table = f"valid_from,valid_to,fare\n,2018-06-30,3\n{row}\n"
    assert faults(tmp_path, table, text="The fare is $3.", rule="fare", reference=FARE) == [expected]


def test_an_amount_needs_its_unit(tmp_path):
    reference = TRADE.replace("unit: million USD", "")
    assert faults(tmp_path, GOOD, reference=reference) == [
        "t.csv:2:23: '3060' has no unit; name the unit of the column in the rule ('unit: million USD')".replace(
            "23", "22"
        )
    ]


def test_a_column_that_only_the_message_names(tmp_path):
    assert faults(tmp_path, GOOD, message="<value>, <table.basis>") == [
        "t.csv:1: no column 'basis' (against.yaml:12 asks for it); known here: a, b, year, total"
    ]


def test_the_other_rows_are_used(tmp_path):
    report = run(tmp_path, GOOD + "Norland,Westmark,20l9,3060\nNorland\n", TEXT)
    assert len(report.errors) == 2
    assert len(report.held) == 1


def test_many_faults_of_one_table_are_counted(tmp_path):
    found = faults(tmp_path, GOOD + "Norland,Westmark,20l9,3060\n" * 30)
    assert len(found) == 21
    assert found[-1] == "t.csv:23: and 10 more rows of this table cannot be used"


def test_a_statement_on_a_row_that_stands_twice_cannot_be_checked(tmp_path):
    report = run(tmp_path, GOOD + "Norland,Sudonia,2020,3127\n", TEXT)
    reasons = [one.reason for one in report.unchecked if one.rule == "against-the-table"]
    assert reasons == ["t.csv has two values for Norland, Sudonia, 2020 (rows 2 and 3)"]


def test_rows_that_say_the_same_twice_are_no_fault(tmp_path):
    assert (
        faults(tmp_path, GOOD + "Norland,Sudonia,2020,3060.\n".replace(".", "") + 'Norland,Sudonia,2020,"3,060"\n')
        == []
    )


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("missing.csv", "'missing.csv' is no file; the way begins at this rule file"),
        ("../t.csv", "'../t.csv' lies outside the folder of this rule file; keep the table inside"),
        ("link.csv", "'link.csv' lies outside the folder of this rule file; keep the table inside"),
        ("folder.csv", "'folder.csv' is no file; the way begins at this rule file"),
    ],
)
def test_a_table_that_is_not_there_or_not_inside(tmp_path, table, message):
    inside = tmp_path / "rules"
    (inside / "folder.csv").mkdir(parents=True)
    (tmp_path / "t.csv").write_text(GOOD)
    (inside / "link.csv").symlink_to(tmp_path / "t.csv")
    (problem,) = run(inside, GOOD, TEXT, reference=TRADE.replace("t.csv", table)).errors
    assert (problem.line, problem.column, problem.message) == (8, 14, message)


def test_below_the_settings_a_table_may_lie_outside_the_rules(tmp_path):
    from checker import check, load_rules
    from checker.model import Document
    from checker.settings import load_settings

    inside = tmp_path / "rules"
    inside.mkdir()
    (tmp_path / "t.csv").write_text(GOOD)
    path = write_rules(inside, "trade", TRADE.replace("t.csv", "../t.csv"))
    (tmp_path / "checker.toml").write_text("")
    rules = load_rules(path, general=False, settings=load_settings(tmp_path))
    report = check([Document.from_text(TEXT, "one")], rules=rules)
    assert report.errors == ()
    assert [one.citation.source for one in report.held[0].statements][1] == (tmp_path / "t.csv").as_posix()


def test_a_table_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", 1 << 20)
    assert faults(tmp_path, GOOD + " " * (1 << 20)) == [
        "t.csv: the table is over 1 MiB; keep the rows that the articles need"
    ]


def test_too_many_rows(tmp_path, monkeypatch):
    monkeypatch.setattr("checker.tables.delimited.MAX_ROWS", 3)
    assert faults(tmp_path, GOOD * 3) == ["t.csv: the table has more than 3 rows; keep those that the articles need"]


def test_a_broken_table_never_looks_like_agreement(tmp_path):
    report = run(tmp_path, "", TEXT)
    reasons = [(one.verdict, one.reason) for one in report.unchecked if one.rule == "against-the-table"]
    assert reasons == [("cannot check", "the table t.csv could not be used")]
    assert report.held == () == report.findings


HOSTILE = "=HYPERLINK(1)<script>alert(1)</script>\u202e"


def test_what_a_cell_holds_is_escaped_in_every_report(tmp_path):
    from checker.reports import FORMATS

    table = f"a,b,year,total,note\nNorland,Sudonia,2020,9060,{HOSTILE}\x1b[31m\n"
    report = run(tmp_path, table, TEXT, message="<value> and <table.note>")
    assert report.findings
    for name, render in FORMATS.items():
        written = render(report)
        assert "\x1b" not in written, name
        if name != "json":
            assert "\u202e" not in written, name
        if name == "html":
            assert "<script>alert" not in written
            assert "&lt;script&gt;alert" in written


def test_catch_without_a_table_file_is_one_fault_for_each_rule(tmp_path):
    (tmp_path / "t.csv").write_text("x")
    report = run(tmp_path, "year,landed\n2020,x\n", "The boats landed 3 tonnes in 2020.", rule="catch", reference=CATCH)
    assert [problem.message for problem in report.errors] == ["'x' is no number"]
