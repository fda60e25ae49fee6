"""What `checker explain` says: a rule as its author wrote it, a finding with figures that can be read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from checker import Document, check
from checker.cli import main
from checker.explain import explain_finding, explain_rule
from checker.interval import Interval
from checker.model import Decision, Finding, Name, Period, Quantity
from checker.model.values import FigureKind, value_json
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
    assert "stands for: 3.05 to under 3.15 million USD\n" in said
    assert "stands for: at least 4 million USD\n" in said


def a_finding(tmp_path: Path) -> Finding:
    articles = [Document.from_text(f"The ferry was sold in 2019 for ${price} million.", name) for name, price in PRICES]
    return check(articles, rules=rules(tmp_path)).findings[0]


PRICES = (("one", "3.1"), ("two", "4"))


def amount(low: str | None, high: str | None, unit: str | None, kind: FigureKind = "measure") -> Quantity:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    allowed = Interval(ends[0], ends[1], True, low == high)
    return Quantity(kind, (Decimal(1), Decimal(1)), allowed, allowed, unit)


def days(first: str, behind: str) -> Period:
    named = Interval(date.fromisoformat(first), date.fromisoformat(behind), True, False)
    return Period(named, named, "day")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (amount("4.5", "5.5", "metric_ton"), "4.5 to under 5.5 metric tons"),
        (amount("1", "1", "metric_ton"), "exactly 1 metric ton"),
        (amount("4.5", "5.5", "percent", "percent"), "4.5 to under 5.5 percent"),
        (amount("70", "70", "company", "count"), "exactly 70"),
        (amount("3126500000", "3127500000", "USD", "money"), "3.1265 to under 3.1275 billion USD"),
        (amount(None, None, None), "any value"),
        (days("2019-03-01", "2019-04-01"), "2019-03-01 to 2019-03-31"),
        (days("2019-03-01", "2019-03-02"), "2019-03-01"),
        (Period(None, None, "day", missing="year"), "a date without its year"),
        (Name("country", "Ruritania"), "Ruritania"),
        ((Name("country", "Sylvania"), Name("country", "Ruritania")), "Sylvania, Ruritania"),
        (None, "not stated"),
    ],
)
def test_what_a_value_stands_for_is_said_in_the_words_of_every_report(tmp_path, value, words):
    told = a_finding(tmp_path).to_json()
    told["camps"][0]["statements"][0]["value"] = value_json(value)
    assert f"stands for: {words}\n" in explain_finding(told)


def test_a_decision_is_told_with_its_person_day_and_reason(tmp_path):
    decision = Decision("waived", reason="Two ways to count.", by="the desk", until=date(2027, 1, 31))
    finding = a_finding(tmp_path)
    assert "Decided" not in explain_finding(finding.to_json())
    said = explain_finding(replace(finding, decision=decision).to_json())
    assert "Decided: waived by the desk until 2027-01-31: Two ways to count.\n" in said


MORE = """\
rules_version: 1
use: [rules.yaml]
rules:
  - extends: ferry-price
    also_find:
      - price of the ferry in <year> was <price>
    examples:
      - text: The price of the ferry in 2019 was $3 million.
        finds: [{year: 2019, price: $3 million}]
  - id: ferry-rent
    extends: ferry-price
    title: What a ferry was let for
    find:
      - ferry was let in <year> for <price>
    over_time: changes
    window: 30 days
    examples:
      - text: The ferry was let in 2019 for $3 million.
        finds: [{year: 2019, price: $3 million}]
  - id: ferry-crew
    title: Crew
    regex:
      - near: [crew]
        pattern: 'crew of (?P<crew>[0-9]+)'
    values: {crew: {type: number, at_most: 99}, year: {type: year, if_missing: dateline}}
    same_if: [year]
    compare: crew
    report: {warn_if: differs}
    examples:
      - text: It has a crew of 12.
        article_date: 2020-01-01
        finds: [{crew: 12, year: 2020}]
  - id: ferry-table
    title: Prices against the register
    given:
      price: {rule: ferry-price}
    reference:
      table: prices.csv
      match: {year: year}
      value: price
      unit: million USD
      tolerance: 2%
      where: {basis: final}
      valid_from: since
      if_no_row: note
    report: {warn_if: differs}
    examples:
      - text: The ferry was sold in 2019 for $3 million.
        table: |
          year,price,basis,since
          2019,3.0,final,2020-01-01
        verdict: agree
"""


def more(tmp_path: Path) -> RuleSet:
    rules(tmp_path)
    path = tmp_path / "more.yaml"
    path.write_text(MORE, encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.problems == ()
    return read


def test_a_rule_says_which_one_it_extends(tmp_path):
    read = more(tmp_path)
    changed, beside = read.rule("ferry-price"), read.rule("ferry-rent")
    assert changed
    assert beside
    said = explain_rule(changed)
    assert "changes another rule of the same id" in said
    assert "  ferry was sold in <year> for <price>\n" in said
    assert "  price of the ferry in <year> was <price>\n" in said
    said = explain_rule(beside)
    assert "extends the rule ferry-price; what it does not say is as it stands there\n" in said
    assert "what was so within 30 days is compared" in said


def test_a_pattern_and_a_value_taken_from_elsewhere_are_told(tmp_path):
    rule = more(tmp_path).rule("ferry-crew")
    assert rule
    said = explain_rule(rule)
    assert "Looks for, as a regular expression:\n  near crew: crew of (?P<crew>[0-9]+)\n" in said
    assert "  crew: number; at most 99\n" in said
    assert "year: year; where the sentence does not say, from the article's own date\n" in said
    assert "-> finds crew 12, year 2020\n" in said


def test_what_the_settings_change_is_told(tmp_path):
    rule = more(tmp_path).rule("ferry-crew")
    assert rule
    assert "\nchecker.toml switches the rule off\n" in explain_rule(
        replace(rule, changed=("checker.toml switches the rule off",))
    )


def test_a_table_is_told_by_its_columns(tmp_path):
    rule = more(tmp_path).rule("ferry-table")
    assert rule
    said = explain_rule(rule)
    for line in (
        "Held against the table prices.csv\n",
        "  the row whose year is the year\n",
        "  rows alone whose basis is final\n",
        "  its value is price, in million USD, give or take 2%\n",
        "  a row holds from since\n",
        "  a statement without a row is said of the article\n",
        "      with the table\n        year,price,basis,since\n        2019,3.0,final,2020-01-01\n      -> agree\n",
    ):
        assert line in said, said


def test_a_name_that_was_in_use_at_some_time_only_is_told(tmp_path: Path) -> None:
    names = """names:
  place:
    Astana:
      - {name: Nur-Sultan, from: 2019-03-23, to: 2022-09-17}
      - Akmola
"""
    written = RULES.replace("rules:\n", f"{names}rules:\n", 1)
    written = written.replace("values: {price: money, year: year}\n    same_if: [year]", PLACED, 1)
    (tmp_path / "r.yaml").write_text(written, encoding="utf-8")
    rules = read_rules([tmp_path / "r.yaml"], general=False)
    said = explain_rule(rules.rules[0], rules.names)
    title = "Names that were in use at some time only"
    assert f"{title}:\n  Nur-Sultan (place Astana), from 2019-03-23 to 2022-09-17\n" in said
    assert title not in explain_rule(rules.rules[0])


PLACED = "values: {price: money, year: year, place: place}\n    same_if: [year, place]"


def test_names_in_two_spellings_have_a_page_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "name-spelling"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("One name in two spellings  [name-spelling]\n")
    assert '[severity] name-spelling = "warning"' in said


def test_a_finding_is_meant_by_the_first_characters_of_its_id(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fair.txt").write_text("The fair opened on Monday, 9 August 2016.\n", encoding="utf-8")
    main(["check", "fair.txt", "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert main(["explain", finding["id"][:4]]) == 0
    assert f"[{finding['id']}]" in capsys.readouterr().out
    assert main(["explain", finding["id"][:3]]) == 2
    assert "is too short; write 4 characters of the id or more" in capsys.readouterr().err
