"""A document as passages: every character of ink lies in exactly one, in order, each with its zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model import Document, Passage, Zone
from checker.reading.boilerplate import (
    is_boilerplate_line,
    is_boilerplate_sentence,
    is_comment_field,
    is_kicker,
    opens_comment_form,
)
from checker.reading.captions import credit_ends, is_caption
from checker.reading.headlines import find_headline
from checker.reading.line_breaks import breaks_after, wrap_width
from checker.reading.lines import Line, LineKind, block_stretches, line_kinds, lines_of, marker_length, paragraphs
from checker.reading.sentences import OPENERS, sentences

_SHORTEST_REPEATED = 15
"""A shorter headline may well be how a sentence begins."""

_Span = tuple[int, int, Zone]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines that are read together.

    Args:
        kind: what its first line is.
        zone: where it is settled by the line alone, else None.
    """

    start: int
    end: int
    kind: LineKind
    zone: Zone | None = None


def split_passages(document: Document) -> tuple[Passage, ...]:
    r"""Give the document's passages in order; together they hold every character that is no white space.

    Front matter is one passage of the zone "metadata". A passage never crosses a blank line; inside a paragraph it is a
    sentence, a heading, a list item's sentence, a table row or a line of navigation. `Passage.paragraph` numbers the
    paragraphs, front matter counted; `as_of` is the day the document was published.

    >>> note = Document.from_text("Bridge opens\n\nIt cost $3 billion. Work took\nfour years.", "note")
    >>> [(note.text[p.start : p.end], p.zone, p.paragraph) for p in split_passages(note)]
    [('Bridge opens', 'headline', 0), ('It cost $3 billion.', 'body', 1), ('Work took\nfour years.', 'body', 1)]
    """
    published = document.source.published
    passages = []
    metadata = document.text[: document.text_start].strip()
    if metadata:
        start = document.text.index(metadata)
        passages.append(Passage(start, start + len(metadata), "metadata", 0, published))
    headline = find_headline(document)
    in_form = False
    for paragraph, lines, zone in _numbered(document, first=len(passages)):
        if zone is not None:
            passages += _zoned(document, lines[0].start, lines[-1].end, zone, paragraph)
            continue
        stretches, in_form = _stretches(document, lines, headline, in_form)
        for stretch in stretches:
            for start, end, own in _spans(document, stretch, headline):
                passages.append(Passage(start, end, own, paragraph, published))
    return tuple(passages)


def _numbered(document: Document, first: int) -> Iterator[tuple[int, tuple[Line, ...], Zone | None]]:
    """Give the paragraphs with their numbers and, where the original's structure says it, their zones.

    Blocks without a blank line between them (the rows of a table, the items of a list) are one paragraph.
    """
    if not document.blocks:
        yield from ((number, lines, None) for number, lines in enumerate(paragraphs(document), first))
        return
    number, behind = first - 1, None
    for block, start, end in block_stretches(document):
        if behind is None or document.text.count("\n", behind, start) > 1:
            number += 1
        behind = end
        lines = lines_of(document.text, start, end)
        if lines:
            yield number, lines, block.zone


def _zoned(document: Document, start: int, end: int, zone: Zone, paragraph: int) -> Iterator[Passage]:
    """Give the passages of a stretch of which the original's structure says what it is."""
    spans: Iterable[_Span] = [(start, end, zone)]
    if zone in ("body", "caption"):
        spans = _prose(document.text, start, end, zone == "caption")
    for first, last, own in spans:
        yield Passage(first, last, own, paragraph, document.source.published)


def _stretches(
    document: Document, lines: tuple[Line, ...], headline: tuple[int, int] | None, in_form: bool
) -> tuple[list[_Stretch], bool]:
    """Give one paragraph's stretches, and whether a comment form is open behind it."""
    text = document.text
    kinds = line_kinds(document, lines)
    width = wrap_width(lines)
    stretches: list[_Stretch] = []
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        zone = _zone_of_line(text, line, kind, headline, in_form)
        in_form = zone == "boilerplate" and (in_form or opens_comment_form(text, line.start, line.end))
        last = stretches[-1] if stretches else None
        joins = (
            last is not None
            and zone == last.zone
            and zone != "boilerplate"
            and kind == "prose"
            and last.kind in ("prose", "item")
            and not (zone is None and breaks_after(text, lines[number - 1], line, width))
        )
        if joins and last is not None:
            stretches[-1] = _Stretch(last.start, line.end, last.kind, last.zone)
        else:
            stretches.append(_Stretch(line.start, line.end, kind, zone))
    return stretches, in_form


def _zone_of_line(
    text: str, line: Line, kind: LineKind, headline: tuple[int, int] | None, in_form: bool
) -> Zone | None:
    """Give the zone of a line that has one whatever stands around it."""
    if headline is not None and headline[0] <= line.start < headline[1]:
        return "headline"
    if kind == "heading":
        return "headline"
    if kind == "row":
        return "table"
    if kind == "rule" or is_boilerplate_line(text, line.start, line.end):
        return "boilerplate"
    if in_form and is_comment_field(text, line.start, line.end):
        return "boilerplate"
    if headline is not None and line.end <= headline[0] and is_kicker(text, line.start, line.end):
        return "boilerplate"
    return None


def _spans(document: Document, stretch: _Stretch, headline: tuple[int, int] | None) -> Iterator[_Span]:
    """Give the passages of one stretch."""
    if stretch.zone is not None:
        yield stretch.start, stretch.end, stretch.zone
        return
    text, start = document.text, stretch.start
    repeated = _repeated_headline(document, start, stretch.end, headline)
    if repeated:
        yield start, repeated, "headline"
        start = repeated
    for cut in [*credit_ends(text, start, stretch.end), stretch.end]:
        yield from _prose(text, start, cut, is_caption(text, start, cut))
        start = cut


def _prose(text: str, start: int, end: int, caption: bool) -> Iterator[_Span]:
    marker = marker_length(text, start, end)
    credit: _Span | None = None
    for first, last in sentences(text, start + marker, end):
        begin = start if first == start + marker else first
        if not caption:
            yield begin, last, "boilerplate" if is_boilerplate_sentence(text, first, last) else "body"
            continue
        if credit is not None and text[first] == "(":
            credit = (credit[0], last, "caption")  # the credit in brackets belongs to what it credits
            continue
        if credit is not None:
            yield credit
        credit = (begin, last, "caption")
    if credit is not None:
        yield credit


def _repeated_headline(document: Document, start: int, end: int, headline: tuple[int, int] | None) -> int | None:
    """Give where a copy of the headline ends that a paragraph was glued to ("Bridge opensThe port said")."""
    text, title = document.text, document.source.title
    own = text[slice(*headline)] if headline else ""
    for words in dict.fromkeys((title, own)):
        after = start + len(words)
        if len(words) < _SHORTEST_REPEATED or after > end or not text.startswith(words, start):
            continue
        # With a space behind it the words may begin a sentence ("Steel prices rise in May Day weeks"), unless the
        # title is known from the metadata alone, so that the article must begin with it.
        following = after + (words != own and text[after : after + 1] == " ")
        if following >= end or text[following].isupper() or text[following] in OPENERS:
            return after
    return None
