"""The one reader of YAML: PyYAML's events -> nodes, or what is the matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from checker.errors import Problem
from checker.yaml_nodes.blanks import odd_blank, odd_character
from checker.yaml_nodes.nodes import LONGEST_EXCERPT, Mapping, Node, Place, Scalar, Sequence
from checker.yaml_nodes.syntax import Quotation, explain_syntax

MAX_DEPTH = 20
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
        if odd := odd_character(text):
            raise _RefusedError(Place(path, odd.line + first_line, odd.column, odd.excerpt).problem(odd.message))
        node = reader.document(yaml.parse(text, Loader=_LOADER))
    except _RefusedError as refused:
        node = None
        reader.problems.append(refused.problem)
    except yaml.MarkedYAMLError as error:
        node = None
        said = explain_syntax(error, reader.lines, reader.last_quotation)
        problem = reader.place_at(said.line, said.column).problem(f"this is no YAML: {said.message}")
        if all((problem.line, problem.column) != (known.line, known.column) for known in reader.problems):
            reader.problems.append(problem)
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
_COMMENT = re.compile(r"\s+#")
_ITEM = re.compile(r"\s*- ")


class _Reader:
    """Builds nodes from PyYAML's events; a class only because every step needs the same things."""

    def __init__(self, path: str, lines: list[str], first_line: int, max_depth: int) -> None:
        self.path = path
        self.lines = lines
        self.first_line = first_line
        self.max_depth = max_depth
        self.problems: list[Problem] = []
        self.last_quotation: Quotation | None = None

    def place(self, mark: Any) -> Place:
        return self.place_at(mark.line, mark.column + 1)

    def place_at(self, index: int, column: int) -> Place:
        excerpt = self.lines[index] if index < len(self.lines) else ""
        return Place(self.path, index + self.first_line, column, excerpt[:LONGEST_EXCERPT])

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
            return self.scalar(event, place)
        if depth >= self.max_depth:
            raise _RefusedError(place.problem(f"nested more than {self.max_depth} levels deep"))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(events, depth)), place, bool(event.flow_style))
        return Mapping(tuple(self.pairs(events, depth)), place)

    def scalar(self, event: Any, place: Place) -> Scalar:
        if event.style in ("'", '"'):
            self.last_quotation = Quotation(event.start_mark.line, event.start_mark.column + 1, event.end_mark.line)
            return Scalar(event.value, place, inside=1)
        if event.style in ("|", ">") or not event.value:
            return Scalar(event.value, place)
        for index in range(event.start_mark.line, event.end_mark.line + 1):
            # A list item or a key that is indented with such a blank is no item or key, but part of the text before it.
            begins = index == event.start_mark.line
            odd = odd_blank(self.lines[index], event.start_mark.column if begins else 0)
            if odd and (begins or _ITEM.match(self.lines[index])):
                self.problems.append(self.place_at(index, odd.column).problem(odd.message))
        ended = _COMMENT.match(self.lines[event.end_mark.line], event.end_mark.column)
        comment = self.place_at(event.end_mark.line, ended.end()) if ended else None
        return Scalar(event.value, place, comment=comment)

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
