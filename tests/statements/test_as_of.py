"""Each statement tells of which day it is, and where that day was taken from."""

from datetime import date

import pytest

from checker.model import Document
from checker.one_document import read_document
from checker.rules import make_plan, read_rules

RULES = """\
rules_version: 1
rules:
  - id: students
    title: Students
    find:
      - <n> students
    values: {n: count}
    same_if: []
    compare: n
    over_time: OVER
    window: 3 days
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
"""
PUBLISHED = date(2021, 3, 2)


def statement(folder, text: str, over_time: str, published=PUBLISHED):
    path = folder / "rules.yaml"
    written = RULES.replace("OVER", over_time)
    path.write_text(
        written if over_time == "changes" else written.replace("    window: 3 days\n", ""), encoding="utf-8"
    )
    rules = read_rules([path], general=False)
    assert [str(one) for one in rules.problems] == []
    (found,) = read_document(Document.from_text(text, "a", published), make_plan(rules)).statements
    return str(found.as_of or ""), found.as_of_from


CAPTION = "The school in Orvik, with its 80 students, on 4 May 2018. (Photo by the town of Orvik)"
LINED = "PORT ORVIK, March 1, 2021 (Agency) - The school has 80 students.\n\nIt has a garden."
BELOW = "PORT ORVIK, March 1, 2021 (Agency) - The school stands.\n\nIt has 80 students."


@pytest.mark.parametrize(
    ("text", "over_time", "expected"),
    [
        ("The school has 80 students.", "changes", ("2021-03-02", "article")),
        ("On 5 February 2021 the school had 80 students.", "changes", ("2021-02-05", "sentence")),
        ("In May 2020 the school had 80 students.", "changes", ("", "")),
        ("In 2020 the school had 80 students.", "changes", ("", "")),
        (LINED, "changes", ("2021-03-01", "dateline")),
        (BELOW, "changes", ("2021-03-01", "dateline")),
        (f"The school stands.\n\n{CAPTION}", "changes", ("2018-05-04", "caption")),
        ("On 5 February 2021 a fire drove out 80 students.", "only_grows", ("2021-03-02", "article")),
    ],
)
def test_the_nearest_day_counts_and_is_named(tmp_path, text, over_time, expected):
    assert statement(tmp_path, text, over_time) == expected


def test_without_any_day_none_is_made_up(tmp_path):
    assert statement(tmp_path, "The school has 80 students.", "changes", None) == ("", "")
    assert statement(tmp_path, "On 5 February 2021 it had 80 students.", "only_grows", None) == (
        "2021-02-05",
        "sentence",
    )
