"""What holds of every date and every text."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.figures.dates import find_dates
from checker.interval import one_day
from checker.model import Name, Period

MONTH_NAMES = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
DAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
SUFFIXES = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
FORMATS = (
    "{d} {month} {y}",
    "{d} {mon} {y}",
    "{d}{th} {month} {y}",
    "the {d}{th} of {month} {y}",
    "{d}-{mon}-{y}",
    "{month} {d}, {y}",
    "{month} {d}{th}, {y}",
    "{mon}. {d}, {y}",
    "{MONTH} {d}, {y}",
    "{month} {d} {y}",
    "{y}-{m:02}-{d:02}",
    "{y}/{m:02}/{d:02}",
    "{weekday}, {d} {month} {y}",
    "{weekday} {d} {month} {y}",
    "{weekday}, {mon}. {d}, {y}",
)
SENTENCES = ("The gates were opened on {}.", "On {} the gates fell", "The gates ({}) held", "{}", "Since {}, nothing.")
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def printed(day: date, form: str) -> str:
    month = MONTH_NAMES[day.month - 1]
    short = month if form.startswith("{mon}.") and len(month) == 3 else month[:3]
    form = form.replace("{mon}.", "{mon}") if len(month) == 3 else form
    return form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        th=SUFFIXES.get(day.day, "th"),
        month=month,
        MONTH=month.upper(),
        mon=short,
        weekday=DAY_NAMES[day.weekday()],
    )


@given(DAYS, st.sampled_from(FORMATS), st.sampled_from(SENTENCES))
def test_every_day_reads_back_to_itself(day: date, form: str, sentence: str) -> None:
    words = printed(day, form)
    mentions = find_dates(sentence.format(words), as_of=None)
    assert [mention.quote for mention in mentions] == [words]
    period = mentions[0].value
    assert isinstance(period, Period)
    assert period.printed == period.interval == one_day(day)
    assert period.grain == "day"
    assert period.weekday == (day.weekday() if "weekday" in form else None)


@given(DAYS, st.sampled_from(["{month} {y}", "{mon} {y}", "{y}-{m:02}", "{month} of {y}"]))
def test_every_month_reads_back_to_itself(day: date, form: str) -> None:
    words = printed(day, form)
    if form == "{y}-{m:02}" and day.month > day.year % 100:
        return  # "2008-09" is the years 2008 and 2009
    (mention,) = find_dates(f"It stood still in {words}.")
    assert mention.quote == words
    assert isinstance(mention.value, Period)
    assert mention.value.printed is not None
    assert mention.value.printed.low == day.replace(day=1)
    assert mention.value.grain == "month"


@given(DAYS, DAYS, st.sampled_from(["{d} {month} {y}", "{month} {d}, {y}", "{y}-{m:02}-{d:02}"]))
def test_a_range_is_from_the_first_day_to_the_last(one: date, other: date, form: str) -> None:
    first, last = sorted((one, other))
    text = f"It was shut from {printed(first, form)} to {printed(last, form)}."
    (mention,) = find_dates(text)
    assert isinstance(mention.value, Period)
    assert mention.value.printed is not None
    assert (mention.value.printed.low, mention.value.printed.high) == (first, last + timedelta(days=1))
    assert mention.value.form == "range"
    assert [part.quote for part in mention.parts] == [printed(first, form), printed(last, form)]


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_within_the_week_before_the_date_published(as_of: date, weekday: int) -> None:
    (mention,) = find_dates(f"The gates fell on {DAY_NAMES[weekday]}.", as_of=as_of)
    assert isinstance(mention.value, Period)
    assert mention.value.printed is not None
    day = mention.value.printed.low
    assert day is not None
    assert day.weekday() == weekday
    assert timedelta(0) <= as_of - day < timedelta(7)


@given(DAYS, DAYS)
def test_a_day_without_its_year_is_the_nearest_one(as_of: date, day: date) -> None:
    (mention,) = find_dates(f"The gates open on {day.day} {MONTH_NAMES[day.month - 1]}.", as_of=as_of)
    assert isinstance(mention.value, Period)
    assert mention.value.printed is not None
    assert mention.value.inferred
    found = mention.value.printed.low
    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert abs((found - as_of).days) <= 183


@given(DAYS, st.integers(0, 270))
def test_a_day_without_its_year_behind_a_verb_in_the_past_is_over(as_of: date, ago: int) -> None:
    day = as_of - timedelta(days=ago)
    (mention,) = find_dates(f"The gates fell on {day.day} {MONTH_NAMES[day.month - 1]}.", as_of=as_of)
    assert isinstance(mention.value, Period)
    assert mention.value.printed is not None
    if (day.month, day.day) != (2, 29):
        assert mention.value.printed.low == day


DAY_PARTS = (
    "{} morning",
    "{} in the evening",
    "the night of {}",
    "the early hours of {}",
    "early {} afternoon",
    "late {}",
)


@given(DAYS, st.sampled_from([*DAY_NAMES, "9 August 2016", "May 5", "yesterday"]), st.sampled_from(DAY_PARTS))
def test_a_part_of_a_day_belongs_to_the_mention_and_leaves_its_value(as_of: date, day: str, part: str) -> None:
    words = part.format(day)
    (whole,) = find_dates(f"The gates close on {day}.", as_of=as_of)
    (mention,) = find_dates(f"The gates close on {words}, at 5 p.m.", as_of=as_of)
    assert mention.quote == words
    assert mention.value == whole.value
    (alone,) = find_dates(mention.quote, as_of=as_of)
    assert (alone.quote, alone.value) == (mention.quote, mention.value)


def test_a_weekday_printed_with_its_date_is_one_mention_with_both_as_parts() -> None:
    (mention,) = find_dates("On Tuesday, 9 August 2016 the gates fell.")
    name, day = mention.parts
    assert (name.quote, name.value) == ("Tuesday", Name("weekday", "Tuesday"))
    assert day.quote == "9 August 2016"
    assert isinstance(day.value, Period)
    assert day.value.weekday is None


PIECES = st.sampled_from(
    [
        *(
            "May",
            "may",
            "March",
            "Aug.",
            "9",
            "22nd",
            "2016",
            "1999",
            "the",
            "of",
            "to",
            "and",
            "from",
            "between",
            "before",
        ),
        *(
            "last",
            "next",
            "this",
            "Tuesday",
            "week",
            "year",
            "ago",
            "three",
            "a",
            "earlier",
            "later",
            "first",
            "quarter",
        ),
        *(
            "half",
            "'90s",
            "1980s",
            "early",
            "the end of",
            "Christmas",
            "Day",
            "Q3",
            "FY15",
            "summer",
            "09/08/2016",
            "2-3",
        ),
        *(
            ",",
            ".",
            "(",
            ")",
            "-",
            "–",
            "/",
            "\n",
            "\n\n",
            "  ",
            "\u202f",
            "٣",
            "İ",
            "people",
            "%",
            "’s",
            "will",
            "said",
            "night",
            "season",
            "weekend",
            "rest of",
            "months to",
            "ended",
            "between now and",
            "weeks' time",
        ),
    ]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", "", " "]), st.none() | DAYS)
def test_mentions_are_in_order_disjoint_and_quote_the_text(pieces: list[str], glue: str, as_of: date | None) -> None:
    text = glue.join(pieces)
    end = 0
    for mention in find_dates(text, as_of=as_of):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.quote == text[mention.start : mention.end]
        assert not re.search(r"\n\s*\n", mention.quote)
        assert (mention.value is None) == mention.unreadable
        if isinstance(mention.value, Period):
            assert (mention.value.printed is None) == bool(mention.value.missing)
            assert (mention.value.interval is None) == bool(mention.value.missing)
        for part in mention.parts:
            assert mention.start <= part.start < part.end <= mention.end
            assert part.quote == text[part.start : part.end]
        end = mention.end


@given(st.sampled_from([date.min, date(1, 12, 31), date(9999, 1, 1), date.max]), st.lists(PIECES, max_size=8))
def test_no_date_published_is_too_early_or_too_late(as_of: date, pieces: list[str]) -> None:
    find_dates(" ".join(["last century", "next decade", "three thousand years ago", *pieces]), as_of=as_of)


@pytest.mark.parametrize(
    "piece",
    [
        "May ",
        "2016-",
        "1 and ",
        "9/8/2016 ",
        "01/02/2016 ",
        "the ",
        "a year ",
        "last ",
        " ",
        "\n",
        "from May to ",
        "1, 2, 3, ",
        "the rest of ",
        "the 3 months to ",
        "the night of late ",
        "up 1.2 of 3.4 over 2018 ",
        "between now and ",
        "1/2 ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        started = time.process_time()
        find_dates(text, as_of=date(2016, 11, 7))
        return time.process_time() - started

    small = min(seconds(2_000) for _ in range(3))
    large = min(seconds(16_000) for _ in range(2))
    assert large < 0.05 + 8 * 4 * small
