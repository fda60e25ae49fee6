"""The small grammar of `must_hold`: arithmetic and one comparison, reckoned over intervals.

    comparison = sum ("=" | "<" | "<=" | ">" | ">=") sum
    sum        = product (("+" | "-") product)*
    product    = atom (("*" | "/") atom)*
    atom       = (number | name) [unit] | function | "(" sum ")"
    unit       = "days" | "weeks" | "months" | "years"
    function   = "weekday" "(" day ")"            the weekday of a date
               | "year" "(" day ")"               the year that a date lies in
               | "days" "(" dates ")"             how many days "3 to 7 May" are, the first and the last counted
               | "years" "(" first "," second ")" the full years from one date to another: an age
               | "sum" "(" parts ")"              all values of a slot that holds several, added
               | "count" "(" items ")"            how many values a slot holds
               | "abs" "(" sum ")"                a difference without its sign

No Python is evaluated. A name may stand once: with intervals, a second occurrence widens the result (x - x is not 0).

What goes with what:

- Figures: money, counts and measures are added and compared with their own kind alone; a bare number takes the unit of
  what stands beside it. Counts of different things add up (8 men + 4 women). Money per count is money (per head).
- Percent: `old * (1 + growth / 100) = new`; a change in points is `old + points = new`.
- Dates: `first + n days = second`, `second - first = n days`; months and years go by the calendar, and "seven months"
  is anything that is rounded to seven or has seven of them full.
- Years: `founded + n years = now`, `now - founded = n`; beside a date a year is all of its days.
- Ages: `years(born, day) = age`; an age of n is n up to, but not, n + 1.
- `published` is the day of the article, where no value of the rule has that name.

`evaluate` says whether it can hold; `allowed` gives what one value would have to be if all others stand.

Source:
    Moore, Interval Analysis (1966), on the dependency problem. `allowed` is the backward step of HC4: Benhamou,
    Goualard, Granvilliers and Puget, Revising Hull and Box Consistency (ICLP 1999).
"""

from checker.expressions.amounts import (
    Amount,
    CannotEvaluateError,
    Kind,
    SpanUnit,
    counted_time,
    span_of,
    unified,
)
from checker.expressions.dimensions import COUNT, PURE, Dimension
from checker.expressions.evaluate import Amounts, Outcome, Terms, allowed, evaluate
from checker.expressions.reader import MAX_DEPTH, MAX_SIGNS, ExpressionError, parse_expression
from checker.expressions.sums import total
from checker.expressions.tree import Call, Comparison, Constant, Operation, Span, Sum, Term, counted_names, names_in
from checker.expressions.written import arithmetic

PUBLISHED = "published"
"""The name that stands for the day of the article."""

__all__ = [
    "COUNT",
    "MAX_DEPTH",
    "MAX_SIGNS",
    "PUBLISHED",
    "PURE",
    "Amount",
    "Amounts",
    "Call",
    "CannotEvaluateError",
    "Comparison",
    "Constant",
    "Dimension",
    "ExpressionError",
    "Kind",
    "Operation",
    "Outcome",
    "Span",
    "SpanUnit",
    "Sum",
    "Term",
    "Terms",
    "allowed",
    "arithmetic",
    "counted_names",
    "counted_time",
    "evaluate",
    "names_in",
    "parse_expression",
    "span_of",
    "total",
    "unified",
]
