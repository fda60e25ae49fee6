"""All phrases of all rules as one plan: one pass of a multi-pattern search says which rules to try on which passage.

A loop over rules would cost as much as there are rules; here a passage meets only the phrases of which it holds two
words, the anchor and a second one, and then a word of whatever else they require. Literal engines match inside words
("ipo" in "tripod"), so the neighbours of a hit are looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from ahocorasick_rs import AhoCorasick

from checker.model import Passage
from checker.rules.anchors import Rarities, Requirements, Spelled, Words
from checker.rules.names import Names
from checker.rules.passive import passive
from checker.rules.phrases import Phrase
from checker.rules.regexes import RegexSpec
from checker.rules.rule import Rule, RuleSet

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
"""Folded weekday words -> 0 (Monday) to 6."""


@dataclass(frozen=True, slots=True, eq=False)
class PlannedPhrase:
    """A phrase with its rule and its place in the plan; `skips` for a line of `skip`, `regex` for what it brings near.

    Compared by identity: what is worked out of a phrase is kept by it, and hashing a whole rule each time would cost
    more than matching.
    """

    order: int
    rule: Rule
    phrase: Phrase
    skips: bool
    regex: RegexSpec | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for in a text.

    Args:
        search: finds the patterns (words); a word is named by its number below.
        by_anchor: for each word, the phrases that it is an anchor of, by their second word; `ALONE` for those that
            require no second one. Each phrase stands with the words of which a passage must hold one besides.
    """

    names: Names
    search: AhoCorasick | None
    by_anchor: tuple[Mapping[int, tuple[Wanted, ...]], ...]
    rules: RuleSet = field(repr=False)

    def candidates(self, folded: str, passages: Sequence[Passage]) -> dict[int, tuple[PlannedPhrase, ...]]:
        """Give the phrases to try, by index of the passage in *passages*, which are in order of start.

        A phrase of `skip` is tried only where one of its rule may find something.
        """
        candidates = {}
        for index, words in self._words_of_passages(folded, passages).items():
            wanted = {
                planned.order: planned
                for anchor in words
                for planned, required in self._behind(anchor, words)
                if not any(words.isdisjoint(one) for one in required)
            }
            finding = {id(planned.rule) for planned in wanted.values() if not planned.skips}
            ordered = (wanted[order] for order in sorted(wanted))
            tried = tuple(planned for planned in ordered if id(planned.rule) in finding)
            if tried:
                candidates[index] = tried
        return candidates

    def _words_of_passages(self, folded: str, passages: Sequence[Passage]) -> dict[int, set[int]]:
        """Give the words, by their numbers, that stand in each passage."""
        found: dict[int, set[int]] = {}
        starts = [passage.start for passage in passages]
        hits = self.search.find_matches_as_indexes(folded, overlapping=True) if self.search else []
        here: set[int] = set()
        begins = ends = 0
        for word, start, end in hits:
            if not _is_whole_word(folded, start, end):
                continue
            if not begins <= start < ends:
                index = bisect_right(starts, start) - 1
                if index < 0 or start >= passages[index].end:
                    continue
                begins, ends = passages[index].start, passages[index].end
                here = found.setdefault(index, set())
            here.add(word)
        return found

    def _behind(self, anchor: int, words: set[int]) -> Iterator[Wanted]:
        by_second = self.by_anchor[anchor]
        if by_second:
            yield from by_second.get(ALONE, ())
            for second in by_second.keys() & words:
                yield from by_second[second]


Wanted = tuple[PlannedPhrase, tuple[frozenset[int], ...]]
ALONE = -1


def make_plan(rules: RuleSet) -> Plan:
    """Compile the phrases of *rules*."""
    required = list(_required(rules))
    rarities = Rarities(sets for _, sets in required)
    numbers = _Numbers()
    by_anchor: dict[int, dict[int, list[Wanted]]] = {}
    for planned, sets in required:
        anchor, second, others = _chosen(sets, rarities)
        wanted = planned, tuple(map(numbers.of, others))
        seconds = numbers.of(second) or (ALONE,)
        for number in numbers.of(anchor):
            by_second = by_anchor.setdefault(number, {})
            for behind in seconds:
                by_second.setdefault(behind, []).append(wanted)
    tables = (by_anchor.get(number, {}) for number in range(len(numbers.words)))
    frozen = tuple({second: tuple(wanted) for second, wanted in table.items()} for table in tables)
    return Plan(rules.names, AhoCorasick(list(numbers.words)) if numbers.words else None, frozen, rules)


class _Numbers:
    """Numbers the words as they come; each set is numbered once."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self._sets: dict[Words, frozenset[int]] = {}

    def of(self, words: Words) -> frozenset[int]:
        known = self._sets.get(words)
        if known is None:
            ordered = (self.words.setdefault(word, len(self.words)) for word in sorted(words))
            known = self._sets[words] = frozenset(ordered)
        return known


def _required(rules: RuleSet) -> Iterator[tuple[PlannedPhrase, tuple[Words, ...]]]:
    """Give each phrase with the words that it requires."""
    spellings = _spellings(rules.names)
    requirements = Requirements()
    order = 0
    for rule in rules.sought:
        spelled = _spelled_in(rule, spellings)
        for skips, phrases in ((False, rule.find), (True, rule.skip)):
            for phrase in chain.from_iterable(map(_with_passive, phrases)):
                yield PlannedPhrase(order, rule, phrase, skips), requirements.of(phrase.elements, spelled)
                order += 1
        for pattern in rule.regex:
            planned = PlannedPhrase(order, rule, pattern.near, skips=False, regex=pattern)
            yield planned, requirements.of(pattern.near.elements, spelled)
            order += 1


def _with_passive(phrase: Phrase) -> tuple[Phrase, ...]:
    turned = passive(phrase)
    return (phrase, turned) if turned else (phrase,)


def _chosen(sets: Sequence[Words], rarities: Rarities) -> tuple[Words, Words, Sequence[Words]]:
    """Give the anchor of a phrase, its second words (which may be none), and what else it requires."""
    anchor = rarities.rarest(sets)
    others = [one for one in sets if one is not anchor and rarities.are_long(one)]
    second = rarities.rarest(others)
    return anchor, second, [one for one in others if one is not second]


def _spellings(names: Names) -> dict[str, Words]:
    """Give for each list of names the words to search for: of each spelling the longest."""
    found: dict[str, set[str]] = {}
    for words, aliases in names.spellings.items():
        for alias in aliases:
            found.setdefault(alias.kind, set()).add(max(words, key=len))
    return {kind: frozenset(words) for kind, words in found.items()}


def _spelled_in(rule: Rule, spellings: Mapping[str, Words]) -> Spelled:
    """Give what gives the words that spell a value of *rule*."""
    specs = {spec.name: spec for spec in rule.values}

    def spelled(name: str) -> Words:
        spec = specs.get(name)
        kind = spec.type if spec else name
        if kind == "weekday":
            return _WEEKDAY_WORDS
        # A person, place or organisation need not be listed, so that its listed spellings do not find them all.
        if kind in ("person", "place", "organisation"):
            return _NOTHING
        return spellings.get(spec.name_kind if spec else name, _NOTHING)

    return spelled


_WEEKDAY_WORDS: Words = frozenset(WEEKDAYS)
_NOTHING: Words = frozenset()


def _is_whole_word(text: str, start: int, end: int) -> bool:
    if start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        return False
    return end >= len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
