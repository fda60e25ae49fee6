r"""`.csv`, `.tsv`: rows of a table, the text above and below it, each cell with its line and column in the file.

Own reading, because the standard reader tells the line of a row and nothing of its cells.

Source:
    RFC 4180 for quotation marks; as most programs do, a line that begins with "#" is a comment, and a quotation mark
    that is never closed is one of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.errors import Problem
from checker.sources.article import Article
from checker.sources.decoding import decode
from checker.sources.grid import MOST_CELLS, lay_out_grid, may_head, text_of
from checker.sources.laid_out import Cell, LaidOut, Piece

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 50
"""Lines by which it is decided what parts the cells; of at most `_LOOKED_INTO` characters."""
_LOOKED_INTO = 65_536
_LONGEST_NAME = 60
"""Characters of a head that names the column in a citation; a longer one is told by its number."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r'[^\S\r\n]*"(?P<inside>[^"]*(?:""[^"]*)*)"')
_QUOTED_CELL = re.compile(r'(?:^|(?<=[,;\t|]))[^\S\r\n]*"[^"]*(?:""[^"]*)*"', re.MULTILINE)
_PART = re.compile(r'[^"\r\n]*(?:"|\r?\n|\r)?')
_MOST_DOUBLED = 10_000
"""Doubled marks in one cell; what holds more is no text, and is read as it stands."""


def read_csv(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    r"""Give the article of a table of text.

    >>> read_csv(b"port,tonnes\nOslo,41\n", "a.csv", "")[0].text
    'port | tonnes\nOslo | 41'
    """
    return _read(raw, path, declared, _DELIMITERS)


def read_tsv(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a table whose cells are parted by tabs."""
    return _read(raw, path, declared, ("\t",))


def _read(raw: bytes, path: str, declared: str, delimiters: Sequence[str]) -> tuple[Article, ...]:
    decoded = decode(raw, path, declared)
    if decoded.text is None:
        return (Article(None, encoding=decoded.encoding, problems=decoded.problems),)
    reading = _Reading(decoded.text, path, _delimiter(decoded.text, delimiters))
    page = LaidOut()
    lay_out_grid(page, reading.rows())
    return (page.article(encoding=decoded.encoding, problems=(*decoded.problems, *reading.problems)),)


def _delimiter(text: str, delimiters: Sequence[str]) -> str:
    """Give the sign that parts most lines into the same number of cells, more than one; of equals the first."""
    sample = _QUOTED_CELL.sub("", text[:_LOOKED_INTO])
    lines = [line for line in _LINE_END.split(sample, _LOOKED_AT)[:_LOOKED_AT] if line.strip() and line[0] != "#"]

    def fitness(delimiter: str) -> tuple[int, int]:
        counts = [line.count(delimiter) for line in lines]
        usual = max(sorted(set(counts) - {0}), key=counts.count, default=0)
        return (counts.count(usual), usual) if usual else (0, 0)

    return max(delimiters, key=fitness)


class _Reading:
    """One pass over the file, from cell to cell."""

    def __init__(self, text: str, path: str, delimiter: str) -> None:
        self.problems: list[Problem] = []
        self._text, self._path, self._delimiter = text, path, delimiter
        self._plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
        self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(text)), len(text) + 1]
        self._at = 0
        self._heads: dict[int, str] = {}

    def rows(self) -> list[dict[int, Cell]]:
        """Give the rows, blank ones too, up to the limit."""
        rows: list[dict[int, Cell]] = []
        cells = 0
        while self._at < len(self._text):
            begins = self._at
            rows.append(self._comment() if self._text[begins] == "#" else self._row(len(rows) + 1))
            cells += len(rows[-1])
            if cells > MOST_CELLS:
                message = f"holds more than {MOST_CELLS:,} cells; from here on it is not read; keep those you need"
                self.problems.append(Problem(self._path, self._piece(begins, begins).line, 1, message))
                rows[-1] = {}
                break
        return rows

    def _comment(self) -> dict[int, Cell]:
        end = _LINE_END.search(self._text, self._at)
        piece = self._piece(self._at + 1, end.start() if end else len(self._text))
        self._at = end.end() if end else len(self._text)
        return {0: Cell((piece,))} if piece.text.strip() else {}

    def _row(self, number: int) -> dict[int, Cell]:
        """Give the cells of a row that hold something."""
        found = dict(self._plain_line() or self._cells())
        end = _LINE_END.match(self._text, self._at)
        self._at = end.end() if end else len(self._text)
        if not self._heads and len(found) > 1:
            self._heads = {column: text_of(Cell(pieces)) for column, pieces in found.items()}
        return {column: Cell(pieces, f"row {number}, column {self._name(column)}") for column, pieces in found.items()}

    def _name(self, column: int) -> str:
        """Give what a citation calls the column: its head, else its number."""
        head = self._heads.get(column, "")
        is_head = 0 < len(head) <= _LONGEST_NAME and may_head(head)
        return head if is_head else str(column + 1)

    def _plain_line(self) -> list[tuple[int, tuple[Piece, ...]]]:
        """Give the cells of a line without quotation marks, nothing where it has some."""
        start, end = self._at, self._line_starts[bisect_right(self._line_starts, self._at)]
        if self._text.find('"', start, end) >= 0:
            return []
        cells: list[tuple[int, tuple[Piece, ...]]] = []
        line = self._text[start:end].rstrip("\r\n")
        self._at = start + len(line)
        for column, written in enumerate(line.split(self._delimiter)):
            if written.strip():
                cells.append((column, (self._piece(start, start + len(written)),)))
            start += len(written) + 1
            if len(cells) > MOST_CELLS:
                break
        return cells

    def _cells(self) -> Iterator[tuple[int, tuple[Piece, ...]]]:
        column = 0
        while True:
            pieces = tuple(self._cell())
            if any(piece.text.strip() for piece in pieces):
                yield column, pieces
            if not self._text.startswith(self._delimiter, self._at):
                return
            self._at += 1
            column += 1

    def _cell(self) -> Iterator[Piece]:
        quoted = _QUOTED.match(self._text, self._at)
        if quoted is not None:
            yield from self._undoubled(*quoted.span("inside"))
            self._at = quoted.end()
        rest = self._plain.match(self._text, self._at)
        if rest is None or not rest[0]:
            return
        piece = self._piece(*rest.span())
        if quoted is None and rest[0].lstrip().startswith('"'):
            message = "a quotation mark that opens here is never closed; it is read as one of the text"
            self.problems.append(Problem(self._path, piece.line, piece.column, message, "warning"))
        self._at = rest.end()
        yield piece

    def _undoubled(self, start: int, end: int) -> Iterator[Piece]:
        """Give the inside of quotation marks line by line; two marks in a row stand for one."""
        if self._text.count('""', start, end) > _MOST_DOUBLED:
            yield self._piece(start, end)
            return
        while (part := _PART.match(self._text, start, end)) is not None and start < end:
            yield self._piece(*part.span())
            start = part.end() + (part[0][-1:] == '"')

    def _piece(self, start: int, end: int) -> Piece:
        line = min(bisect_right(self._line_starts, start), len(self._line_starts) - 1)
        return Piece(self._text[start:end].replace("\v", " "), line, start - self._line_starts[line - 1] + 1)
