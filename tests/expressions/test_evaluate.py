"""What an expression comes to, on amounts made by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.expressions import COUNT, PURE, Amount, CannotEvaluateError, allowed, evaluate, parse_expression
from checker.interval import Interval, add, divide, multiply, point, subtract

NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)
MONEY = (("USD", 1),)


def number(low, high=None, dimension=None):
    return Amount(Interval(Decimal(low), Decimal(low if high is None else high)), dimension=dimension)


def day(*parts):
    return Amount(point(date(*parts).toordinal()), "date")


def month(year, number):
    following = date(year + number // 12, number % 12 + 1, 1)
    return Amount(Interval(Decimal(date(year, number, 1).toordinal()), Decimal(following.toordinal() - 1)), "date")


def year(number):
    return Amount(point(number), "year")


def time(low, unit, high=None):
    return Amount(Interval(Decimal(low), Decimal(low if high is None else high)), "span", unit)


def age(number):
    return Amount(Interval(Decimal(number), Decimal(number + 1), True, False), "span", "year")


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


def holds(text, **terms):
    return evaluate(parse_expression(text), terms).holds


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("a + b = c", {"a": 2, "b": 1, "c": 3}, True),
        ("a - b * 2 = c", {"a": 7, "b": 2, "c": 3}, True),
        ("(a + b) * 2 = c", {"a": 1, "b": 2, "c": 5}, False),
        ("a < b", {"a": 1, "b": 2}, True),
        ("a >= b", {"a": 1, "b": 2}, False),
        ("abs(a - b) = c", {"a": 36, "b": 40, "c": 4}, True),
        ("abs(a - b) = c", {"a": 40, "b": 36, "c": 4}, True),
        ("abs(a - b) = c", {"a": 40, "b": 36, "c": 5}, False),
        ("2 + a = b", {"a": 1, "b": 3}, True),
    ],
)
def test_what_holds(text, terms, expected):
    assert holds(text, **{name: number(value) for name, value in terms.items()}) is expected


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("first + n days = second", {"first": day(2016, 8, 5), "n": number(4), "second": day(2016, 8, 9)}, True),
        ("first + n days = second", {"first": day(2016, 8, 5), "n": number(4), "second": day(2016, 8, 10)}, False),
        ("first + n = second", {"first": day(2016, 8, 5), "n": time(4, "day"), "second": day(2016, 8, 9)}, True),
        ("second - first = n", {"first": day(2016, 2, 27), "n": number(3), "second": day(2016, 3, 1)}, True),
        ("second - first = n", {"first": day(2016, 2, 27), "n": number(2), "second": day(2016, 3, 1)}, False),
        ("second - 4 days = first", {"first": day(2016, 8, 5), "second": day(2016, 8, 9)}, True),
        ("first < second", {"first": day(2016, 8, 5), "second": day(2016, 8, 5)}, False),
        ("first <= second", {"first": day(2016, 8, 5), "second": day(2016, 8, 5)}, True),
        ("first + n weeks = second", {"first": day(2016, 8, 5), "n": number(2), "second": day(2016, 8, 19)}, True),
        ("first + n weeks = second", {"first": day(2016, 8, 5), "n": number(2), "second": day(2016, 8, 20)}, False),
        ("first + n months = second", {"first": day(2016, 1, 31), "n": number(1), "second": day(2016, 2, 29)}, True),
        ("first + n months = second", {"first": month(2015, 11), "n": number(7), "second": day(2016, 6, 28)}, True),
        ("first + n months = second", {"first": month(2015, 11), "n": number(7), "second": day(2016, 9, 1)}, False),
        ("first + n months = second", {"first": month(2015, 11), "n": number(7), "second": day(2016, 4, 28)}, False),
        (
            "first + n = second",
            {"first": month(2015, 11), "n": time("6.5", "month", 8), "second": day(2016, 7, 8)},
            True,
        ),
        ("first + 1 month = second", {"first": month(2016, 2), "second": day(2016, 3, 31)}, True),
        ("second - first = n months", {"first": day(2016, 1, 1), "n": number(2), "second": day(2016, 3, 1)}, True),
        ("second - first = n months", {"first": day(2016, 1, 1), "n": number(2), "second": day(2016, 5, 1)}, False),
        ("weekday(day) = name", {"day": day(2016, 8, 9), "name": Amount(point(1), "weekday")}, True),
        ("weekday(day) = name", {"day": day(2016, 8, 9), "name": Amount(point(2), "weekday")}, False),
        ("days(dates) = n", {"dates": month(2016, 2), "n": time(29, "day")}, True),
        ("days(dates) = n", {"dates": month(2016, 2), "n": number(28)}, False),
        ("day <= published", {"day": day(2016, 5, 12), "published": day(2016, 5, 3)}, False),
    ],
)
def test_dates(text, terms, expected):
    assert holds(text, **terms) is expected


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("founded + n = now", {"founded": year(1991), "n": number(25), "now": year(2016)}, True),
        ("founded + n = now", {"founded": year(1991), "n": number(24), "now": year(2016)}, False),
        ("founded + n years = now", {"founded": year(1991), "n": number(25), "now": year(2016)}, True),
        ("founded + n years = now", {"founded": year(1991), "n": number(24), "now": year(2016)}, False),
        ("now - founded = n", {"founded": year(1991), "n": number(25), "now": year(2016)}, True),
        ("now - founded = n", {"founded": year(1991), "n": time("24.5", "year", "25.9"), "now": year(2016)}, True),
        ("now - founded = n", {"founded": year(1991), "n": time(2, "year"), "now": year(2016)}, False),
        ("now - founded = n", {"founded": year(2015), "n": time(12, "month"), "now": year(2016)}, True),
        ("year(day) = founded", {"day": day(1991, 12, 16), "founded": year(1991)}, True),
        ("day = founded", {"day": day(1991, 12, 16), "founded": year(1991)}, True),
        ("day = founded", {"day": day(1992, 1, 1), "founded": year(1991)}, False),
        ("years(born, day) = age", {"born": day(1980, 5, 3), "day": day(2016, 8, 9), "age": age(36)}, True),
        ("years(born, day) = age", {"born": day(1980, 5, 3), "day": day(2016, 8, 9), "age": age(37)}, False),
        ("years(born, day) = age", {"born": day(1980, 8, 9), "day": day(2016, 8, 9), "age": age(36)}, True),
        ("years(born, day) = age", {"born": day(1980, 8, 10), "day": day(2016, 8, 9), "age": age(36)}, False),
        ("years(born, day) = age", {"born": day(1980, 8, 10), "day": day(2016, 8, 9), "age": number(35)}, True),
        ("years(born, day) = age", {"born": year(1980), "day": day(2016, 8, 9), "age": age(36)}, True),
        ("years(born, day) = age", {"born": year(1980), "day": day(2016, 8, 9), "age": age(35)}, True),
        ("years(born, day) = age", {"born": year(1980), "day": day(2016, 8, 9), "age": age(37)}, False),
        ("years(born, died) = age", {"born": year(1980), "died": year(2016), "age": age(37)}, False),
    ],
)
def test_years_and_ages(text, terms, expected):
    assert holds(text, **terms) is expected


def test_a_list_is_added_and_counted():
    parts = (number(8, dimension=COUNT), number(4, dimension=COUNT), number(3, dimension=COUNT))
    assert holds("sum(parts) = total", parts=parts, total=number(15, dimension=COUNT))
    assert not holds("sum(parts) = total", parts=parts, total=number(16, dimension=COUNT))
    assert holds("count(parts) = n", parts=parts, n=number(3))
    assert not holds("count(parts) = n", parts=parts[:2], n=number(3))
    with pytest.raises(CannotEvaluateError, match=r"parts has 3 values; sum\(parts\) adds them up"):
        holds("parts = 15", parts=parts)


@pytest.mark.parametrize(
    ("text", "terms", "reason"),
    [
        ("old * (1 + g / 100) = new", {"old": COUNT, "g": PURE, "new": MONEY}, "a count and USD are not compared"),
        ("a + b = c", {"a": MONEY, "b": COUNT, "c": MONEY}, "USD and a count are not added"),
        ("a + b = c", {"a": MONEY, "b": PURE, "c": MONEY}, "USD and a share or ratio are not added"),
        ("a - b = c", {"a": MONEY, "b": (("EUR", 1),), "c": MONEY}, "USD and EUR are not taken from one another"),
        ("a / b = c", {"a": MONEY, "b": MONEY, "c": MONEY}, "a share or ratio and USD are not compared"),
    ],
)
def test_unlike_figures_cannot_be_checked(text, terms, reason):
    with pytest.raises(CannotEvaluateError, match=reason):
        holds(text, **{name: number(5, dimension=dimension) for name, dimension in terms.items()})


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("old * (1 + g / 100) = new", {"old": MONEY, "g": PURE, "new": MONEY}),
        ("old * (1 + g / 100) = new", {"old": None, "g": PURE, "new": MONEY}),
        ("total / people = head", {"total": MONEY, "people": COUNT, "head": MONEY}),
        ("part / whole * 100 = share", {"part": COUNT, "whole": COUNT, "share": PURE}),
        (
            "total - change = back / ratio + old",
            dict.fromkeys(("total", "change", "back", "old"), MONEY) | {"ratio": None},
        ),
        ("a > 100", {"a": MONEY}),
        ("a + 2 = b", {"a": MONEY, "b": MONEY}),
        ("2 + a = b", {"a": MONEY, "b": MONEY}),
    ],
)
def test_like_figures_can(text, terms):
    holds(text, **{name: number(5, dimension=dimension) for name, dimension in terms.items()})


def test_speed_and_time_make_a_way():
    speed = number(25, dimension=(("[length]", 1), ("[time]", -1)))
    way = number(180_000, dimension=(("[length]", 1),))
    assert holds("speed * n = way", speed=speed, n=time(Decimal(2) / 24, "day"), way=way)
    assert not holds("speed * n = way", speed=speed, n=time(Decimal(3) / 24, "day"), way=way)


def test_rent_goes_with_the_number_of_months():
    rent, total = number(500, dimension=MONEY), number(6000, dimension=MONEY)
    assert holds("rent * n = total", rent=rent, n=time(12, "month"), total=total)
    assert not holds("rent * n = total", rent=rent, n=time(11, "month"), total=total)


def test_what_the_calendar_does_not_reach_cannot_be_checked():
    with pytest.raises(CannotEvaluateError, match="the calendar does not reach so far"):
        holds("a + 9000 years = b", a=day(2016, 1, 1), b=day(2016, 1, 1))


def test_a_divisor_that_may_be_0_cannot_be_checked():
    with pytest.raises(CannotEvaluateError):
        holds("a / b = 1", a=number(1), b=number(-1, 1))


def test_a_weekday_needs_one_day():
    with pytest.raises(CannotEvaluateError, match="a weekday needs one day"):
        holds("weekday(day) = name", day=month(2016, 8), name=Amount(point(1), "weekday"))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("a + b = c", "a", 1),
        ("a - b = c", "a", 5),
        ("a - b = c", "b", -1),
        ("a * b = c", "a", "1.5"),
        ("a / b = c", "a", 6),
        ("a / b = c", "b", Decimal(2) / 3),
        ("c = a + b", "b", 1),
        ("a * (1 + b / 100) = c", "b", 50),
        ("abs(a - b) = c", "a", None),
        ("a < b", "a", None),
    ],
)
def test_what_one_value_would_have_to_be(text, name, expected):
    terms = {"a": number(2), "b": number(2), "c": number(3)}
    found = allowed(parse_expression(text), terms, name)
    assert (found and found.interval) == (None if expected is None else point(Decimal(expected)))


def test_what_one_part_of_a_list_would_have_to_be():
    parts = (number(8), number(4))
    found = allowed(parse_expression("sum(parts) = total"), {"parts": parts, "total": number(15)}, "parts", 1)
    assert found.interval == point(7)


def test_what_a_day_would_have_to_be():
    terms = {"first": day(2016, 8, 5), "n": number(4), "second": day(2016, 8, 10)}
    comparison = parse_expression("first + n days = second")
    assert allowed(comparison, terms, "first").interval == day(2016, 8, 6).interval
    assert allowed(comparison, terms, "n").interval == point(5)


@given(st.data())
def test_what_is_allowed_makes_the_sum_fit(data):
    text = data.draw(st.sampled_from(["a + b = c", "a - b = c", "a * b = c", "a / b = c", "c = b - a"]))
    terms = {name: number(data.draw(st.integers(1, 9))) for name in "abc"}
    name = data.draw(st.sampled_from("abc"))
    found = allowed(parse_expression(text), terms, name)
    slack = Decimal("1e-20")
    wide = Interval(found.interval.low - slack, found.interval.high + slack)
    if not wide.contains(Decimal(0)):
        assert evaluate(parse_expression(text), {**terms, name: Amount(wide)}).holds


def test_years_added_to_a_year_are_whole():
    found = evaluate(
        parse_expression("then + n = now"), {"then": year(1991), "n": time("22.5", "year", 24), "now": year(1)}
    )
    assert found.left.interval == Interval(Decimal(2014), Decimal(2015))
