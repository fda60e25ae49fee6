"""A sentence -> the phrase of a rule: its telling words in all their forms, its names and its figure as slots."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from checker.reading.words import Word
from checker.rules.inflection import inflect
from checker.suggest.dictionary_form import dictionary_form
from checker.suggest.told import Side

_REACH_BEFORE, _REACH_BEHIND = 10, 6
_BESIDE = 4
_LONGEST_GAP = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """What goes into a phrase.

    Args:
        value: name of the slot for the figure.
        words: base forms that both sentences have.
        names: folded words of names -> the slot that takes the name.
        literal: folded words of further names, which stand in the phrase as they are.
        small: words that say nothing.
        exact: whether what stands between the words is printed as it is, not left open.
    """

    value: str
    words: frozenset[str]
    names: Mapping[str, str]
    literal: frozenset[str]
    small: Collection[str]
    exact: bool = False


def phrase_of(side: Side, wanted: Wanted) -> str:
    """Give the phrase, or "" where nothing in the sentence would anchor it."""
    before = [word for word in side.words if word.end <= side.start]
    behind = [word for word in side.words if word.start >= side.end]
    near = {*_nearest(reversed(before), side, wanted), *_nearest(iter(behind), side, wanted)}
    kept = [
        word for word in (*before[-_REACH_BEFORE:], *behind[:_REACH_BEHIND]) if word in near or _is_kept(word, wanted)
    ]
    if not any(word.text not in wanted.names for word in kept):
        return ""
    pieces: list[str] = []
    last_end = -1
    for start, end, piece in sorted([*((w.start, w.end, _written(w, wanted)) for w in kept), _value(side, wanted)]):
        if pieces and pieces[-1] == piece and piece.startswith("<"):
            last_end = end
            continue  # the second word of one name
        if pieces:
            pieces.extend(_between(side, last_end, start, wanted))
        pieces.append(piece)
        last_end = end
    return " ".join(pieces)


def _value(side: Side, wanted: Wanted) -> tuple[int, int, str]:
    return side.start, side.end, f"<{wanted.value}>"


def _nearest(words: Iterator[Word], side: Side, wanted: Wanted) -> tuple[Word, ...]:
    """Give the first telling word of the few beside the figure, shared or not; another figure bars the way."""
    for number, word in enumerate(words):
        if number >= _BESIDE or _is_barred(side, word):
            return ()
        if word.text not in wanted.small and word.text.isalpha() and not side.is_name(word):
            return (word,)
    return ()


def _is_barred(side: Side, word: Word) -> bool:
    low, high = sorted((word.start, side.start))
    return any(low <= start < high for start, _ in side.figures)


def _is_kept(word: Word, wanted: Wanted) -> bool:
    return word.text in wanted.names or word.text in wanted.literal or dictionary_form(word.text) in wanted.words


def _written(word: Word, wanted: Wanted) -> str:
    if word.text in wanted.names:
        return f"<{wanted.names[word.text]}>"
    if word.text in wanted.literal:
        return word.text
    base = dictionary_form(word.text)
    return f"{base}*" if word.text in inflect(base) and base.isascii() else word.text


def _between(side: Side, start: int, end: int, wanted: Wanted) -> Iterator[str]:
    """Give what stands between two pieces: nothing where they are neighbours, else a gap or the words themselves."""
    words = [word for word in side.words if start <= word.start < end]
    figures = any(start <= at < end for at, _ in side.figures)
    if not words and not figures and not side.text[start:end].strip():
        return
    if wanted.exact and not figures and len(words) <= _LONGEST_GAP:
        yield from (word.text for word in words)
        return
    yield "..."
