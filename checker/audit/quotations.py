"""Each direct quotation of a draft against the sources: word for word, altered, or not found.

Words count, and nothing else: quotation marks, punctuation, capitals, accents and dashes are how a house prints. What
stands in [brackets] is the draft's own, and an ellipsis leaves words out; both are honest and change nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match as Block
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import accumulate, pairwise

from checker.audit.quoted import FEWEST_WORDS, Quoted, pieces, quoted_in
from checker.model import AuditedQuotation, Citation, Document, Passage, WordingChange
from checker.reading import cite, fold, split_passages
from checker.reading.words import Word, split_words

_LEFT_OUT = 60
"""So many words may an ellipsis or a bracket stand for."""

_ALIKE = Fraction(3, 5)
_MOST_FOUND = 5

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Text:
    """A source as words, with its passages and quoted stretches."""

    document: Document
    words: tuple[Word, ...]
    passages: tuple[Passage, ...]
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A quotation of a draft, its words cut into pieces."""

    citation: Citation
    pieces: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for piece in self.pieces for word in piece)


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of a source's words, `first` to `last`, and how like the quotation it is."""

    text: _Text
    first: int
    last: int
    likeness: Fraction = Fraction(1)
    changes: tuple[WordingChange, ...] = ()


def audit_quotations(drafts: Sequence[Document], sources: Sequence[Document]) -> tuple[AuditedQuotation, ...]:
    """Give each direct quotation of three words or more in the drafts, in order."""
    asked = [one for draft in drafts for one in _asked(draft)]
    wanted = {pair for one in asked for pair in _pairs(one.words)}
    texts = [_text(source) for source in sources]
    places = [_where(text.words, wanted) for text in texts]
    return tuple(_audited(one, texts, places) for one in asked)


def _asked(draft: Document) -> Iterator[_Asked]:
    passages = split_passages(draft)
    end = -1
    for quoted in quoted_in(draft.text, passages):
        words = tuple(tuple(word.text for word in piece) for piece in pieces(draft.text, quoted))
        # What one speaker quotes of another is part of the whole.
        if sum(map(len, words)) < FEWEST_WORDS or quoted.end <= end:
            continue
        end = quoted.end
        yield _Asked(_cite(draft, passages, quoted.start, quoted.end), words)


def _cite(document: Document, passages: Sequence[Passage], start: int, end: int) -> Citation:
    """Give the citation of a stretch that may hold several sentences."""
    touched = [one for one in passages if one.start < end and start < one.end]
    first, last = touched[0], touched[-1]
    return cite(document, Passage(min(first.start, start), max(last.end, end), first.zone, first.paragraph), start, end)


def _text(source: Document) -> _Text:
    passages = split_passages(source)
    kept = [one for one in passages if one.is_article]
    folded = fold(source.text)
    words = tuple(word for one in kept for word in split_words(folded, one.start, one.end) if word.is_word)
    return _Text(source, words, passages, quoted_in(source.text, passages))


def _pairs(words: Sequence[str]) -> Iterator[Pair]:
    yield from pairwise(words)


def _where(words: Sequence[Word], wanted: set[Pair]) -> dict[Pair, list[int]]:
    """Give where the wanted pairs of words stand; one pass over a source serves all quotations."""
    found: dict[Pair, list[int]] = {}
    for at in range(len(words) - 1):
        pair = words[at].text, words[at + 1].text
        if pair in wanted:
            found.setdefault(pair, []).append(at)
    return found


def _audited(asked: _Asked, texts: Sequence[_Text], places: Sequence[Mapping[Pair, list[int]]]) -> AuditedQuotation:
    exact = [place for text, where in zip(texts, places, strict=True) for place in _exact(asked, text, where)]
    if exact:
        found = tuple(map(_citation, exact[:_MOST_FOUND]))
        said = "" if any(map(_is_quoted, exact)) else "no source prints these words as a quotation"
        return AuditedQuotation(asked.citation, "exact", found, diagnosis=said)
    near = [place for text, where in zip(texts, places, strict=True) for place in _near(asked, text, where)]
    if not near:
        return AuditedQuotation(asked.citation, "not_found")
    best = max(near, key=lambda place: place.likeness)
    said = "" if _is_quoted(best) else "the source does not print these words as a quotation"
    return AuditedQuotation(asked.citation, "altered", (_citation(best),), best.changes, said)


def _exact(asked: _Asked, text: _Text, where: Mapping[Pair, list[int]]) -> Iterator[_Place]:
    """Give the first place of a source that has all pieces in order, each word for word."""
    words = [word.text for word in text.words]
    for first in _starts(asked.pieces[0], words, where):
        last = first + len(asked.pieces[0])
        for piece in asked.pieces[1:]:
            behind = range(last, min(last + _LEFT_OUT, len(words) - len(piece)) + 1)
            begin = next((at for at in behind if tuple(words[at : at + len(piece)]) == piece), -1)
            if begin < 0:
                break
            last = begin + len(piece)
        else:
            yield _Place(text, first, last)
            return


def _starts(piece: tuple[str, ...], words: Sequence[str], where: Mapping[Pair, list[int]]) -> Iterator[int]:
    if len(piece) > 1:
        candidates: Sequence[int] = where.get((piece[0], piece[1]), ())
    else:
        candidates = [at for at, word in enumerate(words) if word == piece[0]]
    yield from (at for at in candidates if tuple(words[at : at + len(piece)]) == piece)


def _near(asked: _Asked, text: _Text, where: Mapping[Pair, list[int]]) -> Iterator[_Place]:
    """Give the place of a source that is most like the quotation, if it is like it."""
    quoted = asked.words
    votes = Counter(at - offset for offset, pair in enumerate(_pairs(quoted)) for at in where.get(pair, ()))
    if not votes:
        return
    # Words left out or added move what follows: votes close to each other are for one place.
    best = max(sorted(votes), key=lambda at: sum(votes[near] for near in range(at - 3, at + 4)))
    margin = 3 + len(quoted) // 4 + (_LEFT_OUT if len(asked.pieces) > 1 else 0)
    first = max(0, best - margin)
    window = text.words[first : best + len(quoted) + margin]
    matcher = SequenceMatcher(None, [word.text for word in window], quoted, autojunk=False)
    begin, end = _core([block for block in matcher.get_matching_blocks() if block.size], len(quoted), len(window))
    matcher = SequenceMatcher(None, [word.text for word in window[begin:end]], quoted, autojunk=False)
    changes = [one for one in matcher.get_opcodes() if one[0] != "equal" and not _is_gap(asked, one)]
    differing = sum(max(b - a, d - c) for _, a, b, c, d in changes)
    likeness = 1 - Fraction(differing, len(quoted))
    if likeness >= _ALIKE:
        told = tuple(_change(text, window[begin + a : begin + b], quoted[c:d]) for _, a, b, c, d in changes)
        yield _Place(text, first + begin, first + end, likeness, told)


def _core(blocks: Sequence[Block], asked: int, room: int) -> tuple[int, int]:
    """Give the stretch of the window that the quotation covers: words that differ at its ends included."""
    first, last = blocks[0], blocks[-1]
    return max(0, first.a - first.b), min(room, last.a + asked - last.b)


def _is_gap(asked: _Asked, change: tuple[str, int, int, int, int]) -> bool:
    """Tell whether the source's words are missing where the draft says that it leaves some out."""
    what, _, _, at, _ = change
    return what == "delete" and at in accumulate(len(piece) for piece in asked.pieces[:-1])


def _change(text: _Text, source: Sequence[Word], quoted: Sequence[str]) -> WordingChange:
    had = text.document.text[source[0].start : source[-1].end] if source else ""
    return WordingChange(" ".join(had.split()), " ".join(quoted))


def _is_quoted(place: _Place) -> bool:
    start, end = place.text.words[place.first].start, place.text.words[place.last - 1].end
    return any(one.start <= start and end <= one.end for one in place.text.quoted)


def _citation(place: _Place) -> Citation:
    start, end = place.text.words[place.first].start, place.text.words[place.last - 1].end
    return _cite(place.text.document, place.text.passages, start, end)
