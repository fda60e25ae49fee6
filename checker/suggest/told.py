"""One side of a finding: the sentence, its figure, and the words and names around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.figures import read_figures
from checker.model import Period
from checker.reading.folding import fold
from checker.reading.words import Word, split_words

Statement = Mapping[str, Any]
"""A statement of the JSON contract."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one article says.

    Args:
        text: the sentence on one line; `start` to `end` is the figure in it.
        words: folded, with their places in `text`; those of the figure left out, those of other figures kept apart.
        figures: places of the other figures and dates.
        year: a year that the sentence prints, or "".
        as_of: the day of the statement, where known.
    """

    text: str
    start: int
    end: int
    kind: str
    words: tuple[Word, ...]
    figures: tuple[tuple[int, int], ...]
    year: str
    as_of: date | None
    source: str

    @property
    def quote(self) -> str:
        """The figure as printed."""
        return self.text[self.start : self.end]

    def is_name(self, word: Word) -> bool:
        """Tell whether a word has a capital where no sentence begins, or is known to be a name by its neighbour."""
        return self.text[word.start].isupper() and bool(self.text[: word.start].strip(" \"'“‘«"))


def side_of(statement: Statement) -> Side:
    """Give the side that *statement* tells."""
    sentence, quote = statement["sentence"], statement["quote"]
    at = statement["start"] - statement["sentence_start"]
    before = " ".join(sentence[:at].split())
    figure = " ".join(quote.split())
    glue = " " if before and sentence[at - 1].isspace() else ""
    start = len(before) + len(glue)
    text = " ".join(sentence.split())
    end = start + len(figure)
    others = [one for one in read_figures(text) if one.end <= start or one.start >= end]
    inside = [(start, end), *((one.start, one.end) for one in others)]
    words = tuple(
        word for word in split_words(fold(text)) if word.is_word and not any(a <= word.start < b for a, b in inside)
    )
    as_of = statement["as_of"]
    return Side(
        text=text,
        start=start,
        end=end,
        kind=statement["value"]["kind"],
        words=words,
        figures=tuple(inside[1:]),
        year=next((one.quote for one in others if _is_year(one.value)), ""),
        as_of=date.fromisoformat(as_of) if as_of else None,
        source=statement["source"],
    )


def _is_year(value: object) -> bool:
    return isinstance(value, Period) and value.grain == "year" and not value.inferred and value.mod == "EQUAL"
