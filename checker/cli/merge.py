"""The command that takes decisions in that were made elsewhere: merge."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exit_codes import OK
from checker.decisions import FILE_NAME, Change, Decision, load_decisions, write
from checker.decisions.entry_text import context_line
from checker.errors import CheckerError, RuleError
from checker.reports.files import LAST_REPORT, read_report
from checker.reports.wording import counted, decision_words
from checker.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace


def merge(options: Namespace) -> int:
    """Add the decisions of files to the project's; what they take the place of is told.

    Raises:
        CheckerError: a file is not there or has a fault; then nothing is written.
    """
    found = [one for file in options.files for one in _read(file)]
    path = load_settings(Path()).folder / FILE_NAME
    before = {one.about: one for one in load_decisions(path).entries}
    change = write(path, found, _titles())
    for one in change.replaced:
        print(f"{context_line(one, one.rule or 'the draft')}: {decision_words(one)}")
        print(f"  before: {decision_words(before[one.about])}" if one.about in before else "  before: something else")
    print(f"{path.as_posix()}: {_came_to(change, found)}")
    return OK


def _read(file: Path) -> Sequence[Decision]:
    """Give the decisions in *file*."""
    if not file.is_file():
        raise CheckerError(f"{file.as_posix()}: error: there is no such file; name the one that the page gave you")
    decisions = load_decisions(file)
    if decisions.problems:
        raise RuleError(decisions.problems)
    return decisions.entries


def _titles() -> dict[str, str]:
    """Give the title of each rule of the last run, for the lines that people read."""
    if not LAST_REPORT.is_file():
        return {}
    report = read_report(LAST_REPORT)
    return {one["rule"]: one["title"] for part in ("findings", "held") for one in report.get(part, ())}


def _came_to(change: Change, found: Sequence[Decision]) -> str:
    numbers = ((change.added, "added"), (change.replaced, "changed"))
    said = [f"{counted(len(some), 'decision')} {word}" for some, word in numbers if some]
    same = len(found) - len(change.added) - len(change.replaced)
    said += [f"{counted(same, 'decision stands', 'decisions stand')} there already"] if same else []
    return ", ".join(said) or "there was nothing to add"
