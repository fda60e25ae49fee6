"""Dates in news prose: where they stand, and the days they name.

`scan` finds what can begin a date and calls its reader, which gives what is printed as a shape (`shapes`); `compose`
joins what belongs together; `resolve` turns shapes into days, against the date published or another date in the text.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.figures.dates.against import Against
from checker.figures.dates.calendar_words import DAY_NAMES
from checker.figures.dates.compose import compose
from checker.figures.dates.numeric import with_order
from checker.figures.dates.outlook import looks_ahead, looks_back, same_sentence
from checker.figures.dates.resolve import resolve
from checker.figures.dates.scan import scan
from checker.figures.dates.shapes import (
    Between,
    Calendar,
    EndingWith,
    Holiday,
    Modified,
    Offset,
    Reading,
    Shape,
    Slashed,
    Turned,
    Unknown,
    Weekday,
    Weekend,
    YearPart,
)
from checker.figures.flat import Flat
from checker.figures.late_pattern import LatePattern
from checker.model import Mention, Name, Period

__all__ = ["find_dates"]

_REACH = 400
_BLANK_LINE = LatePattern(r"\n[^\S\n]{0,6}\n")


def find_dates(text: str, *, as_of: date | None = None, flat: Flat | None = None) -> list[Mention]:
    """Give the dates of a text, in order and disjoint.

    A preposition stays outside the mention ("in", "since", "by"); a word that moves the ends is inside it ("early
    2015", "the end of May", "before 2015", "more than two years ago"), and so is a part of the day, which moves nothing
    ("Friday night"). Clock times and sets ("every Tuesday") are left out.

    Args:
        text: any prose; offsets are its code points.
        as_of: the day published, which relative dates are read against; without it they are `missing`.
        flat: the text flattened, where that is done already.

    Returns:
        Mentions whose value is a `Period`; one that looks like a date and cannot be read (30 February, 09/08/2016 in a
        text that never shows its order) has no value and says why in `set_apart`. A weekday printed with its date is
        one mention with both as `parts`, the weekday as a name; so are the two ends of a range.

    Source:
        TimeML 1.2.1 (Saurí and others, 2006) for what belongs to the span and for `mod`.

    >>> [(one.quote, one.value.to_json()["printed"]) for one in find_dates("It fell from May 2015 until 3 June 2016.")]
    [('from May 2015 until 3 June 2016', ['2015-05-01', '2016-06-04'])]
    """
    mentions: list[Mention] = []
    anchor, anchor_end = None, 0
    for reading in compose(text, with_order(scan(text, flat))):
        future = _may_look_ahead(reading.shape) and looks_ahead(text, reading.start, reading.end)
        near = anchor is not None and reading.start - anchor_end < _REACH and _may_lean(reading.shape)
        against = Against(
            as_of,
            future,
            not future and _has_day_alone(reading.shape) and looks_back(text, reading.start),
            anchor if near and _reaches(text, anchor_end, reading) else None,
        )
        found = _mentions(text, reading, against)
        mentions.extend(found)
        for mention in found:
            if isinstance(mention.value, Period) and mention.value.printed is not None:
                anchor, anchor_end = mention.value, mention.end
    return mentions


def _reaches(text: str, anchor_end: int, reading: Reading) -> bool:
    """Whether a date before can complete this one: in its sentence, and for "that day" in its paragraph."""
    match reading.shape:
        case Offset(count=0):
            return _BLANK_LINE.search(text, anchor_end, reading.start) is None
        case _:
            return same_sentence(text, anchor_end, reading.start)


def _may_lean(shape: Shape) -> bool:
    """Whether a date in the sentence before it may complete it."""
    match shape:
        case Offset(from_text=from_text):
            return from_text
        case Calendar(year=None, day=int()):
            return True
        case Modified(inner=inner):
            return _may_lean(inner)
        case Between(first=first, last=last):
            return _may_lean(first) or _may_lean(last)
        case _:
            return not isinstance(shape, Calendar | Turned)


def _has_day_alone(shape: Shape) -> bool:
    """Whether a day and month are printed without their year."""
    return isinstance(shape, Calendar) and shape.year is None and shape.day is not None


def _may_look_ahead(shape: Shape) -> bool:
    match shape:
        case Weekday() | Weekend(count=None) | Calendar(year=None):
            return True
        case YearPart(year=None) | Holiday(year=None) | EndingWith():
            return True
        case Modified(inner=inner) | Between(first=inner):
            return _may_look_ahead(inner)
        case _:
            return False


def _mentions(text: str, reading: Reading, against: Against) -> list[Mention]:
    """The mention of a reading; two where the ends of a range turn out not to be in order."""
    try:
        period = resolve(reading.shape, against)
    except (ValueError, OverflowError):
        if isinstance(reading.shape, Between) and reading.parts:
            return [mention for part in reading.parts for mention in _mentions(text, part, against)]
        reason = _reason(reading.shape)
        quote = text[reading.start : reading.end]
        return [Mention(reading.start, reading.end, quote, None, set_apart=reason, unreadable=True)]
    if not reading.parts:
        return [Mention(reading.start, reading.end, text[reading.start : reading.end], period)]
    weekday = _weekday_printed(reading)
    if weekday is None:
        parts = tuple(mention for part in reading.parts for mention in _mentions(text, part, against))
    else:
        name, day = reading.parts
        period = replace(period, weekday=weekday)
        named = Name("weekday", DAY_NAMES[weekday])
        parts = (Mention(name.start, name.end, text[name.start : name.end], named), *_mentions(text, day, against))
    return [Mention(reading.start, reading.end, text[reading.start : reading.end], period, parts=parts)]


def _reason(shape: Shape) -> str:
    match shape:
        case Unknown(reason=reason):
            return reason
        case Slashed(order=""):
            return "a date whose order of day and month is not known"
        case _:
            return "no such day in the calendar"


def _weekday_printed(reading: Reading) -> int | None:
    """The weekday that is printed with a date, 0 for Monday."""
    if isinstance(reading.shape, Between):
        return None
    match reading.parts[0].shape:
        case Weekday(number=number) | Turned(inner=Weekday(number=number)):
            return number
        case _:
            return None
