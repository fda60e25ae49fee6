"""A phrase as an automaton: nodes whose edges are words and values, linked once a phrase and kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.rules.phrases import Either, Element, Gap, Literal, NextSentence, Slot, leads_on
from checker.rules.plan import PlannedPhrase
from checker.rules.rule import Rule, ValueSpec
from checker.statements.lattice import FIGURE_KINDS


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One element and what follows it; None follows the last one.

    Args:
        barred: the values that may not be skipped here, because a slot beside could have taken them.
        forms: of a literal, the words that it stands for; None for every other element.
        is_word: whether it is a word of the phrase, and no sign.
    """

    element: Element
    following: tuple[Node | None, ...]
    spec: ValueSpec | None = None
    barred: tuple[ValueSpec, ...] = ()
    forms: frozenset[str] | None = None
    is_word: bool = False


Specs = dict[str, ValueSpec]


@lru_cache(maxsize=65536)
def linked(planned: PlannedPhrase) -> Node:
    """Give the first node of a phrase."""
    return link_all(planned.rule, planned.phrase.elements)


def link_all(rule: Rule, elements: tuple[Element, ...]) -> Node:
    """Give the first node of *elements*, for the values of *rule*."""
    specs = {spec.name: spec for spec in rule.values}
    first = _link(elements, (None,), specs, left=None, right=None)
    return first[0] if len(first) == 1 and first[0] else Node(Either(()), first)


@lru_cache(maxsize=65536)
def beginnings(node: Node) -> tuple[frozenset[str], tuple[ValueSpec, ...]]:
    """Give the words and the values with which a match from *node* may begin."""
    if isinstance(node.element, Literal):
        return node.element.forms, ()
    if node.spec:
        return frozenset(), (node.spec,)
    words: frozenset[str] = frozenset()
    specs: dict[ValueSpec, None] = {}
    for following in node.following:
        if following:
            more, others = beginnings(following)
            words |= more
            specs.update(dict.fromkeys(others))
    return words, tuple(specs)


@lru_cache(maxsize=65536)
def needed_kinds(planned: PlannedPhrase) -> frozenset[str]:
    """Give the types of figures and dates without which the phrase cannot begin to match in a sentence."""
    types = {spec.name: spec.type for spec in planned.rule.values}
    names = planned.regex.groups if planned.regex else (slot.name for slot in _slots_here(planned.phrase.elements))
    kinds = (types.get(name, name) for name in names)
    return frozenset(kind for kind in kinds if kind in FIGURE_KINDS or kind in ("date", "day", "year"))


def _slots_here(elements: tuple[Element, ...]) -> Iterator[Slot]:
    """Give the slots that every match fills from its first sentence."""
    for element in elements:
        if leads_on(element):
            return
        if isinstance(element, Slot):
            yield element


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


def _link(
    elements: tuple[Element, ...],
    following: tuple[Node | None, ...],
    specs: Specs,
    left: ValueSpec | None,
    right: ValueSpec | None,
) -> tuple[Node | None, ...]:
    """Give the nodes with which *elements* begin; `left` and `right` are the slots around them."""
    if not elements:
        return following
    element, rest = elements[0], elements[1:]
    spec = _spec(element, specs) if isinstance(element, Slot) else None
    # What stands in the next sentence is no neighbour of the slots in this one.
    left = None if leads_on(element) else left
    behind = _link(rest, following, specs, spec or left, right)
    next_slot = _first_slot(rest, specs) or right
    if isinstance(element, Either):
        branches = (_link(one, behind, specs, left, next_slot) for one in element.alternatives)
        return tuple(dict.fromkeys(node for branch in branches for node in branch))
    barred = tuple(one for one in (spec or left, next_slot) if one and one.type != "text")
    forms = element.forms if isinstance(element, Literal) else None
    return (Node(element, behind, spec, barred, forms, any(map(str.isalnum, forms or ()))),)


def _spec(slot: Slot, specs: Specs) -> ValueSpec:
    return specs.get(slot.name) or ValueSpec(slot.name, slot.name)


def _first_slot(elements: tuple[Element, ...], specs: Specs) -> ValueSpec | None:
    for element in elements:
        if isinstance(element, Slot):
            return _spec(element, specs)
        if isinstance(element, Either):
            inner = next(filter(None, (_first_slot(one, specs) for one in element.alternatives)), None)
            if inner:
                return inner
    return None


__all__ = [
    "Gap",
    "NextSentence",
    "Node",
    "beginnings",
    "link_all",
    "linked",
    "literal_words",
    "needed_kinds",
]
