"""Parts of a day printed with it: "Wednesday night", "the night of 5 May", "late on Sunday evening".

They belong to the mention and leave its value the whole day. Clock times stay outside.

Source:
    TimeML 1.2.1 (Saurí and others, 2006): one TIMEX3 for "Friday night" and for "the morning of January 31".
"""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import SPACE
from checker.figures.dates.shapes import Calendar, Holiday, Offset, Reading, Shape, Turned, Weekday, Within
from checker.figures.dates.text_around import word_before
from checker.figures.late_pattern import LatePattern

_AFTER = LatePattern(rf"{SPACE}(?:in{SPACE}the{SPACE})?(?:morning|afternoon|evening|night)(?!\w)", re.IGNORECASE)
_BEFORE = LatePattern(
    rf"(?<!\w)(?:(?:the{SPACE})?(?:(?:early|late){SPACE})?(?:morning|afternoon|evening|night|early{SPACE}hours){SPACE}of"
    rf"|early|late){SPACE}\Z",
    re.IGNORECASE,
)
_LAST_WORDS = frozenset(("of", "early", "late"))
_REACH = 28


def with_day_part(text: str, reading: Reading, floor: int) -> Reading:
    """Give the reading of a day with the part of the day printed beside it.

    Args:
        text: the whole text.
        reading: a date.
        floor: where the date before it ends; words before the date are looked for from there on.
    """
    if not is_day(reading.shape):
        return reading
    start, end = reading.start, reading.end
    after = _AFTER.match(text, end)
    if after is not None:
        end = after.end()
    # The last letters of the words spare most dates the search.
    if start > 2 and text[start - 2] in "fFyYeE" and word_before(text, start) in _LAST_WORDS:
        before = _BEFORE.search(text, max(floor, start - _REACH), start)
        start = before.start() if before is not None else start
    return reading if (start, end) == (reading.start, reading.end) else reading._replace(start=start, end=end)


def is_day(shape: Shape) -> bool:
    """Tell whether a shape names one day."""
    match shape:
        case Calendar(day=int()) | Weekday() | Holiday() | Offset(unit="day"):
            return True
        case Turned(inner=inner) | Within(inner=inner):
            return is_day(inner)
        case _:
            return False
