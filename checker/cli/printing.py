"""What the commands print: a text whole, problems with a caret under their place."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence

from checker.errors import Problem
from checker.reports.escaping import visible


def columns() -> int:
    """Give the width to print in: the terminal's up to 140 columns, 100 where there is none."""
    return min(shutil.get_terminal_size((100, 24)).columns, 140) if sys.stdout.isatty() else 100


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
