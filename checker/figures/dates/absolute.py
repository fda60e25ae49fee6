"""Dates with the name of a month: "9 August 2016", "Aug. 5", "May 3-5", "the 3rd of May", "March 2013", "in June"."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import DASH, MONTH, MONTHS, ORDINAL_WORD, SPACE, WEEKDAY, ordinal
from checker.figures.dates.month_or_name import is_month
from checker.figures.dates.numeric import of_two_digits
from checker.figures.dates.shapes import Between, Calendar, Reading, Readings
from checker.figures.dates.text_around import article_before, counted_after, word_before
from checker.figures.late_pattern import LatePattern

_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\w)"
_TO = rf"(?:{SPACE}?{DASH}{SPACE}?|{SPACE}(?:to|through|until|till){SPACE}(?:the{SPACE})?)"
_AND = rf",?{SPACE}(?:and|or|&){SPACE}(?:the{SPACE})?"
_DAYS = rf"(?P<days>{_DAY}(?:{_TO}{_DAY}|(?:,{SPACE}{_DAY}){{0,4}}{_AND}{_DAY})?|{ORDINAL_WORD}(?!\w))"
_YEAR = r"(?P<year>\d{4}(?![\w%]|[.,:]\d)|['’]\d\d(?!\w))"
# A space before the comma is what tokenised text prints.
_BEFORE_YEAR = rf"(?:{SPACE}?,?{SPACE}(?:of{SPACE})?|,|-|/)"
_NOT_MORE = r"(?!\w|[,.:]\d|/\d)"

_MONTH_FIRST = LatePattern(
    rf"(?P<month>{MONTH})(?:(?:,?{SPACE}|-|(?<=\.))(?:the{SPACE})?{_DAYS}{_NOT_MORE}"
    rf"(?:{_BEFORE_YEAR}{_YEAR})?)",
    re.IGNORECASE,
)
_MONTH_YEAR = LatePattern(rf"(?P<month>{MONTH}){_BEFORE_YEAR}{_YEAR}", re.IGNORECASE)
_MONTH_ALONE = LatePattern(MONTH, re.IGNORECASE)
_DAY_FIRST = LatePattern(
    rf"{_DAYS}(?:{SPACE}day)?(?:{SPACE}|(?P<dash>-)|\.{SPACE}?|/)(?:of{SPACE})?(?P<month>{MONTH})"
    rf"(?:{_BEFORE_YEAR}{_YEAR}|(?(dash)-(?P<short>\d\d)(?!\w|-)|(?!)))?",
    re.IGNORECASE,
)
_DAY_OF_TURN = LatePattern(
    rf"{_DAYS}(?:{SPACE}(?:of|in))?(?={SPACE}(?:this|next|last|that){SPACE}month(?!\w))", re.IGNORECASE
)
_DAY_ALONE = LatePattern(
    rf"(?<!\w)(?:on|for|by|until|since|from|(?P<weekday>{WEEKDAY}),?){SPACE}(?P<the>the{SPACE})\Z", re.IGNORECASE
)
_ORDINAL_DAY = LatePattern(rf"\d{{1,2}}(?:st|nd|rd|th)(?!\w)|{ORDINAL_WORD}(?!\w)", re.IGNORECASE)
_CLAUSE_END = LatePattern(r"\s{0,3}(?:\Z|[.,;:!?)])")
_ONE_DAY = LatePattern(rf"{_DAY}|{ORDINAL_WORD}", re.IGNORECASE)


def read_month(text: str, start: int, word: str) -> Readings:
    """Read what a month's name at *start* begins: a day, days, or the month with or without its year."""
    month = MONTHS[word]
    found = _MONTH_FIRST.match(text, start)
    if found and _sure_of_day(text, found, start):
        readings = _of_days(text, found, month)
        if readings:
            return readings
    found = _MONTH_YEAR.match(text, start)
    if found and (year := _year(found)) is not None and not counted_after(text, found.end()):
        return (Reading(start, found.end(), Calendar(year, month)),)
    alone = _MONTH_ALONE.match(text, start)
    if alone is None or not is_month(text, start, alone.end(), word):
        return ()
    end = alone.end()
    if text[end - 1] == "." and (
        end == len(text) or text[end : end + 1] in "\r\n" or text[end + 1 : end + 2].isupper()
    ):
        end -= 1
    return (Reading(start, end, Calendar(None, month)),)


def _sure_of_day(text: str, found: re.Match[str], start: int) -> bool:
    if found["year"] is None and counted_after(text, found.end("days")):
        return False
    if not text[start].islower() or found["month"].lower() not in ("may", "march", "mar"):
        return True
    return found["year"] is not None or not found["days"].isdecimal()


def read_day(text: str, start: int) -> Readings:
    """Read days with a month after them at *start*: "9 August", "the 3rd of May 2015", "3-5 May"."""
    found = _DAY_FIRST.match(text, start)
    if found is not None and _sure_of_day(text, found, found.start("month")):
        word = found["month"].lower().rstrip(".")
        return _with_article(text, _of_days(text, found, MONTHS[word]))
    found = _DAY_OF_TURN.match(text, start)
    return _with_article(text, _of_days(text, found, None)) if found else _day_alone(text, start)


def _with_article(text: str, readings: Readings) -> Readings:
    """The readings, the first one with "the" where it is an ordinal ("the 3rd of May")."""
    if not readings or not _ORDINAL_DAY.match(text, readings[0].start):
        return readings
    return (readings[0]._replace(start=article_before(text, readings[0].start)), *readings[1:])


def _day_alone(text: str, start: int) -> Readings:
    """ "on the 22nd", "Friday the 13th": a day whose month is not printed."""
    found = _ORDINAL_DAY.match(text, start)
    before = _DAY_ALONE.search(text, max(0, start - 20), start) if found else None
    if found is None or before is None or not (before["weekday"] or _CLAUSE_END.match(text, found.end())):
        return ()
    day = ordinal(found[0])
    return (Reading(before.start("the"), found.end(), Calendar(None, None, day)),) if day and day <= 31 else ()


def _of_days(text: str, found: re.Match[str], month: int | None) -> Readings:
    """The readings of one day, a range of days, or each day of a list, the month and year being shared."""
    year = _year(found) if month is not None else None
    if found["days"].isdecimal():
        day = int(found["days"])
        return (Reading(found.start(), found.end(), Calendar(year, month, day)),) if 1 <= day <= 31 else ()
    base = found.start("days")
    days = [(base + one.start(), base + one.end(), ordinal(one[0])) for one in _ONE_DAY.finditer(found["days"])]
    if any(day is None or not 1 <= day <= 31 for _, _, day in days):
        return ()
    shapes = [Calendar(year, month, day) for _, _, day in days]
    if len(shapes) == 1:
        return (Reading(found.start(), found.end(), shapes[0]),)
    joint = text[days[0][1] : days[1][0]].strip().lower()
    if joint in ("and", "or") and len(shapes) == 2 and word_before(text, found.start()) == "between":
        joint = "to"
    if joint in ("and", "or", "&", ",", ", and") or joint.startswith(","):
        ends = [end for _, end, _ in days[:-1]] + [found.end()]
        starts = [found.start()] + [begin for begin, _, _ in days[1:]]
        return tuple(Reading(*place) for place in zip(starts, ends, shapes, strict=True))
    if (days[0][2] or 0) >= (days[1][2] or 0):
        return ()
    return (Reading(found.start(), found.end(), Between(shapes[0], shapes[1])),)


def _year(found: re.Match[str]) -> int | None:
    printed = found["year"]
    if printed is None:
        short = found.groupdict().get("short")
        return of_two_digits(int(short)) if short else None
    if printed[0] in "'’":
        return of_two_digits(int(printed[1:]))
    year = int(printed)
    return year if 1000 <= year <= 2999 else None
