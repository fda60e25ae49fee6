"""The report for a browser: see `page.py`."""

from checker.reports.html.page import render_html

__all__ = ["render_html"]
