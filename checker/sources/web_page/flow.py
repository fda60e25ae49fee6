"""Elements and texts of a page -> its paragraphs and tables, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.sources.laid_out import Piece
from checker.sources.web_page.drafts import Draft, Paragraph, Region, Table, TableCell
from checker.sources.web_page.elements import BLOCKS, HEADINGS, NOT_SHOWN
from checker.sources.web_page.nesting import Closed, Element, Event, Opened
from checker.sources.web_page.pieces import Places, Raised, pieces_of, raised_piece
from checker.sources.web_page.regions import TELLING, holds_the_article, is_note_mark, kind_of, leads_to_note, region_of
from checker.sources.web_page.tokens import Text

_WIDEST = 64
"""Columns that one cell may cover; a page may ask for a thousand, in each of a million cells."""
_MOST_LINES = 50_000
"""Of preformatted text; what follows is read as one paragraph."""
_FULL_LINE = 50
"""Characters; a line of preformatted text from there on was broken because it was full."""
_SENTENCE_ENDS = ".!?:;"
_CELLS = ("td", "th", "dt", "dd")
_PUSHED = frozenset({"submit", "button", "reset", "text", "search", "email", ""})


class _Frame(NamedTuple):
    """What holds inside an element that is open.

    Args:
        kind: its name, or that of the element that its role makes it.
        side: whether it stands in a paragraph without being part of it.
        table: the table that cells belong to which stand here.
    """

    kind: str
    region: Region
    block_region: Region
    side: bool = False
    shown: bool = True
    in_article: bool = False
    preformatted: bool = False
    linked: bool = False
    raised: Raised = ""
    in_list: int = 0
    heading: int = 0
    in_drawing: bool = False
    table: Table | None = None


@dataclass(slots=True)
class Flow:
    """The paragraphs and tables of a page in the making.

    Args:
        regions: every region of the page, those around before those inside.
    """

    places: Places
    drafts: list[Draft] = field(default_factory=list)
    regions: list[Region] = field(default_factory=lambda: [Region()])
    _frames: list[_Frame] = field(default_factory=list)
    _sinks: list[list[Draft]] = field(default_factory=list)
    _current: Paragraph | None = None
    _sides: dict[int, Paragraph] = field(default_factory=dict)
    _breaks: int = 0
    _goes_on: bool = False
    _lists: int = 0
    _items: set[int] = field(default_factory=set)
    _left: list[Element] = field(default_factory=list)
    _entered: list[Element] = field(default_factory=list)
    _cleared: bool = False
    _line_length: int = 0
    _lines_left: int = _MOST_LINES

    def __post_init__(self) -> None:
        root = self.regions[0]
        self._frames.append(_Frame("", root, root))
        self._sinks.append(self.drafts)

    def take(self, event: Event) -> None:
        """Go on with the next of the page's events."""
        if isinstance(event, Text):
            frame = self._frames[-1]
            if frame.shown:
                self._text(event, frame)
        elif isinstance(event, Opened):
            self._open(event.element)
        elif isinstance(event, Closed):
            self._close(event.element)

    def finish(self) -> None:
        """End the last paragraph."""
        self._flush()

    def _open(self, element: Element) -> None:
        around = self._frames[-1]
        kind = kind_of(element)
        frame = self._frame(element, kind, around)
        if frame.shown and (element.name in BLOCKS or kind in BLOCKS):
            self._flush()
        elif element.name != "br":
            self._entered.append(element)
        self._frames.append(frame)
        if not frame.shown:
            return
        if kind in _CELLS and around.table is not None:
            self._open_cell(element, kind, around.table)
        elif kind == "tr" and around.table is not None:
            self._new_row(around.table)
        elif element.name == "br":
            self._breaks += 1
        elif element.name in ("img", "input", "area"):
            self._attribute_text(element, frame)

    def _frame(self, element: Element, kind: str, around: _Frame) -> _Frame:
        name = element.name
        drawn = around.in_drawing and name in ("text", "title", "desc")
        if not around.shown or (name in NOT_SHOWN and not drawn):
            return around._replace(kind=kind, shown=False)
        region = None
        if element.attributes or kind in TELLING:
            region = region_of(element, kind, around.region, in_article=around.in_article)
        if drawn:
            region = Region("caption", around.region)
        if region is not None:
            self.regions.append(region)
        inner = region or around.region
        if holds_the_article(element, kind):
            self._clear_around(inner, kind)
        block = name in BLOCKS or kind in BLOCKS
        in_list = around.in_list
        if kind in ("ul", "ol"):
            self._lists += 1
            in_list = self._lists
        return _Frame(
            kind,
            inner,
            block_region=inner if block else around.block_region,
            side=not block and (region is not None or around.side),
            in_article=around.in_article or kind in ("article", "main") or holds_the_article(element, ""),
            preformatted=around.preformatted or name in ("pre", "listing"),
            linked=around.linked or (name == "a" and element.attribute("href")[:1] not in ("", "#")),
            raised=_raised(element, around.raised),
            in_list=in_list,
            heading=int(kind[1]) if kind in HEADINGS else around.heading,
            in_drawing=around.in_drawing or name == "svg",
            table=self._table(element, kind, inner, around),
        )

    def _table(self, element: Element, kind: str, region: Region, around: _Frame) -> Table | None:
        """Give the table that stands open inside *element*."""
        if kind in ("table", "dl"):
            self._flush()
            said = element.attribute("role").lower() in ("presentation", "none")
            return Table(region, "definitions" if kind == "dl" else "layout" if said else "table")
        return None if kind in (*_CELLS, "caption") else around.table

    def _new_row(self, table: Table) -> None:
        if not table.rows:
            self._sinks[-1].append(table)  # not before, so that a caption stands above it
        table.rows.append([])

    def _open_cell(self, element: Element, kind: str, table: Table) -> None:
        cell = TableCell(columns=_covered(element, "colspan", _WIDEST), rows=_covered(element, "rowspan", 1000))
        if kind == "dt":
            cell.head = "row"
        elif any(frame.kind == "thead" for frame in self._frames[-4:-1]):
            cell.head = "column"
        elif kind == "th":
            scope = element.attribute("scope").lower()
            role = element.attribute("role").lower()
            row, column = scope.startswith("row") or role == "rowheader", scope.startswith("col")
            cell.head = "row" if row else "column" if column else "yes"
        begins_row = not table.rows or (kind == "dt" and any(not one.head for one in table.rows[-1]))
        if begins_row:
            self._new_row(table)
        table.rows[-1].append(cell)
        self._sinks.append(cell.content)

    def _close(self, element: Element) -> None:
        frame = self._frames.pop()
        if not frame.shown:
            return
        if element.name in BLOCKS or frame.kind in BLOCKS:
            self._flush()
        elif element.name != "br":
            self._left.append(element)
            self._entered = []
        if frame.kind in _CELLS and self._frames[-1].table is not None:
            self._sinks.pop()

    def _attribute_text(self, element: Element, frame: _Frame) -> None:
        """Write what a browser shows for a picture that is not there, and on a button."""
        if element.name == "input" and element.attribute("type").lower() not in _PUSHED:
            return
        names = ("value", "placeholder") if element.name == "input" else ("alt",)
        for name in names:
            value = element.attributes.get(name)
            if value is not None and value.value.strip():
                region = Region("boilerplate" if element.name == "input" else "caption", frame.region)
                self.regions.append(region)
                text = Paragraph(region)
                self._sides[id(region)] = text
                for piece in pieces_of(value.value, value.offset, self.places):
                    _add(text, piece, frame)

    def _text(self, text: Text, frame: _Frame) -> None:
        pieces = pieces_of(text.raw, text.offset, self.places, literal=text.literal)
        if frame.side:
            paragraph = self._sides.setdefault(id(frame.region), Paragraph(frame.region))
            for piece in pieces:
                _add(paragraph, piece, frame)
            return
        if frame.preformatted:
            self._preformatted(pieces, frame)
            return
        for piece in pieces:
            paragraph = self._paragraph(piece.text, frame)
            if self._needs_blank(paragraph, piece.text):
                _add(paragraph, Piece(" "), frame)
            if piece.text.strip():
                self._left, self._entered = [], []
            for written in raised_piece(piece, frame.raised, paragraph.tail) if frame.raised else (piece,):
                _add(paragraph, written, frame)

    def _paragraph(self, following: str, frame: _Frame) -> Paragraph:
        """Give the paragraph that *following* belongs to: after a line break perhaps a new one."""
        if self._breaks and following.strip():
            breaks, self._breaks = self._breaks, 0
            current = self._current
            if current is not None and current.ink:
                if frame.heading or (breaks == 1 and _continues(current.tail, following)):
                    _add(current, Piece(" "), frame)
                else:
                    self._flush()
                    self._goes_on = breaks == 1
        if self._current is None:
            self._current = self._new_paragraph(frame)
        return self._current

    def _new_paragraph(self, frame: _Frame) -> Paragraph:
        goes_on = self._goes_on or frame.in_list in self._items
        self._goes_on = False
        return Paragraph(frame.block_region, goes_on, frame.in_list, frame.heading)

    def _preformatted(self, pieces: Iterator[Piece], frame: _Frame) -> None:
        for piece in pieces:
            line, column = piece.line, piece.column
            parts = piece.text.split("\n", self._lines_left)
            self._lines_left -= len(parts) - 1
            for number, part in enumerate(parts):
                if number:
                    self._breaks += 1
                    line, column = line + 1, 1
                if not part.strip() and self._breaks:
                    continue
                begins, length = self._breaks > 0, self._line_length
                paragraph = self._line(part, frame, length)
                self._line_length = len(part) + (0 if begins else length)
                paragraph.aligned = self._lines_left > 0
                _add(paragraph, Piece(part, line, column), frame)

    def _line(self, following: str, frame: _Frame, length: int) -> Paragraph:
        """Give the paragraph of a line; one that was broken because it was full (*length*) goes on."""
        current = self._current
        if current is not None and self._breaks == 1 and length >= _FULL_LINE and not following[:1].isspace():
            last = current.tail.rstrip()[-1:]
            if last not in _SENTENCE_ENDS:
                self._breaks = 0
                _add(current, Piece("\n"), frame)
                return current
        return self._paragraph(following, frame)

    def _clear_around(self, region: Region, kind: str) -> None:
        """Let the names of what stands around the article count for nothing.

        Of several `<h1>` the first is the article's; one in a page header may be the name of the site.
        """
        header = next((one for one in _outward(region) if one.kind == "page header"), None)
        if kind == "h1" and header is not None:
            header.main_heading = True
            return
        if kind == "h1" and self._cleared:
            return
        self._cleared = self._cleared or kind == "h1"
        for one in _outward(region):
            if one.holds_article:
                break
            one.holds_article = True
            one.void = one.void or one.by_convention or one.kind == "page header"

    def _needs_blank(self, paragraph: Paragraph, following: str) -> bool:
        """Tell whether two elements stand side by side that only a stylesheet keeps apart.

        Two links always do. A figure runs on from one element into the next (`<i>3</i><i>9</i>`) only where they are
        named alike and hold nothing but digits.
        """
        if not self._left or not self._entered:
            return False
        before = paragraph.pieces[-1].text if paragraph.pieces else ""
        last, first = before[-1:], following[:1]
        if not (last.isalnum() and first.isalnum()):
            return False
        if all(any(one.name == "a" for one in side) for side in (self._left, self._entered)):
            return True
        if not (last.isdigit() or first.isdigit()):
            return False
        named = [{one.attribute("class") for one in side} - {""} for side in (self._left, self._entered)]
        return (all(named) and not named[0] & named[1]) or not (before + following).strip().isdigit()

    def _flush(self) -> None:
        """End the paragraph; what stood in it without being part of it follows."""
        if self._current is not None and self._current.ink:
            if self._current.in_list:
                self._items.add(self._current.in_list)
            self._sinks[-1].append(self._current)
        self._sinks[-1].extend(side for side in self._sides.values() if side.ink)
        self._current, self._sides = None, {}
        self._breaks, self._goes_on = 0, False
        self._left, self._entered = [], []


def _outward(region: Region) -> Iterator[Region]:
    at: Region | None = region
    while at is not None:
        yield at
        at = at.around


def _add(paragraph: Paragraph, piece: Piece, frame: _Frame) -> None:
    paragraph.pieces.append(piece)
    ink = len(piece.text.strip())
    paragraph.ink += ink
    if frame.linked:
        paragraph.linked += ink


def _continues(before: str, following: str) -> bool:
    """Tell whether a line goes on after a break as if there were none ("$3" and "billion")."""
    first = following.lstrip()[0]
    return first.islower() or before.rstrip()[-1:] in (",", "-", "–", "—", "(")


def _raised(element: Element, around: Raised) -> Raised:
    if element.name == "sup":
        return "note" if is_note_mark(element) else "sup"
    if element.name == "sub":
        return "sub"
    if element.name == "a" and not around and leads_to_note(element):
        return "anchor"
    return "note" if around == "sup" and is_note_mark(element) else around


def _covered(element: Element, attribute: str, most: int) -> int:
    value = element.attribute(attribute)[:4]
    return max(1, min(int(value), most)) if value.isascii() and value.isdigit() else 1
