"""A draft held against its sources: figures and dates, quotations, titles and superlatives.

No rule is needed: what two figures are of is told by the words and names around them, as in
`checker.statements.by_context`, and by the rules' statements where there are some.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.audit.figures import audit_figures
from checker.audit.for_a_person import things_for_a_person
from checker.audit.quotations import audit_quotations
from checker.audit.told import told_in
from checker.model import AuditedFigure, AuditedQuotation, ForAPerson
from checker.one_document import DocumentReading
from checker.reading.near_copies import near_copies
from checker.rules import RuleSet

__all__ = ["Audit", "audit_drafts"]


@dataclass(frozen=True, slots=True)
class Audit:
    """What the sources say of a draft."""

    figures: tuple[AuditedFigure, ...] = ()
    quotations: tuple[AuditedQuotation, ...] = ()
    for_a_person: tuple[ForAPerson, ...] = ()


def audit_drafts(drafts: Sequence[DocumentReading], sources: Sequence[DocumentReading], rules: RuleSet) -> Audit:
    """Give what *sources* say of each figure, date and quotation of *drafts*; both in order of their names."""
    told = [one for reading in sources for one in told_in(reading, rules)]
    copies = near_copies({one.document.source.name: one.document.text[one.document.text_start :] for one in sources})
    articles = [one.document for one in sources]
    texts = [one.document for one in drafts]
    return Audit(
        audit_figures([one for reading in drafts for one in told_in(reading, rules)], told, copies),
        audit_quotations(texts, articles),
        things_for_a_person(texts, articles),
    )
