"""Whose age a sentence tells: "Smith, 36,", "36-year-old Smith", "Smith (36)"."""

from __future__ import annotations

import re

from checker.model import Mention
from checker.reading.folding import fold
from checker.rules.context_words import ContextWords
from checker.statements.by_context.figure_context import PersonNamed
from checker.statements.by_context.sentence import Sentence, Stretch

_PARTICLE = r"(?:de|del|della|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du)"
_NICKNAME = r"[\"“][^\"”]{1,20}[\"”]"
_SUFFIX = r",?\s*(?:Jr|Sr|II|III)\b\.?"
_NAME = rf"[A-Z][\w’'.-]*(?:\s+(?:{_NICKNAME}|{_PARTICLE}\b|[A-Z][\w’'.-]*))*(?:{_SUFFIX})?"
_BEFORE = re.compile(
    rf"(?P<name>{_NAME})\s*(?:,\s*(?:an?\s+|aged?\s+|who (?:is|was)\s+)?|\(\s*|\s+(?:is|was|turned)\s+)$"
)
_DESCRIPTION = r"(?:(?:[a-z]+|[A-Z][a-z]+)\s+,?\s*){0,3}?"
_AFTER = re.compile(rf"[\s,]*{_DESCRIPTION}(?P<name>{_NAME})")
_REACH = 70
_NEAR_DEATH = 5
_KILLED_SOMEBODY = frozenset({"killing", "killed", "death", "deaths", "slaying", "murdered", "dead", "late"})
_DIED = frozenset({"died", "dies", "dead", "perished"})
_WAS = frozenset({"was", "were", "is", "been", "and"})
_TITLES = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "miss",
        "sir",
        "sgt",
        "lt",
        "capt",
        "officer",
        "detective",
        "det",
        "chief",
        "sheriff",
        "gov",
        "sen",
        "rep",
        "rev",
        "prof",
        "professor",
        "captain",
        "skipper",
        "pilot",
        "driver",
        "coach",
        "striker",
        "goalkeeper",
        "sergeant",
        "lieutenant",
        "colonel",
        "inspector",
        "superintendent",
        "senator",
        "mayor",
        "judge",
        "president",
        "minister",
        "according",
        "police",
        "the",
        "a",
        "an",
        "but",
        "and",
        "in",
        "on",
        "at",
        "when",
        "while",
        "after",
        "photo",
        "image",
        "victim",
        "suspect",
        "of",
    )
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})


def person_of(sentence: Sentence, figure: Mention, stretch: Stretch, words: ContextWords) -> PersonNamed | None:
    """Give the person whose age *figure* is, with a first and a last name, or None."""
    before = sentence.text[max(sentence.passage.start, figure.start - _REACH) : figure.start]
    after = sentence.text[figure.end : min(sentence.passage.end, figure.end + _REACH)]
    if figure.quote.startswith("age"):
        before = before.rstrip().removesuffix(",") + ", "
    for match in (_BEFORE.search(before), _AFTER.match(after)):
        named = _named(match["name"]) if match else None
        if named:
            return PersonNamed(named.words, named.suffix, _is_dead(stretch, named, words))
    return None


def _is_dead(stretch: Stretch, named: PersonNamed, words: ContextWords) -> bool:
    """Tell whether the person is said to be dead: "killing Ana Ruiz, 15", "Ana Ruiz, 15, died"."""
    before = [word.text for word in stretch.words_before if word.text not in named.words][-_NEAR_DEATH:]
    own = {*named.words, *_SUFFIXES}
    behind = [word.text for word in stretch.words_after if word.is_word and word.text not in own][:_NEAR_DEATH]
    if any(word in _KILLED_SOMEBODY for word in before):
        return True
    died = [index for index, word in enumerate(behind) if words.outcomes.get((word,)) == "killed"]
    return bool(died) and (behind[died[0]] in _DIED or bool(_WAS & set(behind[: died[0]])))


def same_person(one: PersonNamed, other: PersonNamed) -> bool:
    """Tell whether two names may be one person's: one first name, and every word of the shorter in the longer.

    Stricter than a rule (`checker.reconcile.agreement`), for which a surname alone or an initial is enough: a rule
    names its event, and here nothing but the name says that two ages are of one person.

    >>> same_person(PersonNamed(("ana", "ruiz")), PersonNamed(("ana", "maria", "ruiz", "lopez")))
    True
    >>> same_person(PersonNamed(("ana", "ruiz"), "jr"), PersonNamed(("ana", "ruiz"), "sr"))
    False
    """
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    short, long = sorted((one.words, other.words), key=len)
    if short[0] != long[0]:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _named(name: str) -> PersonNamed | None:
    plain = re.sub(_NICKNAME, "", name)
    words = [word.strip(".,'") for word in fold(plain).split()]
    words = [word for word in words if word]
    while words and words[0] in _TITLES:
        words = words[1:]
    suffix = words.pop() if words and words[-1] in _SUFFIXES else ""
    return PersonNamed(tuple(words), suffix) if len(words) > 1 else None
