"""What a page says of itself: title, publisher, address, the day published, and where it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from checker.errors import Problem
from checker.sources.metadata import Metadata
from checker.sources.web_page.conventions import parts_of_page
from checker.sources.web_page.days import Moment, read_moment
from checker.sources.web_page.json_ld import Said, read_json_ld
from checker.sources.web_page.nesting import Closed, Element, Event, Opened
from checker.sources.web_page.pieces import Places
from checker.sources.web_page.tokens import Text

_PUBLISHED = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "dcterms.created",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "published",
    "published_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "originalpublicationdate",
    "datepublished",
    "date.issued",
]
"""Names of `<meta>` that hold the day published, those first that are used with most care."""

_TITLES = [
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "title",
    "headline",
]
_PUBLISHERS = [
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
]
_SEPARATORS = re.compile(r"\s+[|•·»–—-]\s+")
_MOST = 1_000
"""Of each kind of thing that says something; a page may bring a million."""


class _Found(NamedTuple):
    """A value, what says so in plain words, and where."""

    value: str
    says: str
    offset: int


@dataclass(slots=True)
class PageMetadata:
    """What is said in a page, gathered while it is read."""

    path: str
    places: Places
    _metas: dict[str, _Found] = field(default_factory=dict)
    _times: list[_Found] = field(default_factory=list)
    _scripts: list[Text] = field(default_factory=list)
    _title: Text | None = None
    _canonical: str = ""
    _language: str = ""
    _script_open: bool = False
    _title_open: bool = False
    _drawing: int = -1

    def take(self, event: Event) -> None:
        """Go on with the next of the page's events."""
        if isinstance(event, Opened):
            self._opened(event.element)
        elif isinstance(event, Closed):
            self._script_open = self._title_open = False
        elif isinstance(event, Text):
            if self._script_open and len(self._scripts) < _MOST:
                self._scripts.append(event)
            elif self._title_open and self._title is None and event.raw.strip():
                self._title = event

    def _opened(self, element: Element) -> None:
        name = element.name
        kind = element.attribute("type").lower()
        self._script_open = name == "script" and kind.startswith("application/ld+json")
        self._title_open = name == "title" and self._drawing < 0
        if name == "svg":
            self._drawing = element.offset  # a drawing has titles of its own; the page's stands before any
        elif name == "meta":
            self._meta(element)
        elif name == "link" and "canonical" in element.attribute("rel").lower().split():
            self._canonical = self._canonical or _read(element, "href")
        elif name == "html":
            self._language = self._language or _read(element, "lang")
        if element.attributes:
            self._published_here(element)

    def tab_title(self) -> Text | None:
        """Give the page's `<title>`."""
        return self._title

    def read(self, *, headline: str = "", shown_day: str = "") -> tuple[Metadata, tuple[Problem, ...]]:
        """Give what the page says of itself, and what is doubtful about it.

        Args:
            headline: that it shows, which then is the title that no metadata names, or "".
            shown_day: that it shows as the day published, for pages that say it nowhere else, or "".
        """
        said, faulty = read_json_ld([script.raw for script in self._scripts])
        problems = [self._warning("this JSON-LD is no JSON; it is not read", self._scripts[at].offset) for at in faulty]
        published, doubts = self._day(said, shown_day)
        problems.extend(doubts)
        tab = " ".join(unescape(self._title.raw).split()) if self._title is not None else ""
        publisher = said.publisher or self._first(_PUBLISHERS) or _site_of(tab, " ".join(headline.split()))
        title = said.headline or self._first(_TITLES)
        if not title and not headline:
            title = tab
        found = Metadata(
            title=_without(" ".join(title.split()), publisher),
            publisher=publisher,
            published=published[0].day if published else None,
            published_from=published[1].says if published else "",
            url=self._address(said),
            language=self._language,
        )
        return found, tuple(problems)

    def _meta(self, element: Element) -> None:
        name = (element.attribute("property") or element.attribute("name")).lower()
        content = _read(element, "content")
        if name and content and len(self._metas) < _MOST:
            self._metas.setdefault(name, _Found(content, f"the page's {name}", element.offset))

    def _published_here(self, element: Element) -> None:
        """Note an element that says when the page was published: microdata, `<time pubdate>`, a microformat."""
        marked = "datePublished" in element.attribute("itemprop").split()
        by_class = element.name == "time" and (
            "pubdate" in element.attributes or "published" in parts_of_page(element.attribute("class"))
        )
        value = _read(element, "datetime") or (_read(element, "content") if marked else "")
        if value and (marked or by_class) and len(self._times) < _MOST:
            says = "the page's datePublished" if marked else "the page's <time>"
            self._times.append(_Found(value, says, element.offset))

    def _day(self, said: Said, shown_day: str) -> tuple[tuple[Moment, _Found] | None, list[Problem]]:
        """Give the day published with what says so: the first that can be read; and what gainsays it."""
        first: tuple[Moment, _Found] | None = None
        problems: list[Problem] = []
        for found in self._days(said, shown_day):
            moment = read_moment(found.value)
            if moment is None:
                message = f"{found.says} is '{found.value[:40]}', which names no one day; it is not used"
                problems.append(self._warning(message, found.offset))
            elif first is None:
                first = moment, found
            elif _differ(first[0], moment):
                message = (
                    f"{first[1].says} says {first[0].day}, {found.says} says {moment.day}; the first is used: "
                    "give 'published:' in sources.yaml if it is the other"
                )
                return first, [*problems, self._warning(message, found.offset)]
        return first, problems

    def _days(self, said: Said, shown_day: str) -> Iterator[_Found]:
        if said.published:
            yield _Found(said.published, "the page's JSON-LD datePublished", self._scripts[0].offset)
        yield from (self._metas[name] for name in _PUBLISHED[:3] if name in self._metas)
        yield from (found for found in self._times[:1])
        yield from (self._metas[name] for name in _PUBLISHED[3:] if name in self._metas)
        if shown_day and not (said.published or self._times or any(name in self._metas for name in _PUBLISHED)):
            yield _Found(shown_day, "the page's line 'Published'", 0)

    def _address(self, said: Said) -> str:
        for address in (
            self._canonical,
            self._first(
                [
                    "og:url",
                ]
            ),
            said.url,
        ):
            if address.startswith(("http://", "https://")):
                return address
        return ""

    def _first(self, names: list[str]) -> str:
        return next((self._metas[name].value for name in names if name in self._metas), "")

    def _warning(self, message: str, offset: int) -> Problem:
        return Problem(self.path, *self.places.of(offset), message, "warning")


def _read(element: Element, attribute: str) -> str:
    return " ".join(unescape(element.attribute(attribute)[:2000]).split())


def _differ(one: Moment, other: Moment) -> bool:
    """Tell whether two days differ that are not the same instant in two time zones."""
    return one.day != other.day and (one.instant is None or one.instant != other.instant)


def _site_of(tab: str, headline: str) -> str:
    """Give the name of the site, which pages put last in their tab's title, behind the headline that they show.

    >>> _site_of("Quay opens | Port | Strait Courier", "Quay opens"), _site_of("Quay - it opens", "Harbour news")
    ('Strait Courier', '')
    """
    if not headline or not tab.casefold().startswith(headline.casefold()):
        return ""
    separator = _SEPARATORS.match(tab, len(headline))
    return _SEPARATORS.split(tab[separator.end() :])[-1] if separator else ""


def _without(title: str, publisher: str) -> str:
    """Give a title without the publisher's name at its end.

    >>> _without("Bridge opens - The Port Gazette", "The Port Gazette")
    'Bridge opens'
    """
    parts = list(_SEPARATORS.finditer(title))
    if parts and publisher and title[parts[-1].end() :].casefold() == publisher.casefold():
        return title[: parts[-1].start()]
    return title
