"""The words by which public sites name the parts of a page, in the class and id of an element."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SHOWN_AFTER_ALL = re.compile(
    r"\S[:-](?:block|flex|grid|inline|inline-block|inline-flex|table|table-cell|contents)(?!\S)"
)
_MOST_WORDS = 4
_MOST_NAMES = 12
_LONGEST_NAME = 80


@lru_cache(maxsize=4096)
def parts_of_page(names: str) -> frozenset[str]:
    """Give the headings of `conventions.yaml` that an element's class or id *names* fall under.

    What is hidden on narrow screens alone (`hidden md:block`) is not hidden.

    >>> sorted(parts_of_page("c-Article__shareBar wide")), sorted(parts_of_page("share-price"))
    (['boilerplate'], [])
    """
    found = {part for name in names.split()[:_MOST_NAMES] for part in _parts_of_one(name[:_LONGEST_NAME])}
    if "hidden" in found and _SHOWN_AFTER_ALL.search(names):
        found.remove("hidden")
    return frozenset(found)


def _parts_of_one(name: str) -> set[str]:
    words = [word.lower() for word in _WORD.findall(name)]
    if not words or words[0] in _lists()["never_begins"]:
        return set()
    found = _named(" ".join(words))
    for count in range(1, min(len(words) - 1, _MOST_WORDS) + 1):
        if count > 1 or all(word in _lists()["before"] for word in words[:-1]):
            found |= _named(" ".join(words[-count:])) - {"hidden"}
    return found


def _named(phrase: str) -> set[str]:
    return {part for part, phrases in _lists().items() if phrase in phrases} - {"before", "never_begins"}


@cache
def _lists() -> dict[str, frozenset[str]]:
    import yaml  # here, because most runs read no page

    text = files("checker.sources.web_page").joinpath("conventions.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return {part: frozenset(phrases) for part, phrases in loaded.items()}
