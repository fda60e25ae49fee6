"""What the heads of a table's cell say that whoever tells the same figure must say, too."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from checker.reading.folding import fold
from checker.reading.words import split_words
from checker.rules.context_words import ContextWords
from checker.rules.inflection import base_form
from checker.statements.by_context.countries import countries_in
from checker.statements.by_context.figure_context import Measured
from checker.statements.by_context.sentence import Sentence

# fmt: off
_OF_TABLES = frozenset((
    "table", "figure", "chart", "data", "dataset", "statistics", "records", "results", "items", "values", "total",
    "value", "amount", "volume", "overall", "all", "country", "countries", "partner", "partners", "region", "year",
    "years", "period", "month", "selected", "main", "by", "of", "and", "the", "in", "for", "with", "from", "to", "on",
    "per", "annual", "prices", "current", "thousand", "million", "billion", "trillion", "source",
))
# fmt: on
"""Words of titles and heads that say how a table is made, not what its figures measure."""

_stemmer = snowballstemmer.stemmer("english")


def heads_of(sentence: Sentence, measured: Measured, words: ContextWords) -> frozenset[str]:
    """Give the stems of what a cell's heads say beside dates and what the figure's record holds already.

    A country is held there, but for an amount of whose heads it is not clear what the country is to it.
    """
    countries = countries_in(sentence.words, sentence.text, words)
    told = [one for one in countries if not measured.measure or one.name in (measured.owner, measured.partner)]
    left_out = {at for one in told for at in range(one.start, one.end)}
    spans = [(one.start, one.end) for one in sentence.figures]
    return frozenset(
        stem(word.text)
        for at, word in enumerate(sentence.words)
        if word.is_word
        and at not in left_out
        and word.text not in _OF_TABLES
        and not any((word.text,) in index for index in (words.measures, words.outcomes, words.events))
        and not any(start <= word.start < end for start, end in spans)
    )


@lru_cache(maxsize=4096)
def stems_of(sentence: str) -> frozenset[str]:
    """Give the stems of all words of a sentence as it is printed."""
    return frozenset(stem(word.text) for word in split_words(fold(sentence)) if word.is_word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of a folded word."""
    return str(_stemmer.stemWord(base_form(word)))
