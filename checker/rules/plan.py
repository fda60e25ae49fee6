"""All phrases of all rules as one plan: one pass of a multi-pattern search says which rules to try on which passage.

A loop over rules would cost as much as there are rules; here a passage meets only the phrases whose anchor word it
holds. Literal engines match inside words ("ipo" in "tripod"), so the neighbours of a hit are looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from checker.model import Passage
from checker.rules.names import Names
from checker.rules.phrases import Phrase, anchor_words
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
    """A phrase with its rule and its place in the plan; `skips` for a line of `skip`.

    Compared by identity: what is worked out of a phrase is kept by it, and hashing a whole rule each time would cost
    more than matching.
    """

    order: int
    rule: Rule
    phrase: Phrase
    skips: bool


@dataclass(frozen=True)
class Plan:
    """What to look for in a text.

    Args:
        by_pattern: for each pattern of the search, the phrases that it may begin.
    """

    names: Names
    search: AhoCorasick | None
    by_pattern: tuple[tuple[PlannedPhrase, ...], ...]
    rules: RuleSet = field(repr=False)

    def candidates(self, folded: str, passages: Sequence[Passage]) -> dict[int, tuple[PlannedPhrase, ...]]:
        """Give the phrases to try, by index of the passage in *passages*, which are in order of start."""
        found: dict[int, dict[int, PlannedPhrase]] = {}
        starts = [passage.start for passage in passages]
        hits = self.search.find_matches_as_indexes(folded, overlapping=True) if self.search else []
        for pattern, start, end in hits:
            if not _is_whole_word(folded, start, end):
                continue
            index = bisect_right(starts, start) - 1
            if index >= 0 and start < passages[index].end:
                wanted = found.setdefault(index, {})
                for planned in self.by_pattern[pattern]:
                    wanted[planned.order] = planned
        return {index: tuple(wanted[order] for order in sorted(wanted)) for index, wanted in found.items()}


def make_plan(rules: RuleSet) -> Plan:
    """Compile the phrases of *rules*."""
    spellings = _spellings(rules.names)
    by_word: dict[str, list[PlannedPhrase]] = {}
    order = 0
    for rule in rules.rules:
        for skips, phrases in ((False, rule.find), (True, rule.skip)):
            for phrase in phrases:
                planned = PlannedPhrase(order, rule, phrase, skips)
                order += 1
                for word in anchor_words(phrase.elements, lambda name, rule=rule: _spelled(rule, name, spellings)):  # type: ignore[misc]
                    by_word.setdefault(word, []).append(planned)
    words = sorted(by_word)
    search = AhoCorasick(words) if words else None
    return Plan(rules.names, search, tuple(tuple(by_word[word]) for word in words), rules)


def _spellings(names: Names) -> dict[str, frozenset[str]]:
    """Give for each list of names the words to search for: of each spelling the longest."""
    found: dict[str, set[str]] = {}
    for words, aliases in names.spellings.items():
        for alias in aliases:
            found.setdefault(alias.kind, set()).add(max(words, key=len))
    return {kind: frozenset(words) for kind, words in found.items()}


def _spelled(rule: Rule, name: str, spellings: dict[str, frozenset[str]]) -> frozenset[str]:
    spec = rule.value(name)
    if (spec.type if spec else name) == "weekday":
        return frozenset(WEEKDAYS)
    kind = spec.name_kind if spec else name
    # A person, place or organisation need not be listed, so that its listed spellings do not find them all.
    return frozenset() if kind in ("person", "place", "organisation") else spellings.get(kind, frozenset())


def _is_whole_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after
