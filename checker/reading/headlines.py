"""The headline: the first line of an article that is neither boilerplate nor a sentence."""

from __future__ import annotations

import re
from itertools import islice

from checker.model import Document
from checker.reading.boilerplate import is_boilerplate_line, is_kicker
from checker.reading.captions import is_caption
from checker.reading.folding import fold
from checker.reading.lines import Line, line_kinds, paragraphs
from checker.reading.sentences import is_complete

_LONGEST = 250
_LOOK_AT = 20_000
_LINES = 12
_NARROWEST = 40
_BYLINE = re.compile(r"by (?:[^\W\d_][\w.'-]*,? ?){1,8}$")
_DATELINE = re.compile(
    r"(?:(?:published|updated|posted|on|at|last|first|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|"
    r"february|march|april|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|"
    r"sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|a\.m|p\.m|gmt|utc|est|edt|ist|cet|hrs|"
    r"\d+(?:st|nd|rd|th)?)\b[\s.,:/|–—-]*)+$"
)


def find_headline(document: Document) -> tuple[int, int] | None:
    """Give the span of the article's headline, or None where it begins with a sentence.

    Navigation, section names, a date, a byline and a caption may stand above it. A line is the headline if it is the
    metadata's title, a Markdown heading, or short, without a full stop at its end, and followed by more text. Where the
    original's structure names a headline, that is it.
    """
    for block in document.blocks:
        if block.zone == "headline":
            return block.start, block.end
    seen = 0
    blocks = list(islice(paragraphs(document, _LOOK_AT), _LINES))
    for number, lines in enumerate(blocks):
        kinds = line_kinds(document, lines)
        for index, line in enumerate(lines):
            seen += 1
            if seen > _LINES:
                return None
            if kinds[index] == "rule" or _stands_above(document.text, line):
                continue
            if kinds[index] in ("heading", "prose"):
                more = number + 1 < len(blocks)
                return _headline(document, lines[index:], kinds[index] == "heading", more)
            return None
    return None


def _headline(document: Document, lines: tuple[Line, ...], heading: bool, more: bool) -> tuple[int, int] | None:
    """Give the headline that *lines*, the rest of its paragraph, begin with."""
    text, first = document.text, lines[0]
    if heading or _is_title(document, first):
        return first.start, first.end
    whole = first.start, lines[-1].end
    if more and len(lines) > 1 and len(lines) <= 3 and _wraps(text, lines) and _may_be_headline(text, *whole):
        return whole
    if not _may_be_headline(text, first.start, first.end):
        return None
    if len(lines) == 1:
        return (first.start, first.end) if more else None
    return None if _wraps(text, lines) else (first.start, first.end)


def _may_be_headline(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST:
        return False
    return not (text[end - 1] in ".,;:" or text[end - 2 : end] in (".”", '."')) or (
        text[end - 1] == "." and not is_complete(text, start, end)
    )


def _wraps(text: str, lines: tuple[Line, ...]) -> bool:
    """Tell whether the first line runs over into the second: that one goes on in lower case, or had no room."""
    first, second = lines[0], lines[1]
    if text[second.start].islower() or text[first.end - 1] in ",-–—(":
        return True
    width = max(line.end - line.start for line in lines)
    word = len(text[second.start : min(second.end, second.start + 40)].split(None, 1)[0])
    return len(lines) > 2 and _NARROWEST <= width <= 100 and first.end - first.start + 1 + word > width


def _is_title(document: Document, line: Line) -> bool:
    title = fold(document.source.title).strip()
    return bool(title) and fold(document.text[line.start : line.end]).strip("# ") == title


def _stands_above(text: str, line: Line) -> bool:
    start, end = line.start, line.end
    if is_boilerplate_line(text, start, end) or is_kicker(text, start, end) or is_caption(text, start, end):
        return True
    if end - start > 80:
        return False
    folded = fold(text[start:end])
    return _BYLINE.match(folded) is not None or _DATELINE.match(folded) is not None
