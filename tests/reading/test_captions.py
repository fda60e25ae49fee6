"""Captions are told by their credit, by how they begin, or by who stands where."""

from __future__ import annotations

import pytest

from checker.reading.captions import credit_ends, is_caption, is_credit


@pytest.mark.parametrize(
    "line",
    [
        "The bridge in the port of Dee, May 10, 2022. (AA Photo).",
        "The bridge at dusk (Anatolia)",
        "The bridge at dusk. (Photo by A B / AFP)",
        "The bridge at dusk [sic] (Getty Images)",
        "FILE PHOTO: The bridge at dusk",
        "File - The bridge at dusk",
        "Photo: the port",
        "In this photo taken on Monday, the bridge is seen",
        "The owner (L) and the builder (R) on the bridge",
        "The owner, pictured left, on the bridge",
        "![The bridge](bridge.png)",
        "The bridge (AP Photo/A. B.)",
        "The bridge (Xinhua via AP, File)",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "PORT (Reuters) - The bridge cost 3 million.",
        "Senator Clay (R) and Senator Polk (D) opened the bridge.",
        "The bridge cost 3 million (5 million with the tax).",
        "The World Trade Organization (WTO)",
        "Photos of the bridge sold for 3 million.",
        "A photo of the bridge sold for 3 million.",
        "It cost 3 million (imagine!).",
        "The port paid. " * 25 + "(Reuters)",
        "The port paid. " * 50 + "(Photo by A B)",
    ],
)
def test_prose(line: str) -> None:
    assert not is_caption(line, 0, len(line))


def test_credits() -> None:
    assert is_credit("Photo courtesy of the port")
    assert is_credit("EPA-EFE/A. B.")
    assert not is_credit("AP, A. B.")
    assert is_credit("Reuters / AFP, file")
    assert not is_credit("photography")
    assert not is_credit("the pa system")


def test_glued_credits() -> None:
    text = "One. (AFP)Two (AFP) three. (WTO)Four. (Image: x).Five. (AFP)six"
    assert [text[end : end + 4] for end in credit_ends(text, 0, len(text))] == ["Two ", "Five"]
