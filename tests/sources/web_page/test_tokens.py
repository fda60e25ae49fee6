"""Cutting a page into tags and texts: as the standard library's parser does where that is sound, and to the end."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources.web_page.tokens import End, Start, Text, Unclosed, tokens

NAMES = st.sampled_from(["p", "b", "div", "a", "td", "h1", "x-card"])
VALUES = st.text("ab 1<>/='&", max_size=6)
ATTRIBUTES = st.dictionaries(st.sampled_from(["class", "id", "href"]), VALUES, max_size=2)


@st.composite
def sound_pages(draw: st.DrawFn) -> str:
    """Give a page whose markup is beyond doubt, in random order."""
    parts = []
    for _ in range(draw(st.integers(0, 8))):
        name = draw(NAMES)
        given_ = "".join(f' {key}="{value}"' for key, value in draw(ATTRIBUTES).items())
        text = draw(st.text("ab 1.,\n", max_size=8))
        parts.append(draw(st.sampled_from([f"<{name}{given_}>", f"</{name}>", f"<!--{text}-->", text, "<br/>"])))
    return "".join(parts)


class _Reference(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, self.getpos()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, self.getpos()))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(("/" + tag, self.getpos()))

    def handle_data(self, data: str) -> None:
        self.found.append(data)


@given(sound_pages())
def test_sound_markup_is_cut_as_the_standard_library_cuts_it(page: str) -> None:
    reference = _Reference()
    reference.feed(page)
    reference.close()
    found: list[object] = []
    for token in tokens(page):
        if isinstance(token, Text):
            found.append(token.raw)
        elif isinstance(token, (Start, End)):
            before = page[: token.offset]
            place = before.count("\n") + 1, len(before) - before.rfind("\n") - 1
            found.append((token.name if isinstance(token, Start) else "/" + token.name, place))
    assert found == reference.found


@given(st.text("<>!-/?&;='\" apbrdi1[]C\n", max_size=60))
def test_any_characters_give_texts_that_stand_where_they_say_and_never_overlap(page: str) -> None:
    end = 0
    for token in tokens(page):
        assert token.offset >= end
        if isinstance(token, Text):
            assert page.startswith(token.raw, token.offset)
            end = token.offset + len(token.raw)


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("3 < 4 and <5", ["3 < 4 and <5"]),
        ("a<!-->b<!--->c<!-- > -->d<!--x--!>e", ["a", "b", "c", "d", "e"]),
        ("a<![if x]>b<!doctype html>c<?php 4 ?>d</>e", ["a", "b", "c", "d", "e"]),
        ("<p title='>'>x</p >y<a href=a/b>z", ["x", "y", "z"]),
        ("&#;<p>x", ["&#;", "x"]),
        ('<a title="x>4 men', ["4 men"]),
        ("<script>if (a < b) '<p>41'</scriptx></script>b", ["if (a < b) '<p>41'</scriptx>", "b"]),
    ],
)
def test_odd_markup_is_cut_as_browsers_cut_it(page: str, texts: list[str]) -> None:
    assert [token.raw for token in tokens(page) if isinstance(token, Text)] == texts


@pytest.mark.parametrize(
    ("page", "what"), [("a<!-- b", "comment"), ("<style>b", "<style>"), ("<title>b<p>", "<title>")]
)
def test_what_swallows_the_rest_is_told(page: str, what: str) -> None:
    last = list(tokens(page))[-1]
    assert isinstance(last, Unclosed)
    assert last.what == what


def test_a_cdata_section_is_text_in_xhtml_alone() -> None:
    page = "<p><![CDATA[4 & 5]]></p>"
    assert [token.raw for token in tokens(page, xml=True) if isinstance(token, Text)] == ["4 & 5"]
    assert [token.raw for token in tokens(page) if isinstance(token, Text)] == []
