"""axe finds nothing, in light and in dark, with everything closed and with everything open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from checker.reports import render_html
from tests.browser.test_payloads import decided
from tests.browser.test_quiet import OPEN_ALL
from tests.reports.made import empty

pytestmark = pytest.mark.xdist_group("browser")


def faults(page) -> list[str]:
    """Give what axe finds, one line a place."""
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:90]}" for one in violations for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, some_page, scheme):
    page = visit(some_page, color_scheme=scheme).page
    page.evaluate(OPEN_ALL)
    page.keyboard.press("Tab")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_narrow_screen_with_decisions(visit, scheme):
    page = visit(render_html(decided()), color_scheme=scheme, viewport={"width": 360, "height": 700}).page
    page.evaluate(OPEN_ALL)
    assert faults(page) == []


def test_axe_finds_nothing_in_a_report_without_articles(visit):
    assert faults(visit(render_html(empty())).page) == []


def test_axe_finds_nothing_in_what_is_printed(visit, full_page):
    page = visit(full_page).page
    page.emulate_media(media="print")
    assert faults(page) == []


def test_axe_would_find_a_text_that_is_too_pale(visit, full_page):
    pale = full_page.replace("</main>", "<p><font color=#ccc>pale</font></p></main>")
    assert [one for one in faults(visit(pale).page) if one.startswith("color-contrast")]
