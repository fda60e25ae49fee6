"""The option `--changed`: a report with only what has to do with a change."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.errors import CheckerError
from checker.model import Report
from checker.settings import Settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.rules import RuleSet


def narrowing(options: Namespace, settings: Settings) -> Callable[[Report, RuleSet], Report]:
    """Give what makes a report, made with certain rules, be about what `--changed` asks for; git is asked at once.

    Raises:
        CheckerError: git cannot say what has changed.
    """
    if options.changed is None:
        return lambda report, _: report
    if "-" in options.paths:
        raise CheckerError("error: '--changed' is about files in git, and standard input ('-') is none; leave one out")
    if options.against:
        raise CheckerError("error: '--against' is about all figures of a draft; leave '--changed' out")
    from checker.changed import find_changes, narrow, touched_by
    from checker.decisions import FILE_NAME, load_decisions

    changes = find_changes(options.changed, os.environ)

    def narrowed(report: Report, rules: RuleSet) -> Report:
        rule_paths = options.rules or settings.rules
        decisions = load_decisions(settings.folder / FILE_NAME)
        sources = [one.source for one in report.sources]
        return narrow(report, touched_by(changes, sources, rules, rule_paths, settings, decisions))

    return narrowed
