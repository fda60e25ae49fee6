"""`.rss .atom .xml`: a feed, each entry of which is an article."""

from __future__ import annotations

import io
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import accumulate
from typing import Any, NamedTuple

from checker.errors import Problem
from checker.model import Anchor
from checker.sources.article import Article, needs_extra, unreadable
from checker.sources.decoding import decode
from checker.sources.metadata import Metadata
from checker.sources.web_page import Places, as_browsers_do, declared_charset, read_moment, read_page

_MOST_ENTRIES = 2_000
_MOST_MARKUP = 100_000
"""Tags and entities; a feed of a year has some thousands."""
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENTRY = re.compile(r"<(?:[A-Za-z]+:)?(?:item|entry)[\s>]")
_ROOT = re.compile(r"<(rss|feed)[\s>]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTED = {'"': "&quot;", "'": "&#39;"}


class _Part(NamedTuple):
    """A part of the page that an entry makes.

    Args:
        value: what the feed holds of it; "" for the markup around it.
    """

    shown: str
    value: str = ""


class _Held(NamedTuple):
    """The stretch of the feed's text that holds an entry."""

    text: str
    places: Places
    start: int
    end: int


def read_feed(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the articles of a feed; `part` is the number of the entry.

    What an entry says in HTML is laid out as a web page is. Line and column are known where the feed holds it as it is
    or escaped in the usual way; the place ("entry 3") always is.
    """
    try:
        import feedparser
    except ImportError:
        return needs_extra(path, "web")
    decoded = decode(raw, path, as_browsers_do(declared) or declared_charset(raw))
    if decoded.text is None:
        return (Article(None, encoding=decoded.encoding, problems=decoded.problems),)
    text = decoded.text
    if text.count("<") + text.count("&") > _MOST_MARKUP:
        return unreadable(
            path, f"holds more than {_MOST_MARKUP:,} tags and entities, which no feed does; it is not read"
        )
    starts = [found.start() for found in _ENTRY.finditer(text)]
    # From memory and never by address: a string would be taken for one and fetched.
    stream = io.BytesIO(_DECLARATION.sub("", _first_entries(text, starts), count=1).encode("utf-8", "replace"))
    feed = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        why = "the feed holds no entry" if feed.version else "this XML is no feed (RSS or Atom), and no other is read"
        return unreadable(path, why)
    problems = (*decoded.problems, *_doubts(feed, path, len(starts)))
    known = min(len(starts), _MOST_ENTRIES) == len(feed.entries)
    places, articles = Places(text), []
    ends = [*starts[1:], len(text)]
    for number, entry in enumerate(feed.entries[:_MOST_ENTRIES], 1):
        stretch = (starts[number - 1], ends[number - 1]) if known else (0, len(text))
        article = _article(entry, feed.feed, path, number, _Held(text, places, *stretch))
        article = replace(article, encoding=decoded.encoding, problems=problems + article.problems)
        articles.append(article)
        problems = ()
    return tuple(articles)


def _first_entries(text: str, starts: Sequence[int]) -> str:
    """Give the feed without the entries that are not read: parsing them would take as long as reading them."""
    root = _ROOT.search(text)
    if len(starts) <= _MOST_ENTRIES or root is None:
        return text
    return text[: starts[_MOST_ENTRIES]] + ("</channel></rss>" if root[1] == "rss" else "</feed>")


def _doubts(feed: Mapping[str, Any], path: str, count: int) -> list[Problem]:
    """Say it where the feed had to be repaired or holds too much."""
    problems = []
    if feed["bozo"]:
        fault = feed["bozo_exception"]
        line = fault.getLineNumber() if hasattr(fault, "getLineNumber") else 0
        why = fault.getMessage() if hasattr(fault, "getMessage") else str(fault)
        message = f"the feed is not well formed ({why}); what could be made of it is read"
        problems.append(Problem(path, max(line or 0, 0), 0, message, "warning"))
    left = max(len(feed["entries"]), count) - _MOST_ENTRIES
    if left > 0:
        problems.append(Problem(path, 0, 0, f"only the first {_MOST_ENTRIES:,} entries are read, {left:,} are not"))
    return problems


def _article(entry: Mapping[str, Any], feed: Mapping[str, Any], path: str, number: int, held: _Held) -> Article:
    parts = _parts(entry)
    if number == 1:
        parts += _about_the_feed(feed)
    article = read_page("".join(part.shown for part in parts), path, place=f"entry {number}")
    said, moment = article.said, None
    for key in ("published", "updated", "created"):
        moment = moment or read_moment(str(entry.get(key, "")))
        if moment is not None and said.published_from == "":
            said = Metadata(published=moment.day, published_from=f"the entry's {key}")
    address = str(entry.get("link", ""))
    source = entry.get("source", {})
    return replace(
        article,
        part=str(number),
        anchors=_in_the_feed(article.anchors, parts, held),
        problems=tuple(replace(problem, line=0, column=0) for problem in article.problems),
        said=replace(
            said,
            title=_words(str(entry.get("title", ""))),
            publisher=_words(str(source.get("title", "") or feed.get("publisher", "") or feed.get("title", ""))),
            url=address if address.startswith(("http://", "https://")) else "",
            language=str(feed.get("language", "")),
        ),
    )


def _about_the_feed(feed: Mapping[str, Any]) -> list[_Part]:
    """Give what the feed says of itself, as boilerplate of its first entry."""
    subtitle = str(feed.get("subtitle", ""))
    return [_Part("<footer>"), _Part(subtitle, subtitle), _Part("</footer>")] if subtitle.strip() else []


def _words(text: str) -> str:
    return " ".join(re.sub(r"<[^>]{0,500}>", "", text).split())


def _parts(entry: Mapping[str, Any]) -> list[_Part]:
    """Give title, summary and content as parts of a page, none twice."""
    found = [("h1", entry.get("title_detail"))]
    found += [("div", entry.get("summary_detail")), *(("div", one) for one in entry.get("content", ()))]
    found += [("figcaption", {"value": value}) for value in (entry.get("media_description"),) if value]
    parts: list[_Part] = []
    seen: set[str] = set()
    for name, detail in found:
        value = str(detail.get("value", "")) if detail else ""
        if not detail or not value.strip() or value in seen:
            continue
        seen.add(value)
        if detail.get("type") != "text/plain":
            parts += [_Part(f"<{name}>"), _Part(value, value), _Part(f"</{name}>\n")]
            continue
        for paragraph in _BLANK_LINE.split(value):
            parts += [_Part(f"<{name}>"), _Part(escape(paragraph, quote=False), paragraph), _Part(f"</{name}>\n")]
    return parts


def _in_the_feed(anchors: Sequence[Anchor], parts: Sequence[_Part], held: _Held) -> tuple[Anchor, ...]:
    """Give the anchors of an entry's page as ones of the feed; what the feed holds otherwise written has no line."""
    lines = [0, *accumulate(len(line) + 1 for line in "".join(part.shown for part in parts).split("\n"))]
    begins = [0, *accumulate(len(part.shown) for part in parts)]
    offsets = [_offsets(part, held) for part in parts]
    moved = []
    for anchor in anchors:
        at = lines[anchor.line - 1] + anchor.column - 1
        number = bisect_right(begins, at) - 1
        known = offsets[number] if number < len(parts) else None
        line, column = held.places.of(known[at - begins[number]]) if known else (0, 0)
        moved.append(Anchor(anchor.start, line, column))
    return tuple(moved)


def _offsets(part: _Part, held: _Held) -> Sequence[int] | None:
    """Give for each character of a part where it stands in the feed: as it is, or escaped as XML escapes."""
    if not part.value:
        return None
    for escaped in ({}, _ESCAPED, _ESCAPED | _QUOTED):
        written = "".join(escaped.get(character, character) for character in part.value)
        start = held.text.find(written, held.start, held.end)
        if start < 0:
            continue
        if part.shown == written:
            return range(start, start + len(written))
        in_feed = [start, *accumulate(len(escaped.get(character, character)) for character in part.value)]
        in_feed = [in_feed[0], *(start + size for size in in_feed[1:])]
        if part.shown == part.value:
            return in_feed
        sizes = (len(_ESCAPED.get(character, character)) for character in part.value)
        return [in_feed[at] for at, size in enumerate(sizes) for _ in range(size)]
    return None
