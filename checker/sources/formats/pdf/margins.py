"""What stands on page after page: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from checker.sources.formats.pdf.lines import Line

_AT_AN_EDGE = 3
"""Lines at the top and at the bottom of a page that may be such."""

_SHARE = 0.3
"""Of the pages: a header that changes from left to right pages stands on half of them."""

_NUMBER_AT_AN_END = re.compile(r"^\d{1,4}\b|\b\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?$")
_NUMBERED = re.compile(
    r"^(?:(?:p\.|page|–|—|-)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*(?:–|—|-)?|(?-i:[ivxlc]{1,6}))$", re.IGNORECASE
)
"""The number of a page, by itself."""

_STAMPED = re.compile(
    r"(?:https?|file)://\S+(?:\s+\d{1,4}/\d{1,4})?$"
    r"|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\b\.?)?(?!\w)"
    r"|^\d{1,4} of \d{1,4}\b.*\s\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\b\.?)?$"
)
"""What browsers print above and below a page: its address, when it was printed, the number of the page."""

_WORD = re.compile(r"[^\W\d_]{2}")
_WIDER = 1.35
"""Times the usual distance of lines."""

_Key = tuple[str, int]


def margin_lines(pages: Sequence[Sequence[Line]], usual: float) -> tuple[frozenset[int], ...]:
    """Give, for each page, the positions of its lines that are headers, footers or page numbers.

    A line is one if it stands at an edge of the page, and its like, a number at either end aside, at the same height
    of three pages in ten, two at least; or if it is a page number or what a browser prints there. What is not parted
    from the text, by its size or by a gap, belongs to the text.

    Args:
        usual: the distance of two lines of a paragraph, in sizes of the type.
    """
    seen = Counter(
        key for lines in pages for key in {_key(lines[one]) for edge in _edges(lines) for one in edge[:_AT_AN_EDGE]}
    )
    enough = max(2, _SHARE * len(pages))
    found = []
    for lines in pages:
        margin: set[int] = set()
        for edge in _edges(lines):
            margin.update(_outer(lines, edge, seen, enough, usual))
        found.append(frozenset(margin))
    return tuple(found)


def _outer(
    lines: Sequence[Line], edge: Sequence[int], seen: Mapping[_Key, int], enough: float, usual: float
) -> list[int]:
    """Give the lines from the edge inwards up to the first that stands there once, without those that are text."""
    outer: list[int] = []
    for index in edge[:_AT_AN_EDGE]:
        line = lines[index]
        repeated = seen[_key(line)] >= enough and _WORD.search(line.text)
        if not (repeated or any(one.search(line.text) for one in (_NUMBERED, _STAMPED))):
            break
        outer.append(index)
    while outer and len(outer) < len(edge) and not _parted(lines[outer[-1]], lines[edge[len(outer)]], usual):
        outer.pop()
    return outer if len(outer) < len(edge) else []


def _parted(line: Line, inner: Line, usual: float) -> bool:
    size = max(line.size, inner.size)
    return abs(line.size - inner.size) > 0.05 * size or abs(line.y - inner.y) > _WIDER * usual * size


def _edges(lines: Sequence[Line]) -> tuple[list[int], list[int]]:
    """Give the lines from the top down, and from the bottom up."""
    order = sorted(range(len(lines)), key=lambda index: (-lines[index].y, index))
    return order, order[::-1]


def _key(line: Line) -> _Key:
    return _NUMBER_AT_AN_END.sub("#", line.text).lower(), round(line.y / 3)
