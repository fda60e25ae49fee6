"""A document's lines, grouped into paragraphs by blank lines, and what each line is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.model import Block, Document

LineKind = Literal["prose", "heading", "item", "row", "rule"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it."""

    start: int
    end: int


_BULLET = r"[-*+•·‣▪●○■►▶–—]"
_NUMBER = r"(?:\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-zA-Z]\)|[ivx]{1,4}[.)])"
_ITEM = re.compile(rf"(?:{_BULLET}|{_NUMBER})[^\S\n]+(?=\S)")
_NUMBERED = re.compile(r"[(\da-zA-Z]")
_RULE = re.compile(r"(?:([-*_=~#])[^\S\n]*(?:\1[^\S\n]*){2,}|`{3,}\w*)$")
_DELIMITER_ROW = re.compile(r"\|?[^\S\n]*:?-+:?[^\S\n]*(?:\|[^\S\n]*:?-+:?[^\S\n]*)*\|?$")
_HEADING = re.compile(r"#{1,6}[^\S\n]+\S")
_UNDERLINE = re.compile(r"(?:=+|-{2,})$")
_MAX_STRUCTURE = 2_000
"""Longer lines are prose: nobody writes a rule or a delimiter row of that length."""


def paragraphs(document: Document, limit: int | None = None) -> Iterator[tuple[Line, ...]]:
    """Give the article's paragraphs in order, each as its lines; a line of only white space ends one.

    A block of a structured original is one paragraph, whatever stands in it; so are several on one line.

    Args:
        limit: how many characters of the article to look at, or None for all of it.
    """
    end = len(document.text) if limit is None else document.text_start + limit
    if document.blocks:
        for _, start, behind in block_stretches(document):
            if start < end and (lines := lines_of(document.text, start, behind)):
                yield lines
    else:
        yield from _paragraphs(document.text, document.text_start, end)


def block_stretches(document: Document) -> Iterator[tuple[Block, int, int]]:
    """Give each block of *document* with its span; those on one line are one, from the first to the last.

    So are the cells of a row, and the parts of a paragraph that two pages share.
    """
    text, blocks = document.text, document.blocks
    index = 0
    while index < len(blocks):
        first = last = blocks[index]
        index += 1
        while (
            index < len(blocks)
            and blocks[index].zone == first.zone
            and text.find("\n", last.end, blocks[index].start) < 0
        ):
            last = blocks[index]
            index += 1
        yield first, first.start, last.end


def lines_of(text: str, start: int, end: int) -> tuple[Line, ...]:
    """Give the lines of a stretch, blank ones left out."""
    return tuple(line for lines in _paragraphs(text, start, end) for line in lines)


def _paragraphs(text: str, at: int, end: int) -> Iterator[tuple[Line, ...]]:
    article = text[at:end]
    lines: list[Line] = []
    for line in article.splitlines(keepends=True):
        ink = line.strip()
        if ink:
            start = at + len(line) - len(line.lstrip())
            lines.append(Line(start, start + len(ink)))
        elif lines:
            yield tuple(lines)
            lines = []
        at += len(line)
    if lines:
        yield tuple(lines)


def line_kinds(document: Document, lines: tuple[Line, ...]) -> list[LineKind]:
    """Give what each line of one paragraph is.

    A numbered line is a list item only at the start of the paragraph, after another item or after a line that is
    complete: a wrapped sentence may begin a line with "12. ".
    """
    kinds: list[LineKind] = []
    rows = _has_delimiter_row(document.text, lines) or _is_tabbed(document.text, lines)
    before: LineKind | None = None
    for number, line in enumerate(lines):
        previous = lines[number - 1] if number else None
        kinds.append(_kind(document, line, rows, before, previous))
        if _underlines(document, line, kinds):
            kinds[-2:] = ["heading", "rule"]
        if not (before == "item" and kinds[-1] == "prose"):
            before = kinds[-1]  # prose under an item goes on with it, so that the next number is an item too
    return kinds


def marker_length(text: str, start: int, end: int) -> int:
    """Give the length of the list marker at *start* with the space behind it; 0 where there is none.

    >>> marker_length("3. Trade grew", 0, 13)
    3
    """
    found = _ITEM.match(text, start, end)
    return found.end() - start if found else 0


def _kind(document: Document, line: Line, rows: bool, before: LineKind | None, previous: Line | None) -> LineKind:
    text, start, end = document.text, line.start, line.end
    first = text[start]
    if first.isalpha() and not rows and text[start + 1 : start + 2].isalpha():
        return "prose"
    if end - start <= _MAX_STRUCTURE:
        if first in "-*_=~#`" and _RULE.match(text, start, end):
            return "rule"
        if rows or (first == "|" and text.count("|", start, end) > 1):
            return "row"
        if first == "#" and document.markup == "markdown" and _HEADING.match(text, start, end):
            return "heading"
    if _ITEM.match(text, start, end) and _may_be_item(text, first, before, previous):
        return "item"
    return "prose"


def _may_be_item(text: str, first: str, before: LineKind | None, previous: Line | None) -> bool:
    if previous is None or before in ("item", "heading", "rule") or not _NUMBERED.match(first):
        return first not in "–—" or previous is None or text[previous.end - 1] in ".!?:;…"
    return text[previous.end - 1] in ".!?:;…"


def _has_delimiter_row(text: str, lines: tuple[Line, ...]) -> bool:
    """Tell whether the second line makes the paragraph a Markdown table without outer bars."""
    if len(lines) < 2 or "|" not in text[lines[0].start : min(lines[0].end, lines[0].start + _MAX_STRUCTURE)]:
        return False
    second = lines[1]
    if second.end - second.start > _MAX_STRUCTURE or text.find("-", second.start, second.end) < 0:
        return False
    return _DELIMITER_ROW.match(text, second.start, second.end) is not None


def _is_tabbed(text: str, lines: tuple[Line, ...]) -> bool:
    """Tell whether the paragraph is a table whose columns are set apart by tabs."""
    return len(lines) > 1 and all(text.find("\t", line.start, line.end) >= 0 for line in lines)


def _underlines(document: Document, line: Line, kinds: list[LineKind]) -> bool:
    """Tell whether *line*, the last of *kinds*, makes the line before it a heading ("Title" over "===")."""
    if document.markup != "markdown" or line.end - line.start > _MAX_STRUCTURE:
        return False
    if kinds[-2:-1] != ["prose"] or kinds[-3:-2] == ["prose"]:
        return False  # under a paragraph of several lines it is a rule
    return _UNDERLINE.match(document.text, line.start, line.end) is not None
