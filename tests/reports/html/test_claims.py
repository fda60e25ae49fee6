from dataclasses import replace

from checker.reports.html.claims import claims_by_sources, held_anchors
from tests.reports.made import CHANGED, HELD, LENGTH, full


def test_every_finding_and_every_fact_that_holds_has_a_row():
    rows = claims_by_sources(full())
    assert [row.about for row in rows] == [*full().findings, *full().held]
    assert [row.outcome for row in rows] == ["disagree", "disagree", "changed", "agree", "agree"]


def test_a_cell_has_the_figure_as_printed_its_camp_and_its_quotation():
    row = claims_by_sources(full())[0]
    printed = {name: [(cell.printed, cell.camp, cell.href) for cell in cells] for name, cells in row.cells.items()}
    assert printed == {
        "opening": [("2.4 km", 0, "#finding-bridge-length-1f3a9c")],
        "review": [("2.6 km", 2, "#finding-bridge-length-1f3a9c")],
        "leaflet": [("2.45 km", 1, "#finding-bridge-length-1f3a9c")],
    }


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
