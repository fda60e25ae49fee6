"""Paragraphs and tables of a structured original -> one text, with the way back from each character of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.errors import Problem
from checker.model import Anchor, Block, Span, Zone
from checker.sources.article import Article
from checker.sources.metadata import Metadata

BAR = " | "
"""What stands between the cells of a row."""

LINE_END = "\v"
"""In a piece: the original begins a new line here without a new paragraph (`<br>`); a line end of the text."""

_ODD_SPACE = re.compile(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of the original in one go.

    Args:
        line: of the first of them in the original, counted from 1, as *column*; 0 where it has no lines.
    """

    text: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    Args:
        heads: the stretches, written before, that head its column.
        heads_row: whether it heads the other cells of its row.
    """

    pieces: tuple[Piece, ...]
    place: str = ""
    heads: tuple[Span, ...] = ()
    heads_row: bool = False


@dataclass(slots=True)
class LaidOut:
    r"""A text in the making: paragraphs are set apart by a blank line, rows and list items by a line end.

    White space is collapsed to one blank, as a browser does, or to a line end where it holds `LINE_END`; no-break and
    other spaces that mean something stay.
    Nothing is written for what holds no ink.

    >>> page = LaidOut()
    >>> page.paragraph([Piece("Trade was $3\n  billion", 4, 7), Piece(" in 2019.", 5, 15)], place="paragraph 1")
    (0, 29)
    >>> page.article().text
    'Trade was $3 billion in 2019.'
    """

    _parts: list[str] = field(default_factory=list)
    _size: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _anchors: list[Anchor] = field(default_factory=list)
    _in_table: bool = False

    def paragraph(
        self,
        pieces: Iterable[Piece],
        zone: Zone | None = None,
        place: str = "",
        *,
        goes_on: bool = False,
        between: str | None = None,
    ) -> Span | None:
        """Write a paragraph and give its stretch of the text; None where it holds no ink.

        Args:
            zone: what the original's structure says that it is, or None where the words decide.
            goes_on: whether it belongs to the one before (the next item of a list).
            between: for a part of a paragraph that has a place of its own (the next page): what parts it from the part
                before, a blank or nothing, so that the two are read as one; else None.
        """
        before = "\n" if goes_on else "\n\n"
        return self._block(pieces, before if between is None else between, zone, place)

    def row(self, cells: Sequence[Cell], *, first: bool = False) -> tuple[Span | None, ...]:
        """Write a row of a table and give the stretch of each cell, None for an empty one.

        Args:
            first: whether a new table begins with it.
        """
        spans: list[Span | None] = []
        before = "\n\n" if first or not self._in_table else "\n"
        first_block = len(self._blocks)
        for cell in cells:
            span = self._block(cell.pieces, before, "table", cell.place, cell.heads)
            spans.append(span)
            before = before if span is None else BAR
        self._in_table = True
        own = tuple(span for cell, span in zip(cells, spans, strict=True) if cell.heads_row and span)
        for index in range(first_block, len(self._blocks) if own else first_block):
            block = self._blocks[index]
            heads = tuple(head for head in own if head != (block.start, block.end))
            self._blocks[index] = Block(block.start, block.end, block.zone, block.place, (*heads, *block.heads))
        return tuple(spans)

    def article(
        self,
        said: Metadata | None = None,
        *,
        part: str = "",
        encoding: str = "",
        problems: tuple[Problem, ...] = (),
        remarks: tuple[str, ...] = (),
    ) -> Article:
        """Give what was written as an article."""
        return Article(
            "".join(self._parts),
            markup="blocks",
            encoding=encoding,
            said=said or Metadata(),
            problems=problems,
            part=part,
            blocks=tuple(self._blocks),
            anchors=tuple(self._anchors),
            remarks=remarks,
        )

    def _block(
        self, pieces: Iterable[Piece], before: str, zone: Zone | None, place: str, heads: tuple[Span, ...] = ()
    ) -> Span | None:
        written = _Collapsed()
        for piece in pieces:
            written.add(piece)
        text = written.text()
        if not text:
            return None
        before = before if self._size else ""
        start = self._size + len(before)
        self._parts += [before, text]
        self._size = start + len(text)
        self._blocks.append(Block(start, self._size, zone, place, heads))
        self._anchors += [Anchor(start + at, line, column) for at, line, column in written.anchors if at < len(text)]
        self._in_table = zone == "table"
        return start, self._size


@dataclass(slots=True)
class _Collapsed:
    """Pieces put together with every run of white space made one blank, none at either end."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    anchors: list[tuple[int, int, int]] = field(default_factory=list)
    blank_at_end: bool = True

    def add(self, piece: Piece) -> None:
        at = 0
        for space in _ODD_SPACE.finditer(piece.text):
            self._write(piece, at, space.start())
            self._write_space("\n" if LINE_END in space.group() else " ")
            at = space.end()
        self._write(piece, at, len(piece.text))

    def text(self) -> str:
        return "".join(self.parts).rstrip(" \n")

    def _write(self, piece: Piece, start: int, end: int) -> None:
        if start < end and piece.text[start] == " " and self.blank_at_end:
            start += 1
        if start >= end:
            return
        if piece.line:
            self.anchors.append((self.size, *_place(piece, start)))
        self.parts.append(piece.text[start:end])
        self.size += end - start
        self.blank_at_end = piece.text[end - 1] == " "

    def _write_space(self, space: str) -> None:
        if not self.blank_at_end:
            self.parts.append(space)
            self.size += 1
            self.blank_at_end = True
        elif space == "\n" and self.parts and self.parts[-1].endswith(" "):
            self.parts[-1] = f"{self.parts[-1][:-1]}\n"


def _place(piece: Piece, offset: int) -> tuple[int, int]:
    """Give line and column of the character at *offset* of *piece*."""
    down = piece.text.count("\n", 0, offset)
    if not down:
        return piece.line, piece.column + offset
    return piece.line + down, offset - piece.text.rfind("\n", 0, offset)
