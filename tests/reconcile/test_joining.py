"""Two findings of one id: one fact, found twice, is one finding, and nothing of either is lost."""

from dataclasses import replace
from decimal import Decimal

from checker.model import Camp, Finding, finding_id
from checker.reconcile.findings import Outcomes
from tests.reconcile.made import quantity, statement


def said(value: int, source: str):
    return statement(quantity(value), source)


def finding(*camps: Camp, **changes) -> Finding:
    values = [camp.value for camp in camps]
    made = Finding(finding_id("toll", (), values), "toll", "A toll", "disagree", "warning", "a", (), camps)
    return replace(made, **changes)


def added(*findings: Finding, gaps=(Decimal("0.1"), Decimal("0.1"))) -> Outcomes:
    outcomes = Outcomes()
    for one, gap in zip(findings, gaps, strict=True):
        outcomes.add(one, gap)
    return outcomes


def joined(*findings: Finding) -> Finding:
    (found,) = added(*findings).findings.values()
    return found


def sources(found: Finding) -> dict[str, list[str]]:
    return {camp.value: [one.citation.source for one in camp.statements] for camp in found.camps}


FIRST = finding(Camp("45", (said(45, "a"),)), Camp("41", (said(41, "b"),)))
TURNED = finding(Camp("41", (said(41, "c"),)), Camp("45", (said(45, "d"),)))


def test_camps_are_joined_by_value_and_not_by_position():
    assert sources(joined(FIRST, TURNED)) == {"45": ["a", "d"], "41": ["b", "c"]}


def test_a_statement_that_both_have_stands_once():
    assert sources(joined(FIRST, FIRST)) == {"45": ["a"], "41": ["b"]}


def test_camps_that_are_shown_alike_are_joined_in_their_order():
    first = finding(Camp("45", (said(45, "a"),)), Camp("45", (said(45, "b"),)))
    again = finding(Camp("45", (said(45, "c"),)), Camp("45", (said(45, "d"),)))
    assert [[one.citation.source for one in camp.statements] for camp in joined(first, again).camps] == [
        ["a", "c"],
        ["b", "d"],
    ]


def test_a_value_that_only_one_has_keeps_a_camp_of_its_own():
    # The values in an id are those of the figures, and two sums of the same figures may have other sides.
    other = replace(FIRST, camps=(Camp("45", (said(45, "c"),)), Camp("40", (said(40, "c"),))))
    assert sources(joined(FIRST, other)) == {"45": ["a", "c"], "41": ["b"], "40": ["c"]}


def test_what_fits_several_is_carried_unless_a_camp_has_it():
    first = replace(FIRST, fits_several=(said(43, "z"),))
    again = replace(TURNED, fits_several=(said(44, "y"), said(45, "a")))
    assert [one.citation.source for one in joined(first, again).fits_several] == ["y", "z"]


def test_the_graver_one_gives_severity_and_words():
    mild = replace(FIRST, severity="note", message="mild", here=FIRST.camps[0].statements[0].citation)
    grave = replace(TURNED, severity="error", message="grave", here=TURNED.camps[0].statements[0].citation)
    for both in ((mild, grave), (grave, mild)):
        found = joined(*both)
        assert (found.severity, found.message, found.here) == ("error", "grave", grave.here)


def test_a_disagreement_comes_before_a_change_of_the_same_severity():
    changed = replace(FIRST, verdict="changed", severity="note", message="time")
    differ = replace(TURNED, severity="note", message="differ")
    assert (joined(changed, differ).verdict, joined(changed, differ).message) == ("disagree", "differ")


def test_copies_diagnosis_and_reasons_are_carried():
    copied = replace(TURNED.camps[1], copies=(("d", "e"),))
    first = replace(FIRST, why_comparable="same place")
    again = replace(TURNED, camps=(TURNED.camps[0], copied), diagnosis="swapped", why_comparable="same day")
    found = joined(first, again)
    assert found.camps[0].copies == (("d", "e"),)
    assert (found.diagnosis, found.why_comparable) == ("swapped", "same place; the rest same day")


def test_what_made_one_a_note_is_not_said_of_both():
    mild = replace(FIRST, severity="note", why_comparable="same place; for information only, since one is hedged")
    found = joined(mild, replace(TURNED, severity="error", why_comparable="same place"))
    assert found.why_comparable == "same place"


def test_the_largest_distance_is_kept():
    outcomes = added(FIRST, TURNED, gaps=(Decimal("0.3"), Decimal("0.1")))
    assert outcomes.gaps == {FIRST.id: Decimal("0.3")}
