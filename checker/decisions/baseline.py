"""A first day with a hundred known findings: all of them are adopted once, so that only what is new is reported."""

from __future__ import annotations

from pathlib import Path

from checker.decisions.making import decide
from checker.decisions.writing import Change, write
from checker.errors import CheckerError
from checker.model import Report


def adopt(report: Report, path: Path, reason: str) -> Change | None:
    """Waive every finding of *report* in the file *path*, which must not be there yet.

    A second call adds nothing: what has come up since is for a person to decide, one by one.

    Returns:
        What was written, or None where the file is there already.

    Raises:
        CheckerError: the reason says nothing, or the report is not whole, so that what it lacks would count as new.
    """
    if not reason.split():
        raise CheckerError("error: a baseline needs a reason, such as --baseline 'known when we began'")
    if path.exists():
        return None
    errors = sum(problem.level == "error" for problem in report.errors)
    if errors:
        what = "1 error in files or rules hides" if errors == 1 else f"{errors} errors in files or rules hide"
        raise CheckerError(
            f"{path.as_posix()}: error: nothing was adopted, since {what} findings; put them right first"
        )
    decisions = [decide(finding.to_json(), "waived", reason, baseline=True) for finding in report.findings]
    return write(path, decisions, {finding.rule: finding.title for finding in report.findings})
