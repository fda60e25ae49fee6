"""YAML read strictly, as plain nodes: every scalar is text as written, every node knows its place, nothing expands.

PyYAML scans; its constructors are never used, so `NO`, `1.10`, `21:30` and `010` stay what the author typed. Anchors,
aliases, tags and merge keys are refused: they hide what a file says, and a 424-byte merge bomb takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from checker.errors import Problem

MAX_DEPTH = 20
_LONGEST_EXCERPT = 300
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node begins; line and column are counted from 1 in the whole file, columns in code points."""

    path: str
    line: int
    column: int
    excerpt: str = ""

    def problem(self, message: str, *, shift: int = 0, level: str = "error") -> Problem:
        """Give the fault *message* at this place, or *shift* code points to the right of it."""
        return Problem(self.path, self.line, self.column + shift, message, level, self.excerpt)


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
    """Keys with their values, in the order of the file, each key once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Sequence | Mapping


def read_yaml(
    text: str, path: str, *, first_line: int = 1, max_depth: int = MAX_DEPTH
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Give what one YAML document holds, and what is the matter with it.

    Args:
        text: the YAML alone; its length is the caller's to limit.
        path: the file, as the problems name it.
        first_line: the line of the file on which *text* begins.

    Returns:
        The document's value, or None where it is empty or cannot be read; of a key that stands twice the first value
        stands, and the second is a problem.

    >>> read_yaml("a: NO", "x.yaml")[0].pairs[0][1].text
    'NO'
    >>> print(read_yaml("a: &b 1", "x.yaml", first_line=2)[1][0])
    x.yaml:2:4: error: anchor '&b': write the value out, or put text that begins with & in quotation marks
    """
    reader = _Reader(path, text.splitlines(), first_line, max_depth)
    try:
        node = reader.document(yaml.parse(text, Loader=_LOADER))
    except _RefusedError as refused:
        node = None
        reader.problems.append(refused.problem)
    except yaml.MarkedYAMLError as error:
        node = None
        reader.problems.append(_syntax_problem(error, reader))
    except yaml.reader.ReaderError as error:
        node = None
        character = error.character if isinstance(error.character, int) else ord(error.character[:1] or "\0")
        message = f"the character U+{character:04X} may not stand in YAML"
        reader.problems.append(Problem(path, first_line, 0, message))
    return node, tuple(reader.problems)


class _RefusedError(Exception):
    """The text cannot be read any further; never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_REFUSED = (
    ("anchor", "&", "anchor '&{}': write the value out, or put text that begins with & in quotation marks"),
    ("tag", "!", "tag '{}': every value is text; remove the tag, or put the text in quotation marks"),
)


class _Reader:
    """Builds nodes from PyYAML's events; a class only because every step needs the same things."""

    def __init__(self, path: str, lines: list[str], first_line: int, max_depth: int) -> None:
        self.path = path
        self.lines = lines
        self.first_line = first_line
        self.max_depth = max_depth
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Place:
        excerpt = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return Place(self.path, mark.line + self.first_line, mark.column + 1, excerpt[:_LONGEST_EXCERPT])

    def document(self, events: Iterator[Any]) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "a second document begins here ('---'); write it into a file of its own"
                    raise _RefusedError(self.place(event.start_mark).problem(message))
            elif isinstance(event, yaml.NodeEvent):
                node = self.node(event, events, 0)
        return None if isinstance(node, Scalar) and not node.text else node

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        place = self.place(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            message = f"alias '*{event.anchor}': write the value out, or put text that begins with * in quotation marks"
            raise _RefusedError(place.problem(message))
        for attribute, _, message in _REFUSED:
            if getattr(event, attribute, None):
                raise _RefusedError(place.problem(message.format(getattr(event, attribute))))
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place, inside=1 if event.style in ("'", '"') else 0)
        if depth >= self.max_depth:
            raise _RefusedError(place.problem(f"nested more than {self.max_depth} levels deep"))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(events, depth)), place, bool(event.flow_style))
        return Mapping(tuple(self.pairs(events, depth)), place)

    def items(self, events: Iterator[Any], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, events, depth + 1)

    def pairs(self, events: Iterator[Any], depth: int) -> Iterator[tuple[Scalar, Node]]:
        first_lines: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(key.place.problem("a key must be text"))
            if key.text == "<<":
                raise _RefusedError(key.place.problem("merge key '<<': write the keys out"))
            value = self.node(next(events), events, depth + 1)
            if key.text in first_lines:
                message = f"key '{key.text}' stands twice; what line {first_lines[key.text]} says is taken"
                self.problems.append(key.place.problem(message))
                continue
            first_lines[key.text] = key.place.line
            yield key, value


def _syntax_problem(error: yaml.MarkedYAMLError, reader: _Reader) -> Problem:
    # Where a quotation or a bracket is never closed, the place that helps is where it was opened.
    opened = error.context_mark if "end of stream" in (error.problem or "") else None
    mark = opened or error.problem_mark or error.context_mark
    if mark is None:
        return Problem(reader.path, reader.first_line, 0, f"this is no YAML: {error.problem}")
    place = reader.place(mark)
    return place.problem(f"this is no YAML: {_in_words(error, place.excerpt, opened is not None)}")


def _in_words(error: yaml.MarkedYAMLError, line: str, opened: bool) -> str:
    said = error.problem or error.context or "cannot be read"
    if opened:
        return "what is opened here is never closed"
    if line.lstrip().startswith("*"):
        return "put text that begins with * in quotation marks"
    if "mapping values are not allowed" in said:
        return "a colon followed by a space inside text; put the text in quotation marks"
    if "cannot start any token" in said:
        return f"{said}; indent with spaces, and put the text in quotation marks"
    return said
