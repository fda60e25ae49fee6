"""Decisions that last: `checker-decisions.yaml`, read strictly, written whole, and laid over a report.

A decision is about a claim (rule and key) and its values, never about a file, a line or a day: it survives every edit
elsewhere, and dies with its figure.
"""

from checker.decisions.apply import apply
from checker.decisions.decisions import FILE_NAME, Decisions, claim_of, same_text
from checker.decisions.load import load_decisions, read_decisions
from checker.decisions.making import decide, find_findings, settled_at, tick
from checker.decisions.writing import Change, remove, write
from checker.model import Decision, DecisionKind, IdleDecision

__all__ = [
    "FILE_NAME",
    "Change",
    "Decision",
    "DecisionKind",
    "Decisions",
    "IdleDecision",
    "apply",
    "claim_of",
    "decide",
    "find_findings",
    "load_decisions",
    "read_decisions",
    "remove",
    "same_text",
    "settled_at",
    "tick",
    "write",
]
