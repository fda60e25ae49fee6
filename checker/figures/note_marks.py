"""Marks of notes glued to a word or figure ("$3.9 billion¹"): no part of it, and no exponent.

Source:
    The Chicago Manual of Style, 14.21 and 14.24: the mark of a note stands raised behind the word, without a space.
    SI brochure, 9th edition, 5.4: a raised figure behind a unit or behind 10 is its exponent.
"""

from __future__ import annotations

import re

_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_SIGNS = frozenset("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207d\u2020\u2021")
_BLANK = "\x1f"
"""White space to Python, and in no article."""
_MARK = re.compile(
    rf"(?P<raised>[{_RAISED}]{{1,3}}(?:[,\u2009](?=[{_RAISED}])[{_RAISED}]{{1,3}}){{0,5}})(?![{_RAISED}\u207b])"
    rf"|\[[{_RAISED}]{{1,3}}\]|\u207d[^\u207e\s]{{1,16}}\u207e|(?<=\S)[\u2020\u2021]+"
)
_LONGEST_UNIT = 12
_UNIT = re.compile(
    r"(?:(?<![^\W\d_])(?:[cdkmnµμ]?m|mi|ft|in|yd|s|sec)"
    r"|(?i:\b(?:centi|deci|kilo|milli)?met(?:er|re)s?|\bmiles?|\bfeet|\bfoot|\binch(?:es)?|\byards?))\Z"
)
_POWER_OF_TEN = re.compile(r"(?<![\d.,])10\Z")
_TIMES_TEN = re.compile(r"[x\u00d7] ?10\Z")
_TWO = re.compile(r"(?:^|[\s(=])2\Z")
_SMALL = frozenset("\u00b9\u00b2\u00b3")


def without_note_marks(text: str, beyond: frozenset[str]) -> str:
    """Give *text* with white space for each character of a note mark, so that every offset holds.

    Args:
        beyond: the characters of the text beyond ASCII; most texts have none that can be such a mark.

    >>> texts = ("$3.9¹ billion²", "41 km²", "10⁹ cells", "5 km²³")
    >>> plain = [without_note_marks(text, frozenset(text)) for text in texts]
    >>> [text.replace(_BLANK, "_") for text in plain]
    ['$3.9_ billion_', '41 km²', '10⁹ cells', '5 km²_']
    """
    return text if beyond.isdisjoint(_SIGNS) else _MARK.sub(_blanked, text)


def _blanked(mark: re.Match[str]) -> str:
    kept = _exponent(mark) if mark["raised"] else 0
    return mark[0][:kept] + _BLANK * (len(mark[0]) - kept)


def _exponent(mark: re.Match[str]) -> int:
    """Give how many of the raised figures are an exponent of what stands before them."""
    text, start, raised = mark.string, mark.start(), mark["raised"]
    before = text[max(0, start - _LONGEST_UNIT) : start]
    if before.endswith("\u207b") or _TIMES_TEN.search(before):
        return len(raised)
    if _POWER_OF_TEN.search(before):
        return 0 if raised in _SMALL else len(raised)
    if _TWO.search(before):
        return len(raised) if len(raised) > 1 and raised.isnumeric() else 0
    return 1 if raised[0] in "\u00b2\u00b3" and _UNIT.search(before) else 0
