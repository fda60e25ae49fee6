from dataclasses import replace

from checker.model import Camp
from checker.reports.html.claims import claims_by_sources, held_anchors
from tests.reports.made import CHANGED, HELD, LENGTH, LENGTHS, full


def test_every_finding_and_every_fact_that_holds_has_a_row():
    rows = claims_by_sources(full())
    assert [row.about for row in rows] == [*full().findings, *full().held]
    assert [row.outcome for row in rows] == ["disagree", "disagree", "changed", "agree", "agree"]


def test_a_cell_has_the_figure_as_printed_its_camp_and_its_quotation():
    row = claims_by_sources(full())[0]
    printed = {name: [(cell.printed, cell.camp, cell.href) for cell in cells] for name, cells in row.cells.items()}
    assert printed == {
        "opening": [("2.4 km", 0, "#finding-bridge-length-1f3a9c-q1")],
        "leaflet": [("2.45 km", 1, "#finding-bridge-length-1f3a9c-q2")],
        "review": [("2.6 km", 2, "#finding-bridge-length-1f3a9c-q3")],
    }


def test_a_figure_that_an_article_prints_twice_is_one_cell_and_leads_to_the_first():
    again = replace(LENGTHS[0], citation=replace(LENGTHS[0].citation, start=400, end=406, line=9))
    twice = replace(LENGTH, camps=(Camp("2.4 km", (LENGTHS[0], again)), *LENGTH.camps[1:]))
    row = claims_by_sources(replace(full(), findings=(twice,)))[0]
    assert [(cell.printed, cell.href) for cell in row.cells["opening"]] == [("2.4 km", f"{row.href}-q1")]
    assert row.cells["review"][0].href == f"{row.href}-q4"


def test_what_fits_several_camps_is_in_none():
    (row,) = claims_by_sources(replace(full(), findings=(CHANGED,), held=()))
    assert [(cell.printed, cell.camp) for cell in row.cells["review"]] == [("Some 690", 1), ("nine years", None)]


def test_the_anchor_of_a_claim_outlives_a_change_of_its_figures():
    changed = replace(LENGTH, id="other", camps=LENGTH.camps[:2], severity="note")
    before, after = (claims_by_sources(replace(full(), findings=(one,)))[0] for one in (LENGTH, changed))
    assert before.anchor == after.anchor
    other = replace(LENGTH, key=(("bridge", "Low Bridge"),))
    assert claims_by_sources(replace(full(), findings=(other,)))[0].anchor != before.anchor


def test_two_findings_of_one_claim_have_anchors_of_their_own():
    twice = replace(full(), findings=(LENGTH, replace(LENGTH, id="other")), held=(HELD[0], HELD[0], HELD[0]))
    anchors = [row.anchor for row in claims_by_sources(twice)]
    assert len(set(anchors)) == 5
    assert len(set(held_anchors(twice))) == 3
