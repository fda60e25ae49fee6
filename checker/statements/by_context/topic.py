"""What an article is about: the words of its headline, and those that it uses most."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from checker.model import Passage
from checker.reading.folding import fold
from checker.reading.words import Word, split_words
from checker.statements.by_context.heads import stem

_MOST = 10
_FEWEST = 3
"""A note so short that it repeats fewer words is about all that it says."""

_SHORTEST = 3
_start = attrgetter("start")


def topic_of(
    title: str, words: Sequence[Word], passages: Sequence[Passage], small_words: frozenset[str]
) -> frozenset[str]:
    """Give the stems of the content words of title and headlines, and of the ten that the article uses most.

    Args:
        title: as the article's metadata have it.
        words: of the article, folded.
        small_words: those that say nothing of what an article is about.
    """
    headlines = [one for one in passages if one.zone == "headline"]
    counted = Counter(word.text for word in words if word.is_word)
    content = {text: number for text, number in counted.items() if _tells(text, small_words)}
    often = Counter[str]()
    for text, number in content.items():
        often[stem(text)] += number
    ranked = sorted(often, key=lambda one: (-often[one], one))
    repeated = [one for one in ranked if often[one] > 1]
    most = (repeated if len(repeated) >= _FEWEST else ranked)[:_MOST]
    titled = [word.text for word in split_words(fold(title)) if word.is_word and _tells(word.text, small_words)]
    return (
        frozenset(most)
        | {stem(word) for word in titled}
        | {stem(word.text) for one in headlines for word in _words_in(words, one) if word.text in content}
    )


def _words_in(words: Sequence[Word], passage: Passage) -> Sequence[Word]:
    first = bisect_left(words, passage.start, key=_start)
    return words[first : bisect_left(words, passage.end, first, key=_start)]


def _tells(word: str, small_words: frozenset[str]) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in small_words
