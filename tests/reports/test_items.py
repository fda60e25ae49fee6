import json
from dataclasses import replace

import pytest

from checker.model import Decision
from checker.reports import FORMATS
from checker.reports.items import DRAFT_TITLES, items_of, rules_of
from tests.reports.made import ALTERED, DISPUTED, LENGTH, LENGTHS, draft, full

DRAFT = draft()


def test_findings_come_first_then_what_the_draft_has():
    rules = [item.rule for item in items_of(replace(DRAFT, findings=full().findings))]
    assert rules == [
        "bridge-length",
        "bridge-cost",
        "first-day",
        "draft-disputed",
        "draft-altered",
        "draft-superlative",
    ]


def test_an_item_of_a_draft_stands_in_the_draft_and_cites_the_sources():
    item = items_of(DRAFT)[0]
    assert (item.severity, item.command, item.id) == ("warning", "tick", DISPUTED.id)
    assert item.first == DISPUTED.citation
    assert [said.citation.source for said in item.said] == ["review", "opening"]
    assert dict(item.notes) == {"Diagnosis": "another length", "Why comparable": "the same bridge"}


def test_the_difference_of_a_quotation_is_told():
    assert dict(items_of(DRAFT)[1].notes)["Difference"] == '"nine" became "worth"'


def test_what_a_person_has_ticked_is_no_item():
    ticked = replace(DISPUTED, decision=Decision("confirmed", reason="asked the agency"))
    assert "draft-disputed" not in [item.rule for item in items_of(replace(DRAFT, audit=(ticked,)))]


def test_every_status_has_its_words():
    for status in ("disputed", "older", "hedge_dropped", "hedge_added", "not_in_sources"):
        assert items_of(replace(DRAFT, audit=(replace(DISPUTED, status=status),)))[0].title == DRAFT_TITLES[status]
    for status in ("altered", "not_found"):
        quotation = replace(ALTERED, status=status)
        assert items_of(replace(DRAFT, audit=(), quotations=(quotation,)))[0].title == DRAFT_TITLES[status]


def test_the_rules_are_those_of_the_items():
    assert [note.id for note in rules_of(DRAFT, items_of(DRAFT))] == [
        "draft-altered",
        "draft-disputed",
        "draft-superlative",
    ]


@pytest.mark.parametrize("name", ["github", "rdjson", "junit", "markdown", "sarif"])
def test_every_format_tells_them(name):
    written = FORMATS[name](DRAFT)
    assert DRAFT_TITLES["disputed"] in written
    assert "another length" in written


def test_the_draft_is_where_a_result_stands():
    results = json.loads(FORMATS["sarif"](DRAFT))["runs"][0]["results"]
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results]
    assert places == ["news/review.txt"] * 3


def test_the_fact_sheet_has_every_figure_of_the_draft():
    written = FORMATS["csv"](DRAFT)
    assert DRAFT_TITLES["disputed"] in written
    assert "The sources bear it out" in written
    assert "opening,news" not in written


def test_a_finding_is_shown_where_its_message_says_here():
    said = replace(LENGTH, here=LENGTHS[1].citation)
    assert items_of(replace(full(), findings=(said,)))[0].first == LENGTHS[1].citation
    assert items_of(replace(full(), findings=(said,), under_review=("leaflet",)))[0].first == LENGTHS[2].citation
    assert items_of(replace(full(), findings=(LENGTH,)))[0].first == LENGTHS[0].citation
