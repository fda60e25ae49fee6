"""A figure with the hedge around it taken in, where what looks like one is no preposition."""

from __future__ import annotations

from checker.figures.cue import Cue, Reading, last_word
from checker.figures.hedges import (
    ABOUT,
    AFTER_FIRST,
    LAST_WORDS,
    NO_HEDGE,
    SIGNS,
    Hedge,
    hedge_after,
    hedge_before,
    is_destination,
    is_preposition,
    or_equal,
)

_HEDGE_BEHIND = frozenset(" \n-+\u00a0")
_AFTER_FIRST = AFTER_FIRST | {""}
_HEDGE_LETTERS = frozenset(letter for word in AFTER_FIRST for letter in (word[:1], word[:1].upper()))


def hedged(cue: Cue, found: Reading, alone: bool) -> Reading:
    """Give the reading with its hedge taken in; where it is *alone*, none stands before it."""
    start, end, hedge = found.start, found.end, found.hedge
    if hedge is not NO_HEDGE:
        end = max(end, cue.hedge_end)
    if not alone or cue.last.lower() in LAST_WORDS or start != cue.start:
        start, hedge = _with_words_before(cue, found, start, end, hedge)
    if _may_be_hedge(cue.text, end) and (behind := _behind(cue.text, end, hedge)) is not None:
        hedge, end = behind
    if hedge is NO_HEDGE and found.bare and found.form == "point":
        hedge = ABOUT
    if hedge is found.hedge and end == found.end and start == found.start:
        return found
    return found._replace(start=start, end=end, hedge=hedge)


def _with_words_before(cue: Cue, found: Reading, start: int, end: int, hedge: Hedge) -> tuple[int, Hedge]:
    """Give where the figure begins with the hedge before it, and its hedge."""
    last = cue.last if start == cue.start else last_word(cue.text, start, cue.floor)[0]
    word = last.lower()
    if not word.isalpha():
        word = word.strip("(\"'“‘[—–-")
    sign = cue.text[start - 1] in SIGNS if start and not last[-1:].isalnum() else False
    if (word in LAST_WORDS or sign) and (before := hedge_before(cue.text, start, cue.floor, word)) is not None:
        small = cue.small_word and found.kind in ("count", "number") and _is_bare_preposition(cue, before[1], start)
        previous = last_word(cue.text, before[1], cue.floor)[0].lower()
        idle = is_preposition(
            word,
            previous,
            small=small,
            duration=found.kind == "duration",
            alone=before[1] == 0 and end == len(cue.text),
        )
        if not idle and not is_destination(cue.text, before[1], end, previous):
            return before[1], before[0] if hedge == NO_HEDGE else hedge
    return start, hedge


def _may_be_hedge(text: str, end: int) -> bool:
    """Tell whether the letters behind a figure can begin a hedge; a False is certain, a True is not."""
    two = text[end : end + 2]
    return two[:1] in _HEDGE_BEHIND and (two[1:] in _HEDGE_LETTERS or not two[1:].isalpha())


def _behind(text: str, end: int, hedge: Hedge) -> tuple[Hedge, int] | None:
    """Give the hedge behind a figure with its end, if a word there can be one."""
    words = text[end : end + 8].split(None, 1)
    if not words or words[0].strip("-+").lower() not in _AFTER_FIRST:
        return None
    return hedge_after(text, end) or or_equal(text, end, hedge)


def _is_bare_preposition(cue: Cue, hedge_start: int, start: int) -> bool:
    """Tell whether a hedge is one word before a plain number: "under two", not "just under a quarter"."""
    return cue.numeral.form == "cardinal" and len(cue.text[hedge_start:start].split()) == 1
