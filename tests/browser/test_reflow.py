"""On the narrowest screen that WCAG asks for, and with large text, nothing has to be scrolled sideways."""

import pytest

from checker.reports import render_html
from tests.browser.test_payloads import decided, poisoned
from tests.browser.test_quiet import OPEN_ALL

pytestmark = pytest.mark.xdist_group("browser")

# What stands to the right of the screen, but in a box that scrolls by itself or that only a screen reader sees.
OVERFLOWING = """() => {
    const own = element => element.closest(".scroll, .skip, .shapes");
    return [...document.body.querySelectorAll("*")]
        .filter(element => !own(element) && element.getBoundingClientRect().right > innerWidth + 1)
        .map(element => element.localName + "." + element.className + " " + element.textContent.slice(0, 40));
}"""


def sideways(page) -> tuple[int, list[str]]:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth"), page.evaluate(OVERFLOWING)


@pytest.mark.parametrize("width", [320, 375, 820])
def test_nothing_is_scrolled_sideways(visit, some_page, width):
    page = visit(some_page, viewport={"width": width, "height": 800}).page
    page.evaluate(OPEN_ALL)
    assert sideways(page) == (0, [])


def test_decisions_fit_a_narrow_screen(visit):
    page = visit(render_html(decided()), viewport={"width": 320, "height": 800}).page
    page.evaluate(OPEN_ALL)
    assert sideways(page) == (0, [])


@pytest.mark.parametrize(
    "payload", ["unbroken" * 500, "\ufdfd" * 40, "<" * 500], ids=["word", "widest letter", "signs"]
)
def test_a_word_that_never_breaks_does_not_widen_the_page(visit, payload):
    page = visit(poisoned(payload), viewport={"width": 320, "height": 800}).page
    page.evaluate(OPEN_ALL)
    assert sideways(page) == (0, [])


def test_text_of_twice_the_size_fits_too(visit, full_page):
    page = visit(full_page, viewport={"width": 640, "height": 800}, bypass_csp=True).page
    page.add_style_tag(content="html { font-size: 200% !important }")
    page.evaluate(OPEN_ALL)
    assert sideways(page) == (0, [])
