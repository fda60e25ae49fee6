"""The page asks for nothing but itself, and a browser has nothing to complain of."""

import pytest

pytestmark = pytest.mark.xdist_group("browser")

OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"


def test_no_request_leaves_and_nothing_is_complained_of(visit, some_page):
    visited = visit(some_page)
    visited.page.evaluate(OPEN_ALL)
    visited.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    visited.page.emulate_media(media="print", color_scheme="dark")
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
    try:
        visited.page.evaluate(f"() => {{ {asking} }}")
    except Exception as error:  # noqa: BLE001 - playwright hands on whatever the page throws
        assert "Content Security Policy" in str(error)
    visited.page.wait_for_function("violations.length > 0")
    assert visited.page.evaluate("window.hit") is None
    assert [url for url in visited.requests if url.startswith("https:")] == []
