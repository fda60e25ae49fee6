"""Every figure that stands on a page is found again, at its line and column, in the zone that its place gives it."""

from __future__ import annotations

import pytest

from checker.figures import survey_figures
from checker.sources.formats.html import read_html
from tests.sources.formats.planted import assert_found, document_of, plant, zone_at

NEWS_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="{charset}"><title>Ferries carry more | Strait Courier</title></head>
<body class="sticky-nav has-sidebar">
<div id="cookie-banner">We and our «1901» partners use cookies.</div>
<header class="masthead"><a href="/">Strait Courier</a>
 <nav><ul><li><a href="/a">Fares («1902»)</a></li><li><a href="/b">Weather</a></li></ul></nav></header>
<main><article itemscope>
<header><p class="kicker">Transport</p><h1>Ferries carry «1903»<br>more cars</h1>
<p class="byline">By the shipping desk</p></header>
<figure><picture><img src="f.jpg" alt="A ferry with «1904» cars"></picture>
<figcaption>The ferry built in «1905» at the quay.</figcaption></figure>
<div class="share-bar"><button>Share</button> <span class="share-count">«1906»</span></div>
<p>Ferries carried «$3&#46;9&nbsp;million» of goods, «1907» lorries and «<b>2,4</b>08» buses. Fares rose
«1909 euros»<sup id="r1"><a href="#n1">1</a></sup> on average.</p>
<p>Each ship burns «<span class="n">3</span>,<span class="n">910</span>» litres, not <del>«1911»</del> more.</p>
<ul><li>Cars: «1912»<li>Lorries: «1913»</ul>
<div class="newsletter-signup"><h3>Our letter</h3><p>Join «1914» readers.</p></div>
<h2>What «1915» captains say</h2>
<blockquote><p>“We need «1916» berths.”</p></blockquote>
<table><caption>Cars by line, «1917» lines</caption>
<thead><tr><th>Line</th><th>Cars in 2018</th></tr></thead>
<tbody><tr><th scope="row">North</th><td>«1918»</td></tr>
<tr><th scope="row">South</th><td>«1919»</td></tr></tbody></table>
<dl><dt>Crew</dt><dd>«1920»</dd></dl>
<pre>Year   Cars
2018   «1921»
</pre>
<aside class="related-stories"><h3>Related</h3><ul><li><a href="/c">Bridge toll of «1922»</a></li></ul></aside>
<p><a href="/d">Read more: harbour dues of «1923» euros</a></p>
<footer><p>Correction: the article first gave «1924» ships.</p></footer>
</article></main>
<aside><h2>Most read</h2><ol><li><a href="/e">«1925» gulls</a></li></ol></aside>
<section id="comments"><h2>«1926» comments</h2><article class="comment">
<p>I counted «1927» cars.</p></article></section>
<form action="/s"><label>Search «1928» articles</label><input type="submit" value="Find «1929»"></form>
<div style="display:none">Kept «1930» for later.</div>
<footer>© «1931» Strait Courier</footer>
<script>var count = 5901;</script><template><p>5902</p></template><!-- 5903 -->
</body></html>
"""

ZONES = {
    "headline": ["1903", "1915"],
    "caption": ["1904", "1905", "1917"],
    "body": ["1907", "2,408", "1909", "3,910", "1912", "1913", "1916", "1924"],
    "table": ["1918", "1919", "1920", "1921"],
    "boilerplate": [
        "1901",
        "1902",
        "1906",
        "1911",
        "1914",
        "1922",
        "1923",
        "1925",
        "1926",
        "1927",
        "1928",
        "1929",
        "1930",
        "1931",
    ],
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("charset", "codec"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("utf-8", "utf-16"), ("utf-8", "utf-8-sig"), ("koi8-r", "utf-8")],
)
def test_every_figure_of_a_news_page_stands_where_it_was_planted(charset: str, codec: str, line_end: str) -> None:
    page, planted = plant(NEWS_PAGE.format(charset=charset).replace("\n", line_end))
    if codec == "cp1252":
        page = page.replace("“", '"').replace("”", '"')
    (article,) = read_html(page.encode(codec), "a.html", "")
    document = document_of(article)
    assert_found(document, planted)
    assert article.problems == ()
    assert len(planted) == 32
    assert not any(hidden in document.text for hidden in ("5901", "5902", "5903"))


def test_each_figure_stands_in_the_zone_that_its_place_on_the_page_gives_it() -> None:
    page, _ = plant(NEWS_PAGE.format(charset="utf-8"))
    document = document_of(read_html(page.encode(), "a.html", "")[0])
    found = {
        zone: [figure for figure in figures if zone_at(document, figure) == zone] for zone, figures in ZONES.items()
    }
    assert found == ZONES


def test_each_planted_figure_is_read_as_one_figure() -> None:
    page, planted = plant(NEWS_PAGE.format(charset="utf-8"))
    document = document_of(read_html(page.encode(), "a.html", "")[0])
    seen = {mention.start for mention in survey_figures(document.text)}
    assert [one.figure for one in planted if document.text.index(one.figure) not in seen] == []


LAYOUT_PAGE = """<HTML><BODY BGCOLOR=white><TABLE width=100%><TR><TD colspan=2><IMG SRC=logo.gif ALT="">
<TR><TD width=20%><A HREF=a>Home</A><BR><A HREF=b>Archive («2901»)</A>
<TD><FONT size=5>Grain harvest of «2902» tons</FONT><P>The harvest came to «2903» tons, the board said.
<P>It was «2904»<BR>million tons of wheat and<BR>«2905» of rye.
<CENTER><TABLE border=1><TR><TD>Crop<TD>2017<TD>2018<TR>
<TD>Wheat<TD>«2906»<TD>«2907»<TR><TD>Rye<TD>«2908»<TD>«2909»</TABLE></CENTER>
</TABLE></BODY>"""


def test_a_page_laid_out_with_tables_gives_its_paragraphs_and_only_the_data_as_rows() -> None:
    page, planted = plant(LAYOUT_PAGE)
    document = document_of(read_html(page.encode(), "a.html", "")[0])
    assert_found(document, planted)
    assert zone_at(document, "2903") == "body"
    rye = document.block_at(document.text.index("2909"))
    assert rye is not None
    assert [document.text[slice(*head)] for head in rye.heads] == ["Rye", "2018"]
    assert "2904 million tons of wheat and\n2905 of rye" in document.text


SPANNED = """<table><tr><th rowspan=2>Port<th colspan=2>Tons<th colspan=2>Ships
<tr><th>2017<th>2018<th>2017<th>2018
<tr><th rowspan=2>Harbour North<td>«3901»<td>«3902»<td>«3903»<td>«3904»
<tr><td>«3905»<td>«3906»<td><td>«3907»</table>"""


def test_heads_over_several_columns_and_rows_reach_each_cell() -> None:
    page, planted = plant(SPANNED)
    document = document_of(read_html(page.encode(), "a.html", "")[0])
    assert_found(document, planted)
    heads = {}
    for one in planted:
        block = document.block_at(document.text.index(one.figure))
        assert block is not None
        heads[one.figure] = [document.text[slice(*head)] for head in block.heads]
    assert heads["3902"] == ["Harbour North", "Tons", "2018"]
    assert heads["3903"] == ["Harbour North", "Ships", "2017"]
    assert heads["3905"] == ["Harbour North", "Tons", "2017"]
    assert heads["3907"] == ["Harbour North", "Ships", "2018"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("cost 3.9<sup>1</sup> billion", "cost 3.9 ¹ billion"),
        ("in 2019<sup class=reference>[4]</sup>.", "in 2019[⁴]."),
        ("in 2019<a class=footnote-anchor href=#n1>1</a>.", "in 2019 ¹."),
        ("3.9<a class='footnote-reference brackets' href=#n12>12</a> tons", "3.9 ¹² tons"),
        (
            "<a class=footnote href=#n1>In 2019</a> and <a class=reference href=b.html>12</a> ships",
            "In 2019 and 12 ships",
        ),
        ("about 10<sup>9</sup> tons of CO<sub>2</sub> on 5 km<sup>2</sup>", "about 10⁹ tons of CO₂ on 5 km²"),
        ("the 1<sup>st</sup> of May", "the 1st of May"),
        ("<span class=date>5 May 2019</span><span class=views>3,900 views</span>", "5 May 2019 3,900 views"),
        ("<span>3</span><span>9</span>00 cars", "3900 cars"),
        ("<a href=a>12 ships</a><a href=b>13 boats</a> left", "12 ships 13 boats left"),
        ("&pound;3&frac12; &lt;tax&gt; AT&amp;T &notanentity; &#0; 5 < 6", "£3½ <tax> AT&T ¬anentity; \ufffd 5 < 6"),
        ("a <svg><path d='M1 2'/></svg> sign", "a sign"),
        ("1<wbr>000 and 3<!-- x -->9", "1000 and 39"),
    ],
)
def test_what_stands_in_a_line_is_written_as_it_is_seen(markup: str, text: str) -> None:
    (article,) = read_html(f"<h1>Title</h1><p>{markup}</p>".encode(), "a.html", "")
    assert article.text == f"Title\n\n{text}"
