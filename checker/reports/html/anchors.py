"""Anchors that stay: a link to a finding or a claim works on the report of the next run too."""

from __future__ import annotations

import re

from checker.model import Report, finding_id
from checker.reports.audit_words import Audited, audited_in

_UNSAFE = re.compile(r"[^A-Za-z0-9._:-]")


def finding_anchor(name: str) -> str:
    """Give the anchor of the finding with the id *name*.

    >>> finding_anchor("1f3a 9c")
    'finding-1f3a_209c'
    """
    return "finding-" + _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}", name)


def claim_anchor(rule: str, key: tuple[tuple[str, str], ...]) -> str:
    """Give the anchor of a claim: made of rule and key, so that it outlives a change of the figures."""
    return f"claim-{finding_id(rule, key, ())}"


def audit_anchors(report: Report) -> dict[Audited, str]:
    """Give the anchor of each figure and quotation of a draft; what a sentence prints twice is told by its number."""
    taken: dict[str, int] = {}
    anchors: dict[Audited, str] = {}
    for one in audited_in(report):
        if one not in anchors:
            taken[one.id] = number = taken.get(one.id, 0) + 1
            anchors[one] = f"audit-{one.id}" if number == 1 else f"audit-{one.id}-{number}"
    return anchors
