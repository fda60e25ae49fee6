import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from checker.reports.columns import display_width
from checker.reports.quotation import Quotation
from checker.reports.terminal import Screen, cut_around

WORDS = "The council of the smaller town had asked for a crossing since the old ferry was sold, and it "


def test_a_sentence_that_fits_is_not_cut():
    assert cut_around("It is ", "2.4 km", " long.", 18) == ("It is ", "2.4 km", " long.")


@pytest.mark.parametrize("room", [30, 31, 32, 33, 34, 35, 36, 50, 72])
def test_a_long_sentence_is_cut_at_word_borders_on_both_sides(room):
    before, figure, after = cut_around(WORDS, "84 million euros", f" {WORDS}", room)
    assert figure == "84 million euros"
    assert before.startswith("...")
    assert after.endswith("...")
    assert len(before + figure + after) <= room
    assert set((before + after).replace("...", " ").replace(",", "").split()) <= set(WORDS.replace(",", "").split())


def test_a_side_that_is_short_leaves_its_room_to_the_other():
    before, _, after = cut_around("It cost ", "84 million", f" {WORDS}", 80)
    assert before == "It cost "
    assert len(before + "84 million" + after) > 70
    before, _, after = cut_around(WORDS, "84 million", " in all.", 80)
    assert after == " in all."
    assert len(before + "84 million" + after) > 70


def test_a_script_without_spaces_is_cut_between_characters():
    before, figure, after = cut_around("二" * 60, "39億", "円" * 60, 40)
    assert (before[:3], figure, after[-3:]) == ("...", "39億", "...")
    assert 36 <= display_width(before + figure + after) <= 40


def test_a_figure_wider_than_the_line_is_cut_itself():
    before, figure, after = cut_around("x ", "9 " * 100, " y", 40)
    assert (before, after) == ("", "")
    assert figure.endswith("...")
    assert len(figure) <= 40


@given(st.text(max_size=80), st.text(min_size=1, max_size=20), st.text(max_size=80), st.integers(30, 90))
def test_the_line_never_is_too_wide_and_the_carets_stand_under_the_figure(before, figure, after, room):
    line, carets = Screen(False, room).quote(Quotation(before, (figure,), after), "| ")
    assert display_width(line) <= room
    assert display_width(carets.rstrip()) <= max(room, 3)
    assert set(carets) <= set("|^ ")
    assert "^" in carets


def columns_under_carets(line, carets):
    """Give the letters of *line* that stand over a caret, each with its marks and selectors."""
    over, column = "", 0
    for letter in iter_graphemes(line):
        width = display_width(letter)
        if carets[column : column + width].strip():
            over += letter
        column += width
    return over


@pytest.mark.parametrize(
    ("before", "figure"),
    [
        ("It is ", "2.4 km"),
        ("橋は ", "2.4 km"),
        ("Cafe\u0301 ", "39"),
        ("hidden \u202e then ", "39"),
        ("a\tb\r\nc ", "39"),
        ("全長", "39億"),
        ("＄ ", "３９"),
        ("⚠\ufe0f ", "39"),
        ("", "3<9"),
    ],
)
def test_carets_stand_right_after_wide_combining_and_hidden_characters(before, figure):
    line, carets = Screen(False, 100).quote(Quotation(before, (figure,), " end"), "    | ")
    lead = 6
    assert columns_under_carets(line[lead:], carets[lead:]) == figure


def test_several_figures_have_their_own_carets():
    line, carets = Screen(False, 100).quote(Quotation("It cost ", ("84", ": ", "51"), " and more"), "")
    assert line == "It cost 84: 51 and more"
    assert carets == "        ^^  ^^"


def test_colour_is_used_only_where_it_is_allowed():
    sentence = Quotation("It cost ", ("84",), " in all")
    assert "\x1b" not in "".join(Screen(False, 80).quote(sentence, ""))
    line, carets = Screen(True, 80).quote(sentence, "")
    assert line == "It cost \x1b[1m84\x1b[0m in all"
    assert carets == "        \x1b[1;31m^^\x1b[0m"
