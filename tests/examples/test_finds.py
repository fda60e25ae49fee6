"""`finds` is held against the statements one to one, and every example of a rule that finds nothing is a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.examples import run_examples, silent_rules
from checker.examples.pairing import pair
from checker.rules import RuleSet, read_rules

HEAD = """\
rules_version: 1
rules:
  - id: barges
    title: Barges in a year
    find:
      - <n> barges in <year>
    values: {n: number, year: year}
    same_if: [year]
    compare: n
    report: {warn_if: differs}
    examples:
"""


def load(tmp_path: Path, *examples: tuple[str, str]) -> RuleSet:
    path = tmp_path / "rules.yaml"
    written = "".join(f"      - text: {text}\n        finds: {finds}\n" for text, finds in examples)
    path.write_text(HEAD + written, encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    return read


ONE = "It moved 40 barges in 2019."
TWO = "It moved 40 barges in 2019, and 50 barges in 2020."


@pytest.mark.parametrize(
    ("text", "finds", "passes"),
    [
        (ONE, "[{n: 40, year: 2019}]", True),
        (ONE, "[{n: 40}, {n: 40}]", False),
        (TWO, "[{n: 40}, {n: 40}]", False),
        (TWO, "[{n: 50}, {n: 40}]", True),
        (TWO, "[{year: 2020}, {n: 40}]", True),
        (TWO, "[{n: 40}]", False),
        (TWO, "nothing", False),
    ],
)
def test_each_row_has_a_statement_of_its_own(tmp_path, text, finds, passes):
    (result,) = run_examples(load(tmp_path, (text, finds)))
    assert result.passed is passes


def test_a_row_gives_its_statement_up_to_one_that_has_no_other():
    fits = {(0, 0), (0, 1), (1, 0)}
    assert pair(2, 2, lambda row, other: (row, other) in fits).complete


def test_a_rule_that_no_example_fires_is_named(tmp_path):
    silent = load(tmp_path, ("It moved sand in 2019.", "nothing"))
    assert [rule.id for rule in silent_rules(run_examples(silent))] == ["barges"]
    spoken = load(tmp_path, ("It moved sand in 2019.", "nothing"), (ONE, "[{n: 40}]"))
    assert silent_rules(run_examples(spoken)) == ()


def test_one_rule_alone(tmp_path):
    rules = load(tmp_path, (ONE, "[{n: 40}]"))
    assert len(run_examples(rules, "barges")) == 1
    assert run_examples(rules, "boats") == ()
