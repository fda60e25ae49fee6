"""A page opened in the browser, with everything that it tried to do written down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page

LISTEN = """
window.violations = [];
addEventListener("securitypolicyviolation", told => {
    window.violations.push(told.violatedDirective + " " + told.blockedURI);
});
"""
PATIENCE = 10_000
"""Milliseconds after which a step has failed; no step takes a tenth of it."""


@dataclass
class Visit:
    """A tab of a context of its own; `requests`, `complaints`, `dialogs` and `windows` are what its page did unasked.

    Args:
        path: the file that the page is written to before it is opened.
    """

    page: Page
    path: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    windows: list[str] = field(default_factory=list)

    def show(self, text: str, hash: str = "") -> Visit:  # noqa: A002 - the word that addresses have for it
        """Open the page *text* afresh, at *hash* ("#findings")."""
        self.path.write_text(text, encoding="utf-8")
        for told in (self.requests, self.complaints, self.dialogs, self.windows):
            told.clear()
        self.page.goto(self.path.as_uri() + hash)
        return self

    def violations(self) -> list[str]:
        """Give what the page's own policy had to stop."""
        return list(self.page.evaluate("window.violations"))

    def unasked(self) -> dict[str, list[str]]:
        """Give all that a well-behaved page leaves undone: empty if it asked for nothing but itself."""
        itself = self.path.as_uri()
        others = [url for url in self.requests if url.partition("#")[0] != itself]
        told = {
            "requests": others,
            "complaints": self.complaints,
            "dialogs": self.dialogs,
            "windows": self.windows,
        }
        return {name: list(what) for name, what in told.items() if what}

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what the browser complains of."""
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def dismiss(self, dialog: Dialog) -> None:
        """Keep what a dialog says and close it."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def new_visit(browser: Browser, path: Path, **options: object) -> Visit:
    """Give a tab in a context of its own (storage, size, colours); *options* are those of `new_context`."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    context.add_init_script(LISTEN)
    visit = Visit(context.new_page(), path)
    context.on("request", lambda request: visit.requests.append(request.url))
    context.on("page", lambda opened: visit.windows.append(opened.url))
    visit.page.on("console", visit.hear)
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.page.on("dialog", visit.dismiss)
    return visit


def eventually(page: Page, read: Callable[[], object], expected: object) -> None:
    """Wait until *read* gives *expected*, and fail with what it gives where that never happens.

    Playwright's own waiting evaluates text inside the page, which the page's policy forbids.
    """
    last = time.monotonic() + PATIENCE / 1000
    while read() != expected and time.monotonic() < last:
        page.wait_for_timeout(20)
    assert read() == expected
