"""Feeds: each entry an article, every figure of it found, with its line where the feed holds it as it is shown."""

from __future__ import annotations

from datetime import date

import pytest

from checker.sources.formats import feed as feed_module
from checker.sources.formats.feed import read_feed
from tests.sources.formats.planted import assert_found, document_of, plant, zone_at

RSS = """<?xml version="1.0" encoding="{charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Strait Courier</title><link>https://courier.example/</link><description>Sea news</description>
<language>en-gb</language>
<item><title>Ferries carry «1001» cars &amp; more</title><link>https://courier.example/1</link>
<pubDate>Tue, 05 Mar 2019 23:30:00 -0500</pubDate>
<description>A short account of «1002» trips.</description>
<content:encoded><![CDATA[<p>Ferries carried <b>«1003»</b> cars, «<i>1,</i>004»&nbsp;lorries.</p>
<script>var x = 7001;</script>
<table><tr><th>Line</th><th>Cars</th></tr><tr><td>North</td><td>«1005»</td></tr></table>
<nav><a href="x">«1006» more</a></nav>]]></content:encoded></item>
<item><title>Quay repaired</title>
<description>
&lt;p&gt;The quay cost &lt;b&gt;«1007»&lt;/b&gt; euros
&amp;amp; took &lt;i&gt;«1008»&lt;/i&gt; days.&lt;/p&gt;</description></item>
</channel></rss>
"""

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notices</title>
<entry><title type="html">Dredging: &lt;b&gt;«2001»&lt;/b&gt; tons</title><link href="https://notices.example/9"/>
<published>2020-02-03T10:00:00Z</published><updated>2020-02-09T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>The dredger moved <em>«2002»</em> tons.</p></div></content>
</entry>
<entry><title>Second notice</title><updated>2020-02-04T10:00:00Z</updated>
<content type="text">First «2003» tons &lt; «2004».

Then «2005» tons.</content></entry></feed>
"""


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_every_figure_of_an_rss_feed_is_found_at_its_line(charset: str) -> None:
    feed, planted = plant(RSS.format(charset=charset))
    articles = read_feed(feed.encode(charset), "news.rss", "")
    assert [article.problems for article in articles] == [(), ()]
    first, second = (document_of(article) for article in articles)
    assert_found(first, planted[:6])
    assert_found(second, planted[6:])
    assert "7001" not in first.text
    assert {figure: zone_at(first, figure) for figure in ("1001", "1003", "1005", "1006")} == {
        "1001": "headline",
        "1003": "body",
        "1005": "table",
        "1006": "boilerplate",
    }


def test_an_entry_says_when_and_where_it_was_published() -> None:
    first, second = read_feed(plant(RSS.format(charset="utf-8"))[0].encode(), "news.rss", "")
    assert (first.part, first.said.title, first.said.publisher, first.said.url, first.said.language) == (
        "1",
        "Ferries carry 1001 cars & more",
        "Strait Courier",
        "https://courier.example/1",
        "en-gb",
    )
    assert (first.said.published, first.said.published_from) == (date(2019, 3, 5), "the entry's published")
    assert (second.said.published, second.said.published_from, second.part) == (None, "", "2")
    assert {block.place for block in first.blocks} == {"entry 1"}


def test_an_atom_feed_in_html_xhtml_and_plain_text() -> None:
    feed, planted = plant(ATOM)
    first, second = read_feed(feed.encode(), "notices.atom", "")
    assert_found(document_of(first), planted[:2])
    assert_found(document_of(second), planted[2:])
    assert (first.said.published, first.said.title) == (date(2020, 2, 3), "Dredging: 2001 tons")
    assert (second.said.published, second.said.published_from) == (date(2020, 2, 4), "the entry's updated")


@pytest.mark.parametrize(
    ("feed", "message"),
    [
        (b"<?xml version='1.0'?><invoice><total>41</total></invoice>", "this XML is no feed"),
        (b"<rss version='2.0'><channel><title>x</title></channel></rss>", "the feed holds no entry"),
        (b"<rss>" + b"<item>" * 100_001, "holds more than 100,000 tags"),
        (b"PK\x03\x04\x00\x00", "this is a binary file"),
    ],
)
def test_what_is_no_feed_is_said_in_one_line(feed: bytes, message: str) -> None:
    (article,) = read_feed(feed, "a.xml", "")
    (problem,) = article.problems
    assert article.text is None
    assert (problem.level, problem.path) == ("error", "a.xml")
    assert problem.message.startswith(message)


def test_what_the_feed_holds_in_other_letters_has_its_entry_and_no_line() -> None:
    feed = b"<rss version='2.0'><item><title>Toll</title><description>It is &#52;1 euros.</description></item></rss>"
    document = document_of(read_feed(feed, "a.rss", "")[0])
    at = document.text.index("41 euros")
    block = document.block_at(at)
    assert (document.place(at), block.place if block else "") == ((0, 0), "entry 1")


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes_and_that_is_said() -> None:
    feed, planted = plant(RSS.format(charset="utf-8"))
    articles = read_feed(feed[: feed.index("</item>") + 7].encode(), "news.rss", "")
    assert_found(document_of(articles[0]), planted[:6])
    assert [problem.level for problem in articles[0].problems] == ["warning"]
    assert "not well formed" in articles[0].problems[0].message


def test_entities_that_grow_end_at_once() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "41 41 41">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 50}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    articles = read_feed(f"{bomb}]><rss version='2.0'><item><title>Bomb &i;</title></item></rss>".encode(), "a.xml", "")
    assert sum(len(article.text or "") for article in articles) < 10_000


def test_of_a_long_feed_the_first_entries_are_read_and_the_others_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(feed_module, "_MOST_ENTRIES", 3)
    items = "".join(f"<item><title>Quay {number}</title></item>\n" for number in range(5))
    raw = f"<rss version='2.0'><channel><title>Port</title><description>News of 88 ports</description>\n{items}"
    articles = read_feed(f"{raw}</channel></rss>".encode(), "a.rss", "")
    assert [one.said.title for one in articles] == ["Quay 0", "Quay 1", "Quay 2"]
    assert [one.anchors[0].line for one in articles] == [2, 3, 4]
    assert [str(one) for one in articles[0].problems] == ["a.rss: error: only the first 3 entries are read, 2 are not"]


def test_what_a_feed_says_of_itself_is_boilerplate_of_its_first_entry() -> None:
    first, second = read_feed(RSS.format(charset="utf-8").encode(), "news.rss", "")
    assert zone_at(document_of(first), "Sea news") == "boilerplate"
    assert "Sea news" not in (second.text or "")
