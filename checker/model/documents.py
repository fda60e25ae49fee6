"""Where a text came from, the text, and the stretches of it that are read on their own."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

Zone = Literal["headline", "body", "caption", "table", "boilerplate", "metadata"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from.

    Args:
        name: its `id` in the front matter, else its POSIX path as given.
        path: the file, or "" for a text without one.
        published: the day it was published, where known.
        published_from: how the day is known: "front matter", "sources.yaml", "--published", or "".
        topic: the names that the article is about, as its metadata gives them.
        sha256: of the raw bytes.
        encoding: that the bytes were decoded with.
    """

    name: str
    path: str = ""
    title: str = ""
    publisher: str = ""
    published: date | None = None
    published_from: str = ""
    url: str = ""
    topic: tuple[str, ...] = ()
    sha256: str = ""
    encoding: str = "utf-8"


@dataclass(frozen=True)
class Document:
    """A source and its text, never rewritten after decoding.

    Args:
        text_start: where the article begins; what stands before it is metadata (front matter).
        markup: "text" or "markdown".
        remarks: what makes the document doubtful as a whole ("ends in mid-sentence").
    """

    source: Source
    text: str
    text_start: int = 0
    markup: str = "text"
    remarks: tuple[str, ...] = ()

    @staticmethod
    def from_text(
        text: str, name: str, published: date | None = None, *, title: str = "", topic: tuple[str, ...] = ()
    ) -> Document:
        """Make a document of a string.

        Raises:
            TypeError: *published* is no `datetime.date`.

        >>> Document.from_text("Trade was $3 billion.", "note").source.name
        'note'
        """
        if published is not None and not isinstance(published, date):
            raise TypeError(f"published must be a datetime.date, not {published!r}")
        given = "the caller" if published else ""
        return Document(Source(name, title=title, published=published, published_from=given, topic=topic), text)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which lines begin."""
        starts = [0]
        found = self.text.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = self.text.find("\n", found + 1)
        return tuple(starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of *offset*, both counted from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that is read on its own: a sentence, headline, caption, table row or list item.

    Args:
        block: number of the paragraph it stands in; passages of one paragraph share it.
        as_of: the day that relative dates are read against: the passage's own, else the document's.
    """

    start: int
    end: int
    zone: Zone
    block: int = 0
    as_of: date | None = None
