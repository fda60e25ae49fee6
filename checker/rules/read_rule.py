"""One entry under `rules` -> a frozen `Rule`; every fault of it is kept, and a rule with a fault is not loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from checker import yaml_nodes
from checker.errors import Problem
from checker.expressions import Comparison, ExpressionError, parse_expression
from checker.model import Severity
from checker.rules.fields import Fields, nearest
from checker.rules.phrases import Phrase, Scope, anchor_words, parse_phrase
from checker.rules.read_examples import read_example
from checker.rules.read_vocabulary import broader_terms
from checker.rules.rule import (
    IF_MISSING,
    NAME_TYPES,
    OVER_TIME,
    VALUE_TYPES,
    Given,
    IfMissing,
    Level,
    OverTime,
    ReportSpec,
    Rule,
    ValueSpec,
)
from checker.yaml_nodes import Node, Scalar, Sequence

_KEYS = (
    "id",
    "title",
    "why",
    "find",
    "skip",
    "values",
    "same_if",
    "compare",
    "over_time",
    "window",
    "given",
    "must_hold",
    "report",
    "examples",
    "is_a",
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LEVEL_KEYS: dict[str, Severity] = {"error_if": "error", "warn_if": "warning", "note_if": "note"}
_LEVEL = re.compile(r"(?P<what>differs|broken)(?: by more than (?P<percent>\d+(?:\.\d+)?) ?%)?")
_WINDOW = re.compile(r"(\d{1,5}) days?")
_MESSAGE_SLOT = re.compile(r"<([^<>\s]*)>")


def read_rule(
    node: Node,
    words: Mapping[str, tuple[Scalar, ...]],
    file_is_a: Mapping[str, tuple[str, ...]],
    faults: list[Problem],
) -> Rule | None:
    """Give the rule that *node* writes, or None where it has a fault."""
    before = len(faults)
    fields = Fields(node, _KEYS, "a rule", faults)
    values = _values(fields)
    scope = Scope([spec.name for spec in values], VALUE_TYPES, words)
    rule = Rule(
        id=_id(fields),
        title=fields.text("title"),
        place=fields.place,
        why=" ".join(fields.text("why").split()),
        find=_phrases(fields, "find", scope),
        skip=_phrases(fields, "skip", scope),
        values=values,
        same_if=_value_names(fields, "same_if", values),
        compare=fields.one_of("compare", tuple(spec.name for spec in values)) if values else "",
        over_time=cast(OverTime, fields.one_of("over_time", OVER_TIME) or "fixed"),
        window_days=_window(fields),
        given=_given(fields),
        must_hold=_must_hold(fields),
        report=_report(fields, [spec.name for spec in values]),
        examples=tuple(filter(None, (read_example(item, faults) for item in fields.items("examples")))),
        is_a={**file_is_a, **broader_terms(fields.pairs("is_a"), faults)},
    )
    fields.require("id", "title", "report", "examples")
    _check_kind(fields, rule)
    return rule if len(faults) == before else None


def _id(fields: Fields) -> str:
    scalar = fields.scalar("id")
    if scalar is None:
        return ""
    if not _ID.fullmatch(scalar.text):
        fields.fault(scalar.place, f"'{scalar.text}' is no id; write lower-case words joined by '-'")
    return scalar.text


def _phrases(fields: Fields, key: str, scope: Scope) -> tuple[Phrase, ...]:
    phrases = (parse_phrase(scalar, scope, fields.faults) for scalar in fields.scalars(key, flow=False))
    return tuple(phrase for phrase in phrases if phrase)


def _value_names(fields: Fields, key: str, values: tuple[ValueSpec, ...]) -> tuple[str, ...]:
    known = tuple(spec.name for spec in values)
    names = []
    for scalar in fields.scalars(key):
        if scalar.text not in known:
            fields.fault(scalar.place, f"'{scalar.text}' is no value of this rule; {nearest(scalar.text, known)}")
        names.append(scalar.text)
    return tuple(names)


def _values(fields: Fields) -> tuple[ValueSpec, ...]:
    return tuple(filter(None, (_value(name, node, fields) for name, node in fields.pairs("values"))))


def _value(name: Scalar, node: Node, fields: Fields) -> ValueSpec | None:
    if not name.text.isidentifier() or not name.text.islower():
        fields.fault(name.place, f"'{name.text}': a value is named in small letters, such as total or first_day")
        return None
    if isinstance(node, Scalar):
        spec = Fields(_type_alone(node, name), ("type",), f"the value '{name.text}'", fields.faults)
    else:
        spec = Fields(
            node, ("type", "of", "how_many", "any_order", "if_missing"), f"the value '{name.text}'", fields.faults
        )
    kind = spec.one_of("type", VALUE_TYPES) if spec.require("type") else ""
    if not kind:
        return None
    if kind == "choice":
        spec.require("of")
    if "how_many" in spec.nodes and kind not in NAME_TYPES:
        fields.fault(spec.keys["how_many"].place, f"'how_many' goes with {', '.join(NAME_TYPES)}")
    return ValueSpec(
        name.text,
        kind,
        of=spec.text("of"),
        how_many=spec.whole_number("how_many", 1),
        any_order=spec.yes("any_order"),
        if_missing=cast(IfMissing, spec.one_of("if_missing", IF_MISSING)),
    )


def _type_alone(node: Scalar, name: Scalar) -> Node:
    """Give the short form `total: money` as the long one."""
    return yaml_nodes.Mapping(((Scalar("type", name.place), node),), node.place)


def _window(fields: Fields) -> int:
    scalar = fields.scalar("window")
    if scalar is None:
        return 0
    match = _WINDOW.fullmatch(scalar.text)
    if match:
        return int(match[1])
    fields.fault(scalar.place, f"'{scalar.text}' is no window; write a number of days, such as '1 day' or '30 days'")
    return 0


def _given(fields: Fields) -> tuple[Given, ...]:
    given = []
    for name, node in fields.pairs("given"):
        spec = Fields(node, ("rule", "where"), f"the given value '{name.text}'", fields.faults)
        if spec.require("rule"):
            where = tuple((slot.text, _constants(value, spec)) for slot, value in spec.pairs("where"))
            given.append(Given(name.text, spec.text("rule"), where))
    return tuple(given)


def _constants(node: Node, fields: Fields) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(scalar.text for scalar in fields.only_scalars(items, "where"))


def _must_hold(fields: Fields) -> Comparison | None:
    scalar = fields.scalar("must_hold")
    if scalar is None:
        return None
    try:
        return parse_expression(scalar.text)
    except ExpressionError as error:
        fields.fault(scalar.place, str(error), shift=scalar.inside + error.column - 1)
        return None


def _report(fields: Fields, names: list[str]) -> ReportSpec:
    node = fields.nodes.get("report")
    if node is None:
        return ReportSpec()
    spec = Fields(node, (*_LEVEL_KEYS, "message", "settle"), "'report'", fields.faults)
    levels = []
    for key, severity in _LEVEL_KEYS.items():
        scalar = spec.scalar(key)
        if scalar is None:
            continue
        match = _LEVEL.fullmatch(scalar.text)
        if match is None:
            spec.fault(
                scalar.place,
                f"'{scalar.text}' is no condition; write 'differs' or 'broken', alone or with 'by more than 5%'",
            )
        else:
            levels.append(Level(severity, Decimal(match["percent"] or 0) / 100))
    if not levels and isinstance(spec.nodes, dict):
        spec.fault(node.place, f"'report' says no level; write one of {', '.join(_LEVEL_KEYS)}")
    _check_message(spec, names, list(fields.nodes))
    return ReportSpec(tuple(levels), spec.text("message"), spec.text("settle"))


def _check_message(spec: Fields, names: list[str], keys: list[str]) -> None:
    scalar = spec.scalar("message")
    if scalar is None or "given" in keys:
        return
    known = [*names, "source", *(f"other.{name}" for name in names), "other.source"]
    for match in _MESSAGE_SLOT.finditer(scalar.text):
        if match[1] not in known:
            spec.fault(
                scalar.place,
                f"<{match[1]}> is no value of this rule; {nearest(match[1], known)}",
                shift=scalar.inside + match.start(),
            )


def _check_kind(fields: Fields, rule: Rule) -> None:
    """A rule either compares statements, or holds the values of one sentence, or those of other rules, to a sum."""
    if "given" in fields.nodes:
        fields.require("must_hold")
        _refuse(fields, ("find", "skip", "values", "compare", "same_if"), "'given' takes its values from other rules")
        known = tuple(given.name for given in rule.given)
    else:
        fields.require("find", "values")
        known = tuple(spec.name for spec in rule.values)
        if "must_hold" in fields.nodes:
            _refuse(fields, ("compare", "same_if", "over_time"), "'must_hold' checks one sentence by itself")
        else:
            fields.require("compare", "same_if")
    for name in rule.must_hold.names if rule.must_hold else ():
        if name not in known:
            fields.fault(fields.nodes["must_hold"].place, f"'{name}' is no value of this rule; {nearest(name, known)}")
    if rule.over_time == "changes" and not rule.window_days:
        fields.require("window")
    if "window" in fields.nodes and rule.over_time != "changes":
        fields.fault(fields.keys["window"].place, "'window' goes with 'over_time: changes'")
    if rule.compare in rule.same_if and rule.compare:
        fields.fault(fields.nodes["same_if"].place, f"'{rule.compare}' is compared, so it cannot be part of the key")
    _check_slots(fields, rule)


def _check_slots(fields: Fields, rule: Rule) -> None:
    needed = (rule.compare,) if rule.compare else rule.must_hold.names if rule.must_hold else ()
    if "given" in fields.nodes:
        return
    for phrase, scalar in zip(rule.find, fields.scalars("find", flow=False), strict=False):
        for name in needed:
            if name and name not in phrase.slots:
                fields.fault(scalar.place, f"the phrase has no <{name}>, which is what the rule is about")
    for key, phrases in (("find", rule.find), ("skip", rule.skip)):
        for phrase in phrases:
            if not anchor_words(phrase.elements, lambda name: _spelled(rule, name)):
                fields.fault(fields.nodes[key].place, f"'{phrase.text}' has no word that an article prints; add one")


def _spelled(rule: Rule, name: str) -> frozenset[str]:
    """Tell whether the value *name* is itself spelled by listed words, which are then searched for."""
    spec = rule.value(name)
    kind = spec.type if spec else name
    return frozenset({"listed"}) if kind in ("country", "choice", "weekday") else frozenset()


def _refuse(fields: Fields, keys: tuple[str, ...], why: str) -> None:
    for key in keys:
        if key in fields.nodes:
            fields.fault(fields.keys[key].place, f"'{key}' has no place here: {why}")
