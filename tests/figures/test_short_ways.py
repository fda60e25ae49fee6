"""Holds the short ways of the reader against the long ones: what is left out for speed changes nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.figures import kinds, reader, survey_figures
from checker.figures.flat import flatten
from checker.figures.numeral_pattern import NUMBER_WORDS
from checker.figures.scan import find_atoms
from checker.figures.surroundings import UNIT_KINDS

FOLDER = Path(__file__).parents[2] / "fixtures" / "figures"
FRAMES = ("{}", "The paper says that {}, which is so.", "He bought {} and sold them.", "Jackson, {} at (the) end.")


def texts() -> list[str]:
    """Give every spelling of the corpora, in several sentences."""
    found = []
    for path in sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "dates"):
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [str(text) for entry in entries.get("figures", ()) for text in entry["as"]]
        found += [case["text"] for case in (*entries.get("sentences", ()), *entries.get("apart", ()))]
    return [frame.format(text) for text in found for frame in FRAMES]


def test_kinds_that_are_not_asked_would_not_have_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    short = {text: survey_figures(text) for text in texts()}
    assert len(short) > 500
    monkeypatch.setattr(kinds, "says_nothing", lambda cue: False)
    monkeypatch.setattr(kinds, "unit_kinds", lambda cue: UNIT_KINDS)
    assert {text: survey_figures(text) for text in short} == short


def test_a_lone_atom_is_what_the_pattern_of_runs_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    short = {text: survey_figures(text) for text in texts()}
    monkeypatch.setattr(reader, "_is_lone", lambda text, end, following: False)
    assert {text: survey_figures(text) for text in short} == short


PIECES = ("one ", "Two", "fold", "tens", "İ", "é", "½", "٣", "7", "1,2", ".", " ", "\n", "x", "-")


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_atoms_begin_where_a_plain_search_finds_them(text: str) -> None:
    words = re.compile(
        rf"(?<![^\W_])(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?=fold(?![^\W_])|[\W_]|\Z)"
    )
    wanted = {found.start() for found in words.finditer("".join(one.lower() if one < "\x7f" else one for one in text))}
    digits = {at for at, one in enumerate(text) if one.isdigit()}
    starts = {start for start, _ in find_atoms(text)}
    assert wanted <= starts
    assert all(any(start <= at for start in starts) for at in digits)
    assert all(text[start].isnumeric() or text[start] == "." for start in starts - wanted)


@given(st.text())
def test_a_flat_text_keeps_every_offset(text: str) -> None:
    flat = flatten(text.encode("utf-8", "replace").decode("utf-8"))
    assert len(flat.latin) == len(text)
    assert flat.beyond == {one for one in text.encode("utf-8", "replace").decode("utf-8") if not one.isascii()}
