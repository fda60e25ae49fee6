"""The nodes of a YAML document and their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from checker.errors import Problem

LONGEST_EXCERPT = 300
LONGEST_MESSAGE = 800


class Place(NamedTuple):
    """Where a node begins; line and column are counted from 1 in the whole file, columns in code points."""

    path: str
    line: int
    column: int
    excerpt: str = ""

    def problem(self, message: str, *, shift: int = 0, level: str = "error") -> Problem:
        """Give the fault *message* at this place, or *shift* code points to the right of it."""
        if len(message) > LONGEST_MESSAGE:
            message = f"{message[: LONGEST_MESSAGE // 2]} [...] {message[-LONGEST_MESSAGE // 2 :]}"
        return Problem(self.path, self.line, self.column + shift, message, level, self.excerpt)


class Scalar(NamedTuple):
    """Text as written.

    Args:
        inside: the column shift from the place to the first character of the text.
        comment: where on the line of its end a comment begins, or None.
    """

    text: str
    place: Place
    inside: int = 0
    comment: Place | None = None

    def problem(self, message: str, at: int) -> Problem:
        """Give the fault *message* at character *at* of the text, or at its beginning where that cannot be told.

        Text over several lines, or with escapes in it, does not stand in the file as it reads.

        >>> text = Scalar("a b", Place("x.yaml", 3, 3, "- 'a b'"), inside=1)
        >>> text.problem("odd", 2).column
        6
        """
        start = self.place.column - 1 + self.inside
        written = self.place.excerpt[start : start + at]
        as_it_reads = self.text.startswith(written) and (
            len(written) == at or len(self.place.excerpt) == LONGEST_EXCERPT
        )
        return self.place.problem(message, shift=self.inside + (at if as_it_reads else 0))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `flow` where it is written in brackets."""

    items: tuple[Node, ...]
    place: Place
    flow: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file, each key once; `flow` where it is written in brackets."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place
    flow: bool = False


Node = Scalar | Sequence | Mapping
