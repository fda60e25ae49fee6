"""A passage as words, with every value that begins at each of them: what phrases are matched against.

At one word several things may begin: the word itself, a name, a figure, the bare number of a counted figure ("400" of
"400 Turkish companies"). A phrase may take any of them, so this is a lattice and no list of tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.figures.clock_times import WORDS as CLOCK_WORDS
from checker.figures.clock_times import clock_time
from checker.figures.noun_words import STOP_WORDS
from checker.figures.numerals import parse_numeral
from checker.model import Mention, Name, Passage, Period, Quantity, Value
from checker.reading.titles import TITLES
from checker.reading.words import Word, split_words
from checker.rules.names import Names
from checker.rules.plan import WEEKDAYS
from checker.rules.rule import NAME_TYPES, ValueSpec

MAX_NAME_WORDS = 5
OPEN_LISTS = ("person", "place", "organisation")
"""Names of these types need not be listed: a run of capitalised words is one too."""

_PARTICLES = frozenset({"al", "bin", "ibn", "de", "da", "van", "von", "der", "di", "du", "el", "la", "le"})
FIGURE_KINDS: Mapping[str, tuple[str, ...]] = {
    "money": ("money",),
    "number": ("number", "count"),
    "count": ("count", "number"),
    "percent": ("percent",),
    "points": ("percent",),
    "measure": ("measure",),
    "age": ("age",),
    "duration": ("duration",),
    "figure": ("money", "number", "count", "measure"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A value that begins at some word.

    Args:
        end: index of the word behind it.
        start_offset: where its quotation begins in the text; `end_offset` where it ends.
        unclear: why it is not known which of several names is meant, or "".
    """

    value: Value
    end: int
    start_offset: int
    end_offset: int
    unclear: str = ""


class Lattice:
    """The words of one passage and what begins at them.

    Args:
        text: the document's text; offsets are of it.
        folded: the same, folded one to one.
        mentions: the figures and dates of the passage, in order.
        following: gives the next sentence of the paragraph, or None.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        passage: Passage,
        mentions: Sequence[Mention],
        names: Names,
        following: Callable[[], Lattice | None] = lambda: None,
    ) -> None:
        self._following = following
        self.text = text
        self.passage = passage
        self.mentions = mentions
        self.names = names
        self.words: list[Word] = split_words(folded, passage.start, passage.end)
        self.folded: list[str] = [word.text for word in self.words]
        self._starts = [word.start for word in self.words]
        self._by_word: dict[int, list[Mention]] = {}
        for mention in mentions:
            for part in (mention, *mention.parts):
                if not part.set_apart:
                    self._by_word.setdefault(self.index_at(part.start), []).append(part)
        self._clocks = {self.index_at(one.start): one for one in mentions if one.set_apart == "clock time"}
        self._covered = {
            index: mention.kind
            for mention in mentions
            for index in range(self.index_at(mention.start), self.index_at(mention.end))
        }

    @cached_property
    def next_sentence(self) -> Lattice | None:
        """The next sentence of the paragraph, into which a phrase may lead; None for what is no sentence."""
        return self._following()

    @cached_property
    def dates(self) -> tuple[tuple[Mention, Period], ...]:
        """The dates whose days are known."""
        values = ((mention, mention.value) for mention in self.mentions)
        return tuple((mention, value) for mention, value in values if isinstance(value, Period) and value.printed)

    def index_at(self, offset: int) -> int:
        """Give the index of the first word that begins at *offset* or behind it."""
        return bisect_left(self._starts, offset)

    def values_at(self, index: int, spec: ValueSpec) -> Iterator[Found]:
        """Give every value for *spec* that begins at word *index*, the longest first."""
        limits = spec.limits
        found = self._values_at(index, spec)
        return found if limits is None else (one for one in found if limits.allow(one.value))

    def _values_at(self, index: int, spec: ValueSpec) -> Iterator[Found]:
        if spec.type in FIGURE_KINDS:
            found = self._figures(index, FIGURE_KINDS[spec.type])
            return filter(_in_points, found) if spec.type == "points" else found
        if spec.type in ("date", "day", "year"):
            return self._dates(index, spec.type)
        if spec.type == "weekday":
            return self._weekday(index)
        if spec.type == "time":
            return self._times(index)
        if spec.type == "text":
            return self._any_words(index)
        return self._names_of(index, spec)

    def holds(self, index: int, specs: Iterable[ValueSpec]) -> bool:
        """Tell whether a value for one of *specs* begins at word *index*."""
        return any(
            self.may_begin(index, spec) and next(self.values_at(index, spec), None) is not None for spec in specs
        )

    def in_figure(self, index: int) -> bool:
        """Tell whether the word at *index* is part of a figure or date."""
        return index in self._covered

    def in_money(self, index: int) -> bool:
        """Tell whether the word at *index* is part of an amount: the "US" of "US dollars" names no country."""
        return self._covered.get(index) == "money"

    def may_begin(self, index: int, spec: ValueSpec) -> bool:
        """Tell whether a value for *spec* might begin at *index*, without reading it; never no where one does."""
        if spec.type in FIGURE_KINDS or spec.type in ("date", "day", "year"):
            return index in self._by_word
        if spec.type == "weekday":
            return self.folded[index] in WEEKDAYS
        if spec.type == "time":
            return index in self._clocks or self.folded[index] in CLOCK_WORDS or self.folded[index] in _ABOUT
        if spec.type == "text":
            return True
        listed = self.folded[index] in self.names.longest
        return listed or (spec.type in OPEN_LISTS and self._is_capital(index))

    def step(self, index: int) -> int:
        """Give the index behind the word, figure, date or listed name that begins at *index*."""
        ends = [self.index_at(mention.end) for mention in self._by_word.get(index, ())]
        ends.extend(end for end, alias in self.names.starting_with(self.folded, index) if alias.kind in NAME_TYPES)
        return max(ends, default=index + 1)

    def _figures(self, index: int, kinds: tuple[str, ...]) -> Iterator[Found]:
        for mention in self._by_word.get(index, ()):
            if isinstance(mention.value, Quantity) and mention.value.kind in kinds:
                for end in self._ends(mention, index):
                    yield Found(mention.value, end, mention.start, mention.end)

    def _ends(self, mention: Mention, index: int) -> Iterator[int]:
        """The noun of a counted figure may be a word of the phrase: "left <n> people dead"."""
        last = max(self.index_at(mention.end), index + 1)
        yield last
        if mention.kind in ("count", "number", "money"):
            for end in range(last - 1, index, -1):
                if _is_numeric(self.folded[end]):
                    return
                yield end

    def _dates(self, index: int, kind: str) -> Iterator[Found]:
        for mention in self._by_word.get(index, ()):
            value = mention.value
            if isinstance(value, Period) and (kind == "date" or _is_plain(mention, value, kind)):
                yield Found(value, max(self.index_at(mention.end), index + 1), mention.start, mention.end)

    def _weekday(self, index: int) -> Iterator[Found]:
        word = self.words[index]
        if word.text in WEEKDAYS and self.text[word.start].isupper():
            dotted = index + 1 < len(self.words) and len(word.text) < 6 and self.folded[index + 1] == "."
            yield Found(Name("weekday", word.text), index + 1 + dotted, word.start, word.end)

    def _times(self, index: int) -> Iterator[Found]:
        """A clock time, with the word before it that makes it inexact; figures set it apart, since it is no amount."""
        hedged = self.folded[index] in _ABOUT and index + 1 < len(self.words)
        mention, word = self._clocks.get(index + hedged), self.words[index + hedged]
        start, end = (mention.start, mention.end) if mention else (word.start, word.end)
        value = clock_time(self.text[start:end])
        if value is None:
            return
        unclear = ""
        if hedged or (index and self.folded[index - 1] in _ABOUT):
            unclear = f"'about {self.text[start:end]}' is no exact time"
        elif value.canonical[-1].isupper():
            unclear = f"'{self.text[start:end]}' names a time zone, and what the clock showed elsewhere is not known"
        yield Found(value, max(self.index_at(end), index + 1), self.words[index].start, end, unclear)

    def _any_words(self, index: int) -> Iterator[Found]:
        for end in range(index + 1, min(index + 1 + MAX_NAME_WORDS, len(self.words) + 1)):
            if not self.words[end - 1].is_word:
                return
            start_offset, end_offset = self.words[index].start, self.words[end - 1].end
            yield Found(Name("text", self.text[start_offset:end_offset], listed=False), end, start_offset, end_offset)

    def _names_of(self, index: int, spec: ValueSpec) -> Iterator[Found]:
        kind = spec.name_kind
        listed = False
        for end, alias in self.names.starting_with(self.folded, index, self.passage.as_of):
            if alias.kind == kind and (kind not in NAME_TYPES or self._is_capital(index)):
                listed = True
                span = self.words[index].start, self.words[end - 1].end
                yield Found(Name(kind, alias.canonical), end, *span, alias.unclear)
        if spec.type in OPEN_LISTS and not listed and not self._is_title_case:
            yield from self._unlisted(index, kind)

    def _unlisted(self, index: int, kind: str) -> Iterator[Found]:
        """A run of capitalised words: a name that no list has, as it is written."""
        if self.folded[index] in STOP_WORDS and (index == 0 or kind != "person"):
            return  # every sentence begins with a capital: "The Istanbul airport"; but there is a given name "Will"
        end = index
        while end < len(self.words) and end - index < MAX_NAME_WORDS and self._continues_name(index, end):
            end += 1
        while end > index and (not self._is_capital(end - 1) or self.folded[end - 1] in STOP_WORDS):
            end -= 1
        first = self._behind_titles(index, end) if kind == "person" else index
        if end > first:
            span = self.words[first].start, self.words[end - 1].end
            yield Found(
                self._listed_as(kind, first, end) or Name(kind, self.text[slice(*span)], listed=False), end, *span
            )

    def _behind_titles(self, index: int, end: int) -> int:
        """Give where a person's name begins in a run of capitalised words: "President" is no part of it."""
        while index < end - 1 and self.folded[index] in TITLES:
            index += 1
        return index

    def _listed_as(self, kind: str, first: int, end: int) -> Name | None:
        found = self.names.starting_with(self.folded, first, self.passage.as_of)
        meant = (alias for stop, alias in found if stop == end and alias.kind == kind and not alias.unclear)
        return next((Name(kind, alias.canonical) for alias in meant), None)

    def _continues_name(self, first: int, index: int) -> bool:
        if index in self._covered:
            return False
        glued = index > first and self.words[index - 1].end == self.words[index].start
        particle = index > first and self.folded[index] in _PARTICLES
        return self._is_capital(index) or particle or (glued and self.folded[index] in ("-", "."))

    @cached_property
    def _is_title_case(self) -> bool:
        """In a headline set in capitals a run of capitalised words is no name."""
        words = [word for word in self.words if word.is_word]
        capital = sum(self.text[word.start].isupper() for word in words)
        return self.passage.zone == "headline" and capital * 2 > len(words)

    def _is_capital(self, index: int) -> bool:
        return self.text[self.words[index].start].isupper()


def _is_plain(mention: Mention, value: Period, grain: str) -> bool:
    """Tell whether a date is one day or one year that is printed with its number ("Tuesday" alone is no day)."""
    return value.grain == grain and value.form == "point" and _DIGIT.search(mention.quote) is not None


def kinds_in(mentions: Sequence[Mention]) -> frozenset[str]:
    """Give the value types that *mentions* can fill: a phrase that needs another need not be tried."""
    kinds = {part.kind for mention in mentions for part in (mention, *mention.parts) if not part.set_apart}
    fillable = {name for name, taken in FIGURE_KINDS.items() if kinds.intersection(taken)}
    return frozenset(fillable | ({"date", "day", "year"} if "date" in kinds else set()))


def value_from_text(spec: ValueSpec, text: str, names: Names, read: Callable[[str], Sequence[Mention]]) -> Value | None:
    """Give the value that *text* writes for *spec*, or None: for the values in examples and in `where`.

    Args:
        read: gives the figures and dates of a text.
    """
    if spec.type == "weekday":
        number = WEEKDAYS.get(text.casefold())
        return None if number is None else Name("weekday", text.casefold())
    if spec.type == "time":
        return clock_time(text)
    if spec.name_kind or spec.type == "text":
        return Name(spec.name_kind or "text", names.canonical(spec.name_kind, text) or text)
    values = [mention.value for mention in read(text) if not mention.set_apart]
    return values[0] if len(values) == 1 else None


def _in_points(found: Found) -> bool:
    return found.value.unit in ("percentage point", "basis point")


_ABOUT = frozenset({"about", "around", "approximately", "roughly", "circa", "nearly", "almost"})
_DIGIT = re.compile(r"\d")


def _is_numeric(word: str) -> bool:
    return bool(_DIGIT.search(word)) or parse_numeral(word) is not None
