"""The small grammar of `must_hold`: arithmetic and one comparison, evaluated over intervals.

    comparison = sum ("=" | "<" | "<=" | ">" | ">=") sum
    sum        = product (("+" | "-") product)*
    product    = atom (("*" | "/") atom)*
    atom       = (number | name) ["days"] | "weekday" "(" name ")" | "(" sum ")"

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

MAX_DEPTH = 10
"""How deep brackets may be nested."""

MAX_SIGNS = 100
"""How many + - * / an expression may hold."""

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
    """What must hold, with the names in the order in which they stand.

    Args:
        columns: where each of the names stands in the text, counted from 1.
        days_column: where "days" first stands behind a name or number, or 0.
    """

    sign: str
    left: Sum
    right: Sum
    names: tuple[str, ...]
    text: str
    columns: tuple[int, ...] = ()
    days_column: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the comparison can hold, and the values of its two sides."""

    holds: bool
    left: Interval[Decimal]
    right: Interval[Decimal]


def parse_expression(text: str) -> Comparison:
    """Read *text*.

    Raises:
        ExpressionError: it is no comparison, a name stands twice, or what it divides by is 0; names the sign or word
            that is not understood.

    >>> parse_expression("out + back = total").names
    ('out', 'back', 'total')
    >>> parse_expression("a - a = 0")
    Traceback (most recent call last):
    checker.expressions.ExpressionError: 'a' stands twice; write the expression so that every name stands once
    """
    reader = _Reader(text)
    left = reader.sum()
    sign = reader.take(*_COMPARISONS)
    if sign is None:
        raise reader.error("a comparison is missing: = < <= > or >=")
    right = reader.sum()
    if reader.take(*_COMPARISONS):
        raise ExpressionError("a second comparison; one stands in an expression", reader.before + 1)
    if reader.word:
        raise reader.error(f"'{reader.word}' without '('")
    names = reader.names
    return Comparison(sign, left, right, tuple(names), text, tuple(names.values()), reader.days_column)


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

_WORD = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[^\W\d]\w*)|(?P<other>[=!<>*]{2,})|(?P<sign>[-+*/()=<>])|(?P<stray>\S))"
)
_INSTEAD = {
    "==": "write =",
    "=>": "write >=",
    "=<": "write <=",
    "equals": "write =",
    "is": "write =",
    "x": "write * to multiply",
    "X": "write * to multiply",
    "×": "write * to multiply",
    "·": "write * to multiply",
    "times": "write * to multiply",
    "÷": "write / to divide",
    ":": "write / to divide",
    "over": "write / to divide",
    "plus": "write +",
    "minus": "write -",
    "−": "write -",
    "–": "write -",
    "≤": "write <=",
    "≥": "write >=",
    ",": "write 1000 for a thousand and 0.5 for a half",
    "%": "write growth / 100 for a percentage, and 0.05 for 5%",
    "'": "names stand without quotation marks",
    '"': "names stand without quotation marks",
}


class _Reader:
    """Recursive descent over the words of one expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.before = 0
        self.depth = 0
        self.signs = 0
        self.names: dict[str, int] = {}
        self.days_column = 0
        self.start = 0
        self.advance()

    def advance(self) -> None:
        match = _WORD.match(self.text, self.position)
        self.kind = (match.lastgroup or "") if match else ""
        self.word = match.group(self.kind) if match else ""
        self.before = self.start
        self.start = match.start(self.kind) if match else len(self.text)
        self.position = match.end() if match else len(self.text)
        if self.kind == "other" and self.word in (">=", "<="):
            self.kind = "sign"

    def error(self, message: str) -> ExpressionError:
        return ExpressionError(message, self.start + 1)

    def not_understood(self) -> ExpressionError:
        instead = _INSTEAD.get(self.word, "the signs are + - * / ( ) and = < <= > >=")
        return self.error(f"'{self.word}' is not understood; {instead}")

    def take(self, *signs: str) -> str | None:
        if self.kind != "sign" or self.word not in signs:
            return None
        taken = self.word
        self.advance()
        return taken

    def operator(self, *signs: str) -> str | None:
        """Take one of *signs*; refuse whatever can stand in no place where a sign is due."""
        sign = self.take(*signs)
        if sign:
            self.signs += 1
            if self.signs > MAX_SIGNS:
                raise ExpressionError(f"more than {MAX_SIGNS} signs", self.before + 1)
        elif self.word in _INSTEAD or self.kind in ("other", "stray"):
            raise self.not_understood()
        elif self.kind in ("name", "number") or self.word == "(":
            raise self.error(f"a sign is missing before '{self.word}': + - * / or a comparison")
        return sign

    def sum(self) -> Sum:
        left = self.product()
        while sign := self.operator("+", "-"):
            left = Operation(sign, left, self.product())
        return left

    def product(self) -> Sum:
        left = self.atom()
        while sign := self.operator("*", "/"):
            start = self.start
            right = self.atom()
            if sign == "/" and _is_zero(right):
                raise ExpressionError("this divides by 0", start + 1)
            left = Operation(sign, left, right)
        return left

    def atom(self) -> Sum:
        if self.take("("):
            return self.bracketed()
        if self.kind == "number":
            number = Constant(Decimal(self.word))
            self.advance()
            self.days()
            return number
        if self.kind == "name":
            return self.named()
        if self.kind in ("other", "stray"):
            raise self.not_understood()
        raise self.error(f"a name or number is expected, not '{self.word}'" if self.word else "a name is missing")

    def bracketed(self) -> Sum:
        opened = self.before
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError(f"brackets nested more than {MAX_DEPTH} deep", opened + 1)
        inner = self.sum()
        if self.take(")") is None:
            raise self.error(f"')' is missing for '(' at character {opened + 1}")
        self.depth -= 1
        return inner

    def named(self) -> Sum:
        name, start = self.word, self.start
        self.advance()
        if self.word == "(" and name != "weekday":
            raise ExpressionError(f"'{name}(...)' is not understood; the one function is weekday(day)", start + 1)
        if name == "weekday" and self.take("("):
            if self.kind != "name":
                raise self.error("the name of a day is missing")
            inner, start = self.word, self.start
            self.advance()
            if self.take(")") is None:
                raise self.error("')' is missing; weekday takes one name")
            return Weekday(self.remember(inner, start))
        term = Term(self.remember(name, start))
        self.days()
        return term

    def days(self) -> None:
        if self.kind == "name" and self.word in ("day", "days"):
            self.days_column = self.days_column or self.start + 1
            self.advance()

    def remember(self, name: str, start: int) -> str:
        if name in self.names:
            raise ExpressionError(
                f"'{name}' stands twice; write the expression so that every name stands once", start + 1
            )
        self.names[name] = start + 1
        return name


def _is_zero(side: Sum) -> bool:
    """Tell whether *side* is made of numbers alone and comes to 0."""
    return not names_in(side) and _value(side, {}) == point(0)
