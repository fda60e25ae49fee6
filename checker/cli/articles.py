"""Commands about articles: check, figures, statements."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.changed import narrowing
from checker.cli.decisions import decided
from checker.cli.documents import read_documents
from checker.cli.exit_codes import BAD_INPUT, OK, code_of_report, has_error
from checker.cli.listing import print_listing
from checker.cli.outputs import read_outputs, write_outputs
from checker.cli.printing import columns, in_colour, print_whole, say
from checker.cli.progress import progress
from checker.errors import CheckerError
from checker.model import Report
from checker.settings import Settings, load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.rules import RuleSet


def check(options: Namespace) -> int:
    """Compare articles with each other and with themselves."""
    from checker.reports import FORMATS
    from checker.reports.files import write_last

    outputs = read_outputs(options.format)
    settings = load_settings(Path())
    narrowed = narrowing(options, settings)
    compared, rules = read_and_compare(options, settings)
    whole = decided(compared, rules, options, settings)
    last = FORMATS["json"](whole)  # of all findings, so that 'explain' and 'waive' know each
    report = narrowed(whole, rules)
    fail_on = options.fail_on or settings.fail_on
    ready = {"json": last} if report is whole else {}
    written = write_outputs(outputs, report, lambda: _to_terminal(report, options), fail_on, ready)
    try:
        write_last(last)
    except CheckerError as error:
        print(f"{error}; 'checker explain' will not know this run", file=sys.stderr)
    return code_of_report(report, fail_on) if written else BAD_INPUT


def figures(options: Namespace) -> int:
    """List every figure and date that is read."""
    from checker.reports.listings import figure_rows, figures_words

    report, _ = read_and_compare(options, load_settings(Path()), with_rules=False)
    print_listing(figure_rows(report, set_apart=options.all), options.format)
    if options.format == "text":
        print_whole(f"\n{figures_words(report)}\n")
    say(report.errors)
    return BAD_INPUT if has_error(report.errors) else OK


def statements(options: Namespace) -> int:
    """List every statement that a rule ties to a claim; or, asked so, what the words say of each figure."""
    from checker.reports.listings import statement_rows

    if options.context:
        from checker.cli.contexts import list_contexts

        return list_contexts(options)
    report, _ = read_and_compare(options, load_settings(Path()))
    print_listing(statement_rows(report), options.format)
    say(report.errors)
    return BAD_INPUT if has_error(report.errors) else OK


def read_and_compare(options: Namespace, settings: Settings, *, with_rules: bool = True) -> tuple[Report, RuleSet]:
    """Give the report on what *options* name, before decisions, and the rules that it was made with.

    Raises:
        CheckerError: nothing is named.
    """
    from checker.cli.against import read_against
    from checker.rules import RuleSet, read_rules
    from checker.run import check_documents, check_drafts

    with progress() as tell:
        tell("reading the files")
        documents, problems = read_documents(options, settings)
        rules = read_rules(options.rules or settings.rules, settings=settings) if with_rules else RuleSet()
        if getattr(options, "against", None):
            beside, faults = read_against(options, settings, [*settings.exclude, *options.exclude])
            return check_drafts(documents, beside, rules, (*problems, *faults), tell), rules
        return check_documents(documents, rules, problems, tell), rules


def _to_terminal(report: Report, options: Namespace) -> str:
    from checker.reports.statistics import render_statistics
    from checker.reports.text import render_text

    if options.statistics:
        say(report.errors)
        return render_statistics(report, show_all=options.all)
    return render_text(report, colour=in_colour(), width=columns(), show_all=options.all)
