r"""HTML -> tags and texts with their offsets, cut as the HTML standard cuts them, in one pass whatever the markup.

The standard library's parser was measured first and is not used: it is quadratic on repeated `<!--`, raises on
`<![x`, gives the rest of a page as one text behind `&#;`, and cuts comments in other places from one minor version of
Python to the next.

Source:
    WHATWG HTML, 13.2.5 Tokenization.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

_TAG = re.compile(r"<(/?)([A-Za-z][^ \t\n\f\r/>]*)")
_BETWEEN = re.compile(r"[ \t\n\f\r/]*")
_NAME = re.compile(r"=?[^ \t\n\f\r/>=]*")
_EQUALS = re.compile(r"[ \t\n\f\r]*=[ \t\n\f\r]*")
_BARE = re.compile(r"[^ \t\n\f\r>]*")
_COMMENT_END = re.compile(r"--!?>")
_RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
_WITH_ENTITIES = frozenset({"textarea", "title"})
_USED = frozenset(
    [
        "abbr",
        "alt",
        "class",
        "colspan",
        "content",
        "datetime",
        "hidden",
        "href",
        "http-equiv",
        "id",
        "itemprop",
        "lang",
        "name",
        "open",
        "placeholder",
        "property",
        "pubdate",
        "rel",
        "role",
        "rowspan",
        "scope",
        "style",
        "type",
        "value",
    ]
)
"""Attributes that say what an element is; a page may bring a million others."""


_MOST_ATTRIBUTES = 1_000
"""Of one tag; those behind are passed over, as is a ">" in one of them."""


class Attribute(NamedTuple):
    """A value as written, entities and all, and where it begins."""

    value: str
    offset: int


class Start(NamedTuple):
    """A start tag; of an attribute given twice the first counts."""

    name: str
    attributes: dict[str, Attribute]
    offset: int
    closed: bool = False


class End(NamedTuple):
    """An end tag."""

    name: str
    offset: int


class Text(NamedTuple):
    """Characters between tags as written.

    Args:
        literal: whether "&" stands for itself (in a script, in a CDATA section).
    """

    raw: str
    offset: int
    literal: bool = False


class Unclosed(NamedTuple):
    """What is opened here ("comment", "<script>") and swallows the rest of the page."""

    what: str
    offset: int


Token = Start | End | Text | Unclosed


def tokens(page: str, *, xml: bool = False) -> Iterator[Token]:
    """Give the tags and texts of *page* in order; comments, declarations and doctypes are passed over.

    Args:
        xml: whether `<![CDATA[` opens a text and `<script/>` is closed, as in XHTML.

    >>> [token[0] for token in tokens("<p class=x>3 < 4<!-- 5 --><br/>")]
    ['p', '3 < 4', 'br']
    """
    at = text_from = 0
    while (opening := page.find("<", at)) >= 0:
        tag = _TAG.match(page, opening)
        if tag is None and page[opening + 1 : opening + 2] not in ("!", "?", "/"):
            at = opening + 1  # a lone "<" is a character like any other
            continue
        if text_from < opening:
            yield Text(page[text_from:opening], text_from)
        if tag is None:
            at = yield from _declaration(page, opening, xml)
        elif tag[1]:
            at = _tag_end(page, tag.end(), {})[0]
            yield End(tag[2].lower(), opening)
        else:
            at = yield from _element(page, tag, xml)
        text_from = at
    if text_from < len(page):
        yield Text(page[text_from:], text_from)


def _element(page: str, tag: re.Match[str], xml: bool) -> Generator[Token, None, int]:
    """Give a start tag, and what it holds where that is no markup; return where to go on."""
    name, attributes = tag[2].lower(), dict[str, Attribute]()
    at, closed = _tag_end(page, tag.end(), attributes)
    yield Start(name, attributes, tag.start(), closed)
    if name not in _RAW_TEXT or (closed and xml):
        return at
    end = re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE).search(page, at)
    if end is None:
        yield Unclosed(f"<{name}>", tag.start())
        return len(page)
    if at < end.start():
        yield Text(page[at : end.start()], at, name not in _WITH_ENTITIES)
    return end.start()


def _declaration(page: str, opening: int, xml: bool) -> Generator[Token, None, int]:
    """Pass over a comment, doctype, processing instruction or "</" without a name; return where to go on."""
    if page.startswith("<!--", opening):
        if page.startswith((">", "->"), opening + 4):
            return page.index(">", opening) + 1
        closing = _COMMENT_END.search(page, opening + 4)
        if closing is None:
            yield Unclosed("comment", opening)
        return closing.end() if closing else len(page)
    if xml and page.startswith("<![CDATA[", opening):
        end = page.find("]]>", opening)
        if end < 0:
            yield Unclosed("CDATA section", opening)
            return len(page)
        yield Text(page[opening + 9 : end], opening + 9, literal=True)
        return end + 3
    end = page.find(">", opening)
    return end + 1 if end >= 0 else len(page)


def _tag_end(page: str, at: int, attributes: dict[str, Attribute]) -> tuple[int, bool]:
    """Fill *attributes* from *at* on; give where the tag ends and whether it is closed ("/>")."""
    for _ in range(_MOST_ATTRIBUTES):
        between = _BETWEEN.match(page, at)
        at = between.end() if between else at
        if at >= len(page):
            return at, False
        if page[at] == ">":
            return at + 1, page[at - 1] == "/"
        name = _NAME.match(page, at)
        at, key = (name.end(), name[0].lower()) if name else (at + 1, "")
        equals = _EQUALS.match(page, at)
        value = Attribute("", at)
        if equals:
            value, at = _value(page, equals.end())
        if key in _USED:
            attributes.setdefault(key, value)
    end = page.find(">", at)
    return (end + 1 if end >= 0 else len(page)), False


def _value(page: str, at: int) -> tuple[Attribute, int]:
    quote = page[at : at + 1]
    if quote in ("'", '"') and quote:
        end = page.find(quote, at + 1)
        if end >= 0:
            return Attribute(page[at + 1 : end], at + 1), end + 1
    bare = _BARE.match(page, at)  # a quote that nobody closes would swallow the page
    end = bare.end() if bare else at
    return Attribute(page[at:end], at), end
