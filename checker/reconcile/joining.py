"""Two findings of one id are one fact, found twice: one finding, with every statement of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model import SEVERITIES, Camp, Finding
from checker.reconcile.camps import place


def joined(known: Finding, again: Finding) -> Finding:
    """Give the one finding that *known* and *again* are, in the words of the graver one.

    Camps stand in the order of their first places, which two findings do not share, so they are put together by value.
    """
    milder, graver = sorted((again, known), key=lambda one: (SEVERITIES.index(one.severity), one.verdict == "disagree"))
    camps = _joined_camps(known.camps, again.camps)
    placed = {statement for camp in camps for statement in camp.statements}
    several = {one for one in (*known.fits_several, *again.fits_several) if one not in placed}
    return replace(
        graver,
        camps=camps,
        fits_several=tuple(sorted(several, key=place)),
        diagnosis=graver.diagnosis or milder.diagnosis,
        why_comparable=_both(graver.why_comparable, milder.why_comparable),
    )


def _joined_camps(known: Sequence[Camp], again: Sequence[Camp]) -> tuple[Camp, ...]:
    """Give the camps of *known*, each with those of its value, and behind them the camps of values it has not."""
    waiting = list(again)
    camps = []
    for camp in known:
        # Two camps may be shown alike, so each is taken once.
        twin = next((one for one in waiting if one.value == camp.value), None)
        if twin is not None:
            waiting.remove(twin)
            camp = _joined_camp(camp, twin)
        camps.append(camp)
    return (*camps, *waiting)


def _joined_camp(one: Camp, other: Camp) -> Camp:
    statements = dict.fromkeys((*one.statements, *other.statements))
    return Camp(one.value, tuple(statements), tuple(dict.fromkeys((*one.copies, *other.copies))))


def _both(why: str, milder: str) -> str:
    other = milder.partition("; for information only")[0]
    if not why or other in why:
        return why or other
    return f"{why}; the rest {other}"
