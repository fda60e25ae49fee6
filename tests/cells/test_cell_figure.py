"""The figure of a cell with the unit of its heads."""

from __future__ import annotations

import pytest

from checker.cells.cell_figure import CellFigure, cell_figure
from checker.model import Period, Quantity
from checker.model.values import plain


def read(text: str, unit: str = "", *, among_amounts: bool = False) -> CellFigure | None:
    return cell_figure(text, unit, among_amounts=among_amounts, as_of=None)


@pytest.mark.parametrize(
    ("text", "unit", "kind", "value", "unit_of", "unit_from"),
    [
        ("3.9", "$ billion", "money", "3900000000", "USD", "head"),
        ("3,127.04", "million USD", "money", "3127040000", "USD", "head"),
        ("(5.3)", "%", "percent", "-5.3", "percent", "head"),
        ("-5.3", "%", "percent", "-5.3", "percent", "head"),
        ("41*", "thousand tonnes", "measure", "41000", "tonne", "head"),
        ("41", "thousand", "number", "41000", None, "head"),
        ("$3.9", "$ million", "money", "3900000", "USD", "head"),
        ("$3.9bn", "$ million", "money", "3900000000", "USD", "printed"),
        ("12%", "million USD", "percent", "12", "percent", "printed"),
        ("1995", "million USD", "money", "1995000000", "USD", "head"),
        ("1995", "USD", "money", "1995", "USD", "head"),
    ],
)
def test_what_the_cell_prints_comes_before_what_its_heads_say(
    text: str, unit: str, kind: str, value: str, unit_of: str | None, unit_from: str
) -> None:
    found = read(text, unit)
    assert found is not None
    assert isinstance(found.value, Quantity)
    assert (found.value.kind, plain(found.value.printed[0])) == (kind, value)
    assert (found.value.unit, found.value.unit_from) == (unit_of, unit_from)


def test_the_range_is_that_of_the_whole_print() -> None:
    found = read("3.9", "$ billion")
    assert found is not None
    assert isinstance(found.value, Quantity)
    assert (found.value.interval.low, found.value.interval.high) == (3_850_000_000, 3_950_000_000)


def test_four_digits_are_a_year_but_among_amounts() -> None:
    year, amount = read("1995"), read("1995", among_amounts=True)
    assert year is not None
    assert isinstance(year.value, Period)
    assert amount is not None
    assert isinstance(amount.value, Quantity)
    assert amount.value.printed[0] == 1995


@pytest.mark.parametrize("text", ["41 of 52 in all", "none", "5 and 7", "ca", "3.1.2"])
def test_what_is_more_than_a_figure_is_left_to_the_row(text: str) -> None:
    assert read(text, "%") is None
