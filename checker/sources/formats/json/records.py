"""What an object says of an article: its text, title, day, address and publisher, by the names that are in use.

Source:
    schema.org (Article), JSON Feed 1.1, the NewsAPI and Guardian answers, the exports of common content systems.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.sources.formats.json.values import Node
from checker.sources.metadata import Metadata, parse_day

# fmt: off
TEXTS = (
    "articlebody", "body", "text", "content", "content_text", "content_html", "fulltext", "full_text", "bodytext",
    "body_text", "story", "maintext",
)
# fmt: on
"""Keys under which an article's text stands, in lower case."""

_SUMMARIES = ("description", "summary", "abstract", "excerpt", "lead")
_TITLES = ("headline", "title", "webtitle")
# fmt: off
_DAYS = (
    "datepublished", "date_published", "published", "publishedat", "published_at", "published_date",
    "publication_date", "pubdate", "pub_date", "publish_date", "publishdate", "date_publish", "published_time",
    "webpublicationdate", "firstpublished", "first_published_at", "date",
)
# fmt: on
_ADDRESSES = ("url", "link", "weburl", "permalink", "canonical_url")
_PUBLISHERS = ("publisher", "source", "site_name", "outlet")
_NAMES = ("name", "title")
_SENTENCE = re.compile(r"\w[.!?…][\"'”’)]*(?:\s|$)")
_FEWEST_WORDS = 8
_LONG = 80
_RENDERED = ("rendered", "html", "value")
"""Where a system keeps a text as an object of its forms: what a reader of the page sees."""

TAG = re.compile(r"<(?P<name>/?[a-zA-Z][a-zA-Z0-9]*)[^<>]{0,2000}>")


def is_prose(text: str) -> bool:
    """Tell whether a string is sentences, and no label, name or address.

    >>> is_prose("The port handled 41 ships last year, the office said."), is_prose("Port of Oslo")
    (True, False)
    """
    text = _without_tags(text)
    words = text.split()
    if len(words) < _FEWEST_WORDS:
        return False
    return _SENTENCE.search(text) is not None or len(text) >= _LONG


def is_sentence(text: str) -> bool:
    """Tell whether what stands under the key of a text is a sentence, however short.

    >>> is_sentence("<p>It cost $3.</p>"), is_sentence("<b>Port</b> of Oslo")
    (True, False)
    """
    text = _without_tags(text)
    return " " in text.strip() and _SENTENCE.search(text) is not None


def is_article(node: Node) -> bool:
    """Tell whether an object is an article: it has a text, or a summary and what else an article has."""
    if node.kind != "object":
        return False
    text = node.member(*TEXTS)
    if (
        text is not None
        and not _is_record(text)
        and any(is_prose(one.text) or is_sentence(one.text) for one in strings(text))
    ):
        return True
    summary = node.member(*_SUMMARIES)
    beside = node.member(*_TITLES), node.member(*_DAYS) or node.member(*_ADDRESSES)
    return summary is not None and is_prose(string_of(summary).text) and all(beside)


def is_like_article(node: Node) -> bool:
    """Tell whether an object that stands beside articles is one, too, however short: it has a text."""
    text = node.member(*TEXTS)
    return text is not None and not _is_record(text) and any(" " in one.text.strip() for one in strings(text))


def is_around(node: Node, inside: Sequence[Node]) -> bool:
    """Tell whether an object is one article of which the texts found *inside* are the parts.

    Content systems keep an article as blocks, or its fields apart from its title and day; a feed has a title as well,
    and what is in it has titles and days of its own.
    """
    if node.kind != "object" or title_of(node) is None or any(_said_day(one) is not None for one in inside):
        return False
    titled = sum(title_of(one) is not None for one in inside)
    return bool(inside) and (titled == 0 or (titled == 1 and _said_day(node) is not None))


def title_of(node: Node) -> Node | None:
    """Give the string that is the article's title, if it has one."""
    found = node.member(*_TITLES)
    found = string_of(found) if found is not None else None
    return found if found is not None and found.kind == "string" and found.text.strip() else None


def said_of(node: Node) -> tuple[Metadata, frozenset[str]]:
    """Give what an article says of itself, and the pointers of the values that say it."""
    day, address, publisher = (node.member(*names) for names in (_DAYS, _ADDRESSES, _PUBLISHERS))
    published = _said_day(node)
    named = publisher.member(*_NAMES) if publisher is not None and publisher.kind == "object" else publisher
    key = next((key.text for key, value in node.members if value is day), "")
    said = Metadata(
        title=_line(title_of(node)),
        publisher=_line(named),
        published=published,
        published_from=f"the record's {key}" if published else "",
        url=_line(address),
    )
    return said, frozenset(one.pointer for one in (day, address, named) if one is not None)


def string_of(node: Node) -> Node:
    """Give the string that a reader sees where *node* is an object of forms ({"rendered": "..."}), else *node*."""
    return node.member(*_RENDERED) or node if node.kind == "object" else node


def _said_day(node: Node) -> date | None:
    day = node.member(*_DAYS)
    return parse_day(day.text[:10]) if day is not None else None


def _is_record(node: Node) -> bool:
    """Tell whether what stands under a text's key is no text but holds the article: it has a title of its own."""
    return node.kind == "object" and title_of(node) is not None


def strings(node: Node) -> Iterator[Node]:
    """Give the strings in *node*, at any depth, in order."""
    if node.kind == "string":
        yield node
    for child in (*(value for _, value in node.members), *node.items):
        yield from strings(child)


def _line(node: Node | None) -> str:
    if node is None or node.kind != "string":
        return ""
    return " ".join(html.unescape(_without_tags(node.text)).split())


def _without_tags(text: str) -> str:
    return TAG.sub(" ", text) if "<" in text else text
