"""Whether a statement holds the values that an example writes as print, slot by slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from checker.figures import read_figures
from checker.model import Name, Period, Quantity, Statement, Value
from checker.rules import Rule, RuleSet
from checker.statements.lattice import value_from_text

Row = Sequence[tuple[str, tuple[str, ...]]]
"""One item of `finds`: the name of each value and how it is printed."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares what an example expects with what was found.

    Args:
        as_of: the day that dates in the example's values are read against.
    """

    rules: RuleSet
    rule: Rule
    as_of: date | None = None

    def fits(self, row: Row, statement: Statement) -> bool:
        """Tell whether *statement* holds every value of *row*."""
        return not self.misfits(row, statement)

    def misfits(self, row: Row, statement: Statement) -> list[str]:
        """Give the names of the values of *row* that *statement* does not hold."""
        return [name for name, texts in row if not self._slot_fits(name, texts, statement)]

    def values(self, name: str, texts: Sequence[str]) -> list[Value | None]:
        """Give what *texts* write for the value called *name*; None for what cannot be read."""
        spec = self.rule.value(name)
        read = partial(read_figures, as_of=self.as_of)
        return [value_from_text(spec, text, self.rules.names, read) if spec else None for text in texts]

    def _slot_fits(self, name: str, texts: tuple[str, ...], statement: Statement) -> bool:
        slot = statement.slot(name)
        if slot is None:
            return False
        if texts == ("not stated",):
            return slot.value is None
        if texts == ("cannot check",):
            return slot.value is None or (isinstance(slot.value, Period) and slot.value.interval is None)
        values = list(slot.value) if isinstance(slot.value, tuple) else [slot.value]
        for expected in self.values(name, texts):
            same = next((one for one in values if same_value(expected, one)), None)
            if same is None:
                return False
            values.remove(same)
        return not values


def same_value(expected: Value | None, found: Value | None) -> bool:
    """Compare what counts of a value in an example; not where its unit came from.

    A number without a unit ("5,000") may stand for a figure with one.
    """
    if isinstance(expected, Quantity) and isinstance(found, Quantity):
        if expected.unit is None:
            return (expected.mod, expected.printed) == (found.mod, found.printed)
        return _meaning(expected) == _meaning(found)
    if isinstance(expected, Period) and isinstance(found, Period):
        return (expected.mod, expected.interval) == (found.mod, found.interval)
    if isinstance(expected, Name) and isinstance(found, Name):
        return expected.canonical == found.canonical
    return False


def _meaning(value: Quantity) -> tuple[object, ...]:
    return value.mod, value.printed, value.interval, value.unit
