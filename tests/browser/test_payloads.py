"""What an article, a file name or a rule may hold stays text in a real browser, with the policy and without it."""

import pytest

from checker.reports import render_html
from tests.browser.pages import OPEN_ALL, decided, poisoned
from tests.browser.visit import new_visit
from tests.reports.hostile import ADDRESSES, PAYLOADS, with_every_string
from tests.reports.made import full
from tests.reports.test_hostile import KEPT

pytestmark = pytest.mark.xdist_group("browser")

# Names of tags and attributes, in order: what a payload that was read as markup would change.
SHAPE = """() => [...document.querySelectorAll("*")].map(
    element => element.localName + " " + element.getAttributeNames().filter(name => name !== "open").join(" "))"""
ARMED = tuple(payload.replace("alert(1)", "alert(window.hit=1)") for payload in PAYLOADS)
HARMLESS = "x"


@pytest.fixture(scope="module")
def tab(browser, tmp_path_factory):
    """One tab for all payloads, without the page's policy, so that the escaping alone must hold."""
    tab = new_visit(browser, tmp_path_factory.mktemp("payloads") / "report.html", bypass_csp=True)
    yield tab
    tab.page.context.close()


@pytest.fixture(scope="module")
def harmless_shape(tab):
    shape = tab.show(poisoned(HARMLESS)).page.evaluate(SHAPE)
    assert len(shape) > 200
    return shape


@pytest.mark.parametrize("payload", ARMED, ids=range(len(ARMED)))
def test_a_payload_in_every_field_makes_no_element_and_runs_nothing(tab, payload, harmless_shape):
    page = tab.show(poisoned(payload)).page
    assert page.evaluate(SHAPE) == harmless_shape
    page.evaluate(OPEN_ALL)
    page.evaluate("hash => { location.hash = hash }", payload)
    page.mouse.move(300, 300)
    assert page.evaluate("window.hit") is None
    assert tab.unasked() == {}


@pytest.mark.parametrize("payload", ADDRESSES, ids=range(len(ADDRESSES)))
def test_an_address_that_is_none_is_no_link(tab, payload):
    report = with_every_string(decided(), lambda _: payload, KEPT[:-1])
    page = tab.show(render_html(report)).page
    assert set(page.evaluate("[...document.links].map(link => link.protocol)")) == {"file:"}
    assert page.evaluate("[...document.links].every(link => link.getAttribute('href').startsWith('#'))")


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
