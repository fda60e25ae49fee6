"""Days as pages and feeds write them in their metadata: ISO 8601, mail headers, a month in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

_ISO = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)(?:[T ](.+))?$")
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = rf"({'|'.join(f'{month[:3]}(?:{month[3:]}|t)?' for month in _MONTHS)})\.?"
_DAY_FIRST = re.compile(
    rf"(?:[a-z]{{3,9}}\.?,? )?(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (\d{{4}})(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"(?:[a-z]{{3,9}}\.?,? )?{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)", re.IGNORECASE
)
_MAIL = re.compile(r"[A-Za-z]{3}, *\d{1,2} [A-Za-z]{3} \d{4} ")
_LONGEST = 80


class Moment(NamedTuple):
    """A day as written where it was written, and the instant where hour and time zone are known."""

    day: date
    instant: datetime | None = None


def read_moment(text: str) -> Moment | None:
    """Give the day that *text* names, in its own time zone; None where it names none or could name two.

    >>> read_moment("2019-03-01T23:30:00-05:00").day, read_moment("March 1, 2019").day, read_moment("03/01/2019")
    (datetime.date(2019, 3, 1), datetime.date(2019, 3, 1), None)
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return None
    found = _ISO.match(text)
    try:
        if found is not None:
            return Moment(date(int(found[1]), int(found[2]), int(found[3])), _instant(text))
        if _MAIL.match(text):
            written = parsedate_to_datetime(text)
            return Moment(written.date(), written.astimezone(UTC) if written.tzinfo else None)
        for shape, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
            if (named := shape.match(text)) is not None:
                number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(named[month][:3].lower()))
                return Moment(date(int(named[3]), number, int(named[day])))
    except ValueError:
        return None  # the 30th of February
    return None


def _instant(text: str) -> datetime | None:
    try:
        written = datetime.fromisoformat(text)
        return written.astimezone(UTC) if written.tzinfo else None
    except (ValueError, OverflowError):
        return None
