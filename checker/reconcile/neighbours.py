"""What keeps a statement that stands alone apart from the nearest others of its rule.

Two facts are the nearer, the fewer slots of their keys differ. The facts are found by an index of keys with one, two,
... slots left out, so that a thousand lonely facts cost no million of comparisons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.reconcile.gate import Group

MOST_SHOWN = 8
"""How many other values of a slot are told; the rest is "and others"."""

_Left = tuple[int, ...]
_Values = tuple[str | None, ...]


class Neighbours:
    """The facts of one rule, by what they have in common."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._names = tuple(dict.fromkeys(name for group in groups for name, _ in group.key))
        self._keys = [self._values(group) for group in groups]
        self._indices: dict[_Left, dict[_Values, list[int]]] = {}

    def apart(self, group: Group) -> str:
        """Give the slots in which the nearest other facts differ from *group*, with their values, or ""."""
        own = self._values(group)
        for count in range(1, len(self._names) + 1):
            near = sorted({found for left_out in self._left_out(count) for found in self._near(own, left_out)})
            if near:
                return _told(self._differing(own, self._keys[index]) for index in near)
        return ""

    def _left_out(self, count: int) -> Iterator[_Left]:
        return combinations(range(len(self._names)), count)

    def _near(self, own: _Values, left_out: _Left) -> list[int]:
        """Give the first facts that have all slots in common but those *left_out*."""
        if left_out not in self._indices:
            index: dict[_Values, list[int]] = {}
            for number, key in enumerate(self._keys):
                index.setdefault(_without(key, left_out), []).append(number)
            self._indices[left_out] = index
        found = self._indices[left_out].get(_without(own, left_out), [])
        return [number for number in found[: MOST_SHOWN + 2] if self._keys[number] != own]

    def _differing(self, own: _Values, other: _Values) -> dict[str, str]:
        slots = zip(self._names, own, other, strict=True)
        return {name: theirs or "not stated" for name, value, theirs in slots if value != theirs}

    def _values(self, group: Group) -> _Values:
        key = dict(group.key)
        return tuple(key.get(name) for name in self._names)


def _without(key: _Values, left_out: _Left) -> _Values:
    return tuple(value for number, value in enumerate(key) if number not in left_out)


def _told(differing: Iterator[dict[str, str]]) -> str:
    found: dict[str, dict[str, None]] = {}
    for slots in differing:
        for name, theirs in slots.items():
            found.setdefault(name, {})[theirs] = None
    return "; ".join(f"other {name}: {_listed(list(values))}" for name, values in found.items())


def _listed(values: list[str]) -> str:
    shown = ", ".join(values[:MOST_SHOWN])
    return f"{shown} and others" if len(values) > MOST_SHOWN else shown
