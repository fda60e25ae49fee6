"""Lists on standard output: columns that fit the terminal, or lines for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.cli.printing import print_whole, terminal_columns

if TYPE_CHECKING:
    from checker.model import Json
    from checker.reports.listings import Row


def print_listing(rows: Iterable[tuple[Row, Json]], name: str) -> None:
    """Write *rows* in the format *name*, a key of `LISTINGS`."""
    from checker.reports.listings import LISTINGS, render_text_rows

    print_whole(render_text_rows(rows, width=terminal_columns()) if name == "text" else LISTINGS[name](rows))
