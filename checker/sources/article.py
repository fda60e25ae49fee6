"""What a reader of one format gives, and the files that are all text: decoded, front matter first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from checker.errors import Problem
from checker.model import Anchor, Block
from checker.sources.decoding import decode
from checker.sources.front_matter import declared_encoding, read_front_matter
from checker.sources.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a source and what the file itself says of it.

    Args:
        text: None where it cannot be read; a problem says why.
        text_start: where the article begins behind its front matter.
        markup: "text", "markdown" or "blocks".
        part: which part of the file it is, where one holds several ("3" of a feed's entries), or "".
        blocks, anchors, remarks: as a `Document` has them.
    """

    text: str | None
    text_start: int = 0
    markup: str = "text"
    encoding: str = ""
    said: Metadata = field(default_factory=Metadata)
    problems: tuple[Problem, ...] = ()
    part: str = ""
    blocks: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    remarks: tuple[str, ...] = ()


Reader = Callable[[bytes, str, str], tuple[Article, ...]]
"""Raw bytes, the path as problems name it, the encoding that sources.yaml declares or "" -> the articles, in order.

A file that cannot be read gives one article without a text, whose problem says why.
"""


def unreadable(path: str, why: str, line: int = 0, column: int = 0) -> tuple[Article, ...]:
    """Give what a reader gives for a file that it cannot read.

    >>> print(unreadable("a.pdf", "it is encrypted")[0].problems[0])
    a.pdf: error: it is encrypted
    """
    return (Article(None, problems=(Problem(path, line, column, why),)),)


def needs_extra(path: str, extra: str) -> tuple[Article, ...]:
    """Give what a reader gives whose library is not installed."""
    suffix = path[path.rfind(".") :].lower()
    return unreadable(path, f"reading {suffix} needs an extra; install figure-checker[{extra}]")


def read_article(raw: bytes, path: str, declared: str, markup: str) -> Article:
    """Give the article of a file that is text throughout."""
    decoded = decode(raw, path, declared_encoding(raw) or declared)
    if decoded.text is None:
        return Article(None, encoding=decoded.encoding, problems=decoded.problems)
    said, start, problems = read_front_matter(decoded.text, path)
    return Article(decoded.text, start, markup, decoded.encoding, said, decoded.problems + problems)
