"""What no source can settle for the checker: titles that no source gives, and superlatives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.audit.word_lists import word_list
from checker.model import Document, ForAPerson, Passage
from checker.reading import cite, fold, split_passages

_NAME = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+(?:\s+(?:(?:de|del|van|von|bin|al|el|da|dos)\s+)?[A-ZÀ-ÞĀ-Ž][\w’'-]+){0,3}"
_MOST_WORDS_OF_TITLE = 4


def things_for_a_person(drafts: Sequence[Document], sources: Sequence[Document]) -> tuple[ForAPerson, ...]:
    """Give the titles of the drafts that no source gives to the same name, and the superlatives, in order."""
    texts = [_article(source) for source in sources]
    found: list[ForAPerson] = []
    for draft in drafts:
        for passage in split_passages(draft):
            if passage.is_article:
                found.extend(_titles(draft, passage, texts))
                found.extend(_superlatives(draft, passage))
    return tuple(sorted(found, key=lambda one: (one.citation.source, one.citation.start, one.kind)))


@cache
def _title_before() -> re.Pattern[str]:
    words = "|".join(re.escape(one) for one in sorted(word_list("titles"), key=lambda one: (-len(one), one)))
    return re.compile(rf"\b(?P<title>(?i:(?:{words})(?:\s+(?:{words}))*))\.?\s+(?P<name>{_NAME})")


@cache
def _any_superlative() -> re.Pattern[str]:
    words = "|".join(re.escape(one) for one in sorted(word_list("superlatives"), key=lambda one: (-len(one), one)))
    return re.compile(rf"\b(?:{words})\b")


def _article(document: Document) -> str:
    """Give the folded article without front matter and boilerplate."""
    folded = fold(document.text)
    kept = (one for one in split_passages(document) if one.is_article)
    return "\n".join(folded[one.start : one.end] for one in kept)


def _titles(draft: Document, passage: Passage, texts: Sequence[str]) -> Iterator[ForAPerson]:
    for match in _title_before().finditer(draft.text, passage.start, passage.end):
        title, name = fold(match["title"]), fold(match["name"])
        surname = name.split()[-1]
        known = [text for text in texts if re.search(rf"\b{re.escape(surname)}\b", text)]
        if any(_gives(text, title, surname) for text in known):
            continue
        shown = f"{match['title']} {match['name']}"
        why = "no source gives this title" if known else "no source has this name"
        yield ForAPerson(cite(draft, passage, match.start(), match.end()), "title", f"{shown}: {why}")


def _gives(text: str, title: str, surname: str) -> bool:
    """Tell whether the text has the title close to the name: "Minister N", "N, the minister"."""
    gap = rf"(?:[\s,]+[\w'-]+){{0,{_MOST_WORDS_OF_TITLE}}}[\s,]+"
    one, other = rf"\b{re.escape(title)}\b\.?", rf"\b{re.escape(surname)}\b"
    return re.search(f"{one}{gap}{other}|{other}{gap}{one}", text) is not None


def _superlatives(draft: Document, passage: Passage) -> Iterator[ForAPerson]:
    folded = fold(draft.text[passage.start : passage.end])
    for match in _any_superlative().finditer(folded):
        if any(_stands_at(folded, match, phrase) for phrase in word_list("claims_nothing")):
            continue
        start, end = passage.start + match.start(), passage.start + match.end()
        yield ForAPerson(cite(draft, passage, start, end), "superlative", f"“{draft.text[start:end]}” claims a rank")


def _stands_at(folded: str, match: re.Match[str], phrase: str) -> bool:
    """Tell whether *phrase*, which holds the superlative, stands where it was found."""
    for found in re.finditer(rf"\b{re.escape(phrase)}\b", folded[max(0, match.start() - 20) : match.end() + 20]):
        begin = max(0, match.start() - 20) + found.start()
        if begin <= match.start() and match.end() <= begin + len(phrase):
            return True
    return False
