"""What an element says that its part of the page is: by its name, its role, its class and id, its style."""

from __future__ import annotations

import re

from checker.sources.web_page.conventions import parts_of_page
from checker.sources.web_page.drafts import Region
from checker.sources.web_page.elements import AROUND, CONTROLS, FALLBACKS, HEADINGS, ROLES
from checker.sources.web_page.nesting import Element

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE)
TELLING = (
    HEADINGS
    | CONTROLS
    | FALLBACKS
    | AROUND
    | {
        *(
            "article",
            "aside",
            "caption",
            "del",
            "dialog",
            "figcaption",
            "footer",
            "form",
            "header",
            "nav",
            "rp",
            "s",
            "strike",
        ),
    }
)
"""What says something of its part of the page by its name alone."""
_NAMED_BY_CLASS_IS_TOPIC = frozenset({"html", "body", "main", "article"})
"""The classes of these say what the page is about and how it is laid out."""


def kind_of(element: Element) -> str:
    """Give the name of the element, or of the one that its role makes it.

    >>> from checker.sources.web_page.tokens import Attribute
    >>> kind_of(Element("div", {"role": Attribute("navigation", 0)}, 0))
    'nav'
    """
    roles = element.attribute("role").lower().split()
    if not roles or element.name in HEADINGS:
        return element.name
    return ROLES.get(roles[0], element.name)


def region_of(element: Element, kind: str, around: Region, *, in_article: bool) -> Region | None:
    """Give the region that *element* begins, or None where it says nothing of the kind.

    Args:
        kind: see `kind_of`.
        in_article: whether it stands inside `<article>`, `<main>` or the like, where a header or an aside is the
            article's own.
    """
    if _is_hidden(element):
        return Region("boilerplate", around, "hidden", by_convention=True)
    if _is_named(element, kind, "boilerplate"):
        return Region("boilerplate", around, by_convention=True)
    if kind in HEADINGS:
        return Region("headline", around)
    if kind == "article":
        return Region(None, around, "article")
    if kind == "header" and not in_article:
        return Region("boilerplate", around, "page header")
    if kind in ("form", "aside", *FALLBACKS) and not (kind == "aside" and in_article):
        return Region("boilerplate", around, by_convention=True)
    if kind in ("nav", "dialog", *CONTROLS, *AROUND) or (kind == "footer" and not in_article) or _is_struck(element):
        return Region("boilerplate", around)
    if kind in ("figcaption", "caption") or _is_named(element, kind, "caption"):
        return Region("caption", around)
    return None


def holds_the_article(element: Element, kind: str) -> bool:
    """Tell whether the article itself stands in *element*, so that what is around it cannot be boilerplate."""
    return kind in ("main", "h1") or "articleBody" in element.attribute("itemprop").split()


def is_note_mark(element: Element) -> bool:
    """Tell whether what stands raised in *element* leads to a note."""
    return element.name == "a" or "note_mark" in parts_of_page(element.attribute("class"))


def leads_to_note(element: Element) -> bool:
    """Tell whether a link is named as the mark of a note on the same page."""
    names = element.attribute("class")
    return bool(names) and element.attribute("href")[:1] == "#" and "note_mark" in parts_of_page(names)


def _is_hidden(element: Element) -> bool:
    if "hidden" in element.attributes and element.attribute("hidden").lower() != "until-found":
        return True
    if _HIDING.search(element.attribute("style")):
        return True
    return element.name not in _NAMED_BY_CLASS_IS_TOPIC and "hidden" in parts_of_page(element.attribute("class"))


def _is_named(element: Element, kind: str, part: str) -> bool:
    if kind in _NAMED_BY_CLASS_IS_TOPIC or not element.attributes:
        return False
    return any(part in parts_of_page(element.attribute(name)) for name in ("class", "id"))


def _is_struck(element: Element) -> bool:
    return element.name in ("del", "s", "strike", "rp") or bool(_STRUCK.search(element.attribute("style")))
