"""Two figures that may be of one thing, with what their articles and sentences have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.reconcile.by_context.names import root
from checker.statements.by_context import FigureContext
from checker.statements.by_context.heads import stem

_SAME_NAMES = 2
_SAME_SUBJECT = 3
_ALIKE_FEWEST = 3
_ALIKE = 4, 5  # four in five


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one kind and one key.

    Args:
        same_topic: whether their articles name the same things, or are about the same.
        apart: whether both articles name things, and none in common.
        akin: whether their articles have a name, or a word of what they are about, in common.
    """

    one: FigureContext
    other: FigureContext
    same_topic: bool
    apart: bool = False
    akin: bool = False

    @property
    def one_article(self) -> bool:
        """Whether one article tells both."""
        return self.one.citation.source == self.other.citation.source

    @property
    def one_sentence(self) -> bool:
        """Whether both stand in one sentence with other figures, at the same place among those of their unit."""
        a, b = self.one.told, self.other.told
        share, whole = _ALIKE
        shared = len(a & b)
        return self.one.which == self.other.which and shared >= _ALIKE_FEWEST and whole * shared >= share * len(a | b)


def counted_by(one: FigureContext) -> str:
    """Give the stem of what a figure counts, people left out; of a cell without a unit its one head names that."""
    if one.group:
        return stem(one.group)
    return next(iter(one.heads)) if one.unit == "number" and len(one.heads) == 1 else ""


def pair_of(one: FigureContext, other: FigureContext, names: frozenset[str], others: frozenset[str]) -> Pair:
    """Give the two with what their articles have in common.

    Args:
        names: that the article of *one* uses most; `others` those of the other's.
    """
    shared, subject = len(names & others), len(one.article.topic & other.article.topic)
    apart = bool(names and others) and not shared
    enough = max(_SAME_SUBJECT - min(shared, 1), min(len(one.article.topic), len(other.article.topic)) // 2)
    same = one.citation.source == other.citation.source or shared >= _SAME_NAMES or (not apart and subject >= enough)
    return Pair(one, other, same, apart and not same, same or (not apart and shared + subject > 0))


def names_used_most(contexts: Sequence[FigureContext]) -> dict[str, frozenset[str]]:
    """Give for each article the roots of the names that it uses most."""
    return {one.citation.source: frozenset(map(root, one.article.names)) for one in contexts}
