"""Whether a line end inside a paragraph was meant. Each text has one line end, or the first one counts."""

from __future__ import annotations

import pytest

from checker.reading.line_breaks import breaks_after, wrap_width
from checker.reading.lines import Line

LONG = "The port paid three million for steel alone, more than any owner in the land had paid before, it said."


def breaks(text: str) -> bool:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Line(at, at + len(line)))
        at += len(line) + 1
    return breaks_after(text, lines[0], lines[1], wrap_width(tuple(lines)))


@pytest.mark.parametrize(
    "text",
    [
        f"What it costs\n{LONG}",
        f"By Ada Lovelace\n{LONG}",
        f"3 things to know\n{LONG}",
        "Norway 3.9 million\nSweden 4.1 million",
        "2019 3.9 million\n2020 4.1 million",
    ],
)
def test_meant(text: str) -> None:
    assert breaks(text)


@pytest.mark.parametrize(
    "text",
    [
        f"What it costs.\n{LONG}",
        f"What it costs\n{LONG.lower()}",
        f"The port of the\n{LONG}",
        f"It met the Prime Minister\n{LONG}",
        f"It met, in spring,\n{LONG}",
        f"and the firm\n{LONG}",
        f"It rose to\n3 million. {LONG}",
        f"It rose. The firm\n{LONG}",
        f"{LONG[:85]}\n{LONG}",
        "The port said that the bridge across the Northern\nWaterway, which it began, would open in June",
        f"The port said that the steel for all arches of the bridge across it was bought\nNorwegian. {LONG[:88]}",
        "Trade rose by\nThree million",
        "Trade was\n$3 million",
        "Trade of Norway rose\n3 percent",
        "near the city of old\nBergen",
    ],
)
def test_only_wrapped(text: str) -> None:
    assert not breaks(text)
