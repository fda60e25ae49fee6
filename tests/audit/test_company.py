"""What besides words makes two figures one: what they count, other figures beside them, a name; and what does not."""

import pytest

from tests.audit.made import audited, figure, status

SUPPORTED = [
    ("642 trams", "The city has ordered 642 trams.", "A contract was signed for 642 trams."),
    ("14,206 spectators", "They won it before 14,206 spectators.", "14,206 spectators saw two goals."),
    ("18,400", "Residents of Orrin, a town of 18,400, pay less.", "In Orrin live 18,400 inhabitants."),
    ("20%", "Worldwide 103 fires broke out on 107 farms, 20% more.", "The world saw 103 fires on 107 farms, up 20%."),
    (
        "212",
        "The valley has 1,240 mills, of which 212 are monitored.",
        "In the valley 212 are monitored by the office.",
    ),
]


@pytest.mark.parametrize(("quote", "draft", "source"), SUPPORTED)
def test_what_is_counted_and_the_figures_beside_bear_a_figure_out(quote, draft, source):
    assert status(quote, draft, source) == "supported"


CHANCE = [
    ("30 trams", "The city has ordered 30 trams.", "Of a bridge's piers 30 stand, and 12 trams burned."),
    ("642 trams", "The city has ordered 642 trams.", "A contract was signed for 642 buses."),
    ("14", "Velm paid 14 guards.", "In Oslo 14 fires broke out."),
]


@pytest.mark.parametrize(("quote", "draft", "source"), CHANCE)
def test_a_number_that_is_the_same_by_chance_bears_nothing_out(quote, draft, source):
    assert [one.status for one in audited(draft, source).audit if quote in one.citation.quote] == ["not_in_sources"]


def test_two_values_that_are_swapped_do_not_bear_each_other_out():
    source = "Brewers own 60% of it and bakers 45%, with 642 looms and 318 spindles."
    draft = "Held are {}% by the first and {}% by the second, who run 642 looms and 318 spindles."
    assert [status(one, draft.format(60, 45), source) for one in ("60%", "45%")] == ["supported"] * 2
    assert [status(one, draft.format(45, 60), source) for one in ("60%", "45%")] == ["not_in_sources"] * 2


def test_a_sentence_that_prints_the_number_of_the_draft_too_disputes_it_not():
    source = "The old trains of the line weigh 305 tons in summer, against 410 in winter."
    draft = "The old trains of the line weigh {} tons in summer."
    assert status("410 tons", draft.format(410), source) == "not_in_sources"
    assert status("350 tons", draft.format(350), source) == "disputed"


def test_the_same_number_of_the_same_things_outweighs_another_source():
    draft = "The workshop in Lindmere built 112 organs."
    newer, older = "It has built 112 organs to this day.", "The workshop in Lindmere built 96 organs."
    found = figure("112 organs", audited(draft, newer, older))
    assert (found.status, [one.citation.source for one in found.statements]) == ("supported", ["s0"])
    assert found.diagnosis.startswith("s1 has 96")


AGES = [
    ("Ana Ruiz, 63, won the race of Velm.", "Ana Ruiz, aged 63: I won the race."),
    ("Skipper Ana Ruiz, 63, won the race of Velm.", "Ana Ruiz, 63, won the race."),
]


@pytest.mark.parametrize(("draft", "source"), AGES)
def test_an_age_is_borne_out_where_the_name_is_written_otherwise(draft, source):
    assert status("63", draft, source) == "supported"


def test_the_age_of_somebody_with_another_first_name_bears_nothing_out():
    draft, source = "Ana Ruiz, 63, won the race of Velm.", "Eva Ruiz, 63, won the race of Velm."
    assert status("63", draft, source) == "not_in_sources"


TABLE = "| Season ticket | Price |\n|---|---|\n| Adults, full season | 385 euros |"


def test_a_cell_bears_out_what_a_sentence_plans():
    draft = "Next year a full season ticket for adults will cost 385 euros."
    assert status("385 euros", draft, TABLE) == "supported"
