"""What is to be looked at in a few plain lines, for reports that have no page to lay it out on."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Citation
from checker.reports.escaping import one_line
from checker.reports.items import Item
from checker.reports.places import Places

LONGEST_SENTENCE = 300
"""Of a longer sentence so many characters are quoted, the figure among them."""


def item_text(places: Places, item: Item) -> str:
    """Give all of *item* in lines: what it says, each quotation, then the notes."""
    notes = (f"{label}: {text}" for label, text in item.notes)
    return "\n".join([item.message, *said_lines(places, item), *notes])


def said_lines(places: Places, item: Item) -> Iterator[str]:
    """Give a line for each quotation: its value, where it stands, and the sentence around it.

    >>> from checker import Document, check
    >>> from checker.reports.items import items_of
    >>> found = check(Document.from_text("The fair opened on Monday, 9 August 2016.", "fair"))
    >>> print(min(said_lines(Places(found), items_of(found)[0])))
    Monday: fair:1:20 "The fair opened on Monday, 9 August 2016."
    """
    for said in item.said:
        by = f" (according to {said.attribution})" if said.attribution else ""
        yield one_line(f'{said.value}{by}: {places.line(said.citation)} "{sentence_of(said.citation)}"')


def sentence_of(cited: Citation) -> str:
    """Give the sentence of *cited* on one line; of a long one what stands around the figure."""
    return "".join(sentence_parts(cited))


def sentence_parts(cited: Citation) -> tuple[str, str, str]:
    """Give what `sentence_of` gives as what stands before the figure, the figure, and what stands behind it.

    A figure that lies outside its sentence (a table's head, a list's lead-in) is given with the words next to it.
    """
    at = cited.start - cited.sentence_start
    before, behind = cited.prefix, cited.suffix
    if at >= 0 and cited.sentence[at : at + len(cited.quote)] == cited.quote:
        before, behind = cited.sentence[:at], cited.sentence[at + len(cited.quote) :]
    room = max(0, LONGEST_SENTENCE - len(cited.quote))
    left = min(len(before), max(room // 2, room - len(behind)))
    right = min(len(behind), room - left)
    start = f"... {before[len(before) - left :]}" if left < len(before) else before
    end = f"{behind[:right]} ..." if right < len(behind) else behind
    return one_line(start), one_line(cited.quote), one_line(end)
