"""Everything can be reached and used with the keyboard alone, and what has the focus is seen."""

import pytest

from checker.reports import render_html
from tests.browser.pages import decided
from tests.browser.visit import eventually
from tests.reports.made import full

pytestmark = pytest.mark.xdist_group("browser")

NUMBERED = """() => {
    const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    let number = 0;
    for (const element of document.querySelectorAll(all))
        if (!element.disabled && element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true}))
            element.dataset.stop = number++;
    return number;
}"""
# How the focused element looks and where it is; a ring is an outline or a shadow that it has not without the focus.
FOCUSED = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getClientRects()[0];
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 2);
    const top = document.elementFromPoint(x, y);
    return {
        stop: element === document.body ? null : Number(element.dataset.stop ?? -1),
        name: element.localName + " " + element.textContent.trim().slice(0, 40),
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
        covered: !(top && (element.contains(top) || top.contains(element))),
    };
}"""
HERE = "document.activeElement.closest('#findings > article')?.id ?? document.activeElement.localName"
IDS = [f"finding-{finding.id}" for finding in full().findings]


def walk(page, key="Tab"):
    """Press *key* from the page's start until the focus has left the page; give each stop."""
    stops = []
    for _ in range(2000):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop["stop"] is None:
            return stops
        stops.append(stop)
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize("width", [1280, 360])
def test_tab_reaches_everything_once_in_the_order_of_the_page(visit, width):
    page = visit(render_html(decided()), viewport={"width": width, "height": 800}).page
    number = page.evaluate(NUMBERED)
    assert number > 40
    stops = walk(page)
    reached = [stop["stop"] for stop in stops if stop["stop"] >= 0]
    assert reached == list(range(number))
    assert [stop["name"] for stop in stops if not stop["ring"]] == []
    assert [stop["name"] for stop in stops if not stop["inside"]] == []
    assert [stop["name"] for stop in stops if stop["covered"]] == []


def test_the_first_stop_skips_to_the_findings(visit, full_page):
    page = visit(full_page).page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    eventually(page, lambda: page.url.partition("#")[2], "findings")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#findings') !== null")


def test_j_and_k_walk_through_the_findings_and_stop_at_the_ends(visit, full_page):
    page = visit(full_page).page
    here = []
    for key in "jjjjkkkk":
        page.keyboard.press(key)
        here.append(page.evaluate(HERE))
    first, second, third = IDS
    assert here == [first, second, third, third, second, first, first, first]
    assert page.locator(f"#{first}").evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def test_j_passes_over_what_the_filter_hides(visit, full_page):
    page = visit(full_page).page
    page.locator("#filter [value=warning]").uncheck()
    eventually(page, lambda: page.locator(f"#{IDS[1]}").is_visible(), False)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(HERE) == IDS[2]


def test_slash_searches_and_escape_leaves_the_search(visit, full_page):
    page = visit(full_page).page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "text"
    page.keyboard.type("jk/?")
    assert page.evaluate("document.activeElement.value") == "jk/?"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_a_question_mark_lists_the_keys_and_escape_closes_the_list(visit, full_page):
    page = visit(full_page).page
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()


def test_single_keys_can_be_switched_off(visit, full_page):
    page = visit(full_page).page
    page.keyboard.press("?")
    page.get_by_label("Single keys work").press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate(HERE) not in IDS


def test_keys_with_control_stay_the_browsers_own(visit, full_page):
    page = visit(full_page).page
    page.keyboard.press("Control+j")
    assert page.evaluate(HERE) == "body"


def test_everything_is_opened_and_closed_by_one_key(visit, full_page):
    page = visit(full_page).page
    closed = page.locator("main details:not(.decide):not([open])")
    assert closed.count() > 0
    page.keyboard.press("e")
    assert closed.count() == 0
    page.keyboard.press("e")
    assert page.locator("main details[open]").count() == 0
