"""What the JSON-LD of a page says of its article, in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_MOST_NODES = 20_000
_ARTICLES = ("Article", "BlogPosting", "Report", "LiveBlogPosting", "AnalysisNewsArticle", "Dataset")


class Said(NamedTuple):
    """What is said of the article; what is not said is empty."""

    headline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""


def read_json_ld(scripts: list[str]) -> tuple[Said, tuple[int, ...]]:
    """Give what *scripts* say of the first article among them, and the numbers of those that are no JSON.

    >>> read_json_ld(['{"@type": "NewsArticle", "headline": "Bridge opens", "datePublished": "2019-03-01"}'])[0][:2]
    ('Bridge opens', '2019-03-01')
    """
    nodes: list[Mapping[str, object]] = []
    faulty = []
    for number, script in enumerate(scripts):
        try:
            loaded = json.loads(_bare(script), strict=False, parse_int=str, parse_float=str)
        except (ValueError, RecursionError):
            faulty.append(number)
            continue
        nodes.extend(_nodes(loaded))
    by_id = {name: node for node in reversed(nodes) if isinstance(name := node.get("@id"), str) and len(node) > 1}
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return Said(), tuple(faulty)
    publisher = _of(article, "publisher", by_id)
    page = _first(article.get("mainEntityOfPage"))
    address = page.get("@id") if isinstance(page, Mapping) else page
    return (
        Said(
            _words(article.get("headline")) or _words(article.get("name")),
            _words(article.get("datePublished")),
            _words(publisher.get("name")) if isinstance(publisher, Mapping) else _words(publisher),
            _words(article.get("url")) or _words(address),
        ),
        tuple(faulty),
    )


def _bare(script: str) -> str:
    """Give the script without the comment or CDATA marks that old editors put around it."""
    text = script.strip()
    for opening, closing in (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")):
        if text.startswith(opening):
            text = text.removeprefix(opening).removesuffix(closing).strip()
    return text.removesuffix(";")


def _nodes(loaded: object) -> Iterator[Mapping[str, object]]:
    """Give the objects of a script, those around before those inside."""
    waiting = [loaded]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, Mapping):
            yield node
            waiting.extend(reversed(list(node.values())))
        elif isinstance(node, list):
            waiting.extend(reversed(node))


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    said = node.get("datePublished") or node.get("headline")
    return bool(said) and any(isinstance(name, str) and name.endswith(_ARTICLES) for name in names)


def _of(article: Mapping[str, object], key: str, by_id: Mapping[str, Mapping[str, object]]) -> object:
    found = _first(article.get(key))
    if isinstance(found, Mapping) and "name" not in found and isinstance(name := found.get("@id"), str):
        return by_id.get(name, found)
    return found


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _words(value: object) -> str:
    value = _first(value)
    return " ".join(value.split()) if isinstance(value, str) else ""
