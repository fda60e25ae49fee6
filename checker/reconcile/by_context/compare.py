"""Context records -> groups of one thing -> findings, through an index on what the records hold in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.model import Name, Slot, Statement
from checker.reconcile.agreement import agree
from checker.reconcile.by_context.gate import LIKE, comparable
from checker.reconcile.by_context.kinds import Kind, Slots, kind_of, shared_words
from checker.reconcile.findings import Outcomes, judge_group
from checker.reconcile.gate import Group
from checker.reconcile.neighbours import Neighbours
from checker.rules.rule import Level, ReportSpec, Rule
from checker.statements.by_context import FigureContext
from checker.yaml_nodes import Place

_TOPIC_NAMES = 8
_SAME_TOPIC = 2
_MOST_TRIED = 400  # groups, the youngest first: a text made to be slow ends all the same
_SETTLE = "Look whether both are of the same thing; if so, correct one or name the sources of both."

Topics = Mapping[str, frozenset[str]]


def compare_by_context(contexts: Sequence[FigureContext], outcomes: Outcomes) -> None:
    """Add to *outcomes* what the figures come to that no rule has held against each other."""
    compared = _compared_by_rules(outcomes)
    for alike in _alike(contexts, _topics(contexts)):
        by_rules = [compared.get(_place(one), frozenset()) for one in alike.members]
        if frozenset.intersection(*by_rules) or _says_nothing(alike.members):
            continue
        group = _group(alike)
        judge_group(group, Neighbours([group]), outcomes)


def _compared_by_rules(outcomes: Outcomes) -> dict[tuple[str, int], frozenset[str]]:
    """Give the rules that have compared each figure, by its place; what a rule has held against nothing stays open."""
    rules: dict[tuple[str, int], frozenset[str]] = {}
    findings = (
        (one.rule, [*(s for camp in one.camps for s in camp.statements), *one.fits_several])
        for one in outcomes.findings.values()
    )
    held = ((one.rule, one.statements) for one in outcomes.held)
    for rule, statements in (*findings, *held):
        for statement in statements:
            place = (statement.citation.source, statement.citation.start)
            rules[place] = rules.get(place, frozenset()) | {rule}
    return rules


@dataclass(slots=True)
class _Alike:
    """Figures of one kind of which each is comparable with each."""

    kind: Kind
    members: list[FigureContext] = field(default_factory=list)


def _alike(contexts: Sequence[FigureContext], topics: Topics) -> Iterator[_Alike]:
    """Give the groups; a figure joins the first that takes it, and is held against those alone that share a term."""
    index: dict[tuple[str, Slots, str], dict[int, None]] = {}
    groups: list[_Alike] = []
    said: set[tuple[object, ...]] = set()
    for one in sorted(contexts, key=_place):
        kind = kind_of(one)
        if kind is None or _again(one, said):
            continue
        terms = [(kind.name, kind.bucket(one), name) for name in sorted(_terms(one, topics))]
        candidates = sorted({number for term in terms for number in index.get(term, ())})[-_MOST_TRIED:]
        number = next((n for n in candidates if _takes(groups[n], one, topics)), len(groups))
        if number == len(groups):
            groups.append(_Alike(kind))
        groups[number].members.append(one)
        for term in terms:
            index.setdefault(term, {})[number] = None
    yield from groups


def _again(one: FigureContext, said: set[tuple[object, ...]]) -> bool:
    """Tell whether the article has said the very same before, and keep it in *said*: repeating changes nothing."""
    same = (one.citation.source, one.mention.value, one.role, one.outcomes, one.group, one.measure, one.owner)
    rest = (one.partner, one.person, one.about, one.years, one.names, one.near_names, one.words, one.events)
    if (same + rest) in said:
        return True
    said.add(same + rest)
    return False


def _terms(one: FigureContext, topics: Topics) -> frozenset[str]:
    """Give what a figure is found by: names, unless its bucket names a person or a country already."""
    if one.person or one.owner or one.partner:
        return frozenset({""})
    return frozenset(name[:LIKE] for name in one.names) | topics[one.citation.source]


def _takes(group: _Alike, one: FigureContext, topics: Topics) -> bool:
    return all(
        comparable(group.kind.name, one, other, same_topic=_same_topic(one, other, topics)) for other in group.members
    )


def _same_topic(one: FigureContext, other: FigureContext, topics: Topics) -> bool:
    a, b = one.citation.source, other.citation.source
    return a == b or len(topics[a] & topics[b]) >= _SAME_TOPIC


def _topics(contexts: Sequence[FigureContext]) -> dict[str, frozenset[str]]:
    """Give the names that each article uses most."""
    counted: dict[str, Counter[str]] = {}
    for one in contexts:
        counted.setdefault(one.citation.source, Counter()).update(name[:LIKE] for name in one.names)
    return {
        source: frozenset(sorted(names, key=lambda name: (-names[name], name))[:_TOPIC_NAMES])
        for source, names in counted.items()
    }


def _place(one: FigureContext) -> tuple[str, int]:
    return one.citation.source, one.citation.start


def _says_nothing(members: Sequence[FigureContext]) -> bool:
    """A thing told once, or told again and again by one article in the same way, needs nobody's eye."""
    first = members[0]
    if any(one.citation.source != first.citation.source for one in members):
        return False
    return all(agree(first.mention.value, one.mention.value) for one in members)


def _group(alike: _Alike) -> Group:
    kind, members = alike.kind, alike.members
    key = kind.key(members)
    statements = tuple(_statement(kind, one, key) for one in members)
    rule = Rule(
        id=kind.name,
        title=kind.title,
        place=Place("", 0, 0, ""),
        compare="value",
        over_time=kind.over_time if all(one.published for one in members) else "fixed",
        report=ReportSpec((Level("warning"),), kind.message, _SETTLE),
    )
    return Group(rule, key, statements, {}, shared_words(members))


def _statement(kind: Kind, one: FigureContext, key: Slots) -> Statement:
    compared = Slot("value", one.mention.value, "", one.citation)
    slots = tuple(Slot(name, Name("text", value)) for name, value in key)
    return Statement(kind.name, one.citation, compared, slots, (compared, *slots), one.published, one.attribution)
