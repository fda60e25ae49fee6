"""A web page -> its text, laid out, with what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.errors import Problem
from checker.model import Zone
from checker.sources.article import Article
from checker.sources.laid_out import Cell, LaidOut, Piece
from checker.sources.web_page.drafts import Draft, Paragraph
from checker.sources.web_page.flow import Flow
from checker.sources.web_page.nesting import DEEPEST, Nesting
from checker.sources.web_page.page_metadata import PageMetadata
from checker.sources.web_page.pieces import Places, pieces_of
from checker.sources.web_page.shown_day import shown_day
from checker.sources.web_page.tables import beside, is_data, write_table
from checker.sources.web_page.tokens import Text, Unclosed, tokens
from checker.sources.web_page.zones import links_alone, paragraphs_of, settle_zones, zone_of

_GAP = re.compile(r" {2,}|\t+")
MOST_MARKUP = 100_000
"""Tags and entities of a page; the longest articles have some ten thousands, and a bomb is all markup."""


def read_page(text: str, path: str, *, encoding: str = "", xml: bool = False, place: str = "") -> Article:
    r"""Give the article of a web page.

    Args:
        text: of the page, decoded.
        path: the file, as problems name it.
        xml: whether it is XHTML (see `checker.sources.web_page.tokens`).
        place: where the page stands in the file, for blocks ("record 5"), or "".

    Returns:
        An article without a text, and a problem, where the page is too much to be one.

    >>> read_page("<h1>Bridge opens</h1><p>It cost $<b>3.</b>9&nbsp;billion.", "a.html").text
    'Bridge opens\n\nIt cost $3.9\xa0billion.'
    """
    if text.count("<") + text.count("&") > MOST_MARKUP:
        message = f"holds more than {MOST_MARKUP:,} tags and entities, which no article does; it is not read"
        return Article(None, encoding=encoding, problems=(Problem(path, 0, 0, message),))
    places, problems = Places(text), list[Problem]()
    flow, said, nesting = Flow(places), PageMetadata(path, places), Nesting(xml=xml)
    for token in tokens(text, xml=xml):
        if isinstance(token, Unclosed):
            message = f"the {token.what} that begins here is not closed; browsers show nothing of what follows"
            problems.append(Problem(path, *places.of(token.offset), message, "warning"))
        for event in nesting.events(token):
            flow.take(event)
            said.take(event)
    for event in nesting.rest():
        flow.take(event)
        said.take(event)
    flow.finish()
    if nesting.too_deep is not None:
        message = f"elements are nested more than {DEEPEST} deep from here on; they are read as if beside each other"
        problems.append(Problem(path, *places.of(nesting.too_deep), message, "warning"))
    page = LaidOut()
    settle_zones(flow.regions, flow.drafts)
    headline = _write(page, flow.drafts, place, said.tab_title(), places)
    metadata, doubts = said.read(headline=headline, shown_day=shown_day(_read_by_all(flow.drafts)))
    return page.article(metadata, encoding=encoding, problems=(*problems, *doubts))


def _write(page: LaidOut, drafts: Sequence[Draft], place: str, title: Text | None, places: Places) -> str:
    """Write what the page shows, under its title where no headline stands; give the first headline that does."""
    links = links_alone(drafts)
    headline = next((one.text for one in paragraphs_of(drafts) if zone_of(one, links) == "headline"), "")
    if not headline and title is not None:
        page.paragraph(pieces_of(title.raw, title.offset, places), "headline", place)
    waiting: list[Draft] = list(reversed(drafts))
    while waiting:
        draft = waiting.pop()
        if isinstance(draft, Paragraph):
            _write_paragraph(page, draft, zone_of(draft, links), place)
        elif is_data(draft):
            write_table(page, draft, place)
            waiting.extend(reversed(list(beside(draft))))
        else:
            inside = [one for row in draft.rows for cell in row for one in cell.content]
            waiting.extend(reversed(inside))
    return headline


def _read_by_all(drafts: Sequence[Draft]) -> Iterator[str]:
    """Give the paragraphs that are no part of the navigation or of other articles."""
    return (one.text for one in paragraphs_of(drafts) if one.region.settled != "boilerplate")


def _write_paragraph(page: LaidOut, paragraph: Paragraph, zone: Zone | None, place: str) -> None:
    columns = _columns(paragraph) if paragraph.aligned and zone is None else ()
    if len(columns) > 1:
        page.row([Cell(tuple(column), place) for column in columns], first=not paragraph.goes_on)
    else:
        page.paragraph(paragraph.pieces, zone, place, goes_on=paragraph.goes_on)


def _columns(paragraph: Paragraph) -> list[list[Piece]]:
    """Give the parts of a preformatted line that runs of blanks set apart."""
    columns: list[list[Piece]] = [[]]
    for piece in paragraph.pieces:
        at = 0
        for gap in _GAP.finditer(piece.text):
            columns[-1].append(Piece(piece.text[at : gap.start()], piece.line, piece.column + at))
            columns.append([])
            at = gap.end()
        columns[-1].append(Piece(piece.text[at:], piece.line, piece.column + at))
    return [column for column in columns if any(piece.text.strip() for piece in column)]
