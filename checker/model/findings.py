"""What a run has to say of the facts: findings, what holds, what was not compared and why."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.model.decisions import Decision
from checker.model.statements import Citation, Statement
from checker.model.values import Json, show_value
from checker.severities import Severity

Verdict = Literal["agree", "disagree", "changed", "unrelated", "cannot check", "ambiguous"]


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
