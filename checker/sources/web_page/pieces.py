"""Characters of a page -> pieces with line and column, entities read and raised figures written as such."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import Literal

from checker.sources.laid_out import Piece
from checker.sources.raised import UP, lowered, takes_a_power

Raised = Literal["", "sup", "sub", "note", "anchor"]
"""How high it stands; "note" leads to a note, and so does "anchor", which a stylesheet alone raises."""

_ENTITY = re.compile(r"&(?:#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8})|[A-Za-z][A-Za-z0-9]{0,31});?")
_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z])\W*$")
"""What a link to a note says; where it says more, it is the text itself that leads to the note."""
_SUPERSCRIPTS = UP | str.maketrans("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


class Places:
    r"""Lines and columns of a text by offset.

    >>> Places("a\nbc").of(3)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def of(self, offset: int) -> tuple[int, int]:
        """Give line and column, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def pieces_of(raw: str, offset: int, places: Places, *, literal: bool = False) -> Iterator[Piece]:
    r"""Give *raw*, which stands at *offset* of the page, as pieces; an entity is one of its own.

    >>> [piece.text for piece in pieces_of("3&#46;9&nbsp;bn &c.", 0, Places(""))]
    ['3', '.', '9', '\xa0', 'bn &c.']
    """
    at = 0
    for entity in () if literal or "&" not in raw else _ENTITY.finditer(raw):
        read = unescape(entity[0])
        if read == entity[0]:
            continue
        if at < entity.start():
            yield Piece(raw[at : entity.start()], *places.of(offset + at))
        yield Piece(read, *places.of(offset + entity.start()))
        at = entity.end()
    if at < len(raw):
        yield Piece(raw[at:] if at else raw, *places.of(offset + at))


def raised_piece(piece: Piece, raised: Raised, before: str) -> tuple[Piece, ...]:
    """Give a piece that stands higher or lower than its line, as the characters that do so.

    Written on the line a mark would join the figure that it stands at (3.9 and a note 1 would be 3.91). A power stays
    at its base (10⁹, km²), a mark is set apart by a blank; letters that end an ordinal (1st) stay what they are.

    Args:
        before: the last characters that stand before it.

    >>> [raised_piece(Piece(text), "sup", before)[-1].text for before, text in (("3.9", "1"), ("km", "2"), ("1", "st"))]
    ['¹', '²', 'st']
    >>> len(raised_piece(Piece("1"), "sup", "3.9")), len(raised_piece(Piece("9"), "sup", "10"))
    (2, 1)
    """
    text = piece.text
    ink = text.strip()
    if raised == "anchor" and not _MARK.match(ink):
        return (piece,)
    if raised == "sub":
        return (Piece(lowered(text), piece.line, piece.column),)
    marked = raised in ("note", "anchor")
    if len(ink) > 1 and ink.isalpha() and not marked:
        return (piece,)
    written = Piece(text.translate(_SUPERSCRIPTS), piece.line, piece.column)
    power = not marked and takes_a_power(before)
    apart = bool(ink) and ink[0].isalnum() and not before[-1:].isspace() and not power
    return (Piece(" "), written) if apart and before else (written,)
