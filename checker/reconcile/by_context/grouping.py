"""Context records -> groups of one thing, through an index on what the records hold in common."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain, islice

from checker.reconcile.by_context.kinds import Kind, Slots, are_one_thing, kinds_of
from checker.reconcile.by_context.names import root
from checker.reconcile.by_context.pair import counted_by, pair_of
from checker.statements.by_context import FigureContext

MOST_TRIED = 400
"""Groups that a figure is held against at most, the youngest of those that share a term with it."""

_MOST_TRIED_OF_A_SOURCE = 60_000  # one or two seconds; an article has some thirty figures
_TELLING_WORDS = 3  # the longest, which are seldom those of every sentence
_FEWEST_TRIED = 20  # behind that many of one source
_NOT_OF_THE_RECORD = ("passage", "mention", "citation", "clause", "told", "which", "set_against", "article")

_Term = tuple[str, Slots, str]
_Index = dict[_Term, dict[int, None]]
"""Numbers of groups by what their figures are filed under, the youngest last."""


@dataclass(slots=True)
class Alike:
    """Figures of one kind of which each is comparable with each.

    Args:
        sorts: the members without those that say again what their own article has said.
    """

    kind: Kind
    members: list[FigureContext] = field(default_factory=list)
    sorts: list[FigureContext] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Terms:
    """The terms that a figure is filed under, those that it is sought by, and those of its own article alone."""

    filed: frozenset[str]
    sought: frozenset[str]
    here: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Here:
    """What is remembered of an article while its figures are added, and forgotten with the next.

    Args:
        said: the group of each record, by all that it says.
        tried: how many groups its figures have been held against.
    """

    source: str = ""
    index: _Index = field(default_factory=dict)
    said: dict[Hashable, int] = field(default_factory=dict)
    tried: int = 0


@dataclass(slots=True)
class Groups:
    """The groups so far; a figure is held against those alone that share a term with it.

    Args:
        topics: for each article the roots of the names that it uses most.
        all: in the order in which their first figures stand.
        cut: kinds of which some figure shares its terms with too many groups.
    """

    topics: Mapping[str, frozenset[str]]
    all: list[Alike] = field(default_factory=list)
    cut: set[str] = field(default_factory=set)
    _index: _Index = field(default_factory=dict)
    _here: _Here = field(default_factory=_Here)

    def add(self, one: FigureContext) -> None:
        """Put *one* into the first group of each of its kinds that takes it, else into a new one.

        Articles come one after the other.
        """
        if one.citation.source != self._here.source:
            self._here = _Here(one.citation.source)
        kinds = kinds_of(one)
        said = _all_that_is_said(one) if kinds else None
        for kind in kinds:
            self._add(kind, one, (kind.name, said))

    def _add(self, kind: Kind, one: FigureContext, record: Hashable) -> None:
        known = self._here.said.get(record)
        if known is not None:
            self.all[known].members.append(one)
            return
        terms = self._terms(kind, one)
        number = self._first_that_takes(kind, one, terms)
        if number == len(self.all):
            self.all.append(Alike(kind))
        self.all[number].members.append(one)
        self.all[number].sorts.append(one)
        self._here.said[record] = number
        for index, words in ((self._index, terms.filed), (self._here.index, terms.here)):
            for term in _in_bucket(kind, one, words):
                index.setdefault(term, {})[number] = None

    def _terms(self, kind: Kind, one: FigureContext) -> _Terms:
        """Give what *one* is found by.

        What names nothing is found by the words of its sentence, and finds others so.
        """
        terms = kind.terms(one)
        if terms is not None:
            return _Terms(terms, terms)
        topics = self.topics[one.citation.source]
        in_table = {f"{counted} {one.about}"} if one.about and (counted := counted_by(one)) else set()
        always = frozenset(map(root, one.names)) | topics | in_table
        told = one.told - one.names
        telling = sorted(told, key=lambda word: (-len(word), word))[:_TELLING_WORDS]
        here = frozenset() if one.citation.heads else one.clause
        in_all = frozenset(f"word {word}" for word in telling)
        if topics:
            return _Terms(always | in_all, always | {f"word without names {word}" for word in told}, here)
        without_names = {f"word without names {word}" for word in telling}
        return _Terms(always | in_all | without_names, always | {f"word {word}" for word in told}, here)

    def _first_that_takes(self, kind: Kind, one: FigureContext, terms: _Terms) -> int:
        """Give the number of the first group that takes *one*, or that of the next new one."""
        most = MOST_TRIED if self._here.tried < _MOST_TRIED_OF_A_SOURCE else _FEWEST_TRIED
        found = sorted(
            {
                *_youngest(self._index, _in_bucket(kind, one, terms.sought), most + 1),
                *_youngest(self._here.index, _in_bucket(kind, one, terms.here), most + 1),
            }
        )
        if len(found) > most:
            self.cut.add(kind.name)  # a text made to be slow ends all the same
        tried = found[-most:]
        self._here.tried += len(tried)
        return next((number for number in tried if self._takes(self.all[number], one)), len(self.all))

    def _takes(self, group: Alike, one: FigureContext) -> bool:
        return all(self._comparable(group.kind, one, other) for other in group.sorts)

    def _comparable(self, kind: Kind, one: FigureContext, other: FigureContext) -> bool:
        a, b = one.citation.source, other.citation.source
        return are_one_thing(kind, pair_of(one, other, self.topics[a], self.topics[b]))


def _in_bucket(kind: Kind, one: FigureContext, terms: frozenset[str]) -> list[_Term]:
    bucket = kind.bucket(one)
    return [(kind.name, bucket, term) for term in sorted(terms)]


def _youngest(index: _Index, terms: Sequence[_Term], most: int) -> set[int]:
    """Give for each of *terms* the *most* youngest groups."""
    return set(chain.from_iterable(islice(reversed(index.get(term, {})), most) for term in terms))


def _all_that_is_said(one: FigureContext) -> Hashable:
    """Give the value and the whole record: what its article says again so needs no second comparison."""
    said = (getattr(one, each.name) for each in fields(one) if each.name not in _NOT_OF_THE_RECORD)
    return one.mention.value, *said
