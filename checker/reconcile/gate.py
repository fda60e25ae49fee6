"""Comparability before comparison: which statements are about one fact, slot by slot, with the outcome stated.

Each slot of the key is equal, different, inferred or unstated. Different: unrelated, and the slot is named. Inferred
counts as stated. Unstated on one side: comparable, one severity lower, and the slot is named. Unstated on both: only
if the articles are about the same things. A year that is not known cannot be checked, and is never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model import Period, Quantity, Slot, Statement, Unchecked, show_value
from checker.reconcile.agreement import is_known
from checker.reconcile.units import scale_of
from checker.rules.rule import Rule

Key = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Statements about one fact.

    Args:
        key: slot -> value, None where no statement states it.
        unstated: places (source, start) of the statements that leave a slot open, with the slots they leave open.
        without_rule: where no rule asked for the figures, the words that made them comparable.
    """

    rule: Rule
    key: Key
    statements: tuple[Statement, ...]
    unstated: Mapping[tuple[str, int], tuple[str, ...]]
    without_rule: str = ""

    @property
    def shown_key(self) -> tuple[tuple[str, str], ...]:
        """The key for people and reports; the unit stands in the value."""
        return tuple((name, value if value is not None else "not stated") for name, value in self.key if name != "unit")

    def open_slots(self, *statements: Statement) -> tuple[str, ...]:
        """Give the slots that some of *statements* leave open."""
        places = [(one.citation.source, one.citation.start) for one in statements]
        return tuple(sorted({slot for place in places for slot in self.unstated.get(place, ())}))

    def why_comparable(self) -> str:
        """Give the gate's outcome in words."""
        # The unit of measures of several units is a dimension, which says little to a reader.
        shown = [(name, value) for name, value in self.key if value is not None and not value.startswith("[")]
        if self.without_rule:  # what it says has the words already, as they are printed
            shown = [(name, value) for name, value in shown if name != "words"]
        stated = [f"same {name.replace('_', ' ')} ({value.replace('_', ' ')})" for name, value in shown]
        if not stated:
            stated = ["the rule is about one fact"]
        inferred = dict.fromkeys(words for one in self.statements for words in one.inferred)
        open_slots = self.open_slots(*self.statements)
        parts = [f"found without a rule: {self.without_rule}"] if self.without_rule else []
        parts.append("; ".join(stated))
        if inferred:
            parts.append("inferred: " + ", ".join(inferred))
        if open_slots:
            parts.append("not stated by all: " + ", ".join(open_slots))
        return "; ".join(parts)


def make_groups(
    rule: Rule, statements: Sequence[Statement], topics: Mapping[str, frozenset[str]]
) -> tuple[list[Group], list[Unchecked]]:
    """Give the groups of comparable statements of *rule*, and what cannot be put in one, with the reason.

    Args:
        topics: source -> what its metadata says that it is about.
    """
    mixed = len({one.compared.value.unit for one in statements if isinstance(one.compared.value, Quantity)}) > 1
    buckets: dict[Key, list[Statement]] = {}
    unchecked: list[Unchecked] = []
    for statement in statements:
        problem = _cannot_check(statement)
        if problem:
            unchecked.append(problem)
        else:
            buckets.setdefault(_key(statement, mixed=mixed), []).append(statement)
    whole = {key: found for key, found in buckets.items() if all(value is not None for _, value in key)}
    open_slots: dict[tuple[str, int], tuple[str, ...]] = {}
    for key, found in buckets.items():
        if key in whole:
            continue
        missing = tuple(name for name, value in key if value is None)
        homes = [other for other in whole if _compatible(key, other)]
        if len(homes) > 1:
            reason = f"{' and '.join(missing)} not stated, and several would fit"
            unchecked.append(_unchecked(rule, key, found, reason, "ambiguous"))
        elif homes:
            whole[homes[0]] = [*whole[homes[0]], *found]
            open_slots.update({(one.citation.source, one.citation.start): missing for one in found})
        else:
            unchecked.extend(_without_home(rule, key, found, topics, whole))
    ordered = sorted(whole.items(), key=lambda item: str(item[0]))
    return [Group(rule, key, tuple(found), open_slots) for key, found in ordered], unchecked


def _without_home(
    rule: Rule,
    key: Key,
    found: list[Statement],
    topics: Mapping[str, frozenset[str]],
    whole: dict[Key, list[Statement]],
) -> list[Unchecked]:
    """Unstated on both sides: comparable only where the articles are about the same things."""
    sources = {one.citation.source for one in found}
    if len({topics.get(source, frozenset()) for source in sources}) == 1 and (
        len(sources) == 1 or topics.get(next(iter(sources)))
    ):
        whole[key] = found
        return []
    missing = " and ".join(name for name, value in key if value is None)
    reason = f"{missing} not stated, and it is not known that the articles are about the same"
    return [_unchecked(rule, key, found, reason, "cannot check")]


def _key(statement: Statement, *, mixed: bool) -> Key:
    slots = [(slot.name, _shown(slot)) for slot in statement.key]
    value = statement.compared.value
    if isinstance(value, Quantity) and value.kind in ("money", "percent"):
        slots.append(("unit", value.unit))
    if isinstance(value, Quantity) and value.kind == "measure" and value.unit:
        scale = scale_of(value.unit) if mixed else None
        slots.append(("unit", scale[0] if scale else value.unit))
    return tuple(slots)


def _shown(slot: Slot) -> str | None:
    return None if slot.value is None else show_value(slot.value)


def _compatible(open_key: Key, whole: Key) -> bool:
    return all(value in (None, theirs) for (_, value), (_, theirs) in zip(open_key, whole, strict=False)) and len(
        open_key
    ) == len(whole)


def _cannot_check(statement: Statement) -> Unchecked | None:
    reason = ""
    if statement.modality != "asserted":
        reason = f"said as {statement.modality}, so it is not compared"
    elif not is_known(statement.compared.value):
        reason = _unknown(statement.compared)
    else:
        for slot in statement.key:
            known = is_known(slot.value)
            if not known and isinstance(slot.value, Period):
                reason = f"{slot.name}: {_missing(slot.value)}"
            elif slot.unclear:
                reason = f"{slot.name} not clear: {slot.unclear}"
            elif not known and slot.name in ("year", "day", "date", "month"):
                reason = f"no {slot.name} is stated"
    if not reason:
        return None
    return _unchecked_one(statement, reason)


def _unknown(slot: Slot) -> str:
    return f"{slot.name} not clear: {slot.unclear}" if slot.unclear else f"{slot.name}: {_missing(slot.value)}"


def _missing(value: object) -> str:
    what = value.missing if isinstance(value, Period) else ""
    return {
        "year": "the year is not known (no date of publication to read it against)",
        "anchor": "a relative date, and the article has no date to read it against",
    }.get(what, "not stated")


def _unchecked_one(statement: Statement, reason: str) -> Unchecked:
    key = tuple((slot.name, show_value(slot.value)) for slot in statement.key)
    return Unchecked(statement.rule, reason, statement.citation.source, key, (statement,), "cannot check")


def _unchecked(rule: Rule, key: Key, found: list[Statement], reason: str, verdict: str) -> Unchecked:
    shown = tuple((name, value if value is not None else "not stated") for name, value in key)
    kind = "ambiguous" if verdict == "ambiguous" else "cannot check"
    return Unchecked(rule.id, reason, "", shown, tuple(found), kind)  # type: ignore[arg-type]
