"""The days that the words allow, where they differ from the period named, and what is said of how a date was read."""

from __future__ import annotations

from datetime import date

import pytest

from checker.figures.dates import find_dates
from checker.model import Mention, Period

AS_OF = date(2016, 11, 7)


def only(text: str) -> Mention:
    (mention,) = find_dates(text, as_of=AS_OF)
    return mention


def ends(text: str) -> tuple[str | None, str | None]:
    period = only(text).value
    assert isinstance(period, Period)
    assert period.interval is not None
    low, high = period.interval.low, period.interval.high
    return (low.isoformat() if low else None, high.isoformat() if high else None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("early May 2016", "2016-05-01", "2016-05-14"),
        ("mid-May 2016", "2016-05-08", "2016-05-24"),
        ("late May 2016", "2016-05-18", "2016-06-01"),
        ("early 2015", "2015-01-01", "2015-06-08"),
        ("late 2015", "2015-07-26", "2016-01-01"),
        ("the late 1990s", "1995-09-01", "2000-01-01"),
        ("It shut before 2015.", None, "2015-01-01"),
        ("It shut after 2015.", "2016-01-01", None),
        ("It shut on or before 5 May 2016.", None, "2016-05-06"),
        ("It shut no earlier than 5 May 2016.", "2016-05-05", None),
        ("It shut around 2010.", "2009-07-03", "2011-07-02"),
        ("fiscal 2015", "2014-04-01", "2016-04-01"),
        ("from late 2014 to early 2016", "2014-07-26", "2016-06-07"),
        ("It shut two years ago.", "2014-01-01", "2015-05-07"),
        ("It shut more than two years ago.", None, "2014-11-08"),
        ("It shut less than two years ago.", "2014-11-07", "2016-11-08"),
        ("It shut two days ago.", "2016-11-05", "2016-11-06"),
        ("the second week of May 2016", "2016-05-08", "2016-05-16"),
        ("the first half of May 2016", "2016-05-01", "2016-05-16"),
        ("the last three months of 2015", "2015-10-01", "2016-01-01"),
        ("the week ended 5 May 2016", "2016-04-29", "2016-05-06"),
        ("winter 2015", "2015-12-01", "2016-03-01"),
        ("It shut earlier this year.", "2016-01-01", "2016-11-08"),
        ("It shut earlier in the month.", "2016-11-01", "2016-11-08"),
        ("It will shut later this year.", "2016-11-07", "2017-01-01"),
        ("It will shut later this month.", "2016-11-07", "2016-12-01"),
        ("It shut earlier last year.", "2015-01-01", "2016-01-01"),
        ("the rest of the month", "2016-11-07", "2016-12-01"),
        ("the rest of May 2015", "2015-05-01", "2015-06-01"),
        ("the ten years to 2015", "2005-01-01", "2016-01-01"),
        ("the three months to 15 May 2016", "2016-02-16", "2016-05-16"),
        ("the weekend of 20 May 2016", "2016-05-20", "2016-05-23"),
        ("the weekend of 21 May 2016", "2016-05-21", "2016-05-23"),
        ("the weekend of 16 May 2016", "2016-05-16", "2016-05-23"),
        ("in three weeks' time", "2016-11-25", "2016-12-05"),
        ("2015-16 season", "2015-01-01", "2017-01-01"),
        ("late Sunday", "2016-11-06", "2016-11-07"),
    ],
)
def test_days_that_the_words_allow(text: str, low: str | None, high: str | None) -> None:
    assert ends(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("It shut on 5 May 2016.", ""),
        ("It shut on 5 May.", "year from the date published"),
        ("It shut in May.", "year from the date published"),
        ("It shut last May.", "read against the date published"),
        ("It shut on Tuesday.", "read against the date published"),
        ("It shut on the 22nd.", "month from the date published"),
    ],
)
def test_what_was_not_printed_is_said(text: str, inferred: str) -> None:
    period = only(text).value
    assert isinstance(period, Period)
    assert period.inferred == inferred


@pytest.mark.parametrize(
    ("text", "quote", "missing"),
    [
        ("It shut on 5 May 2014. Two days later it burned.", "Two days later", "anchor"),
        ("It shut on 5 May 2014, and that day it burned.", "that day", ""),
        ("It shut on 5 May 2014. That day it burned.", "That day", ""),
        ("It shut on 5 May 2014.\n\nThat day it burned.", "That day", "anchor"),
        ("It shut in 2014, and two days later it burned.", "two days later", "anchor"),
    ],
)
def test_a_date_in_the_text_is_an_anchor_within_its_sentence_or_paragraph(text: str, quote: str, missing: str) -> None:
    mention = find_dates(text, as_of=AS_OF)[-1]
    assert mention.quote == quote
    assert isinstance(mention.value, Period)
    assert mention.value.missing == missing


def test_an_ambiguous_order_is_settled_by_another_date_in_the_text() -> None:
    alone, other = find_dates("Opened 02/03/2015, shut 25/12/2016.")
    assert isinstance(alone.value, Period)
    assert alone.value.printed is not None
    assert alone.value.printed.low == date(2015, 3, 2)
    assert isinstance(other.value, Period)
    american, _ = find_dates("Opened 02/03/2015, shut 12/25/2016.")
    assert isinstance(american.value, Period)
    assert american.value.printed is not None
    assert american.value.printed.low == date(2015, 2, 3)


def test_two_orders_in_one_text_settle_nothing() -> None:
    mentions = find_dates("Opened 02/03/2015, shut 25/12/2016 and 12/25/2016.")
    assert mentions[0].unreadable
    assert [mention.value is None for mention in mentions[1:]] == [False, False]


def test_the_ends_of_a_list_share_month_and_year() -> None:
    quotes = [(mention.quote, mention.value) for mention in find_dates("It shut on 3, 4 and 5 May 2016.")]
    assert [quote for quote, _ in quotes] == ["3", "4", "5 May 2016"]
    lows = [value.printed.low for _, value in quotes if isinstance(value, Period) and value.printed is not None]
    assert lows == [date(2016, 5, 3), date(2016, 5, 4), date(2016, 5, 5)]


def test_a_bracketed_weekday_stays_a_mention_of_its_own() -> None:
    assert [mention.quote for mention in find_dates("On 9 August 2016 (a Tuesday) it shut.", as_of=AS_OF)] == [
        "9 August 2016",
        "Tuesday",
    ]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("It closed on Thursday 3 November 2016; that weekend it burned.", date(2016, 11, 5)),
        ("It closed on 3 November 2016; that night it burned.", date(2016, 11, 3)),
        ("It closed on 3 November 2016; the next morning it burned.", date(2016, 11, 4)),
        ("It closed on 3 November 2016; the previous evening it burned.", date(2016, 11, 2)),
    ],
)
def test_what_is_counted_from_a_date_before_it(text: str, low: date) -> None:
    period = find_dates(text, as_of=AS_OF)[-1].value
    assert isinstance(period, Period)
    assert period.printed is not None
    assert period.printed.low == low


def test_that_weekend_needs_a_day_or_a_week_to_be_counted_from() -> None:
    period = find_dates("It closed in 2015; that weekend it burned.", as_of=AS_OF)[-1].value
    assert isinstance(period, Period)
    assert period.missing == "anchor"


def test_a_range_from_now_has_now_as_its_first_part() -> None:
    mention = only("Between now and 15 November nobody moves.")
    assert [part.quote for part in mention.parts] == ["now", "15 November"]


def test_day_and_month_without_a_year_are_no_date_where_nothing_shows_their_order() -> None:
    assert find_dates("It shut on 3/4.", as_of=AS_OF) == []
    assert [mention.quote for mention in find_dates("It shut on 3/4, and on 22/4.", as_of=AS_OF)] == ["3/4", "22/4"]


def test_no_words_are_read_twice() -> None:
    assert [mention.quote for mention in find_dates("on 5 May 2016 years ago", as_of=AS_OF)] == ["5 May 2016"]
