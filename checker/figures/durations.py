"""Lengths of time: "three years", "a five-year plan", "half an hour", "another week"; `joins` puts parts together."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.figures.cue import Cue, Reading, last_word, reading
from checker.figures.measure_units import DURATION_UNITS
from checker.figures.numeral_pattern import HYPHEN, SPACE
from checker.figures.word_pattern import words

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
        if cue.glued or word not in FILLERS:
            return None
        match = _BETWEEN.match(cue.text, cue.word_start - len(cue.gap))
        unit = DURATION_UNITS.get(match["unit"].lower()) if match else None
        if match is None or unit is None:
            return None
        end = match.end()
    if (
        word in ("sec", "min", "hr", "yr", "mth", "wk")
        and cue.text[end : end + 1] == "."
        and cue.text[end + 1 : end + 3].strip()[:1].islower()
    ):
        end += 1
    unit, factor = _CONVERTED.get(unit, (unit, 1))
    found = _with_turn(cue, reading(cue, "duration", end, unit, factor=factor))
    half = _HALF_MORE.match(cue.text, end)
    return (
        found if half is None else found._replace(end=half.end(), low=found.low + factor * HALF, quantum=factor * HALF)
    )


_TURN_WORDS = ("past", "last", "next", "coming", "previous", "preceding", "following")
_TURN = re.compile(
    rf"(?:\b(?:the|these|those|his|her|its|our|their){SPACE})?\b(?:{'|'.join(_TURN_WORDS)}){SPACE}\Z",
    re.IGNORECASE,
)
_LONGEST_TURN = 20


def _with_turn(cue: Cue, found: Reading) -> Reading:
    """Take "the past" into "the past two years": TimeML's span of a length of time that is placed in time."""
    if found.start != cue.start:
        return found
    if not cue.last.lower().endswith(_TURN_WORDS):
        return found
    turn = _TURN.search(cue.text, max(0, found.start - _LONGEST_TURN), found.start)
    return found._replace(start=turn.start()) if turn else found


HALF = Decimal("0.5")
ONE = Decimal(1)
LONE_UNITS = ("hour", "day", "week", "month", "year", "decade", "century")
"""Units that may be counted by their article alone."""
_LONE_UNIT = re.compile(rf"(?i:{'|'.join(LONE_UNITS)})(?![^\W\d_]|['’]s)")
_DETERMINERS = frozenset(("a", "an", "another", "all", "full", "whole", "entire", "all-", "full-", "whole-"))
_BEFORE_UNIT = frozenset((*(word.rstrip("-")[-1] for word in _DETERMINERS), *" \t\r\n\u00a0"))
"""What may stand two characters before such a unit: the end of a determiner, or more white space."""
_MEASURED = words(
    """
    for within nearly almost about than least over under after in took takes take lasted last lasts lasting spend
    spent spends roughly around approximately only just barely another
    """
)
# "An hour before the vote", "a week into the talks": the unit is counted, though no number stands there.
_MEASURED_BEHIND = re.compile(rf"{SPACE}(?:before|after|into|or{SPACE}so)\b")
_NOUN_NEXT = re.compile(
    r"(?:-|\s)(?!(?:of|in|on|at|and|or|to|for|from|with|before|after|but|if|as|that|this|by|the|a|is|was)\b)[a-z]"
)


def read_one_unit(text: str, start: int, floor: int) -> Reading | None:
    """Give one unit of time that is counted without a number: "for an hour", "another week", "all day", or None."""
    if text[start - 2 : start - 1].lower() not in _BEFORE_UNIT:
        return None
    last, at = last_word(text, start, floor)
    word = last.lower()
    if word not in _DETERMINERS:
        return None
    match = _LONE_UNIT.match(text, start)
    if match is None:
        return None
    end = match.end()
    if word in ("a", "an"):
        before = last_word(text, at, floor)[0].lower()
        alone = at == 0 and end == len(text)
        measured = alone or before in _MEASURED or _MEASURED_BEHIND.match(text, end) is not None
        if not measured or text.startswith((" ago", " earlier", " later"), end):
            return None
    elif word != "another" and _NOUN_NEXT.match(text, end):
        return None
    unit, low, quantum = DURATION_UNITS[text[start:end].lower()], ONE, ONE
    half = _HALF_MORE.match(text, end)
    if half is not None:
        low, quantum, end = low + HALF, HALF, half.end()
    return Reading("duration", at, end, low, quantum, unit, "printed")


FILLERS = words(
    """
    consecutive straight full whole more additional extra further long calendar working business solid successive
    short of entire a an
    """
)
