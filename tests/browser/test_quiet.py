"""The page asks for nothing but itself, and a browser has nothing to complain of."""

import pytest

from tests.browser.pages import OPEN_ALL
from tests.browser.visit import eventually

pytestmark = pytest.mark.xdist_group("browser")


def test_no_request_leaves_and_nothing_is_complained_of(visit, some_page):
    visited = visit(some_page)
    visited.page.evaluate(OPEN_ALL)
    visited.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    visited.page.wait_for_timeout(50)
    assert visited.unasked() == {}
    assert visited.violations() == []
    assert visited.requests == [visited.path.as_uri()]


@pytest.mark.parametrize(
    "asking",
    [
        "fetch('https://desk.example/').catch(() => 0)",
        "navigator.sendBeacon('https://desk.example/')",
        "new Image().src = 'https://desk.example/x.png'",
        "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://desk.example/'}))",
        "document.body.append(Object.assign(document.createElement('script'), {src: 'https://desk.example/'}))",
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.hit = 1'}))",
        "document.body.style.cssText; document.body.setAttribute('style', 'color: red')",
        "document.body.setAttribute('onclick', 'window.hit = 1'); document.body.click()",
        "setTimeout('window.hit = 1')",
    ],
)
def test_the_policy_stops_what_a_script_may_ask_for(visit, full_page, asking):
    # The protocol's own evaluation is not held by the policy; what it asks for is.
    visited = visit(full_page)
    failures = []
    visited.page.on("requestfailed", lambda request: failures.append((request.url, request.failure)))
    visited.page.evaluate(f"() => {{ try {{ {asking} }} catch {{ /* stopped at once */ }} }}")
    eventually(visited.page, lambda: visited.violations() != [], True)
    assert visited.page.evaluate("window.hit") is None
    outside = [url for url in visited.requests if not url.startswith("file:")]
    assert failures == [(url, "csp") for url in outside]
