"""Dates in several phrases: "Tuesday, 9 August", "October last year", "late May", "from 3 May to 5 June"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.figures.dates.calendar_words import DASH, SPACE
from checker.figures.dates.context import open_after, word_before
from checker.figures.dates.shapes import (
    Between,
    Calendar,
    CountedFrom,
    FirstFew,
    Holiday,
    Modified,
    Nth,
    Offset,
    Reading,
    Shape,
    Turned,
    Unknown,
    Weekday,
    WeekOf,
    Within,
    YearPart,
    Years,
)
from checker.model import Mod

_LONGEST_GAP = 14
_PLAIN = re.compile(rf"{SPACE}(?:of{SPACE})?(?:the{SPACE})?\Z", re.IGNORECASE)
_IN_MONTH = re.compile(rf"{SPACE}(?:(?:of|in){SPACE})?\Z", re.IGNORECASE)
_COMMA = re.compile(rf",?{SPACE}(?:(?:of|in){SPACE})?(?:the{SPACE})?\Z", re.IGNORECASE)
_TO_DATE = re.compile(rf"\.?{SPACE}?,?{SPACE}(?:the{SPACE}|on{SPACE})?\Z", re.IGNORECASE)
_LISTED = re.compile(rf"(?:,?{SPACE}(?:and|or){SPACE}|,{SPACE})(?:(?:in|on){SPACE})?(?:the{SPACE})?\Z")
_BRACKET = re.compile(r"\s?\(\Z")
_DASHED = re.compile(rf"{SPACE}?{DASH}{SPACE}?\Z")
_TO = re.compile(
    rf"{SPACE}?[-–—]{SPACE}?\Z|{SPACE}(?:to|through|until|till|up{SPACE}to)(?:{SPACE}the)?{SPACE}\Z", re.IGNORECASE
)
_AND = re.compile(rf"{SPACE}and{SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)
_RANGE_WORD = re.compile(rf"(?<!\w)(?:from|between){SPACE}\Z", re.IGNORECASE)

_MOD_WORDS: dict[str, Mod] = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "opening": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "before": "BEFORE",
    "prior to": "BEFORE",
    "after": "AFTER",
    "on or before": "ON_OR_BEFORE",
    "no later than": "ON_OR_BEFORE",
    "not later than": "ON_OR_BEFORE",
    "on or after": "ON_OR_AFTER",
    "no earlier than": "ON_OR_AFTER",
    "around": "APPROX",
    "circa": "APPROX",
    "about": "APPROX",
}
_DIRECT = frozenset(("early", "mid", "late", "before", "after", "around", "circa", "about"))
_THROUGH = frozenset(("of", "in", "the", "this", "to", "than"))
_PARTS = frozenset(
    [
        "early",
        "late",
        "mid",
        "middle",
        "end",
        "close",
        "beginning",
        "start",
        "opening",
        "prior",
        "later",
        "earlier",
        "before",
        "after",
        "around",
    ]
)
_MOD_BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<part>(?:the{SPACE})?(?P<w>early|late|mid|middle|end|close|beginning|start|opening)"
    rf"(?:{SPACE}of|{SPACE}in|{SPACE}(?:part|days|weeks|months){SPACE}of)?(?:{SPACE}(?:the|this))?)"
    rf"|(?P<open>on{SPACE}or{SPACE}(?:before|after)|(?:no|not){SPACE}(?:later|earlier){SPACE}than|prior{SPACE}to|before|after"
    rf"|around|circa|about)(?:{SPACE}the)?)(?:{SPACE}|-)\Z",
    re.IGNORECASE,
)


def compose(text: str, readings: list[Reading]) -> list[Reading]:
    """Give the dates of a text, what belongs together joined; *readings* come in order and do not overlap."""
    joined: list[Reading] = []
    for reading in readings:
        current = reading
        while joined and current.start - joined[-1].end <= _LONGEST_GAP:
            pair = _joined(text, joined[-1], current)
            if pair is None:
                break
            joined.pop()
            current = pair
        joined.append(current)
    joined = _with_shared_years(text, joined)
    whole = [one.otherwise if _dangling(one.shape) else one for one in joined]
    modified: list[Reading] = []
    for one in whole:
        if one is not None:
            modified.append(_with_modifier(text, one, modified[-1].end if modified else 0))
    return _ranges(text, modified)


def _dangling(shape: Shape) -> bool:
    return isinstance(shape, Nth | WeekOf | CountedFrom | FirstFew) and shape.of is None


def _joined(text: str, one: Reading, other: Reading) -> Reading | None:
    """Two readings as one date, or None where they are two dates."""
    gap = text[one.end : other.start]
    match one.shape, other.shape:
        case (Nth() | WeekOf() | CountedFrom() | FirstFew(), _) if _dangling(one.shape):
            of = replace(one.shape, of=other.shape)
            return Reading(one.start, other.end, of) if _PLAIN.match(gap) else None
        case (Weekday() | Turned(inner=Weekday()), Calendar(day=int())):
            return _with_weekday(text, one, other, gap)
        case (Weekday(), Offset(unit="week", from_text=False, loose=None)):
            return Reading(one.start, other.end, Within(one.shape, other.shape)) if _PLAIN.match(gap) else None
        case (Offset(unit="week", from_text=False, loose=None), Weekday()):
            return Reading(one.start, other.end, Within(other.shape, one.shape)) if gap.strip() in ("", "on") else None
        case (Calendar(year=int(), month=None), YearPart(part="quarter" | "half", year=None)) if (
            other.end - other.start == 2
        ):
            return Reading(one.start, other.end, Within(other.shape, one.shape)) if gap == " " else None
        case (Calendar(year=int(), month=None), Calendar(year=None, month=int())):
            return Reading(one.start, other.end, Within(other.shape, one.shape)) if gap == " " else None
        case _:
            return _in_year(one, other, gap)


def _with_shared_years(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings, "May" of "May and June 2015" with the year that is printed once for both."""
    out = list(readings)
    for n in range(len(out) - 2, -1, -1):
        one, other = out[n], out[n + 1]
        if other.start - one.end > _LONGEST_GAP or not _LISTED.match(text[one.end : other.start]):
            continue
        match one.shape, other.shape:
            case Calendar(year=None, month=int(first)), Calendar(year=int(year), month=int(last)) if first <= last:
                out[n] = replace(one, shape=replace(one.shape, year=year))
            case YearPart(year=None, number=first), YearPart(year=int(year), number=last) if first < last:
                out[n] = replace(one, shape=replace(one.shape, year=year))
            case _:
                pass
    return out


def _in_year(one: Reading, other: Reading, gap: str) -> Reading | None:
    """ "October" and "last year", "the third quarter of" and "fiscal 2015"."""
    match one.shape:
        case Calendar(year=None) | YearPart(year=None) | Holiday(year=None) | Between(first=Calendar(year=None)):
            pass
        case _:
            return None
    inner = one.shape.first if isinstance(one.shape, Between) else one.shape
    day_alone = isinstance(inner, Calendar) and inner.month is None
    match other.shape:
        case Calendar(year=int(), month=None) | Years(grain="year") if not day_alone:
            fits = _COMMA.match(gap)
        case Offset(unit="year", loose=None) if not day_alone:
            fits = _PLAIN.match(gap)
        case Offset(unit="month", loose=None) if day_alone:
            fits = _IN_MONTH.match(gap)
        case _:
            return None
    return Reading(one.start, other.end, Within(one.shape, other.shape)) if fits else None


def _with_weekday(text: str, one: Reading, other: Reading, gap: str) -> Reading | None:
    end = other.end
    if _BRACKET.match(gap):
        if text[end : end + 1] != ")":
            return None
        end += 1
    elif not _TO_DATE.match(gap):
        return None
    shape = other.shape
    if isinstance(shape, Calendar) and shape.month is None and isinstance(one.shape, Weekday):
        shape = Within(shape, one.shape)
    return Reading(one.start, end, shape, (one, other))


def _with_modifier(text: str, reading: Reading, floor: int) -> Reading:
    """The reading with "early", "the end of", "before" and their like taken in, where they fit its grain."""
    words = text[max(floor, reading.start - 36) : reading.start].lower().replace("-", " ").split()
    if not words or not (
        words[-1] in _DIRECT
        or (words[-1] == "end" and text[reading.start - 1] == "-")
        or (words[-1] in _THROUGH and not _PARTS.isdisjoint(words[-4:-1]))
    ):
        return reading
    found = _MOD_BEFORE.search(text, max(floor, reading.start - 36), reading.start)
    if found is None:
        return reading
    if found["part"]:
        if _is_a_day(reading.shape) or (found["w"].lower() in ("early", "late") and " this" in found["part"].lower()):
            return reading
        return Reading(
            found.start(), reading.end, Modified(reading.shape, _MOD_WORDS[found["w"].lower()]), reading.parts
        )
    word = " ".join(found["open"].lower().split())
    if not _opens(reading.shape) or (word in ("around", "about") and _is_a_day(reading.shape)):
        return reading
    if not open_after(text, reading.end):
        return reading
    return Reading(found.start(), reading.end, Modified(reading.shape, _MOD_WORDS[word]), reading.parts)


def _is_a_day(shape: Shape) -> bool:
    match shape:
        case Calendar(day=int()) | Weekday() | Holiday() | Offset(unit="day") | Unknown() | Modified():
            return True
        case Turned(inner=inner) | Within(inner=inner):
            return _is_a_day(inner)
        case _:
            return False


def _opens(shape: Shape) -> bool:
    """Whether "before" or "after" says more than an order of events: it does with a date of the calendar."""
    return isinstance(shape, Calendar | YearPart | Years | Within | Holiday)


def _ranges(text: str, readings: list[Reading]) -> list[Reading]:
    out: list[Reading] = []
    for reading in readings:
        previous = out[-1] if out else None
        both = _range(text, previous, reading) if previous is not None else None
        if both is None:
            out.append(reading)
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
        case (Weekday(), Weekday() | Offset(unit="day")):
            return True
        case (Offset(unit="day", count=first), Offset(unit="day", count=last)):
            return first < last
        case (
            Calendar() | YearPart() | Within() | Holiday() | Years(),
            Calendar() | YearPart() | Within() | Holiday() | Years(),
        ):
            return True
        case (Calendar(month=int()) | Within(), Offset(unit="day", count=0) | Turned()):
            return True
        case _:
            return False


def _with_range_word(text: str, reading: Reading, floor: int) -> Reading:
    if not isinstance(reading.shape, Between):
        return reading
    found = _RANGE_WORD.search(text, max(floor, reading.start - 12), reading.start)
    return replace(reading, start=found.start()) if found else reading
