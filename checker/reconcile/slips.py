"""Slips that show only beside other facts: two values exchanged, another year's figure, a part for the whole.

Said as a possibility, like every diagnosis: it helps to look, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from checker.model import Finding, Quantity, SlotValue, show_value
from checker.reconcile.findings import Outcomes

_Key = tuple[tuple[str, str], ...]
_MOST_SOURCES = 12  # of one finding, held against each other: more say the same again
_TELLING_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """What sources say of one thing: rule or kind, key, and (source, value)."""

    rule: str
    key: _Key
    said: tuple[tuple[str, SlotValue | None], ...]


def name_slips(outcomes: Outcomes, others: Iterable[Fact] = ()) -> None:
    """Write into the findings of *outcomes* what their neighbours suggest: an exchange, else where nothing is said yet.

    Args:
        others: facts that are in no finding, beside those that hold or stand alone.
    """
    findings = [one for one in outcomes.findings.values() if one.verdict == "disagree" and not one.arithmetic]
    if not findings:
        return
    exchanged = _exchanged(findings)
    rules = {one.rule for one in findings}
    nearby = _Nearby(fact for fact in (*_facts(outcomes), *others) if fact.rule in rules)
    for finding in findings:
        said = exchanged.get(finding.id) or finding.diagnosis or nearby.slip(finding)
        if said and said != finding.diagnosis:
            outcomes.findings[finding.id] = replace(finding, diagnosis=said)


def _exchanged(findings: Sequence[Finding]) -> dict[str, str]:
    """Give the findings of which another has the same two values in the same two sources, the other way round."""
    found: dict[tuple[str, str, str, str], Finding] = {}
    for finding in findings:
        for (source, value), (other, theirs) in permutations(_said_by(finding).items(), 2):
            if value != theirs:
                found.setdefault((source, other, value, theirs), finding)
    said: dict[str, str] = {}
    for (source, other, value, theirs), finding in found.items():
        twin = found.get((source, other, theirs, value))
        if twin is not None and twin.id != finding.id and twin.rule == finding.rule:
            words = (
                f"perhaps two values are exchanged: {source} and {other} have {value} and {theirs} the other way round"
            )
            said.setdefault(finding.id, f"{words} for {_about(twin.key)}")
    return said


def _said_by(finding: Finding) -> dict[str, str]:
    """Give the value that each source has, of those that have one alone."""
    said: dict[str, set[str]] = {}
    for camp in finding.camps:
        for one in camp.statements:
            said.setdefault(one.citation.source, set()).add(show_value(one.compared.value))
    alone = {source: values.pop() for source, values in sorted(said.items()) if len(values) == 1}
    return dict(list(alone.items())[:_MOST_SOURCES])


_Place = tuple[str, frozenset[tuple[str, str]], str]
"""A rule, a key, and a value as it is shown."""


_SAY_NOTHING = frozenset({"words"})
"""Slots whose values are the stems that sentences share: no reader knows a thing by them."""


class _Nearby:
    """What is said, by what is left of its key without one slot, and by its value."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._said: dict[_Place, list[tuple[str, str, str]]] = {}
        for fact in facts:
            telling = [(source, show_value(value)) for source, value in fact.said if _is_telling(value)]
            for name, other in fact.key if telling else ():
                rest = frozenset(slot for slot in fact.key if slot[0] != name)
                for source, value in telling:
                    self._said.setdefault((fact.rule, rest, value), []).append((name, other, source))

    def slip(self, finding: Finding) -> str:
        """Give the fact, one slot away, that has a value of *finding*: of another year, or of a part."""
        return next(self._slips(finding), "")

    def _slips(self, finding: Finding) -> Iterator[str]:
        whole = frozenset(finding.key)
        for own_source, own in _said_by(finding).items():
            for name, value in finding.key:
                for slot, other, source in self._said.get((finding.rule, whole - {(name, value)}, own), ()):
                    if slot == name not in _SAY_NOTHING and other != value and source != own_source:
                        yield f"perhaps the figure of another {_slot_words(name)}: {source} has it for {other}"
            for slot, other, source in self._said.get((finding.rule, whole, own), ()):
                if source != own_source and slot not in _SAY_NOTHING:
                    part = f"{_slot_words(slot)} {other} alone"
                    yield f"perhaps a part for the whole: {source} has this figure for {part}"


def _slot_words(name: str) -> str:
    return {"of_whom": "group"}.get(name, name.replace("_", " "))


def _is_telling(value: SlotValue | None) -> bool:
    """Tell whether a value is seldom the same by chance."""
    if not isinstance(value, Quantity):
        return False
    return len("".join(map(str, value.printed[0].normalize().as_tuple().digits))) >= _TELLING_DIGITS


def _facts(outcomes: Outcomes) -> Iterator[Fact]:
    for finding in outcomes.findings.values():
        everyone = (one for camp in finding.camps for one in camp.statements)
        yield Fact(finding.rule, finding.key, tuple((one.citation.source, one.compared.value) for one in everyone))
    told = ((one.rule, one.key, one.statements) for one in outcomes.held)
    left = ((one.rule, one.key, one.statements) for one in outcomes.unchecked)
    for rule, key, statements in (*told, *left):
        yield Fact(rule, key, tuple((one.citation.source, one.compared.value) for one in statements))


def _about(key: _Key) -> str:
    return ", ".join(value.replace("_", " ") for _, value in key) or "the other"
