"""What words say of a figure, and what a sentence says but for the values of its figures."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Mention, Period, Quantity
from checker.reading.words import Word
from checker.statements.by_context.heads import stem
from checker.statements.by_context.sentence import Sentence


def unit_of(value: Quantity) -> str:
    """Give what kind of value it is, so that only like is held against like ("money USD")."""
    unit = value.unit or ""
    return value.kind if value.kind in ("age", "duration") else f"{value.kind} {unit}".rstrip()


def content_of(near: Sequence[Word], left_out: frozenset[str]) -> frozenset[str]:
    """Give the stems of the words that say something of what is measured."""
    return frozenset(
        stem(word.text)
        for word in near
        if word.is_word and len(word.text) > 2 and word.text.isalpha() and word.text not in left_out
    )


def told_in(sentence: Sentence, small_words: frozenset[str]) -> frozenset[str]:
    """Give what a sentence says but for the values of its figures."""
    spans = [(one.start, one.end) for one in sentence.figures]
    outside = [word for word in sentence.words if not any(start <= word.start < end for start, end in spans)]
    return content_of(outside, small_words) | {f"#{_sort(one)}" for one in sentence.figures}


def _sort(figure: Mention) -> str:
    """Give what kind of value a figure is; a day and an ordinal tell one thing from another by their values."""
    value = figure.value
    if isinstance(value, Period):
        return f"date {value.printed.low}" if value.printed and value.grain == "day" else "date"
    if not isinstance(value, Quantity):
        return figure.kind
    return f"ordinal {value.printed[0]}" if value.kind == "ordinal" else unit_of(value)
