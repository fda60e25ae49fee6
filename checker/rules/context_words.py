"""The words around a figure that say what it measures: `context` in rule files, read into indexes by word.

Knowledge of this kind is data that a desk can read and add to; how it is used is `checker.statements.by_context`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from checker.errors import Problem
from checker.reading.folding import fold
from checker.reading.words import split_words
from checker.rules.fields import Fields
from checker.rules.inflection import inflect
from checker.yaml_nodes import Node, Scalar, Sequence

CONTEXT_KEYS = (
    "outcomes",
    "people",
    "events",
    "other_events",
    "measures",
    "mirrored",
    "stocks",
    "with_partner",
    "mutual",
    "moves",
    "dimensions",
    "national",
    "qualifiers",
    "bases",
    "beside_measures",
    "small_words",
    "countries",
)
_LISTS = (
    "people",
    "other_events",
    "stocks",
    "with_partner",
    "mutual",
    "national",
    "qualifiers",
    "beside_measures",
    "small_words",
)

Words = Mapping[tuple[str, ...], str]


@dataclass(frozen=True)
class ContextWords:
    """Indexes by folded words; each gives the name under which the words stand.

    Args:
        outcomes: what became of people ("dead" -> "killed").
        people: words for people in general, in the singular.
        events: what happened ("temblor" -> "earthquake").
        other_events: words, or two of them, that speak of another event than the article's own ("an earlier").
        measures: what an amount is of ("shortfall" -> "deficit").
        mirrored: a measure -> the one that it is when seen from the other side ("deficit" -> "surplus").
        stocks: measures and outcomes that are told of a moment, not of a span of time ("debt", "missing").
        mutual: measures that two countries have together, the same from either side ("trade").
        national: measures of which a country has one ("debt"), and not many ("cost").
        moves: words that say which way something moved ("soared" -> "rise").
        dimensions: words that say which way a length goes ("deep" -> "depth").
        qualifiers: words that tell measures of one name apart ("foreign", "trade").
        with_partner: measures that one country has with another ("surplus").
        bases: words for how a figure was worked out ("customs").
        beside_measures: words beside a measure that do not narrow it ("record", "huge").
        small_words: words that say nothing of what a figure measures.
        countries: a country's names and adjectives -> the country; `countries_begin` the first words of them.
    """

    outcomes: Words = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    events: Words = field(default_factory=dict)
    other_events: frozenset[str] = frozenset()
    measures: Words = field(default_factory=dict)
    mirrored: Mapping[str, str] = field(default_factory=dict)
    stocks: frozenset[str] = frozenset()
    mutual: frozenset[str] = frozenset()
    national: frozenset[str] = frozenset()
    moves: Words = field(default_factory=dict)
    dimensions: Words = field(default_factory=dict)
    qualifiers: frozenset[str] = frozenset()
    with_partner: frozenset[str] = frozenset()
    bases: frozenset[tuple[str, ...]] = frozenset()
    beside_measures: frozenset[str] = frozenset()
    small_words: frozenset[str] = frozenset()
    countries: Words = field(default_factory=dict)
    countries_begin: frozenset[str] = frozenset()


def read_context(node: Node, faults: list[Problem]) -> ContextWords:
    """Give what a file's `context` holds."""
    inner = Fields(node, CONTEXT_KEYS, "'context'", faults)
    texts = {key: frozenset(_forms(inner.scalars(key))) for key in _LISTS}
    return ContextWords(
        outcomes=_index(inner, "outcomes"),
        people=texts["people"],
        events=_index(inner, "events"),
        other_events=texts["other_events"],
        measures=_index(inner, "measures"),
        mirrored=dict(_mirrored(inner)),
        stocks=texts["stocks"],
        with_partner=texts["with_partner"],
        mutual=texts["mutual"],
        national=texts["national"],
        moves=_index(inner, "moves"),
        dimensions=_index(inner, "dimensions"),
        qualifiers=texts["qualifiers"],
        bases=frozenset(words for one in inner.scalars("bases") for words in _spellings(one.text)),
        beside_measures=texts["beside_measures"],
        small_words=texts["small_words"],
        countries=_index(inner, "countries"),
    )


def merge_context(parts: Iterable[ContextWords]) -> ContextWords:
    """Give all *parts* as one; of two meanings of a word the later part's counts, so that a desk's own file wins."""
    merged = ContextWords()
    for part in parts:
        merged = ContextWords(
            outcomes={**merged.outcomes, **part.outcomes},
            people=merged.people | part.people,
            events={**merged.events, **part.events},
            other_events=merged.other_events | part.other_events,
            measures={**merged.measures, **part.measures},
            mirrored={**merged.mirrored, **part.mirrored},
            stocks=merged.stocks | part.stocks,
            mutual=merged.mutual | part.mutual,
            national=merged.national | part.national,
            moves={**merged.moves, **part.moves},
            dimensions={**merged.dimensions, **part.dimensions},
            qualifiers=merged.qualifiers | part.qualifiers,
            with_partner=merged.with_partner | part.with_partner,
            bases=merged.bases | part.bases,
            beside_measures=merged.beside_measures | part.beside_measures,
            small_words=merged.small_words | part.small_words,
            countries={**merged.countries, **part.countries},
            countries_begin=merged.countries_begin | {words[0] for words in part.countries},
        )
    return merged


def _mirrored(fields: Fields) -> Iterable[tuple[str, str]]:
    for name, node in fields.pairs("mirrored"):
        if isinstance(node, Scalar):
            yield name.text, node.text
        else:
            fields.fault(node.place, f"'{name.text}' must name one measure, that which the other side sees")


def _index(fields: Fields, key: str) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for name, node in fields.pairs(key):
        if not isinstance(node, Sequence):
            fields.fault(node.place, f"'{name.text}' takes a list of words, such as [killed, dead]")
            continue
        entries = tuple(item for item in node.items if isinstance(item, Scalar))
        spelled = (
            [name.text, *(entry.text for entry in entries)] if key == "countries" else [one.text for one in entries]
        )
        for text in spelled:
            for words in _spellings(text):
                found[words] = name.text
    return found


def _forms(scalars: Iterable[Scalar]) -> Iterable[str]:
    for scalar in scalars:
        for words in _spellings(scalar.text):
            yield " ".join(words)


def _spellings(text: str) -> Iterable[tuple[str, ...]]:
    """Give the folded words of *text*, in every form of the last one where it ends in "*"."""
    words = [word.text for word in split_words(fold(text.rstrip("*")))]
    if not words:
        return
    for form in inflect(words[-1]) if text.endswith("*") else (words[-1],):
        yield (*words[:-1], form)
