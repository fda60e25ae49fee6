"""What an article is about: the words of its headline, and those that it uses most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from checker.model import Passage
from checker.reading.folding import fold
from checker.reading.words import Word, split_words
from checker.statements.by_context.heads import stem

_MOST = 10
_FEWEST = 3
"""A note so short that it repeats fewer words is about all that it says."""

_SHORTEST = 3


def topic_of(
    title: str, passages: Sequence[Passage], words_by_passage: Sequence[Sequence[Word]], small_words: frozenset[str]
) -> frozenset[str]:
    """Give the stems of the content words of title and headlines, and of the ten that the article uses most.

    Args:
        title: as the article's metadata have it.
        words_by_passage: folded; of what is composed nothing counts, since its words stand in the article, too.
        small_words: those that say nothing of what an article is about.
    """
    own = [(one.zone, words) for one, words in zip(passages, words_by_passage, strict=True) if not one.composed]
    headlines = chain.from_iterable(words for zone, words in own if zone == "headline")
    counted = Counter(word.text for _, words in own for word in words if word.is_word)
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
        | {stem(word.text) for word in headlines if word.text in content}
    )


def _tells(word: str, small_words: frozenset[str]) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in small_words
