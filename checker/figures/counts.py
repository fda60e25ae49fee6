"""Counts: a number with the head noun it counts, in the singular ("400 Turkish companies" -> company)."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.figures.cue import Cue, Reading, reading
from checker.figures.noun_words import IRREGULAR, NOT_PLURALS, STOP_WORDS
from checker.figures.numeral_pattern import SPACE
from checker.figures.numerals import parse_numeral

_WORD = r"(?:(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’.-][^\W\d_]+)*)"
_PHRASE = re.compile(
    rf"(?:{SPACE}|[-\u2010\u2011])?(?P<of>of{SPACE}(?:(?:the|its|their|these|those|his|her|our|all){SPACE})?)?(?P<words>{_WORD}(?:{SPACE}{_WORD}){{0,5}})"
)
_NO_BEGINNING = STOP_WORDS - {"of"}
_WORD_ENDS = frozenset(" ,.;:)\n")
_BREAK = re.compile(r"\s+")
_LONGEST = 120
_NO_NOUNS = frozenset(("strong", "something", "odd", "some", "ish", "fold", "plus", "way", "off"))


def read_count(cue: Cue) -> Reading | None:
    """Give the cue as a count of the things named behind it, or None where no plural or single noun follows."""
    word = cue.word
    if not word or not cue.gap or cue.numeral.form not in ("cardinal", "plural") or not word[0].isalpha():
        return None
    behind = cue.text[cue.word_end : cue.word_end + 1]
    if word in _NO_BEGINNING and behind in _WORD_ENDS and cue.gap.isspace():
        return None
    if cue.gap == " " and behind in _PHRASE_ENDS and word.isalpha():
        unit = _head_of(word, single=cue.value == 1)
        return None if unit is None else reading(cue, "count", cue.word_end, unit)
    begin = cue.word_start - len(cue.gap)
    match = _PHRASE.match(cue.text, begin, begin + _LONGEST)
    if match is None or (match["of"] and not (cue.numeral.form == "plural" or cue.numeral.whole)):
        return None
    hyphen = cue.gap in ("-", "\u2010", "\u2011")
    found = head_noun(match["words"], hyphen or cue.value == 1, hyphen)
    if found is None:
        return None
    unit, length = found
    return reading(cue, "count", match.start("words") + length, unit)


_PHRASE_ENDS = frozenset(("", ",", ";", ":", ")", "!", "?"))


def _head_of(word: str, *, single: bool) -> str | None:
    """Give the singular of a phrase of one word, or None where it is no noun that may be counted."""
    found = head_noun(word, single)
    return found[0] if found else None


@lru_cache(maxsize=16384)
def head_noun(words: str, single: bool = False, attributive: bool = False) -> tuple[str, int] | None:
    """Give the singular head of the noun phrase that *words* begin with, and the characters up to its end.

    Args:
        single: whether a singular head is fitting ("one store").
        attributive: whether a hyphen joins the number, so that it counts the first word ("three-course meal").

    >>> head_noun("Turkish companies operating in"), head_noun("people dead"), head_noun("come from Asia")
    (('company', 17), ('person', 6), None)
    """
    at, last, head = 0, None, None
    for word in _BREAK.split(words):
        start = words.index(word, at)
        at = start + len(word)
        bare = word.split("'")[0].split("’")[0]
        lower = bare.lower()
        # "five of the three-ton trucks": the number inside is a figure of its own.
        if lower in STOP_WORDS or ("-" in lower and parse_numeral(lower.split("-")[0]) is not None):
            break
        if attributive and lower in _NO_NOUNS:
            return None
        if attributive:
            return singular(lower.split("-")[0]), start + len(word.split("-")[0])
        if is_plural(lower) and len(bare) == len(word):
            head = (singular(lower), at)
        elif head is not None:
            break
        else:
            last = (lower, at)
    return head or (last if single else None)


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case looks like a plural.

    >>> [word for word in ("contracts", "people", "policemen", "class", "is") if is_plural(word)]
    ['contracts', 'people', 'policemen']
    """
    tail = word.rsplit("-", 1)[-1]
    if tail in IRREGULAR or tail.endswith(("men", "women", "people", "children")):
        return True
    return (
        len(tail) > 3
        and tail[-1] == "s"
        and tail[-2] not in "s'"
        and tail not in NOT_PLURALS
        and not tail.endswith(("ous", "itis"))
    )


def singular(word: str) -> str:
    """Give the singular of a noun in lower case.

    >>> [singular(word) for word in ("companies", "countries", "boxes", "people", "policemen", "cases", "staff")]
    ['company', 'country', 'box', 'person', 'policeman', 'case', 'staff']
    """
    head, dash, tail = word.rpartition("-")
    if tail in IRREGULAR:
        return head + dash + IRREGULAR[tail]
    for plural in ("women", "men", "people", "children"):
        if tail.endswith(plural) and len(tail) > len(plural) + 2:
            return word[: -len(plural)] + IRREGULAR[plural]
    if not is_plural(tail):
        return word
    if tail.endswith("ies") and len(tail) > 4:
        return word[:-3] + "y"
    if tail.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
