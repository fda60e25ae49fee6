"""The command that writes the rule for a finding without one: suggest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exit_codes import OK
from checker.cli.printing import print_whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

AddCommand = Callable[[str, Callable[["Namespace"], int], str], "ArgumentParser"]


def add_suggest_command(add: AddCommand) -> None:
    """Add suggest."""
    suggesting = add("suggest", suggest, "write the rule, as YAML, that would find a rule-free finding for good")
    suggesting.add_argument("finding", metavar="FINDING", help="its id in the last run, or the first 4 of it or more")
    suggesting.add_argument("--report", type=Path, metavar="FILE", help="a JSON report instead of the last run's")


def suggest(options: Namespace) -> int:
    """Print the rule; nothing is written."""
    from checker.decisions import find_findings
    from checker.reports.files import LAST_REPORT, read_report
    from checker.suggest import suggest_rule

    (finding,) = find_findings(read_report(options.report or LAST_REPORT)["findings"], [options.finding])
    print_whole(suggest_rule(finding))
    return OK
