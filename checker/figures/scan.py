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
_AUTOMATON = ahocorasick_rs.AhoCorasick(_WORDS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
_ASCII_DIGITS = re.compile(r"\.?[0-9]+(?:[.,][0-9]+)*")
_DIGITS = re.compile(rf"\.?[\d{''.join(VULGAR)}]+(?:[.,]\d+)*")
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
    starts = []
    for _, start, end in _AUTOMATON.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or (
            lower[end : end + 1].isalnum() and not lower.startswith(_FOLD, end)
        ):
            continue
        starts.append(start)
    digits = _ASCII_DIGITS if text.isascii() else _DIGITS
    for match in digits.finditer(text):
        start = match.start()
        # ".25" begins with its point; in "the end.5" the point closes a sentence before a note.
        starts.append(start + 1 if text[start] == "." and start and not text[start - 1].isspace() else start)
    starts.sort()
    return starts
