"""Pages that the tests open: with a payload in every field, and with decisions in them."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import chain

from checker.model import Decision, IdleDecision, Report
from checker.reports import render_html
from tests.reports.hostile import with_every_string
from tests.reports.made import LENGTH, LENGTHS, SUM, draft, full
from tests.reports.poisoned import KEPT

OURS = (*KEPT, "url")
"""Fields that hold words of ours, or decide the shape of a page; everything else may hold anything."""

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
    report, tick = draft(), replace(decision, kind="confirmed", rule="", quote="2.6 km", sentence="It is 2.6 km long.")
    findings = (replace(LENGTH, decision=decision, here=LENGTHS[1].citation, message=HERE), SUM, *full().findings[2:])
    ticked = replace(report.audit[1], decision=tick)
    return replace(report, findings=findings, errors=full().errors, decisions=(idle,), audit=(report.audit[0], ticked))


HERE = "The bridge is 2.6 km long here, but 2.4 km in opening"


def poisoned(*payloads: str) -> str:
    """Give a page of as many such reports in one as there are *payloads*, each with its payload behind every string."""
    reports = [
        with_every_string(decided(), lambda text, payload=payload: f"{text}{payload}" if text else text, OURS)
        for payload in payloads
    ]
    lists = [field.name for field in fields(Report) if isinstance(getattr(reports[0], field.name), tuple)]
    joined = {name: tuple(chain.from_iterable(getattr(one, name) for one in reports)) for name in lists}
    return render_html(replace(reports[0], **joined))
