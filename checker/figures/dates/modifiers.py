"""Words before a date that narrow or open it: "early 2015", "the end of May", "before 2015", "around 1860"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import SPACE
from checker.figures.dates.shapes import (
    Calendar,
    Holiday,
    Modified,
    Offset,
    Reading,
    Shape,
    Turned,
    Unknown,
    Weekday,
    Within,
    YearPart,
    Years,
)
from checker.figures.dates.text_around import open_after
from checker.figures.late_pattern import LatePattern
from checker.model import Mod

_MOD_WORDS: dict[str, Mod] = {
    "early": "START",
    "beginning": "START",
    "start": "START",
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
_THROUGH = frozenset(("of", "in", "the", "to", "than"))
_PARTS = frozenset(("early", "late", "mid", "middle", "end", "close", "beginning", "start"))
_ORDERS = frozenset(("prior", "later", "earlier", "before", "after", "around"))
_LAST_LETTERS = frozenset(
    (*(letter for word in (*_DIRECT, *_THROUGH, "end") for letter in (word[-1], word[-1].upper())), *" \t\r\n\u00a0")
)
"""What may stand two characters before a date behind such a word: its last letter, or more white space."""
_REACH = 36
_MOD_BEFORE = LatePattern(
    rf"(?<!\w)(?:(?P<part>(?:the{SPACE})?(?:(?P<w>early|late|mid)(?:{SPACE}in|{SPACE}(?:part|days|weeks|months){SPACE}of)?"
    rf"|(?P<of>beginning|start|middle|end|close){SPACE}of|(?P<joined>end)(?=-)))"
    rf"|(?P<open>on{SPACE}or{SPACE}(?:before|after)|(?:no|not){SPACE}(?:later|earlier){SPACE}than|prior{SPACE}to|before|after"
    rf"|around|circa|about))(?:{SPACE}|-)\Z",
    re.IGNORECASE,
)


def with_modifier(text: str, reading: Reading, floor: int) -> Reading:
    """Give the reading with the words before it that move its ends, where they fit its grain.

    "Early", "mid" and "late" need a period longer than a day; "before" and "after" need a date of the calendar that
    describes no noun ("before 2015", not "after Friday's vote"). "Since", "until" and "by" name an end and
    move nothing.

    Args:
        text: the whole text.
        reading: a date.
        floor: where the date before it ends; the words are looked for from there on.
    """
    if text[reading.start - 2 : reading.start - 1] not in _LAST_LETTERS:
        return reading
    low = max(floor, reading.start - _REACH)
    if not _worth_a_look(text[low : reading.start].lower()):
        return reading
    found = _MOD_BEFORE.search(text, low, reading.start)
    if found is None:
        return reading
    if found["part"]:
        word = (found["w"] or found["of"] or found["joined"]).lower()
        if _is_a_day(reading.shape):
            return reading
    else:
        word = " ".join(found["open"].lower().split())
        vague = word in ("around", "about") and _is_a_day(reading.shape)
        if vague or not _opens(reading.shape) or not open_after(text, reading.end):
            return reading
    return Reading(found.start(), reading.end, Modified(reading.shape, _MOD_WORDS[word]), reading.parts)


def _worth_a_look(before: str) -> bool:
    """Whether the last words can be a modifier; spares most dates the search."""
    words = before.replace("-", " ").split()
    if not words:
        return False
    last = words[-1]
    if last in _DIRECT or (last == "end" and before[-1] == "-"):
        return True
    return last in _THROUGH and not (_PARTS.isdisjoint(words[-4:-1]) and _ORDERS.isdisjoint(words[-4:-1]))


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
