"""Formats out: one file each, pure functions from a `Report` to text; no format knows another.

To add a format: one file with `render_<name>(report) -> str`, one import and one line in `FORMATS`. What they share is
in `items` (what is to be looked at), `facts` (the rows of a fact sheet) and `places`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.model import Report
from checker.reports.fact_sheet import render_csv, render_xlsx
from checker.reports.github import render_github
from checker.reports.html import render_html
from checker.reports.json import render_json
from checker.reports.junit import render_junit
from checker.reports.markdown import render_markdown
from checker.reports.rdjson import render_rdjson
from checker.reports.sarif import render_sarif
from checker.reports.text import render_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": render_text,
    "json": render_json,
    "html": render_html,
    "sarif": render_sarif,
    "github": render_github,
    "rdjson": render_rdjson,
    "junit": render_junit,
    "markdown": render_markdown,
    "csv": render_csv,
}

FILE_FORMATS: dict[str, Callable[[Report], bytes]] = {
    "xlsx": render_xlsx,
}
"""Those that give bytes, so that they can stand in a file alone."""
