"""Clock times as values: which minutes of a day a printed time may stand for.

A time on the twelve-hour clock with no half of the day stands for either; it agrees with both and is told apart from
every other. A time of a named zone is kept with it: what the clock shows elsewhere is not known without the day.
"""

from __future__ import annotations

import re

from checker.model import Name

KIND = "time"
EITHER_HALF = " a.m. or p.m."
WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
"""A time that is a word -> what the clock shows."""

_PRINTED = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d\d))?(?P<second>[:.]\d\d(?:\.\d+)?)?\s*"
    r"(?:(?P<half>[ap])\.?m\.?|(?P<word>noon|midday|midnight)|o['’]?clock)?\s*(?P<zone>local\s+time|hours|hrs|[A-Z]{2,4})?",
    re.IGNORECASE,
)
_HERE = frozenset({"", "hours", "hrs", "local time"})
"""What may stand behind a time that is told as where the article is set."""


def clock_time(text: str) -> Name | None:
    """Give the time that *text* prints, or None where it prints none.

    Returns:
        A name of the kind "time": "21:30"; "9:30 a.m. or p.m." where the half of the day is not said, which is a
        broader term of "09:30" and of "21:30"; "09:30 GMT" of a named zone.

    >>> [clock_time(text).canonical for text in ("9.30 p.m.", "0930 GMT", "7pm", "9:30", "12 noon", "midnight")]
    ['21:30', '09:30 GMT', '19:00', '9:30 a.m. or p.m.', '12:00', '00:00']
    >>> clock_time("9.30 p.m.").broader, clock_time("about nine")
    (('9:30 a.m. or p.m.',), None)
    """
    word = WORDS.get(text.strip().casefold())
    if word:
        return Name(KIND, word, broader=(f"12:00{EITHER_HALF}",))
    found = _PRINTED.fullmatch(text.strip())
    if found is None or not (found["minute"] or found["half"] or found["word"] or "clock" in text.casefold()):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    zone = " ".join((found["zone"] or "").split())
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return _told(hour, f"{minute:02}{found['second'] or ''}", found, "" if zone.casefold() in _HERE else f" {zone}")


def _told(hour: int, minutes: str, found: re.Match[str], zone: str) -> Name:
    half = (found["half"] or found["word"] or "").casefold()
    either = f"{hour % 12 or 12}:{minutes}{EITHER_HALF}{zone}"
    is_24 = hour == 0 or hour > 12 or (found["hour"][0] == "0" and not half) or (found["zone"] or "")[:1] in ("h", "H")
    if not half and not is_24:
        return Name(KIND, either)
    if half in ("p", "noon", "midday") and hour < 12:
        hour += 12
    elif half in ("a", "midnight") and hour == 12:
        hour = 0
    return Name(KIND, f"{hour % 24:02}:{minutes}{zone}", broader=(either,))
