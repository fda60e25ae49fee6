"""YAML of rule files as plain nodes with their places: every scalar is text as written, every fault is collected.

PyYAML scans; its constructors are never used, so `NO`, `1.10`, `21:30` and `010` stay what the author typed. Anchors,
aliases, tags and merge keys are refused: they hide what a rule says, and a 424-byte merge bomb takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from checker.errors import Problem

MAX_BYTES = 1 << 20
MAX_DEPTH = 20
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node begins; line and column are counted from 1."""

    path: str
    line: int
    column: int
    excerpt: str = ""

    def problem(self, message: str, *, shift: int = 0) -> Problem:
        """Give the fault *message* at this place, or *shift* code points to the right of it."""
        return Problem(self.path, self.line, self.column + shift, message, excerpt=self.excerpt)


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text as written. `inside` is the column shift from the place to the first character of the text."""

    text: str
    place: Place
    inside: int = 0


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `flow` where it is written in brackets."""

    items: tuple[Node, ...]
    place: Place
    flow: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file, keys unique."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Sequence | Mapping


def parse_yaml(text: str, path: str, faults: list[Problem]) -> Node | None:
    """Give the one document of *text*, or None; faults are added to *faults* with their places.

    >>> faults = []
    >>> parse_yaml("a: NO", "x.yaml", faults).pairs[0][1].text
    'NO'
    >>> parse_yaml("a: 1", "x.yaml", faults) is not None, faults
    (True, [])
    >>> parse_yaml("a: &b 1", "x.yaml", faults) is None, str(faults[0])
    (True, "x.yaml:1:4: error: anchor '&b': write the value out instead of using anchors and aliases")
    """
    lines = text.split("\n")
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        faults.append(Problem(path, 0, 0, "the file is over 1 MiB; split it"))
        return None
    try:
        parser = _Parser(yaml.parse(text, Loader=_LOADER), path, lines)
        return parser.document()
    except _RefusedError as refused:
        faults.append(refused.problem)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        faults.append(_place(path, lines, line, column).problem(f"not YAML: {_in_words(error)}"))
    except yaml.YAMLError as error:
        first_line = str(error).splitlines()[0]
        faults.append(Problem(path, 0, 0, f"not YAML: {first_line}"))
    return None


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def _in_words(error: yaml.MarkedYAMLError) -> str:
    said = error.problem or error.context or "cannot be read"
    if "mapping values are not allowed" in said:
        return "a colon followed by a space inside text; put the text in quotation marks"
    if "found character that cannot start any token" in said:
        return f"{said}; put the text in quotation marks, and indent with spaces"
    return said


def _place(path: str, lines: list[str], line: int, column: int) -> Place:
    return Place(path, line + 1, column + 1, lines[line].rstrip("\r") if line < len(lines) else "")


class _Parser:
    """Builds nodes from PyYAML's events; a class only because every step needs the same three things."""

    def __init__(self, events: Iterator[Any], path: str, lines: list[str]) -> None:
        self.events = events
        self.path = path
        self.lines = lines

    def document(self) -> Node | None:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise _RefusedError(self.at(event).problem("a second document ('---') in one file; use two files"))
                node = self.node(next(self.events), 0)
        return node

    def at(self, event: Any) -> Place:
        return _place(self.path, self.lines, event.start_mark.line, event.start_mark.column)

    def refuse_extras(self, event: Any, place: Place, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError(
                place.problem(f"alias '*{event.anchor}': write the value out, or put text with '*' in quotation marks")
            )
        if event.anchor:
            raise _RefusedError(
                place.problem(f"anchor '&{event.anchor}': write the value out instead of using anchors and aliases")
            )
        if event.tag:
            raise _RefusedError(place.problem(f"tag '{event.tag}': every value is text; remove the tag"))
        if depth > MAX_DEPTH:
            raise _RefusedError(place.problem(f"nested more than {MAX_DEPTH} deep"))

    def node(self, event: Any, depth: int) -> Node:
        place = self.at(event)
        self.refuse_extras(event, place, depth)
        if isinstance(event, yaml.ScalarEvent):
            quoted = event.style in ("'", '"')
            return Scalar(event.value, place, inside=1 if quoted else 0)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(following := next(self.events), yaml.SequenceEndEvent):
                items.append(self.node(following, depth + 1))
            return Sequence(tuple(items), place, bool(event.flow_style))
        return self.mapping(place, depth)

    def mapping(self, place: Place, depth: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        while not isinstance(following := next(self.events), yaml.MappingEndEvent):
            key = self.node(following, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(key.place.problem("a key must be a word"))
            if key.text == "<<":
                raise _RefusedError(key.place.problem("merge key '<<': write the keys out"))
            pairs.append((key, self.node(next(self.events), depth + 1)))
        self.refuse_duplicates([key for key, _ in pairs])
        return Mapping(tuple(pairs), place)

    def refuse_duplicates(self, keys: list[Scalar]) -> None:
        by_text = sorted(keys, key=lambda key: (key.text, key.place.line, key.place.column))
        for first, second in pairwise(by_text):
            if first.text == second.text:
                raise _RefusedError(
                    second.place.problem(f"key '{second.text}' stands twice; the first is on line {first.place.line}")
                )
