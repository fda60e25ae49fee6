"""What looks like a figure and is none: clock times, phone numbers, versions, names, list markers, pronouns."""

from __future__ import annotations

import re

from checker.figures.counts import read_count
from checker.figures.cue import Cue, Reading, apart
from checker.figures.late_pattern import LatePattern
from checker.figures.name_words import CAPITALISED_WORDS, INDICES, MODEL_NUMBERS, NUMBERED
from checker.figures.noun_words import STOP_WORDS
from checker.figures.numeral_pattern import SPACE
from checker.figures.numerals import A_RUN
from checker.figures.phone_numbers import phone_end
from checker.figures.word_pattern import words

_HALF_DAY = r"[ \u00a0\u202f]?(?:[aApP]\.[mM]\b\.?|[aApP][mM]\b)"
_ZONE = r"(?:[ ]?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|PST|PDT|PT|MSK|local{0}time|hours|hrs)\b)".replace(
    "{0}", SPACE
)
CLOCK = re.compile(
    rf"\d{{1,2}}:\d\d(?:[.:]\d+)+(?!\d|[.:]\d|{_HALF_DAY})|(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.]\d\d(?:\.\d+)?)?(?:{_HALF_DAY}(?:{_ZONE})?|{_ZONE})"
    rf"|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?!\d|:\d)"
    rf"|\d{{1,2}}{_HALF_DAY}(?:{_ZONE})?|[0-2]\d[0-5]\d(?:[ ]?(?:GMT|UTC|BST|EDT|EST|hours|hrs)\b)"
)
_LONGEST_ADDRESS = 200
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\.(?:com|org|net|co|gov|edu|html?)\b)\S*")
_SCORE = re.compile(r"\d{1,3}:\d{1,3}(?!\d)")
_MOST_POINTS = 250
_RESULT = re.compile(r"[-–](\d{1,3})(?![\d-])")
_LONGEST_PLACE = 60
_AT_A_PLACE = LatePattern(
    rf"\b(?:[Ii]n|[Aa]cross|[Aa]round|[Nn]ear|[Tt]hroughout|[Oo]utside){SPACE}(?:the{SPACE})?(?:[^\W\d_a-z][\w.'’-]*{SPACE}){{0,3}}\Z"
)
_NOTE_MARK = re.compile(r"\[\^\Z|(?<=\S)\[\Z")
_ITEM = re.compile(r"[ \t]*[(]?\d{1,2}[.)][ \t\u00a0]")
_LIST = re.compile(r"[.)](?=[ \t\u00a0])")
_OCLOCK = re.compile(rf"{SPACE}(?:o['’]?clock|[ap]\.m\.|[ap]m\b|noon|midnight)", re.IGNORECASE)
_MORE_NUMBERS = re.compile(rf"(?:,|-?{SPACE}(?:to|or|and)){SPACE}")
_STREET = re.compile(
    rf"(?P<more>-\d+)?{SPACE}(?:[A-Z][\w.'’]*{SPACE}){{1,3}}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Way|Place|Square|Court|Terrace|Close|"
    rf"Highway|Parkway|Crescent|Row)\b"
)
_OCLOCK_LETTERS = frozenset("oapnmOAPNM")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_LOOSE_PREFIXES = frozenset(("minus-", "pre-", "post-", "sub-", "-to-", "-and-", "-in-", "-or-", "-by-"))
_PRONOUN_BEFORE = words(
    """
    the this that these those which each every any no another some a an last next good only new old right wrong
    big other first second third such many not very same former latter everyone someone own young little loved
    best better more bad great long short single
    """
)
_NOT_AFTER_ONE = words(
    """
    another by at day's day more thing time
    """
)
_SLASH = re.compile(r"\d{1,9}(?:[/-]\d{1,9}){1,8}(?:[.,]\d+)?")


def read_apart(cue: Cue) -> Reading | None:
    """Give the cue set apart by its shape alone: a clock time, a phone number, an address, part of a word, or None."""
    if cue.numeral.form == "version":
        return apart(cue, "numbers with a slash" if "/" in cue.numeral.raw else "version or section number")
    if cue.numeral.spelled:
        if cue.touching in ("-", "‑") and cue.last[-2:-1].isalpha() and cue.last.lower() != "minus-":
            return apart(cue, "part of a name", end=_word_end(cue))
        return _spelled_time(cue)
    return _in_word(cue) or _shape(cue)


def _spelled_time(cue: Cue) -> Reading | None:
    match = _OCLOCK.match(cue.text, cue.end) if cue.word[:1] in _OCLOCK_LETTERS else None
    return apart(cue, "clock time", end=match.end()) if match else None


def _in_word(cue: Cue) -> Reading | None:
    """Set apart what is glued to letters before it: "SF90", "Su-24", "COVID-19", "under-21", an address."""
    before = cue.touching
    if not before:
        return None
    if (
        before.isalpha()
        or before == "_"
        or (before in "-\u2010\u2011–" and cue.last[-2:-1].isalpha() and len(cue.last) > 1)
    ):
        if cue.last.lower() in _LOOSE_PREFIXES:
            return None
        return apart(cue, "part of a name", start=cue.name_start, end=_word_end(cue))
    if (
        before in "/@=&#?:.%"
        and (match := _ADDRESS.match(cue.text, cue.last_start, cue.end + _LONGEST_ADDRESS))
        and match.end() >= cue.end
    ):
        return apart(cue, "part of an address", end=match.end())
    if before == "#":
        return apart(cue, "number of a thing", start=cue.start - 1)
    return None


def _word_end(cue: Cue) -> int:
    match = re.compile(r"[\w-]*\w").match(cue.text, cue.end)
    return match.end() if match else cue.end


def _shape(cue: Cue) -> Reading | None:
    text, start, end = cue.text, cue.start, cue.end
    behind = text[end : end + 1]
    if (behind == ":" or cue.word[:1] in "aApPGUBECMlhH" or "." in cue.numeral.raw) and (
        match := CLOCK.match(text, start)
    ):
        return apart(cue, "clock time", end=match.end())
    if cue.word[:1] in "oO" and (spelled := _spelled_time(cue)):
        return spelled
    if (phone := phone_end(cue)) is not None:
        return apart(cue, "phone number", end=phone)
    if behind == ":" and (match := _SCORE.match(text, start)):
        return apart(cue, "ratio or score", end=match.end())
    if behind in "/-" and (match := _SLASH.match(text, start)) and "/" in match[0] and match.end() > end:
        return apart(cue, "numbers with a slash", end=match.end())
    if (
        behind in ".)"
        and behind
        and _LIST.match(text, end)
        and cue.numeral.whole
        and cue.value < 100
        and _at_line_start(cue)
        and _may_begin_item(cue)
    ):
        return apart(cue, "list marker", end=end + 1)
    if behind == "]" and (mark := _NOTE_MARK.search(text, max(0, start - 3), start)):
        return apart(cue, "note mark", start=mark.start(), end=end + 1)
    return None


def _at_line_start(cue: Cue) -> bool:
    before = cue.text[max(0, cue.start - 8) : cue.start]
    return not before[before.rfind("\n") + 1 :].strip(" \t(*-•")


def _may_begin_item(cue: Cue) -> bool:
    """Tell whether the line before is complete, or an item too: a wrapped sentence may begin a line with a number."""
    if not cue.last or cue.last[-1] in ".!?:;":
        return True
    line = cue.text.rfind("\n", 0, cue.start)
    before = cue.text.rfind("\n", 0, max(0, line)) + 1
    return _ITEM.match(cue.text, before) is not None


def read_pronoun(cue: Cue) -> Reading | None:
    """Set apart "one" where it stands for a thing or a person, and not for the number 1."""
    if cue.numeral.raw.lower() != "one" or cue.numeral.form != "cardinal" or cue.numeral.end - cue.numeral.start != 3:
        return None
    more = _MORE_NUMBERS.match(cue.text, cue.end)
    if cue.value < 0 or (more is not None and A_RUN.match(cue.text, more.end()) is not None):
        return None
    last, word = cue.last.lower().strip("\"“'‘("), cue.word.lower()
    if not word or not word[0].isalpha() or last in _PRONOUN_BEFORE or word in STOP_WORDS or word in _NOT_AFTER_ONE:
        if last in ("number", "no.", "than", "least", "about", "only", "just") and (
            not word or word in ("in", "and", "or")
        ):
            return None
        return apart(cue, "pronoun")
    if "'" in word or "’" in word:
        return apart(cue, "pronoun")
    if cue.gap and not cue.gap.isspace() and cue.text[cue.word_end : cue.word_end + 1] == "-":
        return apart(cue, "part of a name")
    return None


def _is_result(cue: Cue) -> bool:
    """Tell whether a team's name stands before its score ("the Suns 112-98"), and no type ("Boeing 737-800")."""
    match = _RESULT.match(cue.text, cue.end)
    return match is not None and int(match[1]) <= cue.value <= _MOST_POINTS


def read_name(cue: Cue) -> Reading | None:
    """Set apart the number of a name: "Channel 4", "S&P 500", "Apollo 13", "page 12", "5G", "Prescott (4)"."""
    numeral = cue.numeral
    if numeral.form != "cardinal" or numeral.scaled:
        return None
    if cue.word == "s" and cue.glued and numeral.whole and cue.value % 10 == 0:
        return apart(cue, "decade", end=cue.word_end)
    if cue.glued and cue.word[:1].isalpha() and not numeral.spelled:
        return apart(cue, "part of a name", end=_word_end(cue))
    if numeral.spelled and not cue.last[:1].isupper():
        return None
    if cue.touching == "(" and cue.text[cue.end : cue.end + 1] == ")" and numeral.whole:
        return apart(cue, "number in brackets")
    if cue.touching or "," in numeral.raw or _is_result(cue):
        return None
    last = cue.last.lower()
    behind = cue.text[cue.word_start : cue.word_start + 1]
    if behind.isupper() and numeral.raw in MODEL_NUMBERS:
        return apart(cue, "part of a name")
    if (behind.isupper() or behind == "-") and (street := _STREET.match(cue.text, cue.end)):
        return apart(cue, "street address", end=cue.end + len(street["more"] or ""))
    if last in NUMBERED or last in INDICES:
        named = last in INDICES or (cue.last[:1].isupper() and not last.startswith(("no", "nr")))
        return apart(cue, "part of a name" if named else "number of a thing", start=cue.name_start)
    if (
        any(map(str.isupper, cue.last))
        and last not in CAPITALISED_WORDS
        and last not in STOP_WORDS
        and (cue.last[-1].isalnum() or last.endswith(("’s", "'s")) or _INITIALS.fullmatch(cue.last))
        and numeral.quantum == 1
        and cue.value < 10000
        and not _counts_at_a_place(cue)
    ):
        return apart(cue, "part of a name", start=cue.name_start)
    return None


def _counts_at_a_place(cue: Cue) -> bool:
    """Tell whether a place stands before the number, and behind it what is counted there: "In Beira 41 people died"."""
    if not cue.word.islower() or cue.gap != " " or cue.numeral.raw in MODEL_NUMBERS:
        return False
    before = _AT_A_PLACE.search(cue.text, max(0, cue.last_start - _LONGEST_PLACE), cue.last_start)
    return before is not None and read_count(cue) is not None
