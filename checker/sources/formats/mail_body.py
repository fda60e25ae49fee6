"""The text of a mail: its subject and its paragraphs, with what it repeats of other mails told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model import Anchor, Block, Zone
from checker.sources.article import Article

_QUOTED = re.compile(r"\s{0,3}[>|]")
_OPENS_QUOTATION = re.compile(
    r"On\b(?=.{0,180}(?:@|\d:\d\d)).{6,200}\bwrote:\s*$|-{2,}\s?(?:original|reply) message\s?-{2,}\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""What mail programs put before the mail that is answered, by themselves on a line or two."""

_ALL_IS_QUOTED = re.compile(r"-{2,}\s?original message", re.IGNORECASE)
"""Outlook's mark: what follows is the mail that is answered, to the end and without marks at its lines."""

_SIGNATURE = re.compile(r"--[ ]?\r?$")
_LONGEST_SIGNATURE = 15
"""Lines; what is longer behind such a line is more than a signature (RFC 3676 asks for four)."""


def laid_out_text(text: str, first_line: int) -> Article:
    r"""Give a plain text part; every line of it as it stands, in paragraphs.

    Args:
        first_line: of the part in the file, counted from 1; 0 where the part stands there encoded.

    >>> laid_out_text("It cost $3 million.\n\n> How much?\n", 0).blocks[1]
    Block(start=21, end=32, zone='boilerplate', place='text part, line 3', heads=())
    """
    blocks: list[Block] = []
    anchors: list[Anchor] = []
    for start, end, line, zone in _paragraphs(text):
        blocks.append(Block(start, end, zone, f"text part, line {line}"))
        if first_line:
            anchors.append(Anchor(start, first_line + line - 1, 1))
    return Article(text, markup="blocks", blocks=tuple(blocks), anchors=tuple(anchors))


def page_part(page: Article) -> Article:
    """Give a page that is part of a mail, its lines told as those of the part."""
    anchors = iter(page.anchors)
    line = 0
    following = next(anchors, None)
    blocks: list[Block] = []
    for block in page.blocks:
        while following is not None and following.start <= block.start:
            line, following = following.line, next(anchors, None)
        place = ", ".join(filter(None, (f"page part, line {line}" if line else "page part", block.place)))
        blocks.append(replace(block, place=place))
    return replace(page, blocks=tuple(blocks), anchors=())


def below(subject: str, article: Article) -> Article:
    """Give *article* with the subject of the mail, where it has one, above it as its headline."""
    if not subject or article.text is None:
        return article
    shift = len(subject) + 2
    blocks = tuple(
        Block(
            block.start + shift,
            block.end + shift,
            block.zone,
            block.place,
            tuple((start + shift, end + shift) for start, end in block.heads),
        )
        for block in article.blocks
    )
    return replace(
        article,
        text=f"{subject}\n\n{article.text}",
        blocks=(Block(0, len(subject), "headline", "subject"), *blocks),
        anchors=tuple(replace(anchor, start=anchor.start + shift) for anchor in article.anchors),
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int, int, Zone | None]]:
    """Give start, end, first line and zone of each run of lines of one zone without a blank line in it."""
    lines = text.split("\n")
    signature = _signature(lines)
    offset, start, end, first = 0, -1, 0, 0
    zone: Zone | None = None
    rest_is_quoted = False
    for number, line in enumerate(lines, 1):
        own = _zone(line, rest_is_quoted or number >= signature)
        rest_is_quoted = rest_is_quoted or _ALL_IS_QUOTED.match(line.strip()) is not None
        blank = not line.strip()
        if start >= 0 and (blank or own != zone):
            yield start, end, first, _opening(text, start, end, zone)
            start = -1
        if not blank:
            if start < 0:
                start, first, zone = offset, number, own
            end = offset + len(line.rstrip())
        offset += len(line) + 1
    if start >= 0:
        yield start, end, first, _opening(text, start, end, zone)


def _zone(line: str, repeated: bool) -> Zone | None:
    return "boilerplate" if repeated or _QUOTED.match(line) or _ALL_IS_QUOTED.match(line.strip()) else None


def _opening(text: str, start: int, end: int, zone: Zone | None) -> Zone | None:
    return "boilerplate" if _OPENS_QUOTATION.match(text[start:end]) else zone


def _signature(lines: list[str]) -> int:
    """Give the number of the line that opens the signature, or one behind the last."""
    for number in range(len(lines), max(0, len(lines) - _LONGEST_SIGNATURE - 1), -1):
        if _SIGNATURE.match(lines[number - 1]):
            return number
    return len(lines) + 1
