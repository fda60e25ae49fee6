"""Camps and a rule -> a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.model import Camp, Citation, Finding, Severity, SlotValue, Statement, finding_id
from checker.reconcile.diagnosis import diagnose
from checker.reconcile.telling import Key
from checker.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Told:
    """The two values of which a finding speaks, out of all that differ, and what it says of them.

    Args:
        here: the place that the message means by "here"; None where it says no such thing.
    """

    one: SlotValue | None
    other: SlotValue | None
    message: str
    why_comparable: str
    here: Citation | None = None


def make_finding(
    rule: Rule,
    key: Key,
    camps: tuple[Camp, ...],
    several: tuple[Statement, ...],
    told: Told,
    severity: Severity,
    *,
    verdict: Literal["disagree", "changed"] = "disagree",
    values: Sequence[str] = (),
) -> Finding:
    """Give the finding that statements of one fact come to.

    Args:
        several: the statements that fit several of *camps* and are in none.
        values: what the id knows of the camps, where that is not their values as they are shown.
    """
    return Finding(
        id=finding_id(rule.id, key, values or [camp.value for camp in camps]),
        rule=rule.id,
        title=rule.title,
        verdict=verdict,
        severity=severity,
        message=told.message,
        key=key,
        camps=camps,
        fits_several=several,
        diagnosis=diagnose(told.one, told.other),
        why_comparable=told.why_comparable,
        settle=rule.report.settle,
        here=told.here,
    )
