"""A phone number is no figure; an amount behind a phone, or behind a plus sign, is one."""

from __future__ import annotations

import pytest

from checker.figures import survey_figures


def seen(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.set_apart) for one in survey_figures(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Press office, Tel. +47 22 33 44 55", "47 22 33 44 55"),
        ("Phone: +49 30 1234567.", "49 30 1234567"),
        ("Tel: (030) 123 45 67", "30) 123 45 67"),
        ("Fax: 22 33 44 55", "22 33 44 55"),
        ("T +47 22 33 44 55", "47 22 33 44 55"),
        ("Call 555-123-4567 for help.", "555-123-4567"),
    ],
)
def test_phone_numbers_are_set_apart_whole(text: str, number: str) -> None:
    assert [(quote.lstrip("+( 0)"), why) for quote, why in seen(text)] == [(number, "phone number")]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("It rose by +100 000 000 tonnes.", ["+100 000 000 tonnes"]),
        ("It rose by +100 000 000 000 tonnes.", ["+100 000 000 000 tonnes"]),
        ("Phone: 12.50 euros, 20 pounds", ["12.50 euros", "20 pounds"]),
        ("On the mobile 2019 2020 2021", ["2019", "2020", "2021"]),
        ("The tel. line has 30 000 phones.", ["30 000 phones"]),
        ("Mobile phone: 12 000 sold in 2019.", ["12 000", "2019"]),
        ("tel: 5 000 000 were sold", ["5 000 000"]),
    ],
)
def test_amounts_beside_phones_are_figures(text: str, quotes: list[str]) -> None:
    assert [(quote.lstrip("+"), why) for quote, why in seen(text)] == [(one.lstrip("+"), "") for one in quotes]
