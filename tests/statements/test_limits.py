"""What a value's figures must be, and that a gap may pass over what they are not."""

import pytest

from tests.statements.found import rules_with, said, statements


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("{type: count, of: [person, passengers]}", "The flood hit 12 houses and 40 people.", ["40 people"]),
        ("{type: count, of: [people]}", "The flood hit 40 houses.", []),
        ("{type: count, of: people}", "The flood hit 40.", []),
        ("{type: count, of: [Houses]}", "The flood hit 40 boats and 12 houses.", ["12 houses"]),
        ("{type: measure, dimension: length}", "The flood hit 30 hectares and 12 km of road.", ["12 km"]),
        ("{type: measure, dimension: area}", "The flood hit 30 hectares and 12 km of road.", ["30 hectares"]),
        ("{type: percent, at_least: 0, at_most: 100}", "The flood hit 120% or 60% of it.", ["60%"]),
        ("{type: money, of: [EUR]}", "The flood hit $3 million and €2 million.", ["€2 million"]),
        ("{type: number, at_least: 1.5}", "The flood hit 1 or 2 of them.", ["2"]),
        ("{type: year, at_least: 1900}", "The flood hit it in 1812 and in 1953.", ["1953"]),
    ],
)
def test_only_what_fits_is_a_value(tmp_path, value, text, found):
    rules = rules_with(tmp_path, "flood hit ... <n>", values=f"n: {value}")
    assert said(statements(rules, text)) == found


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("{type: measure, dimension: lenght}", "'lenght' is no 'dimension'; did you mean 'length'?"),
        ("{type: money, dimension: length}", "'dimension' goes with measure, not money"),
        ("{type: date, at_least: 3}", "'at_least' goes with money, number, count, percent, points, age, year, figure"),
        ("{type: money, of: [dollars]}", "'dollars' is no currency; write its code, such as USD or EUR"),
        ("{type: count, at_least: many}", "'at_least' must be a plain number, such as 0 or 1900, not 'many'"),
        ("{type: count, at_least: 5, at_most: 2}", "'at_most' lies below 'at_least'"),
    ],
)
def test_a_limit_that_cannot_be_is_one_fault(tmp_path, value, message):
    (problem,) = rules_with(tmp_path, "flood hit <n>", values=f"n: {value}").problems
    assert message in str(problem)
