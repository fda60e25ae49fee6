"""Articles that name little: one sentence with other figures, one day, one cell of a table."""

from __future__ import annotations

from datetime import date

import pytest

from checker import Document, check
from checker.model import Finding

TITLE = "# Lock gates at Arn overrun\n\n"


def findings(*texts: str, published: date | None = date(2024, 5, 6)) -> tuple[Finding, ...]:
    made = [Document.from_text(text, f"article {number}", published) for number, text in enumerate(texts)]
    return tuple(one for one in check(made).findings if one.severity != "note")


APART = [
    # an amount, a duration, a toll, a count: nothing named
    ("The old crane cost 58 million euros.", "The old crane cost 85 million euros. It stands idle."),
    (f"{TITLE}Some 2,300 people worked on it for 14 months.", f"{TITLE}Some 2,300 people worked on it for 41 months."),
    ("The blast killed 24 people at the oil depot on 3 March 2020.",
     "The blast killed 29 people at the oil depot on 3 March 2020."),
    ("The tram carried 2.4 million passengers in 2020.", "The tram carried 2.9 million passengers in 2020."),
    # one names the place, the other tells it by "it"
    ("The lock between Arn and Velm had 5,420 sailings in 2022.",
     "The lock between Arn and Velm let 421,000 boats pass.\n\nIt had 5,240 sailings in 2022."),
    # a day
    ("The new lock of Arn went into operation on 14 March 2022.",
     "The new lock of Arn went into operation on 15 March 2022."),
    ("The lock cost 9 million euros. It opened to boats on Monday, 14 March 2022.",
     "The lock cost 9 million euros. It opened to boats on Tuesday, 15 March 2022."),
    # a cell of a table against a sentence, and against a cell below the same heads
    ("year,sailings\n2021,5110\n2022,5240\n", "The lock at Arn had 5,420 sailings in 2022."),
    (f"{TITLE}| Part | Paid, $ million |\n|---|---:|\n| Quay | 158.5 |\n| Crane | 122.3 |",
     f"{TITLE}| Part | Paid, $ million |\n|---|---:|\n| Quay | 185.5 |\n| Crane | 122.3 |"),
]  # fmt: skip


def read(text: str) -> str:
    """Give a table with commas as one with bars: how files are read is tested elsewhere."""
    lines = text.splitlines()
    if not lines[0].startswith("year,"):
        return text
    rows = [f"| {' | '.join(line.split(','))} |" for line in lines]
    return "\n".join([rows[0], "|---|---|", *rows[1:]])


@pytest.mark.parametrize("published", [date(2024, 5, 6), None])
@pytest.mark.parametrize(("one", "other"), APART)
def test_one_thing_in_two_values(one: str, other: str, published: date | None) -> None:
    (finding,) = findings(read(one), read(other), published=published)
    assert finding.verdict == "disagree"
    assert finding.id == findings(read(other), read(one), published=published)[0].id


TWO_THINGS = [
    # the articles name other places
    ("The crane of Arn is old. The crane at Arn cost 58 million euros.",
     "The crane of Velm is old. The crane at Velm cost 85 million euros."),
    ("Nothing is new in Arn. In Arn 3 boats sank. The old crane cost 58 million euros.",
     "Nothing is new in Velm. In Velm 4 mills burnt. The old crane cost 85 million euros."),
    # other days of an event that comes again, and other events of one day
    ("The council of Arn voted on 4 March 2022.", "The council of Arn voted on 29 April 2022."),
    ("The new lock of Arn was opened on 14 March 2022.", "The new lock of Arn was flooded on 15 March 2022."),
    # the cell of another year, of another head
    ("year,sailings\n2021,5110\n2022,5240\n", "The lock at Arn had 5,420 sailings in 2020."),
    ("year,lorries\n2021,5110\n2022,5240\n", "The lock at Arn had 5,420 sailings in 2022."),
    # too far from a slip to be more than another thing
    ("year,sailings\n2021,5110\n2022,5240\n", "The lock at Arn had 3,170 sailings in 2022."),
    ("The tram carried 24 lorries.", "The tram carried 29 crates."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_two_things(one: str, other: str) -> None:
    assert findings(read(one), read(other)) == ()


def test_a_day_that_two_articles_share_is_no_finding() -> None:
    text = "The new lock of Arn went into operation on 14 March 2022."
    assert findings(text, f"{text} It cost 9 million euros.") == ()


def test_what_is_counted_is_told() -> None:
    (finding,) = findings(read("year,sailings\n2021,5110\n2022,5240\n"), "The lock at Arn had 5,420 sailings in 2022.")
    assert "things counted sailing" in finding.why_comparable
