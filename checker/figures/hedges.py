"""Finds the hedge of a figure: the words before it ("just over"), behind its number ("or so") or behind its noun."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from checker.figures.hedge_words import AFTER, BEFORE, BOUND_AND_EQUAL
from checker.figures.late_pattern import LatePattern
from checker.figures.numeral_pattern import SPACE
from checker.figures.word_pattern import any_phrase, words
from checker.model import Degree, Mod, Side

LOOK_BACK = 44
"""Characters before a figure in which its hedge must stand; the longest hedge is shorter."""


class Hedge(NamedTuple):
    """What hedge words do to a figure, in TimeML's mods with side and degree."""

    mod: Mod = "EQUAL"
    side: Side | None = None
    degree: Degree | None = None


NO_HEDGE = Hedge()
_BEFORE = {words: Hedge(*what) for words, what in BEFORE.items()}
_BEHIND = {words: Hedge(*what) for words, what in AFTER.items()}
ABOUT = Hedge("APPROX", "both")


def _by_last_word() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for phrase in BEFORE:
        groups[phrase.split()[-1]].append(phrase)
    return dict(groups)


_PHRASES = _by_last_word()
LAST_WORDS = frozenset(_PHRASES)


@cache
def _pattern(last: str) -> re.Pattern[str]:
    """Give the pattern of all hedges that end in the word *last*; compiled when it is first met."""
    listed = any_phrase(_PHRASES[last], SPACE)
    edge = r"(?<!\w)" if last[0].isalpha() else ""
    return re.compile(rf"{edge}({listed})(?:{SPACE}|-)?\Z", re.IGNORECASE)


_SIGN_BEFORE = LatePattern(r"(>=|> =|=>|<=|< =|=<|[~≈≅∼<>≤≥])(?:[^\S\n]{0,2})\Z")
SIGNS = frozenset("~≈≅∼<>=≤≥")
"""Signs that are hedges and need no space before the figure."""
_SPACED = tuple(words for words in AFTER if words[0] == " ")
_AFTER = LatePattern(
    rf"(?:{SPACE}|(?=[-+ ]))({any_phrase(sorted(set(AFTER) - set(_SPACED)), SPACE)}|{'|'.join(_SPACED)})"
    rf"(?!\w)(?!{SPACE}?(?:[\d$€£]|(?<=\s)than{SPACE}[\w$€£]))(?:{SPACE}than(?!\w)(?!{SPACE}\w))?",
    re.IGNORECASE,
)
AFTER_FIRST = frozenset(words.strip(" -").split()[0] for words in AFTER if words != "+")
"""First words of the hedges that stand behind."""
_OR_EQUAL = LatePattern(rf"{SPACE}or{SPACE}equal(?!\w|{SPACE}to\b)", re.IGNORECASE)
_SPACES = re.compile(r"\s+")

# Prepositions that are hedges before a large or a measured figure, and plain prepositions before "two governments".
PREPOSITIONS = frozenset(("over", "under", "above", "below", "beyond", "near", "beneath", "around"))
_DURING = words(
    """
    for of after in took take takes lasted lasts just well spent within is was are were be been a an with at by
    from every than only least aged age already
    """
)
_SPEECH = words(
    """
    talk talks talked talking think thinking thought know knew known ask asked asking hear heard learn learned
    learnt tell told read write wrote written book film movie news report information details something anything
    nothing everything what how story stories question questions concern concerns concerned worried speak spoke
    debate debates
    """
)


def hedge_before(text: str, start: int, floor: int, last: str) -> tuple[Hedge, int] | None:
    """Give the hedge that ends right before *start*, with the offset at which it begins.

    Args:
        floor: offset before which nothing may be read (the end of the mention before).
        last: the word before *start* in lower case.
    """
    pattern = _pattern(last) if last in LAST_WORDS else _SIGN_BEFORE
    low = max(floor, start - LOOK_BACK)
    match = pattern.search(text, low, start)
    if match is None:
        return None
    found, begin = _BEFORE[_key(match[1])], match.start()
    outer = _outer(text, begin, floor) if found.mod == "APPROX" else None
    return outer or (found, begin)


def _key(words: str) -> str:
    lower = words.lower()
    return lower if lower in _BEFORE else _SPACES.sub(" ", lower)


def _outer(text: str, start: int, floor: int) -> tuple[Hedge, int] | None:
    """Give a bound before an approximation ("up to about 400"): the bound is what the figure says."""
    words = text[max(floor, start - 12) : start].split()
    pattern = _pattern(words[-1].lower()) if words and words[-1].lower() in LAST_WORDS else None
    match = pattern.search(text, max(floor, start - LOOK_BACK), start) if pattern else None
    if match is None:
        return None
    return _BEFORE[_key(match[1])], match.start()


def hedge_after(text: str, end: int) -> tuple[Hedge, int] | None:
    """Give the hedge that begins right behind *end*, with the offset at which it ends.

    >>> hedge_after("700 or so students", 3)
    (Hedge(mod='APPROX', side='both', degree=None), 9)
    """
    match = _AFTER.match(text, end)
    if match is None:
        return None
    words = match[1].lower()
    return _BEHIND[words if words[:1] == " " else _key(words)], match.end()


def or_equal(text: str, end: int, hedge: Hedge) -> tuple[Hedge, int] | None:
    """Give the bound made closed by "or equal" behind the figure ("less than 5,000 or equal"), and its end."""
    mod = BOUND_AND_EQUAL.get(hedge.mod)
    match = _OR_EQUAL.match(text, end) if mod is not None else None
    if mod is None or match is None:
        return None
    return hedge._replace(mod=mod), match.end()


_TOWARDS = words(
    """
    back went goes go gone going move moves moved moving climb climbs climbed climbing rise rises rose rising
    risen inch inched inching edge edged edging push pushed pushing raise raised raising bring brought bump bumped
    tick ticked ticking jump jumped shoot shot come came jacked bid bidding step stepped get got gets
    """
)
_FROM_FIGURE = LatePattern(rf"{SPACE}from{SPACE}[\d$€£]")


def is_destination(text: str, hedge_start: int, end: int, previous: str) -> bool:
    """Tell whether "up to" names where a movement ends ("back up to 5%", "up to 5% from 3%") and bounds nothing."""
    if text[hedge_start : hedge_start + 3].lower() != "up ":
        return False
    return previous in _TOWARDS or _FROM_FIGURE.match(text, end) is not None


def is_preposition(last: str, before: str, *, small: bool, duration: bool, alone: bool) -> bool:
    """Tell whether what looks like a hedge is a preposition ("over three years", "talk about two things").

    Args:
        last: the word before the figure, which could be a hedge.
        before: the word before *last*, in lower case.
        small: whether the figure is a word up to ten that counts things.
        duration: whether the figure is a length of time.
        alone: whether the text is nothing but the hedge and its figure, as where a quotation is read again.
    """
    if alone:
        return False
    if duration and last == "over":
        return before not in _DURING
    if last == "about":
        return small and before in _SPEECH
    return small and last in PREPOSITIONS
