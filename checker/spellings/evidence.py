"""Whether two words that look alike name one person or thing: by what stands beside them, never by letters alone.

Two people are not merged: where both words have a name beside them, one of these must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from checker.reading.titles import TITLES
from checker.spellings.alike import differ_little, likeness
from checker.spellings.known_names import is_known
from checker.spellings.name_words import DocumentNames, NameWord
from checker.spellings.sounds import sound
from checker.spellings.two_englishes import are_one_word

_GENERAL_WORDS = """
the a an and in on at for with but after before when while if as by to from of monday tuesday wednesday thursday
friday saturday sunday de la del di da du le los las san st saint al el bin ibn van von der new north south east
west northern southern eastern western central great river lake mount mountain island islands university county city
street avenue road park state states court company group bank january february march april may june july august
september october november december
"""
_NO_NAMES = frozenset(_GENERAL_WORDS.split())
"""Words that are no names, and words that half of all places and bodies have in theirs."""

_NOT_BESIDE = TITLES | _NO_NAMES | {""}

SHORTEST = 4
"""Of a shorter word a letter is too large a part: "Lee" and "Lea" are two names."""

_ALONE = 6
"""Letters that a word must have to be taken for another by its letters and its title alone."""


_WHERE = re.compile(r"\b(?:in|at|near|outside|inside|into|around)\s+\Z", re.IGNORECASE)
_LONGEST_WHERE = 12

Place = tuple[DocumentNames, NameWord]


@dataclass(frozen=True)
class Uses:
    """One form and every place where it stands: in one document, or in several taken together."""

    form: str
    places: tuple[Place, ...]

    @cached_property
    def before(self) -> frozenset[str]:
        """The forms of the names that stand directly before it, titles left out."""
        return frozenset(word.before for _, word in self.places) - _NOT_BESIDE

    @cached_property
    def after(self) -> frozenset[str]:
        """The forms of the names that stand directly behind it."""
        return frozenset(word.after for _, word in self.places) - _NOT_BESIDE

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles that stand directly before it."""
        return frozenset(word.before for _, word in self.places) & TITLES

    @cached_property
    def passages(self) -> frozenset[tuple[str, int]]:
        """The passages that it stands in, each with its document."""
        return frozenset((names.document.source.name, word.passage) for names, word in self.places)

    @property
    def is_name(self) -> bool:
        """Whether it stands with a capital where other words have none."""
        return any(not word.opens for _, word in self.places)

    @property
    def is_where(self) -> bool:
        """Whether it stands, wherever it does, behind a word that says where something is."""
        return all(
            _WHERE.search(names.document.text, max(0, word.start - _LONGEST_WHERE), word.start)
            for names, word in self.places
        )

    @property
    def leads(self) -> bool:
        """Whether it is a first name, or the first word of what is always named in full."""
        return not self.before and all(word.after for _, word in self.places)

    @property
    def count(self) -> int:
        """How often it stands there."""
        return len(self.places)


def gather_uses(documents: Iterable[DocumentNames]) -> dict[str, Uses]:
    """Give how each form is used in *documents* taken together."""
    places: dict[str, list[Place]] = {}
    for names in documents:
        for word in names.words:
            places.setdefault(word.form, []).append((names, word))
    return {form: Uses(form, tuple(found)) for form, found in places.items() if len(form) >= SHORTEST}


def one_name(one: Uses, other: Uses) -> str:
    """Give why two forms are taken for one name, in words for the report, or "" where they are not."""
    like = likeness(one.form, other.form)
    if (
        not like
        or are_one_word(one.form, other.form)
        or one.passages & other.passages
        or not (one.is_name or other.is_name)
    ):
        return ""
    beside = _shared(one.before, other.before) or _shared(one.after, other.after)
    if beside:
        return f"the same name stands beside both: {beside.title()}"
    if (one.before and other.before) or (one.after and other.after):
        return ""
    titles = sorted(one.titles & other.titles)
    known = is_known(one.form), is_known(other.form)
    shorter = min(len(one.form), len(other.form))
    if like != "close" or all(known) or shorter < _ALONE:
        return ""
    if titles:
        return f"the same title stands before both: {titles[0].title()}"
    if (one.titles and other.titles) or (any(known) and shorter <= _ALONE and not _refers_back(one, other)):
        return ""
    if (one.before and other.is_where) or (other.before and one.is_where):
        return ""  # "Robert Buckley" and "a doctor in Beckley": a person, and a place
    if one.leads != other.leads:
        return ""  # "Emir Abdelkader" and "Abdelkader Houari": a first name, and a name that stands by itself
    if min(one.count, other.count) > 1 and sound(one.form) != sound(other.form):
        return ""  # a slip is made once; what is written so again and again is meant so
    return (
        "they differ by little, and nothing beside them says that they are two"
        if differ_little(one.form, other.form)
        else ""
    )


def _refers_back(one: Uses, other: Uses) -> bool:
    """Tell whether one is named in full and the other a surname alone, which must be of somebody named before."""
    if bool(one.before) == bool(other.before) or one.after or other.after:
        return False
    in_full, alone = (one, other) if one.before else (other, one)
    return _first(in_full) < _first(alone)


def _first(uses: Uses) -> tuple[str, int]:
    return min((names.document.source.name, word.start) for names, word in uses.places)


def _shared(ones: frozenset[str], others: frozenset[str]) -> str:
    """Give a name that stands in both sets, as an initial or in another spelling too, or ""."""
    same = sorted(ones & others)
    if same:
        return same[0]
    for one in sorted(ones):
        for other in sorted(others):
            initial = min(len(one), len(other)) == 1 and one[0] == other[0]
            if initial or likeness(one, other) == "close":
                return max(one, other, key=len)
    return ""
