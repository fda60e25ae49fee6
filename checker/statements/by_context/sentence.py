"""A sentence laid out for reading what stands around its figures: words, names, and each figure's own stretch."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from checker.model import Mention, Passage, Period, Quantity
from checker.reading.words import Word

# What a figure's own stretch never crosses: a stronger stop than a comma, or a word that opens another clause.
_STOP = re.compile(r"[;:()\"]|--|—|–| but | while | whereas ")


_JOINS = frozenset({"and", "or"})
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with its words and figures.

    Args:
        folded: the document's text, folded one to one.
        words: of the passage, with offsets of the document.
        figures: what was read in it, dates included, in order; nothing that was set apart.
        names: folded words that are names, those of dates and figures left out.
    """

    passage: Passage
    text: str
    folded: str
    words: tuple[Word, ...]
    figures: tuple[Mention, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What belongs to one figure: the sentence from the figure before it to the one behind it, cut at stops.

    Args:
        start: offset of its beginning in the document; `end` that of its end.
        before: folded text from `start` to the figure; `after` from the figure to `end`.
        words_before: its words before the figure; `words_after` those behind it.
    """

    start: int
    end: int
    before: str
    after: str
    words_before: tuple[Word, ...]
    words_after: tuple[Word, ...]


def lay_out(
    text: str,
    folded: str,
    passage: Passage,
    words: tuple[Word, ...],
    mentions: Sequence[Mention],
    names_of_document: frozenset[str],
) -> Sentence:
    """Give *passage* with its words, figures and names."""
    figures = tuple(one for one in mentions if one.value is not None and not one.set_apart)
    inside = [(one.start, one.end) for one in mentions]
    names = frozenset(
        word.text
        for word in words
        if word.text in names_of_document
        and text[word.start].isupper()
        and not any(start <= word.start < end for start, end in inside)
    )
    return Sentence(passage, text, folded, words, figures, names)


def stretch_of(sentence: Sentence, figure: Mention) -> Stretch:
    """Give the stretch that belongs to *figure*; a date bars nothing, another quantity does."""
    earlier, later = _quantity_before(sentence, figure), _quantity_behind(sentence, figure)
    start = earlier.end if earlier else sentence.passage.start
    end = later.start if later else sentence.passage.end
    before, after = sentence.folded[start : figure.start], sentence.folded[figure.end : end]
    for stop in _STOP.finditer(before):
        start = figure.start - len(before) + stop.end()
    if stop_behind := _STOP.search(after):
        end = figure.end + stop_behind.start()
    return Stretch(
        start,
        end,
        sentence.folded[start : figure.start],
        sentence.folded[figure.end : end],
        _words_between(sentence, start, figure.start),
        _words_between(sentence, figure.end, end),
    )


def _words_between(sentence: Sentence, start: int, end: int) -> tuple[Word, ...]:
    first = bisect_left(sentence.words, start, key=_start)
    return sentence.words[first : bisect_left(sentence.words, end, first, key=_start)]


def _quantity_before(sentence: Sentence, figure: Mention) -> Mention | None:
    """Give the last quantity before *figure*, or None; dates are none."""
    behind = bisect_left(sentence.figures, figure.start, key=_start)
    before = (sentence.figures[index] for index in range(behind - 1, -1, -1))
    return next((one for one in before if isinstance(one.value, Quantity) and one.end <= figure.start), None)


def _quantity_behind(sentence: Sentence, figure: Mention) -> Mention | None:
    first = bisect_left(sentence.figures, figure.end, key=_start)
    behind = (sentence.figures[index] for index in range(first, len(sentence.figures)))
    return next((one for one in behind if isinstance(one.value, Quantity) and one is not figure), None)


def own_words_before(sentence: Sentence, figure: Mention, stretch: Stretch) -> tuple[Word, ...]:
    """Give the words before *figure* that tell of it; in "two tonnes of rice and one of maize" the rice is the other's.

    What stands between two figures of one unit belongs to the first where "and" or "or" stands before the second.
    """
    earlier = _quantity_before(sentence, figure)
    if earlier is None or earlier.end != stretch.start or not isinstance(figure.value, Quantity):
        return stretch.words_before
    joined = bool(stretch.words_before) and stretch.words_before[-1].text in _JOINS
    alike = isinstance(earlier.value, Quantity) and earlier.value.unit == figure.value.unit
    return () if joined and alike else stretch.words_before


def dates_of(sentence: Sentence) -> tuple[Mention, ...]:
    """Give the dates of *sentence*."""
    return tuple(one for one in sentence.figures if isinstance(one.value, Period))
