import re
from dataclasses import replace
from datetime import date

import pytest

from checker.interval import one_day
from checker.model import Period, Report, Slot
from checker.reports.html import render_html
from checker.reports.html.over_years import series_over_years
from tests.reports.hostile import MARKUP, with_every_string
from tests.reports.made import BRIDGE, LENGTHS, full, number, statement
from tests.reports.page import Page
from tests.reports.test_hostile import HARMLESS, KEPT


def told(source, quote, year, low, high, **others):
    days = one_day(date(year, 1, 1), (date(year + 1, 1, 1) - date(year, 1, 1)).days)
    key = (BRIDGE, Slot("year", Period(days, days, "year")))
    return replace(statement("walkers", source, quote, number(low, low, high, "person"), *key), **others)


TOLD = (
    told("opening", "about 700", 2019, "630", "770"),
    told("review", "Some 690", 2019, "680", "700"),
    told("review", "nine years", 2021, "900", "950"),
)


def series(*statements):
    return series_over_years(Report((), statements=statements))


def test_a_claim_told_for_several_years_by_several_sources_is_one_series():
    (one,) = series(*TOLD, *LENGTHS)
    assert (one.rule, one.key) == ("walkers", (("bridge", "Hollow Bridge"),))
    stated = [(point.period, point.source, point.shape, point.allowed) for point in one.points]
    assert stated == [
        ("2019", "opening", 0, "630 to under 770 persons"),
        ("2019", "review", 1, "680 to under 700 persons"),
        ("2021", "review", 1, "900 to under 950 persons"),
    ]


def test_a_later_year_stands_further_right_and_a_higher_value_further_up():
    (one,) = series(*TOLD)
    places = re.findall(r"<g class=k(\d)><line x1=([\d.]+)% x2=\S+ y1=([\d.]+)% y2=([\d.]+)% />", one.chart)
    assert [shape for shape, *_ in places] == ["0", "1", "1"]
    (_, early, _, _), (_, beside, foot, top), (_, late, later_foot, _) = places
    assert float(early) < float(beside) < float(late)
    assert float(later_foot) < float(top) < float(foot)
    assert re.findall(r"<text class=period [^>]+>(\d+)<", one.chart) == ["2019", "2021"]


def test_what_one_source_or_one_year_tells_is_no_series():
    assert series(*TOLD[1:]) == ()
    assert series(*TOLD[:2]) == ()


def test_what_is_planned_or_of_another_unit_is_no_point():
    assert series(TOLD[0], replace(TOLD[1], modality="planned"), replace(TOLD[2], modality="planned")) == ()
    compared = TOLD[2].compared
    other = replace(TOLD[2], compared=replace(compared, value=replace(compared.value, unit="ship")))
    assert series(*TOLD[:2], other) == ()


def test_the_order_of_the_statements_changes_no_byte_but_the_shapes():
    (one,), (other,) = series(*TOLD), series(TOLD[0], TOLD[2], TOLD[1])
    assert one == other


@pytest.mark.parametrize("payload", MARKUP)
def test_a_payload_in_a_series_adds_no_tag(payload):
    kept = (*KEPT, "quote", "sentence", "prefix", "suffix")
    report = replace(full(), statements=TOLD)
    shapes = [
        Page(
            render_html(with_every_string(report, lambda text, more=more: f"{text}{more}" if text else text, kept))
        ).shape
        for more in (payload, HARMLESS)
    ]
    assert shapes[0] == shapes[1]
    assert "g" in shapes[0]
