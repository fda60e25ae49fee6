"""What belongs to the article, where a page says it badly."""

from __future__ import annotations

import pytest

from checker.reading import split_passages
from checker.sources.formats.html import read_html
from tests.sources.formats.planted import document_of


def zones(page: str) -> dict[str, str]:
    """Give words -> zone."""
    document = document_of(read_html(page.encode(), "a.html", "")[0])
    return {document.text[one.start : one.end]: one.zone for one in split_passages(document)}


@pytest.mark.parametrize("mark", ["class=sidebar", "class=related-stories", "hidden", "style='visibility: hidden'"])
@pytest.mark.parametrize("holds", ["<main><p>It cost 41.</p></main>", "<h1>Quay</h1><p>It cost 41.</p>"])
def test_a_name_does_not_count_where_the_article_stands_inside(mark: str, holds: str) -> None:
    assert zones(f"<body><div {mark}>{holds}</div><p>More is told.</p>")["It cost 41."] == "body"


def test_a_form_around_the_whole_page_is_no_form() -> None:
    assert zones("<form><h1>Quay</h1><p>It cost 41.</p></form>")["It cost 41."] == "body"
    assert zones("<h1>Quay</h1><form><p>It cost 41.</p></form>")["It cost 41."] == "boilerplate"


def test_what_a_script_will_show_is_the_text_of_a_page_that_shows_nothing_else() -> None:
    hidden = "<h1>Quay</h1><div style='display:none'><p>It cost 41.</p></div>"
    assert zones(hidden)["It cost 41."] == "body"
    assert zones(hidden + "<p>Work is done.</p>")["It cost 41."] == "boilerplate"


def test_the_name_of_a_site_in_its_header_is_no_headline_where_another_stands() -> None:
    header = "<header><h1>Strait Courier</h1><p>Since 1974</p></header>"
    both = zones(f"{header}<article><h2>Quay opens</h2><p>It cost 41.</p></article>")
    assert (both["Strait Courier"], both["Quay opens"]) == ("boilerplate", "headline")
    alone = zones(f"{header}<p>It cost 41.</p>")
    assert alone["Strait Courier"] == "headline"


def test_short_articles_under_linked_headings_are_teasers_of_others() -> None:
    teaser = "<article><h3><a href=/b>Bridge shut</a></h3><p>It is shut for 14 days.</p></article>"
    found = zones(f"<article><h1>Quay opens</h1><p>It cost 41.</p></article>{teaser}")
    assert (found["It is shut for 14 days."], found["It cost 41."]) == ("boilerplate", "body")
    assert zones(teaser)["It is shut for 14 days."] == "body"
    post = teaser.replace("/b", "#post-2")  # a post of this very page
    assert zones(f"<h1>Live</h1>{post}")["It is shut for 14 days."] == "body"


def test_a_paragraph_that_is_a_link_leads_away_and_a_link_in_a_sentence_does_not() -> None:
    found = zones("<h1>Quay</h1><p><a href=/x>Also: 41 ships lost</a></p><p>It <a href=/y>cost 41</a> in all.</p>")
    assert (found["Also: 41 ships lost"], found["It cost 41 in all."]) == ("boilerplate", "body")


def test_an_unclosed_link_makes_no_article_boilerplate() -> None:
    page = "<h1>Quay</h1><a href=/x><p>" + "It cost 41 and was paid for by the town. " * 6
    assert set(zones(page).values()) == {"headline", "body"}


@pytest.mark.parametrize(("after", "kept"), [("billion", True), ("People left.", False), ("41 left.", False)])
def test_a_line_break_ends_a_line_unless_the_sentence_goes_on(after: str, kept: bool) -> None:
    article = read_html(f"<h1>Quay</h1><p>It cost $3<br>\n{after}</p>".encode(), "a.html", "")[0]
    assert (f"$3 {after}" in (article.text or "")) is kept


def test_full_lines_of_preformatted_text_are_one_paragraph() -> None:
    page = (
        "<h1>Quay</h1><pre>\nThe quay that was opened in the spring of 2019 cost $3\nbillion.\n\nShort.\nLines.\n</pre>"
    )
    article = read_html(page.encode(), "a.html", "")[0]
    assert article.text == ("Quay\n\nThe quay that was opened in the spring of 2019 cost $3 billion.\n\nShort.\nLines.")


@pytest.mark.parametrize(
    "page",
    [b"<div>" * 100_001, b"&amp;" * 100_001],
)
def test_a_page_that_is_all_markup_is_refused_in_one_line(page: bytes) -> None:
    (article,) = read_html(page, "a.html", "")
    assert article.text is None
    assert [str(problem) for problem in article.problems] == [
        "a.html: error: holds more than 100,000 tags and entities, which no article does; it is not read"
    ]


def test_what_is_nested_too_deep_is_read_beside_each_other_and_that_is_said() -> None:
    (article,) = read_html(b"<h1>Quay</h1>" + b"<div>" * 600 + b"41" + b"</div>" * 600 + b"<p>42", "a.html", "")
    assert article.text == "Quay\n\n41\n\n42"
    (problem,) = article.problems
    assert (problem.level, problem.line, problem.column) == ("warning", 1, 13 + 512 * 5 + 1)


def test_an_unclosed_comment_is_said() -> None:
    (article,) = read_html(b"<h1>Quay</h1>\n<p>41<!-- 42", "a.html", "")
    assert article.text == "Quay\n\n41"
    assert str(article.problems[0]).startswith("a.html:2:6: warning: the comment that begins here is not closed")


@pytest.mark.parametrize(
    "around",
    [
        "<amp-consent><div>It cost 42.</div></amp-consent>",
        "<amp-ad width=300><p>It cost 42.</p></amp-ad>",
        "<div class=comments-section><div><p>It cost 42.</p></div></div>",
        "<div class=subscription-widget-wrap><p>It cost 42.</p></div>",
        "<div class=printfooter>It cost 42.</div>",
        "<div id=catlinks>It cost 42.</div>",
        "<nav-like id=vector-toc><div>It cost 42.</div></nav-like>",
    ],
)
def test_notices_letters_and_what_a_system_says_of_its_page_are_set_aside(around: str) -> None:
    assert zones(f"<article><h1>Quay</h1><p>It cost 41.</p>{around}</article>") == {
        "Quay": "headline",
        "It cost 41.": "body",
        "It cost 42.": "boilerplate",
    }
