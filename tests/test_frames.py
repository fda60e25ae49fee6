"""The tables of a report as frames, and the table that a notebook shows."""

import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from checker.frames import show, to_frame
from checker.model import Decision, Figure, Mention
from tests.reports.hostile import PAYLOADS, with_every_string
from tests.reports.made import CHANGED, LENGTH, SUM, empty, full, quiet

TABLES = ("findings", "statements", "figures", "claims", "spellings")


def test_each_spelling_has_a_row_for_each_article_that_uses_it():
    frame = to_frame(full(), "spellings")
    assert list(frame.columns) == [
        "name",
        "spelling",
        "source",
        "count",
        "line",
        "column",
        "place",
        "sentence",
        "reason",
    ]
    assert frame[["name", "spelling", "source", "count"]].values.tolist() == [
        ["Hollow Bridge", "Hollow Bridge", "opening", 2],
        ["Hollow Bridge", "Hollow Bridge", "review", 1],
        ["Hollow Bridge", "Hollow-Bridge", "leaflet", 1],
    ]


@pytest.mark.parametrize("table", TABLES)
def test_without_rows_the_same_columns_stand(table):
    frame = to_frame(empty(), table)
    assert len(frame) == 0
    assert list(frame.columns) == list(to_frame(full(), table).columns)


@pytest.mark.parametrize("table", TABLES)
def test_no_column_is_empty_for_want_of_a_name(table):
    frame = to_frame(replace(full(), findings=(replace(LENGTH, decision=Decision("waived")), SUM, CHANGED)), table)
    # The figures of this report are dates, which have no unit.
    assert {name for name in frame.columns if frame[name].isna().all()} == ({"unit"} if table == "figures" else set())


def test_a_finding_has_one_row_with_its_values_sources_and_decision():
    waived = replace(LENGTH, decision=Decision("waived", LENGTH.rule, reason="measured twice"))
    frame = to_frame(replace(full(), findings=(waived, SUM)), "findings")
    assert frame["values"].tolist()[0] == ["2.4 km", "2.45 km", "2.6 km"]
    assert frame["sources"].tolist() == [["leaflet", "opening", "review"], ["opening"]]
    assert frame["decision"].tolist() == ["waived", ""]


def test_claims_say_what_came_of_each_fact():
    frame = to_frame(full(), "claims")
    assert frame["outcome"].tolist() == [
        *("disagree", "disagree", "changed", "agree", "agree"),
        *("seen once", "cannot check", "ambiguous", "unrelated"),
    ]
    assert frame["statements"].tolist()[:3] == [3, 3, 3]
    assert frame["said"].tolist()[4] == "9 August 2022 was a Tuesday"


def test_figures_that_are_set_apart_are_listed_with_the_reason():
    figure = Figure("review", Mention(0, 7, "10 p.m.", None, "clock time"), 1, 1, "body")
    row = to_frame(replace(empty(), figures=(figure,)), "figures").iloc[0]
    assert (row["quote"], row["set_apart"], row["low"]) == ("10 p.m.", "clock time", None)


def test_a_table_that_is_not_there():
    with pytest.raises(ValueError, match="no table 'sums'; there are findings, statements, figures, claims, spellings"):
        to_frame(full(), "sums")


def test_importing_frames_imports_neither_pandas_nor_the_template_engine():
    program = "import sys, checker.frames; print({'pandas', 'jinja2'} & set(sys.modules))"
    given = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert given.stdout.strip() == "set()"


class Tags(HTMLParser):
    """What a notebook makes of a fragment: the tags, whether they are closed, the text in marks."""

    def __init__(self, fragment):
        super().__init__()
        self.names, self.open, self.attributes, self.marked = set(), [], set(), []
        self.feed(fragment)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


def test_a_notebook_shows_the_open_findings_with_their_figures_marked():
    shown = show(full())
    html = Tags(shown._repr_html_())
    assert html.open == []
    assert html.marked == [
        *("2.4 km", "2.45 km", "2.6 km", "84 million euros", "51 million", "38 million"),
        *("about 700", "Some 690", "nine years"),
    ]
    assert "news/opening.md:3:31" in shown._repr_html_()
    assert repr(shown).startswith("1 disagreement, 1 sum that does not fit, ")


def test_a_notebook_is_told_how_many_findings_are_left():
    html = show(full(), most=1)._repr_html_()
    assert "... and 2 more findings" in html
    assert html.count("<tr>") == 2
    assert "more finding" not in show(full())._repr_html_()


def test_what_is_waived_is_counted_but_not_shown():
    waived = replace(LENGTH, decision=Decision("waived", LENGTH.rule))
    html = show(replace(full(), findings=(waived,)))._repr_html_()
    assert "1 finding is waived" in html
    assert "<table" not in html


@pytest.mark.parametrize("report", [quiet(), empty()], ids=["quiet", "empty"])
def test_without_findings_there_is_no_table_and_no_silence(report):
    html = show(report)._repr_html_()
    assert "<table" not in html
    assert "No disagreement in what was compared" in html or "Nothing was read" in html


NOTEBOOK_TAGS = {
    *("div", "p", "strong", "br", "table", "thead", "tbody", "tr", "th", "td", "code", "small", "bdi", "mark"),
}
KEPT = ("zone", "kind", "mod", "form", "grain", "missing", "verdict", "severity", "modality", "level", "unit")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_an_article_acts_in_a_notebook(payload):
    poisoned = with_every_string(full(), lambda text: f"{text}{payload}" if text else text, KEPT)
    html = show(poisoned)._repr_html_()
    tags = Tags(html)
    assert tags.open == []
    assert tags.names == NOTEBOOK_TAGS
    assert tags.attributes == {"style"}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", html)
