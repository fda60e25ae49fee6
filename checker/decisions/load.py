"""`checker-decisions.yaml` -> decisions, strictly: every key is known, every fault is told with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.decisions.decisions import Decisions
from checker.decisions.entry import read_entry
from checker.errors import Problem
from checker.model import Decision
from checker.yaml_nodes import Mapping, Node, Scalar, Sequence, read_yaml

_LARGEST = 64 * 2**20
_MOST_WORDS = 4_000_000
_DEPTH = 6
_FORM = "'decisions:' is wanted here, and under it a list of decisions"


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision and the line on which its entry begins, counted from 1."""

    decision: Decision
    line: int


@dataclass(frozen=True, slots=True)
class DecisionsFile:
    """A file as read.

    Args:
        text: without a byte order mark; "" where there is no file.
        is_flow: whether the list is written in brackets, so that an entry has no lines of its own.
    """

    path: str
    text: str = ""
    entries: tuple[Placed, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_flow: bool = False


def load_decisions(path: Path) -> Decisions:
    """Give the decisions in the file *path*; none where it is not there.

    What is the matter with the file is in `Decisions.problems`; the entries that can be read count all the same.
    """
    file = read_file(path)
    return Decisions(tuple(one.decision for one in file.entries), file.problems, file.path)


def read_decisions(text: str, path: str) -> Decisions:
    """Give the decisions in *text*, as `load_decisions` does.

    >>> read_decisions("decisions: none", "d.yaml").problems[0].message
    "'decisions' takes a list, each item of it a decision ('- decision: waived')"
    """
    file = _read(text, path)
    return Decisions(tuple(one.decision for one in file.entries), file.problems, path)


def read_file(path: Path) -> DecisionsFile:
    """Give the file *path* with the lines of its entries."""
    shown = path.as_posix()
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        return DecisionsFile("")
    except OSError as error:
        return _broken(shown, f"cannot be read: {error.strerror}")
    if len(raw) > _LARGEST:
        return _broken(shown, f"larger than {_LARGEST // 2**20} MiB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _broken(shown, f"this is not UTF-8 (byte {error.start})")
    return _read(text, shown)


def _broken(path: str, message: str) -> DecisionsFile:
    return DecisionsFile(path, problems=(Problem(path, 0, 0, f"{message}; no decision counts in this run"),))


def _read(text: str, path: str) -> DecisionsFile:
    node, problems = read_yaml(text, path, max_depth=_DEPTH, max_nodes=_MOST_WORDS)
    faults = list(problems)
    if node is None:
        return DecisionsFile(path, text, problems=tuple(faults))
    items = _items(node, faults)
    entries = tuple(_entries(items, path, faults)) if items else ()
    return DecisionsFile(path, text, entries, tuple(sorted(faults)), bool(items and items.flow))


def _items(node: Node, faults: list[Problem]) -> Sequence | None:
    """Give the list under `decisions`, the only key of the file."""
    if not isinstance(node, Mapping):
        faults.append(node.place.problem(_FORM))
        return None
    found: Sequence | None = None
    for key, value in node.pairs:
        if key.text != "decisions":
            faults.append(key.place.problem(f"unknown key '{key.text}'; {_FORM}"))
        elif isinstance(value, Sequence):
            found = value
        elif not isinstance(value, Scalar) or value.text:
            message = "'decisions' takes a list, each item of it a decision ('- decision: waived')"
            faults.append(value.place.problem(message))
    return found


def _entries(items: Sequence, path: str, faults: list[Problem]) -> Iterator[Placed]:
    """Give each decision once: of two about the same the first counts, and the second is told."""
    lines: dict[tuple[object, ...], int] = {}
    for item in items.items:
        decision = read_entry(item, path, faults)
        if decision is None:
            continue
        if decision.about in lines:
            message = f"a decision on the same claim and values stands on line {lines[decision.about]}, and counts"
            faults.append(item.place.problem(message))
            continue
        lines[decision.about] = item.place.line
        yield Placed(decision, item.place.line)
