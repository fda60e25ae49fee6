"""The form of every rule that is shipped: examples that state a value, one that stays silent, all of them run."""

from pathlib import Path

import pytest

from checker.examples import run_examples
from checker.rules import read_rules

PACKS = Path(__file__).parents[2] / "rules"
RULES = read_rules([PACKS], general=False)


def test_every_file_loads():
    assert RULES.problems == ()
    assert len(RULES.rules) >= 10


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_every_rule_is_explained_and_has_examples_both_ways(rule):
    assert rule.title
    assert rule.why
    stated = [one for one in rule.examples if one.finds or one.verdict in ("agree", "disagree")]
    silent = [one for one in rule.examples if one.finds == ()]
    assert stated
    assert silent
    assert any(one.verdict == "disagree" for one in rule.examples), "no example in which the rule reports"


@pytest.mark.parametrize(
    "result", run_examples(RULES), ids=lambda result: f"{result.rule.id}:{result.example.place.line}"
)
def test_every_example_gives_what_it_says(result):
    assert result.passed, f"expected {result.expected}; found {result.found}"


def test_no_sentence_of_the_originals_stands_in_a_rule():
    seeds = PACKS.parent.parent / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the original articles are not here")
    originals = " ".join(path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt")))
    folded = " ".join(originals.split())
    for rule in RULES.rules:
        for example in rule.examples:
            for text in example.texts:
                assert " ".join(text.split()) not in folded
