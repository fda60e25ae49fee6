from dataclasses import replace
from datetime import date

from checker.reports.quotation import Quotation, by_sentence, quotation
from tests.reports.made import COST, LENGTHS, OPENED, statement


def test_the_figure_is_cut_out_at_its_offsets_even_where_its_text_stands_twice():
    second = replace(COST[0].citation, start=1007, end=1008, quote="5", sentence="5 and 5 and 5", sentence_start=1001)
    assert quotation((replace(COST[0], citation=second),)) == Quotation("5 and ", ("5",), " and 5")


def test_figures_of_one_sentence_share_a_quotation_in_the_order_of_the_text():
    (group,) = by_sentence((COST[2], COST[0], COST[1]))
    assert group == COST
    assert quotation(group) == Quotation(
        "It cost ",
        ("84 million euros", ": ", "51 million", " from the state and ", "38 million"),
        " from the two towns.",
    )


def test_nothing_is_put_together_that_says_different_things_or_overlaps():
    other_day = replace(COST[1], as_of=date(2020, 1, 1))
    assert by_sentence((COST[0], other_day)) == ((COST[0],), (other_day,))
    inside = statement("bridge-cost", "opening", "84 million", COST[0].compared.value)
    assert by_sentence((COST[0], inside)) == ((COST[0],), (inside,))
    assert by_sentence((LENGTHS[0], OPENED, LENGTHS[1])) == ((LENGTHS[0], OPENED), (LENGTHS[1],))


def test_no_statement_is_lost():
    given = (*LENGTHS, *COST, *LENGTHS)
    grouped = [one for group in by_sentence(given) for one in group]
    assert sorted(map(id, grouped)) == sorted(map(id, given))


def test_a_figure_outside_its_sentence_is_quoted_with_the_words_beside_it():
    cited = replace(COST[0].citation, sentence="Costs by year", sentence_start=0, start=900, prefix="| ", suffix=" |")
    outside = replace(COST[0], citation=cited)
    assert quotation((outside,)) == Quotation("| ", ("84 million euros",), " |")
    assert by_sentence((outside, outside)) == ((outside,), (outside,))
