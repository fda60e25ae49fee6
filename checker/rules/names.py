"""Names: which spellings are one name, from when to when, and which choice is a kind of which.

A listed alias is the same name; case and diacritics fold, and nothing else: a transliteration that is not listed is
another word. A dated alias (a place renamed) is the same name on any day. Only where one spelling stands for two names
("the prime minister") its days decide which of them is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from checker.reading.folding import fold
from checker.reading.words import split_words
from checker.yaml_nodes import Place


@dataclass(frozen=True)
class Alias:
    """One spelling of a name.

    Args:
        kind: the list it stands in ("country", "office").
        canonical: the name it stands for.
        text: as written in the rule file.
        valid_from: the first day on which it was in use, where given.
        valid_to: the last day, where given.
        place: where it is written.
        unclear: why it is not known which of several names is meant, or "".
    """

    kind: str
    canonical: str
    text: str
    valid_from: date | None = None
    valid_to: date | None = None
    place: Place | None = field(default=None, compare=False)
    unclear: str = ""

    @property
    def days(self) -> str:
        """When it was in use, in words, or "" where no day is given."""
        first = f"from {self.valid_from.isoformat()}" if self.valid_from else ""
        last = f"to {self.valid_to.isoformat()}" if self.valid_to else ""
        return " ".join(part for part in (first, last) if part)

    def is_in_use(self, day: date) -> bool:
        """Tell whether it was in use on *day*; without days of its own it always was."""
        began = self.valid_from is None or self.valid_from <= day
        return began and (self.valid_to is None or day <= self.valid_to)

    def is_in_use_with(self, other: Alias) -> bool:
        """Tell whether there was a day on which both were in use."""
        ends = (
            (self.valid_from, other.valid_to),
            (other.valid_from, self.valid_to),
        )
        return all(first is None or last is None or first <= last for first, last in ends)


@dataclass(frozen=True)
class Names:
    """All names of a set of rules, by the folded words that spell them.

    Args:
        spellings: folded words -> the aliases spelled so (of different kinds, mostly one).
        canonicals: kind -> its names, in the order of the file.
        longest: a first word -> how many words the longest name has that begins with it.
    """

    spellings: Mapping[tuple[str, ...], tuple[Alias, ...]] = field(default_factory=dict)
    canonicals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every spelling as the rule files write it."""
        return tuple(alias.text for aliases in self.spellings.values() for alias in aliases)

    def starting_with(self, words: Sequence[str], at: int, day: date | None = None) -> Iterator[tuple[int, Alias]]:
        """Give every name that begins at `words[at]` with the index behind it, the longest first.

        Args:
            day: on which the words were written; it decides between two names of one spelling. Where it does not, the
                alias says so under `unclear`.

        >>> names = make_names([Alias("country", "Turkey", "Turkey"), Alias("country", "Turkey", "Republic of Turkey")])
        >>> [(end, alias.canonical) for end, alias in names.starting_with(["republic", "of", "turkey"], 0)]
        [(3, 'Turkey')]
        """
        for length in range(min(self.longest.get(words[at], 0), len(words) - at), 0, -1):
            for alias in _meant(self.spellings.get(tuple(words[at : at + length]), ()), day):
                yield at + length, alias

    def canonical(self, kind: str, text: str, day: date | None = None) -> str | None:
        """Give the name that *text* spells in the list *kind* on *day*, or None where none or none alone is known."""
        for alias in _meant(self.spellings.get(name_words(text), ()), day):
            if alias.kind == kind and not alias.unclear:
                return alias.canonical
        return None

    def dated(self, kind: str) -> tuple[Alias, ...]:
        """Give the spellings of the list *kind* that were in use at some time only, in the order of the files."""
        return tuple(alias for found in self.spellings.values() for alias in found if alias.kind == kind and alias.days)


def _meant(aliases: Sequence[Alias], day: date | None) -> Iterable[Alias]:
    """Give of each kind the alias that is meant on *day*."""
    if len(aliases) < 2 or len({alias.kind for alias in aliases}) == len(aliases):
        return aliases
    by_kind: dict[str, list[Alias]] = {}
    for alias in aliases:
        by_kind.setdefault(alias.kind, []).append(alias)
    return [_one_of(found, day) for found in by_kind.values()]


def _one_of(aliases: Sequence[Alias], day: date | None) -> Alias:
    """Give the one of *aliases*, all of one spelling and kind, that was in use on *day*, or say why it is not clear."""
    if len({alias.canonical for alias in aliases}) == 1:
        return aliases[0]
    in_use = [alias for alias in aliases if day and alias.is_in_use(day)]
    if len({alias.canonical for alias in in_use}) == 1:
        return in_use[0]
    names = " or ".join(f"{alias.canonical} ({alias.days})" for alias in aliases)
    why = f"the rules list nobody and nothing of that name on {day.isoformat()}" if day else "the day is not known"
    return replace(aliases[0], unclear=f"'{aliases[0].text}' may be {names}, and {why}")


def name_words(text: str) -> tuple[str, ...]:
    """Give the folded words of a name.

    >>> name_words("Nur-Sultan")
    ('nur', '-', 'sultan')
    """
    return tuple(word.text for word in split_words(fold(text)))


def make_names(aliases: Iterable[Alias]) -> Names:
    """Index *aliases*; of one spelling each name stands once (the loader refuses two that were in use at one time)."""
    spellings: dict[tuple[str, ...], list[Alias]] = {}
    canonicals: dict[str, dict[str, None]] = {}
    longest: dict[str, int] = {}
    for alias in aliases:
        words = name_words(alias.text)
        if not words:
            continue
        known = spellings.setdefault(words, [])
        if alias not in known:
            known.append(alias)
        canonicals.setdefault(alias.kind, {})[alias.canonical] = None
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Names(
        {words: tuple(found) for words, found in spellings.items()},
        {kind: tuple(names) for kind, names in canonicals.items()},
        longest,
    )
