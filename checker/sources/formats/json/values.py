"""JSON with the place of every value, as the standard reader gives none.

Source:
    RFC 8259 (the grammar), RFC 6901 (pointers).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NoReturn

from checker.errors import Problem
from checker.sources.laid_out import Piece

DEEPEST = 60
"""Levels; what people write has some ten."""

MOST_VALUES = 300_000
"""Values of one file, keys not counted: three times the cells that are read of a table."""

_BLANK = re.compile(r"[ \t\r\n]*")
_TOKEN = re.compile(
    r'(?P<string>"[^"\\\n]*(?:\\.[^"\\\n]*)*")|(?P<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])'
    r"|(?P<word>-?[A-Za-z]+)|(?P<sign>[{}\[\]:,])"
)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " ", '"': '"', "\\": "\\", "/": "/"}
_WORDS = ("true", "false", "null")
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")

Kind = Literal["object", "array", "string", "number", "word"]


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it stands.

    Args:
        pieces: of a string what it says, without its quotation marks; of a number or word its digits and letters.
        members: of an object, in order, a key that is there twice included.
        items: of an array.
    """

    kind: Kind
    pointer: str
    pieces: tuple[Piece, ...] = ()
    members: tuple[tuple[Node, Node], ...] = ()
    items: tuple[Node, ...] = ()

    @property
    def text(self) -> str:
        """What a string, number or word says; "" for others and for null."""
        text = "".join(piece.text for piece in self.pieces)
        return "" if self.kind == "word" and text == "null" else text

    def member(self, *names: str) -> Node | None:
        """Give the value of the first of *names* that there is."""
        by_name = {key.text.lower(): value for key, value in reversed(self.members)}
        return next((by_name[name] for name in names if name in by_name), None)


class JsonError(Exception):
    """A text that is no JSON, with its place."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


class JsonText:
    """A text that holds one JSON value, or one a line.

    Args:
        problems: takes what is told of values that were read all the same.
    """

    def __init__(self, text: str, path: str, problems: list[Problem]) -> None:
        self.text, self._path, self._problems = text, path, problems
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._at, self._end = 0, len(text)
        self._values = 0

    def whole(self) -> Node:
        """Give the value that the text is.

        Raises:
            JsonError: it is none.
        """
        return self._one("")

    def lines(self) -> Iterator[Node | JsonError]:
        """Give the value of each line that is not blank, or what is the matter with it."""
        for start, behind in zip(self._line_starts, [*self._line_starts[1:], len(self.text) + 1], strict=True):
            self._at, self._end = start, behind - 1
            if not self.text[start : behind - 1].strip():
                continue
            try:
                yield self._one("")
            except JsonError as fault:
                yield fault

    def _one(self, pointer: str) -> Node:
        node = self._value(pointer, 0)
        self._skip()
        if self._at < self._end:
            self._fault("something stands behind the end of the value")
        return node

    def _skip(self) -> None:
        if self.text[self._at : self._at + 1].isspace():  # asked of every sign, and mostly there is none
            found = _BLANK.match(self.text, self._at, self._end)
            self._at = found.end() if found else self._at

    def _fault(self, message: str) -> NoReturn:
        raise JsonError(message, *self._place(self._at))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _piece(self, start: int, end: int, text: str | None = None) -> Piece:
        return Piece(self.text[start:end] if text is None else text, *self._place(start))

    def _token(self) -> re.Match[str]:
        self._skip()
        found = _TOKEN.match(self.text, self._at, self._end)
        if found is None:
            if self._at >= self._end:
                self._fault("it ends in the middle of a value")
            opens = self.text[self._at] == '"'
            self._fault("a string is not closed on its line" if opens else "this is no JSON")
        self._at = found.end()
        return found

    def _sign(self) -> str:
        """Give the next sign, "" where something else comes."""
        self._skip()
        sign = self.text[self._at : min(self._at + 1, self._end)]
        return sign if sign and sign in "{}[]:," else ""

    def _value(self, pointer: str, depth: int) -> Node:
        if depth > DEEPEST:
            self._fault(f"nested deeper than {DEEPEST} levels")
        self._values += 1
        if self._values > MOST_VALUES:
            self._fault(f"holds more than {MOST_VALUES:,} values; keep those you need")
        found = self._token()
        if found["sign"] == "{":
            return self._object(pointer, depth)
        if found["sign"] == "[":
            return self._array(pointer, depth)
        if found["string"]:
            return Node("string", pointer, tuple(self._string(found.start() + 1, found.end() - 1)))
        piece = self._piece(*found.span())
        if found["number"]:
            return Node("number", pointer, (piece,))
        if found["word"] in _NO_NUMBERS:
            message = f"{found['word']} is no number in JSON; it is read as a word"
            self._problems.append(Problem(self._path, piece.line, piece.column, message, "warning"))
        elif found["word"] not in _WORDS:
            self._at = found.start()
            self._fault("this is no JSON")
        return Node("word", pointer, (piece,))

    def _object(self, pointer: str, depth: int) -> Node:
        members: list[tuple[Node, Node]] = []
        seen: set[str] = set()
        while self._sign() != "}":
            found = self._token()
            if not found["string"]:
                self._at = found.start()
                self._fault("a key in quotation marks is missing here")
            key = Node("string", pointer, tuple(self._string(found.start() + 1, found.end() - 1)))
            name = key.text
            if name in seen:
                place = self._place(found.start())
                message = f"the key '{name[:60]}' is there twice; both values are read"
                self._problems.append(Problem(self._path, *place, message, "warning"))
            seen.add(name)
            if self._sign() != ":":
                self._fault("a colon is missing here")
            self._at += 1
            members.append((key, self._value(f"{pointer}/{_escaped(name)}", depth + 1)))
            self._next("}")
        self._at += 1
        return Node("object", pointer, members=tuple(members))

    def _array(self, pointer: str, depth: int) -> Node:
        items: list[Node] = []
        while self._sign() != "]":
            items.append(self._value(f"{pointer}/{len(items)}", depth + 1))
            self._next("]")
        self._at += 1
        return Node("array", pointer, items=tuple(items))

    def _next(self, closing: str) -> None:
        """Step over the comma behind a value."""
        sign = self._sign()
        if sign == closing:
            return
        if sign != ",":
            self._fault(f"a comma or '{closing}' is missing here")
        self._at += 1
        if self._sign() == closing:
            self._fault("a value is missing behind the comma")

    def _string(self, start: int, end: int) -> Iterator[Piece]:
        for escape in _ESCAPE.finditer(self.text, start, end):
            if escape.start() > start:
                yield self._piece(start, escape.start())
            yield self._piece(*escape.span(), self._unescaped(escape[0]))
            start = escape.end()
        if start < end:
            yield self._piece(start, end)

    def _unescaped(self, escape: str) -> str:
        if escape[1] != "u":
            return _ESCAPED.get(escape[1], escape)
        if len(escape) == 12:
            return bytes.fromhex(escape[2:6] + escape[8:]).decode("utf-16-be")
        if len(escape) != 6:
            return escape
        character = chr(int(escape[2:], 16))
        return "\ufffd" if "\ud800" <= character <= "\udfff" else character


def _escaped(name: str) -> str:
    """Give a key as a pointer writes it."""
    return name.replace("~", "~0").replace("/", "~1")
