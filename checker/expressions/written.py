"""An expression written out with its values, as people read a sum."""

from __future__ import annotations

from collections.abc import Mapping

from checker.expressions.tree import Call, Constant, Operation, Span, Sum, Term

_SIGNS = {"*": "×", "-": "−"}
_PERCENT = ("%", "percent", "per cent")
"""A figure that says so itself is a hundredth already; "20% / 100" would read as a fifth of a percent."""

Shown = Mapping[str, tuple[str, ...]]
"""What each name stands for, as the article prints it."""


def arithmetic(side: Sum, shown: Shown) -> str:
    """Write *side* out with the values as people read them.

    >>> from checker.expressions import parse_expression
    >>> shown = {"a": ("655",), "g": ("25",), "b": ("819",), "n": ("4",), "parts": ("8 men", "4 women")}
    >>> arithmetic(parse_expression("a * (1 + g / 100) = b").left, shown)
    '655 × (1 + 25 / 100)'
    >>> [arithmetic(parse_expression(text).left, shown) for text in ("sum(parts) = 12", "n days = 4")]
    ['8 men + 4 women', '4 days']
    >>> arithmetic(parse_expression("g / 100 = b").left, {"g": ("20%",), "b": ("1",)})
    '20%'
    """
    if isinstance(side, Constant):
        return format(side.value, "f")
    if isinstance(side, Term):
        return " and ".join(shown[side.name])
    if isinstance(side, Span):
        amount = arithmetic(side.amount, shown)
        return amount if side.unit in amount.lower() else f"{amount} {side.unit}{'' if amount == '1' else 's'}"
    if isinstance(side, Call):
        return _call(side, shown)
    left, right = arithmetic(side.left, shown), arithmetic(side.right, shown)
    if side.sign == "/" and right == "100" and left.endswith(_PERCENT):
        return left
    if side.sign in "*/":
        left, right = (_bracketed(part, written) for part, written in ((side.left, left), (side.right, right)))
    elif side.sign == "-":
        right = _bracketed(side.right, right)
    return f"{left} {_SIGNS.get(side.sign, side.sign)} {right}"


def _call(side: Call, shown: Shown) -> str:
    if side.function in ("sum", "count"):
        (argument,) = side.arguments
        parts = shown[argument.name] if isinstance(argument, Term) else ()
        return " + ".join(parts) if side.function == "sum" else f"the number of {', '.join(parts)}"
    written = [arithmetic(argument, shown) for argument in side.arguments]
    if side.function == "abs":
        return f"|{written[0]}|"
    if side.function == "years":
        return f"the years from {written[0]} to {written[1]}"
    return f"the {side.function} of {written[0]}"


def _bracketed(part: Sum, written: str) -> str:
    is_sum = isinstance(part, Operation) and part.sign in "+-"
    several = isinstance(part, Call) and part.function == "sum"
    return f"({written})" if is_sum or several else written
