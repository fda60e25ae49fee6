from dataclasses import replace
from xml.etree import ElementTree

import pytest

from checker.model import RuleNote
from checker.reports.junit import FILES_AND_RULES, render_junit
from tests.reports.hostile import PAYLOADS
from tests.reports.made import HELD, LENGTH, LENGTHS, SUM, empty, full, quiet
from tests.reports.poisoned import poisoned, waived

BRIDGE = "Length of the bridge (bridge: Hollow Bridge)"


def read(report, **options):
    """Give each test's name with its outcome, after checking the totals and that no name comes twice."""
    root = ElementTree.fromstring(render_junit(report, **options).encode())
    (suite,) = root
    tests = {(one.get("classname"), one.get("name")): one for one in suite}
    assert len(tests) == len(suite)
    outcomes = {
        name: next((part.tag for part in test if part.tag != "system-out"), "passed") for name, test in tests.items()
    }
    said = list(outcomes.values())
    for one in (root, suite):
        assert one.get("tests") == str(len(said))
        for total, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert one.get(total) == str(said.count(outcome))
    return tests, outcomes


def test_a_test_for_each_claim_and_key():
    _, outcomes = read(full())
    assert outcomes == {
        ("bridge-length", BRIDGE): "failure",
        ("bridge-cost", "Cost and its parts (bridge: Hollow Bridge)"): "failure",
        ("first-day", "People on the first day (bridge: Hollow Bridge)"): "passed",
        ("years-of-work", "Years of work (bridge: Hollow Bridge)"): "passed",
        ("weekday", "Weekday and date"): "passed",
        ("bridge-arches", "bridge-arches (bridge: Hollow Bridge)"): "skipped",
        ("bridge-width", "bridge-width"): "skipped",
        ("bridge-height", "bridge-height"): "skipped",
        ("opening-day", "opening-day"): "skipped",
        ("first-day", "first-day"): "skipped",
        ("bridge-length", "bridge-length"): "skipped",
        (FILES_AND_RULES, "rules/bridges.yaml"): "error",
        (FILES_AND_RULES, "news/photo.md"): "passed",
    }


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 2), ("note", 3), ("never", 0)])
def test_the_mildest_severity_that_fails(fail_on, failures):
    _, outcomes = read(full(), fail_on=fail_on)
    assert list(outcomes.values()).count("failure") == failures


def test_a_failure_says_all_and_where_to_look():
    tests, _ = read(full())
    test = tests["bridge-length", BRIDGE]
    assert test.get("file") == "news/opening.md"
    assert test[0].get("message") == f"Conflict: {LENGTH.message}"
    lines = test[0].text.splitlines()
    assert lines[0] == f"Conflict: {LENGTH.message}"
    assert len([line for line in lines if "news/review.txt:3:51" in line]) == 1
    assert lines[-1] == f"To settle: {LENGTH.settle}"


def test_a_waived_finding_is_skipped_with_the_decision():
    tests, outcomes = read(waived(full()))
    assert outcomes["bridge-length", BRIDGE] == "skipped"
    assert tests["bridge-length", BRIDGE][0].get("message").endswith("two banks, two lengths")
    assert LENGTH.message in tests["bridge-length", BRIDGE][0].text


def test_what_is_said_of_one_claim_and_key_is_one_test():
    held = replace(HELD[0], rule=LENGTH.rule, title=LENGTH.title, key=LENGTH.key, statements=LENGTHS)
    twice = replace(full(), findings=(LENGTH, replace(SUM, rule=LENGTH.rule, title=LENGTH.title)), held=(held,))
    tests, outcomes = read(twice)
    assert outcomes["bridge-length", BRIDGE] == "failure"
    assert LENGTH.message in tests["bridge-length", BRIDGE][0].text
    assert SUM.message in tests["bridge-length", BRIDGE][0].text


def test_to_have_been_compared_is_more_than_not_to_have_been():
    notes = (RuleNote("bridge-arches", HELD[0].title),)
    report = replace(quiet(), rules=notes, held=(replace(HELD[0], rule="bridge-arches"),))
    tests, outcomes = read(report)
    name = ("bridge-arches", "Years of work (bridge: Hollow Bridge)")
    assert outcomes[name] == "passed"
    assert "leaflet:1:16" in tests[name].findtext("system-out")


def test_nothing_read_is_a_suite_without_tests():
    assert read(empty()) == ({}, {})


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_strings_leave_it_well_formed(payload):
    _, outcomes = read(poisoned(payload))
    assert list(outcomes.values()).count("failure") == 1
    assert len(outcomes) == 13
