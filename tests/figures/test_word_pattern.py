"""Patterns for many words and phrases match every one of them and nothing between them."""

from __future__ import annotations

import re

import pytest

from checker.figures.hedge_words import AFTER, BEFORE
from checker.figures.hedges import Hedge, hedge_after, hedge_before
from checker.figures.number_words import SCALES, SMALL, TENS
from checker.figures.word_pattern import any_phrase, any_word


@pytest.mark.parametrize("write", [str.lower, str.capitalize, str.upper])
def test_every_word_is_matched_in_three_ways_of_writing(write: object) -> None:
    assert callable(write)
    listed = (*SMALL, *TENS, *SCALES)
    pattern = re.compile(any_word(listed))
    assert [word for word in listed if pattern.fullmatch(write(word)) is None] == []


def test_words_that_are_not_listed_are_not_matched() -> None:
    pattern = re.compile(any_word(["ten", "tenth", "two"]))
    assert [word for word in ("te", "twoth", "tEN", "t", "") if pattern.fullmatch(word)] == []


def test_phrases_that_go_on_alike_are_not_mixed() -> None:
    pattern = re.compile(any_phrase(["more than", "much more than", "up to", "up"], " "))
    found = [words for words in ("more than", "much more than", "up to", "up") if pattern.fullmatch(words)]
    assert found == ["more than", "much more than", "up to", "up"]
    assert [words for words in ("much up to", "more to", "more", "much", "to") if pattern.fullmatch(words)] == []


@pytest.mark.parametrize("phrase", sorted(words for words in BEFORE if words[0].isalpha()))
def test_every_hedge_before_a_figure_is_read_whole(phrase: str) -> None:
    text = f"It was {phrase} 500"
    assert hedge_before(text, len(text) - 3, 0, phrase.split()[-1]) == (Hedge(*BEFORE[phrase]), 7)


@pytest.mark.parametrize("phrase", sorted(AFTER))
def test_every_hedge_behind_a_figure_is_read_whole(phrase: str) -> None:
    gap = " " if phrase[0].isalpha() else ""
    text = f"700{gap}{phrase}, it said"
    assert hedge_after(text, 3) == (Hedge(*AFTER[phrase]), len(text) - len(", it said"))
