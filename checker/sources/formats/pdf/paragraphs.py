"""Lines -> paragraphs: where one ends, and how words that were divided at line ends are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from checker.sources.formats.pdf.lines import Line

_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_ITEM = re.compile(r"(?:[•·‣▪●○■►▶◦–—*]|\(?[a-z]\)|\(?\d{1,2}[.)])\s")
_HYPHENS = "-\u00ad\u2010"
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]$")
_WIDER = 1.35
"""Times the usual distance of lines: a wider one parts paragraphs."""

_SHORT = 0.6
"""Of the width of a column: a line that ends there ends an item of a list, or a paragraph, whatever its last sign."""

_FULL = 0.75
"""Of the width of a column: a line that reaches so far has no room for another long word."""

_OWN_HYPHENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven eight nine ten half "
    "anti co cross ex first high inter large late long low mid multi non north part post pre pro second self semi "
    "short small so south state sub third vice well year all day east west full ill old new fact far"
)
_KEEPS_ITS_HYPHEN = frozenset(_OWN_HYPHENS.split())
"""What stands before a hyphen of its own ("twenty-five"), so that it stays where the line ends there."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are read together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its characters, with divided words joined: "mil-" and "lion" are "million", "3-" and "4" are "3-4"."""
        text = ""
        for line in self.lines:
            text = join(text, line.text)
        return text


def paragraphs_of(lines: Iterable[Line], usual: float, column: float) -> Iterator[Paragraph]:
    """Give the paragraphs of lines in reading order.

    Args:
        usual: the distance of two lines of a paragraph, in sizes of the type.
        column: the width of a column, in points.
    """
    held: list[Line] = []
    for line in lines:
        if held and _begins(held, line, usual, column):
            yield Paragraph(tuple(held))
            held = []
        held.append(line)
    if held:
        yield Paragraph(tuple(held))


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether *after*, on the next page, goes on with *before*: that one ends in mid-sentence, in a full line."""
    last, text = before.lines[-1], after.text
    if _ENDS.search(last.text) or _ITEM.match(text):
        return False
    width = max(line.end - line.x for line in (*before.lines, *after.lines))
    return text[0].islower() or last.text[-1] in _HYPHENS or last.end - last.x > _FULL * width


def usual_distance(pages: Iterable[Sequence[Line]]) -> float:
    """Give the median distance of a line from the next below it, in sizes of the type."""
    distances = [
        (above.y - below.y) / above.size
        for lines in pages
        for above, below in pairwise(lines)
        if above.size > 0 and 0.5 < (above.y - below.y) / above.size < 3
    ]
    return median(distances) if distances else 1.2


def column_width(lines: Iterable[Line]) -> float:
    """Give the width of a column of the page: three lines in four are not wider."""
    widths = sorted(stretch.end - stretch.x for line in lines for stretch in line.stretches)
    return widths[3 * len(widths) // 4] if widths else 0.0


def join(before: str, line: str) -> str:
    """Give a text and the next line of it as one.

    >>> [join("about $4 mil-", "lion"), join("some 3-", "4 metres"), join("twenty-", "five"), join("ended.", "Then")]
    ['about $4 million', 'some 3-4 metres', 'twenty-five', 'ended. Then']
    """
    if not before or before[-1] not in _HYPHENS or before[-2:-1].isspace() or len(before) < 2:
        return f"{before} {line}" if before else line
    if before[-1] == "\u00ad":
        return before[:-1] + line
    divided = _DIVIDED.search(before)
    if divided and line[:1].islower() and divided.group(1).lower() not in _KEEPS_ITS_HYPHEN:
        return before[:-1] + line
    return before + line


def _begins(held: Sequence[Line], line: Line, usual: float, column: float) -> bool:
    """Tell whether a paragraph begins with *line*."""
    last = held[-1]
    if abs(line.size - last.size) > 0.1 * max(last.size, 1) or _ITEM.match(line.text):
        return True
    done = _ENDS.search(last.text) is not None
    if not done and (line.text[0].islower() or last.text[-1] in _HYPHENS):
        return False
    gap = last.y - line.y
    if gap <= 0:  # the next column
        return done or line.text[0].isupper()
    if gap > _WIDER * usual * last.size:
        return True
    indented = line.x > last.x + 0.9 * last.size and line.x < last.x + 6 * last.size
    if line.text[0].isupper() and last.end - last.x < _SHORT * column:
        return True
    return done and (indented or _is_short(held, line))


def _is_short(held: Sequence[Line], line: Line) -> bool:
    """Tell whether the first word of *line* had room behind the last line: the author ended a paragraph there."""
    last = held[-1]
    width = max(one.end - one.x for one in (*held, line))
    word = line.text.split(" ", 1)[0]
    return len(held) > 1 and last.end - last.x + (len(word) + 2) * 0.6 * last.size < 0.95 * width
