"""The command that serves the report's page with live buttons: review."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exit_codes import OK
from checker.cli.printing import say
from checker.decisions import FILE_NAME, load_decisions
from checker.errors import CheckerError
from checker.model import Report
from checker.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.review import ReviewServer


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


def _open(url: str, *, wanted: bool) -> None:
    if wanted:
        import webbrowser

        webbrowser.open(url)
