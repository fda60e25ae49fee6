"""How a figure stands to what it measures: a level, or a change, a part, a rate, an earlier value."""

from __future__ import annotations

import re

from checker.model import Quantity
from checker.statements.by_context.sentence import Stretch

_MOVED = (
    r"(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|grow(?:s|n|ing)?|grew|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)"
    r"|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?|slip(?:s|ped|ping)?"
    r"|shrank|shrunk|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|cut|reduc(?:e|es|ed|ing)"
    r"|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|rais(?:e|es|ed|ing)|up|down|higher|lower)"
)
_NOUN_OF_MOVE = r"(?:increase|rise|fall|drop|decline|growth|jump|decrease|reduction|gain|cut)s?"
_HEDGED = r"(?:an? |about |some |nearly |almost |around |more than |over |at least |just )*"
_CHANGE_BEFORE = re.compile(rf"\b(?:{_MOVED}(?: \w+ly)? (?:by|of)|{_NOUN_OF_MOVE} (?:\w+ ){{0,3}}?of) {_HEDGED}$")
_PERCENT_CHANGE = re.compile(rf"\b{_MOVED}\b[^.;,]{{0,12}}$")
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
_PART_AFTER = re.compile(r"\s*(?:\w+ )?of (?:the|its|their|his|her|them|whom|which|those|these|an?|\d)\b")
_RATE_AFTER = re.compile(
    r"\s*(?:an?|per|each|every) (?:day|week|month|year|hour|minute|person|share|barrel|tonne|ton|head|pound|ounce|kilo"
    r"|litre|gallon|family|household)\b(?! (?:ago|earlier|before|later))|\s*/"
)


def role_of(value: Quantity, stretch: Stretch, before: str) -> str:
    """Give the role of a figure.

    Args:
        before: folded text of the sentence up to the figure, other figures included.
    """
    if _CHANGE_BEFORE.search(stretch.before) or _CHANGE_AFTER.match(stretch.after):
        return "change"
    if value.kind == "percent":
        return "change" if _PERCENT_CHANGE.search(stretch.before) else "share"
    if _PART_BEFORE.search(before[-40:]) or (
        value.kind in ("count", "number", "money") and _PART_AFTER.match(stretch.after)
    ):
        return "part"
    if _WHOLE_BEFORE.search(before[-30:]):
        return "whole"
    if _RATE_AFTER.match(stretch.after):
        return "rate"
    return "previous" if _EARLIER.search(stretch.before) else "level"
