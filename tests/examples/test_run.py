"""The examples in rules are judged by what counts, and a failure says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.examples import ExampleResult, run_examples
from checker.rules import read_rules

CARGO = """\
rules_version: 1
rules:
  - id: cargo
    title: Cargo
    find:
      - port handled <amount> in <year>
    values: {amount: measure, year: year}
    same_if: [year]
    compare: amount
    report: {error_if: differs by more than 5%, warn_if: differs}
    examples:
      - text: The port handled 5,000 tonnes in 2020.
        finds: [{amount: "AMOUNT", year: 2020}]
"""

SUM = """\
rules_version: 1
rules:
  - id: growth
    title: A rise
    find:
      - rose <growth> to <new> from <old>
    values: {growth: percent, new: figure, old: figure}
    must_hold: old * (1 + growth / 100) = new
    report: {warn_if: broken}
    examples:
      - text: It rose 25% to NEW tonnes from 412 tonnes.
        EXPECTED
"""


def result(tmp_path: Path, text: str) -> ExampleResult:
    path = tmp_path / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    (one,) = run_examples(read)
    return one


@pytest.mark.parametrize(
    ("amount", "passes"),
    [
        ("5,000 tonnes", True),
        ("5,000", True),
        ("5,000 dollars", False),
        ("5,000 km", False),
        ("about 5,000", False),
        ("5,001", False),
        ("5,000 barges", False),
    ],
)
def test_a_figure_counts_with_its_unit_and_a_bare_number_without(tmp_path, amount, passes):
    assert result(tmp_path, CARGO.replace("AMOUNT", amount)).passed is passes


def test_a_broken_sum_is_told_with_its_arithmetic_and_ranges(tmp_path):
    failed = result(tmp_path, SUM.replace("NEW", "555").replace("EXPECTED", "verdict: agree"))
    assert failed.expected == "verdict: agree"
    assert failed.found.startswith("verdict: disagree (warning): 412 tonnes × (1 + 25%) gives 5")
    assert "but 555 tonnes is printed" in failed.found
    assert "25% stands for 24.5 to under 25.5 percent" in failed.found
    assert "412 tonnes stands for 411.5 to under 412.5 tonnes" in failed.found


def test_a_sum_that_holds_is_told_without_an_empty_level(tmp_path):
    text = SUM.replace("NEW", "515").replace("EXPECTED", "verdict: disagree\n        level: warning")
    failed = result(tmp_path, text)
    assert failed.expected == "verdict: disagree (warning)"
    assert failed.found.startswith("verdict: agree: 412 tonnes × (1 + 25%) gives ")
    assert "which fits 515 tonnes" in failed.found


def test_a_pattern_that_runs_away_fails_its_example(tmp_path):
    rules = CARGO.replace("find:\n      - port handled <amount> in <year>", "regex:\n      - PATTERN")
    pattern = "{near: [port], pattern: '((a|aa)+)+b (?P<amount>.*) in (?P<year>.*)'}"
    failed = result(tmp_path, rules.replace("PATTERN", pattern).replace("The port", f"The port {'a' * 70}"))
    assert failed.expected == "a pattern that comes to an end"
    assert "the rule 'cargo' is stopped" in failed.found
