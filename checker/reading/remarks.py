"""What makes a document doubtful as a whole."""

from __future__ import annotations

import re

import regex

from checker.model import Document, Passage
from checker.reading.lines import marker_length
from checker.reading.sentences import CLOSERS

UNDATED = "no date published"
"""What a reader of files may have said already, with what the file says instead."""

_TAIL_WORDS = 6
_FEWEST_WORDS = 5
_ENDS = frozenset(".!?。！？؟।")
_MARK_AT_END = regex.compile(r"\s*\p{So}[\p{So}\p{Cf}\ufe0e\ufe0f]*\Z")
"""A sign that is no punctuation: the arrow of a note, a black square, a heart."""

_SIGN_OFF = re.compile(r"(?<=[.!?\"”])\s+(?:reuters?|ap|afp|upi|tass|xinhua|ends?|-30-|30|#{2,})[.\s]*$", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+$")


def remarks(document: Document, passages: tuple[Passage, ...]) -> tuple[str, ...]:
    """Give what a reader should know before trusting any figure of the document; empty where nothing is odd."""
    found = []
    if document.source.published is None and not any(one.startswith(UNDATED) for one in document.remarks):
        found.append(UNDATED)
    tail = truncated(document, passages)
    if tail is not None:
        found.append(f"ends in mid-sentence: «{tail}»")
    return tuple(found)


def truncated(document: Document, passages: tuple[Passage, ...]) -> str | None:
    """Give the last words of an article that ends in mid-sentence, or None where it ends as a sentence does.

    Boilerplate, captions, headings, table rows, list items and short labels (a byline, a sign-off) at the end are
    passed over: the last sentence of the body is what counts.
    """
    for passage in reversed(passages):
        if passage.zone != "body":
            continue
        words = _SIGN_OFF.sub("", _MARK_AT_END.sub("", document.text[passage.start : passage.end]))
        if _is_label(words) or marker_length(words, 0, len(words)):
            continue
        if words.rstrip(CLOSERS + " ")[-1:] in _ENDS or words[-1] in CLOSERS or _ADDRESS.search(words):
            return None
        return " ".join(words.split()[-_TAIL_WORDS:])
    return None


def _is_label(words: str) -> bool:
    """Tell whether it is too short for a sentence, or capitalised all through as a name or a sign-off is."""
    parts = words.split()
    return len(parts) < _FEWEST_WORDS or all(part[0].isupper() or len(part) < 4 for part in parts if part[0].isalpha())
