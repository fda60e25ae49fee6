from __future__ import annotations

from datetime import date

import pytest

from checker.figures.dates.holidays import HOLIDAYS, easter, holiday


@pytest.mark.parametrize(
    "day",
    # Years at which a wrong term of the algorithm shows: the earliest and latest days, and the corrected moons.
    ["1818-03-22", "1886-04-25", "1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
     "2011-04-24", "2024-03-31", "2049-04-18", "2076-04-19"],
)  # fmt: skip
def test_easter(day: str) -> None:
    expected = date.fromisoformat(day)
    assert easter(expected.year) == expected


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2018-11-22"),
        ("labor day", "2015-09-07"),
        ("memorial day", "2016-05-30"),
        ("martin luther king day", "2017-01-16"),
        ("ash wednesday", "2018-02-14"),
        ("pentecost", "2016-05-15"),
        ("remembrance sunday", "2014-11-09"),
    ],
)
def test_moving_days(name: str, day: str) -> None:
    expected = date.fromisoformat(day)
    assert holiday(name, expected.year) == expected


@pytest.mark.parametrize("name", HOLIDAYS)
def test_every_holiday_has_a_day_in_every_year_and_its_weekday(name: str) -> None:
    weekdays = {"monday": 0, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
    for year in range(1900, 2101):
        day = holiday(name, year)
        assert day.year == year
        assert weekdays.get(name.split()[-1], day.weekday()) == day.weekday()
