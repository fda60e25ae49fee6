"""Printed to PDF, the page holds every finding and what stood closed on the screen."""

import io

import pytest
from pypdf import PdfReader

from tests.reports.made import full
from tests.reports.many import many

pytestmark = pytest.mark.xdist_group("browser")


def printed(page) -> str:
    """Give the words of the page as printed, without the spaces that its lines break at."""
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return "".join("".join(one.extract_text().split()) for one in pages)


def test_every_finding_of_the_seeds_is_printed_with_its_sentences(visit, seeds_page, seeds_report):
    words = printed(visit(seeds_page).page)
    assert seeds_report.findings
    for finding in seeds_report.findings:
        for text in (finding.title, finding.message, *(camp.value for camp in finding.camps)):
            assert "".join(text.split()) in words


def test_what_is_closed_on_the_screen_is_printed(visit, full_page):
    words = printed(visit(full_page).page)
    for item in full().unchecked:
        assert "".join(item.reason.split()) in words
    assert "Hollow-Bridge" in words
    assert "checkerwaive" in words


def test_what_only_a_screen_needs_is_not_printed(visit, full_page):
    words = printed(visit(full_page).page)
    assert "Search" not in words
    assert "Onthispage" not in words


def test_five_hundred_findings_are_printed_to_the_last(visit, many_page):
    words = printed(visit(many_page).page)
    assert all("".join(finding.message.split()) in words for finding in many(500).findings)


def test_dark_colours_are_not_printed(visit, full_page):
    page = visit(full_page, color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
