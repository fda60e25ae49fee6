"""What stands under `report` -> when a disagreement is reported, as what, and in which words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from checker.model import Severity
from checker.rules.fields import Fields, nearest
from checker.rules.rule import Level, ReportSpec
from checker.yaml_nodes import Scalar

_LEVEL_KEYS: dict[str, Severity] = {"error_if": "error", "warn_if": "warning", "note_if": "note"}
"""From the gravest to the mildest."""

_LEVEL = re.compile(r"(?P<what>differs|broken)(?: by more than (?P<percent>\d+(?:\.\d+)?) ?(?:%|percent|per cent))?")
_MESSAGE_SLOT = re.compile(r"<([^<>\s]*)>")
_LARGEST_GAP = 2
_KEYS = (*_LEVEL_KEYS, "message", "settle")


@dataclass(frozen=True, slots=True)
class Reported:
    """What the levels and the message of a report must go with.

    Args:
        word: "differs" or "broken", or "" where the rule does not show which.
        sized: False where what is compared are no figures, so that a difference has no size.
        slots: what the message may name, or None where that is not known.
    """

    word: str
    sized: bool
    slots: Collection[str] | None


def read_report(fields: Fields, reported: Reported) -> ReportSpec:
    """Give the report of the rule whose keys are *fields*."""
    node = fields.nodes.get("report")
    if node is None:
        return ReportSpec()
    spec = Fields(node, _KEYS, "'report'", fields.faults)
    written = [(key, scalar) for key in _LEVEL_KEYS if (scalar := spec.scalar(key))]
    if spec.is_mapping and not any(key in spec.nodes for key in _LEVEL_KEYS):
        spec.fault(node.place, f"'report' says no level; write one of {', '.join(_LEVEL_KEYS)}")
    levels = [level for key, scalar in written if (level := _level(key, scalar, spec, reported))]
    if len(levels) == len(written):
        _check_order(written, levels, spec)
    _check_message(spec, reported.slots)
    return ReportSpec(tuple(levels), spec.prose("message"), spec.prose("settle"))


def _level(key: str, scalar: Scalar, spec: Fields, reported: Reported) -> Level | None:
    match = _LEVEL.fullmatch(scalar.text)
    if match is None:
        word = reported.word or "differs"
        spec.fault(scalar.place, f"'{scalar.text}' is no condition; write '{word}' or '{word} by more than 5%'")
        return None
    if reported.word and match["what"] != reported.word:
        what = "two statements differ, a sum of 'must_hold' is broken"
        spec.fault(scalar.place, f"'{match['what']}' has no place here; write '{reported.word}' ({what})")
        return None
    more_than = _share(match["percent"] or "0")
    if more_than and not reported.sized:
        spec.fault(scalar.place, f"what is compared are no figures, so that it cannot differ by a percentage; {_PLAIN}")
        return None
    if more_than >= _LARGEST_GAP:
        spec.fault(scalar.place, "this is never met: a difference is measured against the larger value")
        return None
    return Level(_LEVEL_KEYS[key], more_than, scalar.place)


@lru_cache(maxsize=256)
def _share(percent: str) -> Decimal:
    """Give a percentage as a share; a thousand rules have the same few."""
    return Decimal(percent) / 100


_PLAIN = "write the word alone"


def _check_order(written: Sequence[tuple[str, Scalar]], levels: Sequence[Level], spec: Fields) -> None:
    """A milder level is given only below the graver ones."""
    for index, (_, scalar) in enumerate(written):
        graver = [
            key for (key, _), level in zip(written[:index], levels, strict=False) if _covers(level, levels[index])
        ]
        if graver:
            spec.fault(
                scalar.place, f"this is never met: '{graver[0]}' takes all of it; write the larger percentage there"
            )


def _covers(graver: Level, milder: Level) -> bool:
    return graver.more_than <= milder.more_than


_IN_BRACKETS = re.compile(r"\{([\w.]+)\}|\[([\w.]+)\]")


def _check_message(spec: Fields, known: Collection[str] | None) -> None:
    scalar = spec.scalar("message")
    if scalar is None or known is None:
        return
    told: set[str] = set()
    for match in _MESSAGE_SLOT.finditer(scalar.text):
        if match[1] not in known and match[1] not in told:
            told.add(match[1])
            message = f"<{match[1]}> is no value of this rule; {nearest(match[1], known)}"
            spec.faults.append(scalar.problem(message, match.start()))
    for match in _IN_BRACKETS.finditer(scalar.text):
        name = match[1] or match[2]
        if name in known:
            message = f"'{match[0]}' is printed as it stands; a value is written <{name}>"
            spec.faults.append(scalar.problem(message, match.start()))
