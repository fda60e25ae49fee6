"""Whether two words could be one name spelled in two ways: by their letters alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rapidfuzz.distance import OSA

from checker.spellings.sounds import sound

Likeness = Literal["", "loose", "close"]

_ENDINGS = """
a acies acy ae ai al am an ance ancy ans ant ants ar ate ates ation ations ative e ed ence ency ent ents er ers ery
es ese ess est ets i ia ial ian ians ic ical icism ics idae ie ies ik iks inae ing ings io ion ions is ish ism ist
ists ite ites ity ium ive ives ly o oidea on or ors os ous ry s skaya ski sky ty um ure ures us y ya yan ys
"""
_CHANGED = frozenset(_ENDINGS.split())
"""Endings that make another word of a stem: adjectives of a place, plurals, an office beside who holds it."""

_ADDED = frozenset("ainosy")
"""The one letter more that makes another word: "Kazakhs", "Iraqi", "Putina", "Syrian"; not the "e" of "Clarke"."""

_VOWELS = frozenset(("a", "e", "i", "o", "y"))
_SHORTEST_STEM = 3
_LONG_STEM = 6  # behind which another vowel at the end makes no other name: "Lukashenko", "Lukashenka"
_LONG = 10
_LOOSE_TWO, _CLOSE_ONE, _CLOSE_TWO = 7, 5, 8  # letters a word must have for so many changes


def likeness(one: str, other: str) -> Likeness:
    """Give how alike two folded words are: "close", "loose" (only beside other evidence) or "" for two words.

    Args:
        one: letters and hyphens alone, as `other`; the first letter or its sound must be the same.

    Source:
        Optimal string alignment (Damerau 1964): a letter left out, put in, changed, or two changed over.

    >>> likeness("jassim", "jassem"), likeness("bond", "bonn"), likeness("turkey", "ankara")
    ('close', 'loose', '')
    >>> likeness("kassym-jomart", "kasym-zhomart"), likeness("control-q", "control-z")
    ('close', '')
    >>> likeness("kazakh", "kazakhs"), likeness("putin", "putina")
    ('', '')
    """
    parts, others = one.split("-"), other.split("-")
    if len(parts) == len(others) > 1:
        return _of_parts([pair for pair in zip(parts, others, strict=True) if len(set(pair)) == 2])
    return _of_words(one.replace("-", ""), other.replace("-", ""))


def _of_parts(differing: Sequence[tuple[str, str]]) -> Likeness:
    """Give how alike two hyphenated words are: as alike as the least alike of the parts that differ."""
    found = {_of_words(*pair) for pair in differing}
    return "" if "" in found or not found else "loose" if "loose" in found else "close"


def _of_words(one: str, other: str) -> Likeness:
    heard, also_heard = sound(one), sound(other)
    changes = OSA.distance(one, other, score_cutoff=2)
    if heard[:1] != also_heard[:1] or (changes > 2 and heard != also_heard):
        return ""
    if one == other or _is_derived(one, other):
        return ""
    shorter = min(len(one), len(other))
    if heard == also_heard:
        return "close" if shorter >= _CLOSE_ONE else "loose"
    if (changes == 1 and shorter >= _CLOSE_ONE) or (changes == 2 and shorter >= _CLOSE_TWO):
        return "close"
    return "loose" if changes == 1 or (changes == 2 and shorter >= _LOOSE_TWO) else ""


def differ_little(one: str, other: str) -> bool:
    """Tell whether two like words differ so little that nothing else is needed to take them for one name.

    They sound alike, or one letter before the last is another (a last letter tells one word from another too often), or
    they are long and one sound is another.

    >>> differ_little("pfleger", "pleger"), differ_little("sharia", "sharif"), differ_little("samanids", "sassanids")
    (True, False, False)
    """
    one, other = one.replace("-", ""), other.replace("-", "")
    if sound(one) == sound(other):
        return True
    if one[:-1] == other[:-1]:
        return False
    if OSA.distance(one, other, score_cutoff=1) == 1:
        return True
    long = min(len(one), len(other)) >= _LONG
    return long and OSA.distance(sound(one), sound(other), score_cutoff=1) == 1


def _is_derived(one: str, other: str) -> bool:
    """Tell whether two words are forms of one stem, or one is the other with something put on."""
    shorter = min(len(one), len(other))
    same = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    stems = range(max(same - 2, _SHORTEST_STEM), same + 1)
    return any(_are_endings(one[stem:], other[stem:], stem) for stem in stems)


def _are_endings(one: str, other: str, stem: int) -> bool:
    if not (one and other):
        added = one or other
        return len(added) > 1 or added in _ADDED
    both = {one, other}
    return both <= _CHANGED and (stem < _LONG_STEM or not both <= _VOWELS)
