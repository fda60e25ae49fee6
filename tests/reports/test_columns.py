import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from checker.reports.columns import aligned, beginning, display_width, ending, padded, wrapped

PRINTED = st.text(st.characters(blacklist_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), max_size=40)


@given(PRINTED)
def test_the_short_way_counts_as_the_long_one(text):
    assert display_width(text) == max(wcswidth(text), 0)


@pytest.mark.parametrize("text", ["naïve – “€3.9”", "Ελλάδα", "Москва", "39億", "e\u0301", "⚠\ufe0f", "क्षि", "각"])
def test_known_widths(text):
    assert display_width(text) == wcswidth(text)


@given(PRINTED, st.integers(-2, 50))
def test_what_is_taken_fits_and_is_whole(text, room):
    head, tail = beginning(text, room), ending(text, room)
    assert text.startswith(head)
    assert text.endswith(tail)
    assert display_width(head) <= max(room, 0)
    assert display_width(tail) <= max(room, 0)
    if display_width(text) <= room:
        assert head == tail == text


def test_no_letter_is_cut_in_two():
    assert beginning("cafe\u0301s", 4) == "cafe\u0301"
    assert ending("e\u0301s", 1) == "s"
    assert beginning("39億円", 5) == "39億"
    assert ending("39億円", 3) == "円"


@pytest.mark.parametrize("text", ["one two three four five six", "one two 橋は三つ four five six seven"])
def test_lines_are_broken_between_words_and_led(text):
    lines = wrapped(text, 14, "a: ", "   ")
    assert max(map(display_width, lines)) <= 14
    assert lines[0].startswith("a: one")
    assert all(line.startswith("   ") for line in lines[1:])
    assert " ".join(line[3:] for line in lines) == text


def test_a_word_wider_than_the_line_stands_alone():
    assert wrapped("a https://bridge.example/length b", 10) == textwrap.wrap(
        "a https://bridge.example/length b", 10, break_long_words=False, break_on_hyphens=False
    )


def test_columns_stand_under_each_other_whatever_is_in_them():
    lines = aligned([("39億", "x"), ("e\u0301", "x"), ("four", "x")])
    assert {display_width(line.split("x")[0]) for line in lines} == {6}
    assert aligned([]) == []
    assert aligned([("a" * 50, "x"), ("b", "x")], widest=10)[1] == "b           x"
    assert padded("39億", 6) == "39億  "
