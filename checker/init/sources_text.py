"""The text of a sources.yaml that says of each article its title, its day and what says so."""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.init.evidence import Evidence, published_day
from checker.model import Document
from checker.reports.escaping import one_line

_HEAD = """\
# What is known of the articles in this folder. Look through it once: behind each # stands what says so.
# Where 'published' is unknown, write the day (2021-03-04): without it "last November" cannot be read, and a figure that
# grows or an office that changes hands cannot be compared. You may add publisher, url, topic: [names] and note.
# What an article says in a front matter of its own comes before what stands here.
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """The text of a sources.yaml, "" where none is needed, and what it could not say.

    Args:
        articles: how many it is about.
        undated: the files of which no day is known, relative to the folder.
    """

    text: str
    articles: int
    undated: tuple[str, ...]


def list_sources(folder: Path, documents: Sequence[Document]) -> Listed:
    """Give what is known of *documents*, which were read in *folder*; the parts of one file have one entry."""
    by_file: dict[str, list[Document]] = {}
    for document in sorted(documents, key=lambda one: one.source.name):
        by_file.setdefault(Path(document.source.path).relative_to(folder).as_posix(), []).append(document)
    lines: list[str] = []
    own: list[str] = []
    undated: list[str] = []
    for name, parts in sorted(by_file.items()):
        open_parts = [part for part in parts if not part.source.published]
        if open_parts:
            evidence = _evidence(open_parts, len(parts))
            lines += _entry(name, parts, evidence)
            undated += [] if evidence.day else [name]
        else:
            own += _own_words(name, parts)
    text = _HEAD + "\n" + "\n".join([*lines, *own]) + "\n" if lines else ""
    return Listed(text, len(documents), tuple(undated))


def _evidence(parts: Sequence[Document], of_parts: int) -> Evidence:
    """Give the day of a file by its parts that have none: the one that they all name."""
    found = list(dict.fromkeys(published_day(part) for part in parts))
    if len(found) == 1:
        return found[0]
    return Evidence(None, f"{len(parts)} of its {of_parts} parts say no day, or not the same")


def _entry(name: str, parts: Sequence[Document], evidence: Evidence) -> Iterator[str]:
    day = evidence.day.isoformat() if evidence.day else "unknown"
    # A name is read as a pattern, so that a bracket or a star in it must be told from one that stands for others.
    yield f"{_quoted(glob.escape(name))}:"
    if len(parts) == 1 and parts[0].source.title:
        yield f"  title: {_quoted(parts[0].source.title)}  # {_where_title_stands(parts[0])}"
    yield f"  published: {day}  # {evidence.words}"


def _where_title_stands(document: Document) -> str:
    if document.markup == "blocks":
        return "title or headline"
    return "front matter or headline" if document.text_start else "headline"


def _own_words(name: str, parts: Sequence[Document]) -> Iterator[str]:
    said = dict.fromkeys((part.source.published, part.source.published_from) for part in parts)
    for published, words in said:
        owner = "" if words.startswith("the ") else "its "
        yield f"# {one_line(name)}: published {published}, as {owner}{one_line(words)} says"


def _quoted(text: str) -> str:
    r"""Give *text* as a YAML scalar in double quotes; JSON's are the same.

    >>> _quoted('The "old" bridge')
    '"The \\"old\\" bridge"'
    """
    return json.dumps(one_line(text), ensure_ascii=False)
