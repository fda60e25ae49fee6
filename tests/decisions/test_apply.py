"""A waiver survives every edit elsewhere, and dies with its figure."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.decisions import apply
from checker.errors import Problem
from checker.model import Decision, Held
from tests.decisions.made import SETTLED, TODAY, WAIVED, decisions, finding, report, stated

LOW, HIGH = WAIVED.values
SOURCES = st.lists(st.text("abc./", min_size=1, max_size=6), min_size=1, max_size=4, unique=True).map(tuple)


def waivers_of(*findings, entries=(WAIVED,), today=TODAY):
    return [one.decision for one in apply(report(*findings), decisions(*entries), today).findings]


@given(SOURCES, SOURCES, st.integers(1, 10_000), st.permutations([LOW, HIGH]))
def test_a_waiver_survives_other_names_other_lines_more_articles_and_another_order(one, other, line, order):
    camps = dict(zip(order, (one, other), strict=True))
    (decision,) = waivers_of(finding(camps, line=line))
    assert decision is not None
    assert decision.kind == "waived"


@given(st.sampled_from([LOW, HIGH]), st.text("0123456789,", min_size=1, max_size=12).map(lambda text: f"{text} USD"))
def test_a_waiver_dies_with_its_figure(old, new):
    if new in (LOW, HIGH):
        return
    values = [new if value == old else value for value in (LOW, HIGH)]
    made = apply(report(finding(dict.fromkeys(values, ("a",)))), decisions(WAIVED), TODAY)
    assert made.findings[0].decision is None
    assert made.open_findings == made.findings
    (idle,) = made.decisions
    assert idle.state == "matches nothing"
    assert new in idle.message
    assert "open again" in idle.message


def test_a_third_value_is_a_finding_of_its_own():
    assert waivers_of(finding({LOW: ("a",), HIGH: ("b",), "5 USD": ("c",)})) == [None]


def test_a_waiver_dies_with_its_key_and_its_rule():
    camps = {LOW: ("a",), HIGH: ("b",)}
    assert waivers_of(finding(camps, key=(("parties", "Ruritania, Sylvania"), ("year", "2020")))) == [None]
    assert waivers_of(finding(camps, rule="trade-flow")) == [None]


def test_the_figures_of_a_sum_count_not_what_they_come_to():
    sides = {"3 billion": ("a",), "2 billion": ("a",)}
    broken = finding(sides, arithmetic="1 + 1 = 3")
    waived = replace(WAIVED, values=broken.values)
    assert waivers_of(broken, entries=(waived,))[0]
    other = replace(broken, camps=(broken.camps[0], replace(broken.camps[1], statements=(stated("1 billion", "a"),))))
    assert other.values != broken.values
    assert waivers_of(other, entries=(waived,)) == [None]


def test_the_day_on_which_somebody_is_so_old_is_no_part_of_a_waiver():
    aged = [stated("36", "a"), stated("38", "b")]
    made = finding({"36 on 2019-03-01": (), "50": ("c",)})
    camp = replace(made.camps[0], statements=tuple(aged))
    assert replace(made, camps=(camp, made.camps[1])).values == ("36", "50")
    turned = replace(camp, value="38 on 2021-03-01", statements=tuple(reversed(aged)))
    assert replace(made, camps=(turned, made.camps[1])).values == ("36", "50")


@pytest.mark.parametrize(
    ("others", "note"),
    [((), ""), (("c",), "1 more source joins"), (("c", "d"), "2 more sources join")],
)
def test_more_sources_are_told(others, note):
    (decision,) = waivers_of(finding({LOW: ("a", *others), HIGH: ("b",)}))
    assert decision.note == note


def test_one_source_that_says_it_twice_is_one():
    assert waivers_of(finding({LOW: ("a", "a", "a"), HIGH: ("b",)}))[0].note == ""


def test_a_decision_on_a_finding_without_a_rule_goes_over_to_the_rule():
    free = replace(WAIVED, rule="same-amount", key=(("about", "trade"), ("names", "Sylvania")))
    (decision,) = waivers_of(finding({LOW: ("a",), HIGH: ("b",)}), entries=(free,))
    assert decision.note == "taken over from 'same-amount'"
    other_key = replace(free, key=(("names", "Borduria"),))
    assert waivers_of(finding({LOW: ("a",), HIGH: ("b",)}), entries=(other_key,)) == [None]
    other_values = replace(free, values=(LOW, "4 USD"))
    assert waivers_of(finding({LOW: ("a",), HIGH: ("b",)}), entries=(other_values,)) == [None]
    ruled = replace(free, rule="trade-of-the-desk")
    assert waivers_of(finding({LOW: ("a",), HIGH: ("b",)}), entries=(ruled,)) == [None]


def test_the_last_day_counts_and_the_day_after_does_not():
    until = replace(WAIVED, until=date(2026, 11, 22))
    camps = {LOW: ("a",), HIGH: ("b",)}
    assert waivers_of(finding(camps), entries=(until,))[0]
    made = apply(report(finding(camps)), decisions(until), date(2026, 11, 23))
    assert made.open_findings
    assert [(one.state, "2026-11-22" in one.message) for one in made.decisions] == [("expired", True)]


def test_only_a_waiver_takes_a_finding_out_of_the_count():
    camps = {LOW: ("a",), HIGH: ("b",)}
    for kind in ("confirmed", "corrected", "open"):
        made = apply(report(finding(camps)), decisions(replace(WAIVED, kind=kind)), TODAY)
        assert made.findings[0].decision.kind == kind
        assert made.open_findings == made.findings


def test_what_holds_can_be_signed_off():
    held = Held("trade-total", "Trade", WAIVED.key, (stated(LOW, "a"), stated(LOW, "b")))
    signed = Decision("confirmed", "trade-total", WAIVED.key, (LOW,), by="the desk", sources=2)
    made = apply(replace(report(), held=(held,)), decisions(signed), TODAY)
    assert made.held[0].decision == signed
    assert made.decisions == ()
    changed = replace(held, statements=(stated(HIGH, "a"), stated(HIGH, "b")))
    assert apply(replace(report(), held=(changed,)), decisions(signed), TODAY).held[0].decision is None


def test_what_is_settled_and_nowhere_stated_is_told():
    (idle,) = apply(report(), decisions(SETTLED), TODAY).decisions
    assert (idle.decision, idle.state) == (SETTLED, "matches nothing")


def test_faults_of_the_file_are_errors_of_the_run():
    fault = Problem("checker-decisions.yaml", 3, 1, "x")
    made = apply(report(), replace(decisions(), problems=(fault,)), TODAY)
    assert made.errors == (fault,)


def test_where_nobody_counted_the_sources_none_joins():
    (decision,) = waivers_of(finding({LOW: ("a",), HIGH: ("b",)}), entries=(replace(WAIVED, sources=0),))
    assert decision.note == ""
