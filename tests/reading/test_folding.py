"""Folding keeps every offset: one character in, one character out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading import fold


@given(st.text())
def test_folding_keeps_the_length_and_is_done_at_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(), st.text())
def test_a_character_folds_alike_wherever_it_stands(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


def test_every_single_character_folds_to_one() -> None:
    everything = "".join(chr(code) for code in range(0x11_0000) if not 0xD800 <= code < 0xE000)
    folded = fold(everything)
    assert len(folded) == len(everything)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ERDOĞAN", "erdogan"),
        ("Turkey`s PORT", "turkey's port"),
        ("\u01fe", "o"),
        ("İstanbul ısı", "istanbul isi"),
        ("Kærsø Łódź Đà", "kærso lodz da"),
        ("‘a’ “b” `c´ «d»", "'a' \"b\" 'c' \"d\""),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("Baku‑Tbilisi–Kars", "baku-tbilisi-kars"),
        ("Straße", "straße"),
        ("Ёлка Йод", "елка иод"),
        ("Καλός", "καλοσ"),
        ("e\u0301", "e\u0301"),
        ("한국", "한국"),
        ("5\u0660\u00bd%", "5\u0660\u00bd%"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_what_folds_to_what(written: str, folded: str) -> None:
    assert fold(written) == folded
