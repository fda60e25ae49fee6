"""The fact sheet that a desk fills in, as CSV and as a workbook; the rows are those of `facts`."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from checker.errors import CheckerError
from checker.model import Report
from checker.reports.facts import COLUMNS, fact_rows

MOST_ROWS = 1_048_575
"""Rows of a worksheet below its head."""

LONGEST_CELL = 32_767
"""Characters that a cell of a worksheet holds."""

_WIDTHS = (30, 18, 16, 24, 40, 22, 14, 40)


def render_csv(report: Report) -> str:
    """Give the fact sheet of *report* as CSV with a head."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(fact_rows(report))
    return text.getvalue()


def render_xlsx(report: Report) -> bytes:
    """Give the fact sheet of *report* as a workbook with one sheet; equal reports give equal bytes.

    Raises:
        CheckerError: XlsxWriter is not installed, or a worksheet does not hold so many rows or so long a cell.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        message = "error: the format xlsx needs XlsxWriter; run: pip install 'figure-checker[xlsx]'"
        raise CheckerError(message) from error
    rows = fact_rows(report)
    _check_size(rows)
    bytes_ = io.BytesIO()
    book = Workbook(bytes_, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # Without a day of its own the workbook would hold the day of the run.
    book.set_properties({"title": "Fact sheet", "created": datetime(1980, 1, 1)})
    sheet = book.add_worksheet("Facts")
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    for number, row in enumerate((COLUMNS, *rows)):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell, body if number else head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    book.close()
    return bytes_.getvalue()


def _check_size(rows: list[tuple[str, ...]]) -> None:
    if len(rows) > MOST_ROWS:
        raise CheckerError(
            f"error: the fact sheet has {len(rows):,} rows, a worksheet holds {MOST_ROWS:,}; write csv=FILE"
        )
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if longest > LONGEST_CELL:
        said = f"{longest:,} characters, a cell of a worksheet holds {LONGEST_CELL:,}"
        raise CheckerError(f"error: a cell of the fact sheet has {said}; write csv=FILE")
