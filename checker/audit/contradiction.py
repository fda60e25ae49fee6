"""What says that two figures are not of one thing, and whether a sentence leaves open which of its figures is meant."""

from __future__ import annotations

from checker.audit.told import Told
from checker.statements.by_context import FigureContext, Measured
from checker.statements.by_context.people import same_person

_ROLES = {"previous": "level", "whole": "level"}
_ALIKE = ({"level", "part"}, {"level", "rate"})


def is_clear(draft: Told, source: Told) -> bool:
    """Tell whether no other figure of the source's sentence can be meant, so that two that are swapped are not missed.

    It has no other of the family, or several values stand in both sentences, in one order.
    """
    if source.is_alone:
        return True
    shared = [value for value in draft.line if value in source.line]
    return len(shared) > 1 and shared == [value for value in source.line if value in draft.line]


def contradicts(draft: Told, source: Told) -> bool:
    """Tell whether what the words say of the two differs: a role, an outcome, a measure, a person, a party."""
    one, other = draft.context, source.context
    if one is None or other is None:
        return False
    if _other_role(draft, source) or _other_modality(one, other):
        return True
    if one.outcomes and other.outcomes and not one.outcomes & other.outcomes:
        return True
    if _other_person(draft, source):
        return True
    of, other_of = one.measured, other.measured
    named = ((of.measure, other_of.measure), *parties(of, other_of), (of.bases, other_of.bases))
    return any(a and b and a != b for a, b in named)


def _other_role(draft: Told, source: Told) -> bool:
    """Tell whether the two stand otherwise to what they measure.

    One sentence says "three of them", "2 million a year", where another says "three", "2 million": no contradiction if
    no other figure may be meant.
    """
    one, other = draft.context, source.context
    if one is None or other is None:
        return False
    roles = {_ROLES.get(one.role, one.role), _ROLES.get(other.role, other.role)}
    if len(roles) == 1:
        return False
    return roles not in _ALIKE or bool(other.citation.heads) or not is_clear(draft, source)


def _other_modality(one: FigureContext, other: FigureContext) -> bool:
    """Tell whether one plans or denies what the other states; a cell has no verb, and its heads may say either."""
    return one.modality != other.modality and not (one.citation.heads or other.citation.heads)


def _other_person(draft: Told, source: Told) -> bool:
    """Tell whether two ages are of two people; where one names nobody, a name beside both must stand for it."""
    one, other = draft.context, source.context
    if one is None or other is None or draft.claims & source.claims:
        return False
    if one.person and other.person:
        return not (same_person(one.person, other.person) or _end_alike(one.person.words, other.person.words))
    return bool(one.person) != bool(other.person) and not draft.near_names & source.names


def _end_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one name ends with the other, of two words or more: "Skipper" before a name is none of it."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def parties(one: Measured, other: Measured) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give whose the two amounts are, and with whom."""
    return (one.owner, other.owner), (one.partner, other.partner)
