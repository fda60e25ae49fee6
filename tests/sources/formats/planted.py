"""Files with figures planted in them, and where a reader found them again."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model import Document, Source
from checker.reading import split_passages
from checker.sources.article import Article

_MARK = re.compile(r"«([^«»]*)»")


class Planted(NamedTuple):
    """A figure as it is to be read, and where its first character stands in the file."""

    figure: str
    line: int
    column: int


def plant(written: str) -> tuple[str, list[Planted]]:
    """Take the marks « » off *written* and say where what stood between them stands.

    What is to be read is what stands there without its tags and entities: «$<b>3.</b>9» is $3.9.
    """
    parts: list[str] = []
    planted: list[Planted] = []
    at = 0
    for mark in _MARK.finditer(written):
        parts += [written[at : mark.start()], mark[1]]
        tags = re.match(r"(?:<[^>]*>)*", mark[1])
        before = "".join(parts[:-1]) + (tags[0] if tags else "")
        figure = re.sub(r"<[^>]*>", "", mark[1]).replace("&nbsp;", "\u00a0").replace("&#44;", ",").replace("&#46;", ".")
        planted.append(Planted(figure, before.count("\n") + 1, len(before) - before.rfind("\n")))
        at = mark.end()
    return "".join([*parts, written[at:]]), planted


def document_of(article: Article) -> Document:
    assert article.text is not None, article.problems
    source = Source("n", title=article.said.title, published=article.said.published)
    return Document(source, article.text, 0, article.markup, (), article.blocks, article.anchors)


def zones_of(document: Document) -> dict[tuple[int, int], tuple[str, str]]:
    """Give where each passage stands in the original -> its zone and words."""
    return {
        document.place(one.start): (one.zone, document.text[one.start : one.end]) for one in split_passages(document)
    }


def zone_at(document: Document, figure: str) -> str:
    """Give the zone of the one passage that holds *figure*."""
    found = [one.zone for one in split_passages(document) if figure in document.text[one.start : one.end]]
    assert len(found) == 1, (figure, found, document.text)
    return found[0]


def assert_found(document: Document, planted: list[Planted], *, lines: bool = True) -> None:
    """Check that each figure stands in the text once, where the file has it."""
    for one in planted:
        at = document.text.find(one.figure)
        assert at >= 0, f"{one.figure} is lost in {document.text!r}"
        assert document.text.find(one.figure, at + 1) < 0, f"{one.figure} stands there twice"
        assert any(passage.start <= at < passage.end for passage in split_passages(document))
        if lines:
            assert document.place(at) == (one.line, one.column), one
