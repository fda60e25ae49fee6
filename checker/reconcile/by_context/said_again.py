"""Whether one article tells one thing twice: in its headline or a caption, and again in its text."""

from __future__ import annotations

from checker.reconcile.by_context.pair import Pair
from checker.reconcile.by_context.resemblance import is_slip

_SUMMARIES = frozenset(("headline", "caption"))
_ENOUGH = 2


def is_said_again(pair: Pair) -> bool:
    """Tell whether two figures of one article are of one thing.

    An article that tells of two things tells them apart, by a word that one of both has: so the words of the one must
    stand in the other's clause, too. Two places of the text are held against each other only where the figures look
    like a slip; a headline or a caption repeats what the text says.
    """
    one, other = pair.one, pair.other
    if one.citation.heads or other.citation.heads or _in_common(pair) < _ENOUGH:
        return False
    contained = one.clause <= other.clause or other.clause <= one.clause
    slip = is_slip(one.mention.value, other.mention.value)
    zones = {one.citation.zone, other.citation.zone}
    again = contained or slip if len(zones) > 1 and zones & _SUMMARIES else contained and slip
    return again and not _are_told_apart(pair)


def _in_common(pair: Pair) -> int:
    """Give how many words, names and things counted both clauses share."""
    one, other = pair.one, pair.other
    counted = bool(one.group) and one.group == other.group
    return len(one.clause & other.clause) + counted + bool(one.near_names & other.near_names)


def _are_told_apart(pair: Pair) -> bool:
    """Tell whether the sentences name other days or ordinals ("the second"), or one speaks of another event."""
    if pair.one.other_event != pair.other.other_event:
        return True
    for sign in ("#date ", "#ordinal "):
        a, b = ({said for said in one.told if said.startswith(sign)} for one in (pair.one, pair.other))
        if a and b and not a & b:
            return True
    return False
