"""Decisions laid over a report: each finding with its own, and those that decide nothing any more, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from checker.decisions.decisions import Claim, Decisions, claim_of
from checker.decisions.ticks import with_ticks
from checker.model import RULE_FREE, Decision, Finding, Held, IdleDecision, Report, Unchecked


def apply(report: Report, decisions: Decisions, today: date) -> Report:
    """Give *report* with what people decided.

    Args:
        today: the day on which decisions with a last day are looked at.

    Returns:
        The same findings and facts, each with its decision where one counts; `Report.decisions` has those that have
        expired or match nothing; what is the matter with the file stands among the errors.
    """
    report, ticked = with_ticks(report, decisions, today)
    used: set[tuple[object, ...]] = {*ticked}

    def decided(item: Finding | Held) -> Decision | None:
        found = decisions.about(item.rule, item.key, item.values)
        if found is None:
            return item.decision
        used.add(found.about)
        return item.decision if found.is_over(today) else replace(found, note=_note(found, item))

    findings = tuple(replace(one, decision=decided(one)) for one in report.findings)
    held = tuple(replace(one, decision=decided(one)) for one in report.held)
    used.update(_settled_claims(report, decisions))
    return replace(
        report,
        findings=findings,
        held=held,
        errors=tuple(sorted({*report.errors, *decisions.problems})),
        decisions=tuple(_idle(report, decisions, used, today)),
    )


def _note(decision: Decision, item: Finding | Held) -> str:
    """Give what has changed since: a source more changes no decision, but a person may want to know."""
    said = []
    if decision.rule != item.rule:
        said.append(f"taken over from '{decision.rule}'")
    more = len(_sources(item)) - decision.sources
    if decision.sources and more > 0:
        said.append("1 more source joins" if more == 1 else f"{more} more sources join")
    return "; ".join(said)


def _sources(item: Finding | Held) -> set[str]:
    statements = item.statements if isinstance(item, Held) else (one for camp in item.camps for one in camp.statements)
    return {one.citation.source for one in statements}


def _settled_claims(report: Report, decisions: Decisions) -> set[tuple[object, ...]]:
    """Give what the settled values that some article speaks of are about."""
    parts: tuple[Sequence[Finding | Held | Unchecked], ...] = (report.findings, report.held, report.unchecked)
    stated = {claim_of(item.rule, item.key) for items in parts for item in items}
    return {one.about for one in decisions.settled if claim_of(one.rule, one.key) in stated}


def _idle(report: Report, decisions: Decisions, used: set[tuple[object, ...]], today: date) -> Iterable[IdleDecision]:
    by_claim: dict[Claim, Finding] = {claim_of(one.rule, one.key): one for one in report.findings}
    for one in decisions.entries:
        if one.is_over(today):
            yield IdleDecision(one, "expired", f"{_shown(one)}: expired on {one.until}; renew it or take it out")
        elif one.quote and one.about not in used and (report.audit or report.quotations):
            said = "figure or sentence has changed, so it is open again; tick it anew, or take this out"
            yield IdleDecision(one, "matches nothing", f"{_shown(one)}: {said}")
        elif one.rule and one.about not in used:
            now = by_claim.get(claim_of(one.rule, one.key))
            yield IdleDecision(one, "matches nothing", f"{_shown(one)}: {_why_idle(one, now)}")


def _why_idle(decision: Decision, now: Finding | None) -> str:
    if now is not None and decision.kind != "settled":
        return f"the values are now {' / '.join(now.values)}, so it is open again; decide anew, or take this out"
    if decision.kind == "settled" and decision.rule in RULE_FREE:
        return "no such claim is found; where a rule asks for it now, settle the rule's claim instead"
    return "no such claim is found in these articles; take it out if it is over"


def _shown(decision: Decision) -> str:
    """Give a decision in a few words."""
    key = ", ".join(value for _, value in decision.key)
    claim = f"{decision.rule} ({key})" if key else decision.rule or f"“{decision.quote}”"
    return f"{decision.kind} {claim}: {' / '.join(decision.values)}" if decision.values else f"{decision.kind} {claim}"
