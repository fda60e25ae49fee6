"""Percent, percentage points and basis points."""

from __future__ import annotations

import re

from checker.figures.cue import Cue, Reading, reading
from checker.figures.late_pattern import LatePattern
from checker.figures.numeral_pattern import HYPHEN, SPACE

FIRST_WORDS = frozenset(
    ("%", "％", "percent", "per", "pct", "pc", "percents", "percentage", "pp", "ppt", "basis", "bps", "bp", "p.c")
)
_UNIT = LatePattern(
    rf"(?P<points>(?:%|％|percent(?:age)?|per{SPACE}cent|pct|pc)(?:{SPACE}|{HYPHEN})points?|ppts?\b|pp\b)"
    rf"|(?P<basis>basis(?:{SPACE}|{HYPHEN})points?|bps?\b)"
    rf"|(?P<percent>%|％|percents?\b|per{SPACE}?cents?\b|pct\.?(?!\w)|pc\b|p\.c\.?(?!\w))",
    re.IGNORECASE,
)


def read_percent(cue: Cue) -> Reading | None:
    """Give the cue as a percentage ("19%", "a 24pc discount"), points of percent or basis points, or None."""
    if cue.word.lower() not in FIRST_WORDS or cue.numeral.form == "ordinal":
        return None
    match = _UNIT.match(cue.text, cue.word_start)
    if match is None:
        return None
    unit = {"points": "percentage point", "basis": "basis point", "percent": "percent"}[match.lastgroup or "percent"]
    return reading(cue, "percent", match.end(), unit)
