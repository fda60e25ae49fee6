"""How it stands, for the first screen: one sentence, and what became of every figure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.model import SEVERITIES, Report, Severity
from checker.reports import summary
from checker.reports.wording import counted


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
    open_counts = severity_counts(report)
    conflicts, checks, notes = open_counts.values()
    articles = counted(len(report.sources), "article")
    waived = len(report.findings) - len(report.open_findings)
    aside = f"; {counted(waived, 'finding is', 'findings are')} waived" if waived else ""
    if conflicts or checks:
        said = (
            (conflicts, counted(conflicts, "conflict to settle", "conflicts to settle")),
            (checks, counted(checks, "point to check", "points to check")),
        )
        return f"{' and '.join(words for number, words in said if number)} in {articles}{aside}"
    if notes:
        return f"Nothing to settle in {articles}, and {counted(notes, 'difference')} to know of{aside}"
    return f"Nothing left to settle in {articles}{aside}" if waived else summary.findings_words(report)


def severity_counts(report: Report) -> dict[Severity, int]:
    """Give the number of open findings of each severity, the gravest first, zeros included."""
    counts = Counter(finding.severity for finding in report.open_findings)
    return {severity: counts[severity] for severity in reversed(SEVERITIES)}


def fates(report: Report) -> tuple[Fate, ...]:
    """Give what became of every figure seen, those that were compared apart from those tied to a claim only."""
    counts = summary.coverage(report)
    compared = min(_compared(report), counts.claimed)
    numbers = (
        ("compared", compared, "compared"),
        ("claimed", counts.claimed - compared, "tied to a claim, nothing to compare with"),
        ("unclaimed", counts.unclaimed, "stands alone" if counts.unclaimed == 1 else "stand alone"),
        ("set_apart", counts.set_apart, "set apart (no figures of fact)"),
        ("boilerplate", counts.boilerplate, "in boilerplate"),
        ("unreadable", counts.unreadable, "could not be read"),
    )
    found: list[Fate] = []
    start = 0
    for name, number, words in numbers:
        if number:
            found.append(Fate(name, number, words, start))
            start += number
    return tuple(found)


def coverage_heading(report: Report) -> str:
    """Give how much was read."""
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
