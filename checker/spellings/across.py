"""Names that several documents spell in different ways: one table, no finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.model import SpelledName, Spelling, SpellingUse
from checker.reading import cite
from checker.spellings.evidence import Place
from checker.spellings.inside import spelled
from checker.spellings.name_words import DocumentNames, NameWord
from checker.spellings.near_misses import near_misses

HYPHEN = "a hyphen or a space"


def spelling_table(documents: Sequence[DocumentNames], listed: frozenset[str] = frozenset()) -> tuple[SpelledName, ...]:
    """Give the names that *documents* spell in different ways, each with its spellings and where they stand.

    A name that one document alone spells in two ways is none of them. Beside near misses these are names written with a
    hyphen here and with a space there.
    """
    if len(documents) < 2:
        return ()
    documents = [_without_openings(names) for names in documents]
    rows = [
        SpelledName(tuple(_spelling(spelled(uses), uses.places) for uses in near.spellings), near.reason)
        for near in near_misses(documents, listed)
    ]
    rows.extend(_hyphened(documents))
    several = (row for row in rows if len({use.source for one in row.spellings for use in one.uses}) > 1)
    return tuple(sorted(several, key=lambda row: [one.text for one in row.spellings]))


def _without_openings(names: DocumentNames) -> DocumentNames:
    """Leave out what stands at the beginning of sentences alone: of many articles too much of it looks like a name."""
    sure = {word.form for word in names.words if not word.opens}
    return replace(names, words=tuple(word for word in names.words if word.form in sure))


def _spelling(text: str, places: Iterable[Place]) -> Spelling:
    by_source: dict[str, list[Place]] = {}
    for place in places:
        by_source.setdefault(place[0].document.source.name, []).append(place)
    return Spelling(text, tuple(_use(source, found) for source, found in sorted(by_source.items())))


def _use(source: str, places: Sequence[Place]) -> SpellingUse:
    names, word = places[0]
    citation = cite(names.document, names.passages[word.passage], word.start, word.end)
    return SpellingUse(source, len(places), citation)


def _hyphened(documents: Iterable[DocumentNames]) -> Iterator[SpelledName]:
    """Give the names that stand with a hyphen in one place and with a space in another."""
    with_hyphen: dict[str, list[Place]] = {}
    with_space: dict[str, list[Place]] = {}
    for names in documents:
        for word in names.words:
            if "-" in word.form:
                with_hyphen.setdefault(word.form, []).append((names, word))
        for one, other in pairwise(names.words):
            if one.passage == other.passage and one.after == other.form and other.before == one.form:
                with_space.setdefault(f"{one.form}-{other.form}", []).append((names, _both(one, other)))
    for form in sorted(with_hyphen.keys() & with_space.keys()):
        spellings = (_spelling(_text(places[0]), places) for places in (with_hyphen[form], with_space[form]))
        yield SpelledName(tuple(spellings), HYPHEN)


def _both(one: NameWord, other: NameWord) -> NameWord:
    return one._replace(end=other.end, after=other.after)


def _text(place: Place) -> str:
    names, word = place
    return " ".join(names.document.text[word.start : word.end].split())
