"""The plan loses nothing that a loop over all phrases would find, and gives hardly more to try for more rules."""

from pathlib import Path

import pytest

from checker.model import Document
from checker.one_document import read_document
from checker.reading import fold, split_passages
from checker.rules import Plan, make_plan, read_rules

ROOT = Path(__file__).parents[2]
RULES = read_rules([ROOT / "rules", *sorted((ROOT / "fixtures").glob("*/rules.yaml"))], general=False)
TEXTS = sorted({text for rule in RULES.rules for example in rule.examples for text in example.texts})


class EveryPhrase(Plan):
    """Tries every phrase on every passage."""

    def candidates(self, folded, passages):
        wanted = {one.order: one for table in self.by_anchor for row in table.values() for one, _ in row}
        every = tuple(wanted[order] for order in sorted(wanted))
        return {index: every for index in range(len(passages)) if every}


def found_by(plan: Plan, document: Document):
    reading = read_document(document, plan)
    return reading.statements, reading.cases


def test_nothing_is_lost():
    plan = make_plan(RULES)
    slow = EveryPhrase(plan.names, plan.search, plan.by_anchor, plan.rules)
    assert len(TEXTS) > 100
    for at in range(0, len(TEXTS), 10):
        document = Document.from_text("\n\n".join(TEXTS[at : at + 10]), "all")
        quick, whole = found_by(plan, document), found_by(slow, document)
        lost = [one.rule for one in whole[0] if one not in quick[0]]
        same = quick == whole  # no comparison for pytest to explain: that takes minutes
        assert same, (TEXTS[at], lost)


RULE = """\
  - id: {measure}-of-{good}
    title: The {measure} of {good}
    find:
      - annual {measure} of {good} (was|reached) <total>
    skip:
      - planned {measure} of {good} ... <total>
    values: {{total: measure}}
    same_if: []
    compare: total
    report: {{warn_if: differs}}
    examples:
      - {{text: Nothing., finds: nothing}}
"""
MEASURES = ("output", "exports", "imports", "stocks", "sales", "freight", "orders", "losses", "demand", "supply")
GOODS = ("steel", "wheat", "copper", "timber", "cotton", "cement", "barley", "sugar", "rubber", "paper")


def plan_of(tmp_path: Path, pairs: list[tuple[str, str]]) -> Plan:
    path = tmp_path / f"rules-{len(pairs)}.yaml"
    rules = "".join(RULE.format(measure=measure, good=good) for measure, good in pairs)
    path.write_text(f"rules_version: 1\nrules:\n{rules}", encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    return make_plan(read)


def tried(plan: Plan, text: str) -> list[list[str]]:
    document = Document.from_text(text, "text")
    found = plan.candidates(fold(text), split_passages(document))
    return [[one.rule.id for one in found[index]] for index in sorted(found)]


def test_more_rules_of_the_same_words_are_not_tried(tmp_path):
    text = "Annual output of steel reached 4 tonnes. Output grew, and the annual report was on wheat and 3 mills."
    few = [("output", "steel"), ("stocks", "wheat")]
    every = [(measure, good) for measure in MEASURES for good in GOODS]
    assert tried(plan_of(tmp_path, few), text) == [["output-of-steel"]]
    assert tried(plan_of(tmp_path, every), text) == [["output-of-steel"], ["output-of-wheat"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The annual outputs of steel reached 4 tonnes.", []),
        ("Steelworks: annual output of steelyards.", []),
        ("ANNUAL OUTPUT OF STEEL WAS 4.", [["output-of-steel"]]),
        ("Planned output of steel is 4 tonnes.", []),
        ("The annual and the planned output of steel was 4.", [["output-of-steel", "output-of-steel"]]),
    ],
)
def test_what_a_passage_must_hold(tmp_path, text, expected):
    assert tried(plan_of(tmp_path, [("output", "steel"), ("stocks", "wheat")]), text) == expected
