from dataclasses import replace

from checker.model import Camp, Name, Slot
from checker.reports.html.range_table import range_table, short_bars
from tests.reports.made import CHANGED, COST, LENGTH, LENGTHS, SUM, number


def test_each_statement_has_its_range_and_its_lane():
    table = range_table(LENGTH)
    assert [(row.camp, row.source, row.printed, row.allowed) for row in table.rows] == [
        (0, "opening", "2.4 km", "2.35 to under 2.45 kilometers"),
        (1, "leaflet", "2.45 km", "2.445 to under 2.455 kilometers"),
        (2, "review", "2.6 km", "2.55 to under 2.65 kilometers"),
    ]
    assert all(row.lane.startswith(f"<svg class=k{row.camp}>") for row in table.rows)
    assert table.axis.startswith("<svg class=axis>")
    assert sum(len(row.lane) for row in table.rows) + len(table.axis) < 700


def test_the_parts_of_a_sum_are_no_points_of_one_scale():
    table = range_table(SUM)
    assert [row.allowed for row in table.rows] == [
        "83.5 to under 84.5 million EUR",
        "50.5 to under 51.5 million EUR",
        "37.5 to under 38.5 million EUR",
    ]
    assert table.axis == ""
    assert {row.lane for row in table.rows} == {""}
    assert short_bars(SUM) == {}


def test_values_in_several_units_have_no_common_axis():
    compared = LENGTHS[1].compared
    in_miles = replace(LENGTHS[1], compared=replace(compared, value=number("1.6", "1.55", "1.65", "mile")))
    apart = replace(LENGTH, camps=(LENGTH.camps[0], Camp("1.6 miles", (in_miles,))))
    assert range_table(apart).axis == ""


def test_what_fits_several_camps_has_a_row_and_no_lane():
    table = range_table(CHANGED)
    assert [(row.camp, bool(row.lane)) for row in table.rows] == [(0, True), (1, True), (None, False)]
    assert len(short_bars(CHANGED)) == 2


def test_names_have_no_table():
    named = replace(COST[0], compared=Slot("builder", Name("organisation", "Orle Works")))
    assert range_table(replace(LENGTH, camps=(Camp("Orle Works", (named,)),))).rows == ()


def test_one_thing_stated_twice_by_a_source_is_one_row():
    twice = replace(LENGTH, camps=(Camp("2.4 km", (LENGTHS[0], LENGTHS[0])), *LENGTH.camps[1:]))
    assert range_table(twice) == range_table(LENGTH)
