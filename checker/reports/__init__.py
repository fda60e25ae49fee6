"""Formats out: one file each, pure functions from a `Report` to text; no format knows another.

To add a format: one file with `render_<name>(report) -> str`, one import and one line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.model import Report
from checker.reports.html import render_html
from checker.reports.json import render_json
from checker.reports.text import render_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": render_text,
    "json": render_json,
    "html": render_html,
}
