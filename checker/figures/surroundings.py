"""Which kinds of figure the words around a numeral can make it, so that most numerals ask two or three of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.figures.ages import AGE_UNITS, AGED, KIN, may_be_of_an_age, read_age
from checker.figures.cue import Cue, Reading
from checker.figures.currency_words import MONEY_NAMES, MONEY_SIGNS
from checker.figures.durations import FILLERS, read_duration
from checker.figures.fractions import RATIO_WORDS, read_ratio
from checker.figures.measure_units import DURATION_UNITS, UNIT_SYMBOLS, UNIT_WORDS
from checker.figures.measures import LENGTH_SIGNS, POWER_WORDS, read_measure
from checker.figures.money import LOWER_CODES, read_named_money
from checker.figures.name_words import CAPITALISED_WORDS, INDICES, NUMBERED
from checker.figures.noun_words import STOP_WORDS
from checker.figures.percent import FIRST_WORDS, read_percent

Kind = Callable[[Cue], Reading | None]


def _first(*lists: Iterable[str]) -> set[str]:
    return {words.replace("-", " ").split()[0].lower() for listed in lists for words in listed}


_UNITS: tuple[tuple[Kind, set[str]], ...] = (
    (read_named_money, _first(MONEY_NAMES, ("u.s", "us"))),
    (read_percent, _first(FIRST_WORDS)),
    (read_age, _first(AGE_UNITS)),
    (read_duration, _first(DURATION_UNITS, FILLERS)),
    (read_measure, _first(UNIT_WORDS, UNIT_SYMBOLS, POWER_WORDS, LENGTH_SIGNS, ("in",))),
    (read_ratio, _first(RATIO_WORDS)),
)
"""The kinds that a word behind the numeral makes, with the first words of all that can."""
UNIT_KINDS: tuple[Kind, ...] = tuple(kind for kind, _ in _UNITS)
_FIRST_WORDS = frozenset().union(*(words for _, words in _UNITS))
_BY_FIRST_WORD = {word: tuple(kind for kind, words in _UNITS if word in words) for word in _FIRST_WORDS}
_SIGNS = frozenset(MONEY_SIGNS) | frozenset(sign.replace("-", " ").split()[0] for sign in UNIT_SYMBOLS)
_LONGEST_CODE = 5

_STOPS = ",.;:"
_TELLING = frozenset(word.rstrip(_STOPS) for words in (LOWER_CODES, AGED, KIN, NUMBERED, INDICES) for word in words)
"""Words before a numeral that a kind of figure asks for."""
_TIME_BEHIND = frozenset(("am", "pm", "local", "noon", "midnight", "oclock", "hours", "hrs"))
_CLOSING = frozenset(("", ",", ";", "!", "?"))


def unit_kinds(cue: Cue) -> tuple[Kind, ...]:
    """Give the kinds that what stands behind the cue could make it."""
    word = cue.word
    if not word:
        return (read_measure,) if cue.text[cue.end : cue.end + 2].lstrip()[:1] in _BRACKETS else ()
    if word == "%":
        return (read_percent,)
    if cue.gap == "" or word in _SIGNS or (len(word) <= _LONGEST_CODE and word.isupper()):
        return UNIT_KINDS
    return _BY_FIRST_WORD.get(word.lower(), ())


def says_nothing(cue: Cue) -> bool:
    """Tell whether no name, sign or clock is beside the cue: plain words surround it, or the end of a clause."""
    last, word = cue.last.rstrip(_STOPS), cue.word
    if cue.touching or last in _TELLING or not (last.isalpha() or (last == "" != word)):
        return False
    if not last.islower() and last:
        last = last.lower()
        if last not in _NO_NAMES or last in _TELLING:
            return False
    if last == "of" and may_be_of_an_age(cue):
        return False
    if word:
        return word == "%" or (
            cue.gap in _PLAIN_GAPS and word.isalpha() and word.islower() and word not in _TIME_BEHIND
        )
    behind = cue.text[cue.end : cue.end + 2]
    if behind in _FULL_STOP:  # at the start of a line the number may be that of a list item
        return "\n" not in cue.text[max(0, cue.start - _INDENTED) : cue.start]
    return behind[:1] in _CLOSING


_INDENTED = 8
_BRACKETS = tuple("[{<(")
_PLAIN_GAPS = (" ", "-")
_NO_NAMES = (CAPITALISED_WORDS | STOP_WORDS) - {sign.lower() for sign in MONEY_SIGNS}
_FULL_STOP = frozenset((".", ". ", ".\n"))
