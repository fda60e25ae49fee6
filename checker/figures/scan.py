"""Finds where a figure could begin: every digit and every number word of a text, in one pass each.

Number words are found by Aho and Corasick's automaton, which takes the same time for ten words as for a thousand; a
regular expression tries them all at every word of the text.
"""

from __future__ import annotations

import re

import ahocorasick_rs

from checker.figures.durations import LONE_UNITS
from checker.figures.number_words import MULTIPLES, VULGAR
from checker.figures.numeral_pattern import NUMBER_WORDS

_WORDS = sorted({*NUMBER_WORDS, *LONE_UNITS, *MULTIPLES})
_AUTOMATON = ahocorasick_rs.AhoCorasick(
    _WORDS,
    matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    implementation=ahocorasick_rs.Implementation.DFA,
)
# One digit first: the engine looks for the first character of a pattern fast if it is no repetition.
_ASCII_DIGITS = re.compile(r"[0-9][0-9]*(?:[.,][0-9]+)*")
_DIGIT = rf"[\d{''.join(VULGAR)}]"
_DIGITS = re.compile(rf"{_DIGIT}{_DIGIT}*(?:[.,]\d+)*")
_FOLD = "fold"


def find_starts(text: str) -> list[int]:
    """Give the offsets at which digits or number words begin, in order; words inside words are left out.

    >>> find_starts("Seven of 12 phones, two-thirds; sixfold")
    [0, 9, 20, 24, 32]
    """
    lower = text.lower()
    if len(lower) != len(text):
        # One character became two ("İ"): lowered offsets would not be the text's own.
        lower = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    starts = [
        start
        for _, start, end in _AUTOMATON.find_matches_as_indexes(lower)
        if not lower[start - 1 : start].isalnum()
        and (not lower[end : end + 1].isalnum() or lower.startswith(_FOLD, end))
    ]
    starts += _digit_starts(text)
    starts.sort()
    return starts


def _digit_starts(text: str) -> list[int]:
    digits = _ASCII_DIGITS if text.isascii() else _DIGITS
    starts = [match.start() for match in digits.finditer(text)]
    # ".25" begins with its point; in "the end.5" the point closes a sentence before a note.
    return [
        start - 1 if start and text[start - 1] == "." and (start == 1 or text[start - 2].isspace()) else start
        for start in starts
    ]
