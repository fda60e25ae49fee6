"""Which words of a document are names: those that are written with a capital where no sentence begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from checker.figures.dates.calendar_words import MONTHS, WEEKDAYS
from checker.model import Passage
from checker.reading.words import Word

_SHORT = 4
_MOST = 8
_WORDS_OF_AMOUNTS = ("gmt", "mln", "bln", "dlrs", "dlr", "pct")
_TITLES = ("i", "mr", "mrs", "ms", "dr", "president", "minister", "photo", "image")
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, *_WORDS_OF_AMOUNTS, *_TITLES))


def names_in(
    text: str,
    passages: Sequence[Passage],
    words_by_passage: Sequence[Sequence[Word]],
    known: Collection[tuple[str, ...]],
) -> frozenset[str]:
    """Give the folded words that are mostly written with a capital, headlines not counted.

    Args:
        words_by_passage: folded.
        known: words that are names wherever they stand with a capital; the first word of a sentence counts only so, or
            where a genitive or another capital shows it.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for passage, words in zip(passages, words_by_passage, strict=True):
        if passage.composed:
            continue  # its words stand in the article, and are counted there
        plain = [word for word in words if word.is_word]
        if sum(text[word.start].isupper() for word in plain) * 2 > len(plain) > _SHORT:
            continue
        for before, word in zip([None, *words], words, strict=False):
            if not word.is_word or not word.text[0].isalpha():
                continue
            if not text[word.start].isupper():
                small[word.text] += 1
            elif _is_inside(before) or (word.text,) in known or text[word.end : word.end + 2] in ("'s", "’s"):
                capital[word.text] += 1
    return frozenset(word for word in capital if capital[word] > small[word] and word not in _NO_NAMES)


def names_used_most(
    text: str, passages: Sequence[Passage], words_by_passage: Sequence[Sequence[Word]], names: frozenset[str]
) -> tuple[str, ...]:
    """Give the names that an article uses most, the first most of all; those of boilerplate and tables do not count."""
    counted = Counter(
        word.text
        for passage, words in zip(passages, words_by_passage, strict=True)
        if passage.is_article and not passage.composed
        for word in words
        if word.text in names and text[word.start].isupper()
    )
    return tuple(sorted(counted, key=lambda name: (-counted[name], name))[:_MOST])


def _is_inside(before: Word | None) -> bool:
    return before is not None and (before.is_word or before.text in ",-")
