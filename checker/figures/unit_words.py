"""Whether the word behind a numeral can begin a unit at all, so that most counts ask no unit reader."""

from __future__ import annotations

from checker.figures.cue import Cue
from checker.figures.currency_words import MONEY_NAMES, MONEY_SIGNS
from checker.figures.durations import FILLERS
from checker.figures.measure_units import DURATION_UNITS, UNIT_SYMBOLS, UNIT_WORDS
from checker.figures.measures import LENGTH_SIGNS, POWER_WORDS
from checker.figures.percent import FIRST_WORDS

_RATIO_WORDS = ("in", "out", "over", "times", "fold")
_FIRST = frozenset(
    word.replace("-", " ").split()[0]
    for words in (
        MONEY_NAMES,
        UNIT_WORDS,
        DURATION_UNITS,
        FILLERS,
        POWER_WORDS,
        FIRST_WORDS,
        LENGTH_SIGNS,
        _RATIO_WORDS,
        ("yo", "u.s", "us"),
    )
    for word in words
)
_SIGNS = frozenset(MONEY_SIGNS) | frozenset(sign.replace("-", " ").split()[0] for sign in UNIT_SYMBOLS)
_LONGEST_CODE = 5


def may_be_unit(cue: Cue) -> bool:
    """Tell whether a unit could stand behind the cue; a False is certain, a True is not."""
    word = cue.word
    if not word:
        return cue.text[cue.end : cue.end + 2].lstrip()[:1] in tuple("[{<(")
    return cue.gap == "" or word.lower() in _FIRST or word in _SIGNS or (len(word) <= _LONGEST_CODE and word.isupper())
