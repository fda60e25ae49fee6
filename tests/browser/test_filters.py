"""Filters change what is shown and the address; the address alone brings the same back."""

from dataclasses import replace

import pytest

from checker.reports import render_html
from tests.browser.pages import decided
from tests.browser.visit import eventually
from tests.reports.made import full
from tests.reports.many import many

pytestmark = pytest.mark.xdist_group("browser")

IDS = [f"finding-{finding.id}" for finding in full().findings]
LENGTH, COST, FIRST_DAY = IDS
SHOWN = "[...document.querySelectorAll('#findings > article')].filter(one => one.offsetParent).map(one => one.id)"


def shown(page) -> list[str]:
    return page.evaluate(SHOWN)


def address(page) -> str:
    return page.url.partition("#")[2]


def become_shown(page, expected: list[str]) -> None:
    eventually(page, lambda: shown(page), expected)


@pytest.fixture
def page(visit, full_page):
    return visit(full_page).page


def test_everything_is_shown_at_first(page):
    assert shown(page) == IDS
    assert page.locator("#shown").inner_text() == "All 3 shown"


def test_a_severity_is_hidden_when_its_box_is_cleared(page):
    page.locator("#filter [value=error]").uncheck()
    become_shown(page, [COST, FIRST_DAY])
    assert page.locator("#shown").inner_text() == "2 of 3 shown"


@pytest.mark.parametrize(
    ("name", "label", "left"),
    [
        ("status", "Open", [LENGTH, COST]),
        ("status", "Explained by time", [FIRST_DAY]),
        ("claim", "Cost and its parts", [COST]),
        ("source", "review", [LENGTH, FIRST_DAY]),
    ],
)
def test_a_choice_leaves_what_fits_it(page, name, label, left):
    page.locator(f"#filter [name={name}]").select_option(label=label)
    become_shown(page, left)
    assert address(page).startswith("?")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("38 MILLION", [COST]),
        ("roads  agency", [LENGTH, FIRST_DAY]),
        ("some 690", [FIRST_DAY]),
        ("no such word", []),
        ("<b>", []),
    ],
)
def test_the_search_reads_findings_without_case_and_spaces(page, typed, left):
    page.keyboard.press("/")
    page.keyboard.type(typed)
    become_shown(page, left)
    assert address(page).startswith("?")
    assert page.get_by_text("No finding fits this filter.").is_visible() is (left == [])


def test_filters_are_joined_by_and_and_cleared_at_once(page):
    page.locator("#filter [name=source]").select_option(label="review")
    page.locator("#filter [value=note]").uncheck()
    become_shown(page, [LENGTH])
    page.get_by_role("button", name="Clear").click()
    become_shown(page, IDS)
    eventually(page, lambda: address(page), "")


def test_the_address_alone_brings_the_same_back(visit, page, full_page):
    page.locator("#filter [name=source]").select_option(label="review")
    page.keyboard.press("/")
    page.keyboard.type("690 people")
    become_shown(page, [FIRST_DAY])
    eventually(page, lambda: "text=690+people" in address(page), True)
    page.reload()
    assert shown(page) == [FIRST_DAY]
    again = visit(full_page, hash=f"#{address(page)}").page
    assert shown(again) == [FIRST_DAY]
    assert again.locator("#filter [name=text]").input_value() == "690 people"
    assert again.locator("#filter [name=source]").input_value() == "review"


def test_an_address_with_nonsense_shows_everything(visit, full_page):
    for hash in ("#?status=nonsense&claim=nonsense&source=nonsense", "#?text=", "#%", "#?%", "#no-such-anchor"):  # noqa: A001
        visited = visit(full_page, hash=hash)
        assert shown(visited.page) == IDS
        assert visited.complaints == []


def test_a_link_to_a_finding_that_is_filtered_out_shows_it(page):
    page.keyboard.press("/")
    page.keyboard.type("690")
    become_shown(page, [FIRST_DAY])
    page.evaluate("hash => { location.hash = hash }", f"#{LENGTH}")
    become_shown(page, IDS)
    page.wait_for_timeout(200)
    assert address(page) == LENGTH
    top = page.locator(f"#{LENGTH}").evaluate("one => one.getBoundingClientRect().top")
    assert -5 <= top < 400


def test_a_permanent_link_opens_its_finding_in_view(visit):
    report = many(60)
    last = f"finding-{report.findings[-1].id}"
    page = visit(render_html(report), hash=f"#{last}").page
    box = page.locator(f"#{last}").bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]


def test_a_waived_finding_is_found_by_its_status(visit):
    page = visit(render_html(decided())).page
    page.locator("#filter [name=status]").select_option(label="Waived")
    become_shown(page, [LENGTH])
    assert "both lengths stand in the contract" in page.locator(f"#{LENGTH}").text_content()


def test_the_table_of_claims_follows_the_filter(page):
    rows = page.locator("#claims tbody tr").filter(visible=True)
    before = rows.count()
    page.locator("#filter [name=claim]").select_option(label="Cost and its parts")
    become_shown(page, [COST])
    assert before == len(full().findings) + len(full().held)
    assert rows.count() == 1


def test_a_claim_whose_rule_has_odd_characters_can_be_chosen(visit):
    odd = 'a&b="c" #1/%<d>'
    report = replace(
        full(), findings=tuple(replace(one, rule=odd) for one in full().findings[:1]) + full().findings[1:]
    )
    page = visit(render_html(report)).page
    page.locator("#filter [name=claim]").select_option(label="Length of the bridge")
    become_shown(page, [LENGTH])
    page.reload()
    assert shown(page) == [LENGTH]


def test_five_hundred_findings_are_filtered(visit, many_page):
    page = visit(many_page).page
    expected = sum(one.severity == "error" for one in many(500).findings)
    for name in ("warning", "note"):
        page.locator(f"#filter [value={name}]").uncheck()
    eventually(page, lambda: address(page), "?severity=error")
    assert page.locator("#shown").inner_text() == f"{expected} of 500 shown"
    assert page.evaluate("document.querySelectorAll('#findings > article:not([hidden])').length") == expected
