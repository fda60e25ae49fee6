"""Cells that stand no farther apart than two words: told by the rows around them, where a gap is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.sources.formats.pdf.lines import Line, Stretch

_SAME_PLACE = 0.1
"""In sizes of the type: how far a part of a line is from the place where a cell begins in the next row, at most."""

_NEAR = 4
"""The same: how far the next row is."""


def parted_like_rows_around(lines: Sequence[Line]) -> list[Line]:
    """Give the lines, each parted where a part of it begins right above or below a cell.

    The widest word of a column fills its cell, and the next cell follows as closely as a word would: "Lower Orle" and
    "140" would be read as the name "Lower Orle 140". In the row below, the gap shows.
    """
    parted: list[Line] = []
    for index, line in enumerate(lines):
        around = [*parted[-1:], *lines[index + 1 : index + 2]]
        begins = [
            one.x
            for other in around
            if abs(other.y - line.y) < _NEAR * line.size and abs(other.size - line.size) < _SAME_PLACE * line.size
            for one in other.stretches[1:]
        ]
        parted.append(_parted(line, begins) if begins else line)
    return parted


def _parted(line: Line, begins: Sequence[float]) -> Line:
    stretches: list[Stretch] = []
    for whole in line.stretches:
        rest = whole
        for offset, x in reversed(whole.joints):
            if any(abs(x - begin) < _SAME_PLACE * line.size for begin in begins):
                stretches.append(replace(rest, text=rest.text[offset:], x=x, joints=()))
                rest = replace(rest, text=rest.text[:offset].rstrip(), end=x, joints=())
        stretches.append(rest)
    return Line(tuple(sorted(stretches, key=lambda one: one.x)))
