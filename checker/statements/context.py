"""What a phrase leaves open: values from the sentence around a figure, from before it, or from the whole article.

A value that stands in the same sentence counts as stated. What comes from farther away counts as stated too, and the
inference is printed with the statement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.interval import Interval
from checker.model import Document, Mention, Name, Passage, Period, Quantity, Slot, Value
from checker.reading import cite
from checker.reading.words import split_words
from checker.rules.names import Alias, Names
from checker.rules.rule import NAME_TYPES, ValueSpec
from checker.statements.as_of import ArticleDays
from checker.statements.lattice import Lattice

# A year that another year's figure is compared with never becomes the year of the figure.
_COMPARED_WITH = re.compile(
    r"(?:compared (?:to|with)|in comparison (?:to|with)|from|over|than|versus|vs\.?|against|since|relative to)"
    r"(?: (?:the|in|of|that|its|same|level|levels|figure|year|period|for|during|previous|preceding|value))*[\s(]*$"
)
_ATTACHED = re.compile(r"[\s,(]*(?:(?:in|for|during|of|by|at)\s+)?(?:(?:the\s+)?(?:end\s+of|year|fiscal)\s+)*$")
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Around:
    """Where a statement stands: its figure, and the whole stretch that the phrase matched."""

    figure: tuple[int, int]
    phrase: tuple[int, int]


@dataclass
class Context:
    """What is known while an article is read from its beginning: its topic and the year it reports on."""

    document: Document
    folded: str
    passages: Sequence[Passage]
    names: Names
    days: ArticleDays
    reporting_year: Period | None = None
    last_values: dict[tuple[str, str], Slot] = field(default_factory=dict)
    _year_from: int = -1
    _topics: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fill(self, spec: ValueSpec, lattice: Lattice, around: Around, rule_id: str) -> Slot:
        """Give the slot for *spec*, which the phrase has left open."""
        if spec.type in NAME_TYPES:
            return self._named(spec, lattice, around.phrase)
        stated = self._in_sentence(spec, lattice, around.figure)
        if stated:
            return stated
        if spec.if_missing == "reporting_year" and self.reporting_year:
            return Slot(spec.name, self.reporting_year, f"the year reported on before ({_year(self.reporting_year)})")
        if spec.if_missing == "dateline" and (day := lattice.passage.as_of or self.document.source.published):
            return Slot(spec.name, _year_of(day), f"the date of the article ({day.isoformat()})")
        if spec.if_missing == "neighbour" and (before := self.last_values.get((rule_id, spec.name))):
            return Slot(spec.name, before.value, "the statement before")
        return Slot(spec.name, None)

    def remember(self, rule_id: str, slots: Sequence[Slot], passage: Passage) -> None:
        """Keep what a statement says for those after it.

        The first year of a passage is the one reported on; those behind it in the same sentence are looked back to.
        """
        for slot in slots:
            if slot.value is None:
                continue
            self.last_values[(rule_id, slot.name)] = slot
            is_year = isinstance(slot.value, Period) and slot.value.grain == "year"
            if isinstance(slot.value, Period) and is_year and self._year_from != passage.start:
                self.reporting_year = slot.value
                self._year_from = passage.start

    def _in_sentence(self, spec: ValueSpec, lattice: Lattice, compared: tuple[int, int]) -> Slot | None:
        if spec.type == "year":
            mention = year_of_figure(self.folded, lattice.mentions, compared)
            return self._slot(spec, mention, lattice.passage) if mention else None
        if spec.type in ("date", "day"):
            dates = [one for one in lattice.mentions if isinstance(one.value, Period) and not one.set_apart]
            return self._slot(spec, dates[0], lattice.passage) if len(dates) == 1 else None
        return None

    def _slot(self, spec: ValueSpec, mention: Mention, passage: Passage) -> Slot:
        citation = cite(self.document, passage, mention.start, mention.end)
        return Slot(spec.name, mention.value, "", citation)

    def _named(self, spec: ValueSpec, lattice: Lattice, phrase: tuple[int, int]) -> Slot:
        """Give the names said inside the phrase, else in its sentence, else the topic's, if nothing speaks against."""
        said = self._names_said(spec, lattice)
        inside = dict.fromkeys(name for start, name in said if phrase[0] <= start < phrase[1])
        for found in (inside, dict.fromkeys(name for _, name in said)):
            if len(found) == spec.how_many:
                return Slot(spec.name, _as_value(spec, tuple(found)), "the sentence around it")
        names = {name for _, name in said}
        topic = self._topic_for(spec) if spec.if_missing == "article_topic" else ()
        # "Its trade with Norway" in an article about two others is about none of what the topic could add.
        if len(topic) == spec.how_many and names <= set(topic):
            return Slot(spec.name, _as_value(spec, topic), "the article's topic")
        are = "is" if len(names) == 1 else "are"
        unclear = f"{', '.join(sorted(names))} {are} named in the sentence" if names else ""
        return Slot(spec.name, None, unclear=unclear)

    def _names_said(self, spec: ValueSpec, lattice: Lattice) -> list[tuple[int, str]]:
        """Give where each name of the kind stands; not inside an amount ("US dollars")."""
        kind, index = spec.name_kind, 0
        said: list[tuple[int, str]] = []
        while index < len(lattice.words):
            end, alias = next(
                (one for one in self._names_at(lattice.folded, index, lattice.passage) if one[1].kind == kind),
                (index + 1, None),
            )
            if alias and not lattice.in_money(index):
                said.append((lattice.words[index].start, alias.canonical))
            index = end
        return said

    def _names_at(self, words: Sequence[str], index: int, passage: Passage) -> Iterator[tuple[int, Alias]]:
        """Give the names that begin at a word and are clear on the passage's day, the longest first."""
        found = self.names.starting_with(words, index, passage.as_of)
        return ((end, alias) for end, alias in found if not alias.unclear)

    def _topic_for(self, spec: ValueSpec) -> tuple[str, ...]:
        topic = self.topic(spec.name_kind)
        if len(topic) > spec.how_many:
            return self._most_named(spec.name_kind, spec.how_many, among=topic)
        return topic

    def topic(self, kind: str) -> tuple[str, ...]:
        """Give the names of *kind* that the article is about: as its metadata says, else those it names most."""
        if kind not in self._topics:
            day = self.document.source.published
            declared = (self.names.canonical(kind, text, day) for text in self.document.source.topic)
            self._topics[kind] = tuple(dict.fromkeys(filter(None, declared))) or self._most_named(kind, 2)
        return self._topics[kind]

    def _most_named(self, kind: str, how_many: int, among: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Give the *how_many* names used most often, or none where the next is used as often."""
        counted = Counter(
            {name: count for name, count in self._counts(kind).items() if count > 1 and (not among or name in among)}
        )
        ranked = sorted(counted, key=lambda name: (-counted[name], name))
        if len(ranked) > how_many and counted[ranked[how_many - 1]] == counted[ranked[how_many]]:
            return ()
        return tuple(ranked[:how_many])

    def _counts(self, kind: str) -> Mapping[str, int]:
        counts: Counter[str] = Counter()
        for passage in self.passages:
            if passage.composed or not passage.is_article:
                continue
            words = [word.text for word in split_words(self.folded, passage.start, passage.end)]
            for index in range(len(words)):
                for _, alias in self._names_at(words, index, passage):
                    if alias.kind == kind:
                        counts[alias.canonical] += 1
                        break
        return counts


def year_of_figure(folded: str, mentions: Sequence[Mention], compared: tuple[int, int]) -> Mention | None:
    """Give the year that belongs to the figure at *compared*: one right behind it, else the only free one.

    A year right behind another figure is that figure's; a year of comparison is nobody's.
    """
    free: list[Mention] = []
    for year in mentions:
        if not isinstance(year.value, Period) or year.value.grain != "year" or year.value.printed is None:
            continue
        if _COMPARED_WITH.search(folded, max(0, year.start - _BEFORE), year.start):
            continue
        owner = _figure_before(folded, mentions, year)
        if owner and owner.start < compared[1] and compared[0] < owner.end:
            return year
        if owner is None:
            free.append(year)
    return free[0] if len({one.value for one in free}) == 1 else None


def _figure_before(folded: str, mentions: Sequence[Mention], year: Mention) -> Mention | None:
    for mention in reversed(mentions):
        if mention.end <= year.start:
            is_figure = isinstance(mention.value, Quantity)
            return mention if is_figure and _ATTACHED.fullmatch(folded, mention.end, year.start) else None
    return None


def _as_value(spec: ValueSpec, names: tuple[str, ...]) -> Value | tuple[Value, ...]:
    ordered = sorted(names) if spec.any_order else names
    values = tuple(Name(spec.name_kind, name) for name in ordered)
    return values[0] if spec.how_many == 1 else values


def _year_of(day: date) -> Period:
    year = Interval(date(day.year, 1, 1), date(day.year + 1, 1, 1), True, False)
    return Period(year, year, "year", inferred="year from the date of the article")


def _year(period: Period) -> str:
    return str(period.printed.low.year) if period.printed and period.printed.low else ""
