"""Strict reading of mappings: every key is known, every value has its form, every fault is kept with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches

from checker.errors import Problem
from checker.yaml_nodes import Mapping, Node, Place, Scalar, Sequence


def nearest(word: str, known: Collection[str]) -> str:
    """Give a hint: the nearest known word, or all of them.

    >>> nearest("fnd", ["find", "skip"])
    "did you mean 'find'?"
    """
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(known)}"


class Fields:
    """The keys of one mapping; reports unknown and missing ones once, at their places."""

    def __init__(self, node: Node, known: tuple[str, ...], what: str, faults: list[Problem]) -> None:
        self.what = what
        self.place = node.place
        self.faults = faults
        self.nodes: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        if not isinstance(node, Mapping):
            self.fault(node.place, f"{what} must be keys with values ('{known[0]}: ...')")
            return
        for key, value in node.pairs:
            if key.text in known:
                self.nodes[key.text] = value
                self.keys[key.text] = key
            else:
                self.fault(key.place, f"unknown key '{key.text}' in {what}; {nearest(key.text, known)}")

    def fault(self, place: Place, message: str, *, shift: int = 0) -> None:
        """Keep one fault."""
        self.faults.append(place.problem(message, shift=shift))

    def require(self, *keys: str) -> bool:
        """Tell whether all *keys* are there; report those that are not."""
        missing = [key for key in keys if key not in self.nodes]
        for key in missing:
            self.fault(self.place, f"{self.what} has no '{key}'")
        return not missing

    def scalar(self, key: str) -> Scalar | None:
        """Give the text node under *key*."""
        node = self.nodes.get(key)
        if node is None or isinstance(node, Scalar):
            return node
        self.fault(node.place, f"'{key}' must be text")
        return None

    def text(self, key: str) -> str:
        """Give the text under *key*, or ""."""
        scalar = self.scalar(key)
        return scalar.text.strip() if scalar else ""

    def one_of(self, key: str, known: tuple[str, ...]) -> str:
        """Give the text under *key* if it is one of *known*, else ""."""
        scalar = self.scalar(key)
        if scalar is None or scalar.text in known:
            return scalar.text if scalar else ""
        self.fault(scalar.place, f"'{scalar.text}' is no '{key}'; {nearest(scalar.text, known)}")
        return ""

    def yes(self, key: str) -> bool:
        """Give whether *key* says true; only `true` and `false` are taken."""
        return self.one_of(key, ("true", "false")) == "true"

    def whole_number(self, key: str, default: int) -> int:
        """Give the whole number under *key*."""
        scalar = self.scalar(key)
        if scalar is None:
            return default
        if scalar.text.isascii() and scalar.text.isdigit() and 0 < len(scalar.text) < 6:
            return int(scalar.text)
        self.fault(scalar.place, f"'{key}' must be a whole number, not '{scalar.text}'")
        return default

    def day(self, key: str) -> date | None:
        """Give the ISO date under *key*."""
        scalar = self.scalar(key)
        return iso_day(scalar, self.faults) if scalar else None

    def scalars(self, key: str, *, flow: bool = True) -> tuple[Scalar, ...]:
        """Give the texts of the list under *key* (one text is a list of one)."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,)
        if not isinstance(node, Sequence):
            self.fault(node.place, f"'{key}' must be a list")
            return ()
        if node.flow and node.items and not flow:
            self.fault(node.place, f"'{key}' must be a list with one phrase a line ('- ...'), not in brackets")
            return ()
        return tuple(self.only_scalars(node.items, key))

    def only_scalars(self, items: Iterable[Node], key: str) -> Iterable[Scalar]:
        """Give the texts among *items*; report the others."""
        for item in items:
            if isinstance(item, Scalar):
                yield item
            else:
                self.fault(item.place, f"each item of '{key}' must be text")

    def pairs(self, key: str) -> tuple[tuple[Scalar, Node], ...]:
        """Give the pairs of the mapping under *key*."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Mapping):
            return node.pairs
        self.fault(node.place, f"'{key}' must be keys with values")
        return ()

    def items(self, key: str) -> tuple[Node, ...]:
        """Give the nodes of the list under *key*."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return node.items
        self.fault(node.place, f"'{key}' must be a list")
        return ()


def iso_day(scalar: Scalar, faults: list[Problem]) -> date | None:
    """Give the day that *scalar* writes as YYYY-MM-DD."""
    try:
        if len(scalar.text) == 10:
            return date.fromisoformat(scalar.text)
    except ValueError:
        pass
    faults.append(scalar.place.problem(f"'{scalar.text}' is no date; write YYYY-MM-DD"))
    return None
