"""The command that serves the report's page with live buttons: review."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.decisions import AddCommand, a_day
from checker.cli.exit_codes import OK
from checker.cli.printing import say
from checker.decisions import FILE_NAME, load_decisions
from checker.errors import CheckerError
from checker.model import Report
from checker.settings import load_settings

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from checker.review import ReviewServer


def add_review_command(add: AddCommand) -> ArgumentParser:
    """Add review; the options that say what is read are the caller's to add."""
    words = f"review the report in a browser; what is decided there stands in {FILE_NAME} at once"
    parser = add("review", review, words)
    parser.add_argument("--today", type=a_day, metavar="DATE", help="for decisions that expire (default: today)")
    parser.add_argument("--port", type=_port, default=0, metavar="NUMBER", help="default: any that is free")
    parser.add_argument("--open", action="store_true", help="open the browser too")
    return parser


def review(options: Namespace) -> int:
    """Serve the page until Ctrl-C. The articles are read once, the decisions at each visit."""
    from checker.cli.articles import read_and_compare
    from checker.reports.html import render_html
    from checker.review import decide_on
    from checker.run import with_decisions

    settings = load_settings(Path())
    path = settings.folder / FILE_NAME
    compared, rules = read_and_compare(options, settings)
    say(compared.errors)

    def report() -> Report:
        return with_decisions(compared, load_decisions(path), rules, options.today or date.today())

    def decide(said: Mapping[str, object]) -> None:
        decide_on(said, report(), path)

    with _listening(options.port, lambda token: render_html(report(), live_token=token), decide) as server:
        print(f"Review at {server.url}\nDecisions go to {path.as_posix()}. Ctrl-C stops.", flush=True)
        _open(server.url, wanted=options.open)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\nStopped.", file=sys.stderr)
    return OK


def _listening(port: int, page: Callable[[str], str], decide: Callable[[Mapping[str, object]], None]) -> ReviewServer:
    from checker.review import ReviewServer

    try:
        return ReviewServer(page, decide, port=port)
    except OSError as error:
        raise CheckerError(f"error: port {port} cannot be used ({error.strerror}); leave --port away") from error


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port; write a number below 65536")
    return int(text)


def _open(url: str, *, wanted: bool) -> None:
    if wanted:
        import webbrowser

        webbrowser.open(url)
