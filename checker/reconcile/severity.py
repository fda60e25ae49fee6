"""What a disagreement is worth: the rule's own levels, lowered where the comparison is weak."""

from __future__ import annotations

from decimal import Decimal

from checker.model import SEVERITIES, Severity
from checker.rules.rule import ReportSpec


def level_for(report: ReportSpec, gap: Decimal | None) -> Severity | None:
    """Give the gravest level of *report* whose condition *gap* meets, or None where the rule lets it pass.

    Args:
        gap: relative, None where the values are no numbers: then only plain conditions are met.
    """
    met = [
        level.severity for level in report.levels if not level.more_than or (gap is not None and gap > level.more_than)
    ]
    return max(met, key=SEVERITIES.index, default=None)


def lowered(severity: Severity) -> Severity:
    """Give the severity one step lower, never below "note".

    >>> lowered("error"), lowered("note")
    ('warning', 'note')
    """
    return SEVERITIES[max(SEVERITIES.index(severity) - 1, 0)]


def gravest(severities: list[Severity]) -> Severity:
    """Give the gravest of *severities*."""
    return max(severities, key=SEVERITIES.index)
