"""YAML read strictly: every scalar is text as written, each value knows its place, nothing expands.

Only plain mappings and lists are read. Anchors, aliases, tags, merge keys, repeated keys and deep nesting are problems,
not conveniences: a few hundred bytes of merge keys can otherwise take seconds, and a repeated key wins silently.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from checker.errors import Problem

_DEPTH = 4
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written.

    Args:
        line: counted from 1 in the whole file.
        column: counted from 1 in code points.
    """

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list and its place."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file, and the place where they begin."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


class _Fault(Exception):  # noqa: N818  never leaves this module
    """The text cannot be read any further."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.message = line, column, message


@dataclass(slots=True)
class _Reading:
    path: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def fault(self, event: yaml.Event, message: str) -> _Fault:
        return _Fault(*self.place(event), message)

    def place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 0)


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """Give what one YAML document holds, and what is the matter with it.

    Args:
        text: the YAML alone; its length is the caller's to limit.
        path: as the problems name it.
        first_line: the line of the file on which *text* begins.

    Returns:
        The document's value, or None where it is empty or cannot be read; a repeated key is a problem, its first value
        stands.

    >>> read_yaml("published: 2019-03-01", "a.md")[0].entries[0][1]
    Scalar(text='2019-03-01', line=1, column=12)
    >>> print(read_yaml("a: &x 1", "a.md", 2)[1][0])
    a.md:2:4: error: anchors (&) are not read here; put the text in quotes if it begins with &
    """
    reading = _Reading(path, first_line)
    try:
        node = _document(yaml.parse(text, Loader=_LOADER), reading)
    except _Fault as fault:
        reading.problems.append(Problem(path, fault.line, fault.column, fault.message))
        node = None
    except yaml.MarkedYAMLError as error:
        reading.problems.append(_syntax_problem(error, text, reading))
        node = None
    except yaml.reader.ReaderError as error:
        reading.problems.append(_character_problem(error, reading))
        node = None
    return node, tuple(_with_excerpt(problem, text, first_line) for problem in reading.problems)


def _document(events: Iterator[yaml.Event], reading: _Reading) -> Node | None:
    node: Node | None = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise reading.fault(event, "a second document begins here (---); only one is read")
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event, events, reading, 0)
    if isinstance(node, Scalar) and not node.text:
        return None
    return node


def _node(event: yaml.Event, events: Iterator[yaml.Event], reading: _Reading, depth: int) -> Node:
    line, column = reading.place(event)
    if isinstance(event, yaml.AliasEvent):
        raise reading.fault(event, "aliases (*) are not read here; put a pattern that begins with * in quotes")
    if getattr(event, "anchor", None):
        raise reading.fault(event, "anchors (&) are not read here; put the text in quotes if it begins with &")
    if getattr(event, "tag", None):
        raise reading.fault(event, "tags (!) are not read here; put the text in quotes if it begins with !")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line, column)
    if depth >= _DEPTH:
        raise reading.fault(event, f"nested more than {_DEPTH} levels deep")
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_items(events, reading, depth)), line, column)
    return Mapping(tuple(_entries(events, reading, depth)), line, column)


def _items(events: Iterator[yaml.Event], reading: _Reading, depth: int) -> Iterator[Node]:
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            return
        yield _node(event, events, reading, depth + 1)


def _entries(events: Iterator[yaml.Event], reading: _Reading, depth: int) -> Iterator[tuple[Scalar, Node]]:
    first_lines: dict[str, int] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return
        key = _node(event, events, reading, depth + 1)
        if not isinstance(key, Scalar):
            raise reading.fault(event, "a key must be text")
        if key.text == "<<":
            raise reading.fault(event, "merge keys (<<) are not read here")
        value = _node(next(events), events, reading, depth + 1)
        if key.text in first_lines:
            message = f"'{key.text}' stands here a second time; what line {first_lines[key.text]} says is taken"
            reading.problems.append(Problem(reading.path, key.line, key.column, message))
            continue
        first_lines[key.text] = key.line
        yield key, value


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, reading: _Reading) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(reading.path, reading.first_line, 0, f"this is no YAML: {error.problem}")
    lines = text.splitlines()
    said = lines[mark.line].lstrip() if mark.line < len(lines) else ""
    message = f"this is no YAML: {error.problem}"
    if said.startswith("*"):
        message = "put a pattern that begins with * in quotes"
    elif said.count(": ") > 1:
        message += "; put text that holds a colon in quotes"
    return Problem(reading.path, mark.line + reading.first_line, mark.column + 1, message)


def _character_problem(error: yaml.reader.ReaderError, reading: _Reading) -> Problem:
    character = error.character if isinstance(error.character, int) else ord(error.character[:1] or "\0")
    return Problem(reading.path, reading.first_line, 0, f"the character U+{character:04X} may not stand in YAML")


def _with_excerpt(problem: Problem, text: str, first_line: int) -> Problem:
    lines = text.splitlines()
    number = problem.line - first_line
    excerpt = lines[number] if 0 <= number < len(lines) else ""
    return Problem(problem.path, problem.line, problem.column, problem.message, problem.level, excerpt[:300])
