"""Print how large the page of 5,000 findings is, and how long Chromium takes to open and to filter it.

Run from the project's root: python -m benchmarks.page [--findings N] [--rounds N]. Times are medians; beside each
stands its ratio to a page of the same size that is nothing but paragraphs, which depends less on the machine.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from checker.reports import render_html
from tests.browser.chromium import HOW_TO_INSTALL, chromium_path, running_chromium
from tests.browser.visit import Visit, new_visit
from tests.reports.many import many

# From the navigation's start to the end of its load event, as the browser itself counts it, in seconds.
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd / 1000"
# A change of the filter, then the next frame that is drawn with it, in seconds.
FILTERED = """([name, change]) => new Promise(told => {
    const control = document.querySelector(`#filter [name=${name}]`);
    const started = performance.now();
    const left = document.querySelector("#shown").textContent;
    if (control.type === "checkbox") control.checked = !control.checked; else control.value = change;
    control.dispatchEvent(new Event("input", {bubbles: true}));
    const look = () => document.querySelector("#shown").textContent === left
        ? setTimeout(look)
        : requestAnimationFrame(() => setTimeout(() => told((performance.now() - started) / 1000)));
    look();
})"""
FILTERS = (("severity", ""), ("severity", ""), ("text", "halden reach"), ("text", ""), ("source", "harbour-news-007"))


def main() -> None:
    """Print size and times."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--findings", type=int, default=5000)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    path = chromium_path()
    if path is None:
        raise SystemExit(f"no Chromium here: {HOW_TO_INSTALL}")
    report = many(given.findings)
    started = time.perf_counter()
    page = render_html(report)
    print(f"{given.findings:,} findings: {len(page.encode()) / 1e6:.2f} MB, written in", end=" ")
    print(f"{time.perf_counter() - started:.1f} s; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as scratch, running_chromium(path) as browser:
        visit = new_visit(browser, Path(scratch) / "page.html", viewport={"width": 1280, "height": 900})
        plain = timed(given.rounds, lambda: opened(visit, paragraphs(len(page))))
        whole = timed(given.rounds, lambda: opened(visit, page))
        print(f"plain paragraphs of that size   {plain:6.2f} s")
        print(f"open, to the load event         {whole:6.2f} s  {whole / plain:5.1f} x")
        for name, change in FILTERS:
            taken = visit.page.evaluate(FILTERED, [name, change])
            print(f"filter by {name:9} {change:17} {taken:6.2f} s  {taken / plain:5.1f} x")


def opened(visit: Visit, text: str) -> float:
    """Open *text* and give the seconds to its load event."""
    page: Page = visit.show(text).page
    return float(page.evaluate(LOADED))


def timed(rounds: int, measure: Callable[[], float]) -> float:
    """Give the median of *rounds* measurements."""
    return median(measure() for _ in range(rounds))


def paragraphs(size: int) -> str:
    """Give a page of *size* characters that has neither style nor script."""
    words = escape("The port handled more than last year, as its director had promised in spring. ")
    return f"<!doctype html><title>plain</title>{f'<p>{words * 4}' * (size // (4 * len(words) + 3))}"


if __name__ == "__main__":
    main()
