"""Statements made by hand: a money figure of one claim, said by one source."""

from datetime import date
from decimal import Decimal

from checker.interval import Interval
from checker.model import Citation, Name, Period, Quantity, Slot, Statement


def quantity(low, high=None, **changes) -> Quantity:
    low, high = Decimal(low), Decimal(low if high is None else high)
    interval = Interval(low, high)
    fields = {"kind": "count", "printed": (low, high), "interval": interval, "uncapped": interval}
    return Quantity(**{**fields, **changes})


def year(number: int) -> Period:
    whole = Interval(date(number, 1, 1), date(number + 1, 1, 1), True, False)
    return Period(whole, whole, "year")


def statement(value, source="a", start=0, *, rule="toll", key=(), as_of=None, **changes) -> Statement:
    quote = "x"
    citation = Citation(source, start, start + 1, quote, 1, start + 1, "body", quote, start, "", "")
    slot = Slot("value", value, "", citation)
    slots = tuple(Slot(name, one) for name, one in key)
    return Statement(rule, citation, slot, slots, (slot, *slots), as_of, **changes)


def place(name: str) -> Name:
    return Name("place", name)
