"""Series: a further figure with what tells it apart right behind it, and what looks like one."""

import pytest

from tests.statements.found import rules_with, said, statements

YEARS = ["4 million tonnes, year 2023", "3 million tonnes, year 2022"]


@pytest.mark.parametrize("phrase", ["port <HANDLED> <amount> in <year>", "port <HANDLED> <amount>"])
@pytest.mark.parametrize(
    "text",
    [
        "The port handled 4 million tonnes in 2023 and 3 million tonnes in 2022.",
        "The port handled 4 million tonnes in 2023, 3 million tonnes in 2022.",
        "The port handled 4 million tonnes in 2023 (3 million tonnes in 2022).",
        "The port handled 4 million tonnes in 2023, compared with 3 million tonnes in 2022.",
        "The port handled 4 million tonnes in 2023, up from 3 million tonnes in 2022.",
        "The port handled 4 million tonnes in 2023 (up from 3 million tonnes in 2022).",
        "The port handled 4 million tonnes in 2023 against 3 million tonnes in 2022.",
    ],
)
def test_a_series_of_years_goes_on(tmp_path, phrase, text):
    rules = rules_with(tmp_path, phrase, values="amount: measure, year: year", key="year")
    assert said(statements(rules, text)) == YEARS


@pytest.mark.parametrize(
    "phrase", ["storm kill* <n> people in <place>", "storm kill* <n>", "storm kill* <n> people ... in <place>"]
)
def test_a_series_of_places_goes_on(tmp_path, phrase):
    rules = rules_with(tmp_path, phrase, values="n: count, place: place", key="place")
    found = said(statements(rules, "The storm killed 14 people in Ostrand and 3 in Belby, officials said."))
    assert found[-1] == "3, place Belby"
    assert found[0].startswith("14 people")
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The port handled 4 million tonnes in 2023 and 3 million tonnes.",  # of when?
        "The port handled 4 million tonnes in 2023 and 30 ships in 2022.",  # of another unit
        "The port handled 4 million tonnes in 2023 and the airport 3 million tonnes in 2022.",
        "The port handled 4 million tonnes in 2023. In 2022 3 million tonnes were lost.",
        "The port handled 4 million tonnes in 2023 and lost 3 million tonnes in 2022.",
    ],
)
def test_what_is_no_series(tmp_path, text):
    rules = rules_with(tmp_path, "port <HANDLED> <amount> in <year>", values="amount: measure, year: year", key="year")
    assert said(statements(rules, text)) == ["4 million tonnes, year 2023"]


def test_what_is_counted_must_be_the_same(tmp_path):
    rules = rules_with(tmp_path, "strike hit <n>", values="n: count, year: year", key="year")
    assert said(statements(rules, "The strike hit 14 ports in 2018 and 120 ships in 2019.")) == ["14 ports, year 2018"]
    assert len(statements(rules, "The strike hit 14 ports in 2018 and 20 in 2019.")) == 2


def test_a_first_figure_may_be_of_last_year(tmp_path):
    rules = rules_with(tmp_path, "port <HANDLED> <amount>", values="amount: measure, year: year", key="year")
    found = said(statements(rules, "The port handled 4 million tonnes last year, against 3 million tonnes in 2022."))
    assert found == ["4 million tonnes, year not stated", "3 million tonnes, year 2022"]


def test_what_a_change_is_compared_with_is_no_change(tmp_path):
    rules = rules_with(
        tmp_path, "trade (rose|rose by) <amount> in <year>", values="amount: money, year: year", key="year"
    )
    for text in (
        "Last year trade rose by $1 billion in 2023 from $3 billion in 2022.",
        "Last year trade rose $1 billion in 2023, compared with $3 billion in 2022.",
    ):
        assert said(statements(rules, text)) == ["$1 billion, year 2023"]
    text = "Last year trade rose by $1 billion in 2023 and $2 billion in 2022."
    assert said(statements(rules, text)) == ["$1 billion, year 2023", "$2 billion, year 2022"]


def test_names_side_by_side_are_no_series(tmp_path):
    rules = rules_with(tmp_path, "<country> port <town>", values="town: place, country: country", key="country")
    assert said(statements(rules, "The Danish port Belby and Ostrand in Norway grew.")) == ["Belby, country Denmark"]
