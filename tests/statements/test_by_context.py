"""What the words around a figure say that it measures."""

from datetime import date

import pytest

from checker import Document, load_rules
from checker.one_document import read_document
from checker.rules import make_plan
from checker.statements.by_context import FigureContext


@pytest.fixture(scope="module")
def plan():
    return make_plan(load_rules())


def contexts(plan, text: str, published: date | None = date(2015, 3, 2)) -> dict[str, FigureContext]:
    reading = read_document(Document.from_text(text, "article", published), plan)
    return {one.citation.quote: one for one in reading.contexts}


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("The storm killed 14 people and injured 30 others in Beira.", "14 people", {"killed"}),
        ("The storm killed 14 people and injured 30 others in Beira.", "30 others", {"injured"}),
        ("Fourteen people were killed and 30 hurt.", "Fourteen people", {"killed"}),
        ("The blast left nine workers dead or missing.", "nine workers", {"killed", "missing"}),
        ("Six people were shot dead in the harbour.", "Six people", {"killed"}),
        ("Some 4,000 were left homeless by the flood.", "Some 4,000", {"homeless"}),
        ("The clinic has 40 beds, and nobody died.", "40 beds", set()),
    ],
)
def test_what_became_of_people(plan, text, quote, outcome):
    assert contexts(plan, text)[quote].outcomes == frozenset(outcome)


def test_a_group_is_told_from_people_in_general(plan):
    found = contexts(plan, "The fire killed 12 people. The fire killed 5 firefighters.")
    assert (found["12 people"].group, found["5 firefighters"].group) == ("", "firefighter")


@pytest.mark.parametrize(
    ("text", "quote", "role"),
    [
        ("Exports rose by 40 million dollars.", "40 million dollars", "change"),
        ("Exports rose to 40 million dollars.", "40 million dollars", "level"),
        ("The bank lent 40 million dollars more than a year ago.", "40 million dollars", "change"),
        ("Twelve people were hurt, including three children.", "three children", "part"),
        ("Two of the nine passengers were hurt.", "nine passengers", "whole"),
        ("The mine pays 300 dollars a month.", "300 dollars", "rate"),
        ("The deficit fell to 3 billion dollars from 5 billion dollars.", "5 billion dollars", "previous"),
        ("The deficit fell to 3 billion dollars from 5 billion dollars in 2013.", "5 billion dollars", "level"),
        ("Two in three voters, or 66 percent, agreed.", "66 percent", "share"),
    ],
)
def test_how_a_figure_stands_to_what_it_measures(plan, text, quote, role):
    assert contexts(plan, text)[quote].role == role


@pytest.mark.parametrize(
    ("text", "quote", "measured"),
    [
        (
            "Norway's trade surplus with Sweden reached 4 billion dollars.",
            "4 billion dollars",
            ("surplus", "Norway", "Sweden"),
        ),
        (
            "Sweden's trade deficit with Norway reached 4 billion dollars.",
            "4 billion dollars",
            ("surplus", "Norway", "Sweden"),
        ),
        ("Peru pays interest on its 12 billion dollar foreign debt.", "12 billion dollar", ("debt", "Peru", "")),
        (
            "Chile, which sells wine to Peru, cut its foreign debt to 9 billion dollars.",
            "9 billion dollars",
            ("debt", "Chile", ""),
        ),
        (
            "Trade between Chile and Peru came to 2 billion dollars.",
            "2 billion dollars",
            ("trade", "Chile", "Peru"),
        ),
        (
            "Chile and Peru met. The two countries' trade turnover came to 2 billion dollars.",
            "2 billion dollars",
            ("trade", "Chile", "Peru"),
        ),
        ("Give us 9 dollars for the debt.", "9 dollars", ("", "", "")),
    ],
)
def test_what_an_amount_is_of(plan, text, quote, measured):
    found = contexts(plan, text)[quote]
    assert (found.measured.measure, found.measured.owner, found.measured.partner) == measured


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court heard Ana Ruiz, 36, on Monday.", ("ana", "ruiz")),
        ("Police found 36-year-old Ana Ruiz at home.", ("ana", "ruiz")),
        ("Mrs. Ana Maria Ruiz, 36, won the race.", ("ana", "maria", "ruiz")),
    ],
)
def test_whose_age_it_is(plan, text, words):
    (found,) = contexts(plan, text).values()
    assert found.person is not None
    assert found.person.words == words


def test_a_dead_person_is_told(plan):
    found = contexts(plan, "The crash killed Ana Ruiz, 36. Ben Holt, 40, drove the other car.")
    assert [one.person.dead for one in found.values() if one.person] == [True, False]


def test_the_period_of_a_figure_stands_beside_it(plan):
    found = contexts(plan, "Exports reached 5 million dollars in 2013, up from 4 million dollars in 2012.")
    years = {quote: one.about.low.year for quote, one in found.items() if one.about and one.about.low}
    assert years == {"5 million dollars": 2013, "4 million dollars": 2012}


def test_what_is_said_is_an_inspectable_record(plan):
    found = contexts(plan, "The storm of Beira killed 14 people.")["14 people"]
    assert found.to_json() == {
        "role": "level",
        "modality": "asserted",
        "outcome": ["killed"],
        "events": ["storm"],
        "names": ["beira"],
        "words": ["kill", "storm"],
    }


def test_what_stands_between_two_figures_of_one_unit_is_the_first_ones(plan):
    found = contexts(plan, "The port shipped 5 tonnes of dried mango pulp and 7 tonnes of tea.")
    assert found["7 tonnes"].words == {"tea"}
    assert {"mango", "pulp"} <= found["5 tonnes"].words


@pytest.mark.parametrize(
    ("text", "quote", "months"),
    [
        (
            "Sales were 4 million euros in the first quarter of 2015, against 3 million euros a year ago.",
            "3 million euros",
            3,
        ),
        ("Sales were 4 million euros in 2014, against 3 million euros the year before.", "3 million euros", 12),
        ("Sales were 4 million euros, and 3 million euros in the same span last year.", "3 million euros", None),
        ("Sales were 4 million euros, and 3 million euros last year.", "3 million euros", 12),
    ],
)
def test_a_year_ago_is_the_quarter_of_a_year_ago_beside_a_quarter(plan, text, quote, months):
    about = contexts(plan, text)[quote].about
    span = about and (about.high.year - about.low.year) * 12 + about.high.month - about.low.month
    assert span == months


@pytest.mark.parametrize(
    ("text", "quote", "direction"),
    [
        ("Exports soared to 40 million dollars.", "40 million dollars", "rise"),
        ("Exports were cut to 40 million dollars.", "40 million dollars", "fall"),
        ("Exports came to 40 million dollars.", "40 million dollars", ""),
        ("Exports came to 5 million dollars more.", "5 million dollars", "rise"),
    ],
)
def test_which_way_a_figure_moved(plan, text, quote, direction):
    assert contexts(plan, text)[quote].direction == direction


def test_a_series_of_numbers_shares_what_became_of_them(plan):
    found = contexts(plan, "In Beira 36 nurses, 5 cooks and 7 drivers were hurt.")
    assert [sorted(one.outcomes) for one in found.values()] == [["injured"]] * 3


def test_whoever_died_is_told_behind_the_name_too(plan):
    (found,) = contexts(plan, "A coroner says 12-year-old Ana Ruiz, of Beira, died at home.").values()
    assert found.person.dead
