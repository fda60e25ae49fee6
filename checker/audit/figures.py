"""Each figure of a draft against the sources: candidates, then the status that the best of them give it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.audit.evidence import (
    ENOUGH_TO_DISPUTE,
    ENOUGH_TO_DISPUTE_A_DATE,
    ENOUGH_TO_SUPPORT,
    evidence,
)
from checker.audit.source_index import SourceIndex
from checker.audit.standing import Standing, standing
from checker.audit.told import Told, is_dated
from checker.audit.verdict import Match, Matches, judge, opposite
from checker.model import AuditedFigure, Quantity
from checker.reconcile.by_context.gate import a_birthday_between
from checker.reconcile.by_context.kinds import are_one_thing, kinds_of
from checker.reconcile.by_context.pair import names_used_most, pair_of

_CHANCE = 3
"""So many points more for another value make an unsure match of the same number one of another thing."""


def audit_figures(
    drafts: Sequence[Told], sources: Sequence[Told], copies: Mapping[str, str]
) -> tuple[AuditedFigure, ...]:
    """Give each figure and date of the drafts with its status, in order.

    Args:
        copies: for each source the one that it is a near-identical copy of, else itself.
    """
    index = SourceIndex(sources)
    names = names_used_most([one.context for one in (*drafts, *sources) if one.context])
    found = [_matches(draft, index, names) for draft in drafts]
    taken = _taken(found)
    return tuple(judge(_narrowed(one, found, taken), copies) for one in found)


def _matches(draft: Told, index: SourceIndex, names: Mapping[str, frozenset[str]]) -> Matches:
    same: list[Match] = []
    apart: list[Match] = []
    elsewhere: list[Match] = []
    finer: list[Match] = []
    birthdays: list[Match] = []
    for source in index.like(draft) if is_dated(draft.value) else ():
        one_thing = _are_one_thing(draft, source, names)
        shared = evidence(draft, source, index.usual, one_thing=one_thing) if is_dated(source.value) else None
        if shared is None or shared.points < ENOUGH_TO_SUPPORT:
            continue
        match = Match(source, shared, _standing(draft, source))
        if match.standing == "loose":
            continue
        if shared.other_period:
            elsewhere.extend([match] if match.standing == "supported" else [])
        elif match.standing == "apart":
            (birthdays if _is_birthday(draft, source) else apart).append(match)
        elif match.standing == "finer" and draft.family == "date":
            finer.append(match)
        else:
            same.append(match)
    return Matches(draft, tuple(same), tuple(apart), tuple(elsewhere), tuple(finer), tuple(birthdays))


def _are_one_thing(draft: Told, source: Told, names: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the search without rules takes the two for one thing; of several in a sentence any may be meant."""
    one, other = draft.context, source.context
    if one is None or other is None or (one.which != other.which and not other.citation.heads):
        return False
    pair = pair_of(one, other, names[draft.citation.source], names[source.citation.source])
    kinds = (kind for kind in kinds_of(one) if kind in kinds_of(other))
    return any(kind.bucket(one) == kind.bucket(other) and are_one_thing(kind, pair) for kind in kinds)


def _is_birthday(draft: Told, source: Told) -> bool:
    """Tell whether the days of both articles are known, and a birthday between them explains two ages of one person."""
    one, other = draft.context, source.context
    if one is None or other is None or not one.person or not other.person or None in (one.published, other.published):
        return False
    return not one.person.dead and not other.person.dead and a_birthday_between(one, other)


def _standing(draft: Told, source: Told) -> Standing:
    """Give how the values stand to each other; a rise and a fall are apart, whatever their numbers."""
    return "apart" if opposite(draft, source) else standing(draft.value, source.value)


def _taken(found: Iterable[Matches]) -> dict[tuple[str, int], int]:
    """Give the figures of the sources that support one of the draft, with the points that say so."""
    taken: dict[tuple[str, int], int] = {}
    for one in found:
        for match in one.same:
            place = match.source.place
            taken[place] = max(taken.get(place, 0), match.shared.points)
    return taken


def _narrowed(one: Matches, found: Sequence[Matches], taken: Mapping[tuple[str, int], int]) -> Matches:
    """Leave out the values that belong to another figure of the draft, and the same number of another thing."""
    enough = ENOUGH_TO_DISPUTE_A_DATE if one.draft.family == "date" else ENOUGH_TO_DISPUTE
    apart = [
        match
        for match in one.apart
        if match.shared.strict
        and match.shared.points >= enough
        and taken.get(match.source.place, 0) < match.shared.points
    ]
    best = max((match.shared.points for match in apart), default=0)
    same = [match for match in one.same if _is_sure(match) or match.shared.points + _CHANCE > best]
    apart = [match for match in apart if not _prints_both(one.draft, match.source)]
    siblings = [other for other in found if other is not one and _one_sentence(other.draft, one.draft)]
    rivals = _rivals(apart, siblings)
    return Matches(one.draft, tuple(same), tuple(apart), one.elsewhere, one.finer, one.birthdays, rivals)


def _prints_both(draft: Told, source: Told) -> bool:
    """Tell whether the source's sentence has the draft's number, too ("305 tons, against 410"), and disputes none."""
    value = draft.value
    return isinstance(value, Quantity) and value.printed[0] == value.printed[1] and value.printed[0] in source.numbers


def _is_sure(match: Match) -> bool:
    """Tell whether the same number is hardly chance: by what is around it, its noun or its company."""
    return match.shared.telling or (match.shared.strict and match.shared.points >= ENOUGH_TO_DISPUTE)


def _rivals(apart: Sequence[Match], siblings: Sequence[Matches]) -> bool:
    """Tell whether it is not clear which figure of which sentence is meant, on the draft's side or on a source's."""
    if not apart:
        return False
    best = max(match.shared.points for match in apart)
    top = [match for match in apart if match.shared.points >= best - 1]
    sentences = {(match.source.citation.source, match.source.sentence) for match in top}
    if len({match.source.place for match in top}) > len(sentences):
        return True
    of_others = {
        (match.source.place, match.shared.points) for other in siblings if not other.same for match in other.apart
    }
    return any(
        place == match.source.place and points >= match.shared.points for match in top for place, points in of_others
    )


def _one_sentence(one: Told, other: Told) -> bool:
    return (one.citation.source, one.sentence, one.family) == (other.citation.source, other.sentence, other.family)
