"""Commands about articles: check, figures, statements."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.changed import narrowing
from checker.cli.decisions import decided
from checker.cli.exit_codes import BAD_INPUT, OK, code_of_report, has_error
from checker.cli.printing import columns, print_whole, say
from checker.errors import CheckerError
from checker.model import Report
from checker.settings import Settings, load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.rules import RuleSet


def check(options: Namespace) -> int:
    """Compare articles with each other and with themselves."""
    from checker.reports import FORMATS
    from checker.reports.files import write_last, write_whole

    outputs = _outputs(options.format, tuple(FORMATS))
    settings = load_settings(Path())
    narrowed = narrowing(options, settings)
    whole = _report(options, settings, with_decisions=True)
    last = FORMATS["json"](whole)  # of all findings, so that 'explain' and 'waive' know each
    report = narrowed(whole)
    for name, path in outputs:
        if name == "json" and report is whole:
            text = last
        else:
            text = _to_terminal(report, options) if name == "text" and path is None else FORMATS[name](report)
        if path is None:
            print_whole(text)
        else:
            write_whole(path, text)
    try:
        write_last(last)
    except CheckerError as error:
        print(f"{error}; 'checker explain' will not know this run", file=sys.stderr)
    return code_of_report(report, options.fail_on or settings.fail_on)


def figures(options: Namespace) -> int:
    """List every figure and date that is read."""
    from checker.reports.listings import LISTINGS, figure_rows

    report = _report(options, load_settings(Path()), with_rules=False)
    print_whole(LISTINGS[options.format](figure_rows(report, set_apart=options.all)))
    say(report.errors)
    return BAD_INPUT if has_error(report.errors) else OK


def statements(options: Namespace) -> int:
    """List every statement that a rule ties to a claim."""
    from checker.reports.listings import LISTINGS, statement_rows

    report = _report(options, load_settings(Path()))
    print_whole(LISTINGS[options.format](statement_rows(report)))
    say(report.errors)
    return BAD_INPUT if has_error(report.errors) else OK


def _report(options: Namespace, settings: Settings, *, with_rules: bool = True, with_decisions: bool = False) -> Report:
    report, rules = read_and_compare(options, settings, with_rules=with_rules)
    return decided(report, rules, options, settings) if with_decisions else report


def read_and_compare(options: Namespace, settings: Settings, *, with_rules: bool = True) -> tuple[Report, RuleSet]:
    """Give the report on what *options* name, before decisions, and the rules that it was made with.

    Raises:
        CheckerError: nothing is named.
    """
    from checker.rules import RuleSet, read_rules
    from checker.run import check_documents
    from checker.sources import read_sources

    paths = [Path(path) for path in options.paths] or list(settings.sources)
    if not paths:
        raise CheckerError("error: no sources; name files or folders, or give 'sources' in [tool.checker]")
    exclude = [*settings.exclude, *options.exclude]
    documents, problems = read_sources(paths, published=options.published or settings.published, exclude=exclude)
    rules = read_rules(options.rules or settings.rules, settings=settings) if with_rules else RuleSet()
    return check_documents(documents, rules, problems), rules


def _outputs(text: str, known: tuple[str, ...]) -> list[tuple[str, Path | None]]:
    outputs = []
    for part in text.split(","):
        name, _, path = part.partition("=")
        if name not in known:
            raise CheckerError(f"error: no format '{name}'; there are {', '.join(known)} (name=FILE writes to a file)")
        outputs.append((name, Path(path) if path else None))
    return outputs


def _to_terminal(report: Report, options: Namespace) -> str:
    from checker.reports.text import render_text

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return render_text(report, colour=colour, width=columns(), show_all=options.all)
