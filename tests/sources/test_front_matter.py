"""Front matter: what it says, where the article begins, and its faults with their places."""

from __future__ import annotations

from datetime import date

import pytest

from checker.sources.front_matter import declared_encoding, read_front_matter
from checker.sources.metadata import Metadata

FULL = """---
id: port-bridge
title: "Bridge: open"
publisher: The Daily Port
published: 2019-03-01
url: https://port.example/bridge
topic: [Norway, Sweden]
language: en
note: >
  told anew
  from two others
---
Bridge opens
"""


def test_all_keys() -> None:
    said, start, problems = read_front_matter(FULL, "a.md")
    assert problems == ()
    assert FULL[start:] == "Bridge opens\n"
    assert said == Metadata(
        id="port-bridge",
        title="Bridge: open",
        publisher="The Daily Port",
        published=date(2019, 3, 1),
        published_from="front matter",
        url="https://port.example/bridge",
        topic=("Norway", "Sweden"),
        language="en",
    )


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_line_ends_and_the_other_closing_line(newline: str) -> None:
    text = "---  \ntopic: Norway\n...\nBridge".replace("\n", newline)
    said, start, problems = read_front_matter(text, "a.md")
    assert (said.topic, text[start:], problems) == (("Norway",), "Bridge", ())


@pytest.mark.parametrize(
    "text",
    [
        "Bridge opens\n---\nid: x\n---\n",
        "---\nThe port paid.\n\nIt was glad.\n",
        "----\nid: x\n----\n",
        " ---\nid: x\n---\n",
        "",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text, "a.md") == (Metadata(), 0, ())


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("published: 1 March 2019", "a.md:2:12: error: 'published' takes a day such as 2019-03-01, not '1 March 2019'"),
        ("published: 2019-02-30", "a.md:2:12: error: 'published' takes a day"),
        ("published: 20190301", "a.md:2:12: error: 'published' takes a day"),
        ("published: ٢٠١٩-٠٣-٠١", "a.md:2:12: error: 'published' takes a day"),
        ("id: x\npublishd: 2019-03-01", "a.md:3:1: warning: unknown key 'publishd'; did you mean 'published'?"),
        ("date: 1 March", "a.md:2:7: error: 'date' takes a day such as 2019-03-01, not '1 March'"),
        ("titel: Fair", "a.md:2:1: warning: unknown key 'titel'; did you mean 'title'?"),
        ("title: [a, b]", "a.md:2:8: error: 'title' takes one text"),
        ("topic: {a: b}", "a.md:2:8: error: 'topic' takes a name or a list of names"),
        ("topic: [a, [b]]", "a.md:2:12: error: 'topic' takes a name or a list of names"),
        ("title: Bridge: open", "a.md:2:14: error: this is no YAML"),
        ("id: x\nid: y", "a.md:3:1: error: key 'id' stands twice"),
        ("- id", "a.md:2:1: warning: what stands between the lines of --- is no front matter"),
    ],
)
def test_faults_have_their_place(lines: str, message: str) -> None:
    said, start, problems = read_front_matter(f"---\n{lines}\n---\nBridge opens", "a.md")
    assert [str(problem)[: len(message)] for problem in problems] == [message]
    assert said.published is None
    assert start == (0 if "no front matter" in message else len(lines) + 9)


def test_one_that_is_not_closed_and_one_that_comes_late() -> None:
    unclosed = read_front_matter("---\nid: x\n\nBridge opens\n", "a.md")
    assert unclosed[:2] == (Metadata(), 0)
    assert str(unclosed[2][0]).startswith("a.md:1:1: error: the front matter that begins here is not closed")
    late = read_front_matter("\n\n---\nid: x\n---\nBridge opens\n", "a.md")
    assert late[:2] == (Metadata(), 0)
    assert str(late[2][0]).startswith("a.md:3:1: warning: a front matter begins on the first line")


def test_one_as_long_as_a_book_is_none() -> None:
    assert read_front_matter("---\nid: x\n" + "note: y\n" * 20_000 + "---\nBridge", "a.md")[1] == 0


def test_what_other_programs_write_is_understood_or_left_alone() -> None:
    lines = "date: 2025-03-14T09:30:00+03:00\nheadline: Bridge opens\ntags: [Velm]\nlayout: post\ndraft: true\n"
    said, _, problems = read_front_matter(f"---\n{lines}---\nBridge", "a.md")
    assert (said.published, said.title, said.topic, problems) == (date(2025, 3, 14), "Bridge opens", ("Velm",), ())


def test_the_own_key_counts_before_another_word_for_it() -> None:
    said, _, problems = read_front_matter("---\ndate: 2025-03-14\npublished: 2025-03-15\n---\nBridge", "a.md")
    assert (said.published, problems) == (date(2025, 3, 15), ())


def test_the_declared_encoding() -> None:
    assert declared_encoding(b"---\r\nid: x\r\ncharset: 'cp1254' \r\n---\r\n") == "cp1254"
    assert declared_encoding(b"---\nid: x\n---\nencoding: cp1254\n") == ""
    assert declared_encoding(b"encoding: cp1254\n") == ""
