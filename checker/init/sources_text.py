"""The text of a sources.yaml that says of each article its title, its day and what says so."""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.init.evidence import published_day
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
    """Give what is known of *documents*, which were read in *folder*."""
    named = sorted((Path(one.source.path).relative_to(folder).as_posix(), one) for one in documents)
    entries = [(name, document) for name, document in named if not document.source.published]
    dated = [(name, document) for name, document in named if document.source.published]
    undated = tuple(name for name, document in entries if published_day(document).day is None)
    lines = [line for name, document in entries for line in _entry(name, document)]
    lines += [line for name, document in dated for line in _own_words(name, document)]
    return Listed(_HEAD + "\n" + "\n".join(lines) + "\n" if entries else "", len(named), undated)


def _entry(name: str, document: Document) -> Iterator[str]:
    evidence = published_day(document)
    day = evidence.day.isoformat() if evidence.day else "unknown"
    # A name is read as a pattern, so that a bracket or a star in it must be told from one that stands for others.
    yield f"{_quoted(glob.escape(name))}:"
    if document.source.title:
        where = "headline" if not document.text_start else "front matter or headline"
        yield f"  title: {_quoted(document.source.title)}  # {where}"
    yield f"  published: {day}  # {evidence.words}"


def _own_words(name: str, document: Document) -> Iterator[str]:
    published = document.source.published
    yield f"# {one_line(name)}: published {published}, as its {document.source.published_from} says"


def _quoted(text: str) -> str:
    r"""Give *text* as a YAML scalar in double quotes; JSON's are the same.

    >>> _quoted('The "old" bridge')
    '"The \\"old\\" bridge"'
    """
    return json.dumps(one_line(text), ensure_ascii=False)
