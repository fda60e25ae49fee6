"""`regex:`: named groups as values, faults inside the pattern, and a pattern that runs away."""

import pytest

from checker import check
from checker.model import Document
from checker.rules import read_rules
from tests.statements.found import rules_with, said, statements

SEATS = r"'won (?P<seats>\d+)(?: of (?P<all>\d+))? seats'"
VALUES = "seats: count, all: number"


def regex(pattern: str, near: str = "[won]") -> str:
    return f"regex:\n  - near: {near}\n    pattern: {pattern}\n"


def test_named_groups_are_values(tmp_path):
    rules = rules_with(tmp_path, values=VALUES, key="all", more=regex(SEATS))
    assert said(statements(rules, "The party WON 40 of 101 seats, then it won 12 seats.")) == [
        "40, all 101",
        "12 seats, all not stated",
    ]


def test_a_group_that_holds_no_figure_is_no_match(tmp_path):
    rules = rules_with(tmp_path, values="seats: money", more=regex(r"'won (?P<seats>\d+) seats'"))
    assert statements(rules, "The party won 40 seats.") == ()
    half = rules_with(tmp_path, values="seats: money", more=regex(r"'won (?P<seats>\$\d)'"))
    assert statements(half, "The party won $40 million.") == ()


def test_a_pattern_runs_only_where_a_word_is_near(tmp_path):
    rules = rules_with(tmp_path, values=VALUES, key="all", more=regex(SEATS, near="[parliament, house of lords]"))
    assert statements(rules, "The party won 40 of 101 seats.") == ()
    assert len(statements(rules, "In the House of Lords the party won 40 of 101 seats.")) == 1


def test_the_text_is_never_rewritten(tmp_path):
    rules = rules_with(tmp_path, values="n: count", more=regex(r"'WÓN\N{NO-BREAK SPACE}(?P<n>\d+ seats)'", "[wón]"))
    (one,) = statements(rules, "The party wón\u00a040 seats.")
    assert (one.citation.quote, one.citation.start) == ("40 seats", 14)


def test_a_rule_may_have_phrases_and_patterns(tmp_path):
    rules = rules_with(tmp_path, "lost <seats>", values=VALUES, key="all", more=regex(SEATS))
    assert said(statements(rules, "It lost 3 seats and won 4 of 9 seats.")) == ["3 seats, all not stated", "4, all 9"]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        (r"'won (?P<seats>\d+'", "no regular expression: missing )"),
        (r"'won (?P<saets>\d+)'", "'saets' is no value of this rule; did you mean 'seats'?"),
        (r"'won (\d+)'", "the pattern has no named group, (?P<name>...), for a value of the rule"),
        (r"'won (?P<all>\d+)'", "the pattern has no group (?P<seats>...), which is what the rule is about"),
        (r"'(?V0)won (?P<seats>\d+)'", "no regular expression: "),
        (r"'won (?P<seats>(?:(?:\d{99}){99}){99})'", "with its repeats the pattern stands for over 5,000 characters"),
        ("'" + "(" * 30 + "won (?P<seats>4)" + ")" * 30 + "'", "brackets nested more than 20 deep"),
        ("'won (?P<seats>4)" + "x" * 1000 + "'", "the pattern has over 1,000 characters; split it"),
    ],
)
def test_a_faulty_pattern_is_one_fault_inside_the_pattern(tmp_path, pattern, message):
    problems = rules_with(tmp_path, values="seats: count, all: number", key="all", more=regex(pattern)).problems
    told = [one for one in problems if "nothing else fills" not in one.message]
    assert len(told) == 1, [str(one) for one in told]
    assert told[0].message.startswith(message)


def test_the_place_of_a_fault_lies_inside_the_pattern(tmp_path):
    (problem,) = rules_with(tmp_path, values="seats: count", more=regex(r"'won (?P<saets>\d+)'")).problems
    assert problem.excerpt[problem.column - 1 :].startswith("saets")


def test_what_a_pattern_needs_is_required(tmp_path):
    problems = rules_with(tmp_path, values="seats: count", more="regex:\n  - pattern: 'won (?P<seats>4)'\n").problems
    assert [one.message for one in problems] == ["an item of 'regex' has no 'near'"]


def test_a_pattern_that_runs_away_is_stopped_and_told_and_the_others_go_on(tmp_path):
    rules_with(tmp_path, values="n: count", more=regex(r"'won (?:o|oo|ooo)+ (?P<n>\d+ seats)'"))
    rules = read_rules([tmp_path / "tried.yaml"])
    calm = "The party won ooo 40 seats. The hall opened on Monday, 9 August 2016."
    long = "The party met.\nIt won " + "o" * 3000 + ", and of 40 seats it was said."
    sources = [Document.from_text(text, name) for name, text in (("a", calm), ("b", long), ("c", long))]
    report = check(sources, rules=rules)
    (error,) = [one for one in report.errors if one.level == "error"]
    assert error.message == "the rule 'tried' is stopped: its regex ran over 0.2 s on b:2; make it simpler"
    assert error.line == 12
    assert [one.rule for one in report.findings] == ["weekday-fits-date"]
    assert not [one for one in report.statements if one.rule == "tried"]
    told = [(one.reason, one.statements) for one in report.unchecked if one.rule == "tried"]
    assert told == [("the rule was stopped: its regex took too long", ())]
    assert len(check(sources[:1], rules=rules).statements) > len(report.statements)
