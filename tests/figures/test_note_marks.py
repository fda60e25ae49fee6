"""Marks of notes are no part of a figure, and exponents are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figures import read_figures, survey_figures
from checker.model import Mention, Quantity

MARKS = st.sampled_from(["¹", "²", "³", "⁴", "¹²", "⁽³⁾", "[⁵]", "¹,²", "†", " ¹"])
SENTENCES = st.sampled_from(
    [
        "It cost $3.9@ billion@ in 2019@, a third more.",
        "Some 41@ ships@ left with 3,127@ tonnes@ of ore.",
        "It fell by 4.5%@ between 3 March@ 2019@ and 5 April@ 2020@.",
        "They paid €2@ million@ for 12@ km² on 9 May@.",
    ]
)


def values(found: list[Mention]) -> list[object]:
    return [(one.value, one.set_apart) for one in found]


@given(SENTENCES, MARKS)
def test_a_text_with_marks_reads_as_one_without(sentence: str, mark: str) -> None:
    marked = sentence.replace("@", mark)
    found = survey_figures(marked)
    assert values(found) == values(survey_figures(sentence.replace("@", "")))
    assert all(one.quote == marked[one.start : one.end] for one in found)
    assert not any(one.quote.removesuffix("km²").endswith(mark) for one in found)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("500 km²", "kilometer ** 2", 500),
        ("500 km²³", "kilometer ** 2", 500),
        ("30 m³", "meter ** 3", 30),
        ("8 metres²", "meter ** 2", 8),
        ("9 m/s²", "meter / second ** 2", 9),
        ("10⁹", None, 10**9),
        ("3×10⁴", None, 30_000),
        ("2¹⁰", None, 1024),
        ("60⁵", None, 60),
        ("3,127 tonnes²", "tonne", 3127),
    ],
)
def test_what_is_raised_is_an_exponent_behind_ten_and_behind_a_unit_of_length(
    text: str, unit: str | None, value: int
) -> None:
    (found,) = read_figures(text)
    assert isinstance(found.value, Quantity)
    assert (found.value.unit, found.value.printed[0]) == (unit, value)
