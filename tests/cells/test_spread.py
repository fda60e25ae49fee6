"""Cells read with their heads: what they say, what is compared with what, and where each word of it stands."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check, load_rules
from checker.cells import spread_cells
from checker.figures import survey_figures
from checker.model import Document, Quantity, Report, Source
from checker.model.values import show_period
from checker.one_document import _place_mentions, read_document
from checker.reading import split_passages
from checker.rules import RuleSet, make_plan
from checker.sources.formats.delimited import read_csv

RULE = """\
rules_version: 1
rules:
  - id: cargo
    title: Cargo of a port in a year
    find:
      - cargo of <port> ... <total>
      - <port> ... cargo ... <total>
    values:
      total: measure
      port: {type: choice, of: port}
      year: {type: year, if_missing: reporting_year}
    same_if: [port, year]
    compare: total
    report: {warn_if: differs}
    examples:
      - text: The cargo of Oslo came to 41 tonnes in 2019.
        finds:
          - {total: 41 tonnes, port: Oslo, year: 2019}
      - text: Cargo rose.
        finds: nothing
names:
  port:
    Oslo: [Oslo]
    Bergen: [Bergen]
"""


def document_of(raw: str, name: str = "a.csv") -> Document:
    (article,) = read_csv(raw.encode(), name, "")
    assert article.text is not None
    return Document(Source(name, name), article.text, markup="blocks", blocks=article.blocks, anchors=article.anchors)


def sentences_of(document: Document) -> list[str]:
    passages, mentions = _place_mentions(document, split_passages(document))
    spread = spread_cells(document, passages, mentions)
    return [spread.document.text[one.start : one.end] for one in spread.passages if one.composed]


def figures_of(document: Document) -> dict[str, tuple[str, object]]:
    reading = read_document(document, make_plan(RuleSet()))
    return {
        one.mention.quote: (one.mention.kind, one.mention.set_apart or getattr(one.mention.value, "unit_from", ""))
        for one in reading.figures
    }


@pytest.fixture
def cargo(tmp_path: Path) -> RuleSet:
    path = tmp_path / "cargo.yaml"
    path.write_text(RULE)
    return load_rules(path)


def disagreements(report: Report) -> list[tuple[str, set[str]]]:
    return [
        (one.rule, {f"{s.citation.source}: {s.citation.quote}" for camp in one.camps for s in camp.statements})
        for one in report.findings
        if one.verdict == "disagree"
    ]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ("port,cargo (tonnes)\nOslo,41\n", "Oslo, cargo, 41 tonnes"),
        ("year,exports ($ bn)\n2019,3.9\n", "exports in 2019, 3.9 $ bn"),
        ("country,2019,2020\nTurkey,3.9,\n", "Turkey in 2019, 3.9"),
        ("year,month,ships\n2019,March,41\n", "ships in March 2019, 41 ships"),
        ("Trade by country\n\ncountry,exports\nTurkey,3.9\n", "Trade by country, with Turkey, exports, 3.9"),
        ("port,cargo_of_ore\nOslo,41\n", "Oslo, cargo of ore, 41"),
        ("port,cargo (ore; coal)\nOslo,41\n", "Oslo, cargo ,ore, coal, 41"),
    ],
)
def test_a_cell_says_what_its_heads_and_its_figure_say(raw: str, sentence: str) -> None:
    assert sentences_of(document_of(raw)) == [sentence]


def test_a_figure_takes_its_unit_from_its_head_and_the_unit_of_a_head_is_no_figure() -> None:
    assert figures_of(document_of("year,exports ($ billion),share\n2019,3.9,12%\n")) == {
        "$ billion": ("number", "unit of a table"),
        "2019": ("date", ""),
        "3.9": ("money", "head"),
        "12%": ("percent", "printed"),
    }


@given(st.lists(st.lists(st.sampled_from(["41", "3.9", "2019", "x y", "", "12%"]), min_size=3, max_size=3), max_size=5))
def test_every_quotation_is_the_text_of_its_place_and_no_figure_is_counted_twice(rows: list[list[str]]) -> None:
    document = document_of("port,cargo (tonnes),share\n" + "\n".join(map(",".join, rows)))
    figures = read_document(document, make_plan(RuleSet())).figures
    spans = [(one.mention.start, one.mention.end) for one in figures]
    assert all(one.mention.quote == document.text[slice(*span)] for one, span in zip(figures, spans, strict=True))
    assert all(before[1] <= behind[0] for before, behind in pairwise(spans))
    seen = {one.start for one in survey_figures(document.text) if one.quote.strip() in ("41", "3.9", "12%")}
    assert seen <= {start for start, _ in spans}


def test_a_table_and_a_sentence_disagree_without_a_rule() -> None:
    table = document_of("Exports of Kazakhstan to Turkey ($ million)\n\nyear,exports\n2018,2500\n2019,3127\n")
    article = Document.from_text("Kazakhstan's exports to Turkey reached $3.9 billion in 2019, it said.", "b")
    assert disagreements(check([table, article])) == [("same-amount", {"a.csv: 3127", "b: $3.9 billion"})]


def test_a_table_and_a_sentence_that_agree_are_told_to_agree() -> None:
    table = document_of("Exports of Kazakhstan to Turkey ($ million)\n\nyear,exports\n2018,2500\n2019,3127\n")
    article = Document.from_text("Kazakhstan's exports to Turkey reached $3.1 billion in 2019, it said.", "b")
    report = check([table, article])
    assert disagreements(report) == []
    assert any({s.citation.quote for s in one.statements} == {"3127", "$3.1 billion"} for one in report.held)


@pytest.mark.parametrize(
    "raw",
    [
        "Kazakhstan's exports to Turkey ($ million)\n\nyear,machinery,exports of ore\n2019,3127,2900\n",
        "Kazakhstan's exports ($ million)\n\ncountry,2019\nTurkey,3127\nNorway,2900\n",
        "Kazakhstan's exports to Turkey ($ million)\n\nmonth,exports\nJanuary,3127\nMarch,2900\n",
        "Kazakhstan's exports to Turkey\n\nyear,exports (thousand tonnes)\n2019,3127\n",
    ],
    ids=["a part", "a partner by its row alone", "months", "another unit"],
)
def test_a_cell_whose_heads_say_more_is_of_another_thing(raw: str) -> None:
    article = Document.from_text("Kazakhstan's exports were $3.9 billion in 2019, it said.", "b")
    assert disagreements(check([document_of(raw), article])) == []


def test_cells_of_one_table_are_never_held_against_each_other_without_a_rule() -> None:
    table = document_of("Exports of Kazakhstan ($ million)\n\nseries,exports\nold,2500\nnew,3127\nnewest,3000\n")
    assert disagreements(check([table])) == []


def test_a_phrase_of_a_rule_is_matched_over_head_and_cell(cargo: RuleSet) -> None:
    table = document_of("port,year,cargo (tonnes)\nOslo,2019,41\nBergen,2019,43\n")
    article = Document.from_text("The cargo of Oslo came to 52 tonnes in 2019.", "b")
    report = check([table, article], rules=cargo)
    assert disagreements(report) == [("cargo", {"a.csv: 41", "b: 52 tonnes"})]
    statement = next(one for one in report.statements if one.citation.quote == "41")
    assert statement.citation.place == "row 2, column cargo (tonnes)"
    assert statement.citation.sentence == "Oslo | 2019 | 41"
    assert statement.citation.heads == ("Oslo", "2019", "cargo (tonnes)")
    assert statement.inferred[0] == "unit from the head of its cell"
    assert statement.inferred[-1] == "read with its heads: Oslo; 2019; cargo (tonnes)"
    year = statement.slot("year")
    assert year is not None
    assert year.citation is not None
    assert (year.citation.quote, year.citation.line, year.citation.column) == ("2019", 2, 6)


def test_a_year_of_the_caption_gives_way_to_that_of_the_cell(cargo: RuleSet) -> None:
    table = document_of("Oslo: cargo from 2015\n\nkind,2019,2020\nore,41 tonnes,43 tonnes\n")
    found = {one.citation.quote: one.period for one in check([table], rules=cargo).statements}
    assert {quote: show_period(period) for quote, period in found.items() if period} == {
        "41 tonnes": "2019",
        "43 tonnes": "2020",
    }


def test_four_digits_in_a_column_of_amounts_are_an_amount() -> None:
    figures = figures_of(document_of("port,ships,built\nOslo,1995,1971\nBergen,3200,1982\n"))
    assert (figures["1995"][0], figures["1971"][0]) == ("count", "date")


def test_the_figure_of_a_cell_is_claimed_once(cargo: RuleSet) -> None:
    report = check([document_of("port,year,cargo (tonnes)\nOslo,2019,41\n")], rules=cargo)
    counts = report.sources[0].figures
    assert (counts.seen, counts.claimed) == (2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "| port | cargo (tonnes) |\n|---|---|\n| Oslo | 41 |\n| Bergen | 43 |",
        "port | cargo (tonnes)\n--- | ---\nOslo | 41\nBergen | 43",
        "port\tcargo (tonnes)\nOslo\t41\nBergen\t43",
    ],
    ids=["bars", "bars inside", "tabs"],
)
def test_tables_in_plain_texts_are_read_with_their_heads(text: str) -> None:
    document = Document.from_text(f"Cargo is weighed each year.\n\n{text}\n\nThat was all.", "a")
    assert sentences_of(document) == ["Oslo, cargo, 41 tonnes", "Bergen, cargo, 43 tonnes"]
    values = [
        (one.mention.quote, one.mention.value.unit, one.mention.value.unit_from)
        for one in read_document(document, make_plan(RuleSet())).figures
        if isinstance(one.mention.value, Quantity)
    ]
    assert values == [("41", "tonne", "head"), ("43", "tonne", "head")]


def test_a_document_without_tables_is_left_as_it_is() -> None:
    document = Document.from_text("The port handled 41 ships in 2019.", "a")
    passages, mentions = _place_mentions(document, split_passages(document))
    spread = spread_cells(document, passages, mentions)
    assert spread.document is document
    assert spread.mentions is mentions


@pytest.mark.parametrize(
    ("head", "cell", "kind", "unit"),
    [
        ("Companies", "41", "count", "company"),
        ("Number of ships", '"1,201"', "count", "ship"),
        ("Ships 2019", "2019", "count", "ship"),
        ("Companies", "3.9", "number", None),
        ("Exports", "41", "number", None),
        ("Companies ($)", "41", "money", "USD"),
    ],
)
def test_a_whole_number_below_a_head_of_things_counts_them(head: str, cell: str, kind: str, unit: str | None) -> None:
    reading = read_document(document_of(f"port,{head}\nOslo,{cell}\n"), make_plan(RuleSet()))
    *_, found = (
        one.mention for one in reading.figures if one.mention.quote == cell.strip('"') and not one.mention.set_apart
    )
    assert isinstance(found.value, Quantity)
    assert (found.kind, found.value.unit) == (kind, unit)
