"""Dates picked by a word before them: "last November", "this week", "next Friday", "the previous year"."""

from __future__ import annotations

import re

from checker.figures.dates.absolute import read_month
from checker.figures.dates.calendar_words import (
    MONTHS,
    SEASONS,
    SPACE,
    TIMES_OF_DAY,
    UNITS,
    WEEKDAYS,
)
from checker.figures.dates.holidays import HOLIDAY, holiday_key
from checker.figures.dates.shapes import (
    Calendar,
    Holiday,
    Offset,
    Reading,
    Readings,
    Shape,
    Turn,
    Turned,
    Weekday,
    Weekend,
    YearPart,
)
from checker.figures.dates.text_around import article_before, word_before
from checker.figures.late_pattern import LatePattern

_TURN = LatePattern(
    rf"(?P<turn>this{SPACE}past|last|this|next|past|previous|coming|current|following|preceding|same|that|now)"
    rf"{SPACE}(?:(?P<fiscal>fiscal|financial|calendar){SPACE})?"
    r"(?P<what>[^\W\d_]{2,14})(?!\w|-(?:long|old|end))",
    re.IGNORECASE,
)
_OVER_THE = LatePattern(rf"(?<!\w)(?:over|in|during|for|within|throughout){SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)

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


def read_turn(text: str, start: int) -> Readings:
    """Read "last", "this", "next" and their like with what they pick: "last year", "this Friday", "next March"."""
    found = _TURN.match(text, start)
    if found is None:
        return ()
    turn = " ".join(found["turn"].lower().split())
    what = found["what"].lower()
    if what in UNITS:
        return _turn_of_unit(text, found, turn, what)
    if what == "weekend" and turn == "that":
        return (Reading(start, found.end(), Weekend(0, from_text=True)),)
    if what == "weekend":
        weekend = {"last": -1, "this": 0, "next": 1, "coming": 0, "this past": None, "past": None}
        return (Reading(start, found.end(), Weekend(weekend[turn])),) if turn in weekend else ()
    if what in TIMES_OF_DAY:
        return _turn_of_time(text, found, turn, what)
    return _turn_of_name(text, found, "past" if turn == "this past" else turn, what)


def _turn_of_unit(text: str, found: re.Match[str], turn: str, what: str) -> Readings:
    """ "last year" steps from the date published; "the previous year" from a date in the text."""
    if turn not in _STEPS:
        return ()
    steps, from_text = _STEPS[turn]
    start, unit = found.start(), UNITS[what]
    article = article_before(text, start)
    if article < start:
        # "the last week" and "over the next year" are lengths of time, "the next day" follows a date in the text.
        if turn in ("last", "next") and (unit != "day" or turn == "last"):
            of_decade = unit in ("decade", "century") and not _OVER_THE.search(text, max(0, start - 18), start)
            if not of_decade:
                return ()
        from_text = from_text or turn == "next"
        start = article
    elif turn in ("following", "preceding", "same"):
        return ()
    if unit == "day" and not from_text and turn != "this":
        return ()
    if turn == "that" and word_before(text, start) in ("so", "said", "says", "say"):
        return ()
    fiscal = (found["fiscal"] or "").lower() in ("fiscal", "financial")
    return (Reading(start, found.end(), Offset(unit, steps, from_text, fiscal=fiscal)),)


def _turn_of_time(text: str, found: re.Match[str], turn: str, what: str) -> Readings:
    """ "last night" is the day before, "this morning" the day itself, "the next morning" follows a date in the text."""
    article = article_before(text, found.start())
    if turn == "that" or (article < found.start() and turn in ("same", "next", "following", "previous", "preceding")):
        return (Reading(article, found.end(), Offset("day", _STEPS[turn][0], from_text=True)),)
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
    end = found.end()
    if what in WEEKDAYS:
        inner = Weekday(WEEKDAYS[what])
    elif what in SEASONS:
        inner = YearPart("season", SEASONS[what])
    else:
        named_day = HOLIDAY.match(text, found.start("what"))
        if named_day is None:
            return ()
        inner, end = Holiday(holiday_key(named_day[0])), named_day.end()
    return (Reading(start, end, Turned(inner, _TURNS[turn])),)
