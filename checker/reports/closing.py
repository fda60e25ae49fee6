"""The end of a terminal's report: doubts about whole articles, faults of files, how the run stands, what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Problem
from checker.model import Report
from checker.reports import summary
from checker.reports.columns import aligned, display_width
from checker.reports.escaping import one_line, visible
from checker.reports.quotation import Quotation
from checker.reports.terminal import Screen
from checker.reports.wording import counted


def closing_blocks(screen: Screen, report: Report, *, most: int | None) -> Iterator[str]:
    """Give the blocks behind the findings.

    Args:
        most: how many remarks on articles are shown; None for all.
    """
    yield "\n".join(_cut(_remarks(screen, report), most))
    yield "\n".join(_problems(screen, report.errors))
    yield "\n".join(_idle_decisions(screen, report))
    yield "\n".join(_summary(screen, report))
    yield "\n".join(_next_steps(screen, report, most is None))


def _remarks(screen: Screen, report: Report) -> list[str]:
    return [
        screen.wrap(f"{visible(source.source.path or source.source.name)}: {remark}", "", "  ")
        for source in report.sources
        for remark in source.remarks
    ]


def _cut(remarks: list[str], most: int | None) -> list[str]:
    if most is None or len(remarks) <= most:
        return remarks
    more = counted(len(remarks) - most, "more remark")
    return [*remarks[:most], f"... and {more} on articles; --all shows every one."]


def _problems(screen: Screen, problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        yield screen.wrap(visible(str(problem)), "", "  ")
        if problem.excerpt and problem.column:
            at = problem.column - 1
            excerpt = Quotation(problem.excerpt[:at], (problem.excerpt[at : at + 1],), problem.excerpt[at + 1 :])
            yield from screen.quote(excerpt, "  | ")


def _idle_decisions(screen: Screen, report: Report) -> Iterator[str]:
    for idle in report.decisions if report.sources else ():  # where nothing was read, nothing can match
        place = f"{visible(idle.decision.path)}:{idle.decision.line}: " if idle.decision.path else ""
        yield screen.wrap(f"{place}{idle.message}", "", "  ")


_LABEL = 12  # columns of the widest label, "Not compared"


def _summary(screen: Screen, report: Report) -> Iterator[str]:
    for label, text in summary.rows(report):
        lines = screen.wrap(text, f"{label:<{_LABEL}}  ", " " * (_LABEL + 2))
        yield screen.paint(lines, "bold") if label in summary.FOREMOST else lines


def _next_steps(screen: Screen, report: Report, shows_all: bool) -> Iterator[str]:
    """Give what to type next, each with what it does where the line holds it."""
    steps = []
    if report.open_findings:
        shown = one_line(report.open_findings[0].id)
        steps.append((f"checker explain {shown}", "all about the first finding"))
        steps.append((f'checker waive {shown} --reason "..."', "let it stand"))
    if not shows_all and report.sources and (report.held or report.unchecked):
        steps.append(("the same with --all", "what agrees, what was not compared"))
    lead = " " * (_LABEL + 2)
    lines = aligned(steps, widest=screen.width)
    if any(display_width(lead + line) > screen.width for line in lines):
        lines = [command for command, _ in steps]
    yield from (f"{'' if at else 'Next':<{_LABEL}}  {line}" for at, line in enumerate(lines))
