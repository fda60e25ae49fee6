"""How a measure lives in time: whether two values that share nothing may both have been so, one after the other.

An age is compared as what it says of the birth: who is 36 on one day was born within the year that ended 36 years
before. So "36" and "37" a year apart can both stand, and "36" and "36" two years apart cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

from checker.expressions import Amount, CannotEvaluateError, span_of, total
from checker.interval import Interval, point
from checker.model import Period, Quantity, Statement
from checker.reconcile.agreement import in_one_unit
from checker.rules.rule import Rule

TimeVerdict = Literal["disagree", "changed", "cannot check"]


def verdict_over_time(rule: Rule, one: Statement, other: Statement) -> TimeVerdict:
    """Give what two statements with different values come to.

    fixed: they disagree. changes: only inside the rule's window of days. only_grows: later and higher is a change,
    later and lower disagrees, unless the later one says that it corrects. age: what time explains is no difference
    (`as_births`), so what differs disagrees; the age of a dead person does not change. Without both days it cannot be
    told.
    """
    dead = rule.over_time == "age" and one.as_of_from == other.as_of_from == "death"
    if rule.over_time == "fixed" or dead:
        return "disagree"
    if one.as_of is None or other.as_of is None:
        return "cannot check"
    if rule.over_time == "age":
        return "disagree"
    earlier, later = (one, other) if one.as_of <= other.as_of else (other, one)
    days = abs((one.as_of - other.as_of).days)
    if rule.over_time == "changes":
        return "disagree" if days <= rule.window_days else "changed"
    if days and later.corrects and _grew(later, earlier):
        return "changed"
    return "changed" if days and _grew(earlier, later) else "disagree"


def alike_over_time(rule: Rule, statements: Sequence[Statement]) -> list[list[Statement]]:
    """Give the statements that may be held against each other: of ages those of the living and those of the dead."""
    if rule.over_time != "age":
        return [list(statements)]
    living = [one for one in statements if one.as_of_from != "death"]
    dead = [one for one in statements if one.as_of_from == "death"]
    return [found for found in (living, dead) if found]


def as_births(rule: Rule, statements: Sequence[Statement]) -> list[Statement] | None:
    """Give ages as the days on which the person may have been born, or None where a day or an age is not known.

    What is no age, or the age of somebody who is dead, is None too: it is compared as it stands.
    """
    if rule.over_time != "age":
        return None
    born = [_with_birth(one) for one in statements]
    known = [one for one in born if one is not None]
    return known if len(known) == len(born) else None


def _with_birth(statement: Statement) -> Statement | None:
    value, day = statement.compared.value, statement.as_of
    if not isinstance(value, Quantity) or day is None:
        return None
    born = _births(value.interval, value.unit or "year", day)
    if born is None:
        return None
    return replace(statement, compared=replace(statement.compared, value=Period(born, born, "year")))


def _births(age: Interval[Decimal], unit: str, day: date) -> Interval[date] | None:
    """Give the days of birth of who is of *age* on *day*: 36 on 9 August 2016 is 10 August 1979 to 9 August 1980.

    >>> _births(Interval(Decimal(36), Decimal(37), True, False), "year", date(2016, 8, 9))
    Interval(low=datetime.date(1979, 8, 10), high=datetime.date(1980, 8, 10), low_closed=True, high_closed=False)
    """
    today = Amount(point(day.toordinal()), "date")
    try:
        last, first = (None if end is None else _days_before(today, end, unit) for end in (age.low, age.high))
    except CannotEvaluateError:
        return None
    return Interval(first, last, True, False)


def _days_before(today: Amount, age: Decimal, unit: str) -> date:
    """Give the day behind the one that lies *age* before *today*."""
    found = total("-", today, span_of(Amount(point(age)), unit)).interval.low
    if found is None or found < 1:
        raise CannotEvaluateError("the calendar does not reach so far")
    return date.fromordinal(int(found) + 1)


def _grew(earlier: Statement, later: Statement) -> bool:
    before, after = earlier.compared.value, later.compared.value
    if not isinstance(before, Quantity) or not isinstance(after, Quantity):
        return False
    return in_one_unit(after).starts_after(in_one_unit(before))
