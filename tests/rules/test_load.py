"""Rule files: what is whole is loaded, every fault is told at its place, and a broken rule never runs."""

from pathlib import Path

import pytest

from checker.errors import RuleError
from checker.rules import load_rules, read_rules

WHOLE = """\
rules_version: 1
words:
  COST: [cost*, price]
names:
  place:
    Harbour Bridge: [the bridge]
rules:
  - id: bridge-cost
    title: What the bridge cost
    find:
      - <COST> ... <amount>
    values:
      amount: money
    same_if: []
    compare: amount
    report:
      warn_if: differs
    examples:
      - text: The bridge cost $3 million.
        finds:
          - {amount: $3 million}
"""


def load(tmp_path: Path, text: str):
    path = tmp_path / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    return read_rules([path], general=False)


def faults(tmp_path: Path, text: str) -> list[str]:
    return [str(problem).replace(tmp_path.as_posix(), "") for problem in load(tmp_path, text).problems]


def test_a_whole_file_loads(tmp_path):
    rules = load(tmp_path, WHOLE)
    assert rules.problems == ()
    (rule,) = rules.rules
    assert (rule.id, rule.compare, rule.find[0].slots) == ("bridge-cost", "amount", ("amount",))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    title:", "    titel:", "/rules.yaml:9:5: error: unknown key 'titel' in a rule; did you mean 'title'?"),
        ("    title: What the bridge cost\n", "", "/rules.yaml:8:5: error: a rule has no 'title'"),
        ("<amount>\n", "<amuont>\n", "/rules.yaml:11:20: error: <amuont> is no value, type or word list of this rule"),
        ("<COST> ... <amount>", "<COST> ... cost", "the phrase has no <amount>, which is what the rule is about"),
        ("<COST> ... <amount>", "(<COST> ... <amount>", "/rules.yaml:11:9: error: '(' is never closed"),
        ("<COST> ... <amount>", "<COST> ) <amount>", "/rules.yaml:11:16: error: ')' without '('"),
        ("<COST> ... <amount>", "... <COST> <amount>", "a phrase begins and ends with a word or a value"),
        ("<COST> ... <amount>", "<amount>", "'<amount>' has no word that an article prints; add one"),
        ("      - <COST> ... <amount>", "      [<COST> ... <amount>]", "one phrase a line ('- ...'), not in brackets"),
        ("amount: money", "amount: monney", "/rules.yaml:13:15: error: 'monney' is no 'type'; did you mean 'money'?"),
        ("amount: money", "Amount: money", "a value is named in small letters"),
        (
            "amount: money",
            "amount: {type: money, if_missing: dateline}",
            "'if_missing: dateline' goes with year, not money",
        ),
        ("amount: money", "amount: {type: choice}", "/rules.yaml:13:15: error: the value 'amount' has no 'of'"),
        (
            "amount: money",
            "amount: {type: choice, of: plaice}",
            "/rules.yaml:13:34: error: 'plaice' is no list under 'names'; did you mean 'place'",
        ),
        ("same_if: []", "same_if: [year]", "/rules.yaml:14:15: error: 'year' is no value of this rule"),
        ("same_if: []", "same_if: [amount]", "'amount' is compared, so it cannot be part of the key"),
        (
            "compare: amount",
            "compare: amout",
            "/rules.yaml:15:14: error: 'amout' is no value of this rule; did you mean 'amount'?",
        ),
        ("    compare: amount\n", "", "a rule has no 'compare'"),
        ("compare: amount", "compare: amount\n    over_time: changes", "'over_time: changes' needs a 'window'"),
        ("compare: amount", "compare: amount\n    window: a week", "'a week' is no window; write a number of days"),
        ("compare: amount", "must_hold: amount =", "/rules.yaml:15:24: error: a name is missing"),
        ("compare: amount", "must_hold: amount - amount = 0", "'amount' stands twice"),
        (
            "warn_if: differs",
            "warn_if: changes",
            "'changes' is no condition; write 'differs' or 'differs by more than 5%'",
        ),
        ("warn_if: differs", "message: <amuont>", "<amuont> is no value of this rule; did you mean 'amount'?"),
        ("finds:\n          - {amount: $3 million}", "finds: something", "'finds' is 'nothing' or a list of values"),
        ("- {amount: $3 million}", "- amount $3 million", "by name, such as {amount: $3 million}"),
        ("- {amount: $3 million}", "- much, or 3", "by name, such as {amount: ...}"),
        ("<amount>", "{amount}", "/rules.yaml:11:20: error: '{amount}': a value or a word list is written <amount>"),
        ("<COST>", "the [COST]", "/rules.yaml:11:13: error: '[COST]': a value or a word list is written <COST>"),
        ("<COST>", "the [also]", "/rules.yaml:11:13: error: '[' is passed over in an article"),
        ("warn_if: differs", "warn_if:differs", "/rules.yaml:17:14: error: a space stands behind the colon of a key"),
        (
            "warn_if: differs",
            "warn_if: differs\n      message: It is [amount]",
            "/rules.yaml:18:22: error: '[amount]' is printed as it stands; a value is written <amount>",
        ),
        ("text: The bridge cost $3 million.", "tekst: x", "unknown key 'tekst' in an example; did you mean 'text'?"),
        ("rules_version: 1", "rules_version: 2", "'2' is no 'rules_version'"),
        ("COST: [cost*, price]", "cost: [cost*]", "a word list is named in capitals, such as TRADE"),
        ("  COST: [cost*, price]", "  COST: []", "the word list 'COST' is empty"),
        ("COST: [cost*, price]", "COST: [<COST> more]", "the word list <COST> contains itself"),
        ("[the bridge]", "[the bridge]\n    Old Bridge: [the bridge]", "'the bridge' stands for two names of 'place'"),
        ("[the bridge]", "[{name: x, from: 2020-13-01}]", "'2020-13-01' is no date; the calendar has no such day"),
        ("[the bridge]", "[{name: x, from: 2020-W09-5}]", "'2020-W09-5' is no date; write YYYY-MM-DD"),
        ("id: bridge-cost", "id: Bridge Cost", "'Bridge Cost' is no id"),
        ("id: bridge-cost", "id: bridge-cost\n    id: other", "/rules.yaml:9:5: error: key 'id' stands twice"),
        ("title: What", "title: &a What", "anchor '&a': write the value out"),
        ("title: What", "title: !!str What", "every value is text; remove the tag"),
        ("title: What the bridge cost", "title: *a", "alias '*a': write the value out"),
        ("title: What", "title: It: what", "a colon followed by a space inside text; put the text in quotation marks"),
        ("    title: What", "\ttitle: What", "this is no YAML"),
    ],
)
def test_each_fault_is_told_at_its_place(tmp_path, old, new, message):
    assert old in WHOLE
    found = faults(tmp_path, WHOLE.replace(old, new, 1))
    assert any(message in fault for fault in found), found
    assert load(tmp_path, WHOLE.replace(old, new, 1)).rules == () or "two names" in message or "no date" in message


def test_all_faults_are_told_at_once(tmp_path):
    text = WHOLE.replace("    title:", "    titel:").replace("warn_if", "wran_if").replace("money", "monney")
    found = faults(tmp_path, text)
    assert len(found) >= 3
    assert [fault.split(":")[1] for fault in found] == sorted((f.split(":")[1] for f in found), key=int)


def test_scalars_are_text_as_written(tmp_path):
    rules = load(tmp_path, WHOLE.replace("[the bridge]", "[NO, 1.10, '21:30', 010]"))
    assert rules.problems == ()
    assert {rules.names.canonical("place", text) for text in ("NO", "1.10", "21:30", "010")} == {"Harbour Bridge"}


def test_a_broken_rule_leaves_the_others(tmp_path):
    second = (
        WHOLE[WHOLE.index("  - id:") :].replace("bridge-cost", "bridge-price").replace("compare: amount", "compare: x")
    )
    rules = load(tmp_path, WHOLE + second)
    assert [rule.id for rule in rules.rules] == ["bridge-cost"]
    assert len(rules.problems) == 1


def test_an_id_that_stands_twice_is_told(tmp_path):
    rules = load(tmp_path, WHOLE + WHOLE[WHOLE.index("  - id:") :])
    assert "the id 'bridge-cost' stands twice" in str(rules.problems[0])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe\x00a", "this is UTF-16"),
        (b"rules: \xe9", "the byte 0xe9 is no character of UTF-8"),
        (b"- rules: 1\n", "no rule file: none of rules_version, use, words"),
        (b"'rules:'\n", "a rule file must be keys with values"),
        (b"rules: " + b"[" * 30 + b"]" * 30, "nested more than 20 levels deep"),
        (b"use: 1\n---\ny: 2\n", "a second document begins here"),
        (b"rules: &a [x]\nb: [*a, *a]\n", "anchor"),
        (b"a" * ((1 << 20) + 1), "over 1 MiB"),
    ],
)
def test_hostile_files_give_one_located_line(tmp_path, content, message):
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    rules = read_rules([path], general=False)
    assert rules.rules == ()
    assert any(message in problem.message for problem in rules.problems)


def test_a_missing_file_is_told(tmp_path):
    assert "no such rule file" in str(read_rules([tmp_path / "none.yaml"], general=False).problems[0])


def test_load_rules_raises_with_all_faults(tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text(WHOLE.replace("money", "monney").replace("warn_if", "wran_if"), encoding="utf-8")
    with pytest.raises(RuleError) as raised:
        load_rules(path)
    assert len(raised.value.problems) >= 2


def test_a_given_value_needs_its_rule(tmp_path):
    identity = """\
  - id: sum
    title: A sum
    given:
      a: {rule: bridge-cots, where: {amount: X}}
    must_hold: a = 3
    report: {warn_if: broken}
    examples:
      - {given: {a: $3}, verdict: agree}
"""
    assert "did you mean 'bridge-cost'?" in faults(tmp_path, WHOLE + identity)[0]
