"""TOML between lines of `+++`: its day and title are taken, and a text that only begins so is read whole."""

from __future__ import annotations

from datetime import date

import pytest

from checker.sources.front_matter import read_front_matter


@pytest.mark.parametrize(
    "day", ["2024-03-01", "2024-03-01T08:00:00+01:00", "2024-03-01 08:00:00", "'2024-03-01'", '"2024-03-01T08:00"']
)
def test_the_day_however_it_is_written(day: str) -> None:
    text = (
        f"+++\r\ntitle = 'The  weir'\r\ndate = {day}\r\ntags = ['Orle', 3]\r\n[params]\r\nwide = 2\r\n+++\r\nIt is wet."
    )
    said, start, problems = read_front_matter(text, "a.md")
    assert (said.title, said.published, said.published_from) == ("The weir", date(2024, 3, 1), "front matter")
    assert said.topic == ("Orle",)
    assert text[start:] == "It is wet."
    assert problems == ()


def test_own_words_come_before_those_of_others() -> None:
    for text in ("date = 2020-01-01\npublished = 2024-03-01\n", "published = 2024-03-01\ndate = 2020-01-01\n"):
        assert read_front_matter(f"+++\n{text}+++\nx", "a.md")[0].published == date(2024, 3, 1)


@pytest.mark.parametrize("text", ["+++\nThe weir is wet.\n", "+++ new +++\nIt is wet.\n", "++++\n+++\n"])
def test_what_only_begins_so_is_text(text: str) -> None:
    assert read_front_matter(text, "a.md")[1:] == (0, ())


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("The weir is wet.", "is no TOML"),
        ("date = 2024-02-31", "is no TOML"),
        ("n = " + "9" * 5000, "is no TOML"),
        ("n = " + "[" * 3000, "nested too deep"),
        ("n = " + "{a = " * 3000, "nested too deep"),
        ("n = " + "{a = " * 199, "is no TOML"),
        ("n = " + "[" * 199, "is no TOML"),
    ],
)
def test_what_is_no_toml_is_said_and_read_as_text(inside: str, words: str) -> None:
    said, start, (problem,) = read_front_matter(f"+++\n{inside}\n+++\nIt is wet.\n", "a.md")
    assert (said.published, start, problem.level) == (None, 0, "warning")
    assert words in problem.message
