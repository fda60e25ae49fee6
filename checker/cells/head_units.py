"""The unit that a head or caption of a table gives its figures: "Exports ($ billion)", "in thousand tonnes", "%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker.figures import read_figures
from checker.figures.word_pattern import words
from checker.model import Quantity

_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{1,60})[)\]]")
_BEHIND_SIGN = re.compile(r"(?:,|:| [-–—] |\bin\b)\s*(?P<inside>[^,:;()\[\]]{1,60})$", re.IGNORECASE)
_PARTS = re.compile(r"[^,]+")
_LAST_WORDS = 4
_LONGEST = 60
_KINDS = ("money", "percent", "measure")
_TELLING_KINDS = (*_KINDS, "duration")
"""What a unit set apart may be of; in a row of words "days" and "year" mostly say something else."""

_NO_UNITS = frozenset(("year", "month", "week", "day", "quarter", "decade", "time", "hour"))
"""Heads of columns that hold dates."""

_THINGS = words("bar cup degree foot grain knot mole pound second stone turn yard")
"""Units whose names are things: where one is the whole of a head, or begins it, it is meant so ("Grain, tonnes")."""

_LENGTHS = re.compile(
    r"\b(?:lengths?|long|heights?|high|tall|widths?|wide|depths?|deep|distances?|altitudes?|elevations?|diameters?"
    r"|radius|thickness|draught|clearance|span|water levels?|sea levels?)\b",
    re.IGNORECASE,
)
_IN_MILLIONS = re.compile(
    r"\b(?:population|people|inhabitants|voters|votes|households|workers|jobs|users|passengers|visitors|tourists"
    r"|subscribers|customers|viewers|exports?|imports?|trade|sales|revenues?|turnover|profits?|loss(?:es)?|income"
    r"|earnings|costs?|spending|budget|gdp|debt|deficit|surplus|assets|investments?|loans|deposits|copies|tickets)\b",
    re.IGNORECASE,
)

_SCALES = {
    "k": "thousand",
    "m": "million",
    "mm": "million",
    "mn": "million",
    "b": "billion",
    "bn": "billion",
    "tn": "trillion",
}
_GLUED = re.compile(r"(?P<money>(?:US|CA|AU)?[$]|[£€¥]|[A-Za-z]{3}) ?(?P<scale>mm|mn|bn|tn|[kmb])(?![^\W_])")
_SCALE_FIRST = re.compile(
    r"\b(?P<scale>mm|mn|bn|tn|[kmb]) ?(?P<money>(?:US|CA|AU)?[$]|[£€¥]|(?:[A-Z]{3}|usd|eur|gbp)\b)"
)
_PLURAL_OF = re.compile(r"\b(thousand|million|billion|trillion)s?(?: of)?(?= [^\W\d])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<![\d,.])['’]?000s?\b")
_NO_MATTER = re.compile(
    r"^(?:in|value in|values in|amount in|unit:?|units:?|measured in|expressed in)\s+", re.IGNORECASE
)
_PRICES = re.compile(r"\b(?:current|constant|nominal|real|(?:19|20)\d\d)\s+(?=(?:US|international)?\s*[$£€]|USD|US )")
_CODE = re.compile(r"\b[a-z]{3}\b")
_US_SIGN = re.compile(r"\b(?:US|U\.S\.) ?\$")
_POINT = re.compile(r"(?<=[a-z])\.(?=\s|$)")


class HeadUnit(NamedTuple):
    """A unit in a head.

    Args:
        start: where it begins in the head, brackets and commas before it included; `end` where it ends.
        words: the unit as a figure has it behind it ("million USD"), with what stands behind it ("% of GDP").
    """

    start: int
    end: int
    words: str


@lru_cache(maxsize=65536)
def head_unit(head: str) -> HeadUnit | None:
    """Give the unit that *head* names, or None.

    >>> [unit.words for head in ("Exports (US$m)", "Output, thousand tonnes", "exports_usd_million", "Share %")
    ...     if (unit := head_unit(head))]
    ['USD million', 'thousand tonnes', 'USD million', '%']
    >>> [head_unit(head).words for head in ("Grain, tonnes", "Height (m)", "Exports, m")]
    ['tonnes', 'metres', 'million']
    >>> head_unit("Financial year"), head_unit("Grain"), head_unit("Waves (m)")
    (None, None, None)
    """
    text = head.replace("_", " ")[: _LONGEST * 4]
    for start, end, inside, is_apart in _candidates(text):
        if inside.strip(" ()[]") == "m":
            written = _metres_or_millions(text)
        elif start == 0 and end == len(inside) and inside.strip().lower() in _THINGS:
            continue
        else:
            written = _as_unit(inside, _TELLING_KINDS if is_apart else _KINDS, may_scale=is_apart)
        if written and (written.lower() not in _NO_UNITS or "(" in text):
            return HeadUnit(start, end, written)
    return None


def _candidates(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Give the stretches that may be a unit, the surest first, and whether each is set apart from the other words."""
    for found in reversed(list(_BRACKETS.finditer(text))):
        yield found.start(), found.end(), found["inside"], True
        if behind := _BEHIND_SIGN.search(found["inside"]):
            yield found.start(), found.end(), behind["inside"], True
    yield 0, len(text), text, True
    for part in reversed(list(_PARTS.finditer(text))) if "," in text else ():
        yield *part.span(), part[0], True
    if found_behind := _BEHIND_SIGN.search(text):
        yield found_behind.start(), len(text), found_behind["inside"], True
    found_words = list(re.finditer(r"\S+", text))
    for number in range(min(_LAST_WORDS, len(found_words) - 1), 0, -1):
        start = found_words[-number].start()
        yield start, len(text), text[start:], False


def _metres_or_millions(head: str) -> str:
    """Give what a lone "m" stands for in *head*, "" where its other words do not tell."""
    if _IN_MILLIONS.search(head):
        return "million"
    return "metres" if _LENGTHS.search(head) else ""


def _as_unit(written: str, kinds: tuple[str, ...], *, may_scale: bool) -> str:
    """Give *written* as it may stand behind a figure, "" where it is no unit."""
    text = " ".join(written.split())
    if not text or len(text) > _LONGEST:
        return ""
    for candidate in dict.fromkeys((text, _spelled_out(text))):
        read = read_figures(f"1 {candidate}")
        if not read or read[0].start or not isinstance(read[0].value, Quantity):
            continue
        value, rest = read[0].value, f"1 {candidate}"[read[0].end :]
        if read[0].end <= 1 or value.mod != "EQUAL" or value.form != "point":
            continue
        is_scale = value.kind == "number" and value.printed[0] != 1 and may_scale
        if (value.kind in kinds or is_scale) and (not rest or rest.startswith((" of ", " per ", "/", " a "))):
            return candidate
    return ""


def _spelled_out(text: str) -> str:
    """Give abbreviations of tables as words of prose ("USDm" -> "USD million", "'000 t" -> "thousand t")."""
    text = _POINT.sub("", _US_SIGN.sub("USD ", _PRICES.sub("", _NO_MATTER.sub("", text)))).replace("  ", " ").strip()
    text = _THOUSANDS.sub("thousand", text)
    text = _SCALE_FIRST.sub(lambda found: f"{_SCALES[found['scale']]} {found['money']}", text)
    text = _GLUED.sub(lambda found: f"{found['money']} {_SCALES[found['scale']]}", text)
    text = _PLURAL_OF.sub(r"\1", text)
    return _CODE.sub(lambda found: found[0].upper() if _is_code(found[0].upper()) else found[0], text)


@lru_cache(maxsize=1024)
def _is_code(letters: str) -> bool:
    read = read_figures(f"{letters} 5")
    return bool(read) and read[0].kind == "money"
