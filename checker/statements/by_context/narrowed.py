"""What narrows the measure of a country: "fish exports", "exports of fish", "the health budget" are parts of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.reading.words import Word
from checker.rules.context_words import ContextWords
from checker.statements.by_context.countries import CountryNamed
from checker.statements.by_context.sentence import Sentence

_OF = frozenset(("of", "for", "in"))
_VERB_FORMS = ("ed", "ing")


def narrowed_by(
    sentence: Sentence, start: int, end: int, countries: Sequence[CountryNamed], words: ContextWords
) -> frozenset[str]:
    """Give the words that narrow the measure whose noun is the words *start* to *end* of *sentence*.

    Args:
        countries: that the sentence names; they own the measure, and do not narrow it.
    """
    foreign = {index for one in countries for index in range(one.start, one.end)}
    return frozenset(
        sentence.words[index].text
        for index in _beside(sentence.words, start, end)
        if 0 <= index < len(sentence.words)
        and index not in foreign
        and _narrows(sentence, sentence.words[index], words)
    )


def _beside(line: Sequence[Word], start: int, end: int) -> Iterator[int]:
    """Give the place of the word before the noun, and those of the one or two behind "of"."""
    before = start - 1
    if before >= 0 and not line[before].text.endswith(_VERB_FORMS):
        yield before
    if end < len(line) and line[end].text in _OF:
        yield end + 1
        if end + 2 < len(line) and line[end + 2].text == "and":
            yield end + 3


def _narrows(sentence: Sentence, word: Word, words: ContextWords) -> bool:
    text = word.text
    return (
        text.isalpha()
        and len(text) > 1
        and text not in words.small_words
        and text not in words.beside_measures
        and (text,) not in words.moves
        and text not in sentence.names
        and sentence.text[word.end : word.end + 2] not in ("'s", "’s")
        and not any(one.start <= word.start < one.end for one in sentence.figures)
    )
