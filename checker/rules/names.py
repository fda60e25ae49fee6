"""Names: which spellings are one name, from when to when, and which choice is a kind of which.

A listed alias is the same name; case and diacritics fold. A dated alias (a place renamed) is the same name too; its
dates say when it was in use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.reading.folding import fold
from checker.reading.words import split_words
from checker.yaml_nodes import Place


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling of a name.

    Args:
        kind: the list it stands in ("country", "office").
        canonical: the name it stands for.
        text: as written in the rule file.
        valid_from: the first day on which it was in use, where given.
        valid_to: the last day, where given.
        place: where it is written.
    """

    kind: str
    canonical: str
    text: str
    valid_from: date | None = None
    valid_to: date | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Names:
    """All names of a set of rules, by the folded words that spell them.

    Args:
        spellings: folded words -> the aliases spelled so (of different kinds, mostly one).
        canonicals: kind -> its names, in the order of the file.
    """

    spellings: Mapping[tuple[str, ...], tuple[Alias, ...]] = field(default_factory=dict)
    canonicals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)

    def starting_with(self, words: list[str], at: int) -> Iterable[tuple[int, Alias]]:
        """Give every name that begins at `words[at]` with the index behind it, the longest first.

        >>> names = make_names([Alias("country", "Turkey", "Turkey"), Alias("country", "Turkey", "Republic of Turkey")])
        >>> [(end, alias.canonical) for end, alias in names.starting_with(["republic", "of", "turkey"], 0)]
        [(3, 'Turkey')]
        """
        for length in range(min(self.longest.get(words[at], 0), len(words) - at), 0, -1):
            for alias in self.spellings.get(tuple(words[at : at + length]), ()):
                yield at + length, alias

    def canonical(self, kind: str, text: str) -> str | None:
        """Give the name that *text* spells in the list *kind*, or None."""
        for alias in self.spellings.get(name_words(text), ()):
            if alias.kind == kind:
                return alias.canonical
        return None


def name_words(text: str) -> tuple[str, ...]:
    """Give the folded words of a name.

    >>> name_words("Nur-Sultan")
    ('nur', '-', 'sultan')
    """
    return tuple(word.text for word in split_words(fold(text)))


def make_names(aliases: Iterable[Alias]) -> Names:
    """Index *aliases*; the first of two equal spellings of one kind wins (the loader refuses contradicting ones)."""
    spellings: dict[tuple[str, ...], list[Alias]] = {}
    canonicals: dict[str, dict[str, None]] = {}
    longest: dict[str, int] = {}
    for alias in aliases:
        words = name_words(alias.text)
        if not words:
            continue
        known = spellings.setdefault(words, [])
        if all(alias.kind != other.kind for other in known):
            known.append(alias)
        canonicals.setdefault(alias.kind, {})[alias.canonical] = None
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Names(
        {words: tuple(found) for words, found in spellings.items()},
        {kind: tuple(names) for kind, names in canonicals.items()},
        longest,
    )
