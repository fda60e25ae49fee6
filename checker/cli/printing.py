"""What the commands print: a text whole, problems with a caret under their place."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence

from checker.errors import Problem
from checker.reports.escaping import visible

WIDEST = 140
"""Wider lines than this are hard to read, however wide the terminal is."""

NO_TERMINAL = 100
"""The width of what goes to a file or another program."""


def columns() -> int:
    """Give the width to print in: what `COLUMNS` says, else the terminal's up to 140, else 100."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and int(asked) > 0:
        return int(asked)
    return min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else NO_TERMINAL


def terminal_columns() -> int | None:
    """Give the width in which a table has to fit, or None where it does not go to a terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def in_colour() -> bool:
    """Tell whether to print in colour: what `NO_COLOR` and `FORCE_COLOR` say, in this order, else on a terminal.

    Source:
        no-color.org and force-color.org: either counts if it is set to anything but nothing.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return os.environ["FORCE_COLOR"] != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def print_whole(text: str) -> None:
    """Write *text*, which has its own line ends, to standard output."""
    sys.stdout.write(text)
    sys.stdout.flush()


def say(problems: Sequence[Problem]) -> None:
    """Write *problems* to standard error, each with its line and a caret where it is known."""
    for problem in problems:
        print(visible(str(problem)), file=sys.stderr)
        if problem.excerpt and problem.column:
            before, behind = (
                "\t".join(map(visible, part.split("\t")))
                for part in (problem.excerpt[: problem.column - 1], problem.excerpt[problem.column - 1 :])
            )
            # Tabs stay tabs, so that the caret stands under its column in every terminal.
            indent = "".join("\t" if character == "\t" else " " for character in before)
            print(f"    {before}{behind}\n    {indent}^", file=sys.stderr)
