"""What an amount is of, and whose: "Taiwan's trade surplus with Japan", "its 108 billion dollar foreign debt"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from checker.model import Mention
from checker.reading.words import Word
from checker.rules.context_words import ContextWords
from checker.statements.by_context.countries import CountryNamed, countries_in
from checker.statements.by_context.figure_context import Measured
from checker.statements.by_context.narrowed import narrowed_by
from checker.statements.by_context.sentence import Sentence, Stretch

_REACH_AFTER = 5
_LONGEST = 3
_QUALIFIED_BEFORE = 4
# fmt: off
_ENDS_NOUN_PHRASE = frozenset((
    ".", ",", ";", "from", "by", "after", "was", "were", "is", "are", "to", "last", "for", "with", "at", "on",
    "or", "and",
))
_BESIDE_NOUN = frozenset(("a", "an", "the", "its", "their", "his", "-", ".", "dlr", "billion", "mln"))
# fmt: on
_WITH = frozenset(("with", "to", "against"))
_WERE = frozenset(("is", "was", "are", "were", "at"))
_ITS = frozenset(("its", "their", "his"))
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class _Noun:
    """A measure and its words: `start` to `end` in the sentence."""

    measure: str
    start: int
    end: int


def measured_by(
    sentence: Sentence, figure: Mention, stretch: Stretch, main_countries: Sequence[str], words: ContextWords
) -> Measured:
    """Give what *figure* is an amount of.

    Args:
        main_countries: those that the article names most; the owner is the first where the sentence names none.
    """
    tokens = [word.text for word in sentence.words]
    noun = _noun_behind(sentence, figure, stretch, words) or _noun_before(sentence, figure, words)
    if noun is None:
        return Measured()
    countries = countries_in(sentence.words, sentence.text, words)
    if _is_of_another(sentence, stretch, noun, words):
        return Measured()
    measure, named = noun.measure, {one.name for one in countries}
    owner, partner = (
        _parties(countries, main_countries)
        if measure in words.mutual
        else _owner_and_partner(sentence, stretch, noun, countries, main_countries, words)
    )
    if partner and measure in words.mirrored:
        # Seen from the other side: what one lacks in trade with another is what the other has over.
        measure, owner, partner = words.mirrored[measure], partner, owner
    return Measured(
        measure,
        _qualifiers(sentence, noun, countries, words),
        frozenset(" ".join(basis) for basis in words.bases if _holds(tokens, basis)),
        owner,
        partner,
        owner_inferred=owner not in named and partner not in named,
        is_stock=measure in words.stocks,
        is_national=measure in words.national,
    )


def _qualifiers(
    sentence: Sentence, noun: _Noun, countries: Sequence[CountryNamed], words: ContextWords
) -> frozenset[str]:
    before = {word.text for word in sentence.words[max(0, noun.start - _QUALIFIED_BEFORE) : noun.start]}
    if noun.measure not in words.national:
        return frozenset(before & words.qualifiers)
    return frozenset(before & words.qualifiers) | narrowed_by(sentence, noun.start, noun.end, countries, words)


def _stands_beside(token: str, words: ContextWords) -> bool:
    """Tell whether a word between a country and a measure says nothing of whose it is."""
    return token in _BESIDE_NOUN or token in words.beside_measures or token in words.qualifiers or not token.isalpha()


def _is_of_another(sentence: Sentence, stretch: Stretch, noun: _Noun, words: ContextWords) -> bool:
    """Tell whether the noun is left out beside another owner: "the surplus was 5 billion, and the port's 2 billion"."""
    own = stretch.words_before
    if not own or sentence.words[noun.end - 1].start >= own[0].start:
        return False
    # The words behind a genitive: none, or the verb of what is left out.
    behind = [[word.text for word in own[i + 1 :]] for i, word in enumerate(own) if _is_genitive(sentence, word)]
    return any(not then or then[0] == "to" or then[0] in _WERE or (then[0],) in words.moves for then in behind)


def _is_genitive(sentence: Sentence, word: Word) -> bool:
    return sentence.text[word.end : word.end + 2] in ("'s", "’s")


def _noun_behind(sentence: Sentence, figure: Mention, stretch: Stretch, words: ContextWords) -> _Noun | None:
    """Give a measure right behind the figure: "108 billion dollar debt", "800 million in lost sales"."""
    first = bisect_left(sentence.words, figure.end, key=_start)
    if first == len(sentence.words):
        return None
    skip = 1 if sentence.words[first].text in ("of", "in") else 0
    for index in range(first + skip, min(first + skip + _REACH_AFTER, len(sentence.words))):
        word = sentence.words[index]
        if word.start >= stretch.end or word.text in _ENDS_NOUN_PHRASE:
            return None
        if noun := _noun_ending(sentence, index, words):
            return noun
    return None


def _noun_before(sentence: Sentence, figure: Mention, words: ContextWords) -> _Noun | None:
    last_words = {name[-1] for name in words.measures}
    ends = bisect_left(sentence.words, figure.start, key=_start)
    before = [index for index, word in enumerate(sentence.words[:ends]) if word.text in last_words]
    return next(filter(None, (_noun_ending(sentence, index, words) for index in reversed(before))), None)


def _noun_ending(sentence: Sentence, index: int, words: ContextWords) -> _Noun | None:
    """Give the measure whose last word stands at *index*, the longest first."""
    for length in range(min(_LONGEST, index + 1), 0, -1):
        start = index + 1 - length
        measure = words.measures.get(tuple(word.text for word in sentence.words[start : index + 1]))
        if measure:
            return _Noun(measure, start, index + 1)
    return None


def _parties(countries: Sequence[CountryNamed], main_countries: Sequence[str]) -> tuple[str, str]:
    """Give the two sides of what two countries have together, in the order of the alphabet, or none."""
    named = sorted({one.name for one in countries})
    if len(named) < 2:
        named = sorted(main_countries) if set(named) <= set(main_countries) else []
    return (named[0], named[1]) if len(named) == 2 else ("", "")


def _owner_and_partner(
    sentence: Sentence,
    stretch: Stretch,
    noun: _Noun,
    countries: Sequence[CountryNamed],
    main_countries: Sequence[str],
    words: ContextWords,
) -> tuple[str, str]:
    tokens = [word.text for word in sentence.words]
    partner = ""
    if noun.measure in words.with_partner:
        partner = _partner_before(sentence, stretch, words) or _partner_behind(tokens, noun, countries)
    owner = _owner(tokens, noun, [one for one in countries if one.end <= noun.start and one.name != partner], words)
    return owner or next((name for name in main_countries[:1] if name != partner), ""), partner


def _partner_before(sentence: Sentence, stretch: Stretch, words: ContextWords) -> str:
    """Give the partner named between the figure before and this one: "5 billion, and with Spain 2 billion"."""
    own = stretch.words_before
    named = [
        one
        for one in countries_in(own, sentence.text, words)
        if {word.text for word in own[max(0, one.start - 2) : one.start]} & _WITH
        and sentence.text[own[one.end - 1].end : own[one.end - 1].end + 2] not in ("'s", "’s")
    ]
    return named[-1].name if named else ""


def _partner_behind(tokens: Sequence[str], noun: _Noun, countries: Sequence[CountryNamed]) -> str:
    for one in countries:
        between = tokens[noun.end : one.start]
        if one.start >= noun.end and between and between[0] in _WITH and set(between[1:]) <= {"the", "its"}:
            return one.name
    return ""


def _owner(tokens: Sequence[str], noun: _Noun, before: Sequence[CountryNamed], words: ContextWords) -> str:
    """Give the country whose measure it is, of those named before it."""
    for one in reversed(before):
        between = tokens[one.end : noun.start]
        if all(_stands_beside(token, words) for token in between):
            return one.name
    if not before:
        return ""
    if not _ITS & set(tokens[max(0, noun.start - 6) : noun.start]) and "has" not in tokens[: noun.start]:
        return before[-1].name
    # "Its" is the one whose relative clause it stands in, else the subject, which mostly comes first.
    related = [one for one in before if list(tokens[one.end : one.end + 2]) == [",", "which"]]
    return (related or before[:1])[-1].name


def _holds(tokens: Sequence[str], phrase: Sequence[str]) -> bool:
    if phrase[0] not in tokens:
        return False
    return any(tuple(tokens[at : at + len(phrase)]) == tuple(phrase) for at in range(len(tokens)))
