"""`is_a`: which choice is a kind of which, and the terms under it that no list has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from checker.errors import Problem
from checker.rules.names import Alias
from checker.yaml_nodes import Node, Scalar

MAX_BROADER = 20
"""How many broader terms a choice may have, one above the other."""

Pairs = tuple[tuple[Scalar, Node], ...]


def broader_terms(pairs: Pairs, faults: list[Problem]) -> dict[str, tuple[str, ...]]:
    """Give for each choice all its broader terms, nearest first."""
    direct: dict[str, str] = {}
    for key, node in pairs:
        if isinstance(node, Scalar):
            direct[key.text] = node.text
        else:
            faults.append(node.place.problem(f"'{key.text}' must name one broader term"))
    chains: dict[str, tuple[str, ...]] = {}
    told: set[str] = set()
    for key, _ in pairs:
        climbed = () if key.text in told else _climb(key.text, direct)
        if not told.isdisjoint((key.text, *climbed)):
            continue
        if key.text in climbed or len(climbed) > MAX_BROADER:
            what = "is a kind of itself" if key.text in climbed else f"has over {MAX_BROADER} broader terms"
            faults.append(key.place.problem(f"'{key.text}' {what}"))
            told.update((key.text, *climbed))
        else:
            chains[key.text] = climbed
    return chains


def _climb(term: str, direct: Mapping[str, str]) -> tuple[str, ...]:
    """Give the broader terms of *term*, up to one more than there may be, or up to where they come round again."""
    climbed: list[str] = []
    while term in direct and len(climbed) <= MAX_BROADER and term not in climbed[:-1]:
        term = direct[term]
        climbed.append(term)
    return tuple(climbed)


def refuse_slips(written: Iterable[Pairs], aliases: Iterable[Alias], faults: list[Problem]) -> None:
    """Report every term of `is_a` that stands there once, in no list, and is a slip of one that stands in a list.

    A term that resembles none is a new choice: a list need not be written where `is_a` says all of it.

    Args:
        written: the pairs of every `is_a` of a run.
        aliases: all names of the run.
    """
    terms = [term for pairs in written for term in _terms(pairs)]
    if not terms:
        return
    listed = {alias.text for alias in aliases}
    times = Counter(term.text for term in terms)
    for term in terms:
        if term.text not in listed and times[term.text] == 1:
            near = _slip_of(term.text, sorted(listed | {text for text in times if text != term.text}))
            if near:
                hint = f"did you mean '{near}'? If not, add it to the list"
                faults.append(term.place.problem(f"'{term.text}' stands in no list under 'names'; {hint}"))


def _terms(pairs: Pairs) -> Iterator[Scalar]:
    for narrower, broader in pairs:
        yield narrower
        if isinstance(broader, Scalar):
            yield broader


def _slip_of(term: str, known: Collection[str]) -> str:
    """Give the one of *known* that *term* is but for one letter, or two that stand side by side."""
    from rapidfuzz.distance import DamerauLevenshtein  # only files with terms that no list has need it

    found = (one for one in known if DamerauLevenshtein.distance(term.casefold(), one.casefold(), score_cutoff=1) <= 1)
    return next(found, "")
