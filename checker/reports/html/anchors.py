"""Anchors that stay: a link to a finding or a claim works on the report of the next run too."""

from __future__ import annotations

import re

from checker.model import finding_id

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
