"""axe finds nothing, in light and in dark, with everything closed and with everything open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from checker.reports import render_html
from tests.browser.pages import OPEN_ALL, decided
from tests.reports.made import empty

pytestmark = pytest.mark.xdist_group("browser")

THIN_OUT = """() => {
    const rows = ["#claims tbody tr", "#sources tbody tr", "#not-checked li"];
    for (const many of ["#findings > article", "#holds > article", ...rows])
        document.querySelectorAll(many).forEach((one, index) => index % 50 && one.remove());
    const gone = link => !document.getElementById(link.hash.slice(1));
    [...document.querySelectorAll("main a[href^='#']")].filter(gone).forEach(link => link.removeAttribute("href"));
}"""


def faults(page) -> list[str]:
    """Give what axe finds, one line a place."""
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:90]}" for one in violations for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["full_page", "seeds_page", "draft_page"])
def test_axe_finds_nothing(visit, request, name, scheme):
    page = visit(request.getfixturevalue(name), color_scheme=scheme).page
    page.evaluate(OPEN_ALL)
    page.keyboard.press("Tab")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_long_report(visit, many_page, scheme):
    # axe takes minutes on 500 findings; they are all of one make, so every 50th is looked at.
    page = visit(many_page, color_scheme=scheme).page
    page.evaluate(THIN_OUT)
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
