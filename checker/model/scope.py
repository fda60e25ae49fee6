"""Which part of what a run found stands in its report."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.values import Json


@dataclass(frozen=True, slots=True)
class Scope:
    """That a report holds what touches a change, and how much else there is.

    Args:
        changed: the change, in words: "what is staged", or a range of commits ("origin/main..HEAD").
        findings_left_out: findings that have nothing to do with it, waived ones aside.
        errors_left_out: faults of sources that did not change.
        why_all: why nothing was left out after all, or "".
    """

    changed: str
    findings_left_out: int = 0
    errors_left_out: int = 0
    why_all: str = ""

    def to_json(self) -> Json:
        """Give the contract's scope."""
        return {
            "changed": self.changed,
            "findings_left_out": self.findings_left_out,
            "errors_left_out": self.errors_left_out,
            "why_all": self.why_all or None,
        }
