"""The lines of a page: stretches of text that stand together, with gaps where columns are.

Source:
    Breuel, Two geometric algorithms for layout analysis (2002): gaps wider than a word space part columns. pypdf gives
    where a stretch begins and how wide its characters are, not what spacing is added between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from checker.sources.formats.pdf.pages import Chunk
from checker.sources.raised import lowered, raised

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile(r"[ﬀ-ﬆ]")
_SMALL_FIGURES = re.compile(r"\d{1,3}(?:,\d{1,2})*$")
_SMALLER = 0.88
"""Of the type around it: what is set smaller than that is an exponent or the mark of a note."""

_COLUMN_GAP = 0.9
"""In sizes of the type; a word space in a justified line reaches three fourths."""

_JUSTIFIED = 0.1
"""The same for each blank before: what justifying a line adds to it is not known."""

_BLANK = 0.15
"""The same: a blank that is not set is drawn as a gap, of a fourth or more."""

_FIGURES_GAP = 0.5
"""The same between two digits: the blank between thousands is narrower, and 41 and 420 must not become 41,420."""


_SAME_LINE = 0.2
"""The same: how far the base lines of what stands side by side are apart, at most."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one line without a gap; `end` is reckoned.

    Args:
        joints: offset and place of each part behind a blank that was set by itself: a cell may begin there.
    """

    text: str
    x: float
    y: float
    size: float
    end: float
    joints: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Stretches side by side, from left to right."""

    stretches: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """Its characters, with blanks for gaps."""
        return " ".join(stretch.text for stretch in self.stretches)

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.stretches[0].x

    @property
    def y(self) -> float:
        """The height of its base line."""
        return self.stretches[0].y

    @property
    def size(self) -> float:
        """Of the larger part of its type."""
        return max(self.stretches, key=lambda one: len(one.text)).size

    @property
    def end(self) -> float:
        """Where it ends, reckoned."""
        return max(stretch.end for stretch in self.stretches)


def lines_of_page(chunks: Iterable[Chunk]) -> tuple[Line, ...]:
    """Give the lines of a page, in the order in which they are drawn."""
    lines: list[Line] = []
    stretches: list[Stretch] = []
    for chunk in chunks:
        for number, part in enumerate(chunk.text.split("\n")):
            if number:
                lines += _line(stretches)
                stretches = []
            if part.strip():
                _add(stretches, replace(chunk, text=part))
    lines += _line(stretches)
    return tuple(_side_by_side(lines))


def _side_by_side(lines: Iterable[Line]) -> Iterator[Line]:
    """Give the lines, those as one that are drawn one after the other on one base line: the cells of a row."""
    held: Line | None = None
    for line in lines:
        if held is not None and _is_beside(held, line):
            held = Line((*held.stretches, *line.stretches))
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _is_beside(line: Line, following: Line) -> bool:
    size = max(line.size, following.size)
    gap = _gap(line.stretches[-1].text, following.stretches[0].text)
    return abs(line.y - following.y) < _SAME_LINE * size and following.x - line.end > gap * size


def _gap(before: str, after: str) -> float:
    """Give how far apart two texts are at least that are two cells, in sizes of the type."""
    return _FIGURES_GAP if before[-1:].isdigit() and after.lstrip()[:1].isdigit() else _COLUMN_GAP


def _line(stretches: Sequence[Stretch]) -> list[Line]:
    kept = [_stripped(one) for one in stretches if one.text.strip()]
    return [Line(tuple(sorted(kept, key=lambda one: one.x)))] if kept else []


def _stripped(stretch: Stretch) -> Stretch:
    text = stretch.text.strip()
    cut = len(stretch.text) - len(stretch.text.lstrip())
    joints = tuple((offset - cut, x) for offset, x in stretch.joints if cut < offset < cut + len(text))
    return replace(stretch, text=text, joints=joints)


def _add(stretches: list[Stretch], chunk: Chunk) -> None:
    text = _LIGATURE.sub(lambda found: _LIGATURES[found.group()], chunk.text)
    last = stretches[-1] if stretches else None
    end = chunk.x + chunk.width
    if last is not None and text[0].isspace() and chunk.x - last.end > _BLANK * chunk.size:
        end -= chunk.width * (len(text) - len(text.lstrip())) / len(text)  # pypdf put it there for the gap
    if last is None:
        stretches.append(Stretch(text, chunk.x, chunk.y, chunk.size, end))
        return
    size = max(chunk.size, last.size)
    if (
        abs(chunk.y - last.y) > 0.75 * size
        or chunk.x < last.x
        or chunk.x - last.end > (_gap(last.text, text) + _JUSTIFIED * last.text.count(" ")) * size
    ):
        stretches.append(Stretch(text.lstrip(), chunk.x, chunk.y, chunk.size, end))
        return
    if chunk.size < _SMALLER * last.size and _SMALL_FIGURES.match(text.strip()) and not text[0].isspace():
        text = lowered(text) if chunk.y < last.y - 0.02 * last.size else raised(last.text, text)
    joint = len(last.text) + len(text) - len(text.lstrip())
    blank = bool(text.strip()) and (text[0].isspace() or last.text[-1:].isspace())
    joints = (*last.joints, (joint, chunk.x)) if blank else last.joints
    stretches[-1] = replace(last, text=last.text + text, end=end, joints=joints)
