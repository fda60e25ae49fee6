"""The small grammar of `must_hold`: arithmetic and one comparison, evaluated over intervals.

    comparison = sum ("=" | "<" | "<=" | ">" | ">=") sum
    sum        = product (("+" | "-") product)*
    product    = atom (("*" | "/") atom)*
    atom       = number | name ["days"] | "weekday" "(" name ")" | "(" sum ")"

No Python is evaluated. A name may stand once: with intervals, a second occurrence widens the result (x - x is not 0).
Dates are day numbers (`checker.interval.as_numbers`), weekdays are 0 (Monday) to 6.

Source:
    Moore, Interval Analysis (1966), on the dependency problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from checker.interval import Interval, add, divide, multiply, point, subtract

Terms = Mapping[str, Interval[Decimal]]


class ExpressionError(ValueError):
    """The text is no expression; `column` counts from 1 inside the text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


class CannotEvaluateError(ValueError):
    """The values do not allow an answer (a divisor that may be 0, a weekday of a whole month)."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A number written in the rule."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Term:
    """A value of the rule."""

    name: str


@dataclass(frozen=True, slots=True)
class Weekday:
    """The weekday of a date."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Two operands and one of + - * /."""

    sign: str
    left: Sum
    right: Sum


Sum = Constant | Term | Weekday | Operation


@dataclass(frozen=True, slots=True)
class Comparison:
    """What must hold, with the names in the order in which they stand."""

    sign: str
    left: Sum
    right: Sum
    names: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the comparison can hold, and the values of its two sides."""

    holds: bool
    left: Interval[Decimal]
    right: Interval[Decimal]


def parse_expression(text: str) -> Comparison:
    """Read *text*.

    Raises:
        ExpressionError: it is no comparison, or a name stands twice.

    >>> parse_expression("out + back = total").names
    ('out', 'back', 'total')
    >>> parse_expression("a - a = 0")
    Traceback (most recent call last):
    checker.expressions.ExpressionError: 'a' stands twice; write the expression so that every name stands once
    """
    reader = _Reader(text)
    left = reader.sum()
    sign = reader.take("=", "<=", ">=", "<", ">")
    if sign is None:
        raise reader.error("a comparison is missing: = < <= > or >=")
    right = reader.sum()
    if reader.word:
        raise reader.error(f"'{reader.word}' is not expected here")
    return Comparison(sign, left, right, tuple(reader.names), text)


def evaluate(comparison: Comparison, terms: Terms) -> Outcome:
    """Give the outcome for *terms*, one interval a name.

    Raises:
        CannotEvaluateError: the values do not allow an answer.

    >>> terms = {"out": point(2), "back": point(1), "total": Interval(Decimal("2.95"), Decimal("3.05"))}
    >>> evaluate(parse_expression("out + back = total"), terms).holds
    True
    """
    left, right = _value(comparison.left, terms), _value(comparison.right, terms)
    return Outcome(_COMPARISONS[comparison.sign](left, right), left, right)


def arithmetic(side: Sum, shown: Mapping[str, str]) -> str:
    """Write *side* out with the values as people read them.

    >>> arithmetic(parse_expression("a * (1 + g / 100) = b").left, {"a": "655", "g": "25"})
    '655 × (1 + 25 / 100)'
    """
    if isinstance(side, Constant):
        return format(side.value, "f")
    if isinstance(side, Term):
        return shown[side.name]
    if isinstance(side, Weekday):
        return f"the weekday of {shown[side.name]}"
    left, right = arithmetic(side.left, shown), arithmetic(side.right, shown)
    if side.sign in "*/":
        left, right = (_bracketed(part, written) for part, written in ((side.left, left), (side.right, right)))
    elif side.sign == "-":
        right = _bracketed(side.right, right)
    return f"{left} {_SIGNS.get(side.sign, side.sign)} {right}"


def names_in(side: Sum) -> tuple[str, ...]:
    """Give the names that stand in *side*, in order."""
    if isinstance(side, Constant):
        return ()
    if isinstance(side, Operation):
        return (*names_in(side.left), *names_in(side.right))
    return (side.name,)


_SIGNS = {"*": "×", "-": "−"}


def _bracketed(part: Sum, written: str) -> str:
    return f"({written})" if isinstance(part, Operation) and part.sign in "+-" else written


def _value(side: Sum, terms: Terms) -> Interval[Decimal]:
    if isinstance(side, Constant):
        return point(side.value)
    if isinstance(side, Term):
        return terms[side.name]
    if isinstance(side, Weekday):
        return _weekday(terms[side.name])
    try:
        return _OPERATIONS[side.sign](_value(side.left, terms), _value(side.right, terms))
    except ZeroDivisionError as error:
        raise CannotEvaluateError("the divisor may be 0") from error


def _weekday(days: Interval[Decimal]) -> Interval[Decimal]:
    if days.low is None or days.high is None or days.high - days.low != 1:
        raise CannotEvaluateError("a weekday needs one day")
    # Day 1 of the proleptic calendar was a Monday.
    return point((days.low - 1) % 7)


_OPERATIONS: dict[str, Callable[[Interval[Decimal], Interval[Decimal]], Interval[Decimal]]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
}
_COMPARISONS: dict[str, Callable[[Interval[Decimal], Interval[Decimal]], bool]] = {
    "=": lambda left, right: left.overlaps(right),
    "<": lambda left, right: left.low is None or right.high is None or left.low < right.high,
    "<=": lambda left, right: not left.starts_after(right),
    ">": lambda left, right: right.low is None or left.high is None or right.low < left.high,
    ">=": lambda left, right: not right.starts_after(left),
}

_WORD = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<sign><=|>=|[-+*/()=<>])|(?P<other>\S))")


class _Reader:
    """Recursive descent over the words of one expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.names: list[str] = []
        self.advance()

    def advance(self) -> None:
        match = _WORD.match(self.text, self.position)
        self.kind = (match.lastgroup or "") if match else ""
        self.word = match.group(self.kind) if match else ""
        self.start = match.start(self.kind) if match else len(self.text)
        self.position = match.end() if match else len(self.text)

    def error(self, message: str) -> ExpressionError:
        return ExpressionError(message, self.start + 1)

    def take(self, *signs: str) -> str | None:
        if self.kind != "sign" or self.word not in signs:
            return None
        taken = self.word
        self.advance()
        return taken

    def sum(self) -> Sum:
        left = self.product()
        while sign := self.take("+", "-"):
            left = Operation(sign, left, self.product())
        return left

    def product(self) -> Sum:
        left = self.atom()
        while sign := self.take("*", "/"):
            left = Operation(sign, left, self.atom())
        return left

    def atom(self) -> Sum:
        if self.take("("):
            inner = self.sum()
            if self.take(")") is None:
                raise self.error("')' is missing")
            return inner
        if self.kind == "number":
            number = Constant(Decimal(self.word))
            self.advance()
            return number
        if self.kind != "name":
            raise self.error(f"a name or number is expected, not '{self.word}'" if self.word else "a name is missing")
        return self.named()

    def named(self) -> Sum:
        name, start = self.word, self.start
        self.advance()
        if name == "weekday" and self.take("("):
            inner = self.name()
            if self.take(")") is None:
                raise self.error("')' is missing")
            return Weekday(inner)
        term = Term(self.remember(name, start))
        if self.kind == "name" and self.word in ("day", "days"):
            self.advance()
        return term

    def name(self) -> str:
        if self.kind != "name":
            raise self.error("a name is missing")
        name, start = self.word, self.start
        self.advance()
        return self.remember(name, start)

    def remember(self, name: str, start: int) -> str:
        if name in self.names:
            raise ExpressionError(
                f"'{name}' stands twice; write the expression so that every name stands once", start + 1
            )
        self.names.append(name)
        return name
