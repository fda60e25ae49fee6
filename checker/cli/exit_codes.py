"""How a command ends: exit code 0, 1, 2 or 3."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.model import Report, Severity

OK, FOUND, BAD_INPUT, OUR_FAULT = 0, 1, 2, 3
"""Nothing at or above --fail-on; findings; bad usage, input or rules; a fault of ours."""


def code_of_report(report: Report, fail_on: str) -> int:
    """Give the exit code of a check whose bar is *fail_on*: a severity, or "never"."""
    if has_error(report.errors):
        return BAD_INPUT
    if fail_on == "never":
        return OK
    from checker.model import SEVERITIES  # help and usage faults have exit codes too, and must not wait for it

    bar = SEVERITIES.index(cast("Severity", fail_on))
    severities: list[Severity] = [finding.severity for finding in report.open_findings]
    severities += [one.severity for one in report.audit if one.severity]
    severities += [one.severity for one in report.quotations if one.severity]
    return FOUND if any(SEVERITIES.index(severity) >= bar for severity in severities) else OK


def has_error(problems: Sequence[Problem]) -> bool:
    """Tell whether one of *problems* is more than a warning."""
    return any(problem.level == "error" for problem in problems)
