"""Whether a single line end inside a paragraph was meant as a border, or only wraps a sentence."""

from __future__ import annotations

import re

from checker.reading.lines import Line

_NARROWEST = 40
"""Nobody wraps prose more narrowly: in a paragraph of shorter lines, those that begin alike are a list."""

_LONGEST_LABEL = 80
_SENTENCE_INSIDE = re.compile(r"[.!?][\"”’)]*\s+\S")
_JOINING = re.compile(
    r"(?:[,(–—/&-]|\b(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|nor|as|than|that|which|who|whose|is|are|was|"
    r"were|be|been|has|have|had|will|would|its|their|his|her|our|my|your|this|these|those|between|into|over|under|about|"
    r"after|before|during|since|until|per|not|no|more|less|some|all|both|President|Minister|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|"
    r"Rep|Gov|St|Prime|Foreign|King|Queen|Prince|Princess|General|Secretary|Chancellor|Ambassador)\.?)$"
)


def wrap_width(lines: tuple[Line, ...]) -> int:
    """Give the length in characters of the paragraph's longest line."""
    return max(line.end - line.start for line in lines)


def breaks_after(text: str, line: Line, following: Line, width: int) -> bool:
    r"""Tell whether the line end between two lines of prose is a border although the first is no complete sentence.

    It is where the first is a short label and the word that follows would have had room on it, or where all lines are
    too narrow for wrapped prose and both begin alike. What goes on in lower case, or behind a comma or a joining word,
    is one sentence.

    Args:
        width: of the paragraph's longest line, in characters.

    >>> text = "Trade at a glance\nExports rose by a fifth in the first half, the ministry said."
    >>> breaks_after(text, Line(0, 17), Line(18, len(text)), len(text) - 18)
    True
    """
    opening, first = text[line.start], text[following.start]
    if first.islower() or text[line.end - 1] in ".!?…":
        return False
    length = line.end - line.start
    if length > _LONGEST_LABEL or _JOINING.search(text, max(line.start, line.end - 12), line.end):
        return False
    if width < _NARROWEST:
        return (opening.isdigit() and first.isdigit()) or (opening.isupper() and first.isupper())
    if first.isdigit() or opening.islower() or _SENTENCE_INSIDE.search(text, line.start, line.end):
        return False
    word = text[following.start : min(following.end, following.start + _LONGEST_LABEL)].split(None, 1)[0]
    return length + 1 + len(word) <= width * 4 // 5
