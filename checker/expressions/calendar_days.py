"""Days, months and years: calendar arithmetic over intervals of day numbers (day 1 is 1 January of year 1)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from checker.interval import Interval

DAYS_A_MONTH = Decimal("30.436875")
DAYS_A_YEAR = Decimal("365.2425")

# Any n months in a row differ from n mean months by at most these many days, any n years by at most one.
_LOOSE = {"month": Decimal("2.5"), "year": Decimal(1)}


class OutOfCalendarError(ValueError):
    """A day before year 1 or behind year 9999."""


def shifted(days: Interval[Decimal], months: Interval[Decimal]) -> Interval[Decimal]:
    """Give the days that lie *months* calendar months behind *days*; both ends of *days* are days that belong to it.

    A month moves on to a whole month; the last of January moves on to the last of February.

    >>> first, last = Decimal(date(2015, 11, 1).toordinal()), Decimal(date(2015, 11, 30).toordinal())
    >>> found = shifted(Interval(first, last), Interval(Decimal(7), Decimal(7)))
    >>> date.fromordinal(int(found.low)), date.fromordinal(int(found.high))
    (datetime.date(2016, 6, 1), datetime.date(2016, 6, 30))

    Raises:
        OutOfCalendarError: the calendar does not reach so far.
    """
    low = None if days.low is None or months.low is None else _moved(days.low, months.low)
    if days.high is None or months.high is None:
        return Interval(low, None)
    if days.low == days.high:
        return Interval(low, _moved(days.high, months.high))
    high = _moved(days.high + 1, months.high) - 1
    return Interval(low, high if low is None else max(low, high))


def in_days(amount: Interval[Decimal], unit: str) -> Interval[Decimal]:
    """Give a length of time in days: a month has 28 to 31 of them, a year 365 or 366, whichever they are."""
    if unit == "day":
        return amount
    factor, loose = (DAYS_A_MONTH if unit == "month" else DAYS_A_YEAR), _LOOSE[unit]
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return Interval(
        None if low is None else low - loose,
        None if high is None else high + loose,
        amount.low_closed,
        amount.high_closed,
    )


def full_years(first: Interval[Decimal], second: Interval[Decimal]) -> Interval[Decimal]:
    """Give how much time may lie between two dates, in years: with 36 full ones 36 up to, but not, 37.

    >>> born, day = (Decimal(date(*one).toordinal()) for one in ((1980, 5, 3), (2016, 8, 9)))
    >>> full_years(Interval(born, born), Interval(day, day))
    Interval(low=Decimal('36'), high=Decimal('37'), low_closed=True, high_closed=False)

    Raises:
        OutOfCalendarError: a day lies outside the calendar.
    """
    low = None if first.high is None or second.low is None else _full(first.high, second.low)
    high = None if first.low is None or second.high is None else _full(first.low, second.high) + 1
    return Interval(low, high, True, False)


def year_of(days: Interval[Decimal]) -> Interval[Decimal]:
    """Give the years that *days* lie in."""
    low, high = (None if end is None else Decimal(_day(end).year) for end in (days.low, days.high))
    return Interval(low, high)


def days_of(years: Interval[Decimal]) -> Interval[Decimal]:
    """Give the days of *years*, from the first of January of the first to the last of December of the last."""
    low = None if years.low is None else _first_day(years.low.to_integral_value(ROUND_FLOOR))
    high = None if years.high is None else _first_day(years.high.to_integral_value(ROUND_FLOOR) + 1) - 1
    return Interval(low, high)


def _first_day(year: Decimal) -> Decimal:
    if not 1 <= year <= 9998:
        raise OutOfCalendarError("the calendar does not reach so far")
    return Decimal(date(int(year), 1, 1).toordinal())


def _day(ordinal: Decimal) -> date:
    number = int(ordinal.to_integral_value(ROUND_FLOOR))
    if not 1 <= number <= date.max.toordinal():
        raise OutOfCalendarError("the calendar does not reach so far")
    return date.fromordinal(number)


def _moved(ordinal: Decimal, months: Decimal) -> Decimal:
    whole = months.to_integral_value(ROUND_FLOOR)
    day = _day(ordinal)
    year, month = divmod(day.year * 12 + day.month - 1 + int(whole), 12)
    if not 1 <= year <= 9998:
        raise OutOfCalendarError("the calendar does not reach so far")
    last = monthrange(year, month + 1)[1]
    moved = date(year, month + 1, min(day.day, last)).toordinal()
    return moved + (months - whole) * DAYS_A_MONTH


def _full(first: Decimal, second: Decimal) -> Decimal:
    one, other = _day(first), _day(second)
    return Decimal(other.year - one.year - ((other.month, other.day) < (one.month, one.day)))
