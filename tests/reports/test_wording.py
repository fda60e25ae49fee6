from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest

from checker.interval import Interval
from checker.model import SEVERITIES, Camp, Name, Period, Quantity, Unchecked, Zone
from checker.reports.wording import (
    SEVERITY_MEANINGS,
    SEVERITY_WORDS,
    UNCHECKED_HEADINGS,
    UNCHECKED_WORDS,
    ZONE_WORDS,
    range_words,
    verdict_words,
    why_unchecked,
)
from tests.reports.made import CHANGED, LENGTH, LENGTHS, SUM, exact


def test_every_word_of_the_model_has_its_words():
    assert set(SEVERITY_WORDS) == set(SEVERITY_MEANINGS) == set(SEVERITIES)
    assert set(ZONE_WORDS) == set(get_args(Zone))
    verdicts = set(get_args(get_type_hints(Unchecked)["verdict"])) - {""}
    assert set(UNCHECKED_WORDS) == set(UNCHECKED_HEADINGS) == verdicts | {"seen once", "not found", "off"}


def quantity(low, high, low_closed=True, high_closed=False, unit="EUR"):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    allowed = Interval(ends[0], ends[1], low_closed, high_closed)
    return Quantity("money", (Decimal(1), Decimal(1)), allowed, allowed, unit)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (quantity("3850000000", "3.95E+9"), "3.85 to under 3.95 billion EUR"),
        (quantity("990000000", "1010000000"), "0.99 to under 1.01 billion EUR"),
        (quantity("3126543.215", "3126543.225"), "3,126,543.215 to under 3,126,543.225 EUR"),
        (quantity("0", "10", False, True, None), "over 0 to 10"),
        (quantity("630", "770", True, True, "metric_ton"), "630 to 770 metric tons"),
        (replace(quantity("630", "770", True, True, "company"), kind="count"), "630 to 770"),
        (quantity("500", None, False), "over 500 EUR"),
        (quantity("500", None), "at least 500 EUR"),
        (quantity(None, "500"), "under 500 EUR"),
        (quantity(None, "2500000", True, True), "at most 2.5 million EUR"),
        (quantity(None, None), ""),
        (exact(18), ""),
        (Name("place", "Hollow Bridge"), ""),
        (None, ""),
    ],
)
def test_a_range_is_said_with_its_ends(value, words):
    assert range_words(value) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (date(2022, 8, 9), date(2022, 8, 10), ""),
        (date(2022, 8, 1), date(2022, 9, 1), "2022-08-01 to 2022-08-31"),
        (date(2022, 8, 1), None, "from 2022-08-01 on"),
        (None, date(2022, 9, 1), "up to 2022-08-31"),
        (None, None, ""),
    ],
)
def test_the_last_day_of_a_half_open_period_is_not_said(low, high, words):
    days = Interval(low, high, True, False)
    assert range_words(Period(days, days, "month")) == words


def test_a_date_without_its_year_says_so():
    assert range_words(Period(None, None, "day", missing="year")) == "a date without its year"


def test_the_verdict_is_told_without_saying_who_is_right():
    assert verdict_words(LENGTH) == "The articles disagree"
    assert verdict_words(replace(LENGTH, camps=(Camp("2.4 km", LENGTHS[:1]),))) == "One article disagrees with itself"
    assert verdict_words(SUM) == "The figures do not fit together"
    assert verdict_words(CHANGED) == "The values differ, and the time between them explains it"


def test_a_rule_without_statements_found_nothing_and_one_with_them_saw_its_fact_once():
    assert why_unchecked(Unchecked("r", "x")) == "not found"
    assert why_unchecked(Unchecked("r", "x", statements=LENGTHS[:1])) == "seen once"
    assert why_unchecked(Unchecked("r", "x", verdict="ambiguous")) == "ambiguous"
