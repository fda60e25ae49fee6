"""What a person decided about a finding, a claim or a figure of a draft, so that it need not be decided again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.model.values import Json, plain

DecisionKind = Literal["waived", "settled", "confirmed", "corrected", "open"]

DECISION_KINDS: tuple[DecisionKind, ...] = ("waived", "settled", "confirmed", "corrected", "open")
"""Waived: may stand as it is. Settled: the value of a claim is known. The others are ticks of a reviewer."""

RULE_FREE = ("same-amount", "same-day", "same-outcome", "same-person", "same-words")
"""What stands for a rule where there is none; a decision on such a finding goes over to the rule written for it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on a claim and its values; no file, line or day of an article is part of what it is about.

    Args:
        rule: of the claim, or "" where a figure of a draft is meant.
        key: names and values that say which fact of the rule is meant.
        values: the value of each camp, sorted; the settled value as it was written down; or the figure's own.
        by: who decided, as that person wished to be called, or "".
        until: the last day on which it counts, or None.
        source: what a settled value, or a tick, rests on.
        quote: a figure of a draft as printed, and `sentence` the sentence around it; "" for findings.
        sources: how many sources stated the values then; 0 where it is not known.
        baseline: whether it was adopted with all others that there were when checking began.
        note: what this run has to say of it ("1 more source joins"); never written down.
        path: the file that it stands in, with its `line` and `column`, counted from 1; 0 where it stands in none.
    """

    kind: DecisionKind
    rule: str = ""
    key: tuple[tuple[str, str], ...] = ()
    values: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    until: date | None = None
    source: str = ""
    quote: str = ""
    sentence: str = ""
    sources: int = 0
    baseline: bool = False
    note: str = field(default="", compare=False)
    path: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)
    column: int = field(default=0, compare=False)

    @property
    def about(self) -> tuple[object, ...]:
        """What it is about: of two decisions with equal `about` one replaces the other."""
        is_settled = self.kind == "settled"
        values = () if is_settled or self.quote else tuple(sorted(self.values))
        return self.rule, tuple(sorted(self.key)), is_settled, values, self.quote, self.sentence

    def is_over(self, today: date) -> bool:
        """Tell whether its last day lies before *today*."""
        return self.until is not None and self.until < today

    def to_json(self) -> Json:
        """Give the contract's decision."""
        return {
            "kind": self.kind,
            "rule": self.rule or None,
            "key": dict(self.key),
            "values": list(self.values),
            "reason": self.reason,
            "by": self.by or None,
            "until": plain(self.until),
            "source": self.source or None,
            "quote": self.quote or None,
            "sentence": self.sentence or None,
            "sources": self.sources,
            "baseline": self.baseline,
            "note": self.note or None,
        }


@dataclass(frozen=True, slots=True)
class IdleDecision:
    """A decision that decides nothing in this run.

    Args:
        state: "expired": its last day is over; "matches nothing": no claim with these values is there any more.
        message: the same in words, with what to do.
    """

    decision: Decision
    state: Literal["expired", "matches nothing"]
    message: str

    def to_json(self) -> Json:
        """Give the contract's idle decision."""
        place: Json = {"path": self.decision.path, "line": self.decision.line}
        return {**self.decision.to_json(), **place, "state": self.state, "message": self.message}
