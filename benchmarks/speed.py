"""Print how fast figures are read, as ratios against one plain scan and against other readers where they are installed.

Run from the project's root: python benchmarks/speed.py [--megabytes N]. The text is made here: invented wire copy
with about as many figures, dates and hedges as news has (one in some 150 characters).
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import random
import re
import time
from collections.abc import Callable
from datetime import date

from checker.figures import read_figures, survey_figures

PLAIN_SCAN = re.compile(
    r"[$€£]?\d[\d.,]*(?:\s?(?:%|percent|per cent|million|billion|km|kg|miles|dollars|euros|people|years|days))?"
)
WITH_FIGURES = (
    "The ministry said on {weekday} that exports of steel and grain to the region had grown by {percent} percent.",
    "The company, which employs about {count} people, plans to open {small} new plants in the north by {year}.",
    "Trade between the neighbours was ${money} billion in {year}, up from {money} billion a year earlier.",
    "At least {count} homes were damaged by the storm, and more than {small} roads were closed near the coast.",
    "The line is {count} kilometres long and will carry up to {small} trains a day when it opens in {month} {year}.",
    "One of the drivers, a {age}-year-old man from a village near the border, was taken to hospital.",
    "The two sides have met {word} times since {month}, and neither has said when the next round will be held.",
    "Under the plan, between {small} and {count} million euros would be spent on schools, clinics and libraries.",
    "Shares fell {percent}% to ${money} after the report, their lowest level in nearly {word} months.",
    "The museum reopened on {month} {day} after works that took {word} years and cost just over £{small} million.",
)
WITHOUT = (
    "Officials in the capital declined to comment on the talks, which are expected to go on for weeks.",
    "Analysts had expected the central bank to leave its rate unchanged, and markets hardly moved after the decision.",
    "“We will look at every proposal with an open mind,” the minister told reporters outside the parliament building.",
    "Neighbours described a quiet family that had moved to the street some time after the factory closed its gates.",
    "The opposition called the bill a step in the wrong direction and said that it would take the matter to court.",
    "Rain is expected along the coast tomorrow, with sunny spells inland and a light wind from the south.",
    "Critics say that the reform does little for tenants, while landlords complain about the paperwork.",
    "The orchestra played to a full house, and the applause went on long after the lights had been turned up.",
    "Rescue workers with dogs searched the hillside through the night, but heavy fog kept the helicopters grounded.",
    "She had written the book because nobody else in the town seemed to remember what had happened there.",
    "Neither the company nor the union wished to say what had been agreed behind closed doors.",
    "Farmers in the valley say that the rain came too late for the wheat, and that the maize is hardly better.",
)
WORDS = ("two", "three", "four", "five", "seven", "nine", "eleven", "twenty", "twenty-five")
MONTHS = ("January", "March", "April", "June", "August", "October", "November")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def wire_copy(characters: int) -> str:
    """Make invented news text, the same at every run."""
    chance = random.Random(20)
    parts: list[str] = []
    size = 0
    while size < characters:
        sentence = chance.choice(WITH_FIGURES if chance.random() < 0.3 else WITHOUT).format(
            weekday=chance.choice(WEEKDAYS),
            month=chance.choice(MONTHS),
            year=chance.randint(1990, 2024),
            day=chance.randint(1, 28),
            percent=f"{chance.uniform(0.2, 40):.1f}",
            money=f"{chance.uniform(1, 90):.2f}",
            count=f"{chance.randint(12, 40_000):,}",
            small=chance.randint(11, 90),
            age=chance.randint(18, 80),
            word=chance.choice(WORDS),
        )
        parts.append(sentence + ("\n\n" if chance.random() < 0.3 else " "))
        size += len(parts[-1])
    return "".join(parts)


def megabytes_a_second(read: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """Give the best of some rounds, in a million characters a second of processor time."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        read(text)
        best = min(best, time.process_time() - began)
    return len(text) / best / 1e6 if best else float("inf")


def other_readers() -> dict[str, Callable[[str], object]]:
    """Give the other readers that are installed."""
    readers: dict[str, Callable[[str], object]] = {}
    if importlib.util.find_spec("quantulum3"):
        parser = importlib.import_module("quantulum3.parser")
        readers["quantulum3"] = parser.parse
    if importlib.util.find_spec("dateparser"):
        search = importlib.import_module("dateparser.search")
        readers["dateparser search (dates alone)"] = lambda text: search.search_dates(text, languages=["en"])
    return readers


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--megabytes", type=float, default=1.0)
    text = wire_copy(int(options.parse_args().megabytes * 1e6))
    found = len(read_figures(text, as_of=date(2024, 12, 1)))
    print(f"{len(text):,} characters, {found:,} figures and dates, one in {len(text) / found:.0f} characters")
    scan = megabytes_a_second(lambda whole: sum(1 for _ in PLAIN_SCAN.finditer(whole)), text)
    print(f"{'one plain re scan':34}{scan:9.2f} MB/s    1")
    for name, reader in (("read_figures", read_figures), ("survey_figures", survey_figures)):
        speed = megabytes_a_second(reader, text)
        print(f"{name:34}{speed:9.2f} MB/s    {speed / scan:.4f} of the scan")
    for name, reader in other_readers().items():
        part = text[:4_000]
        speed = megabytes_a_second(reader, part, rounds=1)
        print(f"{name:34}{speed:9.4f} MB/s    {speed / scan:.6f} of the scan")


if __name__ == "__main__":
    main()
