"""What the words of a date say, before anything is read against another date.

A shape holds only what is printed: "in March" is a month without a year. `resolve` turns it into days.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from checker.figures.dates.calendar_words import Unit
from checker.model import Grain, Mod

Part = Literal["quarter", "half", "season"]
Turn = Literal["", "last", "this", "next"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, a month or a year, with the fields that are printed (a day has its month)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter, half or season, counted from 1; spring is the first season."""

    part: Part
    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years: a decade, a century, "2015-16".

    Args:
        fiscal: whether it is a fiscal, school or sports year, which need not be a calendar year.
    """

    first: int
    count: int
    grain: Grain = "year"
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday, 0 for Monday."""

    number: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of the year known by name; the key of `holidays.HOLIDAYS`."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A unit counted from another date: "last week", "three years ago", "the following day".

    Args:
        count: negative for the past.
        from_text: whether the other date is one in the text ("a year earlier"), not the date published.
        loose: the unit by half of which the count may be off, as people round it ("three years ago"); None for a step
            of the calendar ("last year").
        fiscal: whether the year meant is a fiscal one.
    """

    unit: Unit
    count: int
    from_text: bool = False
    loose: Unit | None = None
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend: of this week (0), of weeks before or after, or the nearest one (None).

    Args:
        from_text: whether the week is that of a date in the text ("that weekend").
    """

    count: int | None
    from_text: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """The week, day or half with a number in a larger period ("the third week of May"); -1 is the last.

    As read, before the period after it is known, `of` is None.
    """

    number: int
    unit: Literal["week", "half", "day"]
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """A weekday with a number in a month or year ("the first Monday of October"); -1 is the last, 0 is Monday."""

    number: int
    weekday: int
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week or weekend of a day ("the week of 5 May"), or the week that ends or begins with it; None until known."""

    how: Literal["holds", "ends", "begins", "weekend"]
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """A count of units before or after a date that follows: "two days after 5 May"; `of` is None until known."""

    unit: Unit
    count: int
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class FirstFew:
    """The first or last units of a larger period: "the first nine months of 2015"; `of` is None until known."""

    unit: Literal["day", "week", "month", "quarter", "year"]
    count: int
    last: bool
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class EndingWith:
    """A count of units that ends with a date: "the 12 months to March 2024"; `of` is None until known.

    Args:
        over: whether it is over unless the words look ahead ("ended", "to"); "ending" leaves that open.
    """

    unit: Literal["day", "week", "month", "quarter", "year"]
    count: int
    over: bool
    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class RestOf:
    """What is left of a period on the day published: "the rest of the year"; `of` is None until known."""

    of: Shape | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """A period now running, and whether its part behind or ahead is meant: "earlier this year", "later this week"."""

    inner: Shape
    side: Literal["earlier", "later"]


@dataclass(frozen=True, slots=True)
class Slashed:
    """A date in figures: "09/08/2016", "22/4"; *order* says which number comes first, "" where nothing tells."""

    one: int
    other: int
    year: int | None
    order: Literal["day", "month", ""]


@dataclass(frozen=True, slots=True)
class Within:
    """A date whose year (or week) is given by another phrase: "October last year", "Tuesday next week"."""

    inner: Shape
    outer: Shape


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another, both included."""

    first: Shape
    last: Shape


@dataclass(frozen=True, slots=True)
class Turned:
    """A date picked by last, this or next: "last November", "next Friday"."""

    inner: Shape
    turn: Turn


@dataclass(frozen=True, slots=True)
class Modified:
    """A date with a word that narrows or opens it: "early 2015", "before May 2010"."""

    inner: Shape
    mod: Mod


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that looks like a date and cannot be read; *reason* says why."""

    reason: str


Shape = (
    Calendar
    | YearPart
    | Years
    | Weekday
    | Holiday
    | Offset
    | Weekend
    | Nth
    | NthWeekday
    | WeekOf
    | CountedFrom
    | FirstFew
    | EndingWith
    | RestOf
    | Running
    | Slashed
    | Within
    | Between
    | Turned
    | Modified
    | Unknown
)


class Reading(NamedTuple):
    """A shape and where it stands.

    Args:
        parts: the readings it was joined from, where a phrase may name them: the weekday and the date of "Tuesday, 9
            August", the two ends of a range.
        otherwise: what it is where the date that should complete it does not follow ("last week of" without a date).
    """

    start: int
    end: int
    shape: Shape
    parts: tuple[Reading, ...] = ()
    otherwise: Reading | None = None


Readings = tuple[Reading, ...]
