"""The command that ticks a figure or quotation of a draft: tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.exit_codes import OK
from checker.decisions import FILE_NAME
from checker.errors import CheckerError
from checker.reports.escaping import one_line
from checker.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace


def tick(options: Namespace) -> int:
    """Tick one figure or quotation of the last run, wherever its sentence prints it."""
    from checker.decisions import find_findings, remove, write
    from checker.decisions import tick as ticked
    from checker.reports.files import LAST_REPORT, read_report

    report = read_report(options.report or LAST_REPORT)
    known: Sequence[Mapping[str, Any]] = [*report["audit"], *report["quotations"]]
    if not known:
        raise CheckerError(
            "error: the last run held no draft against sources; run 'checker check DRAFT --against PATH'"
        )
    one, *again = find_findings(known, [options.figure], what="figure")
    decision = ticked(
        one["quote"], one["sentence"], options.as_what, reason=options.reason, by=options.by, source=options.source
    )
    path = load_settings(Path()).folder / FILE_NAME
    if options.undo:
        change = remove(path, [decision.about])
        said = "tick taken back" if change.removed else "was not ticked"
    else:
        change = write(path, [decision])
        said = options.as_what if change.added or change.replaced else f"{options.as_what} already"
    places = f" at {len(again) + 1} places" if again else ""
    print(f"{one['id']}  {one_line(one['quote'])}: {said}{places}; {path.as_posix()}")
    return OK
