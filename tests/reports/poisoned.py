"""The full report with something added to every string that may hold anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model import Decision, Report
from tests.reports.hostile import with_every_string
from tests.reports.made import full

# Words of the model itself; everything else may come from an article, a file name, a rule or a person.
CLOSED = (
    "zone",
    "kind",
    "mod",
    "unit_from",
    "side",
    "degree",
    "form",
    "grain",
    "missing",
    "verdict",
    "severity",
    "status",
)
KEPT = (*CLOSED, "modality", "as_of_from", "level", "unit", "sha256", "encoding", "state")
WAIVED = Decision("waived", reason="two banks, two lengths", by="the desk", until=date(2027, 1, 31))


def waived(report: Report, decision: Decision = WAIVED) -> Report:
    """Give *report* with *decision* on its first finding."""
    first, *others = report.findings
    return replace(report, findings=(replace(first, decision=decision), *others))


def poisoned(payload: str) -> Report:
    """Give the full report, with a waiver, with *payload* behind every string that is not empty."""
    return with_every_string(waived(full()), lambda text: f"{text}{payload}" if text else text, KEPT)
