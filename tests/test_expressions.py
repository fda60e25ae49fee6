from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.expressions import CannotEvaluateError, ExpressionError, evaluate, parse_expression
from checker.interval import Interval, add, divide, multiply, point, subtract

NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)


@st.composite
def intervals_with_a_point(draw):
    a, b, c = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
    return Interval(a, c), b


@given(intervals_with_a_point(), intervals_with_a_point())
def test_arithmetic_holds_every_result(one, other):
    (a, x), (b, y) = one, other
    assert add(a, b).contains(x + y)
    assert subtract(a, b).contains(x - y)
    assert multiply(a, b).contains(x * y)
    if not b.contains(Decimal(0)) and y:
        quotient = divide(a, b)
        assert quotient.low <= x / y + Decimal("1e-20")
        assert quotient.high >= x / y - Decimal("1e-20")


@pytest.mark.parametrize(
    ("text", "terms", "holds"),
    [
        ("a + b = c", {"a": 2, "b": 1, "c": 3}, True),
        ("a - b * 2 = c", {"a": 7, "b": 2, "c": 3}, True),
        ("(a + b) * 2 = c", {"a": 1, "b": 2, "c": 5}, False),
        ("a < b", {"a": 1, "b": 2}, True),
        ("a >= b", {"a": 1, "b": 2}, False),
        ("first + n days = second", {"first": 10, "n": 4, "second": 14}, True),
    ],
)
def test_what_holds(text, terms, holds):
    assert evaluate(parse_expression(text), {name: point(value) for name, value in terms.items()}).holds is holds


def test_a_divisor_that_may_be_0_cannot_be_checked():
    with pytest.raises(CannotEvaluateError):
        evaluate(parse_expression("a / b = 1"), {"a": point(1), "b": Interval(Decimal(-1), Decimal(1))})


@pytest.mark.parametrize(
    ("text", "column"), [("a + b", 6), ("a = = b", 5), ("(a = b", 4), ("a = b c", 7), ("a = b!", 6)]
)
def test_faults_have_their_column(text, column):
    with pytest.raises(ExpressionError) as raised:
        parse_expression(text)
    assert raised.value.column == column
