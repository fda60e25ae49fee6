"""Where a text came from, the text, and the stretches of it that are read on their own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Literal

Zone = Literal["headline", "body", "caption", "table", "boilerplate", "metadata"]

_WIDE = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from.

    Args:
        name: its `id` in the front matter, else its POSIX path as given.
        path: the file, or "" for a text without one.
        published: the day it was published, where known.
        published_from: how the day is known, in words: "front matter", "sources.yaml", "--published", "the caller",
            what of the file's own metadata says it ("the mail's Date"), or "".
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


Span = tuple[int, int]
"""Start and end of a stretch of a text, in code points."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a text that was taken out of a file with a structure of its own: a paragraph, a cell.

    The cells of one row stand on one line, with bars between them.

    Args:
        zone: what the structure says that it is, or None where its words decide.
        place: where it stands in the original, in the format's own terms ("page 3", "Sheet1!B7", "/items/3/note"), or
            "" where line and column say it.
        heads: the stretches that head a cell of a table, the heads of its row before those of its column.
    """

    start: int
    end: int
    zone: Zone | None = None
    place: str = ""
    heads: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a stretch of the text stands in the original: it goes on from there up to the next anchor.

    Args:
        line: of the character at `start` in the original, counted from 1, as `column` in code points; 0 where it is
            not known.
    """

    start: int
    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A source and its text, never rewritten after decoding.

    The text of a format with a structure of its own (a web page, a workbook) is what a reader of it sees: its blocks
    in order, each set apart by line ends. Every offset is one of this text; `place` and `block_at` lead back.

    Args:
        text_start: where the article begins; what stands before it is metadata (front matter).
        markup: "text" or "markdown", or "blocks" where the original's structure gave `blocks`.
        remarks: what makes the document doubtful as a whole ("ends in mid-sentence").
        blocks: in order, apart from each other; between them stands white space or the bars of a table. Empty for a
            plain text.
        anchors: in order; for formats whose original is a text with lines that is not this one.
    """

    source: Source
    text: str
    text_start: int = 0
    markup: str = "text"
    remarks: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = ()

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
        """Give line and column of *offset* in the original, both counted from 1; 0 and 0 where it has no lines."""
        line = bisect_right(self.line_starts, offset)
        column = offset - self.line_starts[line - 1] + 1
        if not self.blocks:
            return line, column
        index = bisect_right(self._anchor_starts, offset) - 1
        if index < 0:
            return 0, 0
        anchor = self.anchors[index]
        if not anchor.line:
            return 0, 0
        down = line - bisect_right(self.line_starts, anchor.start)
        return (anchor.line + down, column) if down else (anchor.line, anchor.column + offset - anchor.start)

    def block_at(self, offset: int) -> Block | None:
        """Give the block that holds *offset*, or the one before it; None where there is none."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.blocks[index] if index >= 0 else None

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.blocks)

    @cached_property
    def _anchor_starts(self) -> tuple[int, ...]:
        return tuple(anchor.start for anchor in self.anchors)

    def byte_column(self, offset: int) -> int:
        r"""Give the column of *offset*, counted from 1 in bytes of UTF-8; 0 where the original's is not known.

        >>> Document.from_text("Fees:\n€5 or €9", "note").byte_column(13)
        12
        """
        if self.blocks:
            return 0
        line, column = self.place(offset)
        return column + self._extra_bytes(offset) - self._extra_bytes(self.line_starts[line - 1])

    def _extra_bytes(self, offset: int) -> int:
        """Give how many bytes more than characters stand before *offset*."""
        offsets, sums = self._wide
        return sums[bisect_left(offsets, offset)]

    @cached_property
    def _wide(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where the characters of more than one byte stand, and how many bytes each of them has brought by then."""
        if self.text.isascii():
            return (), (0,)
        found = tuple(_WIDE.finditer(self.text))
        extra = (1 + (character[0] > "\u07ff") + (character[0] > "\uffff") for character in found)
        return tuple(character.start() for character in found), (0, *accumulate(extra))


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that is read on its own: a sentence, headline, caption, table row or list item.

    Args:
        paragraph: number of the one it stands in; passages of one paragraph share it.
        as_of: the day that relative dates are read against: the passage's own, else the document's.
        composed: whether it is no stretch of the article, but a cell of a table put together with its heads.
    """

    start: int
    end: int
    zone: Zone
    paragraph: int = 0
    as_of: date | None = None
    composed: bool = False

    @property
    def is_article(self) -> bool:
        """Whether it is part of the article, and no front matter or navigation around it.

        >>> Passage(0, 4, "caption").is_article, Passage(0, 4, "boilerplate").is_article
        (True, False)
        """
        return self.zone not in ("boilerplate", "metadata")
