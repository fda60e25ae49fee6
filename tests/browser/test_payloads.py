"""What an article, a file name or a rule may hold stays text in a real browser, with the policy and without it."""

from dataclasses import replace

import pytest

from checker.reports import render_html
from tests.browser.pages import OPEN_ALL, OURS, decided, poisoned
from tests.browser.visit import new_visit
from tests.reports.hostile import ADDRESSES, PAYLOADS, with_every_string
from tests.reports.made import full

pytestmark = pytest.mark.xdist_group("browser")

# Names of tags and attributes: what a payload that was read as markup would change. The two attributes carry text that
# the page cannot show as it is, and stand only where there is such text.
SHAPE = """() => [...document.querySelectorAll("*")].map(element => {
    const names = element.getAttributeNames().filter(name => !["open", "data-about", "data-values"].includes(name));
    return element.localName + " " + names.join(" ");
}).sort()"""
ARMED = tuple(payload.replace("alert(1)", "alert(window.hit=1)") for payload in PAYLOADS)
# Opening a page costs more than what is on it. One payload at a time shows the claims in a matrix of sources, as few
# articles have it; with twelve of them each claim lists its sources, as many articles have it.
TOGETHER = 12


@pytest.fixture(scope="module")
def tab(browser, tmp_path_factory):
    """One tab for all payloads, without the page's policy, so that the escaping alone must hold."""
    tab = new_visit(browser, tmp_path_factory.mktemp("payloads") / "report.html", bypass_csp=True)
    yield tab
    tab.page.context.close()


def shape_with(tab, payloads):
    """Give the shape of the page with *payloads* once everything on it was opened and passed over."""
    page = tab.show(poisoned(*payloads)).page
    page.evaluate(OPEN_ALL)
    page.mouse.move(300, 300)
    page.evaluate("hash => { location.hash = hash }", payloads[0])
    return page.evaluate(SHAPE)


@pytest.fixture(scope="module")
def harmless_shapes(tab):
    shapes = {number: shape_with(tab, [f"x{at}" for at in range(number)]) for number in (1, TOGETHER)}
    assert 200 < len(shapes[1]) < len(shapes[TOGETHER])
    return shapes


@pytest.mark.parametrize(
    "payloads",
    [*((one,) for one in ARMED[::4]), *(ARMED[at : at + TOGETHER] for at in range(0, len(ARMED), TOGETHER))],
    ids=lambda payloads: f"{ARMED.index(payloads[0])} and {len(payloads) - 1} more",
)
def test_payloads_in_every_field_make_no_element_and_run_nothing(tab, payloads, harmless_shapes):
    number = 1 if len(payloads) == 1 else TOGETHER
    padding = [f"x{at}" for at in range(len(payloads), number)]
    assert shape_with(tab, [*payloads, *padding]) == harmless_shapes[number]
    assert tab.page.evaluate("window.hit") is None
    assert tab.unasked() == {}


@pytest.mark.parametrize("payload", ADDRESSES, ids=range(len(ADDRESSES)))
def test_an_address_that_is_none_is_no_link_in_any_field(tab, payload):
    ours = tuple(name for name in OURS if name != "url")
    report = with_every_string(decided(), lambda _: payload, ours)
    page = tab.show(render_html(report)).page
    assert page.evaluate("[...document.links].every(link => link.getAttribute('href').startsWith('#'))")


def test_every_payload_as_an_address_or_behind_one_is_inert(tab):
    first = full().sources[0]
    addresses = [*ARMED, *(f"https://x.example/{one}" for one in ARMED)]
    articles = [replace(first.source, name=f"article-{at}", url=url) for at, url in enumerate(addresses)]
    page = tab.show(render_html(replace(full(), sources=tuple(replace(first, source=one) for one in articles)))).page
    page.evaluate(OPEN_ALL)
    followed = page.evaluate("[...document.links].filter(one => one.protocol !== 'file:').map(one => one.origin)")
    assert followed
    assert set(followed) == {"https://x.example"}
    assert page.evaluate("window.hit") is None
    assert tab.unasked() == {}


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(window.hit=1)</script>",
        "<img src=x onerror=alert(window.hit=1)>",
        "<svg onload=alert(window.hit=1)>",
    ],
)
@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no policy"])
def test_the_policy_stops_what_an_escape_that_fails_would_let_in(visit, markup, policy):
    text = render_html(full()).replace("</main>", f"{markup}</main>")
    visited = visit(text, bypass_csp=not policy)
    visited.page.wait_for_timeout(100)
    assert (visited.page.evaluate("window.hit") is None) is policy
    assert (visited.dialogs == []) is policy
    assert (visited.violations() != []) is policy
