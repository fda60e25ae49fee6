"""Fractions and multiples in words: "a third of", "one in five", "more than half", "sixfold", "doubled"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from checker.figures.cue import Cue, Reading, apart, reading
from checker.figures.late_pattern import LatePattern
from checker.figures.number_words import MULTIPLES
from checker.figures.numeral_grammar import Numeral
from checker.figures.numeral_pattern import SPACE
from checker.figures.numerals import A_RUN, read_run

_OF = LatePattern(
    rf"(?:{SPACE}(?:of|the|its|their|his|her|our|that|those|these|as|more|less|fewer|to|in|on|from|by|and|or|at|all|a|an|what|is|are|was|were|came|people|how)\b|\s*(?:[.,;:)!?\"”]|\Z))"
)
_HALF_OF_GAME = frozenset(
    (
        "first",
        "second",
        "opening",
        "other",
        "latter",
        "top",
        "bottom",
        "better",
        "and",
        "1st",
        "2nd",
        "first-",
        "this",
        "last",
        "next",
        "final",
        "each",
        "h1",
        "h2",
    )
)
_IN = LatePattern(rf"{SPACE}(?:(?:in|out{SPACE}of){SPACE}(?:every{SPACE})?|of{SPACE}every{SPACE})")
_OVER = LatePattern(rf"{SPACE}over{SPACE}")
_PHRASE_END = LatePattern(r"\s*(?:[.,;:)!?]|\Z)")
_TIMES = LatePattern(
    rf"(?:{SPACE}|-)times?(?={SPACE}(?:as|more|that|the|those|their|its|his|her|what|higher|larger|bigger|greater|faster|less|lower|longer|over|a)\b)|-?fold\b",
    re.IGNORECASE,
)
_PARTS_OF_HUMAN_RATIO = 1_000_000


def read_fraction(cue: Cue) -> Reading | None:
    """Give a fraction as a part of one, or None; a half of a match or a year is set apart."""
    numeral = cue.numeral
    if numeral.form == "fraction":
        return _with_gloss(cue)
    if numeral.form == "part":
        return _part(cue)
    return _article_fraction(cue)


RATIO_WORDS = ("in", "out", "of", "over", "times", "fold")
"""Words behind the first number of a ratio or a multiple."""


def read_ratio(cue: Cue) -> Reading | None:
    """Give the cue as a part of one ("one in five") or as a multiple ("four times"), or None."""
    return _one_in(cue) or _times(cue) or _over(cue)


def _with_gloss(cue: Cue) -> Reading:
    return reading(cue, "number", cue.end, None)


def _part(cue: Cue) -> Reading | None:
    """Read "half" and "a quarter"; "quarter" without an article is a period or a coin, and no number word."""
    word = cue.numeral.raw.lower()
    if word in ("half", "halves"):
        if cue.last.lower() in _HALF_OF_GAME or word == "halves":
            return apart(cue, "half of a match or a period")
        if cue.article or _OF.match(cue.text, cue.end):
            return reading(cue, "number", cue.end, None)
        return apart(cue, "half as part of a name or a manner")
    if cue.article and _OF.match(cue.text, cue.end):
        return reading(cue, "number", cue.end, None)
    return None


def _article_fraction(cue: Cue) -> Reading | None:
    """Read "a third of voters"; "a third man" stays an ordinal."""
    if not cue.article or cue.numeral.value < 3 or not cue.numeral.spelled or not _OF.match(cue.text, cue.end):
        return None
    parts = cue.numeral.value
    whole = reading(cue, "number", cue.end, None, start=cue.last_start)
    return whole._replace(low=1 / parts, quantum=1 / parts)


def _one_in(cue: Cue) -> Reading | None:
    """Read "one in five", "three out of four": a part, if the second number is the larger one."""
    if not cue.numeral.whole or cue.value < 1 or cue.word.lower() not in ("in", "out", "of"):
        return None
    below = _below(cue, _IN)
    if below is None or below.numeral.value > _PARTS_OF_HUMAN_RATIO or not _is_ratio(cue, below.numeral):
        return None
    return _divided(cue, below)


def _is_ratio(cue: Cue, below: Numeral) -> bool:
    """Tell a ratio from "12 in 2019" and "sold 12 in 20 boxes": one in so many, or small numbers written alike."""
    if cue.value == 1 or cue.word.lower() == "out":
        return True
    alike = below.spelled == cue.numeral.spelled
    return alike and (below.value == 10 or (below.value <= 20 and below.spelled))


class _Below(NamedTuple):
    """The second number of a ratio and the offset behind it."""

    numeral: Numeral
    end: int


def _below(cue: Cue, link: LatePattern) -> _Below | None:
    """Give the larger whole number that *link* ties to the cue's, or None."""
    match = link.match(cue.text, cue.end)
    run = A_RUN.match(cue.text, match.end()) if match else None
    numerals = read_run(run[0]) if run else ()
    if run is None or not numerals or numerals[0].start or numerals[0].form != "cardinal":
        return None
    below = numerals[0]
    return _Below(below, run.start() + below.end) if below.whole and below.value > cue.value else None


def _divided(cue: Cue, below: _Below) -> Reading:
    parts = below.numeral.value
    return reading(cue, "number", below.end, None)._replace(low=cue.value / parts, quantum=1 / parts)


def _over(cue: Cue) -> Reading | None:
    """Read "one over three" at the end of a phrase."""
    if cue.word != "over" or not cue.numeral.spelled or not cue.numeral.whole:
        return None
    below = _below(cue, _OVER)
    return _divided(cue, below) if below and _PHRASE_END.match(cue.text, below.end) else None


def _times(cue: Cue) -> Reading | None:
    """Read "four times the number", "sixfold", "10-fold"."""
    if cue.word.lower() not in ("times", "fold"):
        return None
    match = _TIMES.match(cue.text, cue.word_start - len(cue.gap))
    return reading(cue, "number", match.end(), "times") if match else None


_MULTIPLIED = LatePattern(
    rf"{SPACE}(?:as{SPACE}(?:many|much)|that|what|(?:the|its|their|his|her){SPACE}(?:[a-z]+{SPACE})?(?:number|amount|size|rate|"
    rf"level|total|figure|volume|value|price|population|share|average|length|weight|speed|distance|output|income|cost)s?)\b"
)


def read_multiple(text: str, start: int, end: int) -> Reading | None:
    """Give "doubled" and "twice as many" as a multiple, or None: "a double bed" and "scored twice" are none."""
    word = text[start:end].lower()
    if not word.endswith(("ed", "ing")) and _MULTIPLIED.match(text, end) is None:
        return None
    return Reading("number", start, end, MULTIPLES[word], Decimal(1), "times", "printed")
