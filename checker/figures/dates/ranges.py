"""Ranges of dates: "from 3 May to 5 June", "between 2010 and 2012", "May/June 2015"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import DASH, SPACE
from checker.figures.dates.shapes import (
    Between,
    Calendar,
    Holiday,
    Modified,
    Offset,
    Reading,
    Shape,
    Turned,
    Weekday,
    Within,
    YearPart,
    Years,
)
from checker.figures.dates.text_around import word_before
from checker.figures.late_pattern import LatePattern

_LONGEST_GAP = 14
_DASHED = LatePattern(rf"{SPACE}?{DASH}{SPACE}?\Z")
_TO = LatePattern(
    rf"{SPACE}?[-–—]{SPACE}?\Z|{SPACE}(?:to|through|until|till|up{SPACE}to)(?:{SPACE}the)?{SPACE}\Z", re.IGNORECASE
)
_AND = LatePattern(rf"{SPACE}and{SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)
_RANGE_WORD = LatePattern(rf"(?<!\w)(?:from|between){SPACE}\Z", re.IGNORECASE)
_FROM_NOW = LatePattern(
    rf"(?<!\w)(?:between{SPACE}(?P<now>now){SPACE}and|from{SPACE}(?P<now2>now){SPACE}(?:on{SPACE})?(?:until|till|to|through))"
    rf"{SPACE}(?:the{SPACE})?\Z",
    re.IGNORECASE,
)


def with_ranges(text: str, readings: list[Reading]) -> list[Reading]:
    """Give the dates of a text, two that are the ends of a range as one with both as parts."""
    out: list[Reading] = []
    for reading in readings:
        previous = out[-1] if out else None
        both = _range(text, previous, reading) if previous is not None else None
        if both is None:
            out.append(_from_now(text, reading, previous.end if previous is not None else 0))
        else:
            out[-1] = both
    return [_with_range_word(text, one, out[n - 1].end if n else 0) for n, one in enumerate(out)]


def _range(text: str, one: Reading, other: Reading) -> Reading | None:
    if other.start - one.end > _LONGEST_GAP or not _fit(one.shape, other.shape):
        return None
    gap = text[one.end : other.start]
    if gap == "/" and isinstance(one.shape, Calendar) and isinstance(other.shape, Calendar) and not other.shape.day:
        return Reading(one.start, other.end, Between(one.shape, other.shape), (one, other))
    if _AND.match(gap):
        if word_before(text, one.start) != "between":
            return None
    elif not _TO.match(gap) or (_DASHED.match(gap) and gap != gap.strip() and type(one.shape) is not type(other.shape)):
        return None
    return Reading(one.start, other.end, Between(one.shape, other.shape), (one, other))


def _fit(one: Shape, other: Shape) -> bool:
    """Whether two dates can be the ends of a range."""
    match one, other:
        case (Modified(mod="START" | "MID" | "END", inner=inner), _):
            return _fit(inner, other)
        case (_, Modified(mod="START" | "MID" | "END", inner=inner)):
            return _fit(one, inner)
        case (Calendar(year=int(first), month=None), Calendar(year=int(last), month=None)):
            return first < last
        case (Calendar(year=int(), month=None), Calendar(year=None)):
            return False
        case (Weekday(), Weekday() | Offset(unit="day") | Within(inner=Weekday()) | Calendar(day=int())):
            return True
        case (Offset(unit="day", count=0, from_text=False), Weekday()):
            return True
        case (Offset(unit="day", count=0, from_text=False), _) if _of_the_calendar(other):
            return True
        case (Offset(unit="day", count=first), Offset(unit="day", count=last)):
            return first < last
        case (Calendar(month=int()) | Within(), Offset(unit="day", count=0) | Turned()):
            return True
        case _:
            return _of_the_calendar(one) and _of_the_calendar(other)


def _of_the_calendar(shape: Shape) -> bool:
    return isinstance(shape, Calendar | YearPart | Within | Holiday | Years)


def _from_now(text: str, reading: Reading, floor: int) -> Reading:
    """ "Between now and 2030": the range from the day published on."""
    low = max(floor, reading.start - 30)
    found = _FROM_NOW.search(text, low, reading.start) if "now" in text[low : reading.start].lower() else None
    if found is None or not (_of_the_calendar(reading.shape) or isinstance(reading.shape, Weekday | Modified)):
        return reading
    today = Reading(*found.span("now" if found["now"] else "now2"), Offset("day", 0))
    return Reading(found.start(), reading.end, Between(today.shape, reading.shape), (today, reading))


def _with_range_word(text: str, reading: Reading, floor: int) -> Reading:
    match reading.shape:
        case Between() | Within(inner=Between()):
            pass
        case _:
            return reading
    found = _RANGE_WORD.search(text, max(floor, reading.start - 12), reading.start)
    return reading._replace(start=found.start()) if found else reading
