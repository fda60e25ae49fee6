"""One entry under `examples` -> a frozen `Example`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Literal, cast

from checker import yaml_nodes
from checker.errors import Problem
from checker.model import SEVERITIES, Severity, Verdict
from checker.rules.fields import Fields, cut_off, is_cut_off, nearest, nearest_word
from checker.rules.rule import Example
from checker.yaml_nodes import Node, Scalar

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
    "table",
)
_VERDICTS = ("agree", "disagree", "changed", "unrelated", "cannot check", "ambiguous")
_LEVELS = tuple(reversed(SEVERITIES))
Expected = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """What the examples of a rule may name.

    Args:
        values: the names for `finds`, or None where they are not known.
        given: the names for `given`, or None where the rule has none.
        table: whether the rule holds its statements against a table, which its examples give.
    """

    values: tuple[str, ...] | None
    given: tuple[str, ...] | None
    table: bool = False


def read_examples(nodes: Sequence[Node], examined: Examined, faults: list[Problem]) -> tuple[Example, ...]:
    """Give the examples that *nodes* write, those with a fault left out."""
    found = []
    parted: Node | None = None
    for node, after in zip_longest(nodes, nodes[1:]):
        if node is parted:
            continue
        keys, following = _keys(node), _keys(after)
        second = following.get("second")
        if "first" in keys and "second" not in keys and second and "first" not in following:
            parted = after
            why = "'second' stands in an item of its own; without the dash before it, it goes with the 'first' above"
            faults.append(second.place.problem(why))
            continue
        example = read_example(node, examined, faults)
        if example:
            found.append(example)
    return tuple(found)


def _keys(node: Node | None) -> dict[str, Scalar]:
    return {key.text: key for key, _ in node.pairs} if isinstance(node, yaml_nodes.Mapping) else {}


def read_example(node: Node, examined: Examined, faults: list[Problem]) -> Example | None:
    """Give the example that *node* writes, or None where it has a fault."""
    before = len(faults)
    fields = Fields(node, _KEYS, "an example", faults)
    texts: tuple[str, ...] = ()
    dates: tuple[date | None, ...] = (fields.day("article_date"),)
    if "first" in fields.nodes or "second" in fields.nodes:
        if fields.require("first", "second") and fields.require("verdict"):
            texts = (fields.prose("first"), fields.prose("second"))
        dates = (fields.day("first_date"), fields.day("second_date"))
        _refuse_keys(fields, ("text", "given", "finds", "article_date"), "'first' and 'second'")
    elif "given" in fields.nodes:
        fields.require_filled("given")
        fields.require("verdict")
        _refuse_keys(fields, ("text", "finds", "article_date"), "'given'")
    elif fields.require("text"):
        texts = (fields.prose("text"),)
        if "finds" not in fields.nodes and "verdict" not in fields.nodes:
            fields.fault(fields.place, "an example with 'text' says what it 'finds', or its 'verdict'")
    verdict = cast("Verdict | Literal['']", fields.one_of("verdict", _VERDICTS))
    level = cast("Severity | Literal['']", fields.one_of("level", _LEVELS))
    if level and verdict in ("agree", "unrelated", "cannot check", "ambiguous"):
        fields.fault(fields.keys["level"].place, f"'level' goes with 'disagree' or 'changed', not with '{verdict}'")
    example = Example(
        place=fields.place,
        texts=texts,
        dates=dates,
        topic=tuple(scalar.text for scalar in fields.scalars("topic")),
        finds=_finds(fields, examined),
        given=_given(fields, examined),
        verdict=verdict,
        level=level,
        table=_table(fields, examined),
    )
    return example if len(faults) == before else None


def _table(fields: Fields, examined: Examined) -> str:
    """Give the table of an example, as CSV with its line ends."""
    if examined.table:
        if "verdict" in fields.nodes:
            fields.require("table")
        _refuse_keys(fields, ("first", "second"), "'table': a rule with 'reference' reads one text")
    elif "table" in fields.nodes:
        fields.fault(fields.keys["table"].place, "'table' goes with a rule that has a 'reference'")
    scalar = fields.scalar("table")
    return scalar.text if scalar else ""


def _refuse_keys(fields: Fields, keys: tuple[str, ...], beside: str) -> None:
    for key in keys:
        if key in fields.nodes:
            fields.fault(fields.keys[key].place, f"'{key}' does not go with {beside}")


def _given(fields: Fields, examined: Examined) -> tuple[tuple[str, str], ...]:
    pairs = fields.pairs("given")
    if not pairs:
        return ()
    if examined.given is None:
        fields.fault(fields.keys["given"].place, "'given' goes with a rule that takes its values from other rules")
        return ()
    names = {name.text for name, _ in pairs}
    unknown = [name for name, _ in pairs if examined.given and name.text not in examined.given]
    for name in unknown:
        fields.fault(name.place, f"'{name.text}' is no given value of this rule; {nearest(name.text, examined.given)}")
    for missing in () if unknown else (name for name in examined.given if name not in names):
        fields.fault(fields.keys["given"].place, f"'given' says nothing of '{missing}'")
    return tuple((name.text, fields.only_text(value, name.text)) for name, value in pairs)


def _finds(fields: Fields, examined: Examined) -> tuple[Expected, ...] | None:
    node = fields.nodes.get("finds")
    if node is None:
        return None
    if isinstance(node, Scalar):
        if node.text != "nothing":
            near = nearest_word(node.text, ("nothing",))
            hint = f", not '{node.text}'; did you mean 'nothing'?" if near else f" by name, {_such_as(examined, node)}"
            fields.fault(node.place, f"'finds' is 'nothing' or a list of values{hint}")
        return ()
    if not isinstance(node, yaml_nodes.Sequence) or not node.items:
        fields.fault(node.place, f"'finds' is 'nothing' or a list of values by name, {_such_as(examined, node)}")
        return ()
    if examined.given is not None or examined.table:
        fields.fault(node.place, "a rule with 'given' finds no values itself; write a 'verdict', or 'finds: nothing'")
        return ()
    return tuple(_expected(item, fields, examined) for item in node.items)


_FIGURE = re.compile(r"[^,]*\d[^,]*")


def _such_as(examined: Examined, node: Node) -> str:
    said = f", not '{node.text}'" if isinstance(node, Scalar) else ""
    return f"such as [{_row(examined, node)}]{said}"


def _row(examined: Examined, node: Node) -> str:
    """Give how the values of the rule are written by name, with what *node* says behind the first of them."""
    pairs = node.pairs if isinstance(node, yaml_nodes.Mapping) else ()
    said = {name.text: text.text for name, text in pairs if isinstance(text, Scalar)}
    names = examined.values or ("total", "year")
    if isinstance(node, Scalar) and _FIGURE.fullmatch(node.text):
        said[names[0]] = node.text.removeprefix(f"{names[0]} ")
    return "{" + ", ".join(f"{name}: {said.get(name, '...')}" for name in names) + "}"


def _expected(node: Node, fields: Fields, examined: Examined) -> Expected:
    if not isinstance(node, yaml_nodes.Mapping):
        fields.fault(node.place, f"each item of 'finds' must be values by name, such as {_row(examined, node)}")
        return ()
    if not node.pairs:
        fields.fault(node.place, f"an item of 'finds' names no value; write {_row(examined, node)}")
    found = []
    for name, value in node.pairs:
        if examined.values is not None and name.text not in examined.values and is_cut_off(node, name, value):
            fields.faults.append(cut_off(name))
            return ()
        if examined.values is not None and name.text not in examined.values:
            fields.fault(name.place, f"'{name.text}' is no value of this rule; {nearest(name.text, examined.values)}")
        items = value.items if isinstance(value, yaml_nodes.Sequence) else (value,)
        found.append((name.text, tuple([scalar.text for scalar in fields.only_scalars(items, name.text)])))
    return tuple(found)
