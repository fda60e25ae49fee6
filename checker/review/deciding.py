"""What the page sends -> a decision in the file, or why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from checker.decisions import claim_of, decide, remove, same_text, tick, write
from checker.errors import CheckerError
from checker.interval import read_day
from checker.model import (
    DECISION_KINDS,
    AuditedFigure,
    AuditedQuotation,
    Decision,
    DecisionKind,
    Finding,
    Held,
    Report,
)

KEYS = ("finding", "rule", "key", "values", "quote", "sentence", "decision", "reason", "by", "until", "source")
UNDO = "undo"
_KINDS = tuple(kind for kind in DECISION_KINDS if kind != "settled")


def decide_on(said: Mapping[str, object], report: Report, path: Path) -> None:
    """Write what the page *said* of something in *report* into the file *path*.

    Args:
        said: what was decided (`decision`: one of a person's, or "undo") of a finding (its id), of a fact that holds
            (`rule`, `key`, `values`), or of a figure of a draft (`quote`, `sentence`).

    Raises:
        CheckerError: the report has no such thing, or the decision is none; it names the matter in one line.
    """
    unknown = sorted(set(said) - set(KEYS))
    if unknown:
        raise CheckerError(f"error: unknown key '{unknown[0][:40]}'")
    kind = _text(said, "decision")
    if kind not in (*_KINDS, UNDO):
        raise CheckerError(f"error: no decision '{kind[:40]}'; there are {', '.join((*_KINDS, UNDO))}")
    decision, title = _decision(said, report, cast(DecisionKind, "open" if kind == UNDO else kind))
    if kind == UNDO:
        remove(path, [decision.about])
    else:
        write(path, [decision], {decision.rule: title} if title else {})


def _decision(said: Mapping[str, object], report: Report, kind: DecisionKind) -> tuple[Decision, str]:
    """Give the decision and the title of what it is about."""
    reason, by, source = (_text(said, name) for name in ("reason", "by", "source"))
    until = _day(_text(said, "until"))
    if said.get("quote"):
        cited = _figure(said, report).citation
        return tick(cited.quote, cited.sentence, kind, reason=reason, by=by, until=until, source=source), ""
    found = _finding(said, report) if said.get("finding") else _held(said, report)
    return decide(_as_finding(found), kind, reason, by=by, until=until, source=source), found.title


def _finding(said: Mapping[str, object], report: Report) -> Finding:
    wanted = _text(said, "finding")
    for finding in report.findings:
        if finding.id == wanted:
            return finding
    raise CheckerError(f"error: no finding '{wanted[:40]}'; load the page again")


def _held(said: Mapping[str, object], report: Report) -> Held:
    """Give the fact that holds; what the page says of it must be what the report says."""
    key, values = said.get("key"), said.get("values")
    if isinstance(key, dict) and isinstance(values, list) and _are_texts([*key.values(), *values]):
        claim = claim_of(_text(said, "rule"), key.items())
        for held in report.held:
            if claim_of(held.rule, held.key) == claim and sorted(held.values) == sorted(values):
                return held
    raise CheckerError("error: no such fact holds in this report; load the page again")


def _figure(said: Mapping[str, object], report: Report) -> AuditedFigure | AuditedQuotation:
    """Give the figure or quotation of the draft: a tick of any other would decide nothing, ever."""
    wanted = same_text(_text(said, "quote")), same_text(_text(said, "sentence"))
    told: tuple[AuditedFigure | AuditedQuotation, ...] = (*report.audit, *report.quotations)
    for one in told:
        if (same_text(one.citation.quote), same_text(one.citation.sentence)) == wanted:
            return one
    raise CheckerError("error: no such figure stands in the draft; load the page again")


def _as_finding(item: Finding | Held) -> Mapping[str, object]:
    if isinstance(item, Finding):
        return item.to_json()
    return {**item.to_json(), "camps": [{"statements": [one.to_json() for one in item.statements]}]}


def _text(said: Mapping[str, object], name: str) -> str:
    text = said.get(name, "")
    if not isinstance(text, str):
        raise CheckerError(f"error: '{name}' takes a text")
    return text


def _are_texts(values: Sequence[object]) -> bool:
    return all(isinstance(one, str) for one in values)


def _day(text: str) -> date | None:
    try:
        return read_day(text) if text else None
    except ValueError as error:
        raise CheckerError(f"error: '{text[:40]}' is no date; write YYYY-MM-DD") from error
