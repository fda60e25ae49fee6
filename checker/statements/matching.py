"""Match the phrases of rules against the lattice of a passage, depth first, with the shortest gap first.

Where a search has failed is remembered, so that matching stays polynomial.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.rules.phrases import Either, Gap, Literal, NextSentence
from checker.rules.plan import PlannedPhrase
from checker.statements.asides import OPENERS, behind_aside, behind_relative, compares, passed_over
from checker.statements.automaton import Node, beginnings, linked
from checker.statements.lattice import Found, Lattice

Bound = tuple[tuple[str, Found], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase stands and what its slots hold, in the order of the phrase.

    Args:
        first: the sentence in which it begins, at word `start`.
        last: the sentence in which it ends, before word `end`; mostly the same.
    """

    first: Lattice
    start: int
    last: Lattice
    end: int
    bound: Bound

    @property
    def span(self) -> tuple[int, int]:
        """Where its words begin and end in the text."""
        return self.first.words[self.start].start, self.last.words[self.end - 1].end

    def lattice_of(self, found: Found) -> Lattice:
        """Give the sentence in which *found* stands."""
        lattice: Lattice | None = self.first
        while lattice and found.start_offset >= lattice.passage.end:
            lattice = lattice.next_sentence
        return lattice or self.last


@dataclass(slots=True)
class _Attempt:
    failed: set[tuple[int, int, int]] = field(default_factory=set)


def find_matches(planned: PlannedPhrase, lattice: Lattice) -> Iterator[Match]:
    """Give the first match from each word on."""
    first = linked(planned)
    attempt = _Attempt()
    words, specs = beginnings(first)
    for start in range(len(lattice.words)):
        if lattice.folded[start] not in words and not any(lattice.may_begin(start, spec) for spec in specs):
            continue
        found = next(_walk(attempt, first, lattice, start, ()), None)
        if found:
            yield Match(lattice, start, *found)


def match_at(node: Node, lattice: Lattice, start: int) -> Match | None:
    """Give the first match of the phrase that begins with *node* from the word *start* on, or None."""
    found = next(_walk(_Attempt(), node, lattice, start, ()), None)
    return Match(lattice, start, *found) if found else None


def _walk(
    attempt: _Attempt, node: Node | None, lattice: Lattice, index: int, bound: Bound
) -> Iterator[tuple[Lattice, int, Bound]]:
    if node is None:
        yield lattice, index, bound
        return
    key = (id(node), lattice.passage.start, index)
    if key in attempt.failed:
        return
    reached = False
    for there, end, more in _steps(lattice, node, index):
        behind = _places_behind(node, there, end)
        for following in node.following:
            # Before anything is tried: of a word list, most words are ruled out by the word that stands there.
            forms = following.forms if following else None
            for start in behind.of(following) if behind else (end,):
                if forms is not None and (start >= len(there.folded) or there.folded[start] not in forms):
                    continue
                for result in _walk(attempt, following, there, start, (*bound, *more)):
                    reached = True
                    yield result
    if not reached:
        attempt.failed.add(key)


class _Behind(NamedTuple):
    """Where a phrase may go on: at once, with a value, with a word."""

    at_once: tuple[int, ...]
    before_value: tuple[int, ...]
    before_word: tuple[int, ...]

    def of(self, following: Node | None) -> tuple[int, ...]:
        """Give the places at which *following* may stand."""
        if following is None:
            return self.at_once
        if following.is_word:
            return self.before_word
        return self.before_value if following.spec else self.at_once


def _places_behind(node: Node, lattice: Lattice, index: int) -> _Behind | None:
    """Give where the phrase may go on behind *node*, which has come to *index*; None where that is no aside."""
    if index >= len(lattice.folded) or lattice.folded[index] not in OPENERS:
        return None
    if not node.is_word and node.spec is None:
        return None
    values = tuple(passed_over(lattice, index, node.barred))
    relative = behind_relative(lattice, index)
    return _Behind((index,), values, values if relative is None else (*values, relative))


def _steps(lattice: Lattice, node: Node, index: int) -> Iterator[tuple[Lattice, int, Bound]]:
    """Give every place that *node* may lead to from *index*, with what it binds."""
    element = node.element
    if isinstance(element, Either):
        yield lattice, index, ()
    elif isinstance(element, NextSentence):
        yield lattice, index, ()
        if (behind := lattice.next_sentence) and not _holds_more(lattice, node, index):
            yield behind, 0, ()
    elif isinstance(element, Gap):
        for end in _skipped(lattice, node, element, index):
            yield lattice, end, ()
    elif index >= len(lattice.words):
        return
    elif isinstance(element, Literal):
        if lattice.folded[index] in element.forms:
            yield lattice, index + 1, ()
    elif node.spec:
        for found in lattice.values_at(index, node.spec):
            yield lattice, found.end, ((element.name, found),) if element.kept else ()


def _skipped(lattice: Lattice, node: Node, gap: Gap, index: int) -> Iterator[int]:
    """Give where a gap may end: never behind a value that a slot beside could take, unless an aside compares it."""
    waiting = [(index, 0)]
    while waiting:
        index, words = waiting.pop(0)
        while words <= gap.most:
            yield index
            if index >= len(lattice.words) or lattice.holds(index, node.barred):
                break
            if compares(lattice, index) and (behind := behind_aside(lattice, index, ())) is not None:
                waiting.append((behind, words + 1))
            words += lattice.words[index].is_word
            if not gap.signs and not lattice.words[index].is_word and not lattice.in_figure(index):
                break
            index = lattice.step(index)


def _holds_more(lattice: Lattice, node: Node, index: int) -> bool:
    """Tell whether the rest of the sentence holds a value that a slot beside could take."""
    while index < len(lattice.words):
        if lattice.holds(index, node.barred):
            return True
        index = lattice.step(index)
    return False
