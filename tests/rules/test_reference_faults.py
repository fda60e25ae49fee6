"""Slips under `reference`: each is one fault, at its line and column."""

from __future__ import annotations

import pytest

from checker.rules import read_rules
from tests.tables.made import CLAIMS

WHOLE = """\
rules_version: 1
use: [claims.yaml]
rules:
  - id: against
    title: Against the table
    given: {value: {rule: trade}}
    reference:
      table: data/t.csv
      match: {parties: [a, b], year: year}
      value: total
      unit: million USD
      where: {basis: north}
      tolerance: 0.5%
      exact: false
      decimal: point
      if_no_row: note
    report:
      warn_if: differs
      message: <value> in <source>, <table.value> in <table>, row <table.row>, <table.basis>, <year>
    examples:
      - text: Trade between Norland and Sudonia was $3 billion in 2020.
        table: "a,b,year,total,basis\\nNorland,Sudonia,2020,3000,north"
        verdict: agree
"""


def faults(tmp_path, text: str) -> list[str]:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "r.yaml").write_text(text, encoding="utf-8")
    read = read_rules([tmp_path / "r.yaml"], general=False)
    return [str(one).replace(f"{tmp_path.as_posix()}/", "").replace(" error:", "") for one in read.problems]


def test_what_the_slips_are_made_in_is_whole(tmp_path):
    assert faults(tmp_path, WHOLE) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("table: data", "tabel: data", "8:7: unknown key 'tabel' in 'reference'; did you mean 'table'?"),
        ("      table: data/t.csv\n", "", "8:7: 'reference' has no 'table'"),
        ("      value: total\n", "", "8:7: 'reference' has no 'value'"),
        (
            "data/t.csv",
            "/data/t.csv",
            "8:14: '/data/t.csv': name the table by its way from this file, not from the root",
        ),
        ("data/t.csv", "C:/t.csv", "8:14: 'C:/t.csv': name the table by its way from this file, not from the root"),
        ("data/t.csv", "~/t.csv", "8:14: '~/t.csv': name the table by its way from this file, not from the root"),
        (
            "data/t.csv",
            "data\\t.csv",
            "8:14: 'data\\t.csv': write the way to the table with '/', such as data/trade.csv",
        ),
        (
            "data/t.csv",
            "https://a.example/t.csv",
            "8:14: 'https://a.example/t.csv': write the way to the table with '/', such as data/trade.csv",
        ),
        ("data/t.csv", "t.ods", "8:14: 't.ods' is no table; tables are named .csv, .tsv, .parquet, .xlsx"),
        ("[a, b]", "a", "9:15: 'parties' of 'trade' needs 2 columns here, not 1"),
        ("year: year}", "year: [x, y]}", "9:32: 'year' of 'trade' needs 1 column here, not 2"),
        (
            "year: year}",
            "yaer: year, year: year}",
            "9:32: the rule 'trade' has no value 'yaer' to match; did you mean 'year'?",
        ),
        (
            "year: year}",
            "total: t, year: year}",
            "9:32: the rule 'trade' has no value 'total' to match; known here: parties, year",
        ),
        (
            ", year: year}",
            "}",
            "8:14: 'match' does not say which column is 'year', which the rule 'trade' tells its facts apart by; "
            "match it, or give one value of it under 'where' of 'given'",
        ),
        ("million USD", "milion USD", "11:13: 'milion USD' is no unit; did you mean 'million'?"),
        (
            "million USD",
            "of all",
            "11:13: 'of all' is no unit; write it as behind a figure: million USD, tonnes, percent",
        ),
        (
            "million USD",
            "thousand tonnes",
            "11:13: 'thousand tonnes' is no unit for 'total' of 'trade', which is of the type money",
        ),
        ("0.5%", "much", "13:18: 'much' is no tolerance; write a share (0.5%) or a number in the table's unit"),
        ("0.5%", "-1%", "13:18: '-1%' is no tolerance; write a share (0.5%) or a number in the table's unit"),
        ("exact: false", "exact: yes", "14:14: 'yes' is no 'exact'; did you mean 'true'?"),
        ("decimal: point", "decimal: coma", "15:16: 'coma' is no 'decimal'; did you mean 'comma'?"),
        ("if_no_row: note", "if_no_row: error", "16:18: 'error' is no 'if_no_row'; known here: unchecked, note"),
        ("exact: false", "sheet: Trade", "14:7: 'sheet' goes with a workbook (.xlsx)"),
        ("<table.row>", "<table.>", "19:67: <table.> is no value of this rule; did you mean 'table'?"),
        ("<value> in", "<vlaue> in", "19:16: <vlaue> is no value of this rule; did you mean 'value'?"),
        (
            "warn_if: differs",
            "warn_if: broken",
            "18:16: 'broken' has no place here; write 'differs' "
            "(two statements differ, a sum of 'must_hold' is broken)",
        ),
        ("    given: {value: {rule: trade}}\n", "", "4:5: a rule has no 'given'"),
        ("{rule: trade}", "{rule: trad}", "6:27: no rule 'trad' is loaded; did you mean 'trade'?"),
        (
            "{rule: trade}}",
            "{rule: trade}, other: {rule: catch}}",
            "6:12: a rule with 'reference' takes one value from one other rule",
        ),
        (
            "    report:",
            "    same_if: []\n    report:",
            "17:5: 'same_if' has no place here: 'reference' holds a value of another rule ('given') against a table",
        ),
        (
            '        table: "a,b,year,total,basis\\nNorland,Sudonia,2020,3000,north"\n',
            "",
            "21:9: an example has no 'table'",
        ),
        (
            "        verdict: agree",
            "        finds: [{value: $3 billion}]",
            "23:16: a rule with 'given' finds no values itself; write a 'verdict', or 'finds: nothing'",
        ),
    ],
)
def test_a_slip_is_one_fault_at_its_place(tmp_path, old, new, expected):
    assert WHOLE.count(old) == 1, old
    text = WHOLE.replace(", <year>", "") if new == "}" else WHOLE
    found = faults(tmp_path, text.replace(old, new))
    assert found[0] == f"r.yaml:{expected}", found
    assert len(found) == 1, found


def test_a_table_in_the_example_of_another_rule(tmp_path):
    text = CLAIMS.replace("        finds: [{fare: $4}]", "        finds: [{fare: $4}]\n        table: x")
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    (problem,) = read_rules([tmp_path / "c.yaml"], general=False).problems
    assert problem.message == "'table' goes with a rule that has a 'reference'"


def test_a_key_that_where_of_given_fixes_needs_no_column(tmp_path):
    text = WHOLE.replace("{rule: trade}", "{rule: trade, where: {year: 2020}}").replace(", year: year}", "}")
    assert faults(tmp_path, text.replace(", <year>", "")) == []
