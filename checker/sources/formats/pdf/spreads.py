"""Paragraphs that begin on one page and end on the next: read as one, each part at its own page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.sources.formats.pdf.columns import Rows
from checker.sources.formats.pdf.paragraphs import Paragraph, goes_on, join

_SAME_SIZE = 0.05


@dataclass(slots=True)
class Spread:
    """A paragraph by pages; nearly always there is one."""

    parts: list[tuple[str, Paragraph]]

    @property
    def size(self) -> float:
        """Of its type."""
        return self.parts[-1][1].lines[-1].size

    def texts(self) -> list[tuple[str, str, str]]:
        """Give for each part its page, what stands between it and the part before, and its text.

        A word that the end of the page divides is joined: the hyphen is in neither part.
        """
        given: list[tuple[str, str, str]] = []
        whole = ""
        for place, paragraph in self.parts:
            text = paragraph.text
            joined = join(whole, text)
            between = " " if joined.endswith(f" {text}") else ""
            if given and not between and not joined.startswith(whole):
                before, gap, last = given[-1]
                given[-1] = (before, gap, last[:-1])
            given.append((place, between if whole else "", text))
            whole = joined
        return given


@dataclass(frozen=True, slots=True)
class Placed:
    """The rows of a table and their page."""

    place: str
    rows: Rows


def across_pages(pages: Iterable[tuple[str, Iterable[Paragraph | Rows]]]) -> list[Spread | Placed]:
    """Give what stands on the pages in order; a note below a paragraph that goes on follows it."""
    written: list[Spread | Placed] = []
    first_of_page = 0
    for place, blocks in pages:
        own: list[Spread | Placed] = [
            Placed(place, block) if isinstance(block, Rows) else Spread([(place, block)]) for block in blocks
        ]
        last = _last_of_the_text(written, first_of_page, own)
        begins = own[0] if own else None
        if last is not None and isinstance(begins, Spread):
            last.parts += begins.parts
            del own[0]
        first_of_page = len(written) if own else first_of_page
        written += own
    return written


def _last_of_the_text(written: list[Spread | Placed], first: int, own: list[Spread | Placed]) -> Spread | None:
    """Give the paragraph before that the first of a page goes on with, or None."""
    begins = own[0] if own else None
    if not isinstance(begins, Spread):
        return None
    for block in reversed(written[first:]):
        if not isinstance(block, Spread):
            return None
        smaller = block.size < begins.size * (1 - _SAME_SIZE)
        if not smaller:
            alike = block.size <= begins.size * (1 + _SAME_SIZE)
            return block if alike and goes_on(block.parts[-1][1], begins.parts[0][1]) else None
    return None
