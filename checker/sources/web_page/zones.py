"""What is known only when the whole page is: which headers, teasers and lists of links are no part of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.model import Zone
from checker.reading.boilerplate import is_boilerplate_line
from checker.sources.web_page.drafts import Draft, Paragraph, Region, Table

_LONGEST_TEASER = 400
"""Characters; what is longer under a linked heading is an article."""


def paragraphs_of(drafts: Iterable[Draft]) -> Iterator[Paragraph]:
    """Give every paragraph, those in the cells of tables too, in order."""
    waiting = [iter(drafts)]
    while waiting:
        draft = next(waiting[-1], None)
        if draft is None:
            waiting.pop()
        elif isinstance(draft, Table):
            waiting.append(iter([one for row in draft.rows for cell in row for one in cell.content]))
        else:
            yield draft


def settle_zones(regions: Sequence[Region], drafts: Sequence[Draft]) -> None:
    """Work out the zone of each region; *regions* stand in the order in which they begin."""
    paragraphs = list(paragraphs_of(drafts))
    _settle(regions)
    shown = [one for one in paragraphs if one.heading and one.region.settled != "boilerplate"]
    for region in regions:
        if region.kind == "page header" and region.main_heading and not any(one.heading <= 2 for one in shown):
            region.void = True
    _settle(regions)
    for teaser in _teasers(paragraphs):
        teaser.zone = "boilerplate"
    if not any(_is_prose(one) for one in paragraphs):
        for region in regions:
            region.void = region.void or region.kind == "hidden"  # a script shows it when the page has come
    _settle(regions)


def links_alone(drafts: Sequence[Draft]) -> frozenset[int]:
    """Give the numbers of the lists in which every item is a link and nothing else."""
    items: Counter[int] = Counter()
    links: Counter[int] = Counter()
    for paragraph in paragraphs_of(drafts):
        items[paragraph.in_list] += 1
        links[paragraph.in_list] += paragraph.is_link
    return frozenset(number for number in items if number and items[number] == links[number])


def zone_of(paragraph: Paragraph, link_lists: frozenset[int]) -> Zone | None:
    """Give the zone of a paragraph; None where its words decide.

    A paragraph that is a link and nothing else leads away from the article ("Read more: ...").
    """
    zone = paragraph.region.settled
    if zone == "headline":
        text = " ".join(paragraph.text.split())
        return "boilerplate" if text and is_boilerplate_line(text, 0, len(text)) else zone
    if zone is None and paragraph.is_link and (not paragraph.in_list or paragraph.in_list in link_lists):
        return "boilerplate"
    return zone


def _settle(regions: Sequence[Region]) -> None:
    for region in regions:
        outer = region.around.settled if region.around else None
        own = None if region.void else region.zone
        region.settled = "boilerplate" if "boilerplate" in (own, outer) else own or outer


def _teasers(paragraphs: Sequence[Paragraph]) -> list[Region]:
    """Give the `<article>`s that only announce others: short, under a heading that is a link.

    A page of nothing but teasers is a front page, whose teasers are its text.
    """
    ink: Counter[Region] = Counter()
    linked: set[Region] = set()
    own: set[Region | None] = set()
    for paragraph in paragraphs:
        article = _article_of(paragraph.region)
        if article is not None:
            ink[article] += paragraph.ink
        if paragraph.heading and paragraph.region.settled != "boilerplate":
            if paragraph.is_link and paragraph.heading > 1 and article is not None:
                linked.add(article)
            else:
                own.add(article)
    return [one for one in linked if own and one not in own and ink[one] <= _LONGEST_TEASER]


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.region.settled is None and bool(paragraph.ink) and not paragraph.is_link


def _article_of(region: Region) -> Region | None:
    at: Region | None = region
    while at is not None and at.kind != "article":
        at = at.around
    return at
