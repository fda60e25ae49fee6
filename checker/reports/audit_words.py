"""The words of a draft's audit, the same in every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.model import AUDIT_STATUSES, AuditedFigure, AuditedQuotation, Report
from checker.reports.wording import counted

STATUS_WORDS: dict[str, str] = {
    "supported": "supported",
    "supported_rounded": "supported (rounded)",
    "hedge_dropped": "hedge dropped",
    "hedge_added": "hedge added",
    "older": "older",
    "disputed": "disputed",
    "not_in_sources": "not in the sources",
    "exact": "exact",
    "altered": "altered",
    "not_found": "not found",
}

STATUS_MEANINGS: dict[str, str] = {
    "supported": "a source prints the same value of the same thing",
    "supported_rounded": "the draft's figure and the source's stand for one value, rounded or hedged otherwise",
    "hedge_dropped": "the source hedges its figure (“about 700”), the draft does not",
    "hedge_added": "the draft hedges what the source prints plainly",
    "older": "a later value is there, or is to be looked for",
    "disputed": "the sources have another value of the same thing",
    "not_in_sources": "no source has a figure that is clearly of the same thing",
    "exact": "word for word",
    "altered": "the words differ from what the source prints",
    "not_found": "no source has these words",
}

QUOTATION_STATUSES = ("exact", "altered", "not_found")
FOR_A_PERSON = "For a person to check"

Audited = AuditedFigure | AuditedQuotation


def audited_in(report: Report) -> tuple[Audited, ...]:
    """Give the figures and then the quotations of the draft, each in order."""
    return (*report.audit, *report.quotations)


def audit_words(report: Report) -> str:
    """Give how the figures of the draft stand ("31 figures: 22 supported, 3 disputed, 6 not in the sources")."""
    return _line(counted(len(report.audit), "figure"), [one.status for one in report.audit], AUDIT_STATUSES)


def quotation_words(report: Report) -> str:
    """Give how its direct quotations stand, or "" where it has none."""
    if not report.quotations:
        return ""
    statuses = [one.status for one in report.quotations]
    return _line(counted(len(statuses), "quotation"), statuses, QUOTATION_STATUSES)


def person_words(report: Report) -> str:
    """Give what is listed for a person, or "" where nothing is."""
    kinds = Counter(one.kind for one in report.for_a_person)
    said = (
        counted(kinds["superlative"], "superlative") if kinds["superlative"] else "",
        counted(kinds["title"], "title that no source gives", "titles that no source gives") if kinds["title"] else "",
    )
    return ", ".join(filter(None, said))


def ticked_words(report: Report) -> str:
    """Give how many figures and quotations people have ticked, or "" where none."""
    kinds = Counter(one.decision.kind for one in audited_in(report) if one.decision)
    shown = [f"{kinds[kind]:,} {kind}" for kind in ("confirmed", "corrected", "open") if kinds[kind]]
    return ", ".join(shown)


def to_look_at(report: Report) -> tuple[Audited, ...]:
    """Give what needs a person's eye, the gravest first; what is ticked needs none."""
    found = [one for one in audited_in(report) if one.severity]
    return tuple(sorted(found, key=lambda one: one.severity != "warning"))


def _line(head: str, statuses: Sequence[str], order: Sequence[str]) -> str:
    counts = Counter(statuses)
    said = ", ".join(f"{counts[status]:,} {STATUS_WORDS[status]}" for status in order if counts[status])
    return f"{head}: {said}" if said else head
