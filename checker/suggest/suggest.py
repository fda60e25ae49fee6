"""A finding without a rule -> the YAML of a rule: the most general draft whose own examples pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import Any

from checker.errors import CheckerError
from checker.model import RULE_FREE, SPELLING_RULE
from checker.rules import read_rules
from checker.rules.packs import GENERAL
from checker.suggest.dictionary_form import dictionary_form
from checker.suggest.draft import Draft, rule_text
from checker.suggest.phrase import Wanted, phrase_of
from checker.suggest.told import Side, side_of
from checker.suggest.trial import passes

_TYPES = ("money", "count", "number", "percent", "measure", "duration", "age", "date")
_PLACE_BEFORE = frozenset({"in", "at", "near", "off", "outside", "from", "to"})
_WORDS_OF_ID = 3


def suggest_rule(finding: Mapping[str, Any]) -> str:
    """Give the rule file, as YAML, that would find what *finding*, a dict of the JSON contract, has found.

    The rule has a phrase from each of the two sentences, typed slots for figure, names and year, and the sentences as
    examples. It has been loaded and its examples have been run: it is as general as they allow.

    Raises:
        CheckerError: a rule has made the finding already, it is about a spelling, or no phrase tells the figure of its
            sentence from the others.
    """
    if finding["rule"] == SPELLING_RULE:
        raise CheckerError(f"error: '{finding['id']}' is about a spelling; list both under 'names' in a rule file")
    if finding["rule"] not in RULE_FREE:
        name = finding["rule"]
        raise CheckerError(f"error: the rule '{name}' has made '{finding['id']}' already (checker explain {name})")
    one, other = (side_of(camp["statements"][0]) for camp in finding["camps"][:2])
    for draft in _drafts(finding, one, other):
        text = rule_text(draft)
        if passes(text):
            return text
    message = "no phrase tells its figures from the others of their sentences; write the rule by hand"
    raise CheckerError(f"error: no rule for '{finding['id']}': {message} (rules/README.md)")


def _drafts(finding: Mapping[str, Any], one: Side, other: Side) -> Iterator[Draft]:
    """Give drafts of the rule, the most general first."""
    kinds = [one.kind] if one.kind == other.kind and one.kind in _TYPES else ["number", "figure"]
    value = {"age": "age", "money": "amount", "date": "date"}.get(one.kind, "n")
    years = (True, False) if one.year and other.year else (False,)
    for wanted, with_year, kind in product(_wanted(finding, one, other, value), years, kinds):
        phrases = tuple(dict.fromkeys(filter(None, (phrase_of(one, wanted), phrase_of(other, wanted)))))
        if phrases:
            slots = tuple(name for name in dict.fromkeys(wanted.names.values()) if _in_all(name, phrases))
            draft = _draft(finding, one, other, phrases, (value, kind), slots, years=with_year)
            yield from (draft, replace(draft, over_time="fixed", with_dates=False), replace(draft, level=""))


def _wanted(finding: Mapping[str, Any], one: Side, other: Side, value: str) -> Iterator[Wanted]:
    """Give what may go into the phrases, the most general first: slots for names, then none; open gaps, then none."""
    shared, slots, names = _shared_words(one, other), _names(finding, one, other), _shared_names(one, other)
    for with_slots in [slots, {}] if slots else [{}]:
        literal = names - set(with_slots)
        for words, exact in ((shared, False), (shared, True), (frozenset[str](), False)):
            yield Wanted(value, words, with_slots, literal, _small_words(), exact)


def _draft(
    finding: Mapping[str, Any],
    one: Side,
    other: Side,
    phrases: tuple[str, ...],
    value: tuple[str, str],
    slots: tuple[str, ...],
    *,
    years: bool,
) -> Draft:
    dated = one.as_of is not None and other.as_of is not None
    lives = {"same-outcome": "only_grows", "same-person": "age"}.get(finding["rule"], "fixed") if dated else "fixed"
    words = _telling(one, other)
    return Draft(
        id="-".join(words[:_WORDS_OF_ID]) or "same-figure",
        title=f"{finding['title']}: {', '.join(words[:_WORDS_OF_ID])}".rstrip(": "),
        why=f"Articles printed {one.quote} and {other.quote} for what looks like one thing.",
        phrases=phrases,
        value=value,
        slots=tuple((name, name) for name in slots),
        years=years,
        over_time=lives,
        level=finding["severity"],
        verdict=finding["verdict"],
        sides=(one, other),
        with_dates=lives != "fixed",
        settle=finding["settle"] or "",
    )


def _in_all(name: str, phrases: Sequence[str]) -> bool:
    return all(f"<{name}>" in phrase for phrase in phrases)


def _shared_words(one: Side, other: Side) -> frozenset[str]:
    """Give the dictionary forms of telling words that stand in both sentences."""
    names = _all_names(one, other)
    a, b = ({dictionary_form(word.text) for word in side.words if _tells(word.text, names)} for side in (one, other))
    return frozenset(a & b)


def _telling(one: Side, other: Side) -> list[str]:
    """Give the shared words in the order of the first sentence, then the words beside its figure."""
    shared, names = _shared_words(one, other), _all_names(one, other)
    beside = sorted(one.words, key=lambda word: min(abs(word.start - one.end), abs(one.start - word.end)))
    forms = [dictionary_form(word.text) for word in (*one.words, *beside) if _tells(word.text, names)]
    found = dict.fromkeys([*(form for form in forms if form in shared), *forms[len(one.words) :]])
    return [word for word in found if word.isascii() and word.isalpha()]


def _tells(word: str, names: frozenset[str]) -> bool:
    return word not in _small_words() and word.isalpha() and len(word) > 2 and word not in names


def _all_names(one: Side, other: Side) -> frozenset[str]:
    """Give the folded words that are names in either sentence; the first word of one is a name only by the other."""
    return frozenset(word.text for side in (one, other) for word in side.words if side.is_name(word))


def _shared_names(one: Side, other: Side) -> frozenset[str]:
    a, b = ({word.text for word in side.words if side.text[word.start].isupper()} for side in (one, other))
    return _all_names(one, other) & a & b


def _names(finding: Mapping[str, Any], one: Side, other: Side) -> dict[str, str]:
    """Give the words of one name that both sentences have, each with the slot that takes it."""
    person = finding["key"].get("person", "").casefold().split()
    if person:
        return dict.fromkeys(person, "person")
    shared = _shared_names(one, other)
    for side in (one, other):
        texts = [word.text for word in side.words]
        for at, word in enumerate(texts):
            if word in shared and side.is_name(side.words[at]):
                return {word: "place" if at and texts[at - 1] in _PLACE_BEFORE else "organisation"}
    return {}


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    """Give the words that say nothing of what a figure measures, as the general rules list them."""
    return read_rules([GENERAL], general=False).context.small_words
