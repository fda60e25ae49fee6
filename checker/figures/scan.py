"""Finds where a figure could begin: every digit and every number word of a text, in one pass each."""

from __future__ import annotations

import re

from checker.figures.durations import LONE_UNITS
from checker.figures.flat import Flat, WordFinder, flatten, line_of, table
from checker.figures.number_words import MULTIPLES, VULGAR
from checker.figures.numeral_pattern import NUMBER_WORDS

_WORDS = WordFinder({*NUMBER_WORDS, *LONE_UNITS, *MULTIPLES, *(f"{word}fold" for word in NUMBER_WORDS)})
_AS_WORDS = table(lambda one: (one.lower() if one.isascii() else "x") if one.isalnum() else " ")
# Digits as zeros: the engine looks for one literal first character far faster than for a class.
_AS_ZEROS = table(lambda one: "0" if one in "0123456789" else one if one in ".," else " ")
_ZEROS = re.compile(rb"00*(?:[.,]0+)*")
_DIGIT = rf"[\d{''.join(VULGAR)}]"
_DIGITS = re.compile(rf"{_DIGIT}{_DIGIT}*(?:[.,]\d+)*")


def find_atoms(text: str, flat: Flat | None = None) -> list[tuple[int, int]]:
    """Give where digits and number words begin and end, in order; words inside words are left out.

    The end is 0 where it is not known: with digits of other scripts, and before "fold".

    Args:
        flat: the text flattened, where that is done already.

    >>> find_atoms("Seven of 12.5 phones, two-thirds; sixfold")
    [(0, 5), (9, 13), (22, 25), (26, 32), (34, 0)]
    """
    flat = flat or flatten(text)
    atoms = [
        (start, 0 if word.endswith("fold") else end)
        for start, end, word in _WORDS.find(line_of(flat, _AS_WORDS))
        if not (flat.beyond and (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()))
    ]
    atoms += _digits(text, flat)
    atoms.sort()
    return atoms


def _digits(text: str, flat: Flat) -> list[tuple[int, int]]:
    if flat.foreign_digits:
        digits = [(match.start(), 0) for match in _DIGITS.finditer(text)]
    else:
        digits = [match.span() for match in _ZEROS.finditer(flat.latin.translate(_AS_ZEROS))]
    # ".25" begins with its point; in "the end.5" the point closes a sentence before a note.
    return [
        (start - 1, end)
        if start and text[start - 1] == "." and (start == 1 or text[start - 2].isspace())
        else (start, end)
        for start, end in digits
    ]
