"""One finding as a terminal shows it: what it says, the values that cannot both stand, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import reduce

from checker.interval import Interval
from checker.model import Camp, Finding, Period, Quantity, Severity, Statement
from checker.reports.cited_lines import Sources, statement_lines
from checker.reports.columns import display_width, padded
from checker.reports.escaping import one_line
from checker.reports.quotation import by_sentence, quotation
from checker.reports.terminal import Screen
from checker.reports.wording import SEVERITY_WORDS, copies_words, decision_words, message_words, range_words

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "cyan"}
_NOTES = 14  # columns of the widest label, "why comparable", before its text


def finding_lines(screen: Screen, sources: Sources, finding: Finding, *, show_all: bool) -> Iterator[str]:
    """Give the lines of *finding*; *show_all* shows every statement of a value that many share."""
    yield _head(screen, finding)
    yield screen.wrap(message_words(finding), "  ", "  ")
    stated = tuple(one for camp in finding.camps for one in camp.statements)
    if finding.arithmetic and _share_a_line(screen, stated):
        # The sides of a sum in one sentence: the sentence once, every figure marked.
        yield ""
        yield from statement_lines(screen, sources, stated)
    else:
        for heading, camp in zip(_headings(screen, finding), finding.camps, strict=True):
            yield ""
            yield from heading
            if copies := copies_words(camp):
                yield screen.paint(f"    {copies}", "dim")
            yield from statement_lines(screen, sources, camp.statements, show_all=show_all)
    if finding.fits_several:
        yield ""
        yield "  fits more than one of these values"
        yield from statement_lines(screen, sources, finding.fits_several, show_all=show_all)
    yield from _notes(screen, finding, (*stated, *finding.fits_several))


def _head(screen: Screen, finding: Finding) -> str:
    severity, title = SEVERITY_WORDS[finding.severity], one_line(finding.title or finding.rule)
    shown_id = f"[{one_line(finding.id)}]"
    fits = display_width(f"{severity}: {title}  {shown_id}") <= screen.width
    head = f"{screen.paint(f'{severity}:', 'bold', _COLOURS[finding.severity])} {screen.paint(title, 'bold')}"
    # An id is what people copy: it is never broken by the end of a line.
    return f"{head}{'  ' if fits else chr(10) + '  '}{screen.paint(shown_id, 'dim')}"


def _share_a_line(screen: Screen, statements: tuple[Statement, ...]) -> bool:
    groups = by_sentence(statements)
    return len(groups) == 1 and screen.holds(quotation(groups[0]), "    | ")


def _headings(screen: Screen, finding: Finding) -> Iterator[list[str]]:
    """Give the value of each camp with the range that it stands for, the ranges in one column."""
    values = [one_line(camp.value) for camp in finding.camps]
    ranges = ["" if finding.arithmetic else _camp_range(camp) for camp in finding.camps]
    width = max(map(display_width, values), default=0)
    for value, stands_for in zip(values, ranges, strict=True):
        said = f"stands for {stands_for}" if stands_for and stands_for != value else ""
        head = f"  {screen.paint(value, 'bold')}"
        if not said:
            yield [head]
        elif width + display_width(said) + 4 <= screen.width:
            yield [f"{head}{padded(value, width)[len(value) :]}  {screen.paint(said, 'dim')}"]
        else:
            yield [head, screen.paint(screen.wrap(said, "    ", "      "), "dim")]


def _camp_range(camp: Camp) -> str:
    """Give the range that all statements of *camp* share, or "" where there is none to tell."""
    values = [one.compared.value for one in camp.statements]
    first = values[0] if values else None
    if not isinstance(first, Quantity | Period) or {getattr(one, "unit", "") for one in values} != {first.unit}:
        return ""
    shared = reduce(_meet, (one.interval for one in values if isinstance(one, Quantity | Period)))  # type: ignore[arg-type]
    if shared is None or shared.low is None or shared.high is None:
        return ""
    return range_words(replace(first, interval=shared))  # type: ignore[arg-type]


def _meet(one: Interval[Decimal] | None, other: Interval[Decimal] | None) -> Interval[Decimal] | None:
    return one.meet(other) if one is not None and other is not None else None


def _notes(screen: Screen, finding: Finding, statements: tuple[Statement, ...]) -> Iterator[str]:
    said = (
        ("arithmetic", "" if finding.arithmetic in finding.message else finding.arithmetic),
        ("diagnosis", finding.diagnosis),
        ("why comparable", _why_comparable(finding, statements)),
        ("to settle", finding.settle),
        ("decided", decision_words(finding.decision) if finding.decision else ""),
    )
    if any(text for _, text in said):
        yield ""
    for label, text in said:
        if text:
            yield screen.wrap(text, f"  {label:<{_NOTES}}  ", " " * (_NOTES + 4))


def _why_comparable(finding: Finding, statements: tuple[Statement, ...]) -> str:
    """Give why the values may be compared, without what is said beside the statements: what was inferred."""
    why, _, inferred = finding.why_comparable.partition("inferred: ")
    for said in sorted({one for statement in statements for one in statement.inferred}, key=len, reverse=True):
        inferred = inferred.replace(said, "")
    return finding.why_comparable if inferred.strip(" ,") else why.strip("; ")
