"""The words directly around a place in the text."""

from __future__ import annotations

from checker.figures.dates.amount_words import ALSO_NAMES, BEFORE_COUNTED, COUNTED
from checker.figures.dates.calendar_words import SPACE
from checker.figures.late_pattern import LatePattern

_REACH = 24
_CLOSING = frozenset(("", *',.;:!?)"”'))
_OPENING = "\"'“”‘’([—–-"
_NEXT_WORDS = LatePattern(rf"(?:{SPACE}|[-\u2010\u2011])([^\W\d_]{{1,14}})(?:{SPACE}([^\W\d_]{{1,14}}))?(?!\w)")
_FUNCTION_AFTER = LatePattern(
    rf"\s{{0,3}}(?:\Z|[.,;:!?)\]—–])|{SPACE}(?:and|or|but|when|with|because|as|to|in|at|on|he|she|it|they|we|I|for|from"
    r"|there|a|an|the|that|which|who|until|would|will|was|were|is|are|had|has|have|by|if|under)(?!\w)"
)


def word_before(text: str, start: int) -> str:
    """Give the word directly before *start*, lowered, or "" where something else stands there.

    A hyphen joins it ("mid-2015").

    >>> word_before("It rose in 2015.", 11), word_before("It rose (2015)", 9)
    ('in', '')
    """
    words = text[max(0, start - _REACH) : start].split()
    if not words:
        return ""
    word = words[-1].lstrip(_OPENING).lower()
    if not text[start - 1].isspace():
        word = word[:-1] if word.endswith("-") else ""
    if word.isalpha():
        return word
    return word[:-1] if word[-1:] == "." and word[:-1].isalpha() else ""


def word_after(text: str, end: int) -> str | None:
    """Give the plain word in lower case one space behind *end*, or "" where a mark ends the clause there.

    None says that something else stands there, which only a pattern can tell.

    >>> word_after("2019 and so on", 4), word_after("2019, then", 4), word_after("2019 Games", 4)
    ('and', '', None)
    """
    behind = text[end : end + 1]
    if behind in _CLOSING:
        return ""
    word = text[end + 1 : max(end, text.find(" ", end + 1, end + _REACH))] if behind == " " else ""
    return word if word.isascii() and word.isalpha() and word.islower() else None


def article_before(text: str, start: int) -> int:
    """Give where "the" begins, if it stands directly before *start*, else *start*.

    >>> article_before("in the 1990s", 7), article_before("bathe 1990s", 6)
    (3, 6)
    """
    begin = start - 4
    if begin < 0 or text[begin : start - 1].lower() != "the" or not text[start - 1].isspace():
        return start
    return start if begin > 0 and text[begin - 1].isalnum() else begin


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but white space surrounds *start* to *end*: a heading, a table's cell, a quotation.

    >>> stands_alone(" May ", 1, 4), stands_alone("May sat", 0, 3)
    (True, False)
    """
    return not text[:start].strip() and not text[end:].strip() if start < _REACH and len(text) - end < _REACH else False


def counted_after(text: str, end: int) -> bool:
    """Tell whether what follows *end* is something counted, a unit or a percent sign.

    >>> counted_after("2019 people", 4), counted_after("2019 new homes", 4), counted_after("2019 and", 4)
    (True, True, False)
    """
    plain = word_after(text, end)
    if plain is not None and plain not in BEFORE_COUNTED:
        return plain in COUNTED
    if text[end : end + 1] in ("%", "°", "º") or text[end : end + 2] in (" %", " °"):
        return True
    found = _NEXT_WORDS.match(text, end)
    if found is None:
        return False
    word = found[1].lower()
    if word in ALSO_NAMES and found[1] != word:
        return False
    return word in COUNTED or (word in BEFORE_COUNTED and _is_counted((found[2] or "").lower()))


def _is_counted(word: str) -> bool:
    return word in COUNTED or word == "cent"


def open_after(text: str, end: int) -> bool:
    """Tell whether a date that ends at *end* stands on its own and describes no noun, as in "after Friday's vote"."""
    return _FUNCTION_AFTER.match(text, end) is not None
