"""Units in heads: what is one, however it is written, and what only looks like one."""

from __future__ import annotations

import pytest

from checker.cells.head_units import head_unit
from checker.figures import read_figures
from checker.model import Quantity

UNITS = {
    ("money", "USD", 10**6): [
        "Exports (US$ million)",
        "Exports, US$ mn",
        "Exports (US$m)",
        "exports_usd_million",
        "exports_million_usd",
        "USD million",
        "in millions of dollars",
        "Exports, million US dollars",
        "Exports, m USD",
        "Exports, mln. USD",
        'US$ million, "old" series',
        "Exports (2015) [$ million]",
    ],
    ("money", "EUR", 10**9): ["GDP, € bn", "GDP (EUR bn)", "GDP, billion euros", "€bn"],
    ("money", "USD", 1): ["GDP (current US$)", "Amount USD", "Price (USD/barrel)", "Cost in $"],
    ("percent", "percent", 1): ["%", "Share %", "Share (%)", "Growth, percent", "Exports (% of output)"],
    ("measure", "tonne", 1000): ["Output, thousand tonnes", "Output ('000 tonnes)", "Unit: thousand tonnes"],
    ("measure", "kilometer", 1): ["Length (km)", "length_km"],
    ("duration", "day", 1): ["Duration (days)", "Stay, days"],
    ("number", None, 1000): ["Employees (thousands)", "Population ('000)", "Staff, thousand"],
}
NONE = [
    "Financial year", "Year", "Month", "Country", "Companies", "Total", "Turnover 2019", "Exports", "x a", "In", "Age",
    "Number of days", "Top 10", "Man", "Channel (4)", "Exports (provisional)", "m", "",
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "kind", "unit", "scale"), [(head, *unit) for unit, heads in UNITS.items() for head in heads]
)
def test_a_unit_is_read_whatever_way_a_head_writes_it(head: str, kind: str, unit: str, scale: int) -> None:
    found = head_unit(head)
    assert found is not None
    value = read_figures(f"3 {found.words}")[0].value
    assert isinstance(value, Quantity)
    assert (value.kind, value.unit, value.printed[0]) == (kind, unit, 3 * scale)
    assert 0 <= found.start < found.end <= len(head)


@pytest.mark.parametrize("head", NONE)
def test_other_words_are_no_unit(head: str) -> None:
    assert head_unit(head) is None


def test_the_place_of_the_unit_leaves_the_other_words() -> None:
    head = "Exports of grain ($ billion)"
    found = head_unit(head)
    assert found is not None
    assert head[: found.start] + head[found.end :] == "Exports of grain "


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Grain, tonnes", "tonnes"),
        ("Grain (stone)", "stone"),
        ("Depth, foot", "foot"),
        ("Sea level (m)", "metres"),
        ("Height of the dam, m", "metres"),
        ("Population (m)", "million"),
        ("Exports in m", "million"),
        ("Revenue (£m)", "£ million"),
    ],
)
def test_a_head_of_a_thing_and_a_lone_m_are_read_by_the_other_words(head: str, unit: str) -> None:
    found = head_unit(head)
    assert found is not None
    assert found.words == unit


@pytest.mark.parametrize("head", ["Grain", "stone", "Second", "Waves (m)", "Area, m"])
def test_a_thing_alone_and_an_m_that_nothing_explains_are_no_unit(head: str) -> None:
    assert head_unit(head) is None
