"""Context records -> groups of one thing -> findings, through an index on what the records hold in common."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Name, Slot, Statement, Unchecked
from checker.reconcile.agreement import agree
from checker.reconcile.by_context.by_rules import ByRules
from checker.reconcile.by_context.grouping import MOST_TRIED, Alike, Groups
from checker.reconcile.by_context.kinds import Kind, Slots, shared_words
from checker.reconcile.by_context.pair import names_used_most
from checker.reconcile.findings import Outcomes, judge_group
from checker.reconcile.gate import Group
from checker.reconcile.neighbours import Neighbours
from checker.reconcile.slips import Fact
from checker.rules.rule import Level, ReportSpec, Rule
from checker.statements.by_context import FigureContext
from checker.yaml_nodes import Place

_SETTLE = "Look whether both are of the same thing; if so, correct one or name the sources of both."


def compare_by_context(contexts: Sequence[FigureContext], outcomes: Outcomes) -> tuple[Fact, ...]:
    """Add to *outcomes* what the figures come to that no rule has held against each other.

    Returns:
        What stands alone, of the kinds that disagree somewhere: an error there may have its source here.
    """
    by_rules = ByRules(outcomes)
    groups = Groups(names_used_most(contexts))
    for one in sorted(contexts, key=_place):
        groups.add(one)
    for alike in groups.all:
        if by_rules.have_compared(alike.members) or _says_nothing(alike.members):
            continue
        judged = _judged(alike)
        if judged.findings.keys() & outcomes.findings.keys():
            judged = _judged(alike, with_names=True)  # of another place, in the same figures
        by_rules.add_what_is_new(judged, outcomes)
    for name in sorted(groups.cut):
        reason = f"so many things share their words that each was held against {MOST_TRIED} of them at most"
        outcomes.unchecked.append(Unchecked(name, reason, verdict="cannot check"))
    disagreeing = {one.rule for one in outcomes.findings.values()}
    return tuple(_fact(one) for one in groups.all if one.kind.name in disagreeing)


def _place(one: FigureContext) -> tuple[str, int]:
    return one.citation.source, one.citation.start


def _says_nothing(members: Sequence[FigureContext]) -> bool:
    """A thing told once, or told again and again by one article in the same way, needs nobody's eye."""
    first = members[0]
    if any(one.citation.source != first.citation.source for one in members):
        return False
    return all(agree(first.mention.value, one.mention.value) for one in members)


def _fact(alike: Alike) -> Fact:
    said = tuple((one.citation.source, one.mention.value) for one in alike.members)
    return Fact(alike.kind.name, _shown(alike.kind.key(alike.members)), said)


def _shown(key: Slots) -> Slots:
    return tuple((name, value) for name, value in key if name != "unit")


def _judged(alike: Alike, *, with_names: bool = False) -> Outcomes:
    group, judged = _group(alike, with_names=with_names), Outcomes()
    judge_group(group, Neighbours([group]), judged)
    return judged


def _group(alike: Alike, *, with_names: bool) -> Group:
    kind, members = alike.kind, alike.members
    key = (*kind.key(members), *(_shared_names(members) if with_names else ()))
    statements = tuple(_statement(kind, one, key) for one in members)
    rule = Rule(
        id=kind.name,
        title=kind.title,
        place=Place("", 0, 0, ""),
        compare="value",
        over_time=kind.over_time(members) if all(one.published for one in members) else "fixed",
        window_days=kind.window_days,
        report=ReportSpec((Level("warning"),), kind.message, _SETTLE),
    )
    return Group(rule, key, statements, {}, shared_words(members))


def _shared_names(members: Sequence[FigureContext]) -> Slots:
    names = frozenset.intersection(*(one.names for one in members))
    return (("names", ", ".join(sorted(names))),) if names else ()


def _statement(kind: Kind, one: FigureContext, key: Slots) -> Statement:
    compared = Slot("value", one.mention.value, "", one.citation)
    slots = tuple(Slot(name, Name("text", value)) for name, value in key)
    return Statement(kind.name, one.citation, compared, slots, (compared, *slots), one.published, one.attribution)
