"""The stretches of a text that stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Passage
from checker.reading import fold
from checker.reading.words import Word, split_words

FEWEST_WORDS = 3
"""What is shorter is a name or stands in scare quotes."""

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", '"': '"', "＂": "＂", "'": "'"}
_APOSTROPHES = "’'"
_LONGEST = 3000
# A paragraph of a quotation that goes on in the next has no closing mark.
_PARAGRAPH = re.compile(r"\n\s*\n")
_GAP = re.compile(r"\.\s?\.\s?\.|…|\[[^\]\n]{0,80}\]|\((?:\.{3}|…)\)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks: `start` to `end`, the marks left out."""

    start: int
    end: int


def quoted_in(text: str, passages: tuple[Passage, ...]) -> tuple[Quoted, ...]:
    """Give every stretch of *text* in quotation marks, those inside others too, in order.

    Marks of several styles count, straight ones too; an apostrophe opens and closes none. A stretch that is not closed
    before its paragraph ends runs to there, as in a quotation of several paragraphs. Front matter and boilerplate have
    none.
    """
    found: list[Quoted] = []
    for start, end in _blocks(passages):
        found.extend(_in_block(text, start, end))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def pieces(text: str, quoted: Quoted) -> list[list[Word]]:
    """Give the words of a quotation, folded, cut where it leaves words out ("...") or adds some ("[the minister]").

    >>> whole = "We [the board] were … told"
    >>> [[word.text for word in piece] for piece in pieces(whole, Quoted(0, len(whole)))]
    [['we'], ['were'], ['told']]
    """
    found: list[list[Word]] = []
    at = quoted.start
    folded = fold(text[quoted.start : quoted.end])
    for gap in [*_GAP.finditer(text, quoted.start, quoted.end), None]:
        until = gap.start() if gap else quoted.end
        words = [
            Word(word.text, word.start + quoted.start, word.end + quoted.start, True)
            for word in split_words(folded, at - quoted.start, until - quoted.start)
            if word.is_word
        ]
        if words:
            found.append(words)
        at = gap.end() if gap else until
    return found


def _blocks(passages: tuple[Passage, ...]) -> Iterator[tuple[int, int]]:
    """Give the paragraphs that are no front matter and no boilerplate."""
    spans: dict[int, tuple[int, int]] = {}
    for one in passages:
        if one.is_article:
            start, end = spans.get(one.paragraph, (one.start, one.end))
            spans[one.paragraph] = min(start, one.start), max(end, one.end)
    yield from (spans[block] for block in sorted(spans))


def _in_block(text: str, start: int, end: int) -> Iterator[Quoted]:
    open_marks: list[tuple[str, int]] = []
    for at in range(start, end):
        mark = text[at]
        if mark not in _PAIRS and not any(mark in _PAIRS[opened] for opened, _ in open_marks):
            continue
        depth = next((i for i in reversed(range(len(open_marks))) if mark in _PAIRS[open_marks[i][0]]), -1)
        if depth >= 0 and _may_close(text, at, end):
            yield Quoted(open_marks[depth][1] + 1, at)
            del open_marks[depth:]
        elif mark in _PAIRS and _may_open(text, at, start):
            open_marks.append((mark, at))
    if open_marks and open_marks[0][0] not in _APOSTROPHES and open_marks[0][0] != "‘":
        yield Quoted(open_marks[0][1] + 1, end)


def _may_open(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    return not before.isalnum() and bool(after) and not after.isspace()


def _may_close(text: str, at: int, end: int) -> bool:
    if text[at] not in _APOSTROPHES and text[at] != '"':
        return True
    before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
    return not before.isspace() and not after.isalnum()
