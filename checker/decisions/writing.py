"""Changes to `checker-decisions.yaml`: sorted, whole or not at all, one writer at a time.

What is not changed keeps its lines, comments of people included, so that a change is as small as it can be in a diff.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from checker.decisions.entry_text import context_line, entry_text
from checker.decisions.load import DecisionsFile, read_decisions, read_file
from checker.errors import CheckerError
from checker.model import Decision
from checker.reports.files import write_whole

_HEADER = (
    "# What people decided about what checker found. `checker waive`, `checker settle` and the buttons of the report\n"
    "# write it; it may be edited by hand. A decision is over when one of its values changes.\n"
    "decisions:\n"
)
_LOCK_FOLDER, _PATIENCE = ".checker", 30
_BELONGS_BELOW = re.compile(r"\s*(?:#.*|-?)\s*$")

About = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision and what the file has of it.

    Args:
        lines: as they stand in the file, comments above included; "" where it is written anew.
        comments: lines of people that stand above what it takes the place of.
    """

    decision: Decision
    lines: str = ""
    comments: tuple[str, ...] = ()


Entries = dict[About, Entry]


@dataclass(frozen=True, slots=True)
class Change:
    """What a write came to: what is new in the file, what took the place of another, what is gone."""

    added: tuple[Decision, ...] = ()
    replaced: tuple[Decision, ...] = ()
    removed: tuple[Decision, ...] = ()


def write(path: Path, decisions: Iterable[Decision], titles: Mapping[str, str] | None = None) -> Change:
    """Add *decisions* to the file *path*, each in the place of one on the same claim and values.

    The file is there afterwards, even without any.

    Args:
        titles: of rules, by their ids, for the line above each entry.

    Raises:
        CheckerError: the file has a fault, since what it says could then be lost; or it cannot be written.
    """
    added: list[Decision] = []
    replaced: list[Decision] = []

    def put(entries: Entries) -> None:
        for one in decisions:
            known = entries.get(one.about)
            if known and known.decision == one:
                continue
            (replaced if known else added).append(one)
            entries[one.about] = Entry(one, "", _comments(known) if known else ())

    _change(path, put, titles or {})
    return Change(tuple(added), tuple(replaced))


def remove(path: Path, about: Iterable[About]) -> Change:
    """Take what is decided about *about* (see `Decision.about`) out of the file *path*.

    Raises:
        CheckerError: as `write`.
    """
    removed: list[Decision] = []

    def take(entries: Entries) -> None:
        removed.extend(entries.pop(one).decision for one in about if one in entries)

    if path.exists():
        _change(path, take, {})
    return Change(removed=tuple(removed))


def _change(path: Path, change: Callable[[Entries], None], titles: Mapping[str, str]) -> None:
    path = path.resolve() if path.is_symlink() else path
    with _alone(path):
        file = read_file(path)
        if file.problems:
            told = "\n".join(str(problem) for problem in file.problems)
            raise CheckerError(f"{told}\n{path.as_posix()}: error: nothing was decided; put this file right first")
        entries = _chunks(file)
        before = dict(entries)
        change(entries)
        if entries != before or not path.exists():
            text = _text(file, entries, titles)
            write_whole(path, text.replace("\n", "\r\n") if "\r\n" in file.text else text)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock of *path*, which stands in a folder that git does not see."""
    from filelock import FileLock, Timeout  # only a writer needs it

    folder = path.parent / _LOCK_FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignored = folder / ".gitignore"
        if not ignored.exists():
            write_whole(ignored, "*\n")
        lock = FileLock(folder / f"{path.name}.lock", timeout=_PATIENCE)
        with lock:
            yield
    except Timeout as error:
        raise CheckerError(f"{path.as_posix()}: error: another run writes it; try again") from error
    except OSError as error:
        raise CheckerError(f"{path.as_posix()}: error: cannot be written: {error.strerror}") from error


def _chunks(file: DecisionsFile) -> Entries:
    """Give the entries with their lines; an empty text where they have none of their own."""
    lines = file.text.splitlines()
    starts = [_start(lines, one.line) for one in file.entries]
    found: Entries = {}
    for one, start, end in zip(file.entries, starts, (*starts[1:], len(lines)), strict=False):
        text = "" if file.is_flow else "\n".join(lines[start:end]).strip("\n")
        found[one.decision.about] = Entry(one.decision, text)
    return found


def _start(lines: Sequence[str], line: int) -> int:
    """Give the index of the first line that belongs to the entry on *line*: comments above it do."""
    start = line - 1
    while start > 0 and _BELONGS_BELOW.match(lines[start - 1]):
        start -= 1
    return start


def _comments(entry: Entry) -> tuple[str, ...]:
    """Give the comments that people wrote above an entry; the line that is written with it is written anew."""
    own = context_line(entry.decision)
    lines = (line.strip() for line in entry.lines.splitlines())
    return tuple(line for line in lines if line.startswith("#") and not line.endswith(own))


def _text(file: DecisionsFile, entries: Entries, titles: Mapping[str, str]) -> str:
    """Give the file anew; where its lines cannot be kept (a list in brackets), all of it is written afresh."""
    decisions = [entry.decision for entry in entries.values()]
    kept = _assembled(_header(file), entries, titles, _indent(file))
    again = read_decisions(kept, file.path)
    if not again.problems and sorted(again.entries, key=_order) == sorted(decisions, key=_order):
        return kept
    return _assembled(_HEADER, {one.about: Entry(one) for one in decisions}, titles, "  ")


def _assembled(header: str, entries: Entries, titles: Mapping[str, str], indent: str) -> str:
    if not entries:
        return header.rstrip().removesuffix("decisions:") + "decisions: []\n"
    ordered = sorted(entries.values(), key=lambda entry: _order(entry.decision))
    texts = [_entry(entry, titles, indent).rstrip() for entry in ordered]
    return header + "\n\n".join(texts) + "\n"


def _entry(entry: Entry, titles: Mapping[str, str], indent: str) -> str:
    """Give the lines of an entry: as they stand in the file, or written anew under the comments that it had."""
    if entry.lines:
        return entry.lines
    above = "".join(f"{indent}{line}\n" for line in entry.comments)
    return above + entry_text(entry.decision, titles.get(entry.decision.rule, ""), indent)


def _header(file: DecisionsFile) -> str:
    """Give what stands above the first entry."""
    lines = file.text.splitlines()
    if file.entries and not file.is_flow:
        return "".join(f"{line}\n" for line in lines[: _start(lines, file.entries[0].line)])
    above = list(takewhile(lambda line: not line.startswith("decisions"), lines))
    return "".join(f"{line}\n" for line in (*above, "decisions:")) if above else _HEADER


def _indent(file: DecisionsFile) -> str:
    """Give what stands before the dash of an entry."""
    if not file.entries or file.is_flow:
        return "  "
    line = file.text.splitlines()[file.entries[0].line - 1]
    return line[: len(line) - len(line.lstrip())] if line.lstrip().startswith("-") else "  "


def _order(decision: Decision) -> tuple[object, ...]:
    """Give the place in the file: decisions on one claim stand together."""
    key = tuple(sorted(decision.key))
    return decision.rule, key, decision.kind, tuple(sorted(decision.values)), decision.quote, decision.sentence
