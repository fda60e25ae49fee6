"""Every way in which the statements of one article give the values that an identity takes from other rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, permutations

from checker.model import IdentityCase, Slot, Statement, show_value
from checker.rules.rule import Given, Rule

MOST_WAYS = 200
"""How many ways of one article are tried; the rest is told and left."""

_VARIABLE = re.compile(r"[A-Z]")
_Bindings = Mapping[str, str]
_Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to fill an identity that are about one thing: one article, the same values of the variables.

    Args:
        cut: whether there are more than are tried.
    """

    source: str
    cases: tuple[IdentityCase, ...]
    cut: bool = False


def ways_across(rule: Rule, statements: Mapping[str, Sequence[Statement]]) -> tuple[Ways, ...]:
    """Give the ways to fill *rule*, article by article; what is not asserted is left out.

    Args:
        statements: all of them, by the rule that found them.
    """
    by_source: dict[str, dict[str, list[Statement]]] = {}
    for name in {given.rule for given in rule.given}:
        for statement in statements.get(name, ()):
            if statement.modality == "asserted":
                by_source.setdefault(statement.citation.source, {}).setdefault(name, []).append(statement)
    return tuple(ways for source, found in sorted(by_source.items()) for ways in _ways_of(rule, source, found))


def _ways_of(rule: Rule, source: str, statements: Mapping[str, Sequence[Statement]]) -> Iterator[Ways]:
    joined = list(islice(_distinct(rule.given, statements), MOST_WAYS + 1))
    about: dict[tuple[str, ...], list[IdentityCase]] = {}
    for bindings, chosen in joined[:MOST_WAYS]:
        terms = tuple((given.name, one) for given, one in zip(rule.given, chosen, strict=True))
        # A and B the other way round are about the same two.
        about.setdefault(tuple(sorted(bindings.values())), []).append(IdentityCase(rule.id, terms))
    for _, cases in sorted(about.items()):
        yield Ways(source, tuple(cases), len(joined) > MOST_WAYS)


def _distinct(
    given: Sequence[Given], statements: Mapping[str, Sequence[Statement]]
) -> Iterator[tuple[_Bindings, tuple[Statement, ...]]]:
    """Give each choice of statements once, whichever way round its variables are bound."""
    seen: set[frozenset[_Place]] = set()
    for bindings, chosen in _join(given, statements, {}):
        places = frozenset((one.citation.source, one.citation.start) for one in chosen)
        if len(places) == len(given) and places not in seen:
            seen.add(places)
            yield bindings, chosen


def _join(
    given: Sequence[Given], statements: Mapping[str, Sequence[Statement]], bound: _Bindings
) -> Iterator[tuple[_Bindings, tuple[Statement, ...]]]:
    if not given:
        yield bound, ()
        return
    for statement in statements.get(given[0].rule, ()):
        for bindings in _bindings(given[0], statement, bound):
            for last, rest in _join(given[1:], statements, bindings):
                yield last, (statement, *rest)


def _bindings(given: Given, statement: Statement, bound: _Bindings) -> Iterator[_Bindings]:
    """Give every way to bind the variables of `where`, which agrees with those bound before."""
    ways: list[_Bindings] = [bound]
    for slot_name, wanted in given.where:
        slot = statement.slot(slot_name)
        ways = [new for way in ways for new in _bind_slot(slot, wanted, way)]
    yield from ways


def _bind_slot(slot: Slot | None, wanted: tuple[str, ...], bound: _Bindings) -> Iterator[_Bindings]:
    if slot is None or slot.value is None:
        return
    values = slot.value if isinstance(slot.value, tuple) else (slot.value,)
    if len(values) != len(wanted):
        return
    for order in permutations(show_value(value) for value in values):
        new = dict(bound)
        for name, value in zip(wanted, order, strict=True):
            expected = new.setdefault(name, value) if _VARIABLE.fullmatch(name) else name
            if expected != value:
                break
        else:
            yield new
