"""What one run gives: findings, what holds, what was not checked and why, what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from checker.errors import Problem
from checker.model.documents import Source, Zone
from checker.model.statements import Mention, Statement
from checker.model.values import Json, plain

Verdict = Literal["agree", "disagree", "changed", "unrelated", "cannot check", "ambiguous"]
Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest to the gravest; people read "For information", "Check" and "Conflict"."""


@dataclass(frozen=True, slots=True)
class Camp:
    """Statements that share a value."""

    value: str
    statements: tuple[Statement, ...]

    def to_json(self) -> Json:
        """Give the contract's camp."""
        return {"value": self.value, "statements": [one.to_json() for one in self.statements]}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact on which statements share no value, or only time explains the difference.

    Args:
        id: of rule, key and sorted camp values: no source, line or date.
        why_comparable: the gate's outcome in words.
        settle: what a person may do about it, from the rule.
        arithmetic: the sum, for an identity.
    """

    id: str
    rule: str
    title: str
    verdict: Literal["disagree", "changed"]
    severity: Severity
    message: str
    key: tuple[tuple[str, str], ...]
    camps: tuple[Camp, ...]
    fits_several: tuple[Statement, ...] = ()
    diagnosis: str = ""
    why_comparable: str = ""
    arithmetic: str = ""
    settle: str = ""

    def to_json(self) -> Json:
        """Give the contract's finding."""
        return {
            "id": self.id,
            "rule": self.rule,
            "title": self.title,
            "verdict": self.verdict,
            "severity": self.severity,
            "message": self.message,
            "key": dict(self.key),
            "diagnosis": self.diagnosis or None,
            "why_comparable": self.why_comparable,
            "camps": [camp.to_json() for camp in self.camps],
            "fits_several": [one.to_json() for one in self.fits_several],
            "arithmetic": self.arithmetic or None,
            "settle": self.settle or None,
            "decision": None,
        }


@dataclass(frozen=True, slots=True)
class Held:
    """A fact on which the statements agree, or an identity that holds: a person can sign it off."""

    rule: str
    title: str
    key: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    verdict: Verdict = "agree"
    arithmetic: str = ""

    def to_json(self) -> Json:
        """Give the contract's held fact."""
        return {
            "rule": self.rule,
            "title": self.title,
            "key": dict(self.key),
            "verdict": self.verdict,
            "statements": [one.to_json() for one in self.statements],
            "arithmetic": self.arithmetic or None,
        }


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule, fact or statement that was not compared, and why.

    Args:
        source: the source it concerns, or "" where it concerns all.
        verdict: "unrelated", "cannot check" or "ambiguous" where statements were held against each other; "" where
            there was nothing to hold them against (seen once, or the rule found nothing).
    """

    rule: str
    reason: str
    source: str = ""
    key: tuple[tuple[str, str], ...] = ()
    statements: tuple[Statement, ...] = ()
    verdict: Literal["", "unrelated", "cannot check", "ambiguous"] = ""

    def to_json(self) -> Json:
        """Give the contract's unchecked item."""
        return {
            "rule": self.rule,
            "source": self.source or None,
            "verdict": self.verdict or None,
            "reason": self.reason,
            "key": dict(self.key),
            "statements": [one.to_json() for one in self.statements],
        }


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention with its place: what `checker figures` lists.

    Args:
        source: the source's name.
        line: counted from 1, as `column`, of the first character.
    """

    source: str
    mention: Mention
    line: int
    column: int
    zone: Zone

    def to_json(self) -> Json:
        """Give the contract's MENTION with its source and place."""
        place: Json = {"source": self.source, "line": self.line, "column": self.column, "zone": self.zone}
        return {**place, **self.mention.to_json()}


@dataclass(frozen=True, slots=True)
class FigureCounts:
    """The fate of every figure seen; `seen` is the sum of the others."""

    claimed: int = 0
    unclaimed: int = 0
    set_apart: int = 0
    boilerplate: int = 0
    unreadable: int = 0

    @property
    def seen(self) -> int:
        """All figures of the source."""
        return self.claimed + self.unclaimed + self.set_apart + self.boilerplate + self.unreadable

    def to_json(self) -> Json:
        """Give the contract's counts."""
        return {
            "seen": self.seen,
            "claimed": self.claimed,
            "unclaimed": self.unclaimed,
            "set_apart": self.set_apart,
            "boilerplate": self.boilerplate,
            "unreadable": self.unreadable,
        }


@dataclass(frozen=True, slots=True)
class SourceReport:
    """A source, what became of its figures, and what makes it doubtful as a whole."""

    source: Source
    figures: FigureCounts
    remarks: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """Give the contract's source."""
        source = self.source
        return {
            "name": source.name,
            "path": source.path,
            "title": source.title,
            "publisher": source.publisher or None,
            "published": plain(source.published),
            "published_from": source.published_from or None,
            "url": source.url or None,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "figures": self.figures.to_json(),
            "remarks": list(self.remarks),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run gives: findings worst first, what holds, what was not checked, what could not be read.

    Args:
        figures: every mention of every source, those set apart included.
    """

    sources: tuple[SourceReport, ...]
    findings: tuple[Finding, ...] = ()
    held: tuple[Held, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    statements: tuple[Statement, ...] = ()
    errors: tuple[Problem, ...] = ()
    figures: tuple[Figure, ...] = field(default=(), repr=False)
    version: str = ""

    def to_json(self) -> Json:
        """Give the contract's report (`checker/reports/report.schema.json`)."""
        return {
            "schema_version": "1.0",
            "tool": {"name": "checker", "version": self.version},
            "sources": [one.to_json() for one in self.sources],
            "findings": [one.to_json() for one in self.findings],
            "held": [one.to_json() for one in self.held],
            "unchecked": [one.to_json() for one in self.unchecked],
            "audit": [],
            "quotations": [],
            "statements": [one.to_json() for one in self.statements],
            "errors": [one.to_json() for one in self.errors],
        }
