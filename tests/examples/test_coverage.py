"""What no example reaches is named once, at its place; what an example reaches is not."""

from __future__ import annotations

from pathlib import Path

from checker.examples import coverage, coverage_lines, run_examples
from checker.rules import RuleSet, read_rules

RULES = """\
rules_version: 1
words:
  COST: [cost*, came to]
rules:
  - id: lock-cost
    title: What the lock cost
    find:
      - lock (of steel|) <COST> <amount>
      - (paid|gave) <amount> for the lock
    skip:
      - toll of the lock <COST> <amount>
      - each lock <COST> <amount>
    values: {amount: money}
    same_if: []
    compare: amount
    report:
      error_if: differs by more than 20%
      warn_if: differs
    examples:
      - text: The lock cost $3 million.
        finds: [{amount: $3 million}]
      - text: Each lock cost $3 million.
        finds: nothing
      - first: The lock cost $3 million.
        second: The lock cost $4 million.
        verdict: disagree
        level: warning
"""


def gaps(tmp_path: Path, *more: str, rules: str = RULES) -> list[str]:
    loaded = load(tmp_path, rules + "".join(f"      - text: {text}\n        finds: [{{}}]\n" for text in more))
    lines = coverage_lines(coverage(loaded, run_examples(loaded)))
    return [line.removeprefix(f"{tmp_path.as_posix()}/") for line in lines]


def load(tmp_path: Path, text: str) -> RuleSet:
    path = tmp_path / "rules.yaml"
    path.write_text(text.replace("finds: [{}]", "finds: [{amount: $3 million}]"), encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    return read


def test_every_gap_is_named_and_what_it_implies_is_only_counted(tmp_path):
    assert gaps(tmp_path) == [
        "rules.yaml:3:17: <COST>: no example has 'came to' (used by lock-cost)",
        "rules.yaml:8:9: lock-cost: in 'lock (of steel|) <COST> <amount>' no example has 'of steel'",
        "rules.yaml:9:9: lock-cost: no example has this phrase: (paid|gave) <amount> for the lock",
        "rules.yaml:11:9: lock-cost: no example is kept out by this line of 'skip': toll of the lock <COST> <amount>",
        "rules.yaml:17:17: lock-cost: no example is reported as an error",
        "The examples reach 1 of 2 phrases, 0 of 3 alternatives in them, 1 of 2 words of lists, 1 of 2 lines of "
        "'skip', 1 of 2 report levels.",
    ]


def test_an_example_closes_its_gaps_alone(tmp_path):
    said = "\n".join(gaps(tmp_path, "They gave $3 million for the lock.", "The lock of steel came to $3 million."))
    assert "in '(paid|gave) <amount> for the lock' no example has 'paid'" in said
    assert "of steel'" not in said
    assert "came to" not in said
    assert "2 of 2 phrases, 2 of 3 alternatives in them, 2 of 2 words" in said


def test_two_phrases_that_fit_one_figure_are_both_reached(tmp_path):
    both = RULES.replace("lock (of steel|) <COST> <amount>", "lock cost* <amount>\n      - the lock cost* <amount>")
    said = gaps(tmp_path, rules=both)
    assert not [line for line in said if "this phrase" in line and "paid" not in line]


def test_a_line_of_skip_beside_one_that_takes_the_same_figure_is_reached(tmp_path):
    both = RULES.replace("toll of the lock", "each lock")
    assert not [line for line in gaps(tmp_path, rules=both) if "skip':" in line]


def test_a_word_counts_where_any_rule_reaches_it(tmp_path):
    second = RULES[RULES.index("  - id:") : RULES.index("    skip:")].replace("lock-cost", "lock-price")
    second = second.replace("lock (of steel|) <COST>", "price of the lock <COST>") + RULES[RULES.index("    values") :]
    second = second.replace("The lock cost", "The price of the lock came to")
    second = second[: second.index("      - text: Each")]
    said = gaps(tmp_path, rules=RULES + second)
    assert not [line for line in said if "<COST>: no example" in line]
    assert any("2 of 2 words of lists" in line for line in said)


def test_a_phrase_and_a_pattern_are_reached_each_by_itself(tmp_path):
    pattern = "    regex:\n      - {near: [lock], pattern: 'lock cost (?P<amount>.*)[.]'}\n"
    never = RULES.replace("(paid|gave) <amount> for the lock", "cost the lock <amount>")
    said = gaps(tmp_path, rules=never.replace("    skip:", f"{pattern}    skip:"))
    assert any("1 of 2 phrases" in line and "1 of 1 patterns of 'regex'" in line for line in said)
    other = pattern.replace("near: [lock]", "near: [weir]")
    said = gaps(tmp_path, rules=RULES.replace("    skip:", f"{other}    skip:"))
    assert "rules.yaml:11:33: lock-cost: no example has this pattern: lock cost (?P<amount>.*)[.]" in said
