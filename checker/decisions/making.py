"""A decision on a finding of the last run's report, from the little that a person types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from checker.decisions.decisions import same_text
from checker.errors import CheckerError
from checker.model import Decision, DecisionKind

SHORTEST_ID = 4
"""So many characters of an id are enough, where they fit one alone."""

Finding = Mapping[str, Any]
"""A finding of the JSON contract."""


def find_findings(findings: Sequence[Finding], wanted: Iterable[str], *, what: str = "finding") -> tuple[Finding, ...]:
    """Give the findings that the ids *wanted*, or their beginnings, mean: each once, in the order of the report.

    Figures of a draft are found in the same way; one that its sentence prints twice has one id, and both are given.

    Args:
        what: the word for one of *findings*, as messages have it.

    Raises:
        CheckerError: one fits none, or several; the message has one line for each.
    """
    ids = list(dict.fromkeys(finding["id"] for finding in findings))
    chosen: set[str] = set()
    faults = []
    for one in dict.fromkeys(wanted):
        fitting = [known for known in ids if known == one] or [known for known in ids if known.startswith(one)]
        if len(fitting) == 1 and (len(one) >= SHORTEST_ID or fitting == [one]):
            chosen.add(fitting[0])
        else:
            faults.append(_no_finding(one, fitting, ids, what))
    if faults:
        raise CheckerError("\n".join(faults))
    return tuple(finding for finding in findings if finding["id"] in chosen)


def _no_finding(wanted: str, fitting: Sequence[str], ids: Sequence[str], what: str) -> str:
    if len(fitting) > 1:
        return f"error: '{wanted}' fits {len(fitting)} {what}s: {_some(fitting)}; write more of the id"
    if fitting:
        return f"error: '{wanted}' is too short; write {SHORTEST_ID} characters of the id or more"
    near = get_close_matches(wanted, ids, 1, 0.5)
    some = f"there are {_some(ids)}" if ids else "it has none; run 'checker check' on the articles"
    hint = f"did you mean '{near[0]}'?" if near else some
    return f"error: '{wanted}' is no {what} of the last run; {hint}"


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:5]) + (", ..." if len(ids) > 5 else "")


def decide(
    finding: Finding,
    kind: DecisionKind,
    reason: str,
    *,
    by: str = "",
    until: date | None = None,
    source: str = "",
    baseline: bool = False,
) -> Decision:
    """Give the decision *kind* on *finding*.

    Raises:
        CheckerError: it is waived without a reason, or a text has what no file can hold.
    """
    if kind == "waived" and not same_text(reason):
        raise CheckerError("error: a waiver needs a reason; a reader of the file asks why in a year's time")
    camps: Sequence[Mapping[str, Any]] = finding["camps"]
    return Decision(
        kind=kind,
        rule=finding["rule"],
        key=tuple((name, same_text(value)) for name, value in finding["key"].items()),
        values=tuple(sorted(map(same_text, finding["values"]))),
        reason=_writable(reason, "the reason"),
        by=_writable(by, "the name"),
        source=_writable(source, "the source"),
        until=until,
        sources=len({statement["source"] for camp in camps for statement in camp["statements"]}),
        baseline=baseline,
    )


def settled_at(
    rule: str,
    key: Iterable[tuple[str, str]],
    value: str,
    source: str,
    *,
    reason: str = "",
    by: str = "",
    until: date | None = None,
) -> Decision:
    """Give the decision that the claim of *rule* and *key* has the value *value*, as *source* has it.

    Raises:
        CheckerError: value or source says nothing, or a text has what no file can hold.
    """
    if not same_text(value) or not same_text(source):
        raise CheckerError("error: a claim is settled at a value and on a source; one of them says nothing")
    return Decision(
        kind="settled",
        rule=rule,
        key=tuple((name, same_text(shown)) for name, shown in key),
        values=(_writable(value, "the value"),),
        source=_writable(source, "the source"),
        reason=_writable(reason, "the reason"),
        by=_writable(by, "the name"),
        until=until,
    )


def tick(
    quote: str,
    sentence: str,
    kind: DecisionKind,
    *,
    reason: str = "",
    by: str = "",
    until: date | None = None,
    source: str = "",
) -> Decision:
    """Give what a reviewer found of the figure printed as *quote* in *sentence* of a draft.

    Raises:
        CheckerError: the kind is none of a figure, or quote or sentence says nothing, or a text has what no file can
            hold.
    """
    if kind not in ("confirmed", "corrected", "open"):
        raise CheckerError(f"error: a figure is confirmed, corrected or open, not {kind}")
    if not same_text(quote) or not same_text(sentence):
        raise CheckerError("error: a figure is known by its quotation and its sentence; one of them says nothing")
    return Decision(
        kind=kind,
        quote=_writable(quote, "the quotation"),
        sentence=_writable(sentence, "the sentence"),
        reason=_writable(reason, "the reason"),
        by=_writable(by, "the name"),
        source=_writable(source, "the source"),
        until=until,
    )


def _writable(text: str, what: str) -> str:
    """Give *text* on one line."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise CheckerError(f"error: {what} is not UTF-8")
    return same_text(text)
