"""The claim that a person means: a rule's id and key as typed, or a finding's id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.decisions import find_findings
from checker.errors import CheckerError
from checker.figures import read_figures
from checker.model import Name, Period, Quantity, Value, show_value
from checker.reconcile.settled import read_settled
from checker.rules import Rule, RuleSet
from checker.rules.fields import nearest, nearest_word
from checker.rules.rule import DATE_TYPES, ValueSpec
from checker.statements.lattice import value_from_text
from checker.tables.cells import read_period


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact of a rule."""

    rule: str
    key: tuple[tuple[str, str], ...]
    title: str


def claim_of_rule(rule: Rule, key: Sequence[str], value: str, rules: RuleSet) -> Claim:
    """Give the claim of *rule* that *key* ("name=value") means, its values written as a report writes them.

    Raises:
        CheckerError: the rule compares no value, the key is not the rule's, or *value* cannot be read.
    """
    _check_value(rule, value, rules)
    given = dict(_pair(one) for one in key)
    for name in given:
        if name not in rule.same_if:
            raise CheckerError(f"error: '{name}' is no part of the key of '{rule.id}'; {nearest(name, rule.same_if)}")
    missing = [name for name in rule.same_if if name not in given]
    if missing:
        example = " ".join(f"{name}=..." for name in missing)
        raise CheckerError(f"error: '{rule.id}' is about one fact for each {', '.join(rule.same_if)}; add {example}")
    shown = tuple((name, _shown(rule, name, given[name], rules)) for name in rule.same_if)
    return Claim(rule.id, shown, rule.title)


def claim_of_finding(
    findings: Sequence[Mapping[str, Any]], wanted: str, key: Sequence[str], value: str, rules: RuleSet
) -> Claim:
    """Give the claim of the finding whose id is, or begins with, *wanted*.

    Raises:
        CheckerError: there is none, it is about a sum, or *value* cannot be read.
    """
    near = nearest_word(wanted, [one.id for one in rules.rules])
    if near and not any(one["id"].startswith(wanted) for one in findings):
        raise CheckerError(f"error: '{wanted}' is no rule that is loaded; did you mean '{near}'?")
    (finding,) = find_findings(findings, [wanted])
    if key:
        raise CheckerError(f"error: a finding says itself which fact is meant; leave {key[0]} away")
    if finding["arithmetic"]:
        message = f"'{finding['id']}' is a sum of several figures; settle one of them by the id of its rule"
        raise CheckerError(f"error: {message}")
    rule = rules.rule(finding["rule"])
    if rule is not None:
        _check_value(rule, value, rules)
    elif read_settled(value, _like(finding), rules.names) is None:
        raise CheckerError(f"error: '{value}' cannot be read; write one figure or date as an article prints it")
    return Claim(finding["rule"], tuple(finding["key"].items()), finding["title"])


def _like(finding: Mapping[str, Any]) -> Value:
    """Give a value of the kind that *finding* compares; only its kind counts."""
    kind = finding["camps"][0]["statements"][0]["value"]["kind"]
    found = read_figures({"date": "1 March 2019"}.get(kind, "12"))[0].value
    is_known = isinstance(found, (Period, Quantity)) and kind in _KINDS
    return found if is_known and found is not None else Name(kind, "")


_KINDS = ("number", "count", "money", "percent", "measure", "ordinal", "duration", "age", "date")


def _check_value(rule: Rule, value: str, rules: RuleSet) -> None:
    spec = rule.value(rule.compare)
    if spec is None:
        raise CheckerError(f"error: '{rule.id}' compares no value of its own; settle a figure that it takes in")
    if read_settled(value, spec, rules.names) is None:
        raise CheckerError(f"error: '{value}' cannot be read as {spec.type}; write it as an article prints it")


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not value.strip():
        raise CheckerError(f"error: '{text}' is no part of a key; write name=value, such as year=2019")
    return name.strip(), value


def _shown(rule: Rule, name: str, text: str, rules: RuleSet) -> str:
    spec = rule.value(name)
    if spec is None:
        return text
    parts = [part.strip() for part in text.split(",")] if spec.how_many != 1 else [text.strip()]
    values = tuple(_read(spec, part, rules) for part in parts)
    return show_value(values if spec.how_many != 1 else values[0])


def _read(spec: ValueSpec, text: str, rules: RuleSet) -> Value:
    value = read_period(text) if spec.type in DATE_TYPES else value_from_text(spec, text, rules.names, read_figures)
    if value is None:
        raise CheckerError(f"error: '{text}' is no {spec.type}, which {spec.name} is")
    return value
