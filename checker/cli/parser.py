"""The commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from checker.cli import articles, rules, start
from checker.cli.changed import add_changed_option
from checker.cli.decisions import a_day, add_decision_commands, add_decision_options
from checker.cli.review import add_review_command
from checker.settings import FAIL_ON

_EXIT_CODES = "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage, input or rules, 3 our fault."


def make_parser() -> argparse.ArgumentParser:
    """Give the parser; it leaves the function of the command under `command`."""
    parser = argparse.ArgumentParser(
        prog="checker",
        description="Shows where articles disagree on a figure or a fact, with an exact quotation of each.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"checker {_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = _command(commands, "check", articles.check, "compare articles with each other and with themselves")
    _source_options(check)
    _rule_option(check)
    check.add_argument("--format", default="text", help="text,json=FILE,html=FILE: one or several (default: text)")
    check.add_argument("--fail-on", choices=FAIL_ON, help="the mildest severity that ends with exit code 1")
    add_changed_option(check)
    add_decision_options(check)
    check.add_argument("--all", action="store_true", help="every finding, what holds and what was not checked")
    for name, call, words in (
        ("figures", articles.figures, "list every figure and date that is read, with its range"),
        ("statements", articles.statements, "list every statement that a rule ties to a claim"),
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
        ("test", rules.test, "run the examples in the rules"),
        ("validate", rules.validate, "show every fault of the rule files"),
    ):
        alone = _command(commands, name, call, words)
        alone.add_argument(
            "rules", nargs="*", metavar="RULES", help="rule files, folders or packs (default: all packs)"
        )
        if name == "test":
            alone.add_argument("--rule", default="", metavar="ID", help="run the examples of this rule alone")
            alone.add_argument("--coverage", action="store_true", help="name what no example of a rule reaches")
    add = partial(_command, commands)
    add_decision_commands(add)
    reviewing = add_review_command(add)
    _source_options(reviewing)
    _rule_option(reviewing)
    started = _command(commands, "init", start.init, "start off: sources.yaml, a first rule, settings")
    started.add_argument(
        "folder", nargs="?", type=Path, metavar="PATH", help="the articles' folder (default: this one)"
    )
    explain = _command(commands, "explain", rules.explain, "show what a rule checks and how, or a finding in full")
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
    parser.add_argument("--published", type=a_day, metavar="DATE", help="the day for articles that have none")


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
