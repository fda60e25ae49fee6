"""`checker review` in a real browser: a click writes the file, and the page says what the file says."""

import threading
from datetime import date

import pytest

from checker.decisions import apply, load_decisions
from checker.model import Report
from checker.reports import render_html
from checker.review import ReviewServer, decide_on
from tests.browser.visit import eventually, new_visit
from tests.reports.made import DISPUTED, HELD, LENGTH, draft, full

pytestmark = pytest.mark.xdist_group("browser")

FIRST = f"#finding-{LENGTH.id}"
FIGURE = f"#audit-{DISPUTED.id}"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "checker-decisions.yaml"


@pytest.fixture
def serve(browser, path, tmp_path):
    """Give a function that serves a report and opens its page."""
    running, opened = [], []

    def serve(report: Report):
        def now() -> Report:
            return apply(report, load_decisions(path), date(2026, 1, 1))

        server = ReviewServer(
            lambda token: render_html(now(), live_token=token), lambda said: decide_on(said, now(), path)
        )
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        running.append((server, thread))
        opened.append(new_visit(browser, tmp_path / "none.html"))
        opened[-1].page.goto(server.url)
        return opened[-1]

    yield serve
    for visited in opened:
        visited.page.context.close()
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join(5)


def press(page, selector, button, **fields):
    page.locator(f"{selector} > .decide > summary").click()
    form = page.locator(f"{selector} > .decide form")
    for name, text in fields.items():
        form.locator(f"[name={name}]").fill(text)
    form.get_by_role("button", name=button).click()


def press_and_reload(page, selector, button, **fields):
    with page.expect_navigation():  # the page is told anew once the file is written
        press(page, selector, button, **fields)


def written(path):
    return [(one.kind, one.reason or one.source) for one in load_decisions(path).entries]


def test_a_click_waives_and_another_takes_it_back(serve, path):
    visited = serve(full())
    page = visited.page
    press_and_reload(page, FIRST, "Waive", reason="two ends", by="the desk")
    assert written(path) == [("waived", "two ends")]
    assert page.locator(f"{FIRST} > .decided").all_inner_texts() == ["Waived: two ends, by the desk"]
    press_and_reload(page, FIRST, "Undo")
    assert written(path) == []
    assert page.locator(f"{FIRST} > .decided").count() == 0
    assert visited.complaints == []


def test_a_figure_of_a_draft_is_ticked_off(serve, path):
    page = serve(draft()).page
    press_and_reload(page, FIGURE, "Confirmed", source="the roads agency")
    assert written(path) == [("confirmed", "the roads agency")]
    # What needs no eye any more stands below the rest, closed.
    assert page.locator(f"#audit > details {FIGURE} > .decided").count() == 1


def test_a_fact_that_holds_is_ticked_off(serve, path):
    page = serve(full()).page
    with page.expect_navigation():
        page.get_by_label("Checked").first.click()
    assert [one.values for one in load_decisions(path).entries] == [HELD[0].values]
    assert page.get_by_label("Checked").first.is_checked()


def test_a_file_with_a_fault_is_not_overwritten_and_the_page_says_so(serve, path):
    page = serve(full()).page
    path.write_text("decisions: none\n", encoding="utf-8")
    press(page, FIRST, "Waive", reason="two ends")
    eventually(page, lambda: page.locator("#kept").inner_text().startswith("Not written: "), True)
    assert path.read_text(encoding="utf-8") == "decisions: none\n"


def test_nothing_is_kept_in_the_browser_and_nothing_else_is_asked_for(serve, path):
    visited = serve(full())
    page = visited.page
    press_and_reload(page, FIRST, "Waive", reason="two ends")
    assert page.locator(f"{FIRST} > .decided").count() == 1
    assert page.get_by_role("button", name="Download").count() == 0
    assert [name for name in page.evaluate("Object.keys(localStorage)") if "by" not in name] == []
    here = page.url.partition("?")[0]
    assert {url.partition("?")[0] for url in visited.requests} == {here, f"{here}decision"}
    assert visited.violations() == []


def test_a_server_that_is_gone_is_said(serve, path, browser):
    visited = serve(full())
    page = visited.page
    page.context.set_offline(True)
    press(page, FIRST, "Waive", reason="two ends")
    eventually(page, lambda: "the server does not answer" in page.locator("#kept").inner_text(), True)
    assert not path.exists()
