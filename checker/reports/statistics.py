"""How often: findings for each rule and each article, and what became of the figures, in aligned numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.model import SEVERITIES, Finding, Report, Severity
from checker.reports import summary
from checker.reports.columns import display_width, padded
from checker.reports.escaping import visible
from checker.reports.wording import SEVERITY_WORDS, counted, why_unchecked

MOST_ARTICLES = 20
"""So many articles are listed unless all are asked for, those with the most findings first."""

_WAIVED, _AGREES, _OPEN = "Waived", "Agrees", "Not compared"
_BY_SEVERITY: dict[Severity, str] = {severity: SEVERITY_WORDS[severity] for severity in reversed(SEVERITIES)}


def render_statistics(report: Report, *, show_all: bool = False) -> str:
    """Give the tables in place of the findings; columns in which nothing is counted are left out.

    Args:
        report: what one run gave.
        show_all: every article, those without a finding too, and every rule that found nothing.
    """
    blocks = [_by_rule(report, show_all), _by_article(report, show_all), _figures(report)]
    return "\n\n".join("\n".join(lines) for lines in blocks) + "\n"


@dataclass
class _Counts:
    """One table: a row of counts for each name, in the order in which the names came."""

    heading: str
    columns: Sequence[str]
    rows: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, name: str, column: str, number: int = 1) -> None:
        self.rows.setdefault(name, Counter())[column] += number

    def found(self, name: str) -> int:
        return sum(self.rows[name][column] for column in _BY_SEVERITY.values())

    def lines(self, names: Sequence[str]) -> Iterator[str]:
        """Give the heading and a line for each of *names*, numbers to the right, a dash where there is none."""
        columns = [column for column in self.columns if any(self.rows[name][column] for name in names)]
        cells = [
            [f"{self.rows[name][column]:,}" if self.rows[name][column] else "-" for column in columns] for name in names
        ]
        widths = [max(len(column), *(len(row[at]) for row in cells)) for at, column in enumerate(columns)]
        shown = [visible(name) for name in names]
        first = max(map(display_width, (self.heading, *shown)))
        for name, row in zip((self.heading, *shown), (columns, *cells), strict=True):
            yield "  ".join(
                [padded(name, first), *(cell.rjust(width) for cell, width in zip(row, widths, strict=True))]
            )


def _by_rule(report: Report, show_all: bool) -> list[str]:
    table = _Counts("Findings by rule", (*_BY_SEVERITY.values(), _WAIVED, _AGREES, _OPEN, "Statements"))
    for finding in report.findings:
        table.add(finding.rule, _column(finding))
    for held in report.held:
        table.add(held.rule, _AGREES)
    for statement in report.statements:
        table.add(statement.rule, "Statements")
    silent = set()
    for item in report.unchecked:
        if why_unchecked(item) in ("not found", "off") and not show_all:
            silent.add(item.rule)
        else:
            table.add(item.rule, _OPEN)
    silent -= set(table.rows)
    names = sorted(table.rows, key=lambda name: (-table.found(name), name))
    lines = list(table.lines(names)) if names else ["No rule found anything"]
    return [*lines, f"... and {counted(len(silent), 'rule')} that found nothing"] if silent else lines


def _by_article(report: Report, show_all: bool) -> list[str]:
    fates = [words for _, _, words in summary.FATES]
    table = _Counts("Findings by article", (*_BY_SEVERITY.values(), _WAIVED, "Figures", *fates))
    for source in report.sources:
        table.add(source.source.name, "Figures", source.figures.seen)
        for name, _, words in summary.FATES:
            table.add(source.source.name, words, getattr(source.figures, name))
    for finding in report.findings:
        # A table that statements are held against is cited as well, and is no article.
        for name in _articles(finding) & set(table.rows):
            table.add(name, _column(finding))
    names = sorted(table.rows, key=lambda name: (-table.found(name), name))
    shown = names if show_all else names[:MOST_ARTICLES]
    lines = list(table.lines(shown)) if shown else ["No article was read"]
    left = len(names) - len(shown)
    return [*lines, f"... and {counted(left, 'more article')}; --all shows every one"] if left else lines


def _figures(report: Report) -> list[str]:
    counts = summary.coverage(report)
    rows = [(words, getattr(counts, name)) for name, _, words in summary.FATES if getattr(counts, name)]
    width = len(f"{counts.seen:,}")
    return [
        f"{counts.seen:>{width},}  {'figure' if counts.seen == 1 else 'figures'}",
        *(f"{number:>{width},}  {words:<{20}}{number / counts.seen:>5.0%}" for words, number in rows),
    ]


def _column(finding: Finding) -> str:
    return _WAIVED if finding.is_waived else _BY_SEVERITY[finding.severity]


def _articles(finding: Finding) -> set[str]:
    return {one.citation.source for camp in finding.camps for one in camp.statements}
