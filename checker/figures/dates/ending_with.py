"""Lengths of time that end with a date: "the 12 months to March 2024", "the year ended 31 March"."""

from __future__ import annotations

import re
from typing import Literal

from checker.figures.dates.calendar_words import COUNT, SPACE, count
from checker.figures.dates.shapes import EndingWith, Reading, Readings
from checker.figures.late_pattern import LatePattern

_LENGTH_TO = LatePattern(
    rf"(?P<unit>month|quarter|year)(?P<several>s)?{SPACE}"
    rf"(?:(?:that{SPACE})?ended|(?P<ending>ending)|(?:up{SPACE})?to|through)(?:{SPACE}on)?(?={SPACE})",
    re.IGNORECASE,
)
_COUNT_BEFORE = LatePattern(
    rf"(?<![\w.,$])(?:the{SPACE})?(?:(?:first|last|latest|past){SPACE})?(?P<count>{COUNT}){SPACE}\Z", re.IGNORECASE
)
_ONE_BEFORE = LatePattern(
    rf"(?<!\w)(?:(?P<the>the{SPACE})?(?:fiscal|financial|full|tax|trading|accounting|first|second|third|fourth){SPACE}"
    rf"|the{SPACE})\Z",
    re.IGNORECASE,
)
_UNITS: dict[str, Literal["month", "quarter", "year"]] = {"month": "month", "quarter": "quarter", "year": "year"}
_REACH = 36


def read_length_to(text: str, start: int) -> Readings:
    """Read a length of time that ends with the date after it, its unit at *start*: "months to", "year ended".

    One unit needs "the" or the kind of year before it, since "a year to June" may be one until then.
    """
    found = _LENGTH_TO.match(text, start)
    if found is None:
        return ()
    before = (_COUNT_BEFORE if found["several"] else _ONE_BEFORE).search(text, max(0, start - _REACH), start)
    if before is None:
        return ()
    number = count(before["count"]) if found["several"] else 1
    if not number or number > 120:
        return ()
    shape = EndingWith(_UNITS[found["unit"].lower()], number, over=found["ending"] is None)
    return (Reading(before.start(), found.end(), shape),)
