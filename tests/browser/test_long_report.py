"""A report of 5,000 findings stays a page that a desk can open; benchmarks/page.py measures how fast."""

import time

import pytest

from checker.reports import render_html
from tests.browser.visit import eventually
from tests.reports.many import many

pytestmark = pytest.mark.xdist_group("browser")

# Ten times what a quiet machine needs: a page that became slow in kind is found, a busy machine is not.
TO_OPEN, TO_FILTER = 15, 8


def test_five_thousand_findings_are_small_enough_open_and_filter(visit):
    report = many(5000)
    text = render_html(report)
    assert len(text.encode()) <= 6_000_000
    started = time.monotonic()
    page = visit(text).page
    assert time.monotonic() - started < TO_OPEN
    assert page.locator("#shown").inner_text() == "All 5,000 shown"
    expected = sum(one.severity == "note" for one in report.findings)
    started = time.monotonic()
    page.evaluate("document.querySelectorAll('#filter [name=severity]:not([value=note])').forEach(one => one.click())")
    eventually(page, lambda: page.locator("#shown").inner_text(), f"{expected:,} of 5,000 shown")
    assert time.monotonic() - started < TO_FILTER
