"""Days named by their name: "Tuesday", "yesterday", "the weekend"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import MONTH, ORDINAL, ORDINALS, SPACE, TODAY, WEEKDAY, WEEKDAYS, ordinal
from checker.figures.dates.shapes import NthWeekday, Offset, Reading, Readings, Weekday, Weekend, WeekOf
from checker.figures.dates.text_around import article_before, stands_alone, word_before
from checker.figures.late_pattern import LatePattern

_OTHER_TODAY = LatePattern(rf"{SPACE}(?:[Ss]how|[Pp]rogramme)(?!\w)")
_WEEKDAY_IN_NAME = LatePattern(
    rf"{SPACE}(?:Times|Telegraph|Mirror|Express|Mail|Herald|Mercury|Night{SPACE}(?:Live|Lights|Football|Fever)|Post"
    r"|Independent|Tribune|Club|Review|Magazine|Read)(?!\w)"
)
_DATE_AFTER = LatePattern(rf"\.?,?{SPACE}(?:the{SPACE})?(?:\d|\(|{MONTH})", re.IGNORECASE)
_NUMBERED = LatePattern(rf"(?<!\w)(?:the{SPACE})?(?P<nth>{ORDINAL}|last){SPACE}\Z", re.IGNORECASE)
_OF_AFTER = LatePattern(rf"{SPACE}(?:of|in)(?={SPACE})")
_GENERIC = frozenset(("every", "each", "any", "some", "most", "many", "alternate"))
_ON_A = LatePattern(rf"(?<!\w)(?:on|of|for|like){SPACE}an?{SPACE}\Z", re.IGNORECASE)
_IN_NAMES = frozenset(
    (
        "trinity",
        "clean",
        "white",
        "whit",
        "plough",
        "holy",
        "great",
        "black",
        "bloody",
        "super",
        "cyber",
        "sheffield",
        "ruby",
        "girl",
        "man",
        "joe",
        "fat",
        "blue",
        "giving",
        "mail",
    )
)
_SET_AFTER = LatePattern(rf"{SPACE}(?:morning|afternoon|evening|night)s(?!\w)", re.IGNORECASE)
_WEEKEND_OF = LatePattern(rf"{SPACE}of(?={SPACE}(?:the{SPACE})?(?:\d|{MONTH}|{WEEKDAY}))", re.IGNORECASE)
_THE_WEEKEND = LatePattern(
    rf"(?<!\w)(?:over|at|during|on|of|by|throughout|for){SPACE}(?P<the>the{SPACE})\Z", re.IGNORECASE
)


def read_today(text: str, start: int, word: str) -> Readings:
    """Read "today", "tonight", "yesterday" and "tomorrow"."""
    end = start + len(word)
    capital = word == "today" and text[start].isupper()
    if capital and (word_before(text, start) in ("usa", "russia", "india") or _OTHER_TODAY.match(text, end)):
        return ()
    return (Reading(start, end, Offset("day", TODAY[word])),)


def read_weekday(text: str, start: int, word: str) -> Readings:
    """Read a weekday that is a date; no set ("every Tuesday"), no name ("Black Friday", "Sunday Times")."""
    before = word_before(text, start)
    # What is no word may be a number ("the 3rd Monday of").
    ordered = before in ("", "last") or before in ORDINALS
    numbered = _NUMBERED.search(text, max(0, start - 24), start) if ordered else None
    of = _OF_AFTER.match(text, start + len(word)) if numbered else None
    if numbered is not None and of is not None:
        number = -1 if numbered["nth"].lower() == "last" else ordinal(numbered["nth"]) or 0
        if 1 <= number <= 5 or number == -1:
            return (Reading(numbered.start(), of.end(), NthWeekday(number, WEEKDAYS[word])),)
    if before in _GENERIC or before in _IN_NAMES:
        return ()
    if before in ("a", "an") and _ON_A.search(text, max(0, start - 8), start):
        return ()
    end = start + len(word)
    if not word.endswith("day"):
        if not _DATE_AFTER.match(text, end) and before not in ("on", "until", "by", "since", "late", "early"):
            return ()
        if text[start].islower() and word in ("mon", "wed", "sat", "sun") and not _DATE_AFTER.match(text, end):
            return ()
        end += text[end : end + 1] == "." and _DATE_AFTER.match(text, end) is not None
    elif text[end : end + 1].isspace() and (_WEEKDAY_IN_NAME.match(text, end) or _SET_AFTER.match(text, end)):
        return ()
    return (Reading(start, end, Weekday(WEEKDAYS[word])),)


def read_weekend(text: str, start: int) -> Readings:
    """Read "the weekend", the last or the coming one."""
    article = article_before(text, start)
    of = _WEEKEND_OF.match(text, start + len("weekend"))
    if of is not None:
        return (Reading(article, of.end(), WeekOf("weekend")),)
    if article < start and stands_alone(text, article, start + len("weekend")):
        return (Reading(article, start + len("weekend"), Weekend(None)),)
    found = _THE_WEEKEND.search(text, max(0, start - 16), start)
    return (Reading(found.start("the"), start + len("weekend"), Weekend(None)),) if found else ()
