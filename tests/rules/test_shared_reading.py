"""What a thousand rules write alike is read once; what differs between them, places and faults, is each one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.examples.variants import variants_of
from checker.rules import RuleSet, read_rules
from checker.rules.phrases import MAX_ELEMENTS, Either, Scope, parse_phrase
from checker.rules.plain_words import choice_of_words
from checker.yaml_nodes import Place, Scalar

RULE = """\
  - id: {id}
    title: What a quay carries
    find:
      - the quay carries <amount> (in|during) <year>
    skip:
      - {skip}
    values:
      amount: {amount}
      year: {{type: year, if_missing: reporting_year}}
    same_if: [year]
    compare: amount
    report:
      warn_if: differs
    examples:
      - text: The quay carries 40 tonnes in 2020.
        finds:
          - {{amount: 40 tonnes, year: 2020}}
"""


def read(tmp_path: Path, *rules: dict[str, str], words: str = "  MAY: [might]") -> RuleSet:
    path = tmp_path / "rules.yaml"
    written = [
        RULE.format(**{"id": f"quay-{n}", "amount": "measure", "skip": "a plan", **rule})
        for n, rule in enumerate(rules)
    ]
    path.write_text(f"rules_version: 1\nwords:\n{words}\nrules:\n{''.join(written)}", encoding="utf-8")
    return read_rules([path], general=False)


def parsed(text: str):
    faults = []
    phrase = parse_phrase(Scalar(text, Place("r.yaml", 1, 1, text)), Scope((), (), {}), faults)
    return phrase, [fault.message for fault in faults]


words = st.lists(
    st.sampled_from(["in", "for", "U.S.", "build*", "o'clock", "Zürich", "oil-fired", '"old"']), max_size=3
)


@given(st.lists(words.map(" ".join), min_size=1, max_size=4))
def test_a_choice_reads_as_its_parts_do_alone(parts):
    choice = choice_of_words("|".join(parts))
    assert choice is not None
    alone = [parsed(part)[0] if part else None for part in parts]
    assert choice.either.alternatives == tuple(phrase.elements if phrase else () for phrase in alone)
    assert [one.text for one in choice.either.written] == parts
    assert choice.elements == sum(len(part.split()) for part in parts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a (b|*c) d", "'*c': * stands behind a word, for all its forms (export*)"),
        ("a (b|c)? d", "'?' behind a bracket; words that may be missing are written (also|)"),
        ("a (b|c.. d) e", "'..': words in between are written as three full stops (...)"),
        ("a (b|c e", "'(' is never closed"),
    ],
)
def test_a_choice_with_a_fault_says_so(text, message):
    for _ in range(2):
        assert parsed(text) == (None, [message])


def test_shared_choices_count_for_the_size_of_a_phrase():
    text = "(a|b) " * (MAX_ELEMENTS // 3 + 1)
    assert parsed(text.strip())[1] == [
        f"with its word lists the phrase is made of over {MAX_ELEMENTS:,} words; split it"
    ]
    assert parsed(text[:600].strip())[1] == []


def test_two_phrases_share_a_choice_and_keep_their_places(tmp_path):
    rules = read(tmp_path, {}, {}).rules
    one, other = ([part for part in rule.find[0].elements if isinstance(part, Either)] for rule in rules)
    assert one[0] is other[0]
    places = [
        (inner.part.text, inner.part.place.line)
        for rule in rules
        for variant in variants_of(rule, frozenset({"the", "quay", "carries", "in", "during", "a", "plan"}))
        for inner in variant.inner
    ]
    assert places == [("in", 8), ("during", 8), ("in", 25), ("during", 25)]


def test_each_rule_has_the_fault_of_its_own_value(tmp_path):
    bad = {"amount": "{type: mesure}"}
    found = [(problem.line, problem.column, problem.message) for problem in read(tmp_path, bad, {}, bad).problems]
    message = "'mesure' is no 'type'; did you mean 'measure'?"
    assert found == [(12, 22, message), (46, 22, message)]


def test_values_alike_are_one(tmp_path):
    one, other = read(tmp_path, {}, {}).rules
    assert all(here is there for here, there in zip(one.values, other.values, strict=True))


def test_a_list_that_leads_on_does_so_for_every_rule(tmp_path):
    skip = {"skip": "planned <LATER>"}
    found = read(tmp_path, skip, skip, {}, words='  LATER: ["soon <next sentence> then"]').problems
    told = "<next sentence> has no place in 'skip': it takes away what one sentence says"
    assert [(problem.line, problem.message) for problem in found] == [(10, told), (27, told)]
