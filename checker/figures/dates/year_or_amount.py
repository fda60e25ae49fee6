"""Whether four digits are a year, or an amount, a clock time, a label, a title or an address."""

from __future__ import annotations

import re

from checker.figures.dates.amount_words import AMOUNT_WORDS, COUNTED, YEAR_LICENCE, YEAR_PREFIXES
from checker.figures.dates.calendar_words import DASH, MONTHS, SPACE, either
from checker.figures.dates.text_around import counted_after, open_after, word_after, word_before
from checker.figures.late_pattern import LatePattern

_NOT_A_YEAR_AFTER = LatePattern(
    # a clock time
    rf"{SPACE}?(?:hours|hrs|h|GMT|UTC|BST|EST|EDT|CET|PST|PDT|IST|HKT|local time)(?!\w)"
    # an address
    rf"|(?:{SPACE}[A-Z][\w.]{{0,20}}){{1,3}}{SPACE}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln)(?!\w)"
    # a code: 2019-nCoV
    r"|-[a-z]{0,2}[A-Z]"
)
_OF_THEM = LatePattern(rf"{SPACE}of{SPACE}(?:them|those|these|whom|which|its|their|our|his|her)(?!\w)")
_BETWEEN_AMOUNTS = (None, "to", "and", "or")
_TIME_WORDS = frozenset(("hours", "hrs", "h", "local"))
# 1500 to 2000 people; but "in 2018 and 900 people" names a year.
_FIRST_OF_TWO_AMOUNTS = LatePattern(
    rf"(?:{SPACE}(?:to|and|or){SPACE}|{DASH})\d[\d,.]{{0,9}}{SPACE}{either(COUNTED)}(?!\w)"
)
_TITLE_AFTER = LatePattern(
    rf",?{SPACE}(?:the|a){SPACE}(?:\w{{1,12}}{SPACE})?(?:book|novel|film|movie|album|song|play|series|game)(?!\w)"
)
_LEVELS_AFTER = LatePattern(rf"{SPACE}(?:levels?|prices|rates|values)(?!\w)")
# "An increase of 1.2 billion dollars over 2018", but "an increase to over 2018".
_OVER_YEAR = LatePattern(
    r"(?:%|\b(?:pct|per\s?cent|points?|increased?|growth|grew|gain(?:s|ed)?|rise|rose|risen|improvement|advanced?|jump(?:ed)?"
    r"|drop(?:ped)?|declined?|fall|fell|higher|lower|up|down)(?:\s{1,2}(?:[^.;:!?]|\.\d){1,44})?)"
    r"(?<!\bto)(?<!\bof)(?<!\bby)(?<!\bat)(?<!\bfor)(?<!\bwith)\s{1,2}(?:over|than)\s{1,2}\Z",
    re.IGNORECASE,
)
_OLD_LICENCE = frozenset(("from", "between", "of", "circa", "after", "before"))
_OPENING_QUOTES, _CLOSING_QUOTES = ('"', "“", "‘", "'"), ('"', "”", "’", "'")


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether the four digits at *start* are a year rather than an amount, a clock time, a label or a title.

    Args:
        text: the whole text.
        start: where the digits begin.
        end: where the year, or the span of years, ends.

    >>> is_year("in 2019", 3, 7), is_year("saw 2019 people", 4, 8), is_year("at 2030 GMT", 3, 7)
    (True, False, False)
    """
    year = int(text[start : start + 4])
    if not 1000 <= year <= 2199:
        return False
    after = word_after(text, end)
    if ((after is None or after in _TIME_WORDS) and _NOT_A_YEAR_AFTER.match(text, end)) or counted_after(text, end):
        return False
    before = word_before(text, start)
    if start and text[start - 1] == "-" and before not in YEAR_PREFIXES and before not in MONTHS:
        return False
    if before in YEAR_LICENCE:
        return True
    if after == "of" and _OF_THEM.match(text, end):
        return False
    if after in _BETWEEN_AMOUNTS and _FIRST_OF_TWO_AMOUNTS.match(text, end):
        return False
    if before in ("over", "than") and year >= 1900 and _OVER_YEAR.search(text, max(0, start - 64), start):
        return True
    if before in AMOUNT_WORDS or _is_title(text, start, end):
        return False
    return _stands_for_a_year(text, end, year, before)


def _stands_for_a_year(text: str, end: int, year: int, before: str) -> bool:
    """Years of the last century and this one need no preposition, older ones do."""
    if before == "at":
        return _LEVELS_AFTER.match(text, end) is not None
    if before == "around":
        return 1900 <= year <= 2100 and open_after(text, end)
    # "A rate of 1500." is an amount.
    old = year % 100 != 0 and before in _OLD_LICENCE and open_after(text, end)
    return 1900 <= year <= 2100 or old


def _is_title(text: str, start: int, end: int) -> bool:
    """ "1984" in quotation marks, or "1984, the novel"."""
    if start and text[start - 1] in _OPENING_QUOTES and text[end : end + 1] in _CLOSING_QUOTES:
        return True
    return _TITLE_AFTER.match(text, end) is not None
