"""The countries that a sentence or an article names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.reading.words import Word
from checker.rules.context_words import ContextWords

_SHORT = 4
_LONGEST = 8  # words and signs: "u.s.a." is six
# Written small these are other words than the country's name.
_ALSO_WORDS = frozenset(("china", "turkey", "polish", "guinea", "jordan"))


@dataclass(frozen=True, slots=True)
class CountryNamed:
    """A country and where its name stands, in words of the line."""

    start: int
    end: int
    name: str


def countries_in(line: Sequence[Word], text: str, words: ContextWords) -> tuple[CountryNamed, ...]:
    """Give the countries named in *line*, the longest name at each place; a small letter names one only if it is long.

    Args:
        text: of the document, as written: "US" is a country, "us" is none.
    """
    found: list[CountryNamed] = []
    begins, behind = words.countries_begin, 0
    for index, first in enumerate(line):
        if first.text not in begins or index < behind:
            continue
        following = tuple(word.text for word in line[index : index + _LONGEST])
        for length in range(len(following), 0, -1):
            name = following[:length]
            country = words.countries.get(name)
            if country and (text[first.start].isupper() or _is_plain(name)):
                behind = index + length
                found.append(CountryNamed(index, behind, country))
                break
    return tuple(found)


def main_countries(line: Sequence[Word], text: str, words: ContextWords) -> tuple[str, ...]:
    """Give the countries of an article, the one named most first, as long as each is named more often than the next.

    Two countries that are named as often as each other, and more than all others, come in the order of the alphabet.
    """
    counted = Counter(one.name for one in countries_in(line, text, words))
    ranked = sorted(counted, key=lambda name: (-counted[name], name))
    return tuple(ranked[:3]) if len(ranked) > 2 and counted[ranked[1]] == counted[ranked[2]] else tuple(ranked[:2])


def _is_plain(name: tuple[str, ...]) -> bool:
    return len(name[0]) > _SHORT and name[0] not in _ALSO_WORDS
