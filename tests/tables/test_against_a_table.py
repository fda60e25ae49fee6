"""A statement is held against the row that is about the same: agreement, difference, and what has no row."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tables.made import CATCH, FARE, TRADE, outcome, run

TABLE = "a,b,year,total\nSudonia,Norland,2019,3127\nNorland,Sudonia,2020,3060\n"


def said(total: str, year: int = 2020) -> str:
    return f"Trade between Norland and Sudonia was {total} in {year}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (said("$3.1 billion"), ("agree", "")),  # 3,060 million rounds to it
        (said("$3.06 billion"), ("agree", "")),
        (said("about $3 billion"), ("agree", "")),
        (said("$3.9 billion", 2019), ("disagree", "error")),
        (said("$3.04 billion"), ("disagree", "note")),  # 0.3% apart
        (said("€3.06 billion"), ("unrelated", "other unit: EUR here, USD in the table")),
        (said("$3 billion", 2021), ("cannot check", "t.csv has no row for Norland, Sudonia, 2021")),
        ("The two did not trade.", ("none", "no article states value")),
    ],
)
def test_a_statement_and_its_row(tmp_path, text, expected):
    assert outcome(run(tmp_path, TABLE, text)) == expected


def test_an_amount_without_a_unit_weighs_less(tmp_path):
    reference = "table: t.csv\nmatch: {year: year}\nvalue: held\nunit: tonnes"
    table = "year,held\n2019,2500\n2020,2900\n"
    agreeing = run(tmp_path, table, "The store held 2,500 in 2019.", rule="stock", reference=reference)
    assert outcome(agreeing) == ("agree", "")
    report = run(tmp_path, table, "The store held 2,500 in 2020.", rule="stock", reference=reference)
    assert outcome(report) == ("disagree", "warning")
    assert "not stated by all: unit" in report.findings[0].why_comparable


def test_what_is_planned_is_not_compared(tmp_path):
    report = run(tmp_path, TABLE, "Trade between Norland and Sudonia could have reached $9 billion in 2020.")
    assert outcome(report)[0] in ("cannot check", "none")
    assert not report.findings


def test_the_row_is_cited_like_a_statement(tmp_path):
    message = "<value> for <year> of <parties> in <source>; <table>, row <table.row>: <table.value>, <table.b>"
    report = run(tmp_path, TABLE, said("$3.9 billion", 2019), message=message)
    (finding,) = report.findings
    assert finding.message == (
        "$3.9 billion for 2019 of Norland and Sudonia in one; t.csv, row 2: 3127 million USD, Norland; "
        "they differ by at least 19%"
    )
    article, table = finding.camps
    assert (article.value, table.value) == ("3,900,000,000 USD", "3,127,000,000 USD")
    cited = table.statements[0].citation
    assert (cited.source, cited.line, cited.column) == ((tmp_path / "t.csv").as_posix(), 2, 22)
    assert cited.sentence == "a: Sudonia | b: Norland | year: 2019 | total: 3127"
    assert (
        cited.sentence[cited.start - cited.sentence_start : cited.end - cited.sentence_start] == cited.quote == "3127"
    )
    assert (tmp_path / "t.csv").read_text().splitlines()[cited.line - 1][cited.column - 1 :] == "3127"


def test_the_message_that_is_not_written(tmp_path):
    (finding,) = run(tmp_path, TABLE, said("$3.9 billion", 2019)).findings
    assert finding.message.startswith(
        "Against the table: $3.9 billion here but 3127 million USD in t.csv, row 2; they differ by at least"
    )


def test_articles_that_agree_with_the_row_stand_in_its_camp(tmp_path):
    report = run(tmp_path, TABLE, said("$3.9 billion", 2019), said("$3.1 billion", 2019), said("$3.9 billion", 2019))
    (finding,) = [one for one in report.findings if one.rule == "against-the-table"]
    camps = [[one.citation.source.rpartition("/")[2] for one in camp.statements] for camp in finding.camps]
    assert camps == [["one", "three"], ["t.csv", "two"]]


def test_the_id_names_neither_article_nor_line(tmp_path):
    one = run(tmp_path, TABLE, said("$3.9 billion", 2019)).findings[0]
    other = run(tmp_path, TABLE.replace("year,", "year,", 1) + "\n", "Well. " + said("$3.9 billion", 2019)).findings[0]
    assert one.id == other.id


def test_two_figures_in_one_sentence_are_ambiguous(tmp_path):
    either = "trade between Norland and Sudonia was {} billion in 2019"
    text = f"{either.format('$3.9')}, or {either.format('$2')}."
    assert outcome(run(tmp_path, TABLE, text))[0] == "ambiguous"


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("exact: true", said("$3.06 billion"), "agree"),
        ("exact: true", said("$3,060.4 million"), "disagree"),
        ("exact: false", said("$3,060.4 million"), "agree"),
        ("tolerance: 2%", said("$3.12 billion"), "agree"),
        ("tolerance: 2%", said("$3.13 billion"), "disagree"),
        ("tolerance: 60", said("$3.12 billion"), "agree"),
        ("tolerance: 50", said("$3.12 billion"), "disagree"),
    ],
)
def test_how_far_a_cell_reaches(tmp_path, key, text, expected):
    assert outcome(run(tmp_path, TABLE, text, reference=f"{TRADE}\n{key}"))[0] == expected


@pytest.mark.parametrize(
    ("cell", "text", "verdict"),
    [
        ("3.1", "landed 3,100 tonnes in 2020", "agree"),  # 3.05 to 3.15 thousand
        ("3.1", "landed 3,149 tonnes in 2020", "agree"),
        ("3.1", "landed 3,160 tonnes in 2020", "disagree"),
        ("3.10", "landed 3,149 tonnes in 2020", "disagree"),
        ("3.1", "landed 3.1 million kilograms of fish in 2020", "agree"),
        ("0.0031E3", "landed 3,100 tonnes in 2020", "agree"),
        ("3.1E0", "landed 3,100 tonnes in 2020", "agree"),
        ("3100 tonnes", "landed 3,100 tonnes in 2020", "agree"),
        ("about 3", "landed 3,100 tonnes in 2020", "agree"),
        ('"1,003"', "landed 1.003 million tonnes in 2020", "agree"),
        ("1 003", "landed 1.003 million tonnes in 2020", "agree"),
        ("-", "landed 3,100 tonnes in 2020", "cannot check"),
        ("..", "landed 3,100 tonnes in 2020", "cannot check"),
        ("", "landed 3,100 tonnes in 2020", "cannot check"),
        ("3.1", "landed 3,100 litres in 2020", "unrelated"),
    ],
)
def test_cells_are_read_as_print(tmp_path, cell, text, verdict):
    report = run(tmp_path, f"year,landed\n2020,{cell}\n", f"The boats {text}.", rule="catch", reference=CATCH)
    assert outcome(report)[0] == verdict
    assert report.errors == ()


def test_a_decimal_comma(tmp_path):
    table = "year;landed\n2020;3,1\n2021;1.003,5\n"
    text = "The boats landed 3,100 tonnes in 2020. They landed 1.0035 million tonnes in 2021."
    report = run(tmp_path, table, text, rule="catch", reference=f"{CATCH}\ndecimal: comma")
    assert [one.rule for one in report.held] == ["against-the-table"] * 2
    assert report.errors == ()
    faults = run(tmp_path, table, text, rule="catch", reference=CATCH).errors
    assert [fault.message for fault in faults] == [
        "'3,1' has a decimal comma; write 'decimal: comma' in the rule",
        "'1.003,5' has a decimal comma; write 'decimal: comma' in the rule",
    ]


FARES = "valid_from,valid_to,fare\n,2018-12-31,3.50\n2019-01-01,2020-06-30,4.00\n2020-07-01,,4.50\n"


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        (date(2018, 12, 31), "The fare is $3.50.", ("agree", "")),
        (date(2019, 1, 1), "The fare is $3.50.", ("disagree", "error")),
        (date(2020, 6, 30), "The fare is $4.", ("agree", "")),
        (date(2024, 1, 1), "The fare is $4.50.", ("agree", "")),
        (
            None,
            "The fare is $4.50.",
            ("cannot check", "the rows of t.csv hold for a time only, and the day is not known"),
        ),
    ],
)
def test_a_row_counts_while_it_holds(tmp_path, day, text, expected):
    report = run(tmp_path, FARES, text, rule="fare", reference=FARE, published=day)
    assert outcome(report) == expected
    assert report.errors == ()  # rows that hold one after the other are no contradiction


def test_why_a_dated_row_is_the_one(tmp_path):
    (finding,) = run(
        tmp_path, FARES, "The fare is $9.", rule="fare", reference=FARE, published=date(2020, 1, 1)
    ).findings
    assert finding.why_comparable == "the rule is about one fact; the row holds from 2019-01-01 to 2020-06-30"


def test_a_time_that_no_row_covers(tmp_path):
    table = FARES.replace("2020-07-01,,4.50\n", "")
    found = outcome(run(tmp_path, table, "The fare is $4.", rule="fare", reference=FARE, published=date(2022, 1, 1)))
    assert found == ("cannot check", "t.csv has no row that holds at that time")


def test_what_changes_is_not_held_against_a_table_without_days(tmp_path):
    table = "fare\n4.00\n"
    day = date(2020, 1, 1)
    differing = run(tmp_path, table, "The fare is $5.", rule="fare", reference=FARE, published=day)
    assert outcome(differing)[1].startswith("the table does not say from when to when its rows hold")
    agreeing = run(tmp_path, table, "The fare is $4.", rule="fare", reference=FARE, published=day)
    assert outcome(agreeing) == ("agree", "")
    without_a_day = run(tmp_path, table, "The fare is $4.", rule="fare", reference=FARE)
    assert outcome(without_a_day) == ("agree", "")


def test_columns_with_days_may_have_other_heads(tmp_path):
    table = FARES.replace("valid_from,valid_to", "from,until")
    reference = f"{FARE}\nvalid_from: from\nvalid_to: until"
    found = run(tmp_path, table, "The fare is $4.", rule="fare", reference=reference, published=date(2019, 5, 1))
    assert outcome(found) == ("agree", "")


def test_days_and_names_in_a_table(tmp_path):
    reference = "table: t.csv\nmatch: {name: bridge}\nvalue: opened"
    table = "bridge,opened\nMILL BRIDGE,2019-05-03\nKing's Bridge,4 May 2020\n"
    text = "Mill Bridge opened on 3 May 2019. King's Bridge opened on 5 May 2020."
    report = run(tmp_path, table, text, rule="opening", reference=reference)
    assert [[one.citation.quote for one in held.statements] for held in report.held] == [["3 May 2019", "2019-05-03"]]
    assert [finding.camps[1].value for finding in report.findings] == ["2020-05-04"]


def test_a_loss_is_no_gain(tmp_path):
    text = "Trade between Norland and Sudonia was $3,060 million in 2020."
    assert outcome(run(tmp_path, "a,b,year,total\nNorland,Sudonia,2020,-3060\n", text))[0] == "disagree"
    assert outcome(run(tmp_path, "a,b,year,total\nNorland,Sudonia,2020,−3060\n", text))[0] == "disagree"


def test_percent(tmp_path):
    reference = "table: t.csv\nmatch: {year: year}\nvalue: turnout"
    table = "year,turnout\n2019,61\n2020,60.4%\n"
    text = "Turnout was 61% in 2019. Turnout was 60.9% in 2020."
    report = run(tmp_path, table, text, rule="turnout", reference=reference)
    assert len(report.held) == 1
    assert [finding.camps[1].value for finding in report.findings] == ["60.4 percent"]


def test_rows_that_where_leaves_out_do_not_count(tmp_path):
    table = "a,b,year,basis,total\nNorland,Sudonia,2020,north,3060\nNorland,Sudonia,2020,South,2900\n"
    reference = f"{TRADE}\nwhere: {{basis: south}}"
    assert outcome(run(tmp_path, table, said("$2.9 billion"), reference=reference)) == ("agree", "")
    assert "has two values" in outcome(run(tmp_path, table, said("$2.9 billion")))[1]


def test_no_row_may_be_noted_on_the_first_screen(tmp_path):
    report = run(tmp_path, TABLE, said("$3 billion", 2021), reference=f"{TRADE}\nif_no_row: note")
    remark = "line 1, '$3 billion': t.csv has no row for Norland, Sudonia, 2021"
    assert remark in report.sources[0].remarks
    assert outcome(report)[0] == "cannot check"
    silent = run(tmp_path, TABLE, said("$3 billion", 2021), reference=f"{TRADE}\nif_no_row: unchecked")
    assert remark not in silent.sources[0].remarks
    assert outcome(silent)[0] == "cannot check"


def test_titles_may_stand_above_the_heads(tmp_path):
    table = "Trade of the northern countries\n\nMillion USD,,,\n" + TABLE
    report = run(tmp_path, table, said("$3.1 billion"))
    assert outcome(report) == ("agree", "")
    assert [one.citation.line for one in report.held[0].statements] == [1, 6]
    assert report.errors == ()
