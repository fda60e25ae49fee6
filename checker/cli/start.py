"""The command that starts a desk off: init."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cli.exit_codes import BAD_INPUT, OK, has_error
from checker.cli.printing import print_whole, say

if TYPE_CHECKING:
    from argparse import Namespace


def init(options: Namespace) -> int:
    """Write what a desk needs and is not there; say what was written and what was left alone."""
    from checker.init import start_desk, started_lines

    started = start_desk([options.folder] if options.folder else [])
    say(started.problems)
    print_whole("\n".join(started_lines(started)) + "\n")
    return BAD_INPUT if has_error(started.problems) else OK
