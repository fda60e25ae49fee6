"""Lengths of time: "three years", "a five-year plan", "half an hour", "1 year 1 month 21 days" (the parts are joined elsewhere)."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.figures.cue import Cue, Reading, reading
from checker.figures.measure_units import DURATION_UNITS
from checker.figures.numerals import HYPHEN, SPACE

# Units that pint does not have, or means another thing by -> a unit that it has, and how many of it.
_CONVERTED = {"quarter": ("month", 3), "fortnight": ("week", 2), "weekend": ("day", 2)}
_BETWEEN = re.compile(
    rf"(?:(?:{SPACE}|{HYPHEN})(?:consecutive|straight|full|whole|more|additional|extra|further|long|calendar|working|business|solid|"
    rf"successive|short|of|entire|and{SPACE}a{SPACE}half|an?)){{0,2}}(?:{SPACE}|{HYPHEN})(?P<unit>[^\W\d_]+)",
    re.IGNORECASE,
)
_HALF_MORE = re.compile(rf"{SPACE}and{SPACE}(?:an?{SPACE})?half\b", re.IGNORECASE)


def read_duration(cue: Cue) -> Reading | None:
    """Give the cue as a length of time, or None."""
    if not cue.word or cue.numeral.form == "ordinal":
        return None
    word, end = cue.word.lower(), cue.word_end
    unit = DURATION_UNITS.get(word)
    if unit is None:
        if cue.glued or word not in _FILLERS:
            return None
        match = _BETWEEN.match(cue.text, cue.word_start - len(cue.gap))
        unit = DURATION_UNITS.get(match["unit"].lower()) if match else None
        if match is None or unit is None:
            return None
        end = match.end()
    if word in ("sec", "min", "hr", "yr", "mth", "wk") and cue.text[end : end + 1] == "." and cue.text[end + 1 : end + 3].strip()[:1].islower():
        end += 1
    unit, factor = _CONVERTED.get(unit, (unit, 1))
    found = reading(cue, "duration", end, unit, factor=factor)
    half = _HALF_MORE.match(cue.text, end)
    return found if half is None else found._replace(end=half.end(), low=found.low + factor * HALF, quantum=factor * HALF)


HALF = Decimal("0.5")
_FILLERS = frozenset(
    "consecutive straight full whole more additional extra further long calendar working business solid successive short of "
    "entire a an".split()
)
