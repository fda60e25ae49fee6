"""Figures that belong together: ranges, lists that share a unit, composed figures, changes and scores."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from checker.figures.cue import Reading
from checker.figures.currency_words import PARTS
from checker.figures.hedges import NO_HEDGE
from checker.figures.late_pattern import LatePattern
from checker.figures.numeral_pattern import SPACE
from checker.model import Form

_Rule = Callable[[str, Reading, Reading], Reading | None]

_LONGEST_GAP = 9
_LONGEST_REACH = 30
"""The longest gap with words of a range in it ("between the ages of"), which may be taken into what stands behind."""
_DASH = LatePattern(r"[ \u00a0\u2009]?[-\u2010-\u2014−][ \u00a0\u2009]?\Z")
_TO = LatePattern(rf"-?{SPACE}(?:to|through|till|until){SPACE}\Z|-to-\Z", re.IGNORECASE)
_AND = LatePattern(rf"-?{SPACE}and{SPACE}\Z", re.IGNORECASE)
_LIST = LatePattern(rf"-?,?{SPACE}(?:and|or|and/or|nor|plus|&){SPACE}\Z|-?,{SPACE}\Z|/\Z", re.IGNORECASE)
_COMMA = LatePattern(rf"-?,{SPACE}\Z|/\Z")
_CONVERSION = LatePattern(r"\s?\(\Z|\s?/\s?\Z")
_BOUNDS = ("MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")
_COMPOSED = LatePattern(rf",?{SPACE}(?:and{SPACE})?\Z|-\Z|\Z", re.IGNORECASE)
_FROM = LatePattern(rf"\bfrom{SPACE}\Z", re.IGNORECASE)
_RANGING = LatePattern(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|spans?|spanning|spanned|is)\b[^.;\n]{0,24}\Z",
    re.IGNORECASE,
)
_AGED = LatePattern(rf"\b(?:aged|ages){SPACE}\Z", re.IGNORECASE)
_BETWEEN = LatePattern(rf"\bbetween{SPACE}\Z", re.IGNORECASE)
_MOVES = LatePattern(
    r"\b(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|gain(?:ed|s|ing)?|los[et]|lost|up|down|add(?:ed|s|ing)?|drop(?:ped|s)?|jump(?:ed|s)?|climb(?:ed|s)?|slip(?:ped|s)?|"
    r"slid|increas(?:ed|es|ing|e)|decreas(?:ed|es|ing|e)|grew|shed|by|voted|vote|won|beat|lead|led)\s\Z",
    re.IGNORECASE,
)
# "Rose 300 tonnes to 1,200 tonnes from 900": the old value behind it tells the change from the new value.
_OLD_VALUE = LatePattern(
    rf"(?:{SPACE}[^\s,.;:()]+){{0,4}}?,?{SPACE}(?:from|against|compared{SPACE}(?:to|with)){SPACE}[^.;\n]{{0,24}}?\d",
    re.IGNORECASE,
)
_MOVEMENT = LatePattern(
    r"\b(?:r[oi]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]w|grown|growth|grows|growing|increas|decreas|declin|drop|jump|climb|plung|plummet|tumbl|slump|soar|surg|"
    r"rais|lower|cut|trim|slash|reduc|expand|extend|narrow|widen|double|doubl|tripl|mov|went|going|gone|go|chang|shift|switch|slid|slip|slow|edg|inch|tick|improv|up|down|"
    r"creep|crept|swell|shr[aiu]nk|halv|upgrad|downgrad|revis|brought|bring|took|take|taking|push|lift|boost|progress|advanc|accelerat|eas|weaken|strengthen|gain|"
    r"los[et]|add|convert|swung|swing|rebound|recover|spik|balloon|dwindl|evolv|dip|sank|sink|retreat|bump|hik)"
    r"(?:e|d|s|n|es|ed|ing|ment|sion|[a-z]?(?:ed|ing))?\b[^.;\n]*\Z",
    re.IGNORECASE,
)
_GAME = LatePattern(
    r"\b(?:won|wins?|beats?|lost|loses?|leads?|led|trail(?:s|ed)?|draw|drew|defeat(?:ed|s)?|victory|scored?|tied?|record|"
    r"level(?:led)?|edged?|downed|thrashed|final|set|sets|ruled|voted|record of)\b[^.;\n]{0,28}\Z",
    re.IGNORECASE,
)
_GAME_AFTER = LatePattern(
    r"\s(?:wins?|victory|victories|defeat|loss|draw|lead|record|votes?|decision|majority|ruling|triumph|scoreline|tie|at|over|"
    r"against|aggregate|in favou?r|on)\b"
)

SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2628000,
    "year": 31536000,
    "decade": 315360000,
    "century": 3153600000,
}
_SIZES: tuple[dict[str, Decimal], ...] = (
    {unit: Decimal(seconds) for unit, seconds in SECONDS.items()},
    {"mile": Decimal(63360), "yard": Decimal(36), "foot": Decimal(12), "inch": Decimal(1)},
    {"stone": Decimal(224), "pound": Decimal(16), "ounce": Decimal(1)},
    {"kilometer": Decimal(1000), "meter": Decimal(1), "centimeter": Decimal("0.01")},
    {"kilogram": Decimal(1000), "gram": Decimal(1)},
)


def join(text: str, readings: list[Reading]) -> list[Reading]:
    """Give the readings with those that belong together joined or sharing a unit; order and places are kept."""
    done: list[Reading] = []
    for group in _groups(readings):
        done += _joined(text, group) if len(group) > 1 else group
    return done


def _groups(readings: list[Reading]) -> list[list[Reading]]:
    """Give the readings in groups of neighbours; most figures have none."""
    groups: list[list[Reading]] = []
    end = -_LONGEST_REACH - 1
    for reading in readings:
        if reading.start - end > _LONGEST_REACH:
            groups.append([reading])
        else:
            groups[-1].append(reading)
        end = reading.end
    return groups


def _joined(text: str, readings: list[Reading]) -> list[Reading]:
    composed = _fold(text, readings, _composed)
    ranged = _fold(text, composed, _ranged)
    return _convert(text, _share(text, ranged))


def _fold(text: str, readings: list[Reading], rule: _Rule) -> list[Reading]:
    """Join neighbours from left to right wherever *rule* gives one reading for two."""
    done: list[Reading] = []
    for reading in readings:
        one = done[-1] if done else None
        if (
            one is not None
            and 0 <= _gap(one, reading) <= _LONGEST_GAP
            and (both := rule(text, one, reading)) is not None
        ):
            done[-1] = both
        else:
            done.append(reading)
    return done


def _gap(one: Reading, other: Reading) -> int:
    return other.start - one.end


def _composed(text: str, one: Reading, other: Reading) -> Reading | None:
    """Join "5 ft 2 in", "two hours and 30 minutes", "20 dollars 43 cents", "15 dollars 50"."""
    if (
        one.apart
        or other.apart
        or one.unit is None
        or one.form != "point"
        or other.form != "point"
        or other.hedge != NO_HEDGE
    ):
        return None
    if not _COMPOSED.match(text, one.end, other.start):
        return None
    if one.kind == "money":
        share = _part_of_money(text, one, other)
    elif one.unit == "foot" and other.kind == "number" and text[one.end : other.start] == "-":
        # "6-foot-2": the inches go without saying.
        share = 1 / Decimal(12) if other.quantum == 1 and 0 <= other.low < 12 and other.unit is None else None
    elif one.kind == other.kind and one.kind in ("duration", "measure", "age") and other.unit is not None:
        share = _part_of_measure(one.smallest or one.unit, one.unit, other)
    else:
        share = None
    if share is None:
        return None
    sign = -1 if one.low < 0 else 1
    return one._replace(
        end=other.end, low=one.low + sign * other.low * share, quantum=other.quantum * share, smallest=other.unit
    )


def _part_of_measure(smallest: str, unit: str, other: Reading) -> Decimal | None:
    for sizes in _SIZES:
        if unit in sizes and other.unit in sizes and sizes[other.unit] < sizes[smallest]:
            below = other.low * sizes[other.unit] < sizes[smallest]
            return sizes[other.unit] / sizes[unit] if below else None
    return None


def _part_of_money(text: str, one: Reading, other: Reading) -> Decimal | None:
    if one.scaled or one.quantum != 1 or other.low >= 100 or other.quantum != 1 or other.low < 0 or other.scaled:
        return None
    if other.kind == "money":
        return Decimal("0.01") if one.unit in PARTS.get(other.unit or "", ()) else None
    printed = text[other.start : other.end]
    if other.kind != "number" or other.unit is not None or (printed.isdigit() and len(printed) != 2):
        return None
    named = text[one.end - 1].isalpha()
    closed = (
        not text[other.end : other.end + 2].strip()
        or text[other.end] in ".,;:!?)"
        or text.startswith(" more", other.end)
    )
    spelled = printed.isalpha() or "-" in printed
    return Decimal("0.01") if closed and (named or spelled) else None


def _ranged(text: str, one: Reading, other: Reading) -> Reading | None:
    """Join "62 to 68", "$3-4 billion", "between 10 and 20 people"; set "3-1" and "6-4" apart as scores."""
    dash = _DASH.match(text, one.end, other.start) is not None
    if one.apart or other.apart:
        return _more_score(one, other) if dash else None
    if one.form != "point" or other.form != "point" or (one.kind == "ordinal") != (other.kind == "ordinal"):
        return None
    before = text[max(0, one.start - 60) : one.start]
    if (dash or text[one.end : other.start] == "-to-") and _is_score(text, before, one, other):
        return one._replace(end=other.end, apart="score or vote", form="point")
    between = _BETWEEN.search(before) if _AND.match(text, one.end, other.start) else None
    to = _TO.match(text, one.end, other.start) is not None
    if not (dash or between or (to and not _is_change(before, one, other))):
        return None
    pair = _like(one, other)
    if pair is None:
        return None
    if between and other.unit is None and (aged := _AGED.search(before, 0, between.start())):
        pair = (one, other._replace(kind="age", unit="year", unit_from="printed"))
        between = aged
    anyhow = between or _RANGING.search(before) or (to and one.kind == "measure" and not _MOVEMENT.search(before))
    low, high = sorted((pair[0].low, pair[1].low)) if anyhow else (pair[0].low, pair[1].low)
    if low > high or (to and _MOVES.search(before) and (pair[0].kind == "number" or _OLD_VALUE.match(text, other.end))):
        return None
    start = one.start - len(before) + between.start() if between else one.start
    # A hedge of the second end alone ("0.002 kg and about 0.007 kg") widens the whole.
    hedge = one.hedge if one.hedge != NO_HEDGE else other.hedge
    return pair[1]._replace(
        start=start,
        low=low,
        high=high,
        quantum=pair[0].quantum,
        high_quantum=pair[1].quantum,
        hedge=hedge,
        form="range",
    )


def _is_change(before: str, one: Reading, other: Reading) -> bool:
    """Tell whether "from A to B" says how something moved, and not between what it lies."""
    if _FROM.search(before) is None or _RANGING.search(before):
        return False
    return one.low > other.low * Decimal(10) ** other.power or _MOVEMENT.search(before) is not None


def _is_score(text: str, before: str, one: Reading, other: Reading) -> bool:
    """Tell whether two numbers joined by a dash are a score, a vote or a set of a match."""
    if (
        one.kind not in ("number", "count")
        or other.kind not in ("number", "count")
        or one.quantum != 1
        or other.quantum != 1
    ):
        return False
    if one.unit is not None or max(one.low, other.low) > 500 or one.low < 0:
        return False
    if one.low >= other.low or _GAME.search(before):
        return True
    return other.kind == "number" and _GAME_AFTER.match(text, other.end) is not None


def _more_score(one: Reading, other: Reading) -> Reading | None:
    """Take in what a dash ties to what is set apart: the third set of a match, the "-2" of "ISO 3888-2"."""
    touching = other.start - one.end == 1 and one.apart in ("score or vote", "part of a name", "number of a thing")
    if touching and one.apart and not other.apart and other.kind in ("number", "count") and other.unit is None:
        return one._replace(end=other.end)
    return None


def _like(one: Reading, other: Reading) -> tuple[Reading, Reading] | None:
    """Give the two ends with one unit and one scale, or None where they are figures of different things."""
    if one.kind == other.kind and one.unit == other.unit:
        return _scaled_alike(one, other), other
    if one.unit is None and one.kind == "number":
        return _scaled_alike(one, other)._replace(kind=other.kind, unit=other.unit, unit_from=other.unit_from), other
    if one.kind == "money" and other.unit is None and other.kind == "number":
        return _scaled_alike(one, other), other._replace(kind="money", unit=one.unit, unit_from=one.unit_from)
    if one.kind == "duration" and other.kind == "age" and one.unit == other.unit:
        return one._replace(kind="age"), other
    if one.kind == "age" and other.unit is None:
        return one, other._replace(kind="age", unit=one.unit, unit_from=one.unit_from)
    return None


def _scaled_alike(one: Reading, other: Reading) -> Reading:
    """Give the first end in the scale of the second, where that scale is shared ("four to five thousand")."""
    if one.scaled or one.power or not other.power or other.bare:
        return one
    factor = Decimal(10) ** other.power
    if one.low * factor > other.top or one.low >= 1000:
        return one
    return one._replace(
        low=one.low * factor, quantum=max(one.quantum * factor, Decimal(0)), scaled=True, power=other.power
    )


def _share(text: str, readings: list[Reading]) -> list[Reading]:
    """Share the unit of the last figure of a list with those before it, and of both ends of a change."""
    done = list(readings)
    for at in range(len(done) - 2, -1, -1):
        one, other = done[at], done[at + 1]
        if not 0 <= _gap(one, other) <= _LONGEST_GAP or one.apart or other.apart:
            continue
        if "ordinal" in (one.kind, other.kind):
            continue
        done[at], done[at + 1] = _shared(text, one, other)
    return done


def _convert(text: str, readings: list[Reading]) -> list[Reading]:
    """Carry a bound into the conversion in brackets behind it: of "more than 100 km (60 miles)" both are bounds."""
    done = list(readings)
    for at in range(1, len(done)):
        one, other = done[at - 1], done[at]
        if one.hedge.mod not in _BOUNDS or other.hedge != NO_HEDGE or not 0 < _gap(one, other) <= 3:
            continue
        if (
            one.kind == other.kind
            and one.kind in ("money", "measure")
            and one.unit != other.unit
            and _CONVERSION.match(text, one.end, other.start)
        ):
            done[at] = other._replace(hedge=one.hedge)
    return done


def _shared(text: str, one: Reading, other: Reading) -> tuple[Reading, Reading]:
    gap = text[one.end : other.start]
    listed = _LIST.match(gap) is not None and (other.form == "list" or _COMMA.match(gap) is None)
    change = _TO.match(gap) is not None
    if not (listed or change):
        return one, other
    form: Form = "list" if listed and one.form == "point" and other.form in ("point", "list") else one.form
    if listed and one.kind == "age" and other.unit is None and other.kind == "number":
        return one._replace(form=form), other._replace(kind="age", unit=one.unit, unit_from="neighbour", form=form)
    if (
        one.unit is None
        and one.kind == "number"
        and other.unit is not None
        and not (listed and one.scaled and not other.scaled)
    ):
        like = _scaled_alike(one, other) if listed else one
        return like._replace(kind=other.kind, unit=other.unit, unit_from="neighbour", form=form), other._replace(
            form="list" if form == "list" and other.form == "point" else other.form
        )
    if (
        change
        and other.unit is None
        and other.kind == "number"
        and one.kind in ("percent", "money")
        and _FROM.search(text[max(0, one.start - 8) : one.start])
    ):
        return one, other._replace(kind=one.kind, unit=one.unit, unit_from="neighbour")
    return one, other
