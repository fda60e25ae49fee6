"""An exact quotation of a document, with its place."""

from __future__ import annotations

from checker.model import Citation, Document, Passage

_CONTEXT = 32


def cite(document: Document, passage: Passage, start: int, end: int) -> Citation:
    """Give the citation of `text[start:end]`, with up to 32 characters of the article on either side.

    Args:
        start: code point offset in `document.text`, inside *passage*.
        end: the offset behind the last character, at most `passage.end`.

    Raises:
        ValueError: the stretch is empty or reaches out of the passage; the message names both.

    Source:
        W3C Web Annotation Data Model, text position and text quote selectors.

    >>> note = Document.from_text("Exports rose. Trade was $3 billion.", "note")
    >>> found = cite(note, Passage(14, 35, "body"), 24, 34)
    >>> found.quote, found.prefix, found.suffix, found.line, found.column
    ('$3 billion', 'Exports rose. Trade was ', '.', 1, 25)
    """
    if not passage.start <= start < end <= passage.end:
        raise ValueError(f"{start}:{end} is no stretch of the passage {passage.start}:{passage.end}")
    text = document.text
    line, column = document.place(start)
    block = document.block_at(start)
    first = 0 if passage.zone == "metadata" else document.text_start
    return Citation(
        source=document.source.name,
        start=start,
        end=end,
        quote=text[start:end],
        line=line,
        column=column,
        zone=passage.zone,
        sentence=text[passage.start : passage.end],
        sentence_start=passage.start,
        prefix=text[max(first, start - _CONTEXT) : start],
        suffix=text[end : end + _CONTEXT],
        byte_column=document.byte_column(start),
        place=block.place if block else "",
    )
