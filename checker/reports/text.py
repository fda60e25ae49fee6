"""The report for a terminal: findings worst first, each figure marked in its sentence, then how the run stands."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Report
from checker.reports import summary
from checker.reports.appendix import appendix_blocks
from checker.reports.audit_text import audit_blocks
from checker.reports.cited_lines import sources_of
from checker.reports.closing import closing_blocks
from checker.reports.finding_block import finding_lines
from checker.reports.terminal import Screen
from checker.reports.wording import counted

FIRST_SCREEN = 10
"""How many findings and remarks are shown unless all are asked for."""

NARROWEST = 40


def render_text(report: Report, *, colour: bool = False, width: int = 100, show_all: bool = False) -> str:
    """Give *report* for people at a terminal.

    Args:
        report: what one run gave.
        colour: whether ANSI colours may be used; without them the text holds no escape sequence at all.
        width: columns of the terminal; a sentence is cut to one line of it around its figure.
        show_all: every finding, those that are waived included, what holds and what was not checked, instead of a
            short first screen.

    Returns:
        The text with a line end after the last line. Hidden and direction-changing characters of articles, file
        names and rules stand in it as tokens such as ``<U+202E>``.
    """
    screen = Screen(colour, max(width, NARROWEST))
    blocks = [*audit_blocks(screen, report, most=None if show_all else FIRST_SCREEN)]
    blocks += _finding_blocks(screen, report, show_all)
    if show_all:
        blocks += appendix_blocks(screen, sources_of(report), report)
    blocks += closing_blocks(screen, report, most=None if show_all else FIRST_SCREEN)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _finding_blocks(screen: Screen, report: Report, show_all: bool) -> Iterator[str]:
    """Give the open findings, worst first, then those that a person let stand."""
    sources = sources_of(report)
    waived = [finding for finding in report.findings if finding.is_waived]
    shown = [*report.open_findings, *waived] if show_all else report.open_findings[:FIRST_SCREEN]
    for finding in shown:
        yield "\n".join(finding_lines(screen, sources, finding, show_all=show_all))
    left = () if show_all else report.open_findings[FIRST_SCREEN:]
    if left:
        said = f"... and {counted(len(left), 'more finding')} ({summary.severity_words(left)}); --all shows every one."
        yield screen.wrap(said)
