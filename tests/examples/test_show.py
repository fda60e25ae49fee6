"""A failing example is shown with the text, a mark under what was found or missed, and what keeps it from passing."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.examples import failure_lines, run_examples
from checker.rules import read_rules

HEAD = """\
rules_version: 1
rules:
  - id: lock-cost
    title: What the lock cost
    find:
      - lock cost* <amount>
      - paid <amount> for the old lock
    skip:
      - toll of the lock costs <amount>
    values: {amount: money}
    same_if: []
    compare: amount
    report: {error_if: differs by more than 20%, warn_if: differs}
    examples:
"""


def shown(tmp_path: Path, examples: str, width: int = 100) -> list[str]:
    path = tmp_path / "rules.yaml"
    path.write_text(HEAD + examples, encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    (failed,) = [result for result in run_examples(read) if not result.passed]
    return list(failure_lines(failed, width))


def one(text: str, finds: str) -> str:
    return f"      - text: {text}\n        finds: {finds}\n"


def test_what_is_found_and_not_expected_has_carets(tmp_path):
    lines = shown(tmp_path, one("The lock cost $3 million.", "nothing"))
    assert lines[0].endswith("rules.yaml:15:9: lock-cost: the example does not give what it says")
    assert lines[1:] == [
        "    | The lock cost $3 million.",
        "    |               ^^^^^^^^^^  found, not expected: amount $3 million",
        "    expected  finds: nothing",
        "    found     finds: amount $3 million",
    ]


def test_a_value_that_differs_is_told_beside_what_was_expected(tmp_path):
    lines = shown(tmp_path, one("The lock cost $3 million.", "[{amount: $4 million}]"))
    assert "amount: expected $4 million, found $3 million" in lines[2]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The lock we love cost $3 million.", "'lock cost* <amount>' would fit with '...' between 'lock' and 'cost*'"),
        ("They paid $3 million for the lock.", "'paid <amount> for the old lock' would fit without 'old'"),
        (
            "The toll of the lock costs $3 million.",
            "taken away by the line of 'skip' 'toll of the lock costs <amount>'",
        ),
        (
            "The lock we love may well cost in all $3 million.",
            "'lock cost* <amount>' would fit with '...' between its words",
        ),
        ("They spent $3 million on it.", "no phrase of 'find' fits the words around it"),
    ],
)
def test_what_is_missed_has_tildes_and_the_reason(tmp_path, text, why):
    lines = shown(tmp_path, one(text, "[{amount: $3 million}]"), 200)
    marks, _, said = lines[2].partition("~  ")
    assert marks + "~" == "    | " + " " * text.index("$") + "~" * len("$3 million")
    assert said == f"expected, not found: amount $3 million; {why}"


def test_a_figure_of_another_kind_is_told(tmp_path):
    lines = shown(tmp_path, one("The lock cost 500.", "[{amount: 500}]"))
    assert any("it is read as a number, and <amount> is of type money" in line for line in lines)


def test_what_stands_nowhere_is_told_without_a_mark(tmp_path):
    lines = shown(tmp_path, one("The lock is open.", "[{amount: $3 million}]"))
    assert lines[1:3] == ["    | The lock is open.", "    | expected, and not in the text: amount $3 million"]


def test_two_texts_are_shown_with_what_was_found_in_each(tmp_path):
    examples = (
        "      - first: The lock cost $3 million.\n        second: The lock is open.\n        verdict: disagree\n"
    )
    lines = shown(tmp_path, examples, 120)
    assert lines[1] == "    first  | The lock cost $3 million."
    assert lines[2].startswith("           |               ^^^^^^^^^^  amount $3 million (2.7 to under 3.3 ")
    assert lines[3:] == [
        "    second | The lock is open.",
        "           | the rule finds nothing in this text",
        "    expected  verdict: disagree",
        "    found     no verdict: only one statement is found",
    ]


def test_wide_letters_and_tabs_keep_the_mark_under_its_figure(tmp_path):
    lines = shown(tmp_path, one('"橋の\\tlock cost $3 million."', "nothing"))
    assert lines[1] == "    | 橋の lock cost $3 million."
    assert lines[2].index("^") == len("    | ") + 4 + len(" lock cost ")


def test_a_long_text_is_cut_around_its_figure(tmp_path):
    lines = shown(tmp_path, one(f"{'Long ago ' * 20} the lock cost $3 million {'and more ' * 20}.", "nothing"), 60)
    assert all(len(line) <= 60 for line in lines[1:])
    at = lines[2].index("^")
    assert lines[1][at : at + 10] == "$3 million"


def test_a_name_that_no_list_has_is_asked_for(tmp_path):
    rules = HEAD.replace("lock cost*", "<land> lock cost*").replace("{amount: money}", "{amount: money, land: country}")
    path = tmp_path / "rules.yaml"
    text = one("The Danish lock cost $3 million.", "[{amount: $3 million}]")
    path.write_text("names: {country: {Norway: [Norwegian]}}\n" + rules + text, encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    (failed,) = run_examples(read)
    assert "would fit without '<land>'; is the country listed under 'names'?" in "\n".join(failure_lines(failed, 200))


def test_two_things_are_told_by_what_sets_them_apart(tmp_path):
    rules = HEAD.replace("same_if: []", "same_if: [year]").replace("{amount: money}", "{amount: money, year: year}")
    path = tmp_path / "rules.yaml"
    pair = "{first: In 2019 the lock cost $3 million., second: In 2020 the lock cost $4 million., verdict: disagree}"
    path.write_text(f"{rules}      - {pair}\n", encoding="utf-8")
    (failed,) = run_examples(read_rules([path], general=False))
    assert failed.found == "verdict: unrelated: unrelated to the others (other year: 2020)"


def test_a_choice_that_no_list_has_is_asked_for(tmp_path):
    text = """\
rules_version: 1
names: {vessel: {ferry: []}}
rules:
  - id: vessel
    title: What sank
    find:
      - the <vessel> sank off
    values: {vessel: {type: choice, of: vessel}}
    same_if: []
    compare: vessel
    report: {warn_if: differs}
    examples:
      - {first: The ferry sank off Oslo., second: The old tug sank off Oslo., verdict: disagree}
"""
    path = tmp_path / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    (failed,) = run_examples(read_rules([path], general=False))
    why = "'the <vessel> sank off' would fit if what it has for <vessel> were listed under 'names'"
    assert failed.marks[-1].label == f"the rule finds nothing in this text; {why}"


def test_a_gap_that_stops_before_a_value_is_told(tmp_path):
    path = tmp_path / "rules.yaml"
    written = HEAD.replace("lock cost* <amount>", "lock ... for <amount>")
    path.write_text(written + one("The lock with $5 million of debt sold for $3 million.", "[{amount: $3 million}]"))
    (failed,) = run_examples(read_rules([path], general=False))
    why = "'...' stops before what may be <amount>; 'lock ... for <amount>' would fit with '<money>' before it"
    assert why in " ".join(" ".join(failure_lines(failed, 200)).split())
