"""What a phrase passes over by itself: an aside between two of its words, and the "which" before a verb.

"The port, officials said, handled 4 million tonnes" and "the port, which handled 4 million tonnes" say what "the port
handled 4 million tonnes" says. An aside that holds a value for a slot beside it may be the claim of something else; it
is passed over only where its first word says that it compares ("up from 3 million in 2022").

Source:
    Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapter 15, 5 (supplements).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.rules.rule import ValueSpec
from checker.statements.lattice import Lattice

LONGEST_ASIDE = 12
"""How many words an aside may hold."""

_CLOSING = {",": (",",), "(": (")",), "-": ("-",), "—": ("—",)}
_DASHES = frozenset("-—")
_RELATIVES = frozenset({"which", "that", "who"})
_COMPARING = frozenset(
    ("up", "down", "compared", "against", "versus", "vs", "from", "after", "over", "or", "including", "excluding")
)
_CLAUSES = frozenset(("and", "or", "but", "nor", "while", "whereas", "though", "although", "when", "as", "then"))
"""Words behind a comma that begin a clause of its own, or another item of a list."""

OPENERS = frozenset((*_CLOSING, *_RELATIVES))
"""Words and signs with which something that is passed over may begin."""


def behind_aside(lattice: Lattice, index: int, barred: Collection[ValueSpec]) -> int | None:
    """Give the index behind the aside whose opening sign stands at *index*, or None.

    Args:
        barred: the values that the aside must not hold, unless it compares.
    """
    closing = _CLOSING.get(lattice.folded[index], ())
    first = index + 1
    if not closing or first >= len(lattice.words) or not _is_mark(lattice, index):
        return None
    compares = lattice.folded[first] in _COMPARING
    if not compares and lattice.folded[first] in _CLAUSES and lattice.folded[index] == ",":
        return None
    words, at = 0, first
    while at < len(lattice.words) and words <= LONGEST_ASIDE:
        if lattice.folded[at] in closing and _is_mark(lattice, at):
            return at + 1 if at > first else None
        if lattice.folded[at] == ";" or (not compares and lattice.holds(at, barred)):
            return None
        words += lattice.words[at].is_word
        at = lattice.step(at)
    return None


def compares(lattice: Lattice, index: int) -> bool:
    """Tell whether the aside whose opening sign stands at *index* compares with another figure."""
    following = lattice.folded[index + 1 : index + 2]
    return lattice.folded[index] in _CLOSING and bool(_COMPARING.intersection(following))


def behind_conversion(lattice: Lattice, index: int) -> int | None:
    """Give the index behind brackets at *index* that hold one figure and nothing else: "$3 billion (2.8bn euros)"."""
    if lattice.folded[index] != "(" or index + 1 >= len(lattice.words) or not lattice.in_figure(index + 1):
        return None
    end = lattice.step(index + 1)
    return end + 1 if lattice.folded[end : end + 1] == [")"] else None


def behind_relative(lattice: Lattice, index: int) -> int | None:
    """Give the index behind ", which", "that" or the like at *index*, or None."""
    at = index + (lattice.folded[index] == ",")
    return at + 1 if lattice.folded[at : at + 1] and lattice.folded[at] in _RELATIVES else None


def passed_over(lattice: Lattice, index: int, barred: Collection[ValueSpec]) -> Iterator[int]:
    """Give every index at which a phrase may go on that has come to *index*, the index itself first."""
    yield index
    behind = behind_conversion(lattice, index) or behind_aside(lattice, index, barred)
    if behind is not None:
        yield behind


def _is_mark(lattice: Lattice, index: int) -> bool:
    """Tell whether a sign stands for itself: a dash between blanks, and no comma inside a figure."""
    if lattice.in_figure(index):
        return False
    if lattice.folded[index] not in _DASHES or not 0 < index < len(lattice.words) - 1:
        return True
    before, here, behind = lattice.words[index - 1 : index + 2]
    return before.end < here.start and here.end < behind.start
