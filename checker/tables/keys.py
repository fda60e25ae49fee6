"""What a row and a statement are about, in one form, so that the row of a statement is one look-up away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.model import Name, Period, Quantity, Slot, SlotValue, Value
from checker.rules.names import Names, name_words
from checker.rules.reference import Reference
from checker.rules.rule import DATE_TYPES, FIGURE_TYPES, Rule, ValueSpec
from checker.statements.lattice import value_from_text
from checker.tables.cells import NO_VALUE, CellError, read_cell, read_period

Part = tuple[object, ...]
Key = tuple[Part, ...]


@dataclass(frozen=True)
class Keys:
    """How rows and statements of one rule are brought together.

    Args:
        slots: of the statements' rule, in the order of `reference.match`, each with the places of its columns.
        read: what cells have been read as, by slot and text: most of them say what those above them say.
    """

    slots: tuple[tuple[ValueSpec, tuple[int, ...]], ...]
    names: Names
    reference: Reference
    read: dict[tuple[str, str], object] = field(default_factory=dict, repr=False)

    def of_row(self, cells: Sequence[str]) -> Key:
        """Give what a row is about.

        Raises:
            CellError: a cell says nothing, or not what the slot wants; `args` are the message and the column's index.
        """
        return tuple(
            _part(spec, tuple(self._cell(spec, cells[index], index) for index in indexes))
            for spec, indexes in self.slots
        )

    def of_slots(self, slots: Sequence[Slot]) -> Key:
        """Give what a statement is about, from its known *slots* in the order of `slots`."""
        found = zip(self.slots, slots, strict=True)
        return tuple(_part(spec, tuple(map(_plain, _values(slot.value)))) for (spec, _), slot in found)

    def _cell(self, spec: ValueSpec, text: str, index: int) -> object:
        known = self.read.get((spec.name, text))
        if known is None:
            known = self.read[spec.name, text] = _plain(self._value(spec, text, index))
        return known

    def _value(self, spec: ValueSpec, text: str, index: int) -> Value:
        if text in NO_VALUE:
            raise CellError("the cell is empty, so that it is not clear what the row is about", index)
        value: Value | None
        if spec.type in FIGURE_TYPES:
            try:
                value = read_cell(text, spec, self.names, self.reference)
            except CellError as error:
                raise CellError(str(error), index) from error
        elif spec.type in DATE_TYPES:
            value = read_period(text)
        else:
            value = value_from_text(spec, text, self.names, lambda _: ())
        if value is None:
            raise CellError(f"'{text}' is no {spec.type}", index)
        return value


def make_keys(rule: Rule, names: Names, reference: Reference, heads: Sequence[str]) -> Keys:
    """Give the keys of *reference* for statements of *rule*; every column that it matches is among *heads*."""
    slots = []
    for name, columns in reference.match:
        spec = rule.value(name)
        if spec is None:
            raise ValueError(f"the rule '{rule.id}' has no value '{name}'; the loader lets no such rule through")
        slots.append((spec, tuple(heads.index(column.name) for column in columns)))
    return Keys(tuple(slots), names, reference)


def _values(value: SlotValue | None) -> tuple[Value, ...]:
    if value is None:
        raise ValueError("a statement with an open slot has no key")
    return value if isinstance(value, tuple) else (value,)


def _part(spec: ValueSpec, parts: Part) -> Part:
    return tuple(sorted(parts, key=str)) if spec.any_order else parts


def _plain(value: Value) -> object:
    if isinstance(value, Name):
        return name_words(value.canonical)
    if isinstance(value, Period):
        return value.printed
    return value.printed if isinstance(value, Quantity) else None
