"""`extends`: what a rule takes from another, worked out on the nodes, so that every fault keeps its place.

Without an `id` a rule changes the one that it extends; with an `id` it is a new rule beside it. What it gives replaces
what the other has, but for `report`, whose keys are given one by one, and for `also_find` and `also_skip`, which add.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker import yaml_nodes
from checker.errors import Problem
from checker.rules.fields import nearest, nearest_word
from checker.yaml_nodes import Mapping, Node, Scalar

ADDING = {"also_find": "find", "also_skip": "skip"}
"""A key that adds -> the key that it adds to."""

_PHRASES = ("find", "skip", *ADDING)
_ONLY_COMPARING = ("compare", "same_if", "over_time")
_KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("given", "takes its values from other rules", (*_PHRASES, "regex", "values", *_ONLY_COMPARING)),
    ("must_hold", "checks a sum", ("given", *_ONLY_COMPARING)),
    ("compare", "compares statements", ("given", "must_hold")),
)
"""The key that shows what kind of rule it is, what such a rule does, and the keys that do not go with it."""


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """An entry under `rules`, as its file writes it or as `extends` makes it.

    Args:
        file: the file that it stands in.
        bases: the files of the rules that it extends, the nearest first.
    """

    node: Node
    file: Path
    bases: tuple[Path, ...] = ()

    def get(self, key: str) -> Node | None:
        """Give what stands under *key*."""
        pairs = self.node.pairs if isinstance(self.node, Mapping) else ()
        return next((value for name, value in pairs if name.text == key), None)

    def text(self, key: str) -> Scalar | None:
        """Give the text under *key*."""
        node = self.get(key)
        return node if isinstance(node, Scalar) else None


def extend_rules(
    written: Sequence[WrittenRule], known: Sequence[str], faults: list[Problem], *, whole: bool = True
) -> list[WrittenRule]:
    """Give *written* with every `extends` carried out; a rule that is changed gives way to its change.

    Args:
        written: of all files, in their order.
        known: the keys of a rule, to see what a misspelt one means.
        faults: gets every `extends` that cannot be carried out; its rule is left out.
        whole: False where a file that may hold more rules could not be read; that a rule is not there is then no fault.
    """
    extending = {id(one): base for one in written if (base := _extends(one, known))}
    if not extending:
        return list(written)
    family = _Family(extending, faults, whole)
    for one in written:
        family.add(one)
    return [found for one in written if (found := family.outcome(one))]


def _extends(one: WrittenRule, known: Sequence[str]) -> Scalar | None:
    """Give the id that a rule extends; a misspelt key is told when the rule is read."""
    for key, value in one.node.pairs if isinstance(one.node, Mapping) else ():
        misspelt = key.text not in known and nearest_word(key.text, known) == "extends"
        if (key.text == "extends" or misspelt) and isinstance(value, Scalar):
            return value
    return None


@dataclass
class _Family:
    """All rules by id, and which change which."""

    extending: dict[int, Scalar]
    faults: list[Problem]
    whole: bool
    originals: dict[str, WrittenRule] = field(default_factory=dict)
    changes: dict[str, WrittenRule] = field(default_factory=dict)

    def add(self, one: WrittenRule) -> None:
        own, base = one.text("id"), self.extending.get(id(one))
        if own:
            self.originals.setdefault(own.text, one)
        elif base and (first := self.changes.setdefault(base.text, one)) is not one:
            place = self.extending[id(first)].place
            self.faults.append(
                base.place.problem(
                    f"the rule '{base.text}' is already changed at {place.path}:{place.line}; put both changes into"
                    " one, or give this rule an 'id'"
                )
            )

    def outcome(self, one: WrittenRule) -> WrittenRule | None:
        """Give what *one* comes to; None where it gives way to a change, or cannot be carried out."""
        own, base = one.text("id"), self.extending.get(id(one))
        if base is None:
            return None if own and own.text in self.changes and self.originals[own.text] is one else one
        if own is None:
            is_first = self.changes[base.text] is one
            return self._changed(base.text, (), asked=base) if is_first else None
        if own.text in self.changes and self.originals[own.text] is one:
            return None
        return self._merged(one, base, (own.text,), asked=base)

    def _changed(self, rule_id: str, via: tuple[str, ...], asked: Scalar) -> WrittenRule | None:
        """Give the rule *rule_id* as it stands after its change; *asked* is the `extends` that is being read."""
        original = self.originals.get(rule_id)
        if original is None:
            if asked.text == rule_id and self.whole:
                self.faults.append(
                    asked.place.problem(f"no rule '{rule_id}' is loaded; {nearest(rule_id, sorted(self.originals))}")
                )
            return None
        if rule_id in via:
            if rule_id == via[0]:
                way = f" by way of {', '.join(via[1:])}" if via[1:] else ""
                self.faults.append(asked.place.problem(f"the rule '{rule_id}' extends itself{way}"))
            return None
        base = self.extending.get(id(original))
        found = self._merged(original, base, (*via, rule_id), asked) if base else original
        change = self.changes.get(rule_id)
        return self._combined(change, found, rule_id) if change and found else found

    def _merged(self, one: WrittenRule, base: Scalar, via: tuple[str, ...], asked: Scalar) -> WrittenRule | None:
        found = self._changed(base.text, via, asked)
        return self._combined(one, found, base.text) if found else None

    def _combined(self, one: WrittenRule, base: WrittenRule, base_id: str) -> WrittenRule | None:
        before = len(self.faults)
        self.faults.extend(_contradictions(one, base, base_id))
        if len(self.faults) > before or not isinstance(one.node, Mapping) or not isinstance(base.node, Mapping):
            return None
        pairs = {key.text: (key, value) for key, value in base.node.pairs if key.text != "extends"}
        for key, value in one.node.pairs:
            name = ADDING.get(key.text, key.text)
            inherited = pairs[name][1] if name in pairs else None
            pairs[name] = (key if name == key.text else Scalar(name, key.place), _joined(key.text, value, inherited))
        node = Mapping(tuple(pairs.values()), one.node.place)
        return WrittenRule(node, one.file, tuple(dict.fromkeys((*one.bases, base.file, *base.bases))))


def _joined(key: str, value: Node, inherited: Node | None) -> Node:
    if key in ADDING:
        return yaml_nodes.Sequence((*_items(inherited), *_items(value)), value.place, flow=False)
    if key == "report" and isinstance(value, Mapping) and isinstance(inherited, Mapping):
        given = {name.text for name, _ in value.pairs}
        kept = tuple(pair for pair in inherited.pairs if pair[0].text not in given)
        return Mapping((*kept, *value.pairs), value.place)
    return value


def _items(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.items if isinstance(node, yaml_nodes.Sequence) else (node,)


def _contradictions(one: WrittenRule, base: WrittenRule, base_id: str) -> list[Problem]:
    """Give what *one* says that cannot be put together with what *base* is."""
    keys = {key.text: (key, value) for key, value in one.node.pairs} if isinstance(one.node, Mapping) else {}
    _, does, unfit = next((kind for kind in _KINDS if base.get(kind[0]) is not None), ("", "", ()))
    faults = [
        keys[name][0].place.problem(f"'{name}' does not go with the rule '{base_id}' that this one extends: it {does}")
        for name in unfit
        if name in keys
    ]
    for adding, whole in ADDING.items():
        if adding not in keys or adding in unfit:
            continue
        key, value = keys[adding]
        if whole in keys:
            why = f"'{whole}' replaces the phrases of '{base_id}' and '{adding}' adds to them; write one of the two"
            faults.append(key.place.problem(why))
        elif isinstance(value, Mapping) or (isinstance(value, yaml_nodes.Sequence) and value.flow):
            faults.append(value.place.problem(f"'{adding}' must be a list with one phrase a line ('- ...')"))
        elif not _items(value) or (isinstance(value, Scalar) and not value.text):
            faults.append(key.place.problem(f"'{adding}' says nothing"))
    return faults
