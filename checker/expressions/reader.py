"""The text of an expression -> its tree; every fault has its column and says what to write instead."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.expressions.tree import Call, Comparison, Constant, Operation, Span, Sum, Term, Unit, names_in

MAX_DEPTH = 10
"""How deep brackets may be nested."""

MAX_SIGNS = 100
"""How many + - * / an expression may hold."""

COMPARISONS = ("=", "<", "<=", ">", ">=")

FUNCTIONS = {"weekday": 1, "year": 1, "days": 1, "years": 2, "sum": 1, "count": 1, "abs": 1}
"""Function -> how many arguments it takes; all but `abs` take names."""

_UNITS: dict[str, Unit] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
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
    "~": "write =; two ranges are equal if they share a value",
    "≈": "write =; two ranges are equal if they share a value",
    ",": "write 1000 for a thousand and 0.5 for a half",
    "%": "write growth / 100 for a percentage, and 0.05 for 5%",
    "'": "names stand without quotation marks",
    '"': "names stand without quotation marks",
}


class ExpressionError(ValueError):
    """The text is no expression; `column` counts from 1 inside the text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


def parse_expression(text: str) -> Comparison:
    """Read *text*.

    Raises:
        ExpressionError: it is no comparison, a name stands twice, or what it divides by is 0; names the sign or word
            that is not understood.

    >>> parse_expression("out + back = total").names
    ('out', 'back', 'total')
    >>> parse_expression("a - a = 0")
    Traceback (most recent call last):
    checker.expressions.reader.ExpressionError: 'a' stands twice; write the expression so that every name stands once
    """
    reader = _Reader(text)
    left = reader.sum()
    sign = reader.take(*COMPARISONS)
    if sign is None:
        raise reader.error("a comparison is missing: = < <= > or >=")
    right = reader.sum()
    if reader.take(*COMPARISONS):
        raise ExpressionError("a second comparison; one stands in an expression", reader.before + 1)
    if reader.word:
        raise reader.error(f"'{reader.word}' without '('")
    names = reader.names
    return Comparison(sign, left, right, tuple(names), text, tuple(names.values()), reader.unit_column)


class _Reader:
    """Recursive descent over the words of one expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.before = 0
        self.depth = 0
        self.signs = 0
        self.names: dict[str, int] = {}
        self.unit_column = 0
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
            if sign == "/" and constant(right) == 0:
                raise ExpressionError("this divides by 0", start + 1)
            left = Operation(sign, left, right)
        return left

    def atom(self) -> Sum:
        if self.take("("):
            return self.bracketed()
        if self.kind == "number":
            number = Constant(Decimal(self.word))
            self.advance()
            return self.with_unit(number)
        if self.kind == "name":
            return self.named()
        if self.kind in ("other", "stray"):
            raise self.not_understood()
        if self.word == "<":
            raise self.error("a name or number is expected, not '<'; here a value stands without < >")
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
        if self.word == "(":
            return self.function(name, start)
        return self.with_unit(Term(self.remember(name, start)))

    def function(self, name: str, start: int) -> Sum:
        if name not in FUNCTIONS:
            known = ", ".join(f"{one}(...)" for one in FUNCTIONS)
            raise ExpressionError(f"'{name}(...)' is not understood; the functions are {known}", start + 1)
        self.take("(")
        if name == "abs":
            return Call(name, (self.bracketed(),))
        arguments = [self.argument(name)]
        while self.word == "," and len(arguments) < FUNCTIONS[name]:
            self.advance()
            arguments.append(self.argument(name))
        if len(arguments) < FUNCTIONS[name]:
            raise self.error(f"a second name is missing; write {name}(first, second)")
        if self.take(")") is None:
            raise self.error(f"')' is missing; {name} takes {'one name' if FUNCTIONS[name] == 1 else 'two names'}")
        return Call(name, tuple(arguments))

    def argument(self, function: str) -> Term:
        if self.kind != "name":
            what = "the name of a day" if function in ("weekday", "year", "days", "years") else "a name"
            raise self.error(f"{what} is missing")
        name, start = self.word, self.start
        self.advance()
        return Term(self.remember(name, start))

    def with_unit(self, amount: Constant | Term) -> Sum:
        unit = _UNITS.get(self.word) if self.kind == "name" else None
        if unit is None:
            return amount
        self.unit_column = self.unit_column or self.start + 1
        self.advance()
        return Span(amount, unit)

    def remember(self, name: str, start: int) -> str:
        if name in self.names:
            raise ExpressionError(
                f"'{name}' stands twice; write the expression so that every name stands once", start + 1
            )
        self.names[name] = start + 1
        return name


def constant(side: Sum) -> Decimal | None:
    """Give what *side* comes to where it is made of numbers alone and divides by none that is 0, else None."""
    if isinstance(side, Constant):
        return side.value
    if not isinstance(side, Operation) or names_in(side):
        return None
    left, right = constant(side.left), constant(side.right)
    if left is None or right is None or (side.sign == "/" and not right):
        return None
    results = {"+": left + right, "-": left - right, "*": left * right}
    return left / right if side.sign == "/" else results[side.sign]
