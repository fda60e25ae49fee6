"""What a page is taken apart into before it is written: paragraphs, tables, and the regions that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from checker.model import Zone
from checker.sources.laid_out import Piece

RegionKind = Literal["", "page header", "article", "hidden"]


@dataclass(slots=True, eq=False)
class Region:
    """A part of the page of which something is known.

    Args:
        zone: what it is by itself.
        around: the region that it stands in.
        by_convention: whether its name alone says so; if the article turns out to stand in it, it does not count.
        holds_article: whether the article turned out to stand in it.
        void: whether it does not count.
        main_heading: of a page header whether an `<h1>` stands in it.
        settled: the zone of what stands in it, when the whole page is known.
    """

    zone: Zone | None = None
    around: Region | None = None
    kind: RegionKind = ""
    by_convention: bool = False
    void: bool = False
    holds_article: bool = False
    main_heading: bool = False
    settled: Zone | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph in the making.

    Args:
        goes_on: whether it is the next line of the one before.
        in_list: number of the list that it is an item of, or 0.
        heading: 1 to 6 for `<h1>` to `<h6>`, else 0.
        aligned: whether runs of blanks set columns apart in it (a line of `<pre>`).
        ink: how many characters it holds, white space at its ends aside; and how many of them are links.
    """

    region: Region
    goes_on: bool = False
    in_list: int = 0
    heading: int = 0
    aligned: bool = False
    pieces: list[Piece] = field(default_factory=list)
    ink: int = 0
    linked: int = 0

    @property
    def text(self) -> str:
        """The characters as they stand, white space uncollapsed."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def tail(self) -> str:
        """The last characters."""
        return "".join(piece.text[-_TAIL:] for piece in self.pieces[-4:])[-_TAIL:]

    @property
    def is_link(self) -> bool:
        """Whether it is a link and nothing else, a dash or an arrow aside."""
        return 0 < self.linked >= self.ink - _BESIDE_A_LINK and self.ink <= _LONGEST_LINK


_TAIL = 12
_BESIDE_A_LINK = 3
_LONGEST_LINK = 200
"""Characters; a link that somebody forgot to close makes no paragraph a mere link."""


@dataclass(slots=True)
class TableCell:
    """A cell.

    Args:
        head: whether it heads others, and by its own words what: "row", "column" or "yes" where that depends.
        columns, rows: how many it covers.
    """

    head: Literal["", "yes", "row", "column"] = ""
    columns: int = 1
    rows: int = 1
    content: list[Paragraph | Table] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table or a list of definitions.

    Args:
        kind: "definitions" for a `<dl>`, "layout" where the page itself says that it is no table.
    """

    region: Region
    kind: Literal["table", "definitions", "layout"] = "table"
    rows: list[list[TableCell]] = field(default_factory=list)


Draft = Paragraph | Table
