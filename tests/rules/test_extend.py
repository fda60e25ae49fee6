"""`extends`: a rule that changes another, a rule beside another, and what cannot be put together."""

from pathlib import Path

import pytest

from checker.examples import run_examples
from checker.rules import read_rules

BASE = """\
rules_version: 1
words:
  COST: [cost*, price of]
rules:
  - id: bridge-cost
    title: What the bridge cost
    find:
      - bridge <COST> <amount>
    skip:
      - <COST> <amount> a day
    values:
      amount: money
    same_if: []
    compare: amount
    report:
      error_if: differs by more than 20%
      warn_if: differs by more than 5%
      settle: Ask the builder.
    examples:
      - text: The bridge cost $3 million.
        finds:
          - {amount: $3 million}
  - id: days-fit
    title: The weekday fits
    find:
      - <weekday> , <day>
    values: {weekday: weekday, day: day}
    must_hold: weekday(day) = weekday
    report: {error_if: broken}
    examples:
      - {text: "It opened on Tuesday, 9 August 2016.", verdict: agree}
"""


def load(tmp_path: Path, text: str, base: str = BASE):
    (tmp_path / "a.yaml").write_text(base, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(f"rules_version: 1\n{text}", encoding="utf-8")
    return read_rules([tmp_path], general=False)


def faults(tmp_path: Path, text: str, base: str = BASE) -> list[str]:
    return [str(one).replace(f"{tmp_path.as_posix()}/", "") for one in load(tmp_path, text, base).problems]


def test_without_an_id_the_rule_itself_is_changed(tmp_path):
    rules = load(tmp_path, "rules:\n  - extends: bridge-cost\n    report: {note_if: differs}\n    over_time: fixed\n")
    assert rules.problems == ()
    assert [rule.id for rule in rules.rules] == ["bridge-cost", "days-fit"]
    changed = rules.rule("bridge-cost")
    assert [level.severity for level in changed.report.levels] == ["error", "warning", "note"]
    assert (changed.report.settle, changed.extends) == ("Ask the builder.", "bridge-cost")
    assert [phrase.text for phrase in changed.find] == ["bridge <COST> <amount>"]


def test_with_an_id_both_stand(tmp_path):
    rules = load(
        tmp_path,
        "rules:\n  - id: tunnel-cost\n    extends: bridge-cost\n    title: What the tunnel cost\n    find:\n"
        "      - tunnel <COST> <amount>\n    examples:\n      - {text: The tunnel cost $3 million., finds: nothing}\n",
    )
    assert rules.problems == ()
    assert [rule.id for rule in rules.rules] == ["bridge-cost", "days-fit", "tunnel-cost"]
    assert [phrase.text for phrase in rules.rule("bridge-cost").find] == ["bridge <COST> <amount>"]
    assert [phrase.text for phrase in rules.rule("tunnel-cost").find] == ["tunnel <COST> <amount>"]
    assert rules.rule("tunnel-cost").skip == rules.rule("bridge-cost").skip


def test_what_is_given_replaces_and_also_adds(tmp_path):
    rules = load(
        tmp_path,
        "rules:\n  - extends: bridge-cost\n    also_find:\n      - bridge , for <amount>\n"
        "    skip:\n      - not <COST> <amount>\n",
    )
    assert rules.problems == ()
    (changed,) = [rule for rule in rules.rules if rule.id == "bridge-cost"]
    assert [phrase.text for phrase in changed.find] == ["bridge <COST> <amount>", "bridge , for <amount>"]
    assert [phrase.text for phrase in changed.skip] == ["not <COST> <amount>"]


def test_inherited_phrases_keep_the_word_lists_of_their_file(tmp_path):
    rules = load(
        tmp_path,
        "words:\n  COST: [went for]\nrules:\n  - extends: bridge-cost\n    also_find:\n      - bridge <COST> <amount>\n"
        "    also_skip: <COST> <amount> a week\n",
    )
    assert rules.problems == ()
    changed = rules.rule("bridge-cost")
    assert changed.words == (("COST", ("cost*", "price of")), ("COST", ("went for",)))
    inherited, own = changed.find
    assert inherited.elements != own.elements
    assert [phrase.text for phrase in changed.skip] == ["<COST> <amount> a day", "<COST> <amount> a week"]


def test_a_rule_beside_a_changed_one_takes_over_the_change(tmp_path):
    rules = load(
        tmp_path,
        "rules:\n  - {id: tunnel-cost, extends: bridge-cost, title: The tunnel}\n"
        "  - {extends: bridge-cost, report: {settle: Ask twice.}}\n",
    )
    assert rules.problems == ()
    assert {rule.id: rule.report.settle for rule in rules.rules if rule.id != "days-fit"} == {
        "bridge-cost": "Ask twice.",
        "tunnel-cost": "Ask twice.",
    }


def test_inherited_examples_are_run(tmp_path):
    rules = load(tmp_path, "rules:\n  - extends: bridge-cost\n    find:\n      - tunnel <COST> <amount>\n")
    assert rules.problems == ()
    failed = [one for one in run_examples(rules) if not one.passed]
    assert [(one.rule.id, Path(one.example.place.path).name) for one in failed] == [("bridge-cost", "a.yaml")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "rules:\n  - extends: bridge-csot\n",
            "b.yaml:3:14: error: no rule 'bridge-csot' is loaded; did you mean 'bridge-cost'?",
        ),
        (
            "rules:\n  - {id: one, extends: two}\n  - {id: two, extends: one}\n",
            "b.yaml:3:24: error: the rule 'one' extends itself by way of two",
        ),
        ("rules:\n  - {id: one, extends: one}\n", "b.yaml:3:24: error: the rule 'one' extends itself"),
        (
            "rules:\n  - extends: bridge-cost\n    title: A\n  - extends: bridge-cost\n    title: B\n",
            "b.yaml:5:14: error: the rule 'bridge-cost' is already changed at b.yaml:3; put both changes into one, or"
            " give this rule an 'id'",
        ),
        (
            "rules:\n  - extends: bridge-cost\n    must_hold: a = b\n",
            "b.yaml:4:5: error: 'must_hold' does not go with the rule 'bridge-cost' that this one extends: it compares"
            " statements",
        ),
        (
            "rules:\n  - extends: days-fit\n    compare: day\n",
            "b.yaml:4:5: error: 'compare' does not go with the rule 'days-fit' that this one extends: it checks a sum",
        ),
        (
            "rules:\n  - extends: bridge-cost\n    find:\n      - to <amount>\n    also_find:\n      - a <amount>\n",
            "b.yaml:6:5: error: 'find' replaces the phrases of 'bridge-cost' and 'also_find' adds to them; write one"
            " of the two",
        ),
        (
            "rules:\n  - extends: bridge-cost\n    also_skip: [a, b]\n",
            "b.yaml:4:16: error: 'also_skip' must be a list with one phrase a line ('- ...')",
        ),
        ("rules:\n  - extends: bridge-cost\n    also_find:\n", "b.yaml:4:5: error: 'also_find' says nothing"),
        (
            "rules:\n  - extends: bridge-cost\n    also_find:\n      - bridge <amuont>\n",
            "b.yaml:5:16: error: <amuont> is no value, type or word list of this rule; did you mean <amount>?",
        ),
        (
            "rules:\n  - extend: bridge-cost\n    title: A\n",
            "b.yaml:3:5: error: unknown key 'extend' in a rule; did you mean 'extends'?",
        ),
        (
            "rules:\n  - extends: bridge-cost\n    report: {warn_if: differs by more than 30%}\n",
            "b.yaml:4:23: error: this is never met: 'error_if' takes all of it; write the larger percentage there",
        ),
    ],
)
def test_what_cannot_be_extended_is_one_fault_at_its_place(tmp_path, text, message):
    told = faults(tmp_path, text)
    if "by way of" in message:
        told = told[:1]
    assert told == [message]


def test_adding_without_extends_is_a_fault(tmp_path):
    base = BASE.replace("    skip:\n", "    also_skip:\n")
    assert faults(tmp_path, "words: {A: [b]}\n", base) == [
        "a.yaml:9:5: error: 'also_skip' goes with 'extends'; a rule's own phrases stand in 'skip'"
    ]


def test_a_rule_that_extends_a_broken_one_never_runs(tmp_path):
    base = BASE.replace("<COST> <amount>\n    skip", "<CSOT> <amount>\n    skip")
    rules = load(tmp_path, "rules:\n  - {id: tunnel-cost, extends: bridge-cost, title: The tunnel}\n", base)
    assert [rule.id for rule in rules.rules] == ["days-fit"]
    assert len(rules.problems) == 1


@pytest.mark.parametrize(
    "text",
    [
        "rules:\n  - extends: bridge-cost\n    report: {note_if: differs}\n",
        "rules:\n  - id: sum\n    title: A sum\n    given: {a: {rule: bridge-cost}, b: {rule: bridge-cost}}\n"
        "    must_hold: a = b\n    report: {error_if: broken}\n    examples:\n"
        "      - {given: {a: $1, b: $2}, verdict: disagree}\n",
    ],
)
def test_a_base_that_cannot_be_read_is_told_once(tmp_path, text):
    broken = BASE.replace("[cost*, price of]", "[cost*, price of")
    assert faults(tmp_path, text, broken) == [
        "a.yaml:3:9: error: this is no YAML: the bracket that opens here is not closed on this line"
    ]
    assert load(tmp_path, text, broken).rules == ()
