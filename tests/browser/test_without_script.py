"""With script switched off, everything can be read and nothing is offered that would not work."""

import pytest

from tests.reports.made import full

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture
def page(visit, full_page):
    return visit(full_page, java_script_enabled=False).page


def test_every_finding_is_readable(page):
    for finding in full().findings:
        article = page.locator(f"#finding-{finding.id}")
        article.scroll_into_view_if_needed()
        assert article.is_visible()
        for text in (finding.title, finding.message, finding.why_comparable, *(camp.value for camp in finding.camps)):
            assert text in " ".join(article.inner_text().split())


def test_what_is_closed_opens_without_script(page):
    closed = page.locator("main details:not([open]) > summary")
    assert closed.count() > 0
    for _ in range(closed.count()):
        closed.first.click()
    assert closed.count() == 0
    for item in full().unchecked:
        assert page.get_by_text(item.reason).first.is_visible()


def test_no_control_is_shown_that_needs_script(page):
    shown = page.locator("button, input, select, textarea").filter(visible=True)
    assert shown.count() == 0
    assert not page.locator("#filter").is_visible()


def test_links_inside_the_page_lead_to_what_they_name(page):
    page.locator(".toc a[href='#holds']").click()
    assert page.url.endswith("#holds")
    assert page.locator("#holds").is_visible()
