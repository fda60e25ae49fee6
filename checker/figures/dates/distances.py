"""Dates counted from another: "three weeks ago", "a year earlier", "two days after 5 May", "the week after next"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import COUNT, SPACE, UNITS, Unit, count, either
from checker.figures.dates.shapes import CountedFrom, Modified, Offset, Reading, Readings, Shape
from checker.figures.dates.text_around import article_before, stands_alone, word_before
from checker.figures.late_pattern import LatePattern
from checker.model import Mod

_DAY_BEFORE = LatePattern(
    rf"(?:the{SPACE})?day{SPACE}(?:(?P<past>before{SPACE}yesterday)|after{SPACE}tomorrow)(?!\w)", re.IGNORECASE
)
_HEDGES: dict[str, Mod] = {
    "more than": "BEFORE",
    "over": "BEFORE",
    "at least": "ON_OR_BEFORE",
    "less than": "AFTER",
    "under": "AFTER",
    "about": "APPROX",
    "around": "APPROX",
    "some": "APPROX",
    "roughly": "APPROX",
    "nearly": "APPROX",
    "almost": "APPROX",
    "approximately": "APPROX",
}
_LONG = frozenset(("and", "of", *UNITS, *(f"{unit}s" for unit in UNITS), *(words.split()[-1] for words in _HEDGES)))
_COUNT_BEFORE = LatePattern(
    rf"(?<![\w.,$])(?:(?P<hedge>{either(_HEDGES).replace(' ', SPACE)}){SPACE})?(?:"
    rf"(?P<more>{COUNT}){SPACE}(?P<unit>{either(UNITS)})s?,?{SPACE}(?:and{SPACE})?)?"
    rf"(?P<count>{COUNT}|an?|a{SPACE}couple{SPACE}of|the|half{SPACE}an?)"
    rf"(?P<half>(?:{SPACE}|-)and(?:{SPACE}|-)a(?:{SPACE}|-)half)?(?:{SPACE}|-)\Z",
    re.IGNORECASE,
)
_DISTANCE = LatePattern(
    rf"(?P<unit>{either(UNITS)}|decade|centurie)s?(?P<half>{SPACE}and{SPACE}a{SPACE}half)?{SPACE}"
    r"(?P<way>ago|earlier|later|before|after|previously|hence|from now|from today|from(?= tomorrow| yesterday))(?!\w)",
    re.IGNORECASE,
)
_YEAR_AGO = LatePattern(
    rf"year(?:-(?:ago|earlier)(?:{SPACE}(?:quarter|period|month|week))?"
    rf"|{SPACE}(?:ago|earlier){SPACE}(?:quarter|period|month))(?!\w)",
    re.IGNORECASE,
)
_IN_TIME = LatePattern(
    rf"(?P<unit>{either(UNITS)})(?:s['’]|['’]s){SPACE}time(?!\w|{SPACE}(?:off|served)(?!\w))", re.IGNORECASE
)
_THAN = LatePattern(rf"{SPACE}than(?!\w)")
_ENDS_THERE = LatePattern(r"\s{0,3}(?:\Z|[.,;:!?)\]—–]|['’]s(?!\w)|(?:and|but)(?!\w))")
_BEYOND = LatePattern(
    rf"(?P<unit>week|month|year|quarter|decade){SPACE}(?:(?P<past>before{SPACE}last)|after{SPACE}next)(?!\w)",
    re.IGNORECASE,
)


def read_distance(text: str, start: int) -> Readings:
    """Read a count of units with its direction, the unit at *start*: "three weeks ago", "a year earlier"."""
    fixed = _fixed_phrase(text, start)
    found = _DISTANCE.match(text, start)
    if found is None and not fixed:
        return _in_time(text, start)
    if fixed or found is None or _THAN.match(text, found.end()):
        return fixed
    counted = _COUNT_BEFORE.search(text, max(0, start - _reach(text, start)), start)
    way = found["way"].lower()
    if counted is None or (counted["count"].lower() == "the" and way not in ("before", "after", "earlier")):
        return ()
    number, unit = _size(counted, found)
    if number is None:
        return ()
    return _distance(text, found, counted, number, unit, way)


def _in_time(text: str, start: int) -> Readings:
    """ "in three weeks' time": counted from the date published."""
    found = _IN_TIME.match(text, start)
    counted = _COUNT_BEFORE.search(text, max(0, start - 24), start) if found is not None else None
    if found is None or counted is None or counted["more"] or counted["half"]:
        return ()
    begin = counted.start("count")
    words = counted["count"].lower()
    number = 1 if words in ("a", "an") else count(words)
    if not number or not (word_before(text, begin) == "in" or stands_alone(text, begin, found.end())):
        return ()
    unit = UNITS[found["unit"].lower()]
    return (Reading(begin, found.end(), Offset(unit, number, loose=unit)),)


def _reach(text: str, start: int) -> int:
    """How far back a count can begin; further only where a hedge or a second unit shows."""
    words = text[max(0, start - 48) : start].lower().replace("-", " ").split()
    return 24 if _LONG.isdisjoint(words[-6:]) else 48


def _fixed_phrase(text: str, start: int) -> Readings:
    """ "the day before yesterday", "the week after next", "the year-ago quarter"."""
    article = article_before(text, start)
    found = _DAY_BEFORE.match(text, start)
    if found is not None:
        return (Reading(article, found.end(), Offset("day", -2 if found["past"] else 2)),)
    found = _BEYOND.match(text, start)
    if found is not None and article < start:
        return (Reading(article, found.end(), Offset(UNITS[found["unit"].lower()], -2 if found["past"] else 2)),)
    found = _YEAR_AGO.match(text, start)
    if found is None:
        return ()
    ago = "ago" in found[0].lower()
    year = Offset("year", -1, loose="year") if ago else Offset("year", -1, from_text=True)
    return (Reading(article, found.end(), year),)


def _size(counted: re.Match[str], found: re.Match[str]) -> tuple[int | None, Unit]:
    """How many of which unit; halves of years and more are counted in months, two units in the smaller one."""
    unit: Unit = UNITS.get(found["unit"].lower(), "century")
    words = " ".join(counted["count"].lower().split())
    number = {"a": 1, "an": 1, "the": 1, "a couple of": 2}.get(words) or count(words)
    if words.startswith("half"):
        return {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}.get(unit, (None, unit))  # type: ignore[return-value]
    if number is None or number > 3000:
        return None, unit
    if counted["half"] or found["half"]:
        return (number * 12 + 6, "month") if unit == "year" else (None, unit)
    if counted["more"]:
        larger, more = UNITS[counted["unit"].lower()], count(counted["more"])
        inside = {("year", "month"): 12, ("week", "day"): 7}.get((larger, unit))
        return (None, unit) if inside is None or more is None else (more * inside + number, unit)
    return number, unit


def _distance(text: str, found: re.Match[str], counted: re.Match[str], number: int, unit: Unit, way: str) -> Readings:
    start, end = counted.start(), found.end()
    hedge = " ".join((counted["hedge"] or "").lower().split())
    if way in ("ago", "hence", "from now", "from today"):
        loose: Unit = unit
        if unit in ("decade", "century"):
            number, unit = number * (10 if unit == "decade" else 100), "year"
        shape: Shape = Offset(unit, -number if way == "ago" else number, loose=loose)
        return (Reading(start, end, Modified(shape, _HEDGES[hedge]) if hedge and way == "ago" else shape),)
    sign = -1 if way in ("earlier", "before", "previously") else 1
    start = counted.start("count") if counted["more"] is None else counted.start("more")
    if way in ("before", "after", "from") and not _ENDS_THERE.match(text, end):
        return (Reading(start, end, CountedFrom(unit, sign * number)),)
    return (Reading(start, end, Offset(unit, sign * number, from_text=True)),)
