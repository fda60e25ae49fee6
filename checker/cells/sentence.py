"""A cell and its heads -> a sentence that says the same, with the way back from each of its characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from checker.cells.cell_figure import CellFigure, cell_figure
from checker.cells.counted import counted_in
from checker.cells.head_units import head_unit
from checker.cells.tables import TableCell
from checker.figures import survey_figures
from checker.model import Mention, Period, Span

_MARKS = str.maketrans({"_": " ", **dict.fromkeys(';:()[]"“”', ",")})
"""Signs that end a clause, or glue words: a head is no sentence of its own. One for one, so that places hold."""
_NOTES = "*†‡§ "
_WHOLE = re.compile(r"\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3})+|\d+")
_BY_PARTNER = re.compile(r"\bby (?:\w+ )?(?:countr|partner|destination|origin|market)", re.IGNORECASE)


class Origin(NamedTuple):
    """A stretch of a sentence that stands in the text: from `start` to `end` of the sentence, `there` in the text."""

    start: int
    end: int
    there: int


@dataclass(frozen=True, slots=True)
class CellSentence:
    """What a cell says.

    Args:
        text: the captions, the heads and the figure with its unit ("Turkey, Exports in 2019, 3.9 billion USD").
        origins: where its words are taken from, in order.
        mentions: the dates of its heads and its figure, in order.
        figure: the figure as it stands in the cell.
    """

    cell: TableCell
    text: str
    origins: tuple[Origin, ...]
    mentions: tuple[Mention, ...]
    figure: Mention


def sentence_of(text: str, cell: TableCell, *, among_amounts: bool, as_of: date | None) -> CellSentence | None:
    """Give what *cell* says with its heads; None where it holds no figure, or something beside one.

    Args:
        text: of the document.
        among_amounts: whether its column holds figures that are no years.
        as_of: the day that relative dates are read against.
    """
    written = text[slice(*cell.span)]
    found = cell_figure(written, _unit(text, cell), among_amounts=among_amounts, as_of=as_of)
    if found is None:
        return None
    sentence = _Sentence(text, as_of)
    for words in sentence.dates_last(cell):
        sentence.add(words)
    return sentence.closed(cell, found)


def _unit(text: str, cell: TableCell) -> str:
    """Give the unit that the nearest head names: of its column from below, then of its row, then of the table.

    Where none does, it is what a whole number below a head of things is a number of.
    """
    for head in (*reversed(cell.of_column), *reversed(cell.of_row), *reversed(cell.captions)):
        if unit := head_unit(text[slice(*head)]):
            return unit.words
    if _WHOLE.fullmatch(text, *cell.span) is None:
        return ""
    return next(filter(None, (counted_in(text[slice(*head)]) for head in (*cell.of_column, *cell.of_row))), "")


class _Words(NamedTuple):
    """Words of one head, or of two that name one date.

    Args:
        spans: where they stand in the text.
        is_date: whether they are a date and nothing else.
        keeps_dates: whether dates among them are the figure's.
        is_partner: whether they name with whom it is, in a table "by country".
    """

    spans: tuple[Span, ...]
    is_date: bool
    keeps_dates: bool = True
    is_partner: bool = False


class _Sentence:
    """A sentence in the making."""

    def __init__(self, text: str, as_of: date | None) -> None:
        self._text, self._as_of = text, as_of
        self._parts: list[str] = []
        self._size = 0
        self._origins: list[Origin] = []
        self._mentions: list[Mention] = []

    def dates_last(self, cell: TableCell) -> Iterator[_Words]:
        """Give the heads in the order in which a sentence names them: from the table inwards, dates at the end."""
        own = (*cell.of_row, *cell.of_column)
        dates = [head for head in own if self._is_date(head)]
        partners = cell.of_row if any(_BY_PARTNER.search(self._text, *head) for head in cell.heads) else ()
        for head in (*cell.captions, *(one for one in own if one not in dates)):
            keeps = not (dates and head in cell.captions)
            spans = tuple(_without_unit(self._text, head))
            if spans:
                yield _Words(spans, False, keeps, head in partners)
        yield from self._dates(dates)

    def _is_date(self, head: Span) -> bool:
        return _is_date(self._text[slice(*head)].rstrip(_NOTES), self._as_of)

    def _dates(self, heads: Sequence[Span]) -> Iterator[_Words]:
        """Give the heads that are dates, a month and its year as one."""
        if len(heads) == 2:
            for pair in (heads, heads[::-1]):
                if _is_date(" ".join(self._text[slice(*head)] for head in pair), self._as_of):
                    yield _Words(tuple(pair), True)
                    return
        for head in heads:
            yield _Words((head,), True)

    def add(self, words: _Words) -> None:
        """Write a head."""
        if self._parts:
            self._write(" in " if words.is_date else ", with " if words.is_partner else ", ")
        start = self._size
        for number, span in enumerate(words.spans):
            self._write(" " if number else "")
            self._origins.append(Origin(self._size, self._size + span[1] - span[0], span[0]))
            self._write(self._text[slice(*span)].translate(_MARKS))
        if words.keeps_dates:
            written = "".join(self._parts)[start:]
            self._mentions += [one.shifted(start) for one in _dates_in(written, self._as_of)]

    def closed(self, cell: TableCell, found: CellFigure) -> CellSentence:
        """Write the figure and give the sentence."""
        start, end = cell.span
        self._write(", " if self._parts else "")
        begin = self._size
        self._write(found.words)
        # The unit behind the figure stands in a head and not in the cell, so the whole of it leads to the cell.
        self._origins.append(Origin(begin, self._size, start))
        own = Mention(begin, self._size, found.words, found.value)
        figure = Mention(start, end, self._text[start:end], found.value)
        text = "".join(self._parts)
        return CellSentence(cell, text, tuple(self._origins), (*self._mentions, own), figure)

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._size += len(words)


def _without_unit(text: str, head: Span) -> Iterator[Span]:
    """Give the stretches of a head that are left without its unit and white space."""
    start, end = head
    unit = head_unit(text[start:end])
    for first, last in ((start, start + unit.start), (start + unit.end, end)) if unit else (head,):
        while first < last and not text[first].isalnum():
            first += 1
        while last > first and text[last - 1] in " ,;:-–—|)]":
            last -= 1
        if first < last:
            yield first, last


@lru_cache(maxsize=65536)
def _is_date(text: str, as_of: date | None) -> bool:
    found = survey_figures(text.translate(_MARKS), as_of=as_of)
    is_whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return is_whole and isinstance(found[0].value, Period)


@lru_cache(maxsize=65536)
def _dates_in(text: str, as_of: date | None) -> tuple[Mention, ...]:
    return tuple(one for one in survey_figures(text, as_of=as_of) if isinstance(one.value, Period))
