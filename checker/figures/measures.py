"""Measures: a number with a unit that pint knows ("35 miles", "140 km/h", "120Hz", "4 cubic kilometers")."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.figures.cue import Cue, Reading, reading
from checker.figures.measure_units import DURATION_UNITS, PLAIN_NOUNS, RISKY_SYMBOLS, UNIT_SYMBOLS, UNIT_WORDS
from checker.figures.numeral_pattern import HYPHEN, LETTER, SPACE

POWER_WORDS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_POWER_SIGNS = {"²": 2, "³": 3, "2": 2, "3": 3, "^2": 2, "^3": 3, "squared": 2, "cubed": 3, "-1": -1, "⁻¹": -1}
_TOKEN = re.compile(rf"{LETTER}+(?:[.-]{LETTER}+)?|[°º](?:[ ]?[CF]\b)?|℃|℉")
_WORDS = re.compile(rf"{LETTER}+(?:(?:{SPACE}|{HYPHEN}){LETTER}+){{0,3}}")
_POWER = re.compile(rf"(?:{SPACE}(?P<word>squared|cubed)\b|(?P<sign>\^?-?[23](?!\d)|[²³]|-1|⁻¹))")
_PER = re.compile(rf"(?:{SPACE}?/{SPACE}?|{SPACE}(?:per|an?){SPACE}|-(?:per|an?)-|{SPACE}per-)")
_BRACKET = re.compile(r"[ ]?[\[{<(](?P<unit>[^\W\d_]{1,5}|%)[\]}>)]")
_DEGREES = re.compile(rf"{SPACE}(?P<scale>celsius|celcius|centigrade|fahrenheit|farenheit|[CFcf])(?!\w)", re.IGNORECASE)
LENGTH_SIGNS = {"'": "foot", "’": "foot", "″": "inch", '"': "inch", "”": "inch", "′": "foot"}
_INCHES_NEXT = re.compile(r"[ ]?\d{1,2}[\"”″]")
_OF = re.compile(rf"{SPACE}of\b")
_LONGEST_QUOTATION = 2000
_FOOT = re.compile(r"(?:ft|feet|foot)\.?,?\s\Z")


def read_measure(cue: Cue) -> Reading | None:
    """Give the cue as a measure with pint's name of its unit, or None."""
    if cue.numeral.form == "ordinal":
        return None
    if not cue.word:
        return _in_brackets(cue)
    if cue.word in LENGTH_SIGNS:
        return _inches(cue)
    found = match_unit(
        cue.text,
        cue.word_start,
        glued=cue.gap == "" or _FOOT.search(cue.text, max(0, cue.start - 6), cue.start) is not None,
    )
    if found is None or not _fits(cue, cue.text[cue.word_start : found[1]]):
        return None
    return reading(cue, "measure", found[1], found[0])


def _in_brackets(cue: Cue) -> Reading | None:
    match = _BRACKET.match(cue.text, cue.end)
    unit = UNIT_SYMBOLS.get(match["unit"]) if match else None
    return reading(cue, "measure", match.end(), unit) if match and unit else None


def _inches(cue: Cue) -> Reading | None:
    """Read 25.5″; a straight or curly quotation mark is inches only where it closes no quotation."""
    if cue.gap.strip() or cue.numeral.spelled:
        return None
    if cue.word in "'’" and (cue.gap or _INCHES_NEXT.match(cue.text, cue.word_end) is None):
        return None
    if cue.word in '"”':
        paragraph = max(cue.text.rfind("\n\n", 0, cue.start) + 1, cue.start - _LONGEST_QUOTATION)
        opened = cue.text.count('"' if cue.word == '"' else "“", paragraph, cue.start)
        closed = cue.text.count("”", paragraph, cue.start) if cue.word == "”" else 0
        if (opened - closed) % 2:
            return None
    return reading(cue, "measure", cue.word_end, LENGTH_SIGNS[cue.word])


def _fits(cue: Cue, printed: str) -> bool:
    """Tell whether a short symbol is a unit here: "9m" may be nine million, "2 in" a preposition."""
    ties = PLAIN_NOUNS.get(printed.lower())
    if ties is not None:
        behind_of = _OF.match(cue.text, cue.word_start + len(printed)) is not None
        return cue.numeral.quantum < 1 or cue.gap in ties or (behind_of and "of" in ties)
    if printed not in RISKY_SYMBOLS and printed not in ("in", "C", "F", "K", "a", "b", "h", "t", "T", "G"):
        return True
    behind = cue.text[cue.word_start + len(printed) : cue.word_start + len(printed) + 24]
    if behind[:1] == "-" and behind[1:2].isdigit():
        return False
    if printed == "t":
        return any(map(str.isdigit, cue.numeral.raw))
    if printed == "m":
        return True
    if printed == "s":
        return cue.numeral.quantum < 1
    if printed in ("A", "B", "V", "N", "J", "W", "l", "L", "g"):
        return cue.glued or printed in "Vgl" or (printed in "WL" and not behind[1:2].isupper())
    return not cue.numeral.spelled


def match_unit(text: str, at: int, *, glued: bool = False) -> tuple[str, int] | None:
    """Give the unit printed at *at* by pint's name, and where it ends.

    >>> match_unit("km/h on the road", 0), match_unit("square miles of land", 0), match_unit("miles an hour", 0)
    (('kilometer / hour', 4), ('mile ** 2', 12), ('mile / hour', 13))
    """
    first = _atom(text, at, glued=glued)
    if first is None:
        return None
    unit, end = first
    per = _PER.match(text, end)
    if per is None or text[at:end] == "in":
        return first
    below = _atom(text, per.end(), divisor=True)
    if below is None or (
        per[0].strip(" -\n") in ("a", "an")
        and below[0] not in ("second", "minute", "hour", "day", "week", "month", "year")
    ):
        return first
    bottom = below[0] if "/" not in below[0] else f"({below[0]})"
    return f"{unit} / {bottom}", below[1]


def _atom(text: str, at: int, *, divisor: bool = False, glued: bool = False) -> tuple[str, int] | None:
    match = _WORDS.match(text, at)
    words = match[0] if match else ""
    head = words.split(None, 1)[0].lower() if words else ""
    power = POWER_WORDS.get(head)
    if power is not None:
        inner = re.compile(rf"{re.escape(words[: len(head)])}\.?(?:{SPACE}|-)").match(text, at)
        base = _atom(text, inner.end(), divisor=divisor) if inner else None
        return (f"{base[0]} ** {power}", base[1]) if base and "**" not in base[0] else None
    found = _named(words) or _symbol(text, at, divisor, glued)
    if found is None:
        return None
    unit, end = found[0], at + found[1]
    if unit == "degree" and (scale := _DEGREES.match(text, end)):
        kind = scale["scale"].lower()
        if len(kind) > 1 or scale["scale"].isupper() or "degree" in words[:7].lower():
            return ("degree_Fahrenheit" if kind[0] == "f" else "degree_Celsius"), scale.end()
    raised = _POWER.match(text, end)
    if raised is not None and " " not in unit:
        sign = raised["word"] or raised["sign"]
        exponent = _POWER_SIGNS.get(sign)
        if exponent is not None:
            return (f"{unit} ** {exponent}" if exponent > 0 else f"1 / {unit}"), raised.end()
    return unit, end


@lru_cache(maxsize=8192)
def _named(words: str) -> tuple[str, int] | None:
    """Give the unit that *words* begin with, longest name first, and its length."""
    while words:
        unit = UNIT_WORDS.get(" ".join(words.lower().split()).replace("\u2011", "-"))
        if unit is not None:
            return unit, len(words)
        cut = max(words.rfind(" "), words.rfind("\n"), words.rfind("-"), words.rfind("\u2011"))
        words = words[: max(cut, 0)].rstrip()
    return None


_MORE_SYMBOLS = {
    "in": "inch",
    "C": "degree_Celsius",
    "F": "degree_Fahrenheit",
    "K": "kelvin",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "s": "second",
}


def _symbol(text: str, at: int, divisor: bool, glued: bool) -> tuple[str, int] | None:
    match = _TOKEN.match(text, at)
    if match is None:
        return None
    token = match[0].replace(" ", "")
    unit = UNIT_SYMBOLS.get(token)
    end = match.end() - at
    if unit is None and "-" in token:
        token = token.split("-", 1)[0]
        unit, end = UNIT_SYMBOLS.get(token), len(token)
    if unit is None and divisor:
        unit = _MORE_SYMBOLS.get(token) or DURATION_UNITS.get(token.lower())
    if unit is None and token in ("C", "F"):
        return (_MORE_SYMBOLS[token], end) if not text[at + 1 : at + 2].isalnum() else None
    if unit is None and token == "in" and _is_inch(text, at, glued):
        return "inch", end
    if unit is None or (text[at + end : at + end + 1].isdigit() and _POWER.match(text, at + end) is None):
        return None
    return unit, end


def _is_inch(text: str, at: int, glued: bool) -> bool:
    behind = text[at + 2 : at + 3]
    return (
        glued
        or behind in (")", "x", "×")
        or (behind == "." and (not text[at + 3 :].strip()[:1] or text[at + 3 :].strip()[:1].islower()))
    )
