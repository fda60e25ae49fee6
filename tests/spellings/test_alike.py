"""Which words could be two spellings of one name, by their letters alone."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.spellings.alike import differ_little, likeness
from checker.spellings.sounds import blocks

WORDS = st.text("abcdehijkmnorstuvyz", min_size=5, max_size=12)


@pytest.mark.parametrize(
    "pair",
    [
        ("yanukovych", "yanukovich"),
        ("zhirinovsky", "jirinovski"),
        ("hussein", "husein"),
        ("gonzalez", "gonzales"),
        ("lukashenko", "lukashenka"),
        ("blinken", "blinkin"),
        ("davutoglu", "davutogulu"),
        ("clinton", "clniton"),
    ],
)
def test_spellings(pair):
    assert likeness(*pair) == likeness(*reversed(pair)) == "close"
    assert set(blocks(pair[0])) & set(blocks(pair[1]))


@pytest.mark.parametrize(
    "pair",
    [
        ("kazakh", "kazakhstan"),
        ("ukraine", "ukrainian"),
        ("catalan", "catalonia"),
        ("german", "germany"),
        ("russian", "russians"),
        ("maria", "marie"),
        ("commission", "commissioner"),
        ("national", "nation"),
        ("khamenei", "khomeini"),
        ("paris", "baris"),
        ("control-q", "control-z"),
    ],
)
def test_two_words(pair):
    assert likeness(*pair) == likeness(*reversed(pair)) == ""


@given(WORDS, WORDS)
def test_likeness_has_no_direction(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert differ_little(one, other) == differ_little(other, one)


PLAIN = st.text("bdklmnrstaeo", min_size=4, max_size=9)


@given(PLAIN, st.data())
def test_a_word_and_the_same_with_one_letter_changed_are_compared(word, data):
    at = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from(["", *"bdklmnrstaeo"]))
    changed = word[:at] + letter + word[at + 1 :]
    assume(not any(one == other for one, other in pairwise(changed)))  # a doubled letter is one sound
    assert set(blocks(word)) & set(blocks(changed))
