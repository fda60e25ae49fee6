"""What one run gives: the sources with the fate of their figures, the findings, the names, the whole report."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.errors import Problem
from checker.model.audit import AuditedFigure, AuditedQuotation, ForAPerson
from checker.model.decisions import IdleDecision
from checker.model.documents import Source, Zone
from checker.model.findings import Finding, Held, Unchecked
from checker.model.scope import Scope
from checker.model.statements import Citation, Mention, Statement, place_words
from checker.model.values import Json, plain


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention with its place: what `checker figures` lists.

    Args:
        source: the source's name.
        line: counted from 1, as `column`, of the first character; 0 where the original has no lines.
        place: in the format's own terms ("page 3"), or "".
    """

    source: str
    mention: Mention
    line: int
    column: int
    zone: Zone
    place: str = ""

    @property
    def where(self) -> str:
        """The place behind the path (see `Citation.where`)."""
        return place_words(self.line, self.column, self.place)

    def to_json(self) -> Json:
        """Give the contract's MENTION with its source and place."""
        place: Json = {"source": self.source, "line": self.line, "column": self.column, "place": self.place}
        return {**place, "zone": self.zone, **self.mention.to_json()}


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
class RuleNote:
    """What a rule of the run says of itself, for people who read of its findings without the rule files.

    Args:
        why: what the rule is good for, or "".
        settle: what a person may do about a finding of it, or "".
    """

    id: str
    title: str
    why: str = ""
    settle: str = ""

    def to_json(self) -> Json:
        """Give the contract's rule."""
        return {"id": self.id, "title": self.title, "why": self.why or None, "settle": self.settle or None}


SPELLING_RULE = "name-spelling"
"""The rule of a finding that says of one document that it spells a name in several ways; it stands in no rule file."""


@dataclass(frozen=True, slots=True)
class SpellingUse:
    """How often one source uses a spelling, and where first."""

    source: str
    count: int
    citation: Citation

    def to_json(self) -> Json:
        """Give the contract's use of a spelling."""
        return {"source": self.source, "count": self.count, "citation": self.citation.to_json()}


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a name and the sources that use it, in order of their names."""

    text: str
    uses: tuple[SpellingUse, ...]

    def to_json(self) -> Json:
        """Give the contract's spelling."""
        return {"text": self.text, "uses": [one.to_json() for one in self.uses]}


@dataclass(frozen=True, slots=True)
class SpelledName:
    """A name that the sources spell in different ways: no finding, since each may have its own style.

    Args:
        spellings: the most used first.
        reason: why they are taken for one name.
    """

    spellings: tuple[Spelling, ...]
    reason: str

    def to_json(self) -> Json:
        """Give the contract's name with several spellings."""
        return {"reason": self.reason, "spellings": [one.to_json() for one in self.spellings]}


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run gives: findings worst first, what holds, what was not checked, what could not be read.

    Args:
        figures: every mention of every source, those set apart included.
        spellings: names that the sources spell in different ways.
        decisions: those that have expired or match nothing; the others stand at their findings.
        rules: every rule of the run that is not off.
        under_review: names of the sources that the run is about (a draft, or what was changed); empty where it is about
            all of them.
        scope: where only what touches a change is in it.
        audit: every figure and date of a draft held against its sources; `quotations` its direct quotations,
            `for_a_person` what no source settles. All empty where no draft is held against anything.
    """

    sources: tuple[SourceReport, ...]
    findings: tuple[Finding, ...] = ()
    held: tuple[Held, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    statements: tuple[Statement, ...] = ()
    errors: tuple[Problem, ...] = ()
    figures: tuple[Figure, ...] = field(default=(), repr=False)
    version: str = ""
    spellings: tuple[SpelledName, ...] = ()
    decisions: tuple[IdleDecision, ...] = ()
    rules: tuple[RuleNote, ...] = ()
    under_review: tuple[str, ...] = ()
    scope: Scope | None = None
    audit: tuple[AuditedFigure, ...] = ()
    quotations: tuple[AuditedQuotation, ...] = ()
    for_a_person: tuple[ForAPerson, ...] = ()

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Those that nobody has waived."""
        return tuple(finding for finding in self.findings if not finding.is_waived)

    def to_json(self) -> Json:
        """Give the contract's report (`checker/reports/report.schema.json`)."""
        return {
            "schema_version": "1.0",
            "tool": {"name": "checker", "version": self.version},
            "sources": [one.to_json() for one in self.sources],
            "findings": [one.to_json() for one in self.findings],
            "held": [one.to_json() for one in self.held],
            "unchecked": [one.to_json() for one in self.unchecked],
            "audit": [one.to_json() for one in self.audit],
            "quotations": [one.to_json() for one in self.quotations],
            "for_a_person": [one.to_json() for one in self.for_a_person],
            "statements": [one.to_json() for one in self.statements],
            "errors": [one.to_json() for one in self.errors],
            "spellings": [one.to_json() for one in self.spellings],
            "decisions": [one.to_json() for one in self.decisions],
            "scope": self.scope.to_json() if self.scope else None,
            "rules": [one.to_json() for one in self.rules],
            "under_review": list(self.under_review),
        }
