"""Captions of pictures: told by the credit in brackets, by how they begin, or by who stands where."""

from __future__ import annotations

import re
from functools import cache

from checker.reading.folding import fold
from checker.reading.phrases import phrase_lists, phrase_set

_LONGEST = 600
_LONGEST_BARE = 300
"""A longer paragraph that ends in an agency's name alone is a dispatch, not a caption."""

_LONGEST_OPENING = 40
_POSITION = re.compile(r"\bpictured |\bfrom left ", re.IGNORECASE)  # all that `positions` says without a bracket
_CREDIT = re.compile(r"\(([^()\n]{1,80})\)")
_LAST_BRACKET = re.compile(r"\(([^()\n]{1,80})\)[.\s]*$")
_GLUE = re.compile(r"\)[.]?(?=[^\W\d_a-z]|[“\"])")
_PARTS = re.compile(r"\s*(?:[/|,;:&+–—]|\s-\s|\bvia\b|\band\b)\s*")


def is_caption(text: str, start: int, end: int) -> bool:
    """Tell whether the paragraph `text[start:end]` is the caption of a picture.

    >>> line = "The harbour bridge at dusk. (Photo by the port authority)"
    >>> is_caption(line, 0, len(line))
    True
    """
    if end - start > _LONGEST:
        return False
    if fold(text[start : min(end, start + _LONGEST_OPENING)]).startswith(phrase_lists("captions")["begins"]):
        return True
    if text.find("(", start, end) < 0 and not _POSITION.search(text, start, end):
        return False
    folded = fold(text[start:end])
    bracket = _LAST_BRACKET.search(folded, max(0, len(folded) - 90)) if "(" in folded else None
    if bracket is not None and is_credit(bracket.group(1)):
        return len(folded) <= _LONGEST_BARE or _says_picture(bracket.group(1))
    return any(position in folded for position in phrase_lists("captions")["positions"])


def credit_ends(text: str, start: int, end: int) -> list[int]:
    """Give the offsets inside `text[start:end]` where a credit in brackets is glued to what follows.

    >>> credit_ends("At dusk. (Photo by P / AFP)The port said", 0, 40)
    [27]
    """
    ends = []
    for glue in _GLUE.finditer(text, start, end):
        opening = text.rfind("(", max(start, glue.start() - 82), glue.start())
        credit = _CREDIT.match(text, opening) if opening >= 0 else None
        if credit is not None and credit.end() == glue.start() + 1 and is_credit(credit.group(1)):
            ends.append(glue.end())
    return ends


def is_credit(inside: str) -> bool:
    """Tell whether the words in brackets name who took a picture.

    >>> is_credit("AA Photo"), is_credit("Reuters file photo"), is_credit("about $3 billion")
    (True, True, False)
    """
    words = fold(inside).strip(" .")
    if _says_picture(words):
        return True
    parts = [part for part in _PARTS.split(words) if part]
    if _names_photographer(words, parts):
        return True
    return all(_is_agency(part) for part in parts)


def _says_picture(inside: str) -> bool:
    """Tell whether the words begin with "photo by", "image" or the like."""
    words = fold(inside).strip()
    return any(
        words.startswith(opener) and not words[len(opener) : len(opener) + 1].isalpha()
        for opener in phrase_lists("captions")["credit_begins"]
    )


def _names_photographer(words: str, parts: list[str]) -> bool:
    """Tell whether a person may be named beside the agency: "AP Photo/A. B.", "EPA-EFE/A. B."."""
    with_photo = any(part not in _agencies() and " " in part and _is_agency(part) for part in parts)
    return with_photo or (bool(parts) and parts[0] in _agencies() and words[len(parts[0]) :].lstrip().startswith("/"))


def _is_agency(part: str) -> bool:
    """Tell whether *part* is an agency's name, words such as "file photo" around it aside."""
    if part in _agencies() or part in phrase_set("captions", "credit_words"):
        return True
    return any(
        part.startswith(f"{agency} ") and part[len(agency) + 1 :] in phrase_set("captions", "credit_words")
        for agency in _agencies()
    )


@cache
def _agencies() -> frozenset[str]:
    return phrase_set("captions", "agencies")
