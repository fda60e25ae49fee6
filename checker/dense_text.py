"""How much of a document is read and compared: what is denser or longer than any article is taken in part, and said.

A data base, a log or a list of numbers would keep a run busy for minutes, and no words in it say what its figures
measure. Its figures are listed all the same, up to a limit beyond which they are not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from checker.errors import Problem
from checker.figures.scan import find_atoms
from checker.model import Document, Mention, Passage

MOST_READ = 30_000
"""Numbers of a document that are read, which takes some three seconds; the longest article that is taken has 26,000."""

MOST_SENTENCES = 200_000
"""Sentences or lines that are read; the longest article that is taken has 30,000."""

MOST_COMPARED = 6_000
"""Figures of a document that rules and contexts are asked about, in some three seconds; 350 pages of news have them."""

LONGEST_SENTENCE = 8_000
"""Characters of a passage that is compared: every citation quotes the whole of it, and no sentence is as long."""

MOST_OF_A_SENTENCE = 60
"""Figures of a sentence of which its words say what each measures; what holds more is a list of numbers."""

_SHORTEST_FIGURE = 2
"""Characters, the blank behind it included; a sentence is longer."""

_END_OF_SENTENCE = re.compile(r"\S\n|[.!?]\s")


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """What of a document is compared.

    Args:
        document: up to where the passages end.
        passages: those whose figures are compared.
        mentions: the figures and dates of each, by its number among these.
        only_listed: the figures of the others, each with its passage, in order.
        problems: what is said of that, with its place.
    """

    document: Document
    passages: tuple[Passage, ...]
    mentions: Mapping[int, Sequence[Mention]]
    only_listed: tuple[tuple[Passage, Mention], ...] = ()
    problems: tuple[Problem, ...] = ()


def end_of_reading(document: Document) -> tuple[int, tuple[Problem, ...]]:
    """Give the offset up to which *document* is read, and what is said where that is not the end of its text.

    >>> end_of_reading(Document.from_text("Trade was $3 billion.", "note"))
    (21, ())
    """
    text = document.text
    if len(text) <= min(MOST_READ, MOST_SENTENCES) * _SHORTEST_FIGURE:
        return len(text), ()
    ends = (("numbers", _after_numbers(text)), ("sentences or lines", _after_sentences(text)))
    stop, what, most = min(
        (stop, what, most) for (what, stop), most in zip(ends, (MOST_READ, MOST_SENTENCES), strict=True)
    )
    if stop == len(text):
        return stop, ()
    line = text.rfind("\n", max(0, stop - LONGEST_SENTENCE), stop) + 1
    end = line or text.rfind(" ", 0, stop) + 1 or stop
    where = _here(document, end)
    return end, (
        _warning(document, end, f"more than {most:,} {what}; from {where} on nothing is read; split the file"),
    )


def _after_numbers(text: str) -> int:
    """Give where the first number stands that is too many, else the end of the text."""
    atoms = find_atoms(text)
    return len(text) if len(atoms) <= MOST_READ else atoms[MOST_READ][0]


def _after_sentences(text: str) -> int:
    found = next(islice(_END_OF_SENTENCE.finditer(text), MOST_SENTENCES - 1, None), None)
    return found.end() if found else len(text)


def read_part(document: Document, end: int) -> Document:
    """Give *document* up to *end*."""
    if end == len(document.text):
        return document
    return replace(document, text=document.text[:end], blocks=tuple(one for one in document.blocks if one.end <= end))


def compared_part(
    document: Document, passages: tuple[Passage, ...], mentions: Mapping[int, Sequence[Mention]]
) -> ComparedPart:
    """Give the passages whose figures are compared: the first ones, without those that are too long for a sentence.

    Args:
        mentions: the figures and dates of each passage, by its index.
    """
    too_long = [at for at, one in enumerate(passages) if _is_too_long(one) and mentions.get(at)]
    end = _first_left_out(mentions, too_long)
    if end is None and not too_long:
        return ComparedPart(document, passages, mentions)
    last = len(passages) if end is None else end
    left_out = {*too_long, *range(last, len(passages))}
    kept = [at for at in range(last) if at not in left_out]
    problems = _first_and_count(
        [_of_sentence(document, passages[at], len(mentions[at])) for at in too_long if at < last]
    )
    if end is not None:
        problems = (*problems, _of_rest(document, passages[end].start))
    return ComparedPart(
        read_part(document, passages[last].start) if last < len(passages) else document,
        tuple(passages[at] for at in kept),
        {number: mentions[at] for number, at in enumerate(kept) if at in mentions},
        tuple((passages[at], one) for at in sorted(left_out) for one in mentions.get(at, ())),
        problems,
    )


def described_part(
    document: Document, passages: Sequence[Passage], mentions: Mapping[int, Sequence[Mention]]
) -> tuple[Mapping[int, Sequence[Mention]], tuple[Problem, ...]]:
    """Give the figures that are compared without a rule, by their words, and what is said of lists of numbers."""
    lists = [at for at in sorted(mentions) if len(mentions[at]) > MOST_OF_A_SENTENCE and _is_article(passages[at])]
    if not lists:
        return mentions, ()
    problems = [_of_list(document, passages[at], len(mentions[at])) for at in lists]
    left_out = frozenset(lists)
    return {at: found for at, found in mentions.items() if at not in left_out}, _first_and_count(problems)


def _is_too_long(passage: Passage) -> bool:
    return passage.end - passage.start > LONGEST_SENTENCE and _is_article(passage)


def _is_article(passage: Passage) -> bool:
    return passage.is_article


def _first_left_out(mentions: Mapping[int, Sequence[Mention]], too_long: Sequence[int]) -> int | None:
    """Give the first passage that is left out because of all the figures before it, or None."""
    count = 0
    passed_over = frozenset(too_long)
    for at in sorted(mentions):
        if at not in passed_over:
            count += len(mentions[at])
            if count > MOST_COMPARED:
                return at
    return None


def _of_sentence(document: Document, passage: Passage, figures: int) -> Problem:
    size = passage.end - passage.start
    return _warning(
        document,
        passage.start,
        f"{size:,} characters without the end of a sentence or row; its figures ({figures:,}) are listed, not compared",
    )


def _of_list(document: Document, passage: Passage, figures: int) -> Problem:
    return _warning(document, passage.start, f"one sentence with {figures:,} figures; they are compared by rules alone")


def _of_rest(document: Document, start: int) -> Problem:
    where = _here(document, start)
    said = f"only the first {MOST_COMPARED:,} figures are compared; from {where} on 'checker figures' lists them"
    return _warning(document, start, said)


_MOST_SAID = 5
"""Lines about one document; of a table of a thousand long rows the first tell enough."""


def _first_and_count(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Give the first problems, then one with the number of the others."""
    if len(problems) <= _MOST_SAID:
        return tuple(problems)
    rest = problems[_MOST_SAID:]
    said = f"so it is with {len(rest):,} further passages from here on"
    return (*problems[:_MOST_SAID], Problem(rest[0].path, rest[0].line, rest[0].column, said, "warning"))


def _here(document: Document, offset: int) -> str:
    """Give where *offset* is, for a message: the place in the original where it has no lines."""
    line, _ = document.place(offset)
    block = document.block_at(offset)
    return block.place if not line and block and block.place else "here"


def _warning(document: Document, offset: int, said: str) -> Problem:
    line, column = document.place(offset)
    return Problem(document.source.path or document.source.name, line, column, said, "warning")
