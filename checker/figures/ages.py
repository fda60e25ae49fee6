"""Ages: "36-year-old", "aged 36", "Smith, 36,", "95 years of age". An age of n years is n up to, but not, n + 1."""

from __future__ import annotations

import re

from checker.figures.cue import Cue, Reading, reading
from checker.figures.late_pattern import LatePattern
from checker.figures.numeral_pattern import HYPHEN, SPACE
from checker.figures.word_pattern import words

_JOIN = rf"(?:{SPACE}|{HYPHEN})"
_OLD = LatePattern(
    rf"(?P<unit>years?|yrs?|months?|weeks?|days?)(?:{_JOIN}olds?\b|{SPACE}of{SPACE}age\b)|(?P<short>yo\b|y/o\b)",
    re.IGNORECASE,
)
AGED = frozenset(("aged", "age", "ages"))
_AGE_OF = LatePattern(rf"\bage{SPACE}\Z", re.IGNORECASE)
_PERSONS = words("man woman boy girl child teenager youth baby toddler pensioner widow widower")
_PERSON_OF = LatePattern(rf"\b(?:an?|the){SPACE}(?:[a-z]+{SPACE})?[a-z]+{SPACE}\Z", re.IGNORECASE)
_GOES_ON = words("was were is who whose died dies has had lost fell drowned survived said suffered in on at near with")
_NAMED = LatePattern(r"[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*[.]?,\Z|(?:Jr|Sr)\.?,\Z")
_CLOSED = LatePattern(rf"(?:,|\)|;|\.(?=\s|\Z)|{SPACE}?(?:—|–|--)|{SPACE}(?:of|from|and)\b|\Z)")
KIN = words(
    """
    wife husband son daughter mother father brother sister grandmother grandfather grandson granddaughter niece nephew
    cousin aunt uncle girlfriend boyfriend partner fiancee man woman boy girl teenager driver victim suspect pensioner
    """
)
_OLDEST = 119
_LONGEST_PERSON = 12
AGE_UNITS = frozenset(("year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "yo", "y"))


def read_age(cue: Cue) -> Reading | None:
    """Give the cue as somebody's age, or None."""
    if cue.numeral.form not in ("cardinal", "fraction") or cue.numeral.scaled:
        return None
    if cue.word.lower() in AGE_UNITS and (match := _OLD.match(cue.text, cue.word_start)):
        unit = (match["unit"] or "year").lower().rstrip("s").replace("yr", "year")
        return reading(cue, "age", match.end(), unit)
    if cue.touching:
        return None
    if cue.last.endswith(","):
        return _after_name(cue) if not cue.numeral.spelled and _is_lifetime(cue) else None
    if cue.last.lower() in AGED and not cue.glued and _is_lifetime(cue):
        return reading(cue, "age", cue.end, "year", start=cue.last_start)
    if cue.last.lower() == "of" and _is_lifetime(cue) and may_be_of_an_age(cue) and _is_of_an_age(cue):
        return reading(cue, "age", cue.end, "year")
    return None


def may_be_of_an_age(cue: Cue) -> bool:
    """Tell whether "age" or one person stands before the "of" before the cue."""
    before = cue.text[max(0, cue.last_start - _LONGEST_PERSON) : cue.last_start].split()
    return bool(before) and (before[-1].lower() == "age" or before[-1].lower() in _PERSONS)


def _is_of_an_age(cue: Cue) -> bool:
    """Tell whether it is "the age of 67", or "a woman of 67" and the sentence goes on; none is "a man of 30 faces"."""
    if _AGE_OF.search(cue.text, max(0, cue.last_start - 8), cue.last_start):
        return True
    if _PERSON_OF.search(cue.text, max(0, cue.last_start - 40), cue.last_start) is None:
        return False
    return cue.word.lower() in _GOES_ON or _CLOSED.match(cue.text, cue.end) is not None


def _is_lifetime(cue: Cue) -> bool:
    return cue.numeral.whole and 0 < cue.value <= _OLDEST


def _after_name(cue: Cue) -> Reading | None:
    """Read "Smith, 36," behind a name; month names and places with numbers of their own are dates and are not asked."""
    kin = cue.last[:-1] in KIN and cue.text[cue.end : cue.end + 1] == ","
    if not (kin or _NAMED.match(cue.last)) or cue.value < 1 or _CLOSED.match(cue.text, cue.end) is None:
        return None
    if cue.text[cue.end : cue.end + 1] == "," and cue.text[cue.end + 1 : cue.end + 2].isdigit():
        return None
    return reading(cue, "age", cue.end, "year")
