"""The commands that decide, and what decisions are to a check: their options, without what runs them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser

AddCommand = Callable[[str, str, str], "ArgumentParser"]
"""Takes a command's name, the module and function that runs it ("tick:tick"), and what it does in words."""

_FILE = "checker-decisions.yaml"
_LAST_RUN = "a JSON report instead of the last run's"
_TICKS = ("confirmed", "corrected", "open")


def add_decision_options(check: ArgumentParser) -> None:
    """Add `--today` and `--baseline` to the options of a check."""
    check.add_argument("--today", type=a_day, metavar="DATE", help="the day for decisions that expire (default: today)")
    check.add_argument(
        "--baseline",
        metavar="REASON",
        help=f"adopt all findings of today once, in a new {_FILE}; from then on only new ones are reported",
    )


def add_decision_commands(add: AddCommand) -> None:
    """Add waive, settle, tick and merge."""
    _add_waive(add)
    _add_settle(add)
    _add_tick(add)
    merging = add("merge", "merge:merge", f"add decisions that were downloaded from the report's page to {_FILE}")
    merging.add_argument("files", nargs="+", type=Path, metavar="FILE", help="such a download, or another such file")


def _add_waive(add: AddCommand) -> None:
    waiving = add("waive", "decisions:waive", f"let findings stand as they are, with a reason, in {_FILE}")
    waiving.add_argument("findings", nargs="*", metavar="FINDING", help="its id in the last run (4 characters or more)")
    waiving.add_argument("--all", action="store_true", help="every finding of the last run that is not waived yet")
    waiving.add_argument("--reason", default="", metavar="TEXT", help="why it may stand; somebody will ask one day")
    waiving.add_argument("--undo", action="store_true", help="take back what was decided instead; needs no reason")
    _person_options(waiving)


def _add_settle(add: AddCommand) -> None:
    settling = add("settle", "decisions:settle", "settle the value of a claim; from then on another disagrees with it")
    settling.add_argument("claim", metavar="CLAIM", help="the id of a rule, or of a finding of the last run")
    settling.add_argument("key", nargs="*", metavar="NAME=VALUE", help="for a rule: which fact, such as year=2019")
    settling.add_argument("--value", required=True, metavar="TEXT", help="the value, as an article would print it")
    settling.add_argument("--source", required=True, metavar="TEXT", help="what the value rests on")
    settling.add_argument("--reason", default="", metavar="TEXT", help="anything a later reader should know")
    _person_options(settling)
    settling.add_argument("--rules", action="append", default=[], metavar="PATH", help="rules, as for a check")


def _add_tick(add: AddCommand) -> None:
    words = f"tick a figure or quotation of a draft, by whom and from which source, in {_FILE}"
    ticking = add("tick", "tick:tick", words)
    ticking.add_argument("figure", metavar="FIGURE", help="its id in the last run (4 characters or more)")
    ticking.add_argument(
        "as_what",
        choices=_TICKS,
        metavar="|".join(_TICKS),
        help="what it is, while its sentence stands",
    )
    ticking.add_argument("--by", default="", metavar="NAME", help="who ticks it")
    ticking.add_argument("--source", default="", metavar="TEXT", help="what that rests on")
    ticking.add_argument("--reason", default="", metavar="TEXT", help="anything a later reader should know")
    ticking.add_argument("--undo", action="store_true", help="take the tick back instead")
    ticking.add_argument("--report", type=Path, metavar="FILE", help=_LAST_RUN)


def _person_options(parser: ArgumentParser) -> None:
    parser.add_argument("--by", default="", metavar="NAME", help="who decides")
    parser.add_argument("--until", type=a_day, metavar="DATE", help="the last day on which it counts")
    parser.add_argument("--report", type=Path, metavar="FILE", help=_LAST_RUN)


def add_suggest_command(add: AddCommand) -> None:
    """Add suggest."""
    words = "write the rule, as YAML, that would find a rule-free finding for good"
    suggesting = add("suggest", "suggest:suggest", words)
    suggesting.add_argument("finding", metavar="FINDING", help="its id in the last run (4 characters or more)")
    suggesting.add_argument("--report", type=Path, metavar="FILE", help=_LAST_RUN)


def add_review_command(add: AddCommand) -> ArgumentParser:
    """Add review; the options that say what is read are the caller's to add."""
    words = f"review the report in a browser; what is decided there stands in {_FILE} at once"
    parser = add("review", "review:review", words)
    parser.add_argument("--today", type=a_day, metavar="DATE", help="for decisions that expire (default: today)")
    parser.add_argument("--port", type=_port, default=0, metavar="NUMBER", help="default: any that is free")
    parser.add_argument("--open", action="store_true", help="open the browser too")
    return parser


def a_day(text: str) -> date:
    """Give the day that an option names.

    Raises:
        ArgumentTypeError: it names none.
    """
    from checker.interval import read_day  # help and usage faults must not wait for it

    try:
        return read_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no date; write YYYY-MM-DD") from error


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port; write a number below 65536")
    return int(text)
