"""What a series adds to a match: "1.2 million in 2019 and 1.4 million in 2020" goes on where the phrase ended.

What is compared, and what tells it apart from the one before ("in 2020"), must stand side by side behind a comma, "and"
or a bracket, or behind words that compare ("up from 1.1 million in 2018"); else two figures side by side would be two
values of one fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.model import Quantity
from checker.rules.inflection import inflect
from checker.rules.phrases import Either, Element, Gap, Literal, NextSentence, Slot
from checker.rules.plan import PlannedPhrase
from checker.rules.rule import FIGURE_TYPES, NAME_TYPES, Rule, ValueSpec
from checker.statements.automaton import Node, link_all
from checker.statements.lattice import Found, Lattice
from checker.statements.matching import Match, match_at

MAX_SERIES = 12

_PREPOSITIONS = frozenset({"to", "at", "of", "by", "after", "from"})
_JOINING = frozenset((",", ";", "and", "but", ")"))
_COMPARING = (
    ("up", "from"),
    ("down", "from"),
    ("compared", "with"),
    ("compared", "to"),
    ("against",),
    ("versus",),
    ("from",),
    ("after",),
)
_CHANGES = frozenset(
    form
    for verb in (
        "rise",
        "grow",
        "increase",
        "climb",
        "jump",
        "gain",
        "add",
        "fall",
        "drop",
        "decline",
        "decrease",
        "lose",
    )
    for form in inflect(verb)
) | {"by", "up", "down"}
"""Words before a figure that is a change: what it is compared with may be a level."""

_DATE = ValueSpec("date", "date")
_TIME = ("in", "for", "during", "of", "on")
_PLACE = ("in", "at")


def continue_series(planned: PlannedPhrase, match: Match) -> Iterator[Match]:
    """Give what the series adds to which *match* belongs, in the order of the text."""
    kept = {name for name, _ in match.bound}
    compared = next((found for name, found in match.bound if name == planned.rule.compare), None)
    for _ in range(MAX_SERIES):
        if compared is None:
            return
        found = _next(planned, match, compared)
        if found is None:
            return
        new = {name for name, _ in found.bound}
        before = tuple((name, value) for name, value in match.bound if name in kept - new)
        match = Match(found.first, found.start, found.last, found.end, (*before, *found.bound))
        compared = next(value for name, value in found.bound if name == planned.rule.compare)
        yield match


def _next(planned: PlannedPhrase, match: Match, before: Found) -> Match | None:
    lattice = match.last
    start = _behind_joint(lattice, _behind_own(planned, lattice, match.end), before)
    if start is None:
        return None
    for tail in _tails(planned):
        found = match_at(tail, lattice, start)
        value = next((one for name, one in found.bound if name == planned.rule.compare), None) if found else None
        if found and value and _alike(before, value):
            return found
    return None


def _alike(one: Found, other: Found) -> bool:
    """Tell whether two figures may be of one series: of the same unit, or the second says none."""
    if not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity):
        return True
    return one.value.kind == other.value.kind == "duration" or other.value.unit in (one.value.unit, None)


@lru_cache(maxsize=65536)
def _tails(planned: PlannedPhrase) -> tuple[Node, ...]:
    """Give how a further figure may be written: as the phrase ends, or with what tells it apart right behind it."""
    rule, elements = planned.rule, planned.phrase.elements
    places = [i for i, element in enumerate(elements) if element == Slot(rule.compare)]
    found: list[tuple[Element, ...]] = []
    if len(places) == 1:
        tail = tuple(one for one in elements[places[0] :] if not isinstance(one, Gap | NextSentence))
        if sum(isinstance(one, Slot) for one in tail) > 1:
            found.append(tail)
    found.extend((Slot(rule.compare), *own) for own in _distinguishing(rule))
    return tuple(link_all(rule, tail) for tail in found)


@lru_cache(maxsize=65536)
def _own_nodes(planned: PlannedPhrase) -> tuple[Node, ...]:
    return tuple(link_all(planned.rule, own) for own in _distinguishing(planned.rule))


def _distinguishing(rule: Rule) -> Iterator[tuple[Element, ...]]:
    """Give "in <year>" and the like for every slot of the key that may tell two figures of a series apart."""
    compared = rule.value(rule.compare)
    # "The Danish minister A and the minister B, in Oslo": names side by side are no series.
    for name in rule.same_if if compared and compared.type in FIGURE_TYPES else ():
        spec = rule.value(name)
        if spec and (prepositions := _prepositions(spec)):
            yield (Either(tuple((Literal(frozenset({word})),) for word in prepositions)), Slot(name))


def _prepositions(spec: ValueSpec) -> tuple[str, ...]:
    if spec.type in ("year", "date", "day"):
        return _TIME
    return _PLACE if spec.type in NAME_TYPES and spec.type != "person" and spec.how_many == 1 else ()


def _behind_own(planned: PlannedPhrase, lattice: Lattice, index: int) -> int:
    """Give the index behind what tells the first figure apart, where the phrase itself did not ask for it."""
    for own in _own_nodes(planned):
        found = match_at(own, lattice, index) if index < len(lattice.words) else None
        if found:
            return found.end
    # "Last year" is no year to the rule, and yet it says when.
    bare = any(spec.type in ("year", "date", "day") for spec in planned.rule.values) and lattice.holds(index, (_DATE,))
    return lattice.step(index) if bare else index


def _behind_joint(lattice: Lattice, index: int, before: Found) -> int | None:
    """Give the index behind what joins a further figure to a series, or None where nothing does."""
    start = index
    while index < len(lattice.words) and lattice.folded[index] in _JOINING:
        index += 1
    joined = any(word != ")" for word in lattice.folded[start:index])
    if index < len(lattice.words) and lattice.folded[index] == "(":
        joined, index = True, index + 1
    comparing = next((one for one in _COMPARING if tuple(lattice.folded[index : index + len(one)]) == one), ())
    if comparing and not _is_change(lattice, before):
        return _inside(lattice, index + len(comparing))
    if joined and index < len(lattice.words) and lattice.folded[index] in _PREPOSITIONS:
        index += 1
    return _inside(lattice, index) if joined else None


def _inside(lattice: Lattice, index: int) -> int | None:
    return index if index < len(lattice.words) else None


def _is_change(lattice: Lattice, figure: Found) -> bool:
    at = lattice.index_at(figure.start_offset)
    return at > 0 and lattice.folded[at - 1] in _CHANGES
