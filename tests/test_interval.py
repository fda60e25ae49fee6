"""Products and quotients of intervals: every result is inside, and no end is reached that no result reaches."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.interval import Interval, divide, multiply, point

ZERO = Decimal(0)
NUMBERS = st.integers(-6, 6).map(Decimal)
OPEN = Interval(Decimal(2), Decimal(3), False, False)
ABOVE_ZERO = Interval(ZERO, Decimal(1), False, True)


@st.composite
def intervals(draw):
    """Give an interval that holds something, often with 0 at an end."""
    low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS)))
    closed = draw(st.tuples(st.booleans(), st.booleans())) if low < high else (True, True)
    return Interval(draw(st.sampled_from((low, None))), draw(st.sampled_from((high, None))), *closed)


@st.composite
def intervals_with_a_point(draw):
    found = draw(intervals())
    part = draw(st.integers(1, 7)) / Decimal(8)
    if found.low is None:
        between = (ZERO if found.high is None else found.high) - part
    else:
        between = found.low + part * (1 if found.high is None else found.high - found.low)
    ends = [end for end in (found.low, found.high) if end is not None and found.contains(end)]
    return found, draw(st.sampled_from([between, *ends]))


@st.composite
def divisors(draw):
    """Give an interval that lies on one side of 0 and does not touch it."""
    low, high = sorted(draw(st.tuples(*[st.integers(1, 6).map(Decimal)] * 2)))
    closed = draw(st.tuples(st.booleans(), st.booleans())) if low < high else (True, True)
    far = draw(st.sampled_from((high, None)))
    if draw(st.booleans()):
        return Interval(low, far, *closed)
    return Interval(None if far is None else -far, -low, closed[1], closed[0])


@given(intervals_with_a_point(), intervals_with_a_point())
def test_a_product_holds_every_product(one, other):
    assert multiply(one[0], other[0]).contains(one[1] * other[1])


@given(intervals(), intervals())
def test_a_product_holds_zero_exactly_if_a_factor_does(one, other):
    assert multiply(one, other).contains(ZERO) == (one.contains(ZERO) or other.contains(ZERO))


@given(intervals(), divisors())
def test_a_quotient_holds_zero_exactly_if_the_dividend_does(one, other):
    assert divide(one, other).contains(ZERO) == one.contains(ZERO)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (multiply(point(0), OPEN), point(0)),
        (multiply(OPEN, point(0)), point(0)),
        (multiply(point(0), Interval(Decimal(2), None)), point(0)),
        (divide(point(0), OPEN), point(0)),
        (multiply(ABOVE_ZERO, point(2)), Interval(ZERO, Decimal(2), False, True)),
        (multiply(Interval(ZERO, Decimal(1)), OPEN), Interval(ZERO, Decimal(3), True, False)),
        (divide(point(1), Interval(Decimal(2), None)), Interval(ZERO, Decimal("0.5"), False, True)),
    ],
)
def test_an_end_at_zero(found, expected):
    assert found == expected
