"""Take the README's pictures of the HTML report on the seeds: light, dark and on a narrow screen.

Run from the project's root: python -m benchmarks.make_screenshots [FOLDER]. The same page, browser and fonts give the
same bytes; another version of the browser or other fonts draw letters in another way.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from checker import check, load_rules
from checker.reports import render_html
from tests.browser.chromium import HOW_TO_INSTALL, chromium_path, running_chromium
from tests.browser.visit import new_visit

ROOT = Path(__file__).parents[1]
WIDE = {"width": 1440, "height": 1000}
NARROW = {"width": 390, "height": 844}
PICTURES = {
    "report-light": ("light", WIDE, 1),
    "report-dark": ("dark", WIDE, 1),
    "report-narrow": ("light", NARROW, 2),
}
LARGEST = 250_000


def main() -> None:
    """Write the pictures and say how large they are."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", nargs="?", type=Path, default=ROOT / "fixtures" / "screenshots")
    folder: Path = options.parse_args().folder
    path = chromium_path()
    if path is None:
        raise SystemExit(f"no Chromium here: {HOW_TO_INSTALL}")
    folder.mkdir(parents=True, exist_ok=True)
    page = render_html(check(ROOT / "seeds", rules=load_rules(ROOT / "rules" / "kazakhstan-turkey")))
    with tempfile.TemporaryDirectory() as scratch, running_chromium(path) as browser:
        for name, (scheme, size, scale) in PICTURES.items():
            taken = take(browser, Path(scratch) / f"{name}.html", page, scheme, size, scale)
            if len(taken) > LARGEST:
                raise SystemExit(f"{name}: {len(taken):,} bytes are more than {LARGEST:,}; make the picture smaller")
            (folder / f"{name}.png").write_bytes(taken)
            print(f"{name}.png  {len(taken):,} bytes")


def take(browser: Browser, path: Path, page: str, scheme: str, size: dict[str, int], scale: int) -> bytes:
    """Give the first screen of *page* as PNG."""
    visit = new_visit(browser, path, color_scheme=scheme, viewport=size, device_scale_factor=scale).show(page)
    taken: bytes = visit.page.screenshot(animations="disabled", caret="hide")
    visit.page.context.close()
    return taken


if __name__ == "__main__":
    main()
