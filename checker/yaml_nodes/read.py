"""The one reader of YAML: PyYAML's events -> nodes, or what is the matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern
from typing import Any

import yaml

from checker.errors import Problem
from checker.yaml_nodes.blanks import odd_blank, odd_character
from checker.yaml_nodes.nodes import LONGEST_EXCERPT, Mapping, Node, Place, Scalar, Sequence
from checker.yaml_nodes.syntax import Quotation, explain_syntax

MAX_DEPTH = 20
MAX_NODES = 100_000
MAX_PROBLEMS = 1_000
SHORT = 24
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A thousand rules are sixty thousand texts: what is asked of each of them is bound here, once.
_SCALAR, _SEQUENCE_END, _MAPPING_END = yaml.ScalarEvent, yaml.SequenceEndEvent, yaml.MappingEndEvent
_make: Any = tuple.__new__


def read_yaml(
    text: str, path: str, *, first_line: int = 1, max_depth: int = MAX_DEPTH, max_nodes: int = MAX_NODES
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Give what one YAML document holds, and what is the matter with it.

    Args:
        text: the YAML alone; its length is the caller's to limit.
        path: the file, as the problems name it.
        first_line: the line of the file on which *text* begins.
        max_nodes: how many words and phrases may stand in it.

    Returns:
        The document's value, or None where it is empty or cannot be read; of a key that stands twice the first value
        stands, and the second is a problem.

    >>> read_yaml("a: NO", "x.yaml")[0].pairs[0][1].text
    'NO'
    >>> print(read_yaml("a: &b 1", "x.yaml", first_line=2)[1][0])
    x.yaml:2:4: error: anchor '&b': write the value out, or put text that begins with & in quotation marks
    """
    reader = _Reader(path, text.splitlines(), first_line, max_depth, max_nodes)
    try:
        if odd := odd_character(text):
            raise _RefusedError(Place(path, odd.line + first_line, odd.column, odd.excerpt).problem(odd.message))
        node = reader.document(_events(text))
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


def _events(text: str) -> Iterator[Any]:
    """Give what PyYAML's parser gives, without the layers around it."""
    parser = _LOADER(text)
    return iter(parser.get_event, None)


class _RefusedError(Exception):
    """The text cannot be read any further; never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_REFUSED = (
    ("anchor", "anchor '&{}': write the value out, or put text that begins with & in quotation marks"),
    ("tag", "tag '{}': every value is text; remove the tag, or put the text in quotation marks"),
)
_COMMENT = re.compile(r"\s+#")
_ITEM = re.compile(r"\s*- ")


class _Reader:
    """Builds nodes from PyYAML's events; a class only because every step needs the same things."""

    def __init__(self, path: str, lines: list[str], first_line: int, max_depth: int, max_nodes: int) -> None:
        self.path = path
        self.lines = lines
        self.excerpts = [*(line[:LONGEST_EXCERPT] for line in lines), ""]
        self.first_line = first_line
        self.max_depth = max_depth
        self.max_nodes = max_nodes
        self.count = 0
        self.problems: list[Problem] = []
        self.last_quotation: Quotation | None = None

    def place(self, mark: Any) -> Place:
        return self.place_at(mark.line, mark.column + 1)

    def place_at(self, index: int, column: int) -> Place:
        excerpt = self.excerpts[index] if index < len(self.excerpts) else ""
        return Place(self.path, index + self.first_line, column, excerpt)

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
        kind = event.__class__
        if kind is _SCALAR:
            return self.scalar(event)
        place = self.place(event.start_mark)
        if kind is yaml.AliasEvent:
            message = f"alias '*{event.anchor}': write the value out, or put text that begins with * in quotation marks"
            raise _RefusedError(place.problem(message))
        self.refuse(event, place)
        if depth >= self.max_depth:
            raise _RefusedError(place.problem(f"nested more than {self.max_depth} levels deep"))
        if kind is yaml.SequenceStartEvent:
            return Sequence(self.items(events, depth + 1), place, bool(event.flow_style))
        return Mapping(self.pairs(events, depth + 1), place, bool(event.flow_style))

    def refuse(self, event: Any, place: Place) -> None:
        for attribute, message in _REFUSED:
            if found := getattr(event, attribute):
                written = found.replace("tag:yaml.org,2002:", "!!")
                raise _RefusedError(place.problem(message.format(written)))

    def scalar(self, event: Any) -> Scalar:
        start, text, style = event.start_mark, event.value, event.style
        index, column = start.line, start.column
        place: Place = _make(Place, (self.path, index + self.first_line, column + 1, self.excerpts[index]))
        self.count += 1
        if self.count > self.max_nodes:
            raise _RefusedError(
                place.problem(f"over {self.max_nodes:,} words and phrases stand before this; split the file")
            )
        if event.anchor or event.tag:
            self.refuse(event, place)
        if len(text) < SHORT:
            text = intern(text)  # a thousand rules have the same few keys and names
        if style == "'" or style == '"':
            self.last_quotation = Quotation(index, column + 1, event.end_mark.line)
            return Scalar(text, place, 1)
        comment = None
        if text and style != "|" and style != ">":
            end = event.end_mark
            if end.line > index or "#" in place.excerpt or text[0].isspace():
                comment = self.comment(text, start, end)
        scalar: Scalar = _make(Scalar, (text, place, 0, comment))
        return scalar

    def comment(self, text: str, start: Any, end: Any) -> Place | None:
        """Give where a comment begins behind plain *text*; report a line in it that is indented oddly."""
        last = end.line
        if last > start.line or text[0].isspace():
            self.check_blanks(start, end)
        line = self.lines[last]
        ended = _COMMENT.match(line, end.column) if "#" in line else None
        return self.place_at(last, ended.end()) if ended else None

    def check_blanks(self, start: Any, end: Any) -> None:
        for index in range(start.line, end.line + 1):
            # A list item or a key that is indented with such a blank is no item or key, but part of the text before it.
            begins = index == start.line
            odd = odd_blank(self.lines[index], start.column if begins else 0)
            if odd and (begins or _ITEM.match(self.lines[index])):
                self.problems.append(self.place_at(index, odd.column).problem(odd.message))

    def items(self, events: Iterator[Any], depth: int) -> tuple[Node, ...]:
        found = []
        for event in events:
            if event.__class__ is _SEQUENCE_END:
                break
            found.append(self.node(event, events, depth))
        return tuple(found)

    def pairs(self, events: Iterator[Any], depth: int) -> tuple[tuple[Scalar, Node], ...]:
        found: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if event.__class__ is _MAPPING_END:
                break
            key = self.scalar(event) if event.__class__ is _SCALAR else self.node(event, events, depth)
            if not isinstance(key, Scalar):
                raise _RefusedError(key.place.problem("a key must be text"))
            if key.text == "<<":
                raise _RefusedError(key.place.problem("merge key '<<': write the keys out"))
            following = next(events)
            is_text = following.__class__ is _SCALAR
            value = self.scalar(following) if is_text else self.node(following, events, depth)
            if key.text in found:
                self.refuse_twice(key, found[key.text][0])
            else:
                found[key.text] = key, value
        return tuple(found.values())

    def refuse_twice(self, key: Scalar, first: Scalar) -> None:
        message = f"key '{key.text}' stands twice; what line {first.place.line} says is taken"
        self.problems.append(key.place.problem(message))
        if len(self.problems) > MAX_PROBLEMS:
            raise _RefusedError(key.place.problem(f"over {MAX_PROBLEMS:,} faults; the rest is not looked at"))
