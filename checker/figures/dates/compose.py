"""Dates in several phrases joined: "Tuesday, 9 August", "October last year", "May and June 2015"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.figures.dates.calendar_words import SPACE, TIMES_OF_DAY, either
from checker.figures.dates.day_parts import with_day_part
from checker.figures.dates.modifiers import with_modifier
from checker.figures.dates.ranges import with_ranges
from checker.figures.dates.running import with_side
from checker.figures.dates.shapes import (
    Between,
    Calendar,
    CountedFrom,
    EndingWith,
    FirstFew,
    Holiday,
    Nth,
    NthWeekday,
    Offset,
    Reading,
    RestOf,
    Shape,
    Slashed,
    Turned,
    Weekday,
    WeekOf,
    Within,
    YearPart,
    Years,
)
from checker.figures.late_pattern import LatePattern

_Dangling = Nth | NthWeekday | WeekOf | CountedFrom | FirstFew | RestOf | EndingWith
# Room for " afternoon, on the ".
_LONGEST_GAP = 18
_PLAIN = LatePattern(rf"{SPACE}(?:of{SPACE})?(?:the{SPACE})?\Z", re.IGNORECASE)
_IN_MONTH = LatePattern(rf"{SPACE}(?:(?:of|in){SPACE})?\Z", re.IGNORECASE)
_COMMA = LatePattern(rf",?{SPACE}(?:(?:of|in){SPACE})?(?:the{SPACE})?\Z", re.IGNORECASE)
_TO_DATE = LatePattern(
    rf"(?:{SPACE}{either(TIMES_OF_DAY)})?\.?{SPACE}?,?{SPACE}(?:the{SPACE}|on{SPACE})?\Z", re.IGNORECASE
)
_TO_END = LatePattern(rf"{SPACE}(?:the{SPACE})?(?:end(?:{SPACE}of{SPACE}|-))?(?:the{SPACE})?\Z", re.IGNORECASE)
_LISTED = LatePattern(rf"(?:,?{SPACE}(?:and|or){SPACE}|,{SPACE})(?:(?:in|on){SPACE})?(?:the{SPACE})?\Z")
_YEARS_OWN = (" ", "'s ", "’s ")
_ON = LatePattern(rf"{SPACE}(?:on{SPACE})?\Z")
_ARTICLE = LatePattern(r"the\s", re.IGNORECASE)
_BRACKET = LatePattern(rf"(?:{SPACE}{either(TIMES_OF_DAY)})?\s?\(\Z", re.IGNORECASE)


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
            floor = modified[-1].end if modified else 0
            beside = with_side(text, with_day_part(text, one, floor), floor)
            modified.append(with_modifier(text, beside, floor))
    return with_ranges(text, modified)


def _dangling(shape: Shape) -> bool:
    return isinstance(shape, _Dangling) and shape.of is None


def _may_complete(shape: Shape) -> bool:
    """Whether a shape may stand inside another: "the last day of the first week of May", and no deeper."""
    return not isinstance(shape, _Dangling) or not (shape.of is None or isinstance(shape.of, _Dangling))


def _joined(text: str, one: Reading, other: Reading) -> Reading | None:
    """Two readings as one date, or None where they are two dates."""
    gap = text[one.end : other.start]
    match one.shape, other.shape:
        case (Nth() | NthWeekday() | WeekOf() | CountedFrom() | FirstFew() | RestOf(), _) if _dangling(one.shape):
            if not _may_complete(other.shape) or not _PLAIN.match(gap):
                return None
            return Reading(one.start, other.end, replace(one.shape, of=other.shape))
        case (EndingWith(of=None), _):
            return _ending_with(one, one.shape, other, gap)
        case (Nth() | NthWeekday() | WeekOf() | CountedFrom() | FirstFew() | RestOf() | EndingWith(), _):
            return _completed(text, one, one.shape, other)
        case (Weekday() | Turned(inner=Weekday()), Calendar(day=int()) | Slashed(order="day" | "month")):
            return _with_weekday(text, one, other, gap)
        case (Weekday(), Offset(unit="week", from_text=False, loose=None)):
            return Reading(one.start, other.end, Within(one.shape, other.shape)) if _PLAIN.match(gap) else None
        case (Offset(unit="week", from_text=False, loose=None), Weekday()):
            return Reading(one.start, other.end, Within(other.shape, one.shape)) if _ON.match(gap) else None
        case (Calendar(year=int(), month=None), YearPart(year=None)) if not _ARTICLE.match(text, other.start):
            return Reading(one.start, other.end, Within(other.shape, one.shape)) if gap in _YEARS_OWN else None
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
                out[n] = one._replace(shape=replace(one.shape, year=year))
            case YearPart(year=None, number=first), YearPart(year=int(year), number=last) if first < last:
                out[n] = one._replace(shape=replace(one.shape, year=year))
            case _:
                pass
    return out


def _completed(text: str, one: Reading, shape: _Dangling, other: Reading) -> Reading | None:
    """ "The first week of May" and "last year": the date inside is joined with what follows it."""
    if shape.of is None:
        return None
    inner = _joined(text, one._replace(shape=shape.of), other)
    return Reading(one.start, inner.end, replace(shape, of=inner.shape)) if inner is not None else None


def _ending_with(one: Reading, length: EndingWith, other: Reading, gap: str) -> Reading | None:
    """ "The 12 months to" and the month or day at whose end they are over; "the year to 2030" is no such length."""
    match other.shape:
        case Calendar(month=int()) | Within(inner=Calendar()) | Turned(inner=Calendar()):
            pass
        case Calendar(year=int(), month=None) if length.unit == "year" and length.count > 1:
            pass
        case _:
            return None
    return Reading(one.start, other.end, replace(length, of=other.shape)) if _TO_END.match(gap) else None


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
