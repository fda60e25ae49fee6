"""The lists of figures and statements for people: columns with names, lines that fit, totals that add up."""

from dataclasses import replace

from checker.model import Figure, Mention
from checker.reports.columns import display_width
from checker.reports.listings import LEAST_OF_LAST, figure_rows, figures_words, render_text_rows, statement_rows
from tests.reports.made import OPENED, empty, full

DAY = Figure("leaflet", Mention(0, 17, "Tuesday, 9 August", OPENED.compared.value), 1, 1, "body")
CLOCK = Figure("review", Mention(20, 27, "10 p.m.", None, "clock time"), 1, 21, "body")
PRONOUN = Figure("review", Mention(30, 33, "one", None, "pronoun"), 1, 31, "body")
BROKEN = Figure("review", Mention(40, 44, "3.\u202e9", None, "a hidden character", unreadable=True), 1, 41, "body")


def test_columns_have_names_and_stand_under_each_other():
    report = replace(empty(), figures=(DAY, CLOCK))
    assert render_text_rows(figure_rows(report, set_apart=True)) == (
        "PLACE        FIGURE             KIND       RANGE       UNIT  REMARK\n"
        "leaflet:1:1  Tuesday, 9 August  date       2022-08-09\n"
        "review:1:21  10 p.m.            set apart                    clock time\n"
    )
    assert render_text_rows([]) == ""


SENTENCE = "The crossing over the Orle is 2.4 km long, and about 700 people walked over it on Tuesday, 9 August."


def test_what_does_not_go_to_a_terminal_is_whole():
    lines = render_text_rows(statement_rows(full())).splitlines()
    assert lines[1].endswith(f"  {SENTENCE}")


def test_the_last_column_is_cut_to_the_terminal_and_never_to_nothing():
    wide = render_text_rows(statement_rows(full()), width=200).splitlines()
    assert max(map(display_width, wide)) == 200
    assert wide[1].endswith("  The crossing over the Orle is 2.4 km long, and a...")
    assert wide[9].endswith("  Hollow Bridge opens after nine years")
    narrow = render_text_rows(statement_rows(full()), width=60).splitlines()
    assert {len(line.rpartition("  ")[2]) for line in narrow[1:]} == {LEAST_OF_LAST}


def test_the_numbers_of_the_figures_add_up():
    assert figures_words(replace(empty(), figures=(DAY,))) == "1 figure: 1 read"
    many = replace(empty(), figures=(DAY, CLOCK, PRONOUN, PRONOUN, BROKEN))
    assert figures_words(many) == "5 figures: 1 read, 3 set apart (pronoun: 2, clock time: 1), 1 could not be read"
    assert figures_words(empty()) == "0 figures"
