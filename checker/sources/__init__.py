"""Files -> documents: found, decoded, with what is known of each source. One bad file never stops the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from checker.errors import Problem
from checker.model import Document, Source
from checker.reading import UNDATED, find_headline
from checker.sources.article import Article
from checker.sources.formats import FORMATS
from checker.sources.found_files import FoundFile, find_files
from checker.sources.guarded import GuardedReading, guarded_reading
from checker.sources.metadata import Metadata
from checker.sources.naming import name_sources
from checker.sources.own_reports import is_own_report
from checker.sources.raw_bytes import read_raw
from checker.sources.signatures import mismatch, suffix_of_kind
from checker.sources.sources_yaml import read_side_files, said_beside

__all__ = ["FORMATS", "read_sources"]


@dataclass(frozen=True, slots=True)
class _Read:
    file: FoundFile
    sha256: str
    article: Article
    said: Metadata

    @property
    def asked_name(self) -> tuple[str, str, str]:
        """The id it gives itself or "", its name, and its path as shown; a part of a file is told by its own."""
        part = f"#{self.article.part}" if self.article.part else ""
        return self.said.id, self.file.name + part, self.file.shown + part


def read_sources(
    paths: Sequence[Path],
    *,
    published: date | None = None,
    exclude: Sequence[str] = (),
    standard_input: BinaryIO | None = None,
    standard_input_name: str = "",
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Give the documents at *paths*, sorted by name, and what could not be read, sorted by place.

    A folder is read with all in it of a known format, hidden files and README* aside; "-" is standard input. What an
    article's front matter says comes before a sources.yaml beside it, and that before *published*.

    Args:
        published: the day for articles that have none.
        exclude: globs of files not to read (see `checker.sources.found_files.find_files`).
        standard_input: what "-" reads; by default the process's own.
        standard_input_name: what "-" is called: its suffix says the format; without one its first bytes do.

    Returns:
        The same whatever the order of *paths*. A problem of level "error" means that something named was not read.
    """
    files, problems = find_files(paths, frozenset(FORMATS), exclude, standard_input_name)
    sides, faults = read_side_files(files)
    found = [*problems, *faults]
    read: list[_Read] = []
    no_articles: list[FoundFile] = []
    with guarded_reading() as reading:
        for file in files:
            raw = read_raw(file, standard_input)
            if isinstance(raw, Problem):
                found.append(raw)
                continue
            if is_own_report(raw):
                found.extend([_own_report(file)] if file.named else [])
                continue
            articles, unread = _read(file, raw, said_beside(file, sides), published, reading)
            read.extend(articles)
            if articles or any(problem.level == "error" for problem in unread):
                found.extend(unread)
            elif file.named:
                found.extend(replace(problem, level="error") for problem in unread)
            else:
                no_articles.append(file)
    found.extend(_passed_over(no_articles))
    names, faults = name_sources([one.asked_name for one in read])
    found.extend(faults)
    documents = [_document(one, name) for one, name in zip(read, names, strict=True)]
    return tuple(sorted(documents, key=lambda one: one.source.name)), tuple(sorted(set(found)))


def _read(
    file: FoundFile, raw: bytes, beside: Metadata, published: date | None, reading: GuardedReading
) -> tuple[list[_Read], list[Problem]]:
    suffix = file.suffix or suffix_of_kind(raw)
    another = mismatch(raw, suffix)
    if another:
        return [], [Problem(file.shown, 0, 0, another)]
    digest = sha256(raw).hexdigest()
    read: list[_Read] = []
    problems: list[Problem] = []
    for article in reading.read(suffix, raw, file.shown, beside.encoding):
        problems.extend(article.problems)
        if article.text is None:
            continue
        if not article.text[article.text_start :].strip():
            problems.append(Problem(file.shown, 0, 0, _nothing(article)))
            continue
        said = article.said.filled_from(beside)
        if said.published is None and published is not None:
            said = replace(said, published=published, published_from="--published")
        read.append(_Read(file, digest, article, said))
    if not read and not problems:
        problems.append(Problem(file.shown, 0, 0, "there is no article in it"))
    return read, problems


def _own_report(file: FoundFile) -> Problem:
    return Problem(file.shown, 0, 0, "passed over: this is a report of checker's own", "warning")


def _passed_over(files: Sequence[FoundFile]) -> Iterator[Problem]:
    """Say of each folder which of its files hold no article: a person who put them there may have meant them."""
    for folder in sorted({file.folder for file in files}):
        names = [file.name for file in files if file.folder == folder]
        shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        yield Problem(folder.as_posix(), 0, 0, f"passed over, as no article is in them: {shown}", "warning")


def _nothing(article: Article) -> str:
    if article.text_start:
        return "there is no article behind the front matter"
    if article.markup == "blocks":
        return f"no text was found in {article.part or 'it'}"
    return "the file holds only white space"


def _document(read: _Read, name: str) -> Document:
    article, said = read.article, read.said
    source = Source(
        name=name,
        path=read.file.shown,
        title=said.title,
        publisher=said.publisher,
        published=said.published,
        published_from=said.published_from,
        url=said.url,
        topic=said.topic,
        sha256=read.sha256,
        encoding=article.encoding,
    )
    document = Document(
        source,
        article.text or "",
        article.text_start,
        article.markup,
        (*article.remarks, *((f"{UNDATED}; {said.undated}",) if said.undated and said.published is None else ())),
        article.blocks,
        article.anchors,
    )
    headline = None if said.title else find_headline(document)
    if headline is None or _is_of_table(document, headline[0]):
        return document
    words = " ".join(document.text[slice(*headline)].lstrip("# ").split())
    return replace(document, source=replace(source, title=words))


def _is_of_table(document: Document, offset: int) -> bool:
    """Tell whether a cell stands at *offset*: the heads of columns are no title."""
    block = document.block_at(offset)
    return block is not None and block.zone == "table"
