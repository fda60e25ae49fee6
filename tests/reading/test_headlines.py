"""The headline is the first line that is neither boilerplate nor a sentence."""

from __future__ import annotations

import pytest

from checker.model import Document, Source
from checker.reading import find_headline

BODY = "\n\nThe port paid 3 million. It was glad.\n"


def headline(text: str, title: str = "", markup: str = "text", start: int = 0) -> str | None:
    found = find_headline(Document(Source("n", title=title), text, start, markup))
    return None if found is None else text[slice(*found)]


@pytest.mark.parametrize(
    "line",
    [
        "Bridge opens",
        "Why does the bridge open late?",
        "Port: bridge late.. What now?",
        "Port signs deal with the U.S.",
        "“Bridge is ours,” says port",
        "3 dead, 5 hurt on bridge",
    ],
)
def test_a_first_line_without_a_full_stop(line: str) -> None:
    assert headline(line + BODY) == line


@pytest.mark.parametrize(
    "above",
    [
        "Home | News | Sport | Opinion\n",
        "News Sport Opinion World Business\n",
        "Opinion\n\n",
        "World > Asia\n\n",
        "March 3, 2021\n\n",
        "Published on: Tue, 6 Mar 2018 at 14:20 IST\n\n",
        "By Ada Lovelace\n\n",
        "Share this article\n\n",
        "The bridge at dusk (Reuters)\n\n",
        "---\n\n",
    ],
)
def test_what_may_stand_above_it(above: str) -> None:
    assert headline(above + "Bridge opens to all" + BODY) == "Bridge opens to all"


@pytest.mark.parametrize(
    "text",
    [
        "The port paid 3 million.",
        "The port paid 3 million." + BODY,
        "He said: “It is ours.”" + BODY,
        "Trade was 3 billion",
        "a, b and " * 40 + BODY,
        "- an item" + BODY,
        "| a | b |" + BODY,
        "",
        "\n \n",
    ],
)
def test_where_there_is_none(text: str) -> None:
    assert headline(text) is None


def test_a_line_that_wraps_is_no_headline() -> None:
    wrapped = (
        "The port said on Monday that the bridge over the northern arm of the\n"
        "River would be open to all by the first week in the coming June, which\n"
        "is late.\n"
    )
    assert headline(wrapped) is None


def test_a_headline_of_two_lines_and_one_above_its_paragraph() -> None:
    assert headline("Bridge opens to all\nand costs a fortune" + BODY) == "Bridge opens to all\nand costs a fortune"
    assert headline("Bridge opens\nThe port paid 3 million for it, as its owner said on Monday.") == "Bridge opens"


def test_the_title_of_the_metadata_is_one_whatever_its_form() -> None:
    assert headline("The bridge is open." + BODY, title="The Bridge is Open.") == "The bridge is open."


def test_a_markdown_heading() -> None:
    assert headline("# The bridge is open." + BODY, markup="markdown") == "# The bridge is open."
    assert headline("The bridge is open.\n=====" + BODY, markup="markdown") == "The bridge is open."


def test_the_front_matter_is_passed_over() -> None:
    assert headline("---\nid: x\n---\nBridge opens" + BODY, start=14) == "Bridge opens"
