"""Printed to PDF, the page holds every finding and what stood closed on the screen."""

import re
import unicodedata

import pytest
from pypdfium2 import PdfDocument

from checker.reports import render_html
from checker.reports.wording import message_words
from tests.reports.made import full
from tests.reports.many import many

pytestmark = pytest.mark.xdist_group("browser")


def words_of(text: str) -> str:
    """Give the letters and digits of *text*, ligatures spelled out: spaces and hyphens depend on where a line ends."""
    return "".join(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


def printed(page) -> str:
    document = PdfDocument(page.pdf(format="A4"))
    try:
        return words_of("".join(one.get_textpage().get_text_range() for one in document))
    finally:
        document.close()


def test_every_finding_of_the_seeds_is_printed_with_its_sentences(visit, seeds_page, seeds_report):
    words = printed(visit(seeds_page).page)
    assert seeds_report.findings
    for finding in seeds_report.findings:
        message = re.sub(r"\bhere\b(?= but)", "here A", message_words(finding))  # the letter of the camp that is meant
        for text in (finding.title, message, *(camp.value for camp in finding.camps)):
            assert words_of(text) in words


def test_what_is_closed_on_the_screen_is_printed(visit, full_page):
    words = printed(visit(full_page).page)
    for item in full().unchecked:
        assert words_of(item.reason) in words
    assert words_of("Each spelling with the articles that use it") in words


def test_what_only_a_screen_needs_is_not_printed(visit, full_page):
    words = printed(visit(full_page).page)
    assert "Search" not in words
    assert "Onthispage" not in words


def test_a_long_report_is_printed_to_the_last(visit):
    report = many(60)
    words = printed(visit(render_html(report)).page)
    assert all(words_of(finding.message) in words for finding in report.findings)


def test_dark_colours_are_not_printed(visit, full_page):
    page = visit(full_page, color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
