"""Stems as words that a person reads: the articles' own."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from checker.reading import fold
from checker.reading.words import split_words
from checker.statements.by_context.heads import stem


def as_printed(stems: Collection[str], sentences: Iterable[str]) -> tuple[str, ...]:
    """Give for each of *stems* the word of the first of *sentences* that has it, folded; the stem where none has.

    >>> as_printed({"accid", "kill"}, ["Two were killed in accidents.", "The accident killed two."])
    ('accidents', 'killed')
    """
    found: dict[str, str] = {}
    for sentence in sentences:
        for word in split_words(fold(sentence)):
            if word.is_word and (one := stem(word.text)) in stems:
                found.setdefault(one, word.text)
        if len(found) == len(stems):
            break
    return tuple(sorted(found.get(one, one) for one in stems))
