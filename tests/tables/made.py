"""A claim, a rule that holds it against a table, and a folder to put both in: what the tests of tables begin with."""

from pathlib import Path

from checker import check, load_rules
from checker.model import Document, Report

CLAIMS = """\
rules_version: 1
names:
  country:
    Norland: [Norlandic]
    Sudonia: [Sudonian]
    Westmark: []
  office:
    harbour master: []
rules:
  - id: trade
    title: Trade of two countries in a year
    find:
      - trade between <parties> and <parties> (was|reached|would be) <total> in <year>
    values:
      parties: {type: country, how_many: 2, any_order: true}
      total: money
      year: year
    same_if: [parties, year]
    compare: total
    report: {warn_if: differs}
    examples:
      - text: Trade between Norland and Sudonia was $3 billion in 2020.
        finds:
          - {parties: [Sudonia, Norland], total: $3 billion, year: 2020}
  - id: catch
    title: Fish landed in a year
    find:
      - landed <amount> (of fish|) in <year>
    values: {amount: measure, year: year}
    same_if: [year]
    compare: amount
    report: {warn_if: differs}
    examples:
      - text: The boats landed 300 tonnes in 2020.
        finds: [{amount: 300 tonnes, year: 2020}]
  - id: fare
    title: Fare of the ferry
    find:
      - the fare (is|was) <fare>
    values: {fare: money}
    same_if: []
    compare: fare
    over_time: changes
    window: 30 days
    report: {warn_if: differs}
    examples:
      - text: The fare is $4.
        finds: [{fare: $4}]
  - id: opening
    title: Day on which a bridge opened
    find:
      - <name> opened on <day>
    values: {name: place, day: day}
    same_if: [name]
    compare: day
    report: {warn_if: differs}
    examples:
      - text: Mill Bridge opened on 3 May 2019.
        finds: [{name: Mill Bridge, day: 3 May 2019}]
  - id: stock
    title: What lies in the store
    find:
      - the store held <stock> in <year>
    values: {stock: figure, year: year}
    same_if: [year]
    compare: stock
    report: {warn_if: differs}
    examples:
      - text: The store held 60 tonnes in 2020.
        finds: [{stock: 60 tonnes, year: 2020}]
  - id: turnout
    title: Turnout in a year
    find:
      - turnout was <share> in <year>
    values: {share: percent, year: year}
    same_if: [year]
    compare: share
    report: {warn_if: differs}
    examples:
      - text: Turnout was 60% in 2020.
        finds: [{share: 60%, year: 2020}]
"""

AGAINST = """\
rules_version: 1
use: [claims.yaml]
rules:
  - id: against-the-table
    title: Against the table
    given: {{value: {{rule: {rule}}}}}
    reference:
{reference}
    report: {{error_if: differs by more than 1%, note_if: differs{message}}}
    examples:
      - text: "Nothing of the kind is said here."
        finds: nothing
"""


def write_rules(folder: Path, rule: str, reference: str, message: str = "") -> Path:
    """Write the claims, and a rule with *reference* (its keys, one a line); give the path of the latter."""
    (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    lines = "\n".join(f"      {line.strip()}" for line in reference.strip().splitlines())
    said = f", message: '{message}'" if message else ""
    path = folder / "against.yaml"
    path.write_text(AGAINST.format(rule=rule, reference=lines, message=said), encoding="utf-8")
    return path


TRADE = """
table: t.csv
match: {parties: [a, b], year: year}
value: total
unit: million USD
"""
CATCH = """
table: t.csv
match: {year: year}
value: landed
unit: thousand tonnes
"""
FARE = """
table: t.csv
value: fare
unit: USD
"""


def report_of(path: Path, *texts: str, **options) -> Report:
    """Give the report on *texts*, called "one", "two", ... in turn, with the rule in *path*."""
    rules = load_rules(path, general=False)
    documents = [
        Document.from_text(text, name, options.get("published"))
        for name, text in zip(("one", "two", "three"), texts, strict=False)
    ]
    return check(documents, rules=rules)


def run(
    folder: Path, table: str, *texts: str, rule: str = "trade", reference: str = TRADE, message: str = "", **options
):
    """Write a rule and *table* as CSV, and give what *texts* come to against it (not what they come to otherwise)."""
    (folder / "t.csv").write_text(table, encoding="utf-8", newline="")
    return report_of(write_rules(folder, rule, reference, message), *texts, **options)


def outcome(report: Report) -> tuple[str, str]:
    """Give the one thing that the table rule came to: a verdict, and its level or reason."""
    found = [(one.verdict, one.severity) for one in report.findings if one.rule == "against-the-table"]
    found += [("agree", one.arithmetic) for one in report.held if one.rule == "against-the-table"]
    found += [(one.verdict or "none", one.reason) for one in report.unchecked if one.rule == "against-the-table"]
    assert len(found) == 1, found
    return found[0]
