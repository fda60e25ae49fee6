"""Document -> its names, word by word: capitalised words in running text, each with the names directly beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.model import Document, Passage
from checker.reading import fold

LONGEST_RUN = 6
"""More capitalised words in a row are a heading that was glued to a paragraph, or a list."""

_TITLE_CASE, _LONG_WORD = 0.6, 4
_LONG_NAME = 6


def _capitals() -> str:
    """Give the capitals of the Latin, Greek and Cyrillic blocks for a character class; `re` has no name for them."""
    return "".join(chr(code) for code in range(0xC0, 0x530) if chr(code).isupper())


_CAPITALISED = re.compile(
    # An apostrophe inside belongs to the name ("Sana'a"), a genitive "'s" does not.
    rf"(?<![\w@#/])[A-Z{_capitals()}](?:[^\W\d_]|['’ʼ‘`](?!s(?!\w))(?=[^\W\d_])|[-‐‑](?=[^\W\d_]))*(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_LOWER = re.compile(r"(?<!\w)[a-zß-öø-ÿ][^\W\d_]{3,}(?:[-'’][^\W\d_]+)*")
_STOP = re.compile(r"\.\s{0,3}")
_ABBREVIATED = frozenset(
    ("dr", "mr", "mrs", "ms", "gen", "sen", "rev", "prof", "lt", "col", "gov", "sgt", "capt", "maj", "adm")
)
_GENITIVE = re.compile(r"['’ʼ‘`]s(?!\w)")
_OPENS = re.compile(r"(?:^|[.!?:;\"“”‘«(\[|•*>–—-])\s*$")
_NO_LETTER = re.compile(r"[^\w-]+")
_GLUED = re.compile(r"[^\W\d_A-Z]{4}[A-Z]")


class NameWord(NamedTuple):
    """One word of a name where it is printed.

    Args:
        form: its letters and hyphens, folded: what spellings are compared by.
        start: its place in the text; `end` is the offset behind it, a genitive "'s" left out.
        passage: index of the passage that it stands in.
        before: the form of the name word directly before it, or "".
        after: the form of the name word directly behind it, or "".
        opens: whether it begins a sentence or a quotation, where any word has a capital.
    """

    form: str
    start: int
    end: int
    passage: int
    before: str
    after: str
    opens: bool


@dataclass(frozen=True)
class DocumentNames:
    """The words of all names in one document, in order, with the passages that they stand in."""

    document: Document
    passages: Sequence[Passage]
    words: tuple[NameWord, ...]

    @cached_property
    def common_words(self) -> tuple[str, ...]:
        """All words of the document that stand there without a capital, sorted."""
        return tuple(sorted(set(_LOWER.findall(self.document.text))))

    def has_common(self, beginning: str) -> bool:
        """Tell whether a word without a capital begins with *beginning*."""
        at = bisect_left(self.common_words, beginning)
        return at < len(self.common_words) and self.common_words[at].startswith(beginning)


def read_names(document: Document, passages: Sequence[Passage]) -> DocumentNames:
    """Give the words of names in *document*, in order; headings in title case and boilerplate are not trusted.

    A word that begins a sentence counts where the same word stands with a capital elsewhere, or with a genitive. A long
    one that stands alone is kept too, since it may be a name ("Khussainov said"); `opens` tells.

    >>> note = Document.from_text("Later Inga Lunn of Oslo spoke. Lunn's talk was short.", "note")
    >>> found = read_names(note, [Passage(0, 30, "body"), Passage(31, 53, "body")])
    >>> [(word.form, word.before, word.after) for word in found.words]
    [('inga', '', 'lunn'), ('lunn', 'inga', ''), ('oslo', '', ''), ('lunn', '', '')]
    """
    found: list[NameWord] = []
    for index, passage in enumerate(passages):
        if passage.zone in ("body", "caption", "headline"):
            found.extend(_words_of(document.text, passage, index))
    trusted = {word.form for word in found if not word.opens}
    words = (
        word if word.before in trusted else word._replace(before="")
        for word in found
        if word.form in trusted or _may_be_name(word)
    )
    return DocumentNames(document, passages, tuple(words))


def listed_forms(names: Iterable[str]) -> frozenset[str]:
    """Give the forms of all words of *names*: what a list has is spelled as somebody wants it.

    >>> sorted(listed_forms(["Nur-Sultan", "Recep Tayyip Erdoğan"]))
    ['erdogan', 'nur-sultan', 'recep', 'tayyip']
    """
    return frozenset(_form(word) for name in names for word in name.split())


def _words_of(text: str, passage: Passage, index: int) -> Iterator[NameWord]:
    spans = [match.span() for match in _CAPITALISED.finditer(text, passage.start, passage.end)]
    if not spans or (passage.zone == "headline" and _is_title_case(text, passage, spans)):
        return
    for run in _runs(text, spans):
        if len(run) > LONGEST_RUN:
            continue
        forms = ["", *(_form(text[start:end]) for start, end in run), ""]
        for number, (start, end) in enumerate(run, 1):
            printed = text[start:end]
            if (len(printed) > 1 and printed.isupper()) or _GLUED.search(printed):
                continue  # an abbreviation, a heading in capitals, or two words without the space between them
            opens = number == 1 and _opens(text, passage, start, end)
            yield NameWord(forms[number], start, end, index, forms[number - 1], forms[number + 1], opens)


def _runs(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Give the capitalised words that stand side by side, each stretch by itself."""
    run = [spans[0]]
    for span in spans[1:]:
        gap = text[run[-1][1] : span[0]]
        if (gap.isspace() and "\n\n" not in gap) or (_STOP.fullmatch(gap) and _is_shortened(text[slice(*run[-1])])):
            run.append(span)
        else:
            yield run
            run = [span]
    yield run


def _is_shortened(printed: str) -> bool:
    """Tell whether the full stop behind a word may be its own: an initial, "Dr."."""
    return len(printed) == 1 or printed.lower() in _ABBREVIATED


def _may_be_name(word: NameWord) -> bool:
    return word.opens and len(word.form) >= _LONG_NAME and not word.after


def _opens(text: str, passage: Passage, start: int, end: int) -> bool:
    """Tell whether a capital may be due to the beginning of a sentence or quotation; a genitive is a name's."""
    begins = _OPENS.search(text[max(passage.start, start - 8) : start]) is not None
    return begins and not _GENITIVE.match(text, end)


def _is_title_case(text: str, passage: Passage, spans: Sequence[tuple[int, int]]) -> bool:
    long = sum(end - start >= _LONG_WORD for start, end in spans)
    words = sum(1 for _ in _WORD.finditer(text, passage.start, passage.end))
    return long > _TITLE_CASE * words


@lru_cache(1 << 16)
def _form(printed: str) -> str:
    """Give the folded letters of a word as printed, its hyphens kept.

    >>> _form("Sana’a"), _form("Nur-Sultan"), _form("Erdoğan")
    ('sanaa', 'nur-sultan', 'erdogan')
    """
    return _NO_LETTER.sub("", fold(printed))
