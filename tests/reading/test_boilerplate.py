"""Boilerplate is a line that matches; prose about the same words is not."""

from __future__ import annotations

import pytest

from checker.reading.boilerplate import is_boilerplate_line, is_boilerplate_sentence, is_comment_field, is_kicker
from checker.reading.phrases import phrase_lists


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "LEAVE A COMMENT:",
        "Your email address will not be published. All fields are required",
        "You need to login before you comment. Log-in",
        "Share This Post On",
        "Send this to a friend",
        "Get The Daily Port delivered to your inbox!",
        "Sign up for our newsletter and never miss 5 things to know",
        "© 2019 The Daily Port",
        "Copyright 2019 by the port. All rights reserved.",
        "Read more: 5 dead on bridge",
        "Home | News | Sport | Weather",
        "#Trending News Business Opinion Sport World",
        "» Most Read «",
    ],
)
def test_boilerplate(line: str) -> None:
    assert is_boilerplate_line(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Business travel rose by a fifth, the ministry said.",
        "World Health Organization",
        "The Ministry of Health and Education",
        "Trade, Energy and Transport",
        "Sports and Culture Minister Ada Lovelace",
        "Copyright fees rose to 5 million.",
        "Printers and emails cost 3 million",
        "Share prices fell",
        "More than 500 firms signed up for the fair.",
        "Leave a reply, she told them, and we will pay 5 million",
        "World Bank 2019",
        "World News Sport Travel Opinion 2019",
        "World News, Sport, Travel and Opinion",
        "Read more: " + "The port paid 3 million. " * 20,
    ],
)
def test_prose(line: str) -> None:
    assert not is_boilerplate_line(line, 0, len(line))


def test_sentences_inside_a_paragraph() -> None:
    text = "It was glad. Copyright 2019 WXYZ. Related: port pays 3 million."
    assert is_boilerplate_sentence(text, 13, 33)
    assert not is_boilerplate_sentence(text, 0, 12)
    assert not is_boilerplate_sentence(text, 34, len(text))  # a figure may stand behind it: only a whole line is a link


def test_kickers_and_form_fields() -> None:
    assert is_kicker("Business & Economy", 0, 18)
    assert not is_kicker("Bridge", 0, 6)
    assert is_comment_field("Your Name *", 0, 11)
    assert not is_comment_field("Name of the bridge", 0, 18)


@pytest.mark.parametrize("name", ["abbreviations", "boilerplate", "captions"])
def test_the_lists_are_written_as_they_are_compared(name: str) -> None:
    for title, phrases in phrase_lists(name).items():
        assert len(set(phrases)) == len(phrases), title
        if title != "starters":
            assert [phrase for phrase in phrases if phrase != phrase.lower() or phrase != phrase.strip()] == []
