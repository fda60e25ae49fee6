"""What its sources say of each figure, quotation, title and superlative of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from checker.model.decisions import Decision
from checker.model.statements import Citation, Statement
from checker.model.values import Json, Value

AuditStatus = Literal[
    "supported", "supported_rounded", "disputed", "older", "hedge_dropped", "hedge_added", "not_in_sources"
]
QuotationStatus = Literal["exact", "altered", "not_found"]
PersonalKind = Literal["title", "superlative"]

AUDIT_STATUSES: tuple[AuditStatus, ...] = (
    "supported",
    "supported_rounded",
    "hedge_dropped",
    "hedge_added",
    "older",
    "disputed",
    "not_in_sources",
)
"""From what needs no eye to what needs one."""

AuditSeverity = Literal["", "note", "warning"]
_SEVERITIES: dict[str, AuditSeverity] = {
    "disputed": "warning",
    "older": "warning",
    "altered": "warning",
    "hedge_dropped": "note",
    "hedge_added": "note",
    "not_in_sources": "note",
    "not_found": "note",
}
_SETTLED_BY_A_PERSON = ("confirmed", "corrected", "waived")


def audit_id(citation: Citation) -> str:
    """Give the id of a figure or quotation of a draft: of itself and its sentence, so that other edits change none."""
    parts = (" ".join(citation.quote.split()), " ".join(citation.sentence.split()))
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class AuditedFigure:
    """A figure or date of a draft and what its sources say of it.

    Args:
        citation: where it stands in the draft.
        statements: what the sources say, in order of their names; empty where the status is "not_in_sources".
        diagnosis: what a person should know beside the status, or "".
        why_comparable: the names and words that the draft and its sources share, or "".
        witnesses: how many sources say so; near-identical copies of one text are one.
        decision: a person's tick, while figure and sentence stand.
    """

    citation: Citation
    value: Value
    status: AuditStatus
    statements: tuple[Statement, ...] = ()
    diagnosis: str = ""
    why_comparable: str = ""
    witnesses: int = 0
    decision: Decision | None = None

    @property
    def id(self) -> str:
        """What `checker tick` calls it."""
        return audit_id(self.citation)

    @property
    def severity(self) -> AuditSeverity:
        """What it is worth: "" where the sources bear it out, or a person has ticked it."""
        return _severity(self.status, self.decision)

    def to_json(self) -> Json:
        """Give the contract's audited figure."""
        return {
            **_outcome(self, self.statements),
            "diagnosis": self.diagnosis or None,
            "why_comparable": self.why_comparable or None,
            "witnesses": self.witnesses,
            "value": self.value.to_json(),
            "decision": self.decision.to_json() if self.decision else None,
        }


@dataclass(frozen=True, slots=True)
class WordingChange:
    """One place where a quotation differs from what a source prints; one of the two may be ""."""

    source_has: str
    draft_has: str

    def to_json(self) -> Json:
        """Give the contract's difference."""
        return {"source_has": self.source_has, "draft_has": self.draft_has}


@dataclass(frozen=True, slots=True)
class AuditedQuotation:
    """A direct quotation of a draft and where its sources have it.

    Args:
        citation: what stands between the quotation marks.
        found: the places in the sources, in order of their names.
        changes: for an altered one: what differs from the first of `found`.
        diagnosis: what a person should know beside the status, or "".
        decision: a person's tick, while quotation and sentence stand.
    """

    citation: Citation
    status: QuotationStatus
    found: tuple[Citation, ...] = ()
    changes: tuple[WordingChange, ...] = ()
    diagnosis: str = ""
    decision: Decision | None = None

    @property
    def id(self) -> str:
        """What `checker tick` calls it."""
        return audit_id(self.citation)

    @property
    def severity(self) -> AuditSeverity:
        """What it is worth: "" where it is exact, or a person has ticked it."""
        return _severity(self.status, self.decision)

    def to_json(self) -> Json:
        """Give the contract's audited quotation."""
        return {
            **_outcome(self, self.found),
            "changes": [one.to_json() for one in self.changes],
            "diagnosis": self.diagnosis or None,
            "decision": self.decision.to_json() if self.decision else None,
        }


@dataclass(frozen=True, slots=True)
class ForAPerson:
    """Words of a draft that only a person can check: a title that no source gives, a superlative."""

    citation: Citation
    kind: PersonalKind
    message: str

    def to_json(self) -> Json:
        """Give the contract's item for a person."""
        return {**_place(self.citation), "kind": self.kind, "message": self.message}


def _outcome(one: AuditedFigure | AuditedQuotation, found: Iterable[Statement | Citation]) -> Json:
    stated = [said.to_json() for said in found]
    return {**_place(one.citation), "id": one.id, "status": one.status, "statements": stated}


def _severity(status: str, decision: Decision | None) -> AuditSeverity:
    if decision is not None and decision.kind in _SETTLED_BY_A_PERSON:
        return ""
    return _SEVERITIES.get(status, "")


def _place(citation: Citation) -> Json:
    return {
        "source": citation.source,
        "start": citation.start,
        "end": citation.end,
        "line": citation.line,
        "column": citation.column,
        "place": citation.place,
        "quote": citation.quote,
        "sentence": citation.sentence,
    }
