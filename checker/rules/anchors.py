"""Which words a phrase cannot do without: by them it is found in a text.

Every match of a phrase holds one word of each of its required sets ("export" or "exports", and "steel"). A set is worth
searching for if its words are rare: long ones are rare in prose, and what few phrases ask for tells these apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from checker.rules.phrases import Either, Gap, Literal, Slot

Words = frozenset[str]
Spelled = Callable[[str], Words]
"""Gives the words that spell a value (a country's names), or none where it may be spelled anyhow."""

SHORTEST_SECOND = 3
"""Shorter words stand in every other sentence: searching for them costs more than trying the phrase."""

_NOTHING: Words = frozenset()


class Requirements:
    """Gives the required words of phrases; keeps what it found for the word lists and choices that they share."""

    def __init__(self) -> None:
        self._lists: dict[int, tuple[Either, Words, bool]] = {}

    def of(self, elements: tuple[object, ...], spelled: Spelled) -> tuple[Words, ...]:
        """Give the sets of which every match of *elements* holds a word each, in the order of the phrase.

        >>> words = (Literal(frozenset({"of"})), Gap(), Literal(frozenset({"exports", "export"})))
        >>> [sorted(one) for one in Requirements().of(words, lambda name: frozenset())]
        [['of'], ['export', 'exports']]
        """
        found = []
        for element in elements:
            if isinstance(element, Literal):
                found.append(element.forms)
                continue
            words, leads_on = self._of_element(element, spelled)
            if words:
                found.append(words)
            if leads_on:
                break
        return tuple(found)

    def _of_element(self, element: object, spelled: Spelled) -> tuple[Words, bool]:
        """Give the words of which one must stand, and whether what follows may stand in the next sentence."""
        if isinstance(element, Slot):
            return spelled(element.name), False
        if isinstance(element, Gap):
            return _NOTHING, False
        if not isinstance(element, Either):
            return _NOTHING, True
        known = self._lists.get(id(element))
        if known is None:
            inner = [self.of(alternative, spelled) for alternative in element.alternatives]
            words = _NOTHING.union(*map(rarest, inner)) if inner and all(inner) else _NOTHING
            known = (element, words, self._leads_on(element))
            if not any(isinstance(one, (Slot, Either)) for one in _parts(element)):
                self._lists[id(element)] = known
        return known[1:]

    def _leads_on(self, element: Either) -> bool:
        """Tell whether a way through *element* leads into the next sentence."""
        known = self._lists.get(id(element))
        if known:
            return known[2]
        return any(
            self._leads_on(one) if isinstance(one, Either) else not isinstance(one, (Literal, Slot, Gap))
            for one in _parts(element)
        )


def _parts(element: Either) -> Iterator[object]:
    return (one for alternative in element.alternatives for one in alternative)


def rarest(candidates: Iterable[Words]) -> Words:
    """Give the set that is rarest in prose: its shortest word is long, or it has fewer words.

    >>> sorted(rarest([frozenset({"up"}), frozenset({"exports", "export"})]))
    ['export', 'exports']
    """
    return max(candidates, key=_rarity, default=_NOTHING)


def _rarity(words: Words) -> tuple[int, int]:
    """Long words are rare, few are rarer; a sign is everywhere."""
    return min(len(word) if word.isalnum() else 0 for word in words), -len(words)


class Rarities:
    """Which sets are rare in prose and among the rules as well: what a thousand phrases ask for tells none apart.

    >>> everywhere, here = frozenset({"unemployment"}), frozenset({"steel"})
    >>> rarities = Rarities([(everywhere, here), *[(everywhere,)] * 999])
    >>> sorted(rarities.rarest([everywhere, here]))
    ['steel']
    """

    def __init__(self, phrases: Iterable[tuple[Words, ...]]) -> None:
        sets = Counter(words for phrase in phrases for words in phrase)
        asked_for: Counter[str] = Counter()
        for words, count in sets.items():
            asked_for.update(dict.fromkeys(words, count))
        self._rarity = {words: _rarity_among(words, asked_for) for words in sets}
        self._long = {words for words in sets if min(map(len, words)) >= SHORTEST_SECOND}

    def are_long(self, words: Words) -> bool:
        """Tell whether *words*, a set that the phrases require, are worth searching for besides an anchor."""
        return words in self._long

    def rarest(self, candidates: Iterable[Words]) -> Words:
        """Give the rarest of *candidates*, which are sets that the phrases require."""
        return max(candidates, key=self._rarity.__getitem__, default=_NOTHING)


def _rarity_among(words: Words, asked_for: Counter[str]) -> tuple[int, int]:
    """A word counts as one letter shorter each time that the number of phrases which ask for it doubles."""
    length, few = _rarity(words)
    return length - max(asked_for[word] for word in words).bit_length(), few
