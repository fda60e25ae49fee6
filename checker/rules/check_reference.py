"""Whether a reference table goes with the rule whose statements are held against it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Problem
from checker.rules.fields import nearest
from checker.rules.reference import Reference
from checker.rules.rule import FIGURE_TYPES, Given, Rule

_UNIT_KINDS = {"money": "money", "measure": "measure", "percent": "percent", "duration": "duration"}


def reference_faults(reference: Reference, given: Given, other: Rule) -> Iterator[Problem]:
    """Give what does not fit between *reference* and the statements of *other*, from which *given* takes a value."""
    if not other.compare:
        return
    known = [spec.name for spec in other.values if spec.name != other.compare]
    for (name, columns), place in zip(reference.match, reference.match_places, strict=True):
        spec = other.value(name)
        if spec is None or name == other.compare:
            yield place.problem(f"the rule '{other.id}' has no value '{name}' to match; {nearest(name, known)}")
        elif len(columns) != spec.how_many:
            wanted = f"{spec.how_many} column{'s' if spec.how_many > 1 else ''}"
            yield place.problem(f"'{name}' of '{other.id}' needs {wanted} here, not {len(columns)}")
    matched = {name for name, _ in reference.match} | {name for name, _ in given.where}
    for name in other.same_if:
        if name not in matched and reference.place:
            yield reference.place.problem(
                f"'match' does not say which column is '{name}', which the rule '{other.id}' tells its facts apart by; "
                f"match it, or give one value of it under 'where' of 'given'"
            )
    yield from _unit_fault(reference, other)


def _unit_fault(reference: Reference, other: Rule) -> Iterator[Problem]:
    unit, spec = reference.unit, other.value(other.compare)
    place = reference.unit_place
    if unit is None or spec is None or place is None:
        return
    if spec.type not in FIGURE_TYPES:
        yield place.problem(f"'unit' goes with figures; '{spec.name}' of '{other.id}' is of the type {spec.type}")
    elif unit.unit and spec.type in _UNIT_KINDS and unit.kind != _UNIT_KINDS[spec.type]:
        yield place.problem(
            f"'{unit.written}' is no unit for '{spec.name}' of '{other.id}', which is of the type {spec.type}"
        )
