"""Match the phrases of rules against the lattice of a passage.

A phrase is linked once into nodes (a non-deterministic automaton whose edges are words and values); matching is
depth-first with the shortest gap first, and remembers where it failed, so that it stays polynomial.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from checker.rules.phrases import GAP, Either, Element, Gap, Literal, Slot
from checker.rules.plan import PlannedPhrase
from checker.rules.rule import Rule, ValueSpec
from checker.statements.lattice import FIGURE_KINDS, Found, Lattice

MAX_SERIES = 12

_PREPOSITIONS = frozenset({"to", "at", "of", "by", "after", "from"})

Bound = tuple[tuple[str, Found], ...]


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One element and what follows it; None follows the last one.

    Args:
        barred: for a gap, the values that it must not skip, because a slot beside it could have taken them.
    """

    element: Element
    following: tuple[Node | None, ...]
    spec: ValueSpec | None = None
    barred: tuple[ValueSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase stands in a passage and what its slots hold, in the order of the phrase."""

    start: int
    end: int
    bound: Bound


@dataclass(slots=True)
class _Attempt:
    lattice: Lattice
    failed: set[tuple[int, int]] = field(default_factory=set)


@lru_cache(maxsize=65536)
def _linked(planned: PlannedPhrase) -> Node:
    return _link_all(planned.rule, planned.phrase.elements)


def _link_all(rule: Rule, elements: tuple[Element, ...]) -> Node:
    """Give the first node of *elements*, for the values of *rule*."""
    specs = {spec.name: spec for spec in rule.values}
    first = _link(elements, (None,), specs, left=None, right=None)
    return first[0] if len(first) == 1 and first[0] else Node(Either(()), first)


def find_matches(planned: PlannedPhrase, lattice: Lattice) -> Iterator[Match]:
    """Give the first match from each word on."""
    first = _linked(planned)
    attempt = _Attempt(lattice)
    words, specs = _beginnings(first)
    for start in range(len(lattice.words)):
        if lattice.folded[start] not in words and not any(lattice.may_begin(start, spec) for spec in specs):
            continue
        found = next(_walk(attempt, first, start, ()), None)
        if found:
            yield Match(start, *found)


@lru_cache(maxsize=65536)
def _beginnings(node: Node) -> tuple[frozenset[str], tuple[ValueSpec, ...]]:
    """Give the words and the values with which a match from *node* may begin."""
    if isinstance(node.element, Literal):
        return node.element.forms, ()
    if node.spec:
        return frozenset(), (node.spec,)
    words: frozenset[str] = frozenset()
    specs: dict[ValueSpec, None] = {}
    for following in node.following:
        if following:
            more, others = _beginnings(following)
            words |= more
            specs.update(dict.fromkeys(others))
    return words, tuple(specs)


@lru_cache(maxsize=65536)
def needed_kinds(planned: PlannedPhrase) -> frozenset[str]:
    """Give the types of figures and dates without which the phrase cannot match."""
    types = {spec.name: spec.type for spec in planned.rule.values}
    slots = (types.get(one.name, one.name) for one in planned.phrase.elements if isinstance(one, Slot))
    return frozenset(kind for kind in slots if kind in FIGURE_KINDS or kind in ("date", "day", "year"))


@lru_cache(maxsize=65536)
def literal_words(planned: PlannedPhrase) -> frozenset[str]:
    """Give every word, in every form, that the phrase may ask for."""
    return _literal_words(planned.phrase.elements)


def _literal_words(elements: tuple[Element, ...]) -> frozenset[str]:
    words: frozenset[str] = frozenset()
    for element in elements:
        if isinstance(element, Literal):
            words |= element.forms
        elif isinstance(element, Either):
            words = words.union(*(_literal_words(one) for one in element.alternatives))
    return words


def continue_series(planned: PlannedPhrase, lattice: Lattice, match: Match) -> Iterator[Match]:
    """Give what a series adds: "1.2 million in 2019 and 1.4 million in 2020" goes on where the phrase ended.

    The tail of the phrase, from the compared value on, is matched again behind a comma or "and" (and a preposition
    said once more: "came to 3 in May and to 4 in June"); it must hold at least one more value, else two figures side by
    side would be two values of one fact.
    """
    tail = _tail(planned)
    if tail is None:
        return
    kept = {name for name, _ in match.bound}
    for _ in range(MAX_SERIES):
        start = _behind_and(lattice, match.end)
        found = None if start is None else next(_walk(_Attempt(lattice), tail, start, ()), None)
        if found is None or start is None:
            return
        end, bound = found
        new = {name for name, _ in bound}
        before = tuple((name, value) for name, value in match.bound if name in kept - new)
        match = Match(start, end, (*before, *bound))
        yield match


@lru_cache(maxsize=65536)
def _tail(planned: PlannedPhrase) -> Node | None:
    elements = planned.phrase.elements
    places = [i for i, element in enumerate(elements) if element == Slot(planned.rule.compare)]
    if len(places) != 1:
        return None
    tail = elements[places[0] :]
    slots = [element for element in tail if isinstance(element, Slot)]
    if len(slots) < 2 or any(isinstance(element, Gap) for element in tail):
        return None
    return _link_all(planned.rule, tail)


def _behind_and(lattice: Lattice, index: int) -> int | None:
    start = index
    while index < len(lattice.words) and lattice.folded[index] in (",", ";", "and", "but"):
        index += 1
    joined = index > start
    if joined and index < len(lattice.words) and lattice.folded[index] in _PREPOSITIONS:
        index += 1
    return index if joined and index < len(lattice.words) else None


def _link(
    elements: tuple[Element, ...],
    following: tuple[Node | None, ...],
    specs: dict[str, ValueSpec],
    left: ValueSpec | None,
    right: ValueSpec | None,
) -> tuple[Node | None, ...]:
    """Give the nodes with which *elements* begin; `left` and `right` are the slots around them."""
    if not elements:
        return following
    element, rest = elements[0], elements[1:]
    spec = specs.get(element.name, ValueSpec(element.name, element.name)) if isinstance(element, Slot) else None
    behind = _link(rest, following, specs, spec or left, right)
    if isinstance(element, Either):
        next_right = _first_slot(rest, specs) or right
        branches = (_link(one, behind, specs, left, next_right) for one in element.alternatives)
        return tuple(dict.fromkeys(node for branch in branches for node in branch))
    if isinstance(element, Gap):
        beside = (left, _first_slot(rest, specs) or right)
        return (Node(element, behind, barred=tuple(one for one in beside if one and one.type != "text")),)
    return (Node(element, behind, spec),)


def _first_slot(elements: tuple[Element, ...], specs: dict[str, ValueSpec]) -> ValueSpec | None:
    for element in elements:
        if isinstance(element, Slot):
            return specs.get(element.name, ValueSpec(element.name, element.name))
        if isinstance(element, Either):
            inner = next(filter(None, (_first_slot(one, specs) for one in element.alternatives)), None)
            if inner:
                return inner
    return None


def _walk(attempt: _Attempt, node: Node | None, index: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
    if node is None:
        yield index, bound
        return
    key = (id(node), index)
    if key in attempt.failed:
        return
    reached = False
    for end, more in _steps(attempt.lattice, node, index):
        for following in node.following:
            for result in _walk(attempt, following, end, (*bound, *more)):
                reached = True
                yield result
    if not reached:
        attempt.failed.add(key)


def _steps(lattice: Lattice, node: Node, index: int) -> Iterator[tuple[int, Bound]]:
    """Give every index that *node* may lead to from *index*, with what it binds."""
    element = node.element
    if isinstance(element, Either):
        yield index, ()
    elif isinstance(element, Gap):
        yield from _skipped(lattice, node, index)
    elif index >= len(lattice.words):
        return
    elif isinstance(element, Literal):
        if lattice.folded[index] in element.forms:
            yield index + 1, ()
    elif node.spec:
        for found in lattice.values_at(index, node.spec):
            yield found.end, ((element.name, found),) if element.kept else ()


def _skipped(lattice: Lattice, node: Node, index: int) -> Iterator[tuple[int, Bound]]:
    words = 0
    while words <= GAP:
        yield index, ()
        if index >= len(lattice.words) or any(
            next(lattice.values_at(index, spec), None) is not None for spec in node.barred
        ):
            return
        words += lattice.words[index].is_word
        index = lattice.step(index)
