"""Whether a month's name that stands alone is meant as one: "in May", not "may", "Theresa May" or "August Wilson"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import DASH, MONTH, SPACE
from checker.figures.dates.text_around import stands_alone, word_before
from checker.figures.late_pattern import LatePattern

_LICENCE = frozenset(
    (
        *(
            "in",
            "since",
            "till",
            "until",
            "by",
            "from",
            "during",
            "between",
            "before",
            "after",
            "through",
            "to",
            "around",
        ),
        *("last", "next", "this", "early", "late", "mid", "of", "the", "a", "an", "its", "their", "our"),
    )
)
_NAME_LIKE = frozenset(("april", "june", "august", "jan", "dec", "mar", "sep"))
_VERB_LIKE = frozenset(("may", "march"))
_LICENCE_AFTER = LatePattern(
    rf"{SPACE}(?:\w{{1,14}}{SPACE})?(?:sales|results|exports|imports|figures?|data|inflation|output|production|unemployment"
    r"|elections?|report|deadline|meeting|summit|survey|index|period|turnover|earnings|orders|shipments)(?!\w)"
    rf"|(?i:(?:{DASH}|/|{SPACE}(?:to|and|through|or){SPACE}){MONTH}"
    rf"|,?{SPACE}(?:(?:of|in){SPACE})?(?:(?:last|this|next|that){SPACE}year|\d{{4}})(?!\w))"
)
_MONTH_BEFORE = LatePattern(rf"(?<!\w){MONTH}{SPACE}(?:and|or){SPACE}\Z", re.IGNORECASE)
_MARCHING = LatePattern(
    rf"\s{{0,3}}(?:\Z|[.!?])|{SPACE}(?:on|through|to|against|for|in|of|past|towards?|into|forward|with|by|and|out|up|down"
    r"|the|[A-Z]\w)"
)
_NAME_BEFORE = LatePattern(r"(?:\A|[^.!?\s]\s{1,3})[A-Z][a-z]+\.?\s{1,3}\Z|\b(?:Mr|Mrs|Ms|Dr|Miss)\.?\s{1,3}\Z")
_NAME_AFTER = LatePattern(rf"{SPACE}[A-Z][a-z]")


def is_month(text: str, start: int, end: int, word: str) -> bool:
    """Tell whether a month's name without a day or year is a month.

    Args:
        text: the whole text.
        start: where the name begins.
        end: where it ends.
        word: the name, lowered, without a full stop.

    >>> is_month("It fell in May.", 11, 14, "may"), is_month("Theresa May left.", 8, 11, "may")
    (True, False)
    """
    before = word_before(text, start)
    if before in ("every", "each"):
        return False
    licensed = before in _LICENCE or _LICENCE_AFTER.match(text, end) is not None
    if not licensed and before in ("and", "or"):
        licensed = _MONTH_BEFORE.search(text, max(0, start - 24), start) is not None
    if text[start].islower():
        return licensed and word not in _VERB_LIKE
    if stands_alone(text, start, end):
        return True
    if word == "march" and before == "for":
        return True
    if word == "march" and not licensed:
        return not _MARCHING.match(text, end) and not _NAME_BEFORE.search(text, max(0, start - 24), start)
    if word in _VERB_LIKE:
        return licensed and text[end : end + 2] not in ("'s", "’s")
    if len(word) <= 4 and word not in ("june", "july"):
        return licensed
    return licensed or word not in _NAME_LIKE or not _NAME_AFTER.match(text, end)
