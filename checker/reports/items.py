"""What a person is to look at, whatever it comes from: a finding, or a figure or quotation of a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from checker.model import Citation, Decision, Finding, Report, RuleNote, Severity
from checker.model.audit import AuditedFigure, AuditedQuotation, ForAPerson, audit_id
from checker.reports.escaping import one_line
from checker.reports.wording import decision_words, verdict_words

DRAFT_TITLES: dict[str, str] = {
    "disputed": "The sources have another figure than the draft",
    "older": "The sources have a newer figure than the draft",
    "hedge_dropped": "The sources hedge a figure that the draft does not",
    "hedge_added": "The draft hedges a figure that the sources do not",
    "not_in_sources": "No source has this figure",
    "altered": "The source has other words than the quotation",
    "not_found": "No source has this quotation",
    "title": "No source gives this title",
    "superlative": "A superlative for a person to check",
}
"""What is said of a draft, by its status or kind, in the order of the audit."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One quotation and what it says: the value of its camp, or who has it."""

    value: str
    citation: Citation
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at.

    Args:
        rule: of the finding, or "draft-" and the status of what stands in the draft.
        said: every quotation, in the order in which a person reads them.
        first: the one that a person is to look at first: the reviewed article's; None where nothing is cited.
        notes: what else is said, each with its label.
        waived: the decision by which it may stand as it is, or None.
        command: of checker, by which a person has it stand, or "" where there is none.
    """

    id: str
    rule: str
    title: str
    severity: Severity
    verdict: str
    message: str
    said: tuple[Cited, ...]
    first: Citation | None
    notes: tuple[tuple[str, str], ...] = ()
    key: tuple[tuple[str, str], ...] = ()
    waived: Decision | None = None
    command: Literal["waive", "tick", ""] = "waive"


def items_of(report: Report) -> tuple[Item, ...]:
    """Give the findings of *report*, worst first, then what its draft has that its sources do not bear out."""
    reviewed = frozenset(report.under_review)
    found = (_of_finding(finding, reviewed) for finding in report.findings)
    figures = (_of_figure(one, one.severity) for one in report.audit if one.severity)
    quotations = (_of_quotation(one, one.severity) for one in report.quotations if one.severity)
    return (*found, *figures, *quotations, *map(_for_a_person, report.for_a_person))


def rules_of(report: Report, items: tuple[Item, ...]) -> list[RuleNote]:
    """Give the rules that *items* come from; one that stands in no rule file is known by its item."""
    notes = {note.id: note for note in report.rules}
    settle = {item.rule: dict(item.notes).get("To settle", "") for item in reversed(items)}
    made = {item.rule: RuleNote(item.rule, item.title, "", settle[item.rule]) for item in reversed(items)}
    return [notes.get(rule, made[rule]) for rule in sorted(made)]


def _of_finding(finding: Finding, reviewed: frozenset[str]) -> Item:
    said = [Cited(camp.value, one.citation, one.attribution) for camp in finding.camps for one in camp.statements]
    said += [Cited("fits more than one", one.citation, one.attribution) for one in finding.fits_several]
    # An annotation stands where the message says "here", but for a draft, which is what a person looks at.
    first = next((one.citation for one in said if one.citation.source in reviewed), finding.here)
    first = first or (said[0].citation if said else None)
    return Item(
        id=finding.id,
        rule=finding.rule,
        title=finding.title or finding.rule,
        severity=finding.severity,
        verdict=finding.verdict,
        message=one_line(finding.message or verdict_words(finding)),
        said=tuple(said),
        first=first,
        notes=_notes(
            ("Arithmetic", finding.arithmetic),
            ("Diagnosis", finding.diagnosis),
            ("Why comparable", finding.why_comparable),
            ("To settle", finding.settle),
            ("Decision", decision_words(finding.decision) if finding.decision else ""),
        ),
        key=finding.key,
        waived=finding.decision if finding.is_waived else None,
    )


def _of_figure(one: AuditedFigure, severity: Severity) -> Item:
    notes = _notes(("Diagnosis", one.diagnosis), ("Why comparable", one.why_comparable))
    said = [Cited("a source", stated.citation, stated.attribution) for stated in one.statements]
    return _of_draft(one.id, one.status, severity, one.citation, said, notes)


def _of_quotation(one: AuditedQuotation, severity: Severity) -> Item:
    changes = "; ".join(f'"{change.source_has}" became "{change.draft_has}"' for change in one.changes)
    said = [Cited("a source", citation) for citation in one.found]
    notes = _notes(("Difference", changes), ("Diagnosis", one.diagnosis))
    return _of_draft(one.id, one.status, severity, one.citation, said, notes)


def _for_a_person(one: ForAPerson) -> Item:
    notes = _notes(("To check", one.message))
    return replace(_of_draft(audit_id(one.citation), one.kind, "note", one.citation, [], notes), command="")


def _of_draft(
    item_id: str,
    status: str,
    severity: Severity,
    citation: Citation,
    said: list[Cited],
    notes: tuple[tuple[str, str], ...],
) -> Item:
    title = DRAFT_TITLES[status]
    return Item(
        id=item_id,
        rule=f"draft-{status.replace('_', '-')}",
        title=title,
        severity=severity,
        verdict=status,
        message=one_line(f"{title}: {citation.quote}"),
        said=(Cited("the draft", citation), *said),
        first=citation,
        notes=notes,
        command="tick",
    )


def _notes(*said: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, one_line(text)) for label, text in said if text)
