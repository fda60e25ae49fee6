"""On the narrowest screen that WCAG asks for, and with large text, nothing has to be scrolled sideways."""

import pytest

from checker.reports import render_html
from tests.browser.pages import OPEN_ALL, decided, poisoned
from tests.reports.made import empty, full
from tests.reports.many import many

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


def narrow(visit, text, width=320, **options):
    """Open *text* with everything opened and laid out, off the screen too."""
    page = visit(text, viewport={"width": width, "height": 800}, bypass_csp=True, **options).page
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate(OPEN_ALL)
    return page


@pytest.mark.parametrize("report", [full(), many(40), empty()], ids=["full", "more sources than columns", "empty"])
def test_nothing_is_scrolled_sideways(visit, report):
    assert sideways(narrow(visit, render_html(report))) == (0, [])


@pytest.mark.parametrize("width", [320, 375, 820, 1100])
def test_nothing_is_scrolled_sideways_in_the_seeds_report(visit, seeds_page, width):
    assert sideways(narrow(visit, seeds_page, width)) == (0, [])


def test_decisions_fit_a_narrow_screen(visit):
    assert sideways(narrow(visit, render_html(decided()))) == (0, [])


@pytest.mark.parametrize(
    "payload", ["unbroken" * 500, "\ufdfd" * 40, "<" * 500], ids=["word", "widest letter", "signs"]
)
def test_a_word_that_never_breaks_does_not_widen_the_page(visit, payload):
    assert sideways(narrow(visit, poisoned(payload))) == (0, [])


def test_text_of_twice_the_size_fits_too(visit, full_page):
    page = narrow(visit, full_page, 640)
    page.add_style_tag(content="html { font-size: 200% !important }")
    assert sideways(page) == (0, [])
