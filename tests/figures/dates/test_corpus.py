"""The corpus of dates: value -> spellings, what is missing, unreadable or none, and the known limits."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.figures.dates import find_dates
from checker.model import Mention, Period

# Every scalar as text: YAML would make dates of half the spellings.
CORPUS: dict[str, Any] = yaml.load(
    (Path(__file__).parents[3] / "fixtures" / "figures" / "dates.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,
)
AS_OF = date.fromisoformat(CORPUS["as_of"])
SPELLINGS = [(entry, spelling) for entry in CORPUS["dates"] for spelling in entry["spellings"]]
MISSING = [(entry["missing"], spelling) for entry in CORPUS["missing"] for spelling in entry["spellings"]]


def unmarked(spelling: str) -> tuple[str, int, int]:
    """The text without its marks, and where the marked mention stands; the whole text where there are none."""
    if "<" not in spelling:
        return spelling, 0, len(spelling)
    before, _, rest = spelling.partition("<")
    inside, _, after = rest.partition(">")
    return before + inside + after, len(before), len(before) + len(inside)


def mention_at(spelling: str, as_of: date | None) -> Mention:
    text, start, end = unmarked(spelling)
    mentions = find_dates(text, as_of=as_of)
    found = [mention for mention in mentions if (mention.start, mention.end) == (start, end)]
    assert found, f"{text!r} gives {[mention.quote for mention in mentions]}"
    if "<" not in spelling:
        assert len(mentions) == 1
    return found[0]


def days(period: Period) -> str:
    assert period.printed is not None
    assert period.printed.low is not None
    assert period.printed.high is not None
    return f"{period.printed.low} to {period.printed.high - timedelta(days=1)}"


@pytest.mark.parametrize(("entry", "spelling"), SPELLINGS, ids=[spelling for _, spelling in SPELLINGS])
def test_spelling(entry: dict[str, Any], spelling: str) -> None:
    as_of = date.fromisoformat(entry.get("as_of", CORPUS["as_of"]))
    mention = mention_at(spelling, as_of)
    period = mention.value
    assert isinstance(period, Period)
    assert days(period) == entry["value"]
    weekday = int(entry["weekday"]) if "weekday" in entry else None
    said = (period.grain, period.mod, period.form, period.weekday)
    assert said == (entry["grain"], entry.get("mod", "EQUAL"), entry.get("form", "point"), weekday)
    # A bare year may need the word before it ("in 1868"); what is printed in full needs nothing.
    if not period.inferred and period.form == "point" and re.search(r"\d\W|\D\d", mention.quote):
        (alone,) = find_dates(mention.quote, as_of=as_of)
        assert (alone.quote, alone.value) == (mention.quote, period)


@pytest.mark.parametrize(("missing", "spelling"), MISSING, ids=[spelling for _, spelling in MISSING])
def test_what_is_missing_without_a_date_published(missing: str, spelling: str) -> None:
    period = mention_at(spelling, None).value
    assert isinstance(period, Period)
    assert (period.printed, period.interval, period.missing) == (None, None, missing)


@pytest.mark.parametrize("spelling", CORPUS["unreadable"])
def test_unreadable(spelling: str) -> None:
    mention = mention_at(spelling, AS_OF)
    assert mention.value is None
    assert mention.unreadable
    assert mention.set_apart


@pytest.mark.parametrize("text", CORPUS["none"])
def test_none(text: str) -> None:
    assert [mention.quote for mention in find_dates(text, as_of=AS_OF)] == []


@pytest.mark.parametrize("case", CORPUS["known_wrong"], ids=[case["text"] for case in CORPUS["known_wrong"]])
@pytest.mark.xfail(strict=True, raises=AssertionError)
def test_known_wrong(case: dict[str, str]) -> None:
    if case["value"] == "none":
        assert find_dates(case["text"], as_of=AS_OF) == []
        return
    period = mention_at(case["text"], AS_OF).value
    assert isinstance(period, Period)
    assert days(period) == case["value"]
