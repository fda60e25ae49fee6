"""Whether names in two texts are one: a country and its adjective, a word and its plural."""

from __future__ import annotations

from rapidfuzz.distance import Prefix

LIKE = 5
"""How many first letters show that two names are one: "Israel" and "Israeli"."""

_ENDINGS = frozenset(
    ("", *"aeioyns", "an", "ian", "ean", "ns", "ans", "ians", "ese", "ish", "ic", "is", "er", "ers", "es")
)
"""With which a place and its people, or a word and its plural, end where they begin alike."""


_BY_LENGTH = tuple(sorted(filter(None, _ENDINGS), key=lambda ending: (-len(ending), ending)))


def root(name: str) -> str:
    """Give what a place and its people begin with alike, by taking endings off; a short name is its own.

    >>> root("brazilian") == root("brazil"), root("german") == root("germany"), root("peru")
    (True, True, 'peru')
    """
    fitting = (ending for ending in _BY_LENGTH if name.endswith(ending) and len(name) - len(ending) >= LIKE)
    ending = next(fitting, "")
    return root(name.removesuffix(ending)) if ending else name


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of names share one, an adjective of it included."""
    if one & other:
        return True
    return any(a[:LIKE] == b[:LIKE] and _one_name(a, b) for a in one for b in other)


def _one_name(a: str, b: str) -> bool:
    """Tell whether two names that begin alike are a country and its adjective, or a word and its plural."""
    shared = Prefix.similarity(a, b)
    return shared >= LIKE and a[shared:] in _ENDINGS and b[shared:] in _ENDINGS


def other_names(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether most of the names beside two figures differ."""
    shared = sum(alike(frozenset({name}), other) for name in one)
    return bool(one and other) and shared * 2 < min(len(one), len(other))
