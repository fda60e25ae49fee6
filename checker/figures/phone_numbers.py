"""Phone numbers: of their shape, or behind a word or sign that announces them."""

from __future__ import annotations

import re

from checker.figures.cue import Cue
from checker.figures.word_pattern import words

_SHAPE = re.compile(r"\(?\+?\d{0,3}\)?[ .-]?\(?\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{3,4}(?![\d,.]\d)(?!\w)")
_WORDS = words("tel tel. tel: phone phone: call fax fax: at on contact hotline mobile dial telephone text")
_FEWEST_DIGITS = 9

_GROUPS = re.compile(r"\d{1,4}\)?(?:[ .\-/]\(?\d{1,8}\)?){1,6}(?![\d,.]\d)(?!\w)")
_ANNOUNCED = re.compile(
    r"\b(?:tel|telephone|phone|fax|hotline|mobile|mob)(?:[.:]{1,2}|(?=[ \t]?[+(0]))[ \t]?[+(\d) .\-/]{0,12}\Z",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 30
_FEWEST_ANNOUNCED, _MOST_ANNOUNCED = 6, 15
"""Digits; fifteen are the most that E.164 of the ITU allows."""

_FEWEST_ABROAD = 10
"""Digits behind a plus sign alone: "+100 000 000" is a change, and so is all that ends in 000."""


def phone_end(cue: Cue) -> int | None:
    """Give where the phone number ends that begins at the cue, or goes on there, or None where it is none."""
    text, start, end = cue.text, cue.start, cue.end
    if text[end : end + 1] not in "-. )/":
        return None
    if (match := _SHAPE.match(text, start)) and _is_phone(cue, match[0]):
        return match.end()
    if not text[end + 1 : end + 3].strip("( ")[:1].isdigit():
        return None
    match = _GROUPS.match(text, start)
    digits = sum(map(str.isdigit, match[0])) if match else 0
    if match is None or digits > _MOST_ANNOUNCED:
        return None
    announced = digits >= _FEWEST_ANNOUNCED and _ANNOUNCED.search(text, max(0, start - _LONGEST_BEFORE), start)
    return match.end() if announced or _is_abroad(cue, match[0]) else None


def _is_phone(cue: Cue, printed: str) -> bool:
    groups = re.findall(r"\d+", printed)
    if sum(map(len, groups)) < _FEWEST_DIGITS:
        return False
    return len(groups[-1]) == 4 or cue.last.lower() in _WORDS or _is_abroad(cue, printed)


def _is_abroad(cue: Cue, printed: str) -> bool:
    digits = sum(map(str.isdigit, printed))
    return "+" in cue.touching and digits >= _FEWEST_ABROAD and not printed.endswith("000")
