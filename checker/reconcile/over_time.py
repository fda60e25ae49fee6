"""How a measure lives in time: whether two values that share nothing may both have been so, one after the other."""

from __future__ import annotations

from typing import Literal

from checker.model import Quantity, Statement
from checker.reconcile.agreement import in_one_unit
from checker.rules.rule import Rule

TimeVerdict = Literal["disagree", "changed", "cannot check"]


def verdict_over_time(rule: Rule, one: Statement, other: Statement) -> TimeVerdict:
    """Give what two statements with different values come to.

    fixed: they disagree. changes: only inside the rule's window of days. only_grows: later and higher is a change,
    later and lower disagrees. Without both days it cannot be told.
    """
    if rule.over_time == "fixed":
        return "disagree"
    if one.as_of is None or other.as_of is None:
        return "cannot check"
    earlier, later = (one, other) if one.as_of <= other.as_of else (other, one)
    days = abs((one.as_of - other.as_of).days)
    if rule.over_time == "changes":
        return "disagree" if days <= rule.window_days else "changed"
    return "changed" if days and _grew(earlier, later) else "disagree"


def _grew(earlier: Statement, later: Statement) -> bool:
    before, after = earlier.compared.value, later.compared.value
    if not isinstance(before, Quantity) or not isinstance(after, Quantity):
        return False
    return in_one_unit(after).starts_after(in_one_unit(before))
