"""A report on articles written in a test, with rules written there."""

from datetime import date
from pathlib import Path

from checker import check
from checker.model import Document, Report
from checker.rules import read_rules

PUBLISHED = date(2016, 7, 8)


def report_on(folder: Path, rules: str, *articles: str | tuple[str, date | None]) -> Report:
    """Give the report on *articles*, which are texts, or texts with the day of each."""
    path = folder / "rules.yaml"
    path.write_text(f"rules_version: 1\n{rules}", encoding="utf-8")
    read = read_rules([path], general=False)
    assert [str(one) for one in read.problems] == []
    dated = [(one, PUBLISHED) if isinstance(one, str) else one for one in articles]
    documents = [Document.from_text(text, f"s{number}", day) for number, (text, day) in enumerate(dated)]
    return check(documents, rules=read)


def outcome(report: Report) -> str:
    """Give what a report with one fact comes to."""
    if report.findings:
        (finding,) = report.findings
        return f"{finding.verdict} {finding.severity}"
    if report.held:
        return "agree"
    return next((item.verdict or item.reason for item in report.unchecked), "nothing")
