"""The command line: parse, call, choose the report, exit code."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from checker.errors import CheckerError, Problem
from checker.model import SEVERITIES, Report, Severity
from checker.settings import FAIL_ON, Settings, load_settings

if TYPE_CHECKING:
    from checker.rules import RuleSet

OK, FOUND, BAD_INPUT, OUR_FAULT = 0, 1, 2, 3
"""Exit codes: nothing at or above --fail-on; findings; bad usage, input or rules; a fault of ours."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    options = _parser().parse_args(arguments)
    if not options.debug:
        sys.excepthook = _say_our_fault
    try:
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except CheckerError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # The reader went away ("| head"): not a fault. Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _say_our_fault(kind: type[BaseException], error: BaseException, _: object) -> None:
    if kind is KeyboardInterrupt:
        os._exit(130)
    print(f"checker: a fault of ours, not of your files: {kind.__name__}: {error}", file=sys.stderr)
    print("Run the command again with --debug and send us what it prints.", file=sys.stderr)
    sys.stderr.flush()
    os._exit(OUR_FAULT)


# ---------------------------------------------------------------------------------------------------------- commands


def _check(options: argparse.Namespace) -> int:
    from checker.reports import FORMATS
    from checker.reports.files import write_last, write_whole

    outputs = _outputs(options.format, tuple(FORMATS))
    settings = load_settings(Path())
    report = _report(options, settings)
    last = FORMATS["json"](report)
    for name, path in outputs:
        if name == "json":
            text = last
        else:
            text = _to_terminal(report, options) if name == "text" and path is None else FORMATS[name](report)
        if path is None:
            _print(text)
        else:
            write_whole(path, text)
    try:
        write_last(last)
    except CheckerError as error:
        print(f"{error}; 'checker explain' will not know this run", file=sys.stderr)
    return _exit_code(report, options.fail_on or settings.fail_on)


def _figures(options: argparse.Namespace) -> int:
    from checker.reports.listings import LISTINGS, figure_rows

    report = _report(options, load_settings(Path()), with_rules=False)
    _print(LISTINGS[options.format](figure_rows(report, set_apart=options.all)))
    _say(report.errors)
    return BAD_INPUT if _has_error(report.errors) else OK


def _statements(options: argparse.Namespace) -> int:
    from checker.reports.listings import LISTINGS, statement_rows

    report = _report(options, load_settings(Path()))
    _print(LISTINGS[options.format](statement_rows(report)))
    _say(report.errors)
    return BAD_INPUT if _has_error(report.errors) else OK


def _test(options: argparse.Namespace) -> int:
    from checker.examples import run_examples

    rules = _rules_alone(options)
    results = run_examples(rules)
    failed = [result for result in results if not result.passed]
    for result in failed:
        place = result.example.place
        print(f"{place.path}:{place.line}:{place.column}: {result.rule.id}: the example does not give what it says")
        print(f"    expected  {result.expected}\n    found     {result.found}")
    _say(rules.problems)
    print(
        f"{len(rules.rules)} rules, {len(results)} examples: {len(results) - len(failed)} passed, {len(failed)} failed"
    )
    if rules.problems:
        return BAD_INPUT
    return FOUND if failed else OK


def _validate(options: argparse.Namespace) -> int:
    from checker.reports.wording import counted

    rules = _rules_alone(options)
    _say(rules.problems)
    examples = sum(len(rule.examples) for rule in rules.rules)
    if rules.problems:
        loaded = f"{counted(len(rules.rules), 'rule')} could be loaded"
        print(f"{counted(len(rules.problems), 'fault')}; {loaded}", file=sys.stderr)
        return BAD_INPUT
    print(f"{counted(len(rules.rules), 'rule')} with {counted(examples, 'example')}: no faults")
    return OK


def _explain(options: argparse.Namespace) -> int:
    from checker.explain import explain_finding, explain_rule
    from checker.reports.files import LAST_REPORT, read_report
    from checker.rules import read_rules
    from checker.rules.fields import nearest
    from checker.rules.packs import PACKS

    rules = read_rules(options.rules or load_settings(Path()).rules or [PACKS])
    rule = rules.rule(options.name)
    if rule is not None:
        _print(explain_rule(rule))
        return OK
    if options.report or LAST_REPORT.is_file():
        for finding in read_report(options.report or LAST_REPORT)["findings"]:
            if finding["id"] == options.name:
                _print(explain_finding(finding))
                return OK
    _say(rules.problems)
    hint = nearest(options.name, [one.id for one in rules.rules])
    message = f"'{options.name}' is no rule that is loaded, and no finding of the last run (run 'checker check' again)"
    raise CheckerError(f"error: {message}; {hint}")


# ------------------------------------------------------------------------------------------------------------- parts


def _report(options: argparse.Namespace, settings: Settings, *, with_rules: bool = True) -> Report:
    from checker.rules import RuleSet, read_rules
    from checker.run import check_documents
    from checker.sources import read_sources

    paths = [Path(path) for path in options.paths] or list(settings.sources)
    if not paths:
        raise CheckerError("error: no sources; name files or folders, or give 'sources' in [tool.checker]")
    exclude = [*settings.exclude, *options.exclude]
    documents, problems = read_sources(paths, published=options.published or settings.published, exclude=exclude)
    rules = read_rules(options.rules or settings.rules) if with_rules else RuleSet()
    return check_documents(documents, rules, problems)


def _rules_alone(options: argparse.Namespace) -> RuleSet:
    from checker.rules import read_rules
    from checker.rules.packs import PACKS

    paths = options.rules or load_settings(Path()).rules or [PACKS]
    return read_rules(paths, general=False)


def _exit_code(report: Report, fail_on: str) -> int:
    if _has_error(report.errors):
        return BAD_INPUT
    if fail_on == "never":
        return OK
    bar = SEVERITIES.index(cast(Severity, fail_on))
    return FOUND if any(SEVERITIES.index(finding.severity) >= bar for finding in report.findings) else OK


def _has_error(problems: Sequence[Problem]) -> bool:
    return any(problem.level == "error" for problem in problems)


def _outputs(text: str, known: tuple[str, ...]) -> list[tuple[str, Path | None]]:
    outputs = []
    for part in text.split(","):
        name, _, path = part.partition("=")
        if name not in known:
            raise CheckerError(f"error: no format '{name}'; there are {', '.join(known)} (name=FILE writes to a file)")
        outputs.append((name, Path(path) if path else None))
    return outputs


def _to_terminal(report: Report, options: argparse.Namespace) -> str:
    from checker.reports.text import render_text

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    return render_text(report, colour=colour, width=min(width, 140), show_all=options.all)


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _say(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)
        if problem.excerpt and problem.column:
            # Tabs stay tabs, so that the caret stands under its column in every terminal.
            indent = "".join("\t" if character == "\t" else " " for character in problem.excerpt[: problem.column - 1])
            print(f"    {problem.excerpt}\n    {indent}^", file=sys.stderr)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date; write YYYY-MM-DD") from error


# ------------------------------------------------------------------------------------------------------------ parser


_EXIT_CODES = "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, input or rules, 3 our fault."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="checker",
        description="Shows where articles disagree on a figure or a fact, with an exact quotation of each.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"checker {_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = _command(commands, "check", _check, "compare articles with each other and with themselves")
    _source_options(check)
    _rule_option(check)
    check.add_argument("--format", default="text", help="text,json=FILE,html=FILE: one or several (default: text)")
    check.add_argument("--fail-on", choices=FAIL_ON, help="the mildest severity that ends with exit code 1")
    check.add_argument("--all", action="store_true", help="every finding, what holds and what was not checked")
    for name, call, words in (
        ("figures", _figures, "list every figure and date that is read, with its range"),
        ("statements", _statements, "list every statement that a rule ties to a claim"),
    ):
        listing = _command(commands, name, call, words)
        _source_options(listing)
        listing.add_argument("--format", choices=("text", "jsonl", "csv"), default="text")
        if name == "figures":
            listing.add_argument("--all", action="store_true", help="also what was set apart, and why")
            listing.set_defaults(rules=[])
        else:
            _rule_option(listing)
    for name, call, words in (
        ("test", _test, "run the examples in the rules"),
        ("validate", _validate, "show every fault of the rule files"),
    ):
        alone = _command(commands, name, call, words)
        alone.add_argument(
            "rules", nargs="*", metavar="RULES", help="rule files, folders or packs (default: all packs)"
        )
    explain = _command(commands, "explain", _explain, "show what a rule checks and how, or a finding in full")
    explain.add_argument("name", metavar="RULE|FINDING", help="the id of a rule, or of a finding of the last run")
    explain.add_argument("--report", type=Path, metavar="FILE", help="a JSON report instead of the last run's")
    _rule_option(explain)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    call: Callable[[argparse.Namespace], int],
    words: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a fault")
    parser.set_defaults(command=call)
    return parser


def _source_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; - is standard input")
    parser.add_argument("--exclude", action="append", default=[], metavar="GLOB", help="files not to read")
    parser.add_argument("--published", type=_day, metavar="DATE", help="the day for articles that have none")


def _rule_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="PATH",
        help="rule file, folder or pack, beside the general rules; may be given several times",
    )


def _version() -> str:
    from importlib.metadata import version

    return version("figure-checker")
