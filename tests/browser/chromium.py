"""The system's Chromium, found and started; playwright drives it and never downloads one of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HOW_TO_INSTALL = "run `sh .ci/chromium.sh` (Debian's package chromium), or name a browser: CHROMIUM=/path/to/chromium"
# No name is ever looked up, so that what a page asks for is seen and goes nowhere but to this machine, where `checker
# review` answers. The other two make the same picture on every screen.
FLAGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
)


def chromium_path() -> str | None:
    """Give the browser that `CHROMIUM` names, else the first on the path, else None."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for command in COMMANDS if (path := shutil.which(command))), None)


def must_be_there() -> bool:
    """Tell whether a missing browser is a failure: in CI nobody reads what was skipped."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


@contextmanager
def running_chromium(path: str) -> Iterator[Browser]:
    """Give the browser at *path*, headless, until the block ends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()
