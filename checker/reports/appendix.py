"""What a terminal shows where everything is asked for: what holds, what was not compared and why, spellings."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Report, Unchecked
from checker.reports.cited_lines import Sources, place_of, statement_lines
from checker.reports.escaping import one_line, visible
from checker.reports.terminal import Screen
from checker.reports.wording import SPELLINGS_HEADING, by_heading, counted, decision_words, key_words

FOUND_NOTHING = "the rule found nothing"
"""The reason that goes without saying under its heading; the rules that have it are one list."""


def appendix_blocks(screen: Screen, sources: Sources, report: Report) -> Iterator[str]:
    """Give a block of lines for each fact that holds, each reason not to compare, and the spellings."""
    yield from _held(screen, sources, report)
    yield from _unchecked(screen, sources, report)
    yield "\n".join(_spellings(screen, sources, report))


def _held(screen: Screen, sources: Sources, report: Report) -> Iterator[str]:
    for held in report.held:
        head = screen.paint("Agrees:", "bold", "green")
        lines = [f"{head} {screen.paint(one_line(held.title or held.rule), 'bold')}"]
        decided = decision_words(held.decision) if held.decision else ""
        said = (key_words(held.key), held.arithmetic, decided)
        lines += [screen.wrap(text, "  ", "  ") for text in said if text]
        lines += statement_lines(screen, sources, held.statements)
        yield "\n".join(lines)


def _unchecked(screen: Screen, sources: Sources, report: Report) -> Iterator[str]:
    for heading, items in by_heading(report.unchecked):
        lines = [screen.paint(heading, "bold")]
        silent = [item.rule for item in items if item == Unchecked(item.rule, FOUND_NOTHING)]
        lines += [screen.wrap(", ".join(silent), "  ", "  ")] if silent else []
        for item in items:
            if item.rule in silent and not item.statements:
                continue
            about = ", ".join(part for part in (item.rule, key_words(item.key), visible(item.source)) if part)
            lines.append(screen.wrap(f"{about}: {item.reason}", "  ", "    "))
            lines += statement_lines(screen, sources, item.statements)
        yield "\n".join(lines)


def _spellings(screen: Screen, sources: Sources, report: Report) -> Iterator[str]:
    if report.spellings:
        yield screen.paint(SPELLINGS_HEADING, "bold")
    for name in report.spellings:
        yield ""
        yield screen.wrap(name.reason, "  ", "  ")
        for spelling in name.spellings:
            yield "    " + screen.paint(one_line(spelling.text), "bold")
            for use in spelling.uses:
                yield f"      {place_of(sources, use.citation)}  ({counted(use.count, 'time')})"
