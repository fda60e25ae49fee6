"""What a front matter or a sources.yaml may say of a source, checked key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from difflib import get_close_matches

from checker.errors import Problem
from checker.yaml_nodes import Mapping as YamlMapping
from checker.yaml_nodes import Node, Scalar, Sequence

KEYS = ("id", "title", "publisher", "published", "url", "topic", "encoding", "charset", "language", "note")
_A_SLIP = 0.8
"""How alike a key must be to a known one to be taken for a slip of it (difflib's ratio)."""

DEPTH = 4
"""How deep a front matter or a sources.yaml may be nested."""
UNKNOWN = "unknown"
"""What stands for a day that nobody has looked up yet."""

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$")
_OTHER_WORDS: Mapping[str, str] = {
    "name": "id",
    "headline": "title",
    "source": "publisher",
    "date": "published",
    "link": "url",
    "topics": "topic",
    "tags": "topic",
    "lang": "language",
    "notes": "note",
}
"""What others call the same thing: read so in a front matter, which other programs read too; elsewhere only named."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said of a source; what is not said is empty.

    Args:
        published_from: where the day was read: "front matter", "sources.yaml", "--published", or "".
        undated: what a reader may want to know where no day is given: the days on which the file was made and saved.
    """

    id: str = ""
    title: str = ""
    publisher: str = ""
    published: date | None = None
    published_from: str = ""
    url: str = ""
    topic: tuple[str, ...] = ()
    encoding: str = ""
    language: str = ""
    undated: str = ""

    def filled_from(self, other: Metadata) -> Metadata:
        """Give this with what is empty taken from *other*."""
        empty = {name: getattr(other, name) for name in _FIELDS if not getattr(self, name)}
        return replace(self, **empty)


_FIELDS = tuple(field.name for field in fields(Metadata))


def read_metadata(node: YamlMapping, said_in: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """Give what a mapping says of a source, and a problem for each key that cannot be taken.

    Args:
        said_in: "front matter" or "sources.yaml". A front matter may have keys that mean nothing here; only one that
            looks like a slip of a known key is told.
    """
    values: dict[str, str] = {}
    topic: tuple[str, ...] = ()
    published = None
    problems: list[Problem] = []
    shared = said_in == "front matter"
    for name, key, value in _named(node, shared):
        if name not in KEYS:
            problems.extend(_unknown(key, shared))
        elif name == "topic":
            topic = _names(value)
            problems.extend(_not_names(value))
        elif not isinstance(value, Scalar):
            problems.append(value.place.problem(f"'{key.text}' takes one text"))
        elif name == "published" and value.text.strip() not in ("", UNKNOWN):
            published = parse_day(value.text.strip())
            problems.extend(_not_a_day(key, value) if published is None else ())
        elif name != "published":
            values["encoding" if name == "charset" else name] = " ".join(value.text.split())
    kept = {name: text for name, text in values.items() if name in _FIELDS}
    found = Metadata(**kept, topic=topic, published=published, published_from=said_in if published else "")
    return found, tuple(problems)


def _named(node: YamlMapping, shared: bool) -> Iterator[tuple[str, Scalar, Node]]:
    """Give each pair with the key that is meant: where others share the mapping, their word for it too."""
    own = {key.text for key, _ in node.pairs}
    for key, value in node.pairs:
        meant = own_word(key.text) if shared else key.text
        if meant == key.text or meant not in own:
            yield meant, key, value


def own_word(key: str) -> str:
    """Give the key that is meant by *key* in a front matter, which other programs read too.

    >>> own_word("Date"), own_word("weight")
    ('published', 'weight')
    """
    return _OTHER_WORDS.get(key.lower(), key)


def parse_day(text: str) -> date | None:
    """Give the day written as ISO 8601 does (2019-03-01, with or without a time behind it), or None.

    >>> parse_day("2019-03-01"), parse_day("2019-03-01T09:30:00+02:00").day
    (datetime.date(2019, 3, 1), 1)
    >>> parse_day("1 March 2019"), parse_day("2019-02-30")
    (None, None)
    """
    found = _DAY.match(text)
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Give "; did you mean 'x'?" for the nearest known word, or "" where none is near."""
    low = word.lower()
    found = [_OTHER_WORDS[low]] if low in _OTHER_WORDS else get_close_matches(low, known, 1, 0.7)
    return f"; did you mean '{found[0]}'?" if found else f"; known are {', '.join(known)}"


def _unknown(key: Scalar, shared: bool) -> Iterator[Problem]:
    if not shared or get_close_matches(key.text.lower(), KEYS, 1, _A_SLIP):
        yield key.place.problem(f"unknown key '{key.text}'{nearest(key.text, KEYS)}", level="warning")


def _not_a_day(key: Scalar, value: Scalar) -> Iterator[Problem]:
    message = f"'{key.text}' takes a day such as 2019-03-01, not '{value.text}'; the article is read without a date"
    yield value.place.problem(message)


def _names(value: Node) -> tuple[str, ...]:
    if isinstance(value, Scalar):
        return (value.text.strip(),) if value.text.strip() else ()
    if isinstance(value, Sequence):
        return tuple(item.text.strip() for item in value.items if isinstance(item, Scalar) and item.text.strip())
    return ()


def _not_names(value: Node) -> Iterator[Problem]:
    odd = [item for item in value.items if not isinstance(item, Scalar)] if isinstance(value, Sequence) else []
    if isinstance(value, YamlMapping):
        odd = [value]
    for item in odd:
        yield item.place.problem("'topic' takes a name or a list of names")
