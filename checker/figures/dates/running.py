"""Parts of a period now running: "the rest of the year", "earlier this month", "later in the week"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import SPACE, UNITS
from checker.figures.dates.shapes import Offset, Reading, Readings, RestOf, Running
from checker.figures.dates.text_around import article_before
from checker.figures.late_pattern import LatePattern

_REST = LatePattern(
    rf"(?:rest|remainder){SPACE}of(?={SPACE})(?:{SPACE}the{SPACE}(?P<unit>day|week|month|quarter|year|decade|century)"
    rf"(?!\w|{SPACE}\d))?",
    re.IGNORECASE,
)
_LATER_IN = LatePattern(
    rf"(?P<side>earlier|later){SPACE}in{SPACE}the{SPACE}(?P<unit>week|month|quarter|year|decade|century)(?!\w|{SPACE}\d)",
    re.IGNORECASE,
)
_SIDE = LatePattern(rf"(?<!\w)(?P<side>earlier|later){SPACE}\Z", re.IGNORECASE)


def read_rest(text: str, start: int) -> Readings:
    """Read "the rest of the year", or "the rest of", which the date after it completes."""
    found = _REST.match(text, start)
    if found is None:
        return ()
    unit = found["unit"]
    of = Offset(UNITS[unit.lower()], 0) if unit else None
    return (Reading(article_before(text, start), found.end(), RestOf(of)),)


def read_later_in(text: str, start: int) -> Readings:
    """Read "later in the year" and "earlier in the week", of the one now running."""
    found = _LATER_IN.match(text, start)
    if found is None:
        return ()
    running = Offset(UNITS[found["unit"].lower()], 0)
    return (Reading(start, found.end(), Running(running, "earlier" if found["side"][0] in "eE" else "later")),)


def with_side(text: str, reading: Reading, floor: int) -> Reading:
    """Give the reading of "this week" or "this year" with "earlier" or "later" before it taken in.

    They say nothing of the days of "today" and "that day" and stay outside.

    Args:
        text: the whole text.
        reading: a date.
        floor: where the date before it ends; the word is looked for from there on.
    """
    match reading.shape:
        case Offset(unit=unit, count=0, loose=None) if unit != "day":
            found = _SIDE.search(text, max(floor, reading.start - 12), reading.start)
        case _:
            return reading
    if found is None:
        return reading
    side = found["side"].lower()
    shape = Running(reading.shape, "earlier" if side == "earlier" else "later")
    return reading._replace(start=found.start(), shape=shape)
