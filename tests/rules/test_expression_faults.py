"""What an author may write under `must_hold`, and what is told at its column where the kinds do not go together."""

import pytest

from checker.rules import read_rules

SUM = """\
rules_version: 1
rules:
  - id: fits
    title: It fits
    find:
      - from <first> ... <n> days ... <second> ... <founded> ... <age> ... <part> and <part> ... <weekday> ... <place>
    values:
      first: date
      second: date
      n: count
      founded: year
      age: age
      part: {type: count, how_many: several}
      weekday: weekday
      place: place
    must_hold: EXPRESSION
    report: {warn_if: broken}
    examples:
      - {text: Nothing was counted., finds: nothing}
"""


def faults(tmp_path, expression: str) -> list[str]:
    path = tmp_path / "rules.yaml"
    path.write_text(SUM.replace("EXPRESSION", f'"{expression}"'), encoding="utf-8")
    problems = read_rules([path], general=False).problems
    unused = "does not stand in 'must_hold'"
    return [f"{one.line}:{one.column}: {one.message}" for one in problems if unused not in one.message]


@pytest.mark.parametrize(
    "expression",
    [
        "first + n days = second",
        "first + n weeks = second",
        "second - first = n months",
        "first - n years <= second",
        "founded + n = year(second)",
        "year(second) - founded = n years",
        "years(founded, second) = age",
        "years(first, published) = age",
        "second <= published",
        "sum(part) = n",
        "count(part) = n",
        "count(part) + 1 = n",
        "abs(n - sum(part)) <= 2",
        "days(first) = n",
        "weekday(first) = weekday",
        "first > founded",
        "founded >= 1900",
    ],
)
def test_what_goes_together(tmp_path, expression):
    assert faults(tmp_path, expression) == []


@pytest.mark.parametrize(
    ("expression", "column", "message"),
    [
        ("founded = n", 27, "a year is compared with a figure"),
        ("founded + second = n", 17, "a date and a year are added; days are added to a date"),
        ("founded * 2 = n", 17, "a year is not multiplied or divided"),
        ("n - founded = age", 17, "a year is taken from a figure"),
        ("part = n", 17, "'part' holds several values; sum(part) adds them up, count(part) counts them"),
        ("sum(n) = age", 21, "'n' holds one value; 'n: {type: ..., how_many: several}' takes more"),
        ("years(n, second) = age", 23, "years(n): 'n' is a count, not a date or a year"),
        ("weekday(founded) = weekday", 25, "weekday(founded): 'founded' is a year, not a date"),
        ("place = n", 17, "'place' is a place; an expression holds figures, dates and weekdays"),
        ("weekday(first) > weekday", 25, "weekdays are compared by =, not by >"),
        ("founded days = n", 17, "'founded' is a year, not a number of days"),
        ("age + n = publish", 27, "'publish' is no value of this rule; "),
    ],
)
def test_what_does_not_is_told_at_its_place(tmp_path, expression, column, message):
    (fault,) = faults(tmp_path, expression)
    assert fault.startswith(f"16:{column}: {message}")


def test_a_unit_of_time_goes_with_dates(tmp_path):
    path = tmp_path / "rules.yaml"
    text = SUM.replace("EXPRESSION", "n months = sum(part)")
    for line in ("first: date", "second: date", "founded: year", "age: age"):
        text = text.replace(f"      {line}\n", "")
    path.write_text(text, encoding="utf-8")
    messages = [one.message for one in read_rules([path], general=False).problems]
    assert "'months' goes with dates, and no date stands in the expression" in messages


@pytest.mark.parametrize(
    ("how_many", "message"),
    [
        ("0", "'how_many' is 1 or more, or 'several'"),
        ("2", "'how_many' goes with country, person, place, organisation, choice; 'part: {type: count, how_many"),
        ("many", "'how_many' goes with country, person, place, organisation, choice; "),
    ],
)
def test_how_many(tmp_path, how_many, message):
    path = tmp_path / "rules.yaml"
    written = SUM.replace("how_many: several", f"how_many: {how_many}").replace("EXPRESSION", "n = age")
    path.write_text(written, encoding="utf-8")
    assert any(one.message.startswith(message) for one in read_rules([path], general=False).problems)


def test_a_list_of_figures_is_not_compared(tmp_path):
    path = tmp_path / "rules.yaml"
    compared = SUM.replace("    must_hold: EXPRESSION\n", "    same_if: []\n    compare: n\n").replace(
        "broken", "differs"
    )
    path.write_text(compared, encoding="utf-8")
    messages = [one.message for one in read_rules([path], general=False).problems]
    assert "a list of figures ('part') goes with 'must_hold', not with 'compare'" in messages


def test_an_age_over_time_is_an_age(tmp_path):
    path = tmp_path / "rules.yaml"
    aged = "    same_if: [place]\n    compare: n\n    over_time: age\n"
    path.write_text(SUM.replace("    must_hold: EXPRESSION\n", aged).replace("broken", "differs"), encoding="utf-8")
    messages = [one.message for one in read_rules([path], general=False).problems]
    assert "'over_time: age' compares an age, and 'n' is a count" in messages
