"""The gate, time and severity, on statements made by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from checker import check
from checker.interval import Interval
from checker.model import Document, Period
from checker.reconcile import reconcile
from checker.rules import RuleSet
from checker.rules.rule import Level, ReportSpec, Rule
from checker.yaml_nodes import Place
from tests.reconcile.made import place, quantity, statement, year

REPORT = ReportSpec((Level("error", Decimal("0.05")), Level("warning")))
RULE = Rule("toll", "A toll", Place("toll.yaml", 1, 1), compare="value", same_if=("place",), report=REPORT)
OSLO = (("place", place("Oslo")),)


def run(*statements, rule=RULE, topics=None):
    return reconcile(RuleSet((rule,)), statements, (), topics)


def outcome(result):
    if result.findings:
        (finding,) = result.findings
        return f"{finding.verdict} {finding.severity}"
    if result.held:
        return "agree"
    return next(item.verdict or item.reason for item in result.unchecked)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (quantity(45), quantity(45), "agree"),
        (quantity(45), quantity(41), "disagree error"),
        (quantity(1003), quantity(1001), "disagree warning"),
        (quantity(400), quantity(412), "disagree note"),
        (quantity(400), quantity(460), "disagree error"),
        (
            quantity(500, mod="MORE_THAN", interval=Interval(Decimal(500), None, low_closed=False)),
            quantity(500),
            "disagree note",
        ),
        (
            quantity(
                1, interval=Interval(Decimal("0.9"), Decimal("1.1")), uncapped=Interval(Decimal("0.5"), Decimal("1.5"))
            ),
            quantity("1.4"),
            "disagree note",
        ),
    ],
)
def test_values_of_one_fact(one, other, expected):
    assert outcome(run(statement(one, "a", key=OSLO), statement(other, "b", key=OSLO))) == expected


def test_another_thing_is_unrelated_and_the_slot_is_named():
    bergen = (("place", place("Bergen")),)
    result = run(statement(quantity(45), "a", key=OSLO), statement(quantity(41), "b", key=bergen))
    assert outcome(result) == "unrelated"
    assert {item.reason for item in result.unchecked} == {
        "seen once; unrelated to the others (other place: Bergen)",
        "seen once; unrelated to the others (other place: Oslo)",
    }


def test_unstated_on_one_side_is_one_severity_lower_and_said():
    unstated = (("place", None),)
    result = run(statement(quantity(45), "a", key=OSLO), statement(quantity(30), "b", key=unstated))
    assert outcome(result) == "disagree warning"
    assert "not stated by all: place" in result.findings[0].why_comparable


def test_unstated_on_both_sides_needs_the_same_topic():
    unstated = (("place", None),)
    both = statement(quantity(45), "a", key=unstated), statement(quantity(30), "b", key=unstated)
    assert outcome(run(*both)) == "cannot check"
    same = frozenset({"fire"})
    assert outcome(run(*both, topics={"a": same, "b": same})) == "disagree error"
    assert outcome(run(*both, topics={"a": same, "b": frozenset({"flood"})})) == "cannot check"


def test_an_open_slot_that_would_fit_several_is_ambiguous():
    bergen, unstated = (("place", place("Bergen")),), (("place", None),)
    result = run(
        statement(quantity(45), "a", key=OSLO),
        statement(quantity(41), "b", key=bergen),
        statement(quantity(30), "c", key=unstated),
    )
    assert "ambiguous" in {item.verdict for item in result.unchecked}
    assert not result.findings


def test_two_figures_in_one_passage_are_ambiguous():
    one = statement(quantity(45), "a", 0, key=OSLO)
    other = statement(quantity(41), "a", 5, key=OSLO)
    other = replace(other, citation=replace(other.citation, sentence_start=one.citation.sentence_start))
    assert outcome(run(one, other)) == "ambiguous"


def test_a_year_that_is_not_known_cannot_be_checked():
    unknown = Period(None, None, "day", missing="year")
    rule = replace(RULE, same_if=("year",))
    result = run(statement(quantity(45), "a", key=(("year", unknown),)), rule=rule)
    assert outcome(result) == "cannot check"
    result = run(statement(quantity(45), "a", key=(("year", None),)), rule=rule)
    assert outcome(result) == "cannot check"
    result = run(statement(quantity(45), "a", key=(("year", year(2020)),)), rule=rule)
    assert outcome(result) == "seen once"


EARLY, LATE = date(2020, 5, 1), date(2020, 5, 3)


@pytest.mark.parametrize(
    ("over_time", "first", "second", "expected"),
    [
        ("only_grows", (41, EARLY), (45, LATE), "changed note"),
        ("only_grows", (45, EARLY), (41, LATE), "disagree error"),
        ("only_grows", (45, EARLY), (41, EARLY), "disagree error"),
        ("only_grows", (45, EARLY), (41, None), "cannot check"),
        ("changes", (45, EARLY), (41, LATE), "changed note"),
        ("changes", (45, EARLY), (41, date(2020, 5, 2)), "disagree error"),
        ("fixed", (45, EARLY), (41, LATE), "disagree error"),
    ],
)
def test_over_time(over_time, first, second, expected):
    rule = replace(RULE, over_time=over_time, window_days=1 if over_time == "changes" else 0)
    statements = [
        statement(quantity(value), source, key=OSLO, as_of=day)
        for source, (value, day) in zip("ab", (first, second), strict=True)
    ]
    assert outcome(run(*statements, rule=rule)) == expected


def test_two_named_sources_that_differ_are_for_information():
    one = statement(quantity(45), "a", key=OSLO, attribution="Red Cross")
    other = statement(quantity(30), "b", key=OSLO, attribution="Ministry of Health")
    assert outcome(run(one, other)) == "disagree note"
    assert outcome(run(one, replace(other, attribution="Red Cross"))) == "disagree error"


def test_what_is_superseded_is_not_compared():
    old = statement(quantity(30), "a", key=OSLO, modality="superseded")
    result = run(old, statement(quantity(45), "b", key=OSLO))
    assert not result.findings
    assert "said as superseded, so it is not compared" in {item.reason for item in result.unchecked}


def test_what_the_rule_lets_pass_is_listed():
    rule = replace(RULE, report=ReportSpec((Level("error", Decimal("0.05")),)))
    result = run(statement(quantity(1001), "a", key=OSLO), statement(quantity(1002), "b", key=OSLO), rule=rule)
    assert not result.findings
    assert "which the rule lets pass" in result.held[0].arithmetic


def test_an_id_outlives_a_new_name_a_new_day_and_one_more_article():
    first = run(statement(quantity(45), "a", key=OSLO), statement(quantity(41), "b", key=OSLO))
    later = run(
        statement(quantity(45), "renamed", 7, key=OSLO, as_of=LATE),
        statement(quantity(41), "b", key=OSLO),
        statement(quantity(41), "c", key=OSLO),
    )
    assert first.findings[0].id == later.findings[0].id
    other = run(statement(quantity(46), "a", key=OSLO), statement(quantity(41), "b", key=OSLO))
    assert other.findings[0].id != first.findings[0].id


def test_a_rule_that_found_nothing_is_unchecked():
    assert [item.reason for item in run().unchecked] == ["the rule found nothing"]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [(quantity(3_900_000), quantity(3_900_000_000), "factor of 1,000"), (quantity(5142), quantity(5412), "two digits")],
)
def test_a_likely_slip_is_named(one, other, words):
    result = run(statement(one, "a", key=OSLO), statement(other, "b", key=OSLO))
    assert words in result.findings[0].diagnosis


def test_one_sum_that_is_said_twice_is_one_finding():
    article = "The fair opened on Monday, 9 August 2016."
    report = check([Document.from_text(article, name) for name in ("a", "b")])
    (finding,) = report.findings
    assert [[one.citation.source for one in camp.statements] for camp in finding.camps] == [["a", "b"], ["a", "b"]]


@pytest.mark.parametrize(
    ("text", "holds"), [("7 kilometres, from 5,600 metres", True), ("7 kilometres, from 56 metres", False)]
)
def test_an_identity_over_two_units_is_checked_in_one(text, holds):
    report = check([Document.from_text(f"The line grew by 25% to {text}.", "a")])
    assert bool(report.held) is holds
    assert bool(report.findings) is not holds


def test_a_statement_that_fits_several_is_not_lost_where_nothing_can_be_told():
    rule = replace(RULE, over_time="only_grows")
    spans = ((1, 3), (2, 5), (4, 6))
    found = [statement(quantity(low, high), f"s{low}", key=OSLO) for low, high in spans]
    (unchecked,) = run(*found, rule=rule).unchecked
    assert sorted(one.citation.source for one in unchecked.statements) == ["s1", "s2", "s4"]


def test_many_articles_with_two_values_are_two_camps_of_all():
    found = [statement(quantity(41 + 4 * (i % 2)), f"s{i}", key=OSLO) for i in range(3000)]
    (finding,) = run(*found).findings
    assert [len(camp.statements) for camp in finding.camps] == [1500, 1500]
