"""The figures of all sources, found by what they have in common with a figure of a draft: never all against all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.audit.told import Told
from checker.reconcile.by_context.pair import counted_by

_FEWEST_SENTENCES = 20
_USUAL = 5
"""A word or name in more than one of so many sentences tells little apart."""

Term = tuple[str, ...]


class SourceIndex:
    """Figures by family and by the words, names, figures, claims, persons, outcomes and measures around them.

    Args:
        figures: of all sources, in order.
    """

    def __init__(self, figures: Sequence[Told]) -> None:
        self._figures = tuple(figures)
        self._by_term: dict[Term, list[int]] = {}
        for number, one in enumerate(self._figures):
            for term in _terms(one):
                self._by_term.setdefault(term, []).append(number)
        self.usual = _usual(self._figures)

    def like(self, draft: Told) -> tuple[Told, ...]:
        """Give the figures of the sources that share a term with *draft*, in order."""
        numbers = {number for term in _terms(draft) for number in self._by_term.get(term, ())}
        return tuple(self._figures[number] for number in sorted(numbers))


def _terms(one: Told) -> Iterator[Term]:
    for word in one.wide:
        yield one.family, "word", word
    for name in one.near_names:
        yield one.family, "name", name
    for token in one.company:
        yield one.family, "company", *token
    for rule, key in one.claims:
        yield one.family, "claim", rule, *key
    context = one.context
    if context is None:
        return
    if context.person:
        yield one.family, "person", context.person.words[-1]
    if counted := counted_by(context):
        yield one.family, "counted", counted
    for outcome in context.outcomes:
        yield one.family, "outcome", outcome
    if context.measured.measure:
        yield one.family, "measure", context.measured.measure


def _usual(figures: Sequence[Told]) -> frozenset[str]:
    """Give the words and names that so many sentences have that they are what the sources are about."""
    sentences = {(one.citation.source, one.sentence): one for one in figures}
    if len(sentences) < _FEWEST_SENTENCES:
        return frozenset()
    counted: Counter[str] = Counter()
    for one in sentences.values():
        counted.update(one.wide | one.names)
    return frozenset(word for word, number in counted.items() if number * _USUAL > len(sentences))
