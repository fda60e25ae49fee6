"""The draft's audit for a terminal: how it stands, each figure that needs an eye with what the sources have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import AuditedFigure, AuditedQuotation, Citation, ForAPerson, Report
from checker.reports.audit_words import (
    FOR_A_PERSON,
    STATUS_MEANINGS,
    STATUS_WORDS,
    Audited,
    audit_words,
    audited_in,
    person_words,
    quotation_words,
    ticked_words,
    to_look_at,
)
from checker.reports.cited_lines import Sources, place_of, sources_of, statement_lines
from checker.reports.escaping import one_line
from checker.reports.quotation import Quotation
from checker.reports.terminal import Screen
from checker.reports.wording import SEVERITY_WORDS, counted

_LEAD = "    | "
_WARNING, _NOTE = "yellow", "cyan"


def audit_blocks(screen: Screen, report: Report, *, most: int | None) -> Iterator[str]:
    """Give the blocks of the audit; none where no draft was held against sources.

    Args:
        most: how many figures and quotations, and how many things for a person, are shown; None for all, those that
            the sources bear out included.
    """
    if not (report.audit or report.quotations or report.for_a_person):
        return
    sources = sources_of(report)
    shown = to_look_at(report)
    if most is None:
        shown = (*shown, *(one for one in audited_in(report) if not one.severity))
    first = shown if most is None else shown[:most]
    for one in first:
        yield "\n".join(_audited(screen, sources, one))
    if len(shown) > len(first):
        left = counted(len(shown) - len(first), "more figure or quotation", "more figures and quotations")
        yield f"... and {left} of the draft; --all shows every one."
    yield "\n".join(_for_a_person(screen, sources, report.for_a_person, most))
    yield "\n".join(_how_it_stands(screen, report))


def _how_it_stands(screen: Screen, report: Report) -> Iterator[str]:
    lines = (audit_words(report), quotation_words(report), person_words(report), ticked_words(report))
    said = [line for line in lines if line]
    yield from (screen.wrap(line, f"{'' if at else 'The draft':<12}  ", " " * 14) for at, line in enumerate(said))


def _audited(screen: Screen, sources: Sources, one: Audited) -> Iterator[str]:
    severity = one.severity
    word = SEVERITY_WORDS[severity] if severity else "Holds"
    head = screen.paint(f"{word}:", "bold", _WARNING if severity == "warning" else _NOTE)
    title = screen.paint(f"{STATUS_WORDS[one.status]}: {one_line(one.citation.quote)}", "bold")
    yield f"{head} {title}  {screen.paint(f'[{one.id}]', 'dim')}"
    yield screen.wrap(STATUS_MEANINGS[one.status], "  ", "  ")
    yield from _cited(screen, sources, one.citation)
    if isinstance(one, AuditedFigure):
        yield from _figure(screen, sources, one)
    else:
        yield from _quotation(screen, sources, one)
    if one.decision:
        who = " ".join(filter(None, [one.decision.kind, f"by {one.decision.by}" if one.decision.by else ""]))
        yield screen.wrap(
            "; ".join(filter(None, [who, one.decision.source, one.decision.reason])), "  ticked  ", "    "
        )


def _figure(screen: Screen, sources: Sources, one: AuditedFigure) -> Iterator[str]:
    if one.statements:
        copies = len(one.statements) - one.witnesses
        said = f"  {counted(one.witnesses, 'source has', 'sources have')}"
        yield f"{said} (near-identical copies count once)" if copies > 0 else said
        yield from statement_lines(screen, sources, one.statements, show_all=False)
    for label, text in (("diagnosis", one.diagnosis), ("why comparable", one.why_comparable)):
        if text:
            yield screen.wrap(text, f"  {label:<14}  ", " " * 18)


def _quotation(screen: Screen, sources: Sources, one: AuditedQuotation) -> Iterator[str]:
    for citation in one.found:
        yield "  the source has"
        yield from _cited(screen, sources, citation)
    for change in one.changes:
        yield screen.wrap(_change(change.source_has, change.draft_has), "  differs         ", " " * 18)
    if one.diagnosis:
        yield screen.wrap(one.diagnosis, "  diagnosis       ", " " * 18)


def _change(source: str, draft: str) -> str:
    if not source:
        return f"the draft adds “{draft}”"
    return f"the draft has “{draft}” for “{source}”" if draft else f"the draft leaves out “{source}”"


def _cited(screen: Screen, sources: Sources, citation: Citation) -> Iterator[str]:
    yield f"    {place_of(sources, citation)}"
    at = citation.start - citation.sentence_start
    sentence = citation.sentence
    shown = Quotation(sentence[:at], (citation.quote,), sentence[at + len(citation.quote) :])
    yield from screen.quote(shown, _LEAD)


def _for_a_person(screen: Screen, sources: Sources, things: Sequence[ForAPerson], most: int | None) -> Iterator[str]:
    if not things:
        return
    yield screen.paint(FOR_A_PERSON, "bold")
    shown = things if most is None else things[:most]
    for one in shown:
        before, behind = one.citation.prefix[-24:], one.citation.suffix[:24]
        near = one_line(f"...{before}{one.citation.quote}{behind}...")
        yield screen.wrap(f"{place_of(sources, one.citation)}  {one_line(one.message)}  {near}", "  ", "    ")
    if len(things) > len(shown):
        yield f"  ... and {len(things) - len(shown)} more; --all shows every one."
