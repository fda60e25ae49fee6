"""The command line: parse, call, choose the report, exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from checker.cli.exit_codes import BAD_INPUT, OK, OUR_FAULT
from checker.cli.parser import read_arguments
from checker.errors import CheckerError

if TYPE_CHECKING:
    from argparse import Namespace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    options = read_arguments(arguments)
    if not options.debug:
        sys.excepthook = _say_our_fault
    try:
        return _function(options.command)(options)
    except CheckerError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # The reader went away ("| head"): not a fault. Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _function(name: str) -> Callable[[Namespace], int]:
    module, function = name.split(":")
    found: Callable[[Namespace], int] = getattr(import_module(f"checker.cli.{module}"), function)
    return found


def _say_our_fault(kind: type[BaseException], error: BaseException, _: object) -> None:
    if kind is KeyboardInterrupt:
        os._exit(130)
    print(f"checker: a fault of ours, not of your files: {kind.__name__}: {error}", file=sys.stderr)
    print("Run the command again with --debug and send us what it prints.", file=sys.stderr)
    sys.stderr.flush()
    os._exit(OUR_FAULT)
