"""What a page says of itself, where it says so, and what is said where two places differ."""

from __future__ import annotations

from datetime import date

import pytest

from checker.sources.article import Article
from checker.sources.formats.html import read_html
from checker.sources.metadata import Metadata


def read(head: str, body: str = "<h1>Quay opens</h1><p>It cost 41 euros.</p>") -> Article:
    return read_html(f"<html lang=en><head>{head}</head><body>{body}</body></html>".encode(), "a.html", "")[0]


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "Organization", "@id": "#us", "name": "Strait Courier"},
 {"@type": ["NewsArticle"], "headline": "Quay opens late", "datePublished": "2019-03-01T23:30:00-05:00",
  "publisher": {"@id": "#us"}, "mainEntityOfPage": {"@id": "https://courier.example/q"}}]}</script>"""


def test_json_ld_names_everything() -> None:
    assert read(JSON_LD).said == Metadata(
        title="Quay opens late",
        publisher="Strait Courier",
        published=date(2019, 3, 1),
        published_from="the page's JSON-LD datePublished",
        url="https://courier.example/q",
        language="en",
    )


@pytest.mark.parametrize(
    ("head", "evidence"),
    [
        ('<meta property="article:published_time" content="2019-03-01T08:00Z">', "the page's article:published_time"),
        ('<meta name="DC.date.issued" content="2019-03-01">', "the page's dc.date.issued"),
        ('<meta name="date" content="Fri, 01 Mar 2019 10:00:00 GMT">', "the page's date"),
        ('<meta itemprop="datePublished" content="March 1, 2019">', "the page's datePublished"),
        ('<meta name="pubdate" content="20190301">', "the page's pubdate"),
    ],
)
def test_the_day_is_read_with_its_evidence(head: str, evidence: str) -> None:
    said = read(head).said
    assert (said.published, said.published_from) == (date(2019, 3, 1), evidence)


@pytest.mark.parametrize("marked", ["pubdate", 'itemprop="datePublished"', 'class="entry-date published"'])
def test_a_time_element_counts_where_it_says_that_it_is_the_day_published(marked: str) -> None:
    body = '<p><time datetime="2019-03-01T10:00" {}>1 March</time> It cost 41 euros.</p>'
    assert read("", body.format(marked)).said.published == date(2019, 3, 1)
    assert read("", body.format("")).said.published is None


def test_two_days_that_differ_are_both_named() -> None:
    article = read(JSON_LD + '\n<meta property="article:published_time" content="2019-03-04">')
    (problem,) = article.problems
    assert article.said.published == date(2019, 3, 1)
    assert str(problem) == (
        "a.html:5:1: warning: the page's JSON-LD datePublished says 2019-03-01, the page's article:published_time says "
        "2019-03-04; the first is used: give 'published:' in sources.yaml if it is the other"
    )


def test_one_instant_in_two_time_zones_is_no_difference() -> None:
    article = read(JSON_LD + '<meta property="article:published_time" content="2019-03-02T04:30:00Z">')
    assert article.problems == ()


def test_what_cannot_be_read_is_said_and_the_rest_goes_on() -> None:
    head = '<script type="application/ld+json">{"headline": </script><meta name=date content="03/04/2019">'
    article = read(head)
    assert [problem.message for problem in article.problems] == [
        "this JSON-LD is no JSON; it is not read",
        "the page's date is '03/04/2019', which names no one day; it is not used",
    ]
    assert article.said.published is None
    assert article.text == "Quay opens\n\nIt cost 41 euros."


def test_the_title_without_the_publisher_heads_a_page_that_shows_no_headline() -> None:
    head = (
        '<meta property="og:site_name" content="Strait Courier"><title>41 ships &amp; a quay | Strait Courier</title>'
    )
    article = read(head, "<p>All are gone.</p>")
    assert article.said.title == "41 ships & a quay"
    assert article.text == "41 ships & a quay | Strait Courier\n\nAll are gone."
    assert article.blocks[0].zone == "headline"
    assert read(head).text == "Quay opens\n\nIt cost 41 euros."


@pytest.mark.parametrize(
    ("declaration", "codec", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251", "cp1251"),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2", "iso8859-2"),
    ],
)
def test_the_encoding_that_a_page_declares_is_read_as_browsers_read_it(
    declaration: str, codec: str, encoding: str
) -> None:
    page = f"{declaration}<p>41 § or so</p>"
    article = read_html(page.replace("§", "§" if codec != "cp1251" else "№").encode(codec), "a.html", "")[0]
    assert article.encoding == encoding
    assert article.problems == ()
    assert article.text in ("41 § or so", "41 № or so")


def test_a_page_that_is_not_what_it_declares_is_guessed_with_a_warning() -> None:
    page = '<meta charset="shift_jis"><p>Der Kai kostet 41 Euro, größer als früher, ähnlich über Öl.'.encode("cp1252")
    article = read_html(page, "a.html", "")[0]
    assert article.text is not None
    assert "41 Euro" in article.text
    assert article.problems[0].message == "this is not cp932, as the page declares"
    assert {problem.level for problem in article.problems} == {"warning"}


@pytest.mark.parametrize(
    "shown",
    [
        "<dl><dt>Published</dt><dd>18 June 2024</dd><dt>Apply by</dt><dd>30 September 2024</dd></dl>",
        "<p>Published: 18 June 2024</p><p>It was published on 3 May 2019.</p>",
        "<p>First published 18 June 2024",
    ],
)
def test_a_day_that_is_shown_as_that_of_publication_is_taken_where_no_metadata_says_one(shown: str) -> None:
    (article,) = read_html(f"<h1>Grants</h1>{shown}<p>They came to 41.</p>".encode(), "a.html", "")
    assert (str(article.said.published), article.said.published_from) == ("2024-06-18", "the page's line 'Published'")
    head = '<meta property="article:published_time" content="2024-06-17">'
    (article,) = read_html(f"{head}<h1>Grants</h1>{shown}".encode(), "a.html", "")
    assert (str(article.said.published), article.problems) == ("2024-06-17", ())


@pytest.mark.parametrize(
    "shown",
    [
        "<p>Published: 18 June 2024<p>Published: 19 June 2024",
        "<p>The report was published on 18 June 2024.",
        "<nav><p>Published: 18 June 2024</p></nav>",
        "<p>Published by the port office<p>18 June 2024",
        "<p>Published: June 2024",
    ],
)
def test_a_day_that_may_be_of_something_else_is_not_taken(shown: str) -> None:
    (article,) = read_html(f"<h1>Grants</h1>{shown}".encode(), "a.html", "")
    assert article.said.published is None


def test_what_stands_behind_the_headline_in_the_tab_is_the_publisher() -> None:
    (article,) = read_html(b"<title>Quay opens &ndash; Strait Courier</title><h1>Quay opens</h1>41", "a.html", "")
    assert article.said.publisher == "Strait Courier"
    (article,) = read_html(b"<title>Strait Courier - Quay opens</title><h1>Quay opens</h1>41", "a.html", "")
    assert article.said.publisher == ""
