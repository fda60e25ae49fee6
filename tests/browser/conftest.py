"""One browser for all tests of a worker; a context (its own storage, size and colours) for each page that is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from checker import check, load_rules
from checker.model import Report
from checker.reports import render_html
from tests.browser.chromium import HOW_TO_INSTALL, chromium_path, must_be_there, running_chromium
from tests.browser.visit import Visit, new_visit
from tests.reports.made import draft, full
from tests.reports.many import many

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        (pytest.fail if must_be_there() else pytest.skip)(f"no Chromium here: {HOW_TO_INSTALL}")
    with running_chromium(path) as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Give a function that opens a page, given as text, in a context of its own with the options of `new_context`."""
    opened: list[Visit] = []

    def visit(text: str, hash: str = "", **options: object) -> Visit:  # noqa: A002
        opened.append(new_visit(browser, tmp_path / f"report-{len(opened)}.html", **options))
        return opened[-1].show(text, hash)

    yield visit
    for one in opened:
        one.page.context.close()


@pytest.fixture(scope="session")
def seeds_report() -> Report:
    return check(ROOT / "seeds", rules=load_rules(ROOT / "rules" / "kazakhstan-turkey"))


@pytest.fixture(scope="session")
def seeds_page(seeds_report: Report) -> str:
    return render_html(seeds_report)


@pytest.fixture(scope="session")
def full_page() -> str:
    return render_html(full())


@pytest.fixture(scope="session")
def many_page() -> str:
    """Give the page of 500 findings from 20 articles."""
    return render_html(many(500))


@pytest.fixture(scope="session")
def draft_page() -> str:
    """Give the page of a draft that was held against its sources."""
    return render_html(draft())


@pytest.fixture(params=["full_page", "seeds_page", "draft_page", "many_page"])
def some_page(request: pytest.FixtureRequest) -> str:
    """Give each page in turn: one that holds every part of a report, the seeds', a draft's and a long one."""
    return str(request.getfixturevalue(request.param))
