"""What one run gives: findings, what holds, what was not checked and why, what could not be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from checker.errors import Problem
from checker.model.audit import AuditedFigure, AuditedQuotation, ForAPerson
from checker.model.decisions import Decision, IdleDecision
from checker.model.documents import Source, Zone
from checker.model.scope import Scope
from checker.model.statements import Citation, Mention, Statement, place_words
from checker.model.values import Json, plain, show_value

Verdict = Literal["agree", "disagree", "changed", "unrelated", "cannot check", "ambiguous"]
Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest to the gravest; people read "For information", "Check" and "Conflict"."""


@dataclass(frozen=True, slots=True)
class Camp:
    """Statements that share a value.

    Args:
        copies: names of its sources whose texts are near-identical copies of each other, each group in order: such a
            group is one witness.
    """

    value: str
    statements: tuple[Statement, ...]
    copies: tuple[tuple[str, ...], ...] = ()

    @property
    def witnesses(self) -> int:
        """How many sources say so; copies of one text are one."""
        sources = {one.citation.source for one in self.statements}
        return len(sources) - sum(len(names) - 1 for names in self.copies)

    def to_json(self) -> Json:
        """Give the contract's camp."""
        return {
            "value": self.value,
            "copies": [list(names) for names in self.copies],
            "statements": [one.to_json() for one in self.statements],
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact on which statements share no value, or only time explains the difference.

    Args:
        id: of rule, key and sorted camp values: no source, line or date.
        why_comparable: the gate's outcome in words.
        settle: what a person may do about it, from the rule.
        arithmetic: the sum, for an identity.
        decision: what a person decided about it, where that still counts.
        here: the place that the message means by "here"; None where it says no such thing.
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
    decision: Decision | None = None
    here: Citation | None = None

    @property
    def is_waived(self) -> bool:
        """Whether a person let it stand: it counts for no exit code and is counted apart."""
        return self.decision is not None and self.decision.kind == "waived"

    @property
    def values(self) -> tuple[str, ...]:
        """What its camps say, sorted; of a sum, what its figures say. With rule and key, what a decision is about."""
        if self.arithmetic:
            return tuple(sorted({show_value(one.compared.value) for camp in self.camps for one in camp.statements}))
        return tuple(sorted(_without_day(camp) for camp in self.camps))

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
            "values": list(self.values),
            "diagnosis": self.diagnosis or None,
            "why_comparable": self.why_comparable,
            "camps": [camp.to_json() for camp in self.camps],
            "fits_several": [one.to_json() for one in self.fits_several],
            "arithmetic": self.arithmetic or None,
            "settle": self.settle or None,
            "decision": self.decision.to_json() if self.decision else None,
        }


_DAY_OF_AGE = re.compile(r" on [0-9]{4}-[0-9]{2}-[0-9]{2}$")


def _without_day(camp: Camp) -> str:
    """Give the value of *camp*; the day on which somebody is so old is the article's, and no part of it."""
    if not _DAY_OF_AGE.search(camp.value):
        return camp.value
    return min((show_value(one.compared.value) for one in camp.statements), key=lambda shown: (len(shown), shown))


def finding_id(rule: str, key: Sequence[tuple[str, str]], values: Sequence[str]) -> str:
    """Give an id made of rule, key and sorted values, so that no source, line or date changes it.

    >>> finding_id("toll", [("place", "Oslo")], ["45", "41"]) == finding_id("toll", [("place", "Oslo")], ["41", "45"])
    True
    """
    parts = [rule, *(f"{name}={value}" for name, value in key), *sorted(values)]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Held:
    """A fact on which the statements agree, or an identity that holds: a person can sign it off."""

    rule: str
    title: str
    key: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    verdict: Verdict = "agree"
    arithmetic: str = ""
    decision: Decision | None = None

    @property
    def values(self) -> tuple[str, ...]:
        """What its statements say, sorted, each once. With rule and key, what a decision is about."""
        return tuple(sorted({show_value(one.compared.value) for one in self.statements}))

    def to_json(self) -> Json:
        """Give the contract's held fact."""
        return {
            "rule": self.rule,
            "title": self.title,
            "key": dict(self.key),
            "values": list(self.values),
            "verdict": self.verdict,
            "statements": [one.to_json() for one in self.statements],
            "arithmetic": self.arithmetic or None,
            "decision": self.decision.to_json() if self.decision else None,
        }


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule, fact or statement that was not compared, and why.

    Args:
        source: the source it concerns, or "" where it concerns all.
        verdict: "unrelated", "cannot check" or "ambiguous" where statements were held against each other; "" where
            there was nothing to hold them against (seen once, or the rule found nothing).
        off: whether the settings switch the rule off.
    """

    rule: str
    reason: str
    source: str = ""
    key: tuple[tuple[str, str], ...] = ()
    statements: tuple[Statement, ...] = ()
    verdict: Literal["", "unrelated", "cannot check", "ambiguous"] = ""
    off: bool = False

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
