"""One entry under `examples` -> a frozen `Example`."""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from checker import yaml_nodes
from checker.errors import Problem
from checker.model import Severity, Verdict
from checker.rules.fields import Fields
from checker.rules.rule import Example
from checker.yaml_nodes import Node, Scalar, Sequence

_KEYS = (
    "text",
    "topic",
    "article_date",
    "finds",
    "first",
    "second",
    "first_date",
    "second_date",
    "given",
    "verdict",
    "level",
)
_VERDICTS = ("agree", "disagree", "changed", "unrelated", "cannot check", "ambiguous")
_LEVELS = ("error", "warning", "note")
Expected = tuple[tuple[str, tuple[str, ...]], ...]


def read_example(node: Node, faults: list[Problem]) -> Example | None:
    """Give the example that *node* writes, or None where it has a fault."""
    before = len(faults)
    fields = Fields(node, _KEYS, "an example", faults)
    texts: tuple[str, ...] = ()
    dates: tuple[date | None, ...] = (fields.day("article_date"),)
    if "first" in fields.nodes or "second" in fields.nodes:
        if fields.require("first", "second", "verdict"):
            texts = (fields.text("first"), fields.text("second"))
        dates = (fields.day("first_date"), fields.day("second_date"))
        _refuse_keys(fields, ("text", "given", "finds", "article_date"), "'first' and 'second'")
    elif "given" in fields.nodes:
        fields.require("verdict")
        _refuse_keys(fields, ("text", "finds", "article_date"), "'given'")
    elif fields.require("text"):
        texts = (fields.text("text"),)
        if "finds" not in fields.nodes and "verdict" not in fields.nodes:
            fields.fault(fields.place, "an example with 'text' says what it 'finds', or its 'verdict'")
    verdict = cast("Verdict | Literal['']", fields.one_of("verdict", _VERDICTS))
    level = cast("Severity | Literal['']", fields.one_of("level", _LEVELS))
    example = Example(
        place=fields.place,
        texts=texts,
        dates=dates,
        topic=tuple(scalar.text for scalar in fields.scalars("topic")),
        finds=_finds(fields),
        given=tuple((name.text, value.text) for name, value in fields.pairs("given") if isinstance(value, Scalar)),
        verdict=verdict,
        level=level,
    )
    return example if len(faults) == before else None


def _refuse_keys(fields: Fields, keys: tuple[str, ...], beside: str) -> None:
    for key in keys:
        if key in fields.nodes:
            fields.fault(fields.keys[key].place, f"'{key}' does not go with {beside}")


def _finds(fields: Fields) -> tuple[Expected, ...] | None:
    node = fields.nodes.get("finds")
    if node is None:
        return None
    if isinstance(node, Scalar):
        if node.text != "nothing":
            fields.fault(node.place, f"'finds' is 'nothing' or a list of values, not '{node.text}'")
        return ()
    if not isinstance(node, Sequence) or not node.items:
        fields.fault(node.place, "'finds' is 'nothing' or a list of values ('- {total: $3 billion, year: 2020}')")
        return ()
    return tuple(_expected(item, fields) for item in node.items)


def _expected(node: Node, fields: Fields) -> Expected:
    if not isinstance(node, yaml_nodes.Mapping):
        fields.fault(node.place, "each item of 'finds' must be values by name ('{total: $3 billion, year: 2020}')")
        return ()
    found = []
    for name, value in node.pairs:
        items = value.items if isinstance(value, Sequence) else (value,)
        found.append((name.text, tuple(scalar.text for scalar in fields.only_scalars(items, name.text))))
    return tuple(found)
