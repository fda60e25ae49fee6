"""Context records -> groups of one thing -> findings, through an index on what the records hold in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain, islice

from checker.model import Name, Slot, Statement, Unchecked
from checker.reconcile.agreement import agree
from checker.reconcile.by_context.by_rules import ByRules
from checker.reconcile.by_context.kinds import Kind, Slots, are_one_thing, kind_of, shared_words
from checker.reconcile.by_context.names import root
from checker.reconcile.by_context.pair import counted_by, names_used_most, pair_of
from checker.reconcile.findings import Outcomes, judge_group
from checker.reconcile.gate import Group
from checker.reconcile.neighbours import Neighbours
from checker.reconcile.slips import Fact
from checker.rules.rule import Level, ReportSpec, Rule
from checker.statements.by_context import FigureContext
from checker.yaml_nodes import Place

_MOST_TRIED = 400
_MOST_TRIED_OF_A_SOURCE = 100_000  # two or three seconds; an article has some thirty figures
_FEWEST_TRIED = 20  # behind that many of one source
_STOCK_WINDOW = 14  # days in which a debt or a reserve is taken to stay as it is
_NOT_OF_THE_RECORD = ("passage", "mention", "citation", "clause", "told", "which", "topic")
_SETTLE = "Look whether both are of the same thing; if so, correct one or name the sources of both."

Topics = Mapping[str, frozenset[str]]
_Term = tuple[str, Slots, str]


def compare_by_context(contexts: Sequence[FigureContext], outcomes: Outcomes) -> tuple[Fact, ...]:
    """Add to *outcomes* what the figures come to that no rule has held against each other.

    Returns:
        What stands alone, of the kinds that disagree somewhere: an error there may have its source here.
    """
    by_rules = ByRules(outcomes)
    groups = _Groups(names_used_most(contexts))
    for one in sorted(contexts, key=_place):
        groups.add(one)
    for alike in groups.all:
        if by_rules.have_compared(alike.members) or _says_nothing(alike.members):
            continue
        group, judged = _group(alike), Outcomes()
        judge_group(group, Neighbours([group]), judged)
        by_rules.add_what_is_new(judged, outcomes)
    for name in sorted(groups.cut):
        reason = f"so many things share their words that each was held against {_MOST_TRIED} of them at most"
        outcomes.unchecked.append(Unchecked(name, reason, verdict="cannot check"))
    disagreeing = {one.rule for one in outcomes.findings.values()}
    return tuple(_fact(one) for one in groups.all if one.kind.name in disagreeing)


@dataclass(slots=True)
class _Alike:
    """Figures of one kind of which each is comparable with each.

    Args:
        sorts: the members without those that say again what their own article has said.
    """

    kind: Kind
    members: list[FigureContext] = field(default_factory=list)
    sorts: list[FigureContext] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Terms:
    """The terms that a figure is filed under, and those that it is held against others by."""

    filed: frozenset[str]
    sought: frozenset[str]


@dataclass(slots=True)
class _Groups:
    """The groups so far; a figure is held against those alone that share a term with it.

    Args:
        all: in the order in which their first figures stand.
        cut: kinds of which some figure shares its terms with too many groups.
    """

    topics: Topics
    all: list[_Alike] = field(default_factory=list)
    cut: set[str] = field(default_factory=set)
    _index: dict[_Term, dict[int, None]] = field(default_factory=dict)
    _said: dict[tuple[object, ...], int] = field(default_factory=dict)
    _tried: Counter[str] = field(default_factory=Counter)

    def add(self, one: FigureContext) -> None:
        """Put *one* into the first group that takes it, or into one of its own."""
        kind = kind_of(one)
        if kind is None:
            return
        known = self._said.get(_all_that_is_said(one))
        if known is not None:
            self.all[known].members.append(one)
            return
        terms = self._terms(kind, one)
        candidates = self._candidates(kind, self._in_bucket(kind, one, terms.sought), one.citation.source)
        number = next((n for n in candidates if self._takes(self.all[n], one)), len(self.all))
        if number == len(self.all):
            self.all.append(_Alike(kind))
        self.all[number].members.append(one)
        self.all[number].sorts.append(one)
        self._said[_all_that_is_said(one)] = number
        for term in self._in_bucket(kind, one, terms.filed):
            self._index.setdefault(term, {})[number] = None

    def _in_bucket(self, kind: Kind, one: FigureContext, terms: frozenset[str]) -> list[_Term]:
        return [(kind.name, kind.bucket(one), term) for term in sorted(terms)]

    def _terms(self, kind: Kind, one: FigureContext) -> _Terms:
        """Give what *one* is found by; its sentence finds it for articles that name nothing, and them for it."""
        terms = kind.terms(one)
        if terms is not None:
            return _Terms(terms, terms)
        topics = self.topics[one.citation.source]
        names = frozenset(map(root, one.names)) | topics
        in_article = {f"{one.citation.source} {word}" for word in one.clause} if not one.citation.heads else set()
        in_table = {f"{counted} {one.about}"} if one.about and (counted := counted_by(one)) else set()
        told = " ".join(sorted(one.told - one.names))
        said, said_without_names = f"said {told}", f"said without names {told}"
        always = names | in_article | in_table
        if topics:
            return _Terms(always | {said}, always | {said_without_names})
        return _Terms(always | {said, said_without_names}, always | {said})

    def _candidates(self, kind: Kind, terms: Sequence[_Term], source: str) -> list[int]:
        """Give the groups to try, at most the youngest of them: a text made to be slow ends all the same."""
        most = _MOST_TRIED if self._tried[source] < _MOST_TRIED_OF_A_SOURCE else _FEWEST_TRIED
        youngest = (islice(reversed(self._index.get(term, {})), most + 1) for term in terms)
        found = sorted(set(chain.from_iterable(youngest)))
        if len(found) > most:
            self.cut.add(kind.name)
        self._tried[source] += min(len(found), most)
        return found[-most:]

    def _takes(self, group: _Alike, one: FigureContext) -> bool:
        return all(self._comparable(group.kind, one, other) for other in group.sorts)

    def _comparable(self, kind: Kind, one: FigureContext, other: FigureContext) -> bool:
        a, b = one.citation.source, other.citation.source
        return are_one_thing(kind, pair_of(one, other, self.topics[a], self.topics[b]))


def _all_that_is_said(one: FigureContext) -> tuple[object, ...]:
    """Give the article, the value and the whole record: what is said again so needs no second comparison."""
    said = (getattr(one, each.name) for each in fields(one) if each.name not in _NOT_OF_THE_RECORD)
    return one.citation.source, one.mention.value, *said


def _place(one: FigureContext) -> tuple[str, int]:
    return one.citation.source, one.citation.start


def _says_nothing(members: Sequence[FigureContext]) -> bool:
    """A thing told once, or told again and again by one article in the same way, needs nobody's eye."""
    first = members[0]
    if any(one.citation.source != first.citation.source for one in members):
        return False
    return all(agree(first.mention.value, one.mention.value) for one in members)


def _fact(alike: _Alike) -> Fact:
    said = tuple((one.citation.source, one.mention.value) for one in alike.members)
    return Fact(alike.kind.name, _shown(alike.kind.key(alike.members)), said)


def _shown(key: Slots) -> Slots:
    return tuple((name, value) for name, value in key if name != "unit")


def _group(alike: _Alike) -> Group:
    kind, members = alike.kind, alike.members
    key = kind.key(members)
    statements = tuple(_statement(kind, one, key) for one in members)
    rule = Rule(
        id=kind.name,
        title=kind.title,
        place=Place("", 0, 0, ""),
        compare="value",
        over_time=kind.over_time(members) if all(one.published for one in members) else "fixed",
        window_days=_STOCK_WINDOW,
        report=ReportSpec((Level("warning"),), kind.message, _SETTLE),
    )
    return Group(rule, key, statements, {}, shared_words(members))


def _statement(kind: Kind, one: FigureContext, key: Slots) -> Statement:
    compared = Slot("value", one.mention.value, "", one.citation)
    slots = tuple(Slot(name, Name("text", value)) for name, value in key)
    return Statement(kind.name, one.citation, compared, slots, (compared, *slots), one.published, one.attribution)
