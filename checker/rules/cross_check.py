"""What must fit between the rules of a run: ids, lists of names, values taken from other rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from checker.errors import Problem
from checker.rules.check_expression import mixed_kinds
from checker.rules.check_reference import reference_faults
from checker.rules.fields import nearest
from checker.rules.names import Alias
from checker.rules.rule import Given, Rule


def cross_check(
    rules: Sequence[Rule], ids: Collection[str], lists: Collection[str] | None, faults: list[Problem]
) -> list[Rule]:
    """Drop what refers to a rule or a list that is not there, and every second rule of one id.

    Args:
        rules: those that are whole in themselves.
        ids: of all rules that are written, those with a fault of their own included.
        lists: the lists under `names`, or None where a file that may hold more, of rules too, could not be read.
    """
    by_id: dict[str, Rule] = {}
    for rule in rules:
        by_id.setdefault(rule.id, rule)
    kept = {rule_id: rule for rule_id, rule in by_id.items() if _lists_known(rule, lists, faults)}
    known = None if lists is None else ids
    return [_typed(rule, kept) for rule in kept.values() if _given_known(rule, kept, known, faults)]


def _typed(rule: Rule, kept: dict[str, Rule]) -> Rule:
    """Give *rule* with the types of the values that it takes from others."""
    if not rule.given:
        return rule
    return replace(rule, given=tuple(replace(given, type=_type_of(kept[given.rule])) for given in rule.given))


def _lists_known(rule: Rule, lists: Collection[str] | None, faults: list[Problem]) -> bool:
    if lists is None or rule.is_a:
        return True
    unknown = [spec for spec in rule.values if spec.type == "choice" and spec.of not in lists]
    for spec in unknown:
        place = spec.of_place or rule.place
        faults.append(place.problem(f"'{spec.of}' is no list under 'names'; {nearest(spec.of, sorted(lists))}"))
    return not unknown


def _given_known(rule: Rule, kept: dict[str, Rule], ids: Collection[str] | None, faults: list[Problem]) -> bool:
    before = len(faults)
    missing = [given for given in rule.given if given.rule not in kept]
    for given in rule.given:
        other = kept.get(given.rule)
        if other:
            faults.extend(_faults_of(given, other, rule))
        elif ids is not None and given.rule not in ids:
            place = given.place or rule.place
            known = sorted(one.id for one in kept.values() if one.compare)
            faults.append(place.problem(f"no rule '{given.rule}' is loaded; {nearest(given.rule, known)}"))
    written = rule.must_hold_written
    if missing or len(faults) > before or not rule.given or rule.must_hold is None or written is None:
        return not missing and len(faults) == before
    types = {given.name: _type_of(kept[given.rule]) for given in rule.given}
    faults.extend(written.problem(message, column - 1) for column, message in mixed_kinds(rule.must_hold, types))
    return len(faults) == before


def _type_of(rule: Rule) -> str:
    spec = rule.value(rule.compare)
    return spec.type if spec else ""


def _faults_of(given: Given, other: Rule, rule: Rule) -> Iterable[Problem]:
    if not other.compare:
        place = given.place or rule.place
        yield place.problem(f"the rule '{other.id}' compares no value that '{given.name}' could be; it checks a sum")
        return
    known = [spec.name for spec in other.values]
    for (slot, _), place in zip(given.where, given.where_places, strict=True):
        if slot not in known:
            yield place.problem(f"the rule '{other.id}' has no value '{slot}'; {nearest(slot, known)}")
    if rule.reference:
        yield from reference_faults(rule.reference, given, other)


def choices(rules: Iterable[Rule], aliases: Iterable[Alias]) -> Iterable[Alias]:
    """Give the words of `is_a` as names of the lists that the rules choose from, where no list has them."""
    listed = {(alias.kind, alias.text) for alias in aliases}
    for rule in rules:
        for spec in rule.values:
            if spec.type == "choice":
                for term in dict.fromkeys(word for key, broader in rule.is_a.items() for word in (key, *broader)):
                    if (spec.of, term) not in listed:
                        yield Alias(spec.of, term, term)
