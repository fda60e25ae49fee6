"""The characters of a paragraph as Word prints it with all changes accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from checker.sources.formats.docx.styles import Styles, is_on, value_of
from checker.sources.formats.docx.symbols import symbol
from checker.sources.formats.docx.xml_tree import CHART, DIAGRAM, MC, SPACE, M, R, W
from checker.sources.laid_out import LINE_END, Piece
from checker.sources.raised import lowered, raised

TAB = "\u2003"
"""An em space stands for a tab: with a plain blank, 12 and 500 beside each other would read as 12,500."""

_SOFT_HYPHEN = "\u00ad"
_PLAIN = str.maketrans("\t\n\r", "   ")
_XML_SPACE = " \t\r\n"
_CHARACTERS = {
    f"{W}tab": TAB,
    f"{W}ptab": TAB,
    f"{W}br": LINE_END,
    f"{W}cr": LINE_END,
    f"{W}noBreakHyphen": "\u2011",
}
_NOT_PRINTED = frozenset(
    [
        *(f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr")),
        *(f"{W}{name}" for name in ("rt", "softHyphen", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "sectPr")),
        *(f"{M}{name}" for name in ("rPr", "ctrlPr", "fPr", "sSupPr")),
    ]
)
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_UNREAD = {
    CHART: "chart",
    DIAGRAM: "diagram",
    f"{W}object": "embedded object",
    f"{W}altChunk": "embedded file",
    f"{W}subDoc": "subdocument",
}


@dataclass(slots=True)
class Printed:
    """What a paragraph prints.

    Args:
        boxes: the contents of the text boxes that hang on it.
        bold, plain: whether it has ink in bold, and in other type.
    """

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    bold: bool = False
    plain: bool = False

    @property
    def text(self) -> str:
        """Its characters, white space as it stands."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote by the mark that calls it."""

    kind: str
    id: str
    mark: int


@dataclass(slots=True)
class Runs:
    """Reads paragraphs in order; what one opens (a field) may end in another.

    Args:
        numbers: the number of each element in its part where the way back to it is asked for; else empty.
        mark: the number that all pieces get instead: of the mark in the document that calls a note.
        ignore_fields: read every field's instructions and results alike, for a file that leaves one open.
    """

    styles: Styles
    numbers: Mapping[Element, int] = field(default_factory=dict)
    mark: int = 0
    ignore_fields: bool = False
    notes: list[Note] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    hidden: bool = False
    open_fields: list[bool] = field(default_factory=list)

    def read(self, paragraph: Element) -> Printed:
        """Give what *paragraph* prints."""
        printed = Printed()
        self._walk(paragraph, None, printed)
        return printed

    def _walk(self, element: Element, properties: Element | None, printed: Printed) -> None:
        for child in element:
            tag = child.tag
            if tag in _NOT_PRINTED:
                continue
            if tag == f"{W}r":
                self._run(child, printed)
            elif tag in (f"{W}t", f"{M}t"):
                self._text(child, properties, printed)
            elif tag in _CHARACTERS:
                self._write(_CHARACTERS[tag], child, 1, properties, printed)
            elif tag == f"{W}sym":
                drawn = symbol(child.get(f"{W}font", ""), child.get(f"{W}char", ""))
                self._write(drawn, child, 1, properties, printed)
            elif tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType", ""))
            elif tag == f"{W}txbxContent":
                printed.boxes.append(child)
            elif tag in _NOTES:
                self._note(child)
            elif tag == f"{MC}AlternateContent":
                self._walk(chosen(child), properties, printed)
            else:
                self._within(child, properties, printed)

    def _within(self, child: Element, properties: Element | None, printed: Printed) -> None:
        """Read what stands in an element that prints nothing of its own, known or not."""
        if child.tag in _UNREAD:
            self.unread.append(_UNREAD[child.tag])
        if child.tag == f"{M}f":
            self._part(child, "num", printed)
            self._write("/", child, 1, None, printed)
            self._part(child, "den", printed)
        elif child.tag == f"{M}sSup":
            self._part(child, "e", printed)
            first = len(printed.pieces)
            self._part(child, "sup", printed)
            raised = [replace(piece, text=raised("10", piece.text)) for piece in printed.pieces[first:]]
            printed.pieces[first:] = raised
        else:
            self._walk(child, properties, printed)

    def _run(self, run: Element, printed: Printed) -> None:
        properties = run.find(f"{W}rPr")
        if is_on(properties, "vanish") or value_of(properties, "rStyle") in self.styles.hidden:
            self.hidden = self.hidden or any(one.text for one in run.iter(f"{W}t"))
            return
        self._walk(run, properties, printed)

    def _part(self, formula: Element, name: str, printed: Printed) -> None:
        part = formula.find(f"{M}{name}")
        if part is not None:
            self._walk(part, None, printed)

    def _text(self, element: Element, properties: Element | None, printed: Printed) -> None:
        text = element.text or ""
        column = 1
        if element.tag == f"{W}t" and element.get(SPACE) != "preserve":
            column += len(text) - len(text.lstrip(_XML_SPACE))
            text = text.strip(_XML_SPACE)
        text = text.translate(_PLAIN)
        for part in text.split(_SOFT_HYPHEN):
            self._write(part, element, column, properties, printed)
            column += len(part) + 1

    def _write(self, text: str, element: Element, column: int, properties: Element | None, printed: Printed) -> None:
        if not text or not all(self.open_fields):
            return
        position = value_of(properties, "vertAlign")
        if position == "superscript":
            text = raised(printed.text[-12:], text)
        elif position == "subscript":
            text = lowered(text)
        printed.pieces.append(Piece(text, self.mark or self.numbers.get(element, 0), 1 if self.mark else column))
        if not text.isspace():
            bold = is_on(properties, "b")
            printed.bold, printed.plain = printed.bold or bold, printed.plain or not bold

    def _field(self, kind: str) -> None:
        if self.ignore_fields:
            return
        if kind == "begin":
            self.open_fields.append(False)
        elif kind == "separate" and self.open_fields:
            self.open_fields[-1] = True
        elif kind == "end" and self.open_fields:
            self.open_fields.pop()

    def _note(self, reference: Element) -> None:
        self.notes.append(Note(_NOTES[reference.tag], reference.get(f"{W}id", ""), self.numbers.get(reference, 0)))


def chosen(alternatives: Element) -> Element:
    """Give the one of several ways to draw a thing that is read: the first with words, so that none come twice."""
    ways = [way for way in alternatives if way.tag in (f"{MC}Choice", f"{MC}Fallback")]
    wordy = (way for way in ways if next(way.iter(f"{W}t"), None) is not None)
    return next(wordy, ways[0] if ways else alternatives)


def relation(element: Element) -> str:
    """Give the id of the part that an element refers to."""
    return element.get(f"{R}id", "")
