"""Dates named by their distance from another: "yesterday", "last November", "three weeks ago", "a year earlier", "Tuesday"."""

from __future__ import annotations

import re

from checker.figures.dates.absolute import Readings, read_month
from checker.figures.dates.calendar_words import (
    COUNT,
    MONTH,
    MONTHS,
    SEASONS,
    SPACE,
    TIMES_OF_DAY,
    TODAY,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    Unit,
    count,
    either,
)
from checker.figures.dates.context import word_before
from checker.figures.dates.holidays import HOLIDAYS
from checker.figures.dates.shapes import (
    Calendar,
    CountedFrom,
    Holiday,
    Modified,
    Offset,
    Reading,
    Shape,
    Turn,
    Turned,
    Weekday,
    Weekend,
    YearPart,
)
from checker.model import Mod

_TURN = re.compile(
    rf"(?P<turn>this{SPACE}past|last|this|next|past|previous|coming|current|following|preceding|same|that|now)"
    rf"{SPACE}(?:(?P<fiscal>fiscal|financial|calendar){SPACE})?"
    rf"(?P<what>{either(UNITS)}|weekend|{either(TIMES_OF_DAY)}|{MONTH}|{WEEKDAY}|{either(SEASONS)}"
    rf"|{either(HOLIDAYS)})(?!\w|-(?:long|old|end))",
    re.IGNORECASE,
)
_THE = re.compile(rf"(?<!\w)the{SPACE}\Z", re.IGNORECASE)
_OVER_THE = re.compile(rf"(?<!\w)(?:over|in|during|for|within|throughout){SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)

# the words -> (count, whether the other date is one in the text)
_STEPS: dict[str, tuple[int, bool]] = {
    "last": (-1, False),
    "this": (0, False),
    "current": (0, False),
    "next": (1, False),
    "coming": (1, False),
    "previous": (-1, True),
    "preceding": (-1, True),
    "following": (1, True),
    "same": (0, True),
    "that": (0, True),
}
_TURNS: dict[str, Turn] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this": "this",
    "next": "next",
    "coming": "next",
}
_OTHER_TODAY = re.compile(rf"{SPACE}(?:[Ss]how|[Pp]rogramme)(?!\w)")
_DAY_BEFORE = re.compile(
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
_COUNT_BEFORE = re.compile(
    rf"(?<![\w.,$])(?:(?P<hedge>{either(_HEDGES).replace(' ', SPACE)}){SPACE})?(?:"
    rf"(?P<more>{COUNT}){SPACE}(?P<unit>{either(UNITS)})s?,?{SPACE}(?:and{SPACE})?)?"
    rf"(?P<count>{COUNT}|an?|a{SPACE}couple{SPACE}of|the|half{SPACE}an?)"
    rf"(?P<half>(?:{SPACE}|-)and(?:{SPACE}|-)a(?:{SPACE}|-)half)?(?:{SPACE}|-)\Z",
    re.IGNORECASE,
)
_DISTANCE = re.compile(
    rf"(?P<unit>{either(UNITS)}|decade|centurie)s?(?P<half>{SPACE}and{SPACE}a{SPACE}half)?{SPACE}"
    r"(?P<way>ago|earlier|later|before|after|previously|hence|from now|from today)(?!\w)",
    re.IGNORECASE,
)
_YEAR_AGO = re.compile(
    rf"year(?:-(?:ago|earlier)(?:{SPACE}(?:quarter|period|month|week))?|{SPACE}(?:ago|earlier){SPACE}(?:quarter|period|month))(?!\w)",
    re.IGNORECASE,
)
_THAN = re.compile(rf"{SPACE}than(?!\w)")
_ENDS_THERE = re.compile(r"\s*(?:\Z|[.,;:!?)\]—–]|['’]s\b)|\s+(?:and|but)(?!\w)")
_BEYOND = re.compile(
    rf"(?P<unit>week|month|year|quarter|decade){SPACE}(?:(?P<past>before{SPACE}last)|after{SPACE}next)(?!\w)",
    re.IGNORECASE,
)


def read_turn(text: str, start: int) -> Readings:
    """Read "last", "this", "next" and their like with what they pick: "last year", "this Friday", "next March"."""
    found = _TURN.match(text, start)
    if found is None:
        return ()
    turn = " ".join(found["turn"].lower().split())
    what = found["what"].lower().rstrip(".")
    if what in UNITS:
        return _turn_of_unit(text, found, turn, what)
    if what == "weekend":
        weekend = {"last": -1, "this": 0, "next": 1, "coming": 0, "this past": None, "past": None}
        return (Reading(start, found.end(), Weekend(weekend[turn])),) if turn in weekend else ()
    if what in TIMES_OF_DAY:
        return _turn_of_time(found, turn, what)
    return _turn_of_name(text, found, "past" if turn == "this past" else turn, what)


def _turn_of_unit(text: str, found: re.Match[str], turn: str, what: str) -> Readings:
    """ "last year" steps from the date published; "the previous year" from a date in the text."""
    if turn not in _STEPS:
        return ()
    steps, from_text = _STEPS[turn]
    start, unit = found.start(), UNITS[what]
    article = _THE.search(text, max(0, start - 6), start)
    if article is not None:
        # "the last week" and "over the next year" are lengths of time, "the next day" follows a date in the text.
        if turn in ("last", "next") and (unit != "day" or turn == "last"):
            of_decade = unit in ("decade", "century") and not _OVER_THE.search(text, max(0, start - 18), start)
            if not of_decade:
                return ()
        from_text = from_text or turn == "next"
        start = article.start()
    elif turn in ("following", "preceding", "same"):
        return ()
    if unit == "day" and not from_text and turn != "this":
        return ()
    if turn == "that" and word_before(text, start) in ("so", "said", "says", "say"):
        return ()
    fiscal = (found["fiscal"] or "").lower() in ("fiscal", "financial")
    return (Reading(start, found.end(), Offset(unit, steps, from_text, fiscal=fiscal)),)


def _turn_of_time(found: re.Match[str], turn: str, what: str) -> Readings:
    """ "last night" is the day before, "this morning" the day itself."""
    if turn == "this":
        return (Reading(found.start(), found.end(), Offset("day", 0)),)
    if turn == "last" and what in ("night", "evening"):
        return (Reading(found.start(), found.end(), Offset("day", -1)),)
    return ()


def _turn_of_name(text: str, found: re.Match[str], turn: str, what: str) -> Readings:
    if turn not in _TURNS:
        return ()
    start = found.start()
    if what in MONTHS:
        if what in ("may", "march", "mar") and found["what"][0].islower():
            return ()
        named = read_month(text, found.start("what"), what)
        if not named or named[0].shape != Calendar(None, MONTHS[what]):
            return tuple(Reading(start if one is named[0] else one.start, one.end, one.shape) for one in named)
        return (Reading(start, named[0].end, Turned(named[0].shape, _TURNS[turn])),)
    inner: Shape
    if what in WEEKDAYS:
        inner = Weekday(WEEKDAYS[what])
    elif what in SEASONS:
        inner = YearPart("season", SEASONS[what])
    else:
        inner = Holiday(what)
    end = found.end() - (found[0][-1] == ".")
    return (Reading(start, end, Turned(inner, _TURNS[turn])),)


def read_today(text: str, start: int, word: str) -> Readings:
    """Read "today", "tonight", "yesterday" and "tomorrow"."""
    end = start + len(word)
    if word == "today" and text[start].isupper():
        if word_before(text, start) in ("usa", "russia", "india") or _OTHER_TODAY.match(text, end):
            return ()
    return (Reading(start, end, Offset("day", TODAY[word])),)


def read_distance(text: str, start: int) -> Readings:
    """Read a count of units with its direction, the unit at *start*: "three weeks ago", "a year earlier"."""
    direct = _DAY_BEFORE.match(text, start)
    if direct is not None:
        article = _THE.search(text, max(0, start - 6), start)
        steps = -2 if direct["past"] else 2
        return (Reading(article.start() if article else start, direct.end(), Offset("day", steps)),)
    beyond = _BEYOND.match(text, start)
    article = _THE.search(text, max(0, start - 6), start) if beyond else None
    if beyond is not None and article is not None:
        shape = Offset(UNITS[beyond["unit"].lower()], -2 if beyond["past"] else 2)
        return (Reading(article.start(), beyond.end(), shape),)
    compound = _YEAR_AGO.match(text, start)
    if compound is not None:
        ago = "ago" in compound[0].lower()
        year = Offset("year", -1, loose="year") if ago else Offset("year", -1, from_text=True)
        article = _THE.search(text, max(0, start - 6), start)
        return (Reading(article.start() if article else start, compound.end(), year),)
    found = _DISTANCE.match(text, start)
    counted = _COUNT_BEFORE.search(text, max(0, start - 48), start) if found else None
    if found is None or counted is None:
        return ()
    way = found["way"].lower()
    if (counted["count"].lower() == "the" and way not in ("before", "after", "earlier")) or _THAN.match(
        text, found.end()
    ):
        return ()
    number, unit = _size(counted, found)
    if number is None:
        return ()
    return _distance(text, found, counted, number, unit, way)


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
    if way in ("before", "after") and not _ENDS_THERE.match(text, end):
        return (Reading(start, end, CountedFrom(unit, sign * number)),)
    return (Reading(start, end, Offset(unit, sign * number, from_text=True)),)


_WEEKDAY_NAME = re.compile(WEEKDAY, re.IGNORECASE)
_WEEKDAY_IN_NAME = re.compile(
    rf"{SPACE}(?:Times|Telegraph|Mirror|Express|Mail|Herald|Mercury|Night{SPACE}(?:Live|Lights|Football|Fever)|Post"
    r"|Independent|Tribune|Club|Review|Magazine|Read)(?!\w)"
)
_DATE_AFTER = re.compile(rf"\.?,?{SPACE}(?:the{SPACE})?(?:\d|\(|{MONTH})", re.IGNORECASE)
_GENERIC = frozenset(
    [
        "every",
        "each",
        "any",
        "a",
        "an",
        "some",
        "most",
        "many",
        "black",
        "bloody",
        "super",
        "cyber",
        "sheffield",
        "ruby",
        "girl",
        "man",
        "joe",
        "fat",
        "blue",
        "giving",
        "alternate",
        "mail",
    ]
)


def read_weekday(text: str, start: int, word: str) -> Readings:
    """Read a weekday that is a date; no set ("every Tuesday"), no name ("Black Friday", "Sunday Times")."""
    before = word_before(text, start)
    if before in _GENERIC:
        return ()
    end = start + len(word)
    if not word.endswith("day"):
        if not _DATE_AFTER.match(text, end) and before not in ("on", "until", "by", "since", "late", "early"):
            return ()
        if text[start].islower() and word in ("mon", "wed", "sat", "sun") and not _DATE_AFTER.match(text, end):
            return ()
        end += text[end : end + 1] == "." and _DATE_AFTER.match(text, end) is not None
    elif _WEEKDAY_IN_NAME.match(text, end):
        return ()
    return (Reading(start, end, Weekday(WEEKDAYS[word])),)


_THE_WEEKEND = re.compile(
    rf"(?<!\w)(?:over|at|during|on|of|by|throughout|for){SPACE}(?P<the>the{SPACE})\Z", re.IGNORECASE
)


def read_weekend(text: str, start: int) -> Readings:
    """Read "the weekend", the last or the coming one."""
    found = _THE_WEEKEND.search(text, max(0, start - 16), start)
    return (Reading(found.start("the"), start + len("weekend"), Weekend(None)),) if found else ()
