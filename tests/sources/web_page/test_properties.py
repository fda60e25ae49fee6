"""Whatever the nesting: no figure is lost, each stands at its place, and nothing is raised."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.sources.web_page import read_page
from tests.sources.formats.planted import document_of

_BLOCKS = "p div section article main aside nav header footer blockquote address center details summary pre form h1 h2"
_TABLES = "table thead tbody tr td th caption ul ol li dl dt dd figure figcaption select option"
_INLINE = "b i span a em sup sub del s button label noscript x-card svg"
SEEN = f"{_BLOCKS} {_TABLES} {_INLINE}".split()
_ROLES = [
    "",
    " role=table",
    " role=row",
    " role=cell",
    " role=navigation",
    " class=share",
    " class=comments",
    " class=caption",
]
_OTHERS = [
    "",
    "",
    "",
    " hidden",
    " style='display:none'",
    " href=x",
    " colspan=3",
    " rowspan=2",
    " itemprop=articleBody",
]
ATTRIBUTES = st.sampled_from(_ROLES + _OTHERS)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[int]]:
    """Give a page of tags opened and closed at random, and where figures 1000, 1001, ... stand in it."""
    parts: list[str] = []
    size, figures = 0, list[int]()
    for _ in range(draw(st.integers(1, 25))):
        name = draw(st.sampled_from(SEEN))
        tag = draw(st.sampled_from([f"<{name}{draw(ATTRIBUTES)}>", f"</{name}>", "<br>", "\n", "<hr>", "<br/>"]))
        parts.append(tag)
        size += len(tag)
        if draw(st.booleans()):
            parts.append(f" {1000 + len(figures)} ")
            figures.append(size + 1)
            size += 6
    return "".join(parts), figures


@given(pages())
@settings(max_examples=300)
def test_no_nesting_loses_a_figure_or_moves_it(made: tuple[str, list[int]]) -> None:
    page, figures = made
    article = read_page(page, "a.html")
    assert article.text is not None
    plain = article.text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789"))
    document = document_of(article)
    for number, offset in enumerate(figures):
        at = plain.find(str(1000 + number))
        assert at >= 0, f"{1000 + number} is lost: {plain!r}"
        assert plain.find(str(1000 + number), at + 1) < 0
        before = page[:offset]
        assert document.place(at) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@given(st.text("<>/!-&;#= \n\"'abdlprtuvx14é\u00a0\u202e", max_size=80))
def test_no_page_raises(page: str) -> None:
    for xml in (False, True):
        article = read_page(page, "a.html", xml=xml)
        assert article.text is not None
        document = document_of(article)
        for at in range(len(document.text)):
            document.place(at)
