"""What makes a document doubtful as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.model import Document
from checker.reading import remarks, split_passages, truncated


def tail(text: str) -> str | None:
    document = Document.from_text(text, "n")
    return truncated(document, split_passages(document))


def test_remarks() -> None:
    text = "Bridge opens\n\nThe port paid 3 million and the owner will"
    undated = Document.from_text(text, "n")
    assert remarks(undated, split_passages(undated)) == (
        "no date published",
        "ends in mid-sentence: «3 million and the owner will»",
    )
    said = replace(undated, remarks=("no date published; made on 2020-01-02",))
    assert [one for one in remarks(said, split_passages(said)) if "date" in one] == [], "it is said already"
    dated = Document.from_text(text + " pay.", "n", date(2019, 3, 1))
    assert remarks(dated, split_passages(dated)) == ()


@pytest.mark.parametrize(
    "end",
    [
        "The port paid 3 million and the owner will,",
        "The port paid 3 million and the owner will pay for:",
        "The port paid 3 million and the owner will pay for …",
        "The port paid 3 million, the owner will\n\nLeave a Reply\n\nThe bridge at dusk (AFP)\n",
        "The port paid 3 million and the owner will\n\nADA LOVELACE",
    ],
)
def test_mid_sentence(end: str) -> None:
    assert tail(f"Bridge opens\n\nIt is open.\n\n{end}") is not None


@pytest.mark.parametrize(
    "end",
    [
        "The port paid 3 million and the owner will pay.",
        "The port paid 3 million: “The owner will pay.”",
        "The port paid 3 million (the owner will pay)",
        "The port paid a firm in the U.S.",
        "The port paid 3 million. (The owner will pay.)",
        "It is paid.\n\n- 3 million for the steel alone\n- 2 million for all the rest of it",
        "It is paid.\n\n| a b c d e | f |\n| g h i j k | l |",
        "It is paid.\n\nReporting by Ada Lovelace",
        "It is paid. REUTER",
        "The port and the owner asked: “Is it paid?” reuter",
        "It is paid.” Ends",
        "It is paid.\n\nMore on this at https://port.example/bridge",
        "貿易は増えた。",
        "The port paid 3 million. ↩︎",
        "The port paid 3 million. ■",
    ],
)
def test_complete(end: str) -> None:
    assert tail(f"Bridge opens\n\nIt is open.\n\n{end}") is None


def test_a_text_without_a_body() -> None:
    assert tail("") is None
    assert tail("Leave a Reply") is None
