"""What web pages put around an article: navigation bars, share bars, comment forms, newsletter lines.

Zoned, never deleted: a figure in boilerplate is counted and listed. Only a line that matches is boilerplate, never what
merely follows one.
"""

from __future__ import annotations

import re
from functools import cache

from checker.reading.folding import fold
from checker.reading.phrases import phrase_lists, phrase_set

_LONGEST = 300
_EDGES = ' \t:.!|"›‹>…-–—*'  # of a folded line, where "»" is a quotation mark
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SEPARATORS = re.compile(r"\s*[|•·›»]\s*|\s{2,}")
_NO_NAVIGATION = re.compile(r"[.!?;:,\d]")
_FIRST_WORD = re.compile(r"[^\s:|,]+")


def is_boilerplate_line(text: str, start: int, end: int) -> bool:
    """Tell whether the whole line `text[start:end]` is boilerplate, a comment form's fields aside.

    >>> line = "Sign up for our weekly letter!"
    >>> is_boilerplate_line(line, 0, len(line))
    True
    """
    if end - start > _LONGEST:
        return False
    line = fold(text[start:end])
    bare = line.strip(_EDGES)
    return (
        bare in phrase_set("boilerplate", "whole")
        or bare in phrase_set("boilerplate", "opens_comment_form")
        or bare.startswith(phrase_lists("boilerplate")["line_begins"])
        or _begins(bare)
        or _holds(line)
        or _is_navigation(text[start:end])
    )


def is_boilerplate_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence inside a paragraph is boilerplate ("Copyright 2016 ... All rights reserved.")."""
    if end - start > _LONGEST:
        return False
    first = _FIRST_WORD.match(text, start, min(end, start + 20))
    if first is None or first.group().lower() not in _first_words():
        return False
    return _begins(fold(text[start:end]))


def opens_comment_form(text: str, start: int, end: int) -> bool:
    """Tell whether the line is the head of a comment form."""
    return end - start <= 40 and fold(text[start:end]).strip(_EDGES) in phrase_set("boilerplate", "opens_comment_form")


def is_comment_field(text: str, start: int, end: int) -> bool:
    """Tell whether the line is a field or button of a comment form ("Name *")."""
    return end - start <= 60 and fold(text[start:end]).strip(_EDGES) in phrase_set("boilerplate", "comment_form")


def is_kicker(text: str, start: int, end: int) -> bool:
    """Tell whether the line is nothing but section names, as stands above a headline ("Opinion", "World > Asia").

    >>> is_kicker("World > Asia", 0, 12), is_kicker("Asian markets", 0, 13)
    (True, False)
    """
    if end - start > 60:
        return False
    words = _WORDS.findall(fold(text[start:end]))
    return bool(words) and all(word in _section_words() for word in words)


def _holds(line: str) -> bool:
    for phrase in phrase_lists("boilerplate")["holds"]:  # noqa: SIM110  a generator is three times as slow here
        if phrase in line:
            return True
    return False


def _begins(line: str) -> bool:
    first = _FIRST_WORD.match(line)
    if first is None:
        return False
    return any(line.startswith(phrase) for phrase in _first_words().get(first.group(), ()))


def _is_navigation(line: str) -> bool:
    """Tell whether the line is a bar of section names: three or more, most of them known, no sentence among them."""
    if not line[-1].isalpha() or _NO_NAVIGATION.search(line):
        return False
    words = _WORDS.findall(line)
    if len(words) < 3 or not all(word[0].isupper() or word in ("and", "the", "of") for word in words):
        return False
    items = [item for item in _SEPARATORS.split(line) if item]
    known = sum(fold(word) in _section_words() for word in words)
    return known >= 3 and known * (2 if len(items) >= 3 else 4) >= len(words) * (1 if len(items) >= 3 else 3)


@cache
def _section_words() -> frozenset[str]:
    return frozenset(word for name in phrase_lists("boilerplate")["sections"] for word in name.split())


@cache
def _first_words() -> dict[str, tuple[str, ...]]:
    """Give first word -> phrases, so that a sentence is compared with the few that could fit."""
    table: dict[str, list[str]] = {}
    for phrase in phrase_lists("boilerplate")["sentence_begins"]:
        first = _FIRST_WORD.match(phrase)
        if first is not None:
            table.setdefault(first.group(), []).append(phrase)
    return {first: tuple(phrases) for first, phrases in table.items()}
