"""Lines side by side: a table, whose rows are read across, or columns of prose, which are read one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.sources.formats.pdf.lines import Line, Stretch

_FEWEST_ROWS = 2
_PROSE = 4
"""Words that the stretches of a column of prose have on average, at least; those of a table have fewer."""

_SAME_PLACE = 0.6
"""In sizes of the type: how far the beginnings of the lines of one column are apart, at most."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Lines that are the rows of a table."""

    lines: tuple[Line, ...]

    def grid(self) -> list[dict[int, Stretch]]:
        """Give each row as its stretches by column; one of a short row is put where it begins, ends or is centred."""
        widest = max(self.lines, key=lambda line: len(line.stretches)).stretches
        return [
            dict(enumerate(line.stretches)) if len(line.stretches) == len(widest) else _placed(line.stretches, widest)
            for line in self.lines
        ]


def _placed(stretches: Sequence[Stretch], widest: Sequence[Stretch]) -> dict[int, Stretch]:
    row: dict[int, Stretch] = {}
    first = 0
    for number, one in enumerate(stretches):
        # Each of those that follow needs a column of its own.
        free = range(first, len(widest) - (len(stretches) - number) + 1)
        column = min(free, key=lambda index: _distance(one, widest[index]))
        row[column] = one
        first = column + 1
    return row


def _distance(one: Stretch, other: Stretch) -> float:
    return min(abs(one.x - other.x), abs(one.end - other.end), abs(one.x + one.end - other.x - other.end) / 2)


def in_reading_order(lines: Sequence[Line]) -> Iterator[Line | Rows]:
    """Give the lines in the order in which they are read, the rows of tables together."""
    index = 0
    while index < len(lines):
        last = index
        while last < len(lines) and len(lines[last].stretches) > 1 and _goes_on(lines, index, last):
            last += 1
        block = lines[index:last]
        if not block:
            yield lines[index]
            index += 1
            continue
        index = last
        if len(block) >= _FEWEST_ROWS and _is_prose(block):
            yield from _by_columns(block)
        else:
            yield Rows(tuple(block))


def _goes_on(lines: Sequence[Line], first: int, last: int) -> bool:
    """Tell whether a line is the next of a block: below the one before, and not far from it."""
    if last == first:
        return True
    above, below = lines[last - 1], lines[last]
    return 0 < above.y - below.y < 4 * above.size


def _is_prose(block: Sequence[Line]) -> bool:
    """Tell whether lines are columns of prose: as many stretches in each, at the same places, and wordy."""
    count = len(block[0].stretches)
    if any(len(line.stretches) != count for line in block):
        return False
    for column in range(count):
        starts = [line.stretches[column].x for line in block]
        words = sum(len(line.stretches[column].text.split()) for line in block)
        if max(starts) - min(starts) > _SAME_PLACE * block[0].size * 2 or words < _PROSE * len(block) * 0.75:
            return False
    return True


def _by_columns(block: Sequence[Line]) -> Iterator[Line]:
    for column in range(len(block[0].stretches)):
        yield from (Line((line.stretches[column],)) for line in block)
