"""What a reader of one format gives, and the files that are all text: decoded, front matter first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from checker.errors import Problem
from checker.sources.decoding import decode
from checker.sources.front_matter import declared_encoding, read_front_matter
from checker.sources.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a source and what the file itself says of it.

    Args:
        text: None where it cannot be read; a problem says why.
        text_start: where the article begins behind its front matter.
        markup: "text" or "markdown".
    """

    text: str | None
    text_start: int = 0
    markup: str = "text"
    encoding: str = ""
    said: Metadata = field(default_factory=Metadata)
    problems: tuple[Problem, ...] = ()


Reader = Callable[[bytes, str, str], Article]
"""Raw bytes, the path as problems name it, the encoding that sources.yaml declares or "" -> the article."""


def read_article(raw: bytes, path: str, declared: str, markup: str) -> Article:
    """Give the article of a file that is text throughout."""
    decoded = decode(raw, path, declared_encoding(raw) or declared)
    if decoded.text is None:
        return Article(None, encoding=decoded.encoding, problems=decoded.problems)
    said, start, problems = read_front_matter(decoded.text, path)
    return Article(decoded.text, start, markup, decoded.encoding, said, decoded.problems + problems)
