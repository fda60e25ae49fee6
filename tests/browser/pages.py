"""Pages that the tests open: with a payload in every field, and with decisions in them."""

from __future__ import annotations

from dataclasses import replace

from checker.model import Decision, IdleDecision, Report
from checker.reports import render_html
from tests.reports.hostile import with_every_string
from tests.reports.made import LENGTH, SUM, full
from tests.reports.test_hostile import KEPT

OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"


def decided() -> Report:
    """Give a report with a decision in it, one that is over, and all else that a report may hold."""
    decision = Decision(
        "waived",
        LENGTH.rule,
        LENGTH.key,
        LENGTH.values,
        "both lengths stand in the contract",
        "the desk",
        source="the roads agency",
        note="1 more source joins",
        path="checker-decisions.yaml",
        line=3,
        column=3,
    )
    idle = IdleDecision(replace(decision, rule="bridge-height"), "matches nothing", "no such claim; take it out")
    report = full()
    return replace(report, findings=(replace(LENGTH, decision=decision), SUM, *report.findings[2:]), decisions=(idle,))


def poisoned(payload: str) -> str:
    kept = (*KEPT, "state")
    return render_html(with_every_string(decided(), lambda text: f"{text}{payload}" if text else text, kept))
