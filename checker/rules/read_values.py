"""What stands under `values` and `given` -> frozen values of a rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from checker import yaml_nodes
from checker.errors import Problem
from checker.rules.fields import Fields
from checker.rules.read_limits import LIMIT_KEYS, TAKES_OF, read_limits
from checker.rules.rule import FIGURE_TYPES, IF_MISSING, NAME_TYPES, SEVERAL, VALUE_TYPES, Given, IfMissing, ValueSpec
from checker.yaml_nodes import Node, Place, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class ReadValues:
    """The values of a rule; `whole` is False where a fault hides which there are.

    A value whose type has a fault is kept with the type "", so that what uses it is no further fault.
    """

    specs: tuple[ValueSpec, ...]
    whole: bool

    @property
    def names(self) -> tuple[str, ...]:
        """Give their names, in the order of the file."""
        return tuple(spec.name for spec in self.specs)

    def unknown(self, name: str) -> bool:
        """Tell whether *name* is certainly no value."""
        return self.whole and name not in self.names


def read_values(fields: Fields) -> ReadValues:
    """Give the values of the rule whose keys are *fields*."""
    pairs = fields.pairs("values")
    specs = tuple(filter(None, (_value(name, node, fields.faults) for name, node in pairs)))
    return ReadValues(specs, bool(pairs) and len(specs) == len(pairs))


_KEYS = ("type", "of", "how_many", "any_order", "if_missing", *LIMIT_KEYS)
_TAKERS: dict[str, tuple[str, ...]] = {
    "article_topic": NAME_TYPES,
    "reporting_year": ("year",),
    "dateline": ("year",),
}


def _value(name: Scalar, node: Node, faults: list[Problem]) -> ValueSpec | None:
    written = _texts_alone(node)
    return (_plain_value(name.text, written) if written else None) or _read_value(name, node, faults)


def _texts_alone(node: Node) -> tuple[tuple[str, str], ...]:
    """Give the keys of a value with their texts; none where a place is needed besides, or a key holds more."""
    if isinstance(node, Scalar):
        return (("type", node.text),)
    pairs = node.pairs if isinstance(node, yaml_nodes.Mapping) else ()
    texts = tuple((key.text, value.text) for key, value in pairs if isinstance(value, Scalar) and key.text != "of")
    return texts if len(texts) == len(pairs) else ()


@lru_cache(maxsize=4096)
def _plain_value(name: str, written: tuple[tuple[str, str], ...]) -> ValueSpec | None:
    """Give the value that is written so, or None where it has a fault, whose place only its rule knows.

    A thousand rules have the same few values; each is read, and kept, once.
    """
    faults: list[Problem] = []
    pairs = tuple((Scalar(key, _NOWHERE), Scalar(text, _NOWHERE)) for key, text in written)
    found = _read_value(Scalar(name, _NOWHERE), yaml_nodes.Mapping(pairs, _NOWHERE), faults)
    return None if faults else found


_NOWHERE = Place("", 0, 0)


def _read_value(name: Scalar, node: Node, faults: list[Problem]) -> ValueSpec | None:
    if not name.text.isidentifier() or not name.text.islower():
        message = f"'{name.text}': a value is named in small letters, such as total or first_day"
        faults.append(name.place.problem(message))
        return None
    what = f"the value '{name.text}'"
    if isinstance(node, Scalar):
        spec = Fields(_type_alone(node, name), ("type",), what, faults)
    else:
        spec = Fields(node, _KEYS, what, faults)
    kind = spec.one_of("type", VALUE_TYPES) if spec.require("type") else ""
    if kind == "choice" and "of" not in spec.nodes:
        list_named = f"'{name.text}: {{type: choice, of: ...}}' names its list"
        spec.fault(node.place, f"the value '{name.text}' has no 'of'; {list_named}")
    if_missing = spec.one_of("if_missing", IF_MISSING)
    takers = _TAKERS.get(if_missing, VALUE_TYPES)
    if kind and kind not in takers:
        spec.fault(
            spec.keys["if_missing"].place, f"'if_missing: {if_missing}' goes with {', '.join(takers)}, not {kind}"
        )
    limits = read_limits(spec, kind)
    listed = spec.scalar("of") if kind not in TAKES_OF else None
    read = ValueSpec(
        name.text,
        kind,
        of=spec.text("of") if kind not in TAKES_OF else "",
        how_many=_how_many(name, kind, spec),
        any_order=spec.yes("any_order"),
        if_missing=cast(IfMissing, if_missing),
        limits=limits,
        of_place=listed.place if listed else None,
    )
    return read if listed else _shared(read)


@lru_cache(maxsize=4096)
def _shared(spec: ValueSpec) -> ValueSpec:
    """Give the first value that is equal to *spec*: a thousand rules have the same few, and each is kept once."""
    return spec


def _how_many(name: Scalar, kind: str, spec: Fields) -> int:
    """Give how many belong to the value; several figures make a list that a sum is taken of."""
    written = spec.scalar("how_many")
    if written is None:
        return 1
    several = written.text == "several"
    if kind and kind not in (*NAME_TYPES, "choice", *(FIGURE_TYPES if several else ())):
        several_of = f"; '{name.text}: {{type: {kind}, how_many: several}}' is a list of them"
        alone = several_of if kind in FIGURE_TYPES else ""
        spec.fault(spec.keys["how_many"].place, f"'how_many' goes with {', '.join((*NAME_TYPES, 'choice'))}{alone}")
    if several:
        return SEVERAL
    if written.text == "0":
        spec.fault(written.place, "'how_many' is 1 or more, or 'several'")
        return 1
    return spec.whole_number("how_many", 1)


def _type_alone(node: Scalar, name: Scalar) -> Node:
    """Give the short form `total: money` as the long one."""
    return yaml_nodes.Mapping(((Scalar("type", name.place), node),), node.place)


def read_given(fields: Fields) -> tuple[Given, ...]:
    """Give the values that the rule whose keys are *fields* takes from other rules."""
    given = []
    for name, node in fields.pairs("given"):
        spec = Fields(node, ("rule", "where"), f"the given value '{name.text}'", fields.faults)
        rule = spec.scalar("rule") if spec.require("rule") else None
        if rule:
            slots = spec.pairs("where")
            where = tuple((slot.text, _constants(value, spec)) for slot, value in slots)
            given.append(Given(name.text, spec.text("rule"), where, rule.place, tuple(slot.place for slot, _ in slots)))
    return tuple(given)


def _constants(node: Node, fields: Fields) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(scalar.text for scalar in fields.only_scalars(items, "where"))
