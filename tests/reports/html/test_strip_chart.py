import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.interval import Interval, one_day, point
from checker.model import Name, Period
from checker.reports.html.strip_chart import Axis, Mark, axis_line, axis_of, bar, lane, mark_of
from tests.reports.made import number

numbers = st.decimals(-(10**9), 10**12, places=3)
ranges = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))


def mark(low, high, printed=None, is_day=False):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    middle = next(end for end in ends if end is not None)
    return Mark(Interval(*ends), Decimal(printed) if printed is not None else middle, is_day)


def places(svg, *names):
    return [float(found) for name in names for found in re.findall(rf" {name}=([\d.-]+)%", svg)]


@given(st.lists(ranges, min_size=1, max_size=6))
def test_every_range_lies_on_its_axis_in_the_order_of_its_values(allowed):
    marks = [Mark(one, one.low) for one in allowed]
    axis = axis_of(marks)
    drawn = [places(lane(axis, one, 0), "x1", "x2") for one in marks]
    assert all(0 <= left <= right <= 100 for left, right in drawn)
    by_value = sorted(zip(allowed, drawn, strict=True), key=lambda pair: pair[0].low)
    lefts = [left for _, (left, _) in by_value]
    assert lefts == sorted(lefts)


@given(ranges)
def test_an_axis_has_a_few_labels_inside_it(allowed):
    axis = axis_of([Mark(allowed, allowed.low)])
    ticks = axis.ticks()
    assert 1 <= len(ticks) <= 8
    assert all(axis.low <= value <= axis.high for value, _ in ticks)
    assert len({label for _, label in ticks}) == len(ticks)


def test_a_bar_is_as_long_as_its_range():
    axis = Axis(Decimal(0), Decimal(200))
    drawn = lane(axis, mark(50, 100, 80), 0)
    assert drawn == "<svg class=k0><line x1=25% x2=50% /><use href=#k0 x=40% /></svg>"
    assert bar(axis, mark(50, "101.4", 80), 1) == "<svg class=k1><line x1=25% x2=51% /></svg>"


def test_ranges_that_share_no_value_do_not_touch():
    first, second = mark(10, 12), mark(13, 15)
    axis = axis_of([first, second])
    assert places(lane(axis, first, 0), "x2")[0] < places(lane(axis, second, 1), "x1")[0]


def test_camps_are_told_apart_by_shape_and_begin_anew_after_the_last():
    axis = Axis(Decimal(0), Decimal(10))
    shapes = [re.findall(r"href=#(k\d)", lane(axis, mark(1, 2), camp)) for camp in range(7)]
    assert shapes == [["k0"], ["k1"], ["k2"], ["k3"], ["k4"], ["k5"], ["k0"]]


def test_an_end_without_limit_reaches_the_edge_and_has_an_arrow():
    axis = Axis(Decimal(0), Decimal(10))
    assert "x1=5% x2=100%" in lane(axis, mark(Decimal("0.5"), None), 0)
    assert "<use href=#to-right x=100% />" in lane(axis, mark(Decimal("0.5"), None), 0)
    assert "<use href=#to-left x=0% />" in lane(axis, mark(None, 5), 0)


@pytest.mark.parametrize(
    ("low", "high", "is_log"), [(1, 100, False), (1, 101, True), (-1, 500, False), (0, 500, False)]
)
def test_the_axis_is_logarithmic_where_values_differ_by_over_a_hundred_times(low, high, is_log):
    assert axis_of([mark(low, low), mark(high, high)]).is_log is is_log


def test_on_a_logarithmic_axis_equal_ratios_are_equal_distances():
    axis = axis_of([mark(1, 1), mark(10**6, 10**6)])
    first, middle, last = (axis.place(Decimal(value)) for value in (1, 1000, 10**6))
    assert abs((middle - first) - (last - middle)) < Decimal("0.001")
    assert [label for _, label in axis.ticks()] == ["1", "100", "10,000", "1 million"]


def test_labels_are_round_and_name_the_scale_once():
    axis = axis_of([mark("3.1265e9", "3.1275e9"), mark("3.85e9", "3.95e9")])
    assert [label for _, label in axis.ticks()] == ["3.2", "3.4", "3.6", "3.8 billion"]
    drawn = axis_line(axis)
    assert drawn.count("<text") == 4
    assert len(drawn) < 400


def test_days_have_an_axis_of_their_own():
    period = Period(one_day(date(2015, 11, 1), 30), one_day(date(2015, 11, 18), 13), "month")
    days = mark_of(period)
    assert days.is_day
    axis = axis_of([days])
    labels = [label for _, label in axis.ticks()]
    assert labels == sorted(labels)
    assert labels[0].startswith("2015-11-")
    assert axis_of([days, mark(1, 2)]) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_an_axis(day):
    allowed = Interval(day, day)
    labels = [label for _, label in axis_of([mark_of(Period(allowed, allowed, "day"))]).ticks()]
    assert labels


def test_a_name_has_no_place_on_an_axis():
    assert mark_of(Name("country", "Norway")) is None
    assert mark_of(None) is None
    assert mark_of(number("41", "41", "41")).allowed == point(41)
    assert axis_of([]) is None
