"""What `checker explain` says: a rule as its author wrote it, a finding with figures that can be read."""

from __future__ import annotations

from pathlib import Path

from checker import Document, check
from checker.explain import explain_finding, explain_rule
from checker.rules import RuleSet, read_rules

RULES = """\
rules_version: 1
words:
  GONE: [leave*, (be|) sold]
  SOLD: [sell*, <GONE>]
rules:
  - id: ferry-price
    title: What a ferry was sold for
    find:
      - ferry was sold in <year> for <price>
      - <SOLD> ferry for <price> in <year>
    values: {price: money, year: year}
    same_if: [year]
    compare: price
    report:
      error_if: differs by more than 2.5%
      warn_if: differs
    examples:
      - first: The ferry was sold in 2019 for $3 million.
        second: The ferry was sold in 2019 for $4 million.
        first_date: 2020-01-02
        second_date: 2020-03-04
        topic: [Tarnholt]
        verdict: disagree
  - id: ferry-twice
    title: Two prices
    given:
      old: {rule: ferry-price, where: {year: Y}}
      new: {rule: ferry-price, where: {year: Y}}
    must_hold: old < new
    report: {warn_if: broken, error_if: broken by more than 1%}
    examples:
      - {given: {old: $3, new: $4}, verdict: agree}
"""


def rules(tmp_path: Path) -> RuleSet:
    path = tmp_path / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    return read


def explained(tmp_path: Path, rule_id: str) -> str:
    rule = rules(tmp_path).rule(rule_id)
    assert rule
    return explain_rule(rule)


def test_a_claim_is_shown_with_its_word_lists_levels_and_dates(tmp_path):
    said = explained(tmp_path, "ferry-price")
    for line in (
        "  <SOLD>: sell* | <GONE>\n",
        "  <GONE>: leave* | (be|) sold\n",
        "  error if they differ by more than 2.5%\n",
        "  warning if they differ\n",
        "  “The ferry was sold in 2019 for $3 million.” (2020-01-02)\n",
        "  “The ferry was sold in 2019 for $4 million.” (2020-03-04)\n",
        "      about Tarnholt\n",
        "      -> disagree\n",
    ):
        assert line in said, said


def test_a_sum_is_shown_with_what_must_be_the_same(tmp_path):
    said = explained(tmp_path, "ferry-twice")
    assert "  old from the rule ferry-price, where year is Y\n" in said
    assert "  warning if it does not hold\n" in said
    assert "  error if it does not hold, and the sides differ by more than 1%\n" in said


def test_a_finding_is_shown_with_thousands_and_units(tmp_path):
    articles = [
        Document.from_text("The ferry was sold in 2019 for $3.1 million.", "one"),
        Document.from_text("The ferry was sold in 2019 for at least $4 million.", "two"),
    ]
    (finding,) = check(articles, rules=rules(tmp_path)).findings
    said = explain_finding(finding.to_json())
    assert "stands for: 3,050,000 to 3,150,000 (excluded) USD\n" in said
    assert " to no upper end USD\n" in said
