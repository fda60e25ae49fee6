"""Camps: statements that share a value stand together; the fewest camps, by greedy stabbing.

Source:
    Stabbing intervals by their right ends is optimal (interval point cover; Gupta, Lee and Leung 1982). In one
    dimension intervals that meet pairwise share a point (Helly), so there is one camp exactly if all pairs agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from checker.model import Camp, Name, Period, Quantity, Statement, show_value
from checker.reconcile.agreement import agree, in_one_unit


def make_camps(statements: Sequence[Statement]) -> tuple[tuple[Camp, ...], tuple[Statement, ...]]:
    """Give the camps, and the statements that fit several and are in none."""
    mixed = len({one.compared.value.unit for one in statements if isinstance(one.compared.value, Quantity)}) > 1
    waiting = sorted(statements, key=lambda one: _stabbing_order(one, mixed=mixed))
    camps: list[list[Statement]] = []
    while waiting:
        head = waiting[0]
        camps.append([one for one in waiting if agree(head.compared.value, one.compared.value)])
        waiting = [one for one in waiting if not agree(head.compared.value, one.compared.value)]
    heads = [camp[0].compared.value for camp in camps]
    several = [one for camp in camps for one in camp[1:] if sum(agree(head, one.compared.value) for head in heads) > 1]
    in_none = {id(one) for one in several}
    kept = (tuple(one for one in camp if id(one) not in in_none) for camp in camps)
    made = [Camp(_narrowest(camp, mixed=mixed), tuple(sorted(camp, key=place))) for camp in kept]
    return tuple(sorted(made, key=lambda camp: place(camp.statements[0]))), tuple(sorted(several, key=place))


def place(statement: Statement) -> tuple[str, int, int]:
    """Give the order in which statements are shown: by source, then by place."""
    return statement.citation.source, statement.citation.start, statement.citation.end


def _narrowest(camp: tuple[Statement, ...], *, mixed: bool) -> str:
    """Give the value that says most, so that one more article with a wider value changes no id."""
    return min((_width(one, mixed=mixed), show_value(one.compared.value)) for one in camp)[1]


def _width(statement: Statement, *, mixed: bool) -> Decimal:
    value = statement.compared.value
    low: Decimal | date | None = None
    high: Decimal | date | None = None
    if isinstance(value, Quantity):
        interval = in_one_unit(value, mixed=mixed)
        if interval.low is None or interval.high is None:
            return Decimal("Infinity")
        return interval.high - interval.low
    if isinstance(value, Period) and value.interval:
        low, high = value.interval.low, value.interval.high
        return Decimal((high - low).days) if low and high else Decimal("Infinity")
    return Decimal(-len(value.broader)) if isinstance(value, Name) else Decimal(0)


def _stabbing_order(statement: Statement, *, mixed: bool) -> tuple[Decimal, int, str, tuple[str, int, int]]:
    """Intervals by their right end, an open one before a closed one; the narrowest terms first among names."""
    value = statement.compared.value
    end, closed = Decimal(0), True
    if isinstance(value, Quantity):
        interval = in_one_unit(value, mixed=mixed)
        end = Decimal("Infinity") if interval.high is None else interval.high
        closed = interval.high_closed
    elif isinstance(value, Period) and value.interval:
        high = value.interval.high
        end, closed = Decimal("Infinity") if high is None else Decimal(high.toordinal()), value.interval.high_closed
    elif isinstance(value, Name):
        # A surname alone fits every full name that ends in it: the fuller one leads its camp.
        end = Decimal(-len(value.broader))
    return end, int(closed), _by_fullness(value), place(statement)


def _by_fullness(value: object) -> str:
    return f"{9999 - len(value.canonical):04d}{value.canonical}" if isinstance(value, Name) else ""
