"""Names -> which of them are one name spelled in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.spellings.evidence import Uses, gather_uses, one_name
from checker.spellings.name_words import DocumentNames
from checker.spellings.sounds import blocks

_LARGEST_BLOCK = 60
"""Names under one key are compared with each other only if they are so few: else the time grew with their square.

In one document there are hardly ever more. In many documents the short keys fill up, and what two names share is then a
longer one, or they are not compared.
"""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Forms that are taken for one name.

    Args:
        spellings: how each is used, the most used first.
        reason: why they are taken for one, in words.
    """

    spellings: tuple[Uses, ...]
    reason: str


def near_misses(documents: Iterable[DocumentNames], listed: frozenset[str]) -> tuple[NearMiss, ...]:
    """Give the groups of names that are spellings of one, in *documents* taken together, in order of the alphabet.

    Args:
        listed: forms that a list has: two of them are spelled as somebody wants them.
    """
    uses = gather_uses(documents)
    reasons: dict[tuple[str, str], str] = {}
    for one, other in _candidates(uses):
        if one in listed and other in listed:
            continue
        reason = one_name(uses[one], uses[other])
        if reason and not _is_word(uses[one]) and not _is_word(uses[other]):
            reasons[one, other] = reason
    return tuple(sorted(_groups(reasons, uses), key=lambda group: group.spellings[0].form))


def _candidates(forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each pair of forms that share a key, once."""
    by_key: dict[str, list[str]] = {}
    for form in sorted(forms):
        for key in blocks(form):
            by_key.setdefault(key, []).append(form)
    shared = (block for block in by_key.values() if 1 < len(block) <= _LARGEST_BLOCK)
    yield from dict.fromkeys(pair for block in shared for pair in combinations(block, 2))


def _is_word(uses: Uses) -> bool:
    """Tell whether a form is a common word: it, or one that begins with it, stands without a capital beside it."""
    first, word = uses.places[0]
    printed = first.document.text[word.start : word.end].lower()
    documents = {id(names): names for names, _ in uses.places}
    return any(names.has_common(printed) for names in documents.values())


def _groups(reasons: Mapping[tuple[str, str], str], uses: Mapping[str, Uses]) -> Iterator[NearMiss]:
    """Give the pairs joined: what is spelled as either of a pair is the same name too."""
    group_of: dict[str, frozenset[str]] = {}
    for one, other in reasons:
        joined = group_of.get(one, frozenset((one,))) | group_of.get(other, frozenset((other,)))
        group_of.update(dict.fromkeys(joined, joined))
    first_reasons: dict[frozenset[str], str] = {}
    for (one, _), reason in reasons.items():
        first_reasons.setdefault(group_of[one], reason)
    for group in dict.fromkeys(group_of.values()):
        ordered: Sequence[Uses] = sorted((uses[form] for form in group), key=lambda one: (-one.count, one.form))
        yield NearMiss(tuple(ordered), first_reasons[group])
