"""What a phrase says in words alone: the same for whoever writes it, so that all phrases share one reading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.reading.folding import fold
from checker.reading.words import split_words
from checker.rules.elements import Either, Literal, Written
from checker.rules.inflection import inflect


@lru_cache(maxsize=16384)
def literals_of(part: str) -> tuple[Literal, ...] | None:
    """Give the words and signs of *part*, or None where its asterisk stands elsewhere than behind a word.

    >>> [sorted(one.forms) for one in literals_of("oil-export*")]
    [['oil'], ['-'], ['export', 'exported', 'exporting', 'exports']]
    """
    inflected = part.endswith("*")
    words = split_words(fold(part[:-1] if inflected else part))
    if "*" in part[:-1] or (inflected and not (words and words[-1].is_word)):
        return None
    literals = [Literal(frozenset({word.text})) for word in words]
    if inflected:
        literals[-1] = Literal(frozenset(inflect(words[-1].text)), verb=words[-1].text)
    return tuple(literals)


CHOICE_OF_WORDS = re.compile(r"\((?P<inside>(?:[^()<>\[\]{}\\….]|\.(?!\.))*)\)(?![?*+])")
"""A bracket with nothing but words in it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A bracket, read, and how many elements it is made of."""

    either: Either
    elements: int


@lru_cache(maxsize=4096)
def choice_of_words(inside: str) -> Choice | None:
    """Give the choice that a bracket of words is, or None where a word has a fault; a thousand rules have the same few.

    >>> [len(words) for words in choice_of_words("in the year|for|").either.alternatives]
    [3, 1, 0]
    """
    alternatives, elements = [], 0
    parts = inside.split("|")
    for one in parts:
        words = [literals_of(part) for part in one.split()]
        if None in words:
            return None
        alternatives.append(tuple(literal for literals in words for literal in literals or ()))
        elements += len(words)
    return Choice(Either(tuple(alternatives), written=tuple(Written(one.strip()) for one in parts)), elements)
