"""The command that writes the rule for a finding without one: suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cli.exit_codes import OK
from checker.cli.printing import print_whole

if TYPE_CHECKING:
    from argparse import Namespace


def suggest(options: Namespace) -> int:
    """Print the rule; nothing is written."""
    from checker.decisions import find_findings
    from checker.reports.files import LAST_REPORT, read_report
    from checker.suggest import suggest_rule

    (finding,) = find_findings(read_report(options.report or LAST_REPORT)["findings"], [options.finding])
    print_whole(suggest_rule(finding))
    return OK
