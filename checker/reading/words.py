"""Words and signs of a text with their places: what phrases are matched against."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from checker.model import Passage

# A genitive "'s", all quotation marks and the marks of Markdown (emphasis, code, links) are transparent: "**Norway**'s
# [exports](https://example.org)" is read as "Norway exports".
_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:_+[^\W_]+)*)"
    r"|(?P<skip>(?<=\w)['’`]s\b|(?<=[*_`])['’]s\b|[\"'“”‘’`«»„*\[]|_+(?!\w)|(?<!\w)_+|\](?:\([^()\s]*\))?)"
    r"|(?P<sign>[^\w\s])"
)
_new = tuple.__new__  # half the time of calling the class, and there is one for every word of every article


class Word(NamedTuple):
    """A word or a sign; `text` is as given (fold the text first to match without case and diacritics)."""

    text: str
    start: int
    end: int
    is_word: bool


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Give the words and signs of `text[start:end]`, with offsets of *text*.

    >>> [word.text for word in split_words("norway's exports (2019) rose")]
    ['norway', 'exports', '(', '2019', ')', 'rose']
    >>> [word.text for word in split_words("**4 million** _tonnes_ of [cargo](http://a.org/b) ")]
    ['4', 'million', 'tonnes', 'of', 'cargo']
    """
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [
        _new(Word, (match[0], *match.span(), kind == "word")) for match in found if (kind := match.lastgroup) != "skip"
    ]


def words_of_each(folded: str, passages: Iterable[Passage]) -> tuple[tuple[Word, ...], ...]:
    """Give the words and signs of each passage, with offsets of the document's text *folded*."""
    return tuple(tuple(split_words(folded, passage.start, passage.end)) for passage in passages)
