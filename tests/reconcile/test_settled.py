"""A settled claim: another value disagrees with it, the same value holds, and it is said whose word it is."""

from datetime import date
from pathlib import Path

import pytest

from checker import check
from checker.decisions import Decisions
from checker.model import Decision, Document, Report
from checker.reports import FORMATS
from checker.rules import read_rules
from checker.run import with_decisions

DAY = date(2022, 3, 1)
RULES = """
rules_version: 1
rules:
  - id: cost-of
    title: What the work cost
    find:
      - the <work> cost <sum>
    values: {work: {type: choice, of: work}, sum: money}
    same_if: [work]
    compare: sum
    report: {error_if: differs by more than 10%, warn_if: differs by more than 1%, settle: Ask the treasurer.}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: opened-on
    title: When the work was opened
    find:
      - the <work> opened on <day>
    values: {work: {type: choice, of: work}, day: date}
    same_if: [work]
    compare: day
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
  - id: builder-of
    title: Who built it
    find:
      - the <work> was built by <firm>
    values: {work: {type: choice, of: work}, firm: {type: choice, of: firm}}
    same_if: [work]
    compare: firm
    report: {warn_if: differs}
    examples: [{text: Nothing., finds: nothing}, {first: a, second: b, verdict: agree}]
names:
  work: {weir: [], mill: []}
  firm: {Orle Works: [], Valley Stone: [Valley Stone and Sons]}
"""


def settled(rule: str, value: str, work: str = "weir", **others) -> Decision:
    key = (("work", work),)
    return Decision("settled", rule, key, (value,), source="the town ledger", path="d.yaml", line=5, **others)


def report_on(folder: Path, decision: Decision, *texts: str) -> Report:
    path = folder / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    rules = read_rules([path], general=False)
    assert rules.problems == ()
    report = check([Document.from_text(text, f"s{number}", DAY) for number, text in enumerate(texts)], rules=rules)
    return with_decisions(report, Decisions((decision,), path="d.yaml"), rules, DAY)


def outcome(report: Report) -> list[object]:
    return [*(one.severity for one in report.findings), *(one.verdict for one in report.held)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the weir cost 3.1 million euros", "agree"),
        ("the weir cost 3.12 million euros", "warning"),
        ("the weir cost 4 million euros", "error"),
        ("the weir cost 3.09 million euros", "agree"),
        ("the weir cost 3.07 million euros", "agree"),
    ],
)
def test_one_article_alone_is_held_against_the_settled_value(tmp_path, said, expected):
    value = "3.07 million euros" if "3.07" in said or "3.12" in said else "3.1 million euros"
    report = report_on(tmp_path, settled("cost-of", value), f"They say {said} in all.")
    assert outcome(report) == [expected]
    assert report.decisions == ()
    if expected == "agree":
        assert report.held[0].decision.source == "the town ledger"
        assert not [one for one in report.unchecked if one.statements]


def test_the_settled_value_is_a_camp_with_those_who_agree(tmp_path):
    texts = ("the weir cost 3.1 million euros.", "the weir cost 4 million euros.", "the weir cost 5 million euros.")
    report = report_on(tmp_path, settled("cost-of", "3.1 million euros"), *texts)
    (finding,) = report.findings
    *others, mine = finding.camps
    assert mine.value == "settled: 3.1 million euros, source the town ledger"
    assert [one.citation.source for one in mine.statements] == ["d.yaml", "s0"]
    assert [one.value for one in others] == ["4,000,000 EUR", "5,000,000 EUR"]
    assert (finding.settle, finding.decision.kind) == ("Ask the treasurer.", "settled")
    assert "but settled at 3.1 million euros (source: the town ledger)" in finding.message
    assert not finding.is_waived


def test_all_agree_with_each_other_and_not_with_what_is_settled(tmp_path):
    text = "the weir cost 4 million euros."
    assert outcome(report_on(tmp_path, settled("cost-of", "3.1 million euros"), text, text)) == ["error"]


def test_all_agree_with_what_is_settled(tmp_path):
    texts = ("the weir cost 3.1 million euros.", "the weir cost about 3 million euros.")
    report = report_on(tmp_path, settled("cost-of", "3.1 million euros"), *texts)
    assert outcome(report) == ["agree"]
    assert len(report.held[0].statements) == 3


def test_another_claim_and_another_day_are_left_alone(tmp_path):
    texts = ("the weir cost 3.1 million euros.", "the mill cost 4 million euros.", "the mill cost 5 million euros.")
    report = report_on(tmp_path, settled("cost-of", "3.1 million euros"), *texts)
    assert [dict(one.key)["work"] for one in report.findings] == ["mill"]
    over = settled("cost-of", "9 million euros", until=date(2022, 2, 28))
    assert outcome(report_on(tmp_path, over, texts[0])) == []


@pytest.mark.parametrize(
    ("rule", "value", "same", "other"),
    [
        ("opened-on", "3 May 1911", "opened on 3 May 1911.", "opened on 4 June 1912."),
        ("opened-on", "1911", "opened on 3 May 1911.", "opened on 4 June 1912."),
        ("builder-of", "Valley Stone and Sons", "was built by Valley Stone.", "was built by Orle Works."),
    ],
)
def test_dates_and_names_are_settled_too(tmp_path, rule, value, same, other):
    assert outcome(report_on(tmp_path, settled(rule, value), f"the weir {same}")) == ["agree"]
    assert outcome(report_on(tmp_path, settled(rule, value), f"the weir {other}")) == ["warning"]


def test_another_currency_is_another_thing(tmp_path):
    report = report_on(tmp_path, settled("cost-of", "3.1 million euros"), "the weir cost 3.1 million dollars.")
    assert outcome(report) == []
    assert [one.reason for one in report.unchecked if one.statements] == ["settled in another unit"]


def test_a_value_that_cannot_be_read_is_an_error_with_its_place(tmp_path):
    report = report_on(tmp_path, settled("cost-of", "a lot", column=12), "the weir cost 3.1 million dollars.")
    assert [str(one).split(": ")[0] for one in report.errors] == ["d.yaml:5:12"]
    assert "nothing is held against it" in report.errors[0].message


def test_every_format_shows_it(tmp_path):
    report = report_on(tmp_path, settled("cost-of", "3.1 million euros"), "the weir cost 4 million euros.")
    for name, render in FORMATS.items():
        assert "the town ledger" in str(render(report)), name


def test_two_figures_in_one_sentence_stay_ambiguous(tmp_path):
    text = "Some say the weir cost 3 million euros, some say the weir cost 4 million euros."
    report = report_on(tmp_path, settled("cost-of", "3 million euros"), text)
    assert outcome(report) == []
    assert [one.verdict for one in report.unchecked if one.statements] == ["ambiguous"]
