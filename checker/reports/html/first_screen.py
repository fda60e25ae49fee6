"""How it stands, for the first screen: one sentence, and what became of every figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model import AUDIT_STATUSES, SEVERITIES, Report, Severity
from checker.reports import summary
from checker.reports.audit_words import STATUS_WORDS, to_look_at
from checker.reports.wording import SEVERITY_MEANINGS, counted


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of so many figures; `start` is where its part of the bar begins."""

    name: str
    number: int
    words: str
    start: int


def headline(report: Report) -> str:
    """Give in one sentence what there is to do.

    >>> headline(Report(()))
    'Nothing was read, so nothing was compared'
    """
    conflicts, checks, notes = severity_counts(report).values()
    articles = _what_was_read(report)
    waived = len(report.findings) - len(report.open_findings)
    aside = f"; {counted(waived, 'finding is', 'findings are')} waived" if waived else ""
    if conflicts or checks:
        said = (
            (conflicts, counted(conflicts, "conflict to settle", "conflicts to settle")),
            (checks, counted(checks, "point to check", "points to check")),
        )
        return f"{' and '.join(words for number, words in said if number)} in {articles}{aside}"
    if notes:
        to_know = counted(notes, "point" if is_of_draft(report) else "difference")
        return f"Nothing to settle in {articles}, and {to_know} to know of{aside}"
    if is_of_draft(report):
        return f"Nothing left to settle in {articles}{aside}"
    return f"Nothing left to settle in {articles}{aside}" if waived else summary.findings_words(report)


def severity_counts(report: Report) -> dict[Severity, int]:
    """Give how many things there are to look at of each severity, the gravest first, zeros included.

    These are the open findings, and of a draft each figure and quotation that nobody has ticked yet.
    """
    counts = Counter(finding.severity for finding in report.open_findings)
    counts.update(one.severity for one in to_look_at(report) if one.severity)
    return {severity: counts[severity] for severity in reversed(SEVERITIES)}


def is_of_draft(report: Report) -> bool:
    """Tell whether a draft was held against sources."""
    return bool(report.audit or report.quotations or report.for_a_person)


def meanings(report: Report) -> dict[Severity, str]:
    """Give what each severity means, in a few words."""
    if not is_of_draft(report):
        return SEVERITY_MEANINGS
    return {**SEVERITY_MEANINGS, "note": "a difference with a reason, or what no source has"}


def _what_was_read(report: Report) -> str:
    """Give what the run is about ("5 articles", "the draft, held against 4 sources")."""
    if not is_of_draft(report):
        return counted(len(report.sources), "article")
    drafts = max(1, len(report.under_review))
    against = counted(len(report.sources) - drafts, "source")
    return f"{'the draft' if drafts == 1 else counted(drafts, 'draft')}, held against {against}"


def fates(report: Report) -> tuple[Fate, ...]:
    """Give what became of every figure seen, those that were compared apart from those tied to a claim only."""
    return _in_a_row(_of_draft(report) if report.audit else _of_articles(report))


def _of_draft(report: Report) -> Iterator[tuple[str, int, str]]:
    statuses = Counter(one.status for one in report.audit)
    for status in AUDIT_STATUSES:
        yield status, statuses[status], STATUS_WORDS[status]


def _of_articles(report: Report) -> tuple[tuple[str, int, str], ...]:
    counts = summary.coverage(report)
    compared = min(_compared(report), counts.claimed)
    return (
        ("compared", compared, "compared"),
        ("claimed", counts.claimed - compared, "tied to a claim, nothing to compare with"),
        ("unclaimed", counts.unclaimed, "stands alone" if counts.unclaimed == 1 else "stand alone"),
        ("set_apart", counts.set_apart, "set apart (no figures of fact)"),
        ("boilerplate", counts.boilerplate, "in boilerplate"),
        ("unreadable", counts.unreadable, "could not be read"),
    )


def _in_a_row(numbers: Iterable[tuple[str, int, str]]) -> tuple[Fate, ...]:
    found: list[Fate] = []
    start = 0
    for name, number, words in numbers:
        if number:
            found.append(Fate(name, number, words, start))
            start += number
    return tuple(found)


def coverage_heading(report: Report) -> str:
    """Give of what the bar below is the whole."""
    if report.audit:
        return f"What the sources say of {counted(len(report.audit), 'figure')} in the draft"
    counts = summary.coverage(report)
    return f"What became of {counted(counts.seen, 'figure')} in {counted(len(report.sources), 'article')}"


def _compared(report: Report) -> int:
    """Give how many figures stand in a statement that was held against another, the year that it names included."""
    findings = (one for finding in report.findings for camp in finding.camps for one in camp.statements)
    held = (one for fact in report.held for one in fact.statements)
    several = (one for finding in report.findings for one in finding.fits_several)
    places = {
        (cited.source, cited.start)
        for statement in (*findings, *held, *several)
        for cited in (statement.citation, *(slot.citation for slot in statement.slots if slot.citation))
    }
    return sum((figure.source, figure.mention.start) in places for figure in report.figures)
