"""The report for a terminal: findings worst first, each figure marked in its sentence, then how the run stands."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Problem
from checker.model import Finding, Report, Severity, Source, Statement
from checker.reports import summary
from checker.reports.escaping import one_line, visible
from checker.reports.quotation import Quotation, by_sentence, quotation
from checker.reports.terminal import Screen
from checker.reports.wording import (
    SEVERITY_WORDS,
    UNCHECKED_HEADINGS,
    ZONE_WORDS,
    counted,
    key_words,
    verdict_words,
    why_unchecked,
)

FIRST_SCREEN = 10
"""How many findings, remarks and problems are shown unless all are asked for."""

NARROWEST = 40
_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "cyan"}
_NOTES = 14  # columns of the widest label, "why comparable", before its text


def render_text(report: Report, *, colour: bool = False, width: int = 100, show_all: bool = False) -> str:
    """Give *report* for people at a terminal.

    Args:
        report: what one run gave.
        colour: whether ANSI colours may be used; without them the text holds no escape sequence at all.
        width: columns of the terminal; a sentence is cut to one line of it around its figure.
        show_all: every finding, what holds and what was not checked, instead of a short first screen.

    Returns:
        The text with a line end after the last line. Hidden and direction-changing characters of articles, file
        names and rules stand in it as tokens such as ``<U+202E>``.
    """
    screen = Screen(colour, max(width, NARROWEST))
    sources = {one.source.name: one.source for one in report.sources}
    shown = len(report.findings) if show_all else FIRST_SCREEN
    blocks = ["\n".join(_finding(screen, sources, finding)) for finding in report.findings[:shown]]
    if len(report.findings) > shown:
        blocks.append(f"... and {counted(len(report.findings) - shown, 'more finding')}; --all shows every one.")
    if show_all:
        blocks += _held(screen, sources, report) + _unchecked(screen, sources, report)
    blocks += ["\n".join(_remarks(screen, report, show_all)), "\n".join(_problems(screen, report.errors))]
    blocks.append("\n".join(_summary(screen, report)))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _finding(screen: Screen, sources: dict[str, Source], finding: Finding) -> Iterator[str]:
    head = screen.paint(f"{SEVERITY_WORDS[finding.severity]}:", "bold", _COLOURS[finding.severity])
    title = screen.paint(one_line(finding.title or finding.rule), "bold")
    yield f"{head} {title}  {screen.paint(f'[{one_line(finding.id)}]', 'dim')}"
    yield screen.wrap(finding.message or verdict_words(finding), "  ", "  ")
    for camp in finding.camps:
        yield ""
        yield "  " + screen.paint(one_line(camp.value), "bold")
        yield from _statements(screen, sources, camp.statements)
    if finding.fits_several:
        yield ""
        yield "  fits more than one of these values"
        yield from _statements(screen, sources, finding.fits_several)
    yield from _notes(screen, finding)


def _notes(screen: Screen, finding: Finding) -> Iterator[str]:
    said = (
        ("arithmetic", finding.arithmetic),
        ("diagnosis", finding.diagnosis),
        ("why comparable", finding.why_comparable),
        ("to settle", finding.settle),
    )
    if any(text for _, text in said):
        yield ""
    for label, text in said:
        if text:
            yield screen.wrap(text, f"  {label:<{_NOTES}}  ", " " * (_NOTES + 4))


def _statements(screen: Screen, sources: dict[str, Source], statements: tuple[Statement, ...]) -> Iterator[str]:
    lead = "    | "
    for group in by_sentence(statements):
        quoted = screen.holds(quotation(group), lead)
        for shown in [group] if quoted else [(one,) for one in group]:
            about = _about(sources, shown[0])
            yield f"    {_place(sources, shown)}{f'  ({about})' if about else ''}"
            yield from screen.quote(quotation(shown), lead)
            for inferred in dict.fromkeys(one for statement in shown for one in statement.inferred):
                yield screen.wrap(f"inferred: {inferred}", "    ", "      ")


def _about(sources: dict[str, Source], statement: Statement) -> str:
    source = sources.get(statement.citation.source)
    said = (
        source.name if source and source.path not in ("", source.name) else "",  # what the messages call it
        ZONE_WORDS[statement.citation.zone],
        f"according to {statement.attribution}" if statement.attribution else "",
        statement.modality if statement.modality != "asserted" else "",
    )
    return one_line(", ".join(one for one in said if one))


def _place(sources: dict[str, Source], statements: tuple[Statement, ...]) -> str:
    first, *others = (statement.citation for statement in statements)
    source = sources.get(first.source)
    path = source.path if source and source.path else first.source
    return " and ".join(
        [f"{visible(path)}:{first.line}:{first.column}", *(f"{one.line}:{one.column}" for one in others)]
    )


def _held(screen: Screen, sources: dict[str, Source], report: Report) -> list[str]:
    blocks = []
    for held in report.held:
        head = screen.paint("Agrees:", "bold", "green")
        lines = [f"{head} {screen.paint(one_line(held.title or held.rule), 'bold')}"]
        lines += [screen.wrap(text, "  ", "  ") for text in (key_words(held.key), held.arithmetic) if text]
        lines += _statements(screen, sources, held.statements)
        blocks.append("\n".join(lines))
    return blocks


def _unchecked(screen: Screen, sources: dict[str, Source], report: Report) -> list[str]:
    blocks = []
    for why, heading in UNCHECKED_HEADINGS.items():
        items = [item for item in report.unchecked if why_unchecked(item) == why]
        lines = [screen.paint(heading, "bold")] if items else []
        for item in items:
            about = ", ".join(part for part in (item.rule, key_words(item.key), visible(item.source)) if part)
            lines.append(screen.wrap(f"{about}: {item.reason}", "  ", "    "))
            lines += _statements(screen, sources, item.statements)
        blocks.append("\n".join(lines))
    return blocks


def _remarks(screen: Screen, report: Report, show_all: bool) -> list[str]:
    lines = [
        screen.wrap(f"{visible(source.source.path or source.source.name)}: {remark}", "", "  ")
        for source in report.sources
        for remark in source.remarks
    ]
    if show_all or len(lines) <= FIRST_SCREEN:
        return lines
    more = counted(len(lines) - FIRST_SCREEN, "more remark")
    return [*lines[:FIRST_SCREEN], f"... and {more} on articles; --all shows every one."]


def _problems(screen: Screen, problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        yield f"{visible(str(problem))}"
        if problem.excerpt and problem.column:
            at = problem.column - 1
            excerpt = Quotation(problem.excerpt[:at], (problem.excerpt[at : at + 1],), problem.excerpt[at + 1 :])
            yield from screen.quote(excerpt, "  | ")


def _summary(screen: Screen, report: Report) -> Iterator[str]:
    yield screen.paint(summary.coverage_words(report), "bold")
    yield screen.paint(summary.findings_words(report), "bold")
    yield from summary.also_to_know(report)
    if report.findings:
        yield f"Next: checker explain {one_line(report.findings[0].id)}"
