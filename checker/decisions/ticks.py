"""A reviewer's ticks at the figures and quotations of a draft: carried while figure and sentence stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.decisions.decisions import Decisions
from checker.model import AuditedFigure, AuditedQuotation, Decision, Report

About = tuple[object, ...]


def with_ticks(report: Report, decisions: Decisions, today: date) -> tuple[Report, frozenset[About]]:
    """Give *report* with what people said of the figures of its draft, and what the ticks that count are about.

    Args:
        today: the day on which ticks with a last day are looked at.
    """
    used: set[About] = set()

    def ticked(one: AuditedFigure | AuditedQuotation) -> Decision | None:
        found = decisions.tick(one.citation.quote, one.citation.sentence)
        if found is None:
            return one.decision
        used.add(found.about)
        return one.decision if found.is_over(today) else found

    audit = tuple(replace(one, decision=ticked(one)) for one in report.audit)
    quotations = tuple(replace(one, decision=ticked(one)) for one in report.quotations)
    return replace(report, audit=audit, quotations=quotations), frozenset(used)
