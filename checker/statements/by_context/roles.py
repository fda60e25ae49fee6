"""How a figure stands to what it measures: a level, or a change, a part, a rate, an earlier value."""

from __future__ import annotations

import re

from checker.model import Quantity
from checker.rules.context_words import ContextWords
from checker.statements.by_context.heads import stem
from checker.statements.by_context.sentence import Stretch

_NOUN_OF_MOVE = r"(?:increase|rise|fall|drop|decline|growth|jump|decrease|reduction|gain|cut)s?"
_HEDGED = r"(?:an? |about |some |nearly |almost |around |more than |over |at least |just )*"
_BY_HOW_MUCH = re.compile(rf"(?P<moved>\w+)(?: \w+ly)? (?:by|of) {_HEDGED}$")
_NOUN_OF_HOW_MUCH = re.compile(rf"\b{_NOUN_OF_MOVE} (?:\w+ ){{0,3}}?of {_HEDGED}$")
_PERCENT_REACH = 12  # characters between the word and a percentage
_NEAR = 7
_BEHIND_LENGTH, _BEFORE_LENGTH = 2, 4  # words: "10 km to the south", "a depth of about 10 km"
_WAY_OF_CHANGE = {"more": "rise", "less": "fall", "fewer": "fall"}
_CHANGE_AFTER = re.compile(
    rf"\s*(?:\w+ )?(?:more|less|fewer|higher|lower|up|down|{_NOUN_OF_MOVE})\b(?! people| men| women)"
)
_EARLIER = re.compile(
    rf"\b(?:from|against|compared (?:with|to)|versus|vs\.?|than) {_HEDGED}(?:the |a )?(?:revised |record )?$"
)
_PART_BEFORE = re.compile(
    r"\b(?:including|among (?:them|whom)|of (?:whom|which|them|these|those)|includ(?:e|es|ed))\W+(?:\w+\W+){0,2}$"
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|none|all|most) of (?:the|his|her|these|those) $"
)
_DIED_LATER = re.compile(
    r" (?:\w+ ){0,3}(?:in|at) (?:the |a )?hospital\b| (?:\w+ ){0,2}of (?:\w+ )?(?:injuries|burns|wounds)\b"
)
_PART_AFTER = re.compile(r"\s*(?:\w+ )?of (?:the|its|their|his|her|them|whom|which|those|these|an?|\d)\b")
_RATE_AFTER = re.compile(
    r"\s*(?:(?:an?|each|every) (?P<one>day|week|month|year|hour|minute|person|share|barrel|tonne|ton|head|pound|ounce"
    r"|kilo|litre|gallon|family|household|night|square)\b(?! (?:ago|earlier|before|later))"
    r"|per (?!cent\b)(?P<per>\w+)|/ ?(?P<over>\w+))"
)
_STATISTIC_BEFORE = re.compile(r"\b(?P<name>averag\w+|median|typical\w*)(?: \w+){0,3}\W*$")
_STATISTIC_AFTER = re.compile(r"(?: \w+){0,2} on (?P<name>average)\b")


def role_of(value: Quantity, stretch: Stretch, before: str, words: ContextWords) -> str:
    """Give the role of a figure.

    Args:
        before: folded text of the sentence up to the figure, other figures included.
    """
    if _is_change(stretch, words):
        return "change"
    if value.kind == "percent":
        return "change" if _moved_right_before(stretch, words) else "share"
    if _PART_BEFORE.search(before[-40:]) or (
        value.kind in ("count", "number", "money") and _PART_AFTER.match(stretch.after)
    ):
        return "part"
    if value.kind in ("count", "number") and _DIED_LATER.match(stretch.after):
        return "part"  # of a toll that grows by them
    if _WHOLE_BEFORE.search(before[-30:]):
        return "whole"
    if per_what(stretch):
        return "rate"
    return "previous" if _EARLIER.search(stretch.before) else "level"


def per_what(stretch: Stretch) -> str:
    """Give the stem of what there is one figure for each of ("barrel"), or ""."""
    found = _RATE_AFTER.match(stretch.after)
    return stem(found["one"] or found["per"] or found["over"]) if found else ""


def statistic_of(stretch: Stretch) -> str:
    """Give "average" or "median" where the words beside a figure say that it stands for many values, else ""."""
    found = _STATISTIC_BEFORE.search(stretch.before) or _STATISTIC_AFTER.match(stretch.after)
    if found is None:
        return ""
    return "median" if found["name"] == "median" else "average"


def dimension_of(stretch: Stretch, words: ContextWords) -> str:
    """Give which way a length goes ("depth"): by the words right behind it, else by the nearest before it, else ""."""
    near = (*stretch.words_after[:_BEHIND_LENGTH], *reversed(stretch.words_before[-_BEFORE_LENGTH:]))
    return next((words.dimensions[(word.text,)] for word in near if (word.text,) in words.dimensions), "")


def direction_of(role: str, stretch: Stretch, words: ContextWords) -> str:
    """Give "rise" or "fall" where the words beside a figure say that it moved one way, else "".

    Args:
        role: what `role_of` gives; of a change "more" and "fewer" tell the way too.
    """
    beside = [word.text for word in (*stretch.words_before[-_NEAR:], *stretch.words_after[:_NEAR])]
    ways = {words.moves[(word,)] for word in beside if (word,) in words.moves}
    if role == "change":
        ways |= {_WAY_OF_CHANGE[word] for word in beside if word in _WAY_OF_CHANGE}
    return ways.pop() if len(ways) == 1 else ""


def _is_change(stretch: Stretch, words: ContextWords) -> bool:
    match = _BY_HOW_MUCH.search(stretch.before)
    if match and (match["moved"],) in words.moves:
        return True
    return bool(_NOUN_OF_HOW_MUCH.search(stretch.before) or _CHANGE_AFTER.match(stretch.after))


def _moved_right_before(stretch: Stretch, words: ContextWords) -> bool:
    """Tell whether a percentage stands right behind a word that says which way something moved ("fell 3%")."""
    reach = len(stretch.before) - _PERCENT_REACH
    stop = max(stretch.before.rfind(sign) for sign in ".;,")
    return any(
        (word.text,) in words.moves and (end := word.end - stretch.start) >= reach and end > stop
        for word in stretch.words_before
    )
