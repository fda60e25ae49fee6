"""Every example in the manual of the rule language loads and passes; every type and choice of the language is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.examples import ExampleResult, run_examples, silent_rules
from checker.rules import RuleSet, read_rules
from checker.rules.rule import IF_MISSING, OVER_TIME, VALUE_TYPES

README = Path(__file__).parents[1] / "rules" / "README.md"
TEXT = README.read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n# (\S+)\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> RuleSet:
    folder = tmp_path_factory.mktemp("manual")
    for name, text in BLOCKS:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_rules([folder / "desk"], general=False)


@pytest.fixture(scope="module")
def results(rules: RuleSet) -> tuple[ExampleResult, ...]:
    return run_examples(rules)


def test_every_block_is_a_rule_file(rules):
    assert len(BLOCKS) == TEXT.count("```yaml")
    assert rules.problems == ()
    assert len(rules.rules) == TEXT.count("  - id: ")


def test_every_example_gives_what_it_says(results):
    assert [(one.example.place.line, one.expected, one.found) for one in results if not one.passed] == []
    assert silent_rules(results) == ()


@pytest.mark.parametrize("word", [*VALUE_TYPES, *OVER_TIME, *(one for one in IF_MISSING if one)])
def test_every_type_and_every_choice_is_named(word):
    assert re.search(rf"\b{word}\b", TEXT)


def test_it_is_two_screens_of_lines_that_fit():
    prose = re.sub(r"```yaml.*?```", "", TEXT, flags=re.DOTALL)
    assert all(len(line) <= 120 for line in TEXT.splitlines() if not line.startswith("|"))
    assert len(prose.splitlines()) <= 90
