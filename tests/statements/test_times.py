"""Values of the type `time`: what a clock shows, compared as such."""

import pytest

from checker.examples import run_examples
from checker.figures.clock_times import clock_time
from checker.rules import read_rules

RULE = """\
rules_version: 1
names:
  vessel: {{Aurin: [], Belle: []}}
rules:
  - id: departure
    title: When a vessel leaves
    find:
      - <vessel> leave* at <leaves>
    values:
      vessel: {{type: choice, of: vessel}}
      leaves: time
    same_if: [vessel]
    compare: leaves
    report: {{error_if: differs}}
    examples:
      - text: The Aurin leaves at low tide.
        finds: nothing
      - first: The Aurin leaves at {first}
        second: The Aurin leaves at {second}
        verdict: {verdict}
"""


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("9.30 a.m.", "09:30.", "agree"),
        ("9.30 a.m.", "9:30 every day.", "agree"),
        ("9.30 p.m.", "9:30 every day.", "agree"),
        ("9.30 p.m.", "9:30 a.m.", "disagree"),
        ("7 o'clock.", "7 pm on Sundays.", "agree"),
        ("7 o'clock.", "8 pm on Sundays.", "disagree"),
        ("noon.", "12 p.m.", "agree"),
        ("noon.", "midnight.", "disagree"),
        ("12:30 a.m.", "00:30.", "agree"),
        ("12:30 a.m.", "12.30 p.m.", "disagree"),
        ("about 9.30 a.m.", "10 a.m.", "cannot check"),
        ("9.30 a.m. GMT.", "10.30 a.m. CET.", "cannot check"),
        ("9.30 a.m. local time.", "10.30 a.m.", "disagree"),
    ],
)
def test_times_agree_if_a_clock_may_show_both(tmp_path, first, second, verdict):
    text = RULE.format(first=first, second=second, verdict=verdict)
    (tmp_path / "r.yaml").write_text(text, encoding="utf-8")
    rules = read_rules([tmp_path], general=False)
    assert rules.problems == ()
    assert [result.passed for result in run_examples(rules)] == [True, True]


@pytest.mark.parametrize("text", ["nine", "41", "25:00", "9:75", "9.30 metres", "", "24:30"])
def test_what_is_no_time_is_none(text):
    assert clock_time(text) is None
