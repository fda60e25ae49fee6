"""Where sentences end. `|` marks the borders that are expected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.sentences import is_complete, sentences

BORDERS = [
    "Trade rose.| Exports fell.| “Why?”| Nobody knew!",
    "On Aug. 5 the U.S. Navy paid Dr. Curie $3.9 million.| He left.",
    "It opened at 9 a.m. Monday.| It closed at 5 p.m.| The crowd stayed.",
    "Acme Inc. Chairman A. C. Doyle spoke of No. 5.| He owns Acme Inc.| The plant shut.",
    "The deal with the U.S.| However, it failed.",
    "They sell wheat, e.g. Durum, at 4.50 a bushel vs. 3.90.| That is dear.",
    "He said: “We waited ... The door stayed shut.”| Then rain came.",
    "Two of them left.. Nobody asked.| A third stayed.",
    "“We pay,” she said.| “We always did.”| (It is true.)| The rest is old.",
    "Sales were £5m.| 12 shops closed.",
    "See p. 5 and Fig. 3 of vol. 2.| It helps.",
    "Up 3.5 mln dlrs.| Output fell 2 pct.| Prices held.",
    "Turnover of Yahoo! Inc grew.| Others shrank.",
    "It cost 16 billion. .| The rest was free.",
    "The river rose.[4]| It fell again.[12]| Rain followed.",
    "It ended in 2015.|The ministry paid.|“A gift,” it said.",
    "Visit Booking.Com today.| St.Petersburg is near.| Mail info@port.example now.",
    "She was born in St. Louis, Mo.| Her brother was not.",
    "At 9 . 25 a . m . they saw “ a boat . ”| They left .",
    "貿易は増えた。|輸出は減った。",
    "Экспорт вырос.| Импорт упал.|Это всё.",
    "Gov. Adams met Sen. Clay, Lt. Gen. Grant and Rep. Polk.| All agreed.",
    "It met Dr. Curie, i.e. The Rest, vs. The Best.| They drew.",
    "They saw the sun.| Rain fell.| She has a miss.| Mass was read.",
    "It met on Sun. Rain or shine.",
    "He won 5-3.| 7 left.",
    "line one is\nstill one sentence.|\nand here a new line",
    "he met Mr.\nDarwin in the U.S.\nand left.|\nlower after a stop",
    "“Really?”\nhe asked.|\n“Yes,” she said",
    "It went on ...\nand on ...|\nThen it stopped.",
    "wrapped\r\nhere.|\r\nNext",
]


@pytest.mark.parametrize("marked", BORDERS)
def test_borders(marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[start:end] for start, end in sentences(text, 0, len(text))]
    assert found == [part.strip() for part in marked.split("|")]


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "One. Two. Three. Four."
    assert [text[a:b] for a, b in sentences(text, 5, 16)] == ["Two.", "Three."]
    assert list(sentences("   ", 0, 3)) == []


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("It rose.", True),
        ("It rose.”)", True),
        ("Why?", True),
        ("Trade with the U.S.", False),
        ("A talk with Dr.", False),
        ("It rose", False),
        ("It rose,", False),
        ("", False),
        ("”", False),
    ],
)
def test_is_complete(text: str, complete: bool) -> None:
    assert is_complete(text, 0, len(text)) is complete


@given(st.text(alphabet='aB .!?…"”“’)(5,\n\r\t[]。й', max_size=80))
def test_sentences_hold_all_ink_once_and_in_order(text: str) -> None:
    at = 0
    for start, end in sentences(text, 0, len(text)):
        assert text[at:start].strip() == ""
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert text[at:].strip() == ""
