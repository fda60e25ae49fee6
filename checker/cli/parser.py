"""The commands and their options.

What runs a command is named here and imported when it is asked for: help and usage faults must not wait for it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from checker.cli.decision_parsers import (
    AddCommand,
    a_day,
    add_decision_commands,
    add_decision_options,
    add_review_command,
    add_suggest_command,
)
from checker.cli.exit_codes import BAD_INPUT
from checker.cli.help import CommandParser, Version, examples_of, help_alone, unknown_command
from checker.severities import FAIL_ON

_EXIT_CODES = (
    "'checker COMMAND --help' has the options of a command and examples; to begin: checker check FOLDER\n\n"
    "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, input or rules, 3 our fault."
)


_FORMATS = "text, json, html, markdown, sarif, github, rdjson, junit, csv, xlsx, docx"
_CHANGED = (
    "compare everything, but report only what touches staged files, or with FROM..TO (origin/main..HEAD) files that TO "
    "changed since it left FROM; write PATHs before it"
)


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Give the options of one command, and under `command` the module and function that run it.

    Raises:
        SystemExit: help was asked for (0), or no command can be understood from *arguments* (2).
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    parser = make_parser()
    if not given:
        help_alone(parser)
    commands = commands_of(parser)
    if given[0].startswith("-"):
        rest = parser.parse_known_args([*given, "init"])[1]  # --help and --version have ended the run by now
        parser.unknown_arguments(rest or given)
    if given[0] not in commands:
        parser.exit(BAD_INPUT, unknown_command(given[0], tuple(commands)) + "\n")
    options, rest = parser.parse_known_args(given)
    if rest:
        commands.get(given[0], parser).unknown_arguments(rest)
    return options


def commands_of(parser: CommandParser) -> dict[str, CommandParser]:
    """Give the parser of each command by its name."""
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(groups[0].choices)


def make_parser() -> CommandParser:
    """Give the parser; it leaves what runs the command under `command` ("articles:check")."""
    parser = CommandParser(
        prog="checker",
        description="Shows where articles disagree on a figure or a fact, with an exact quotation of each.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action=Version, nargs=0, help="show the version and end")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    add = partial(_command, commands)
    for add_commands in _COMMANDS:
        add_commands(add)
    return parser


def _add_check(add: AddCommand) -> None:
    check = add("check", "articles:check", "compare articles with each other and with themselves")
    _source_options(check)
    _rule_option(check)
    _against_option(check)
    check.add_argument(
        "--format",
        default="text",
        metavar="NAME[=FILE],...",
        help=f"one or several of {_FORMATS}; with =FILE into a file (default: text)",
    )
    check.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help="the mildest severity that ends with exit code 1 (default: what the settings say, else warning)",
    )
    check.add_argument("--changed", nargs="?", const="", metavar="FROM..TO", help=_CHANGED)
    add_decision_options(check)
    check.add_argument("--all", action="store_true", help="every finding, what holds and what was not checked")
    check.add_argument("--statistics", action="store_true", help="how often, by rule and by article, and no findings")


def _add_listings(add: AddCommand) -> None:
    figures = add("figures", "articles:figures", "list every figure and date that is read, with its range")
    statements = add("statements", "articles:statements", "list every statement that a rule ties to a claim")
    for listing in (figures, statements):
        _source_options(listing)
        listing.add_argument(
            "--format", choices=("text", "jsonl", "csv"), default="text", help="for people or programs (default: text)"
        )
    figures.add_argument("--all", action="store_true", help="also what was set apart, and why")
    figures.set_defaults(rules=[])
    statements.add_argument(
        "--context",
        action="store_true",
        help="instead, what the words around each figure say that it measures",
    )
    _rule_option(statements)


def _add_rule_commands(add: AddCommand) -> None:
    test = add("test", "rules:test", "run the examples in the rules")
    validate = add("validate", "rules:validate", "show every fault of the rule files")
    for alone in (test, validate):
        alone.add_argument(
            "rules",
            nargs="*",
            metavar="RULES",
            help="rule files, folders or packs (default: what the settings name, else all packs)",
        )
    test.add_argument("--rule", default="", metavar="ID", help="run the examples of this rule alone")
    test.add_argument("--coverage", action="store_true", help="name what no example of a rule reaches")


def _add_review(add: AddCommand) -> None:
    reviewing = add_review_command(add)
    _source_options(reviewing)
    _against_option(reviewing)
    _rule_option(reviewing)


def _add_init(add: AddCommand) -> None:
    started = add("init", "start:init", "start off: sources.yaml, a first rule, settings")
    started.add_argument(
        "folder", nargs="?", type=Path, metavar="PATH", help="the articles' folder (default: this one)"
    )


def _add_explain(add: AddCommand) -> None:
    explain = add("explain", "rules:explain", "show what a rule checks and how, or a finding in full")
    explain.add_argument(
        "name", metavar="RULE|FINDING", help="id of a rule, or of a finding of the last run (4 characters or more)"
    )
    explain.add_argument("--report", type=Path, metavar="FILE", help="a JSON report instead of the last run's")
    _rule_option(explain)


_COMMANDS: tuple[Callable[[AddCommand], None], ...] = (
    _add_check,
    _add_listings,
    _add_rule_commands,
    add_decision_commands,
    add_suggest_command,
    _add_review,
    _add_init,
    _add_explain,
)
"""What adds the commands, in the order of the help."""


def _command(
    commands: argparse._SubParsersAction[CommandParser],
    name: str,
    call: str,
    words: str,
) -> CommandParser:
    parser = commands.add_parser(
        name, help=words, description=words[0].upper() + words[1:] + ".", epilog=examples_of(name)
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of a fault")
    parser.set_defaults(command=call)
    return parser


def _source_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files or folders; - is standard input (default: 'sources' of the settings)",
    )
    parser.add_argument(
        "--stdin-name",
        default="",
        metavar="NAME",
        help="what - is called, such as draft.html: its suffix says the format (default: its first bytes say it)",
    )
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="GLOB", help="files not to read; may be given several times"
    )
    parser.add_argument(
        "--published", type=a_day, metavar="DATE", help="the day (YYYY-MM-DD) of articles that have none"
    )


def _against_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--against",
        action="append",
        default=[],
        metavar="PATH",
        help="sources of the draft that PATH is: tells for each figure and quotation what they say",
    )


def _rule_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="PATH",
        help="rule file, folder or pack, beside the general rules; may be given several times",
    )
