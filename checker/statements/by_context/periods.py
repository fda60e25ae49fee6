"""The period that a figure is of: the date attached to it, and what "a year ago" means beside a quarter."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.interval import Interval
from checker.model import Mention, Period
from checker.statements.by_context.sentence import Sentence, Stretch, dates_of

_DATE_REACH = 45
_SHORT = timedelta(days=300)
_THE_SAME = re.compile(r"\bsame \w+ (?:of |in |a )?(?:the )?$")
_BEFORE_DATE = 30


def period_of(sentence: Sentence, figure: Mention, stretch: Stretch) -> Interval[date] | None:
    """Give the period attached to a figure: the first date behind it in its stretch, else the last before it.

    Where "last year" or "a year ago" stands beside the figure of a quarter, the same quarter of that year is meant;
    "the same period last year" without such a figure tells no period.
    """
    dates = [one for one in dates_of(sentence) if _is_long_enough(one)]
    behind = [one for one in dates if figure.end <= one.start < min(stretch.end, figure.end + _DATE_REACH)]
    before = [one for one in dates if stretch.start <= one.start and one.end <= figure.start]
    before = [one for one in before if not _is_aside(sentence, stretch, one, figure)]
    chosen = behind[0] if behind else before[-1] if before else None
    period = _printed(chosen)
    if chosen is None or period is None or not _is_year_from_now(chosen):
        return period
    earlier = [one for one in dates if one.end <= figure.start and one is not chosen and _is_short(_printed(one))]
    if earlier:
        return _shifted(_printed(earlier[-1]), sentence, period)
    is_same = _THE_SAME.search(sentence.folded[max(sentence.passage.start, chosen.start - _BEFORE_DATE) : chosen.start])
    return None if is_same else period


def _is_aside(sentence: Sentence, stretch: Stretch, one: Mention, figure: Mention) -> bool:
    """Tell whether commas set a date apart from the figure behind it: "the ferry, built in 1989, carries 180"."""
    if sentence.passage.composed:
        return False
    return "," in sentence.folded[stretch.start : one.start] and "," in sentence.folded[one.end : figure.start]


def period_words(period: Interval[date]) -> str:
    """Give a period by its year where it is one, else by its first day and the one behind its last.

    >>> period_words(Interval(date(2015, 1, 1), date(2016, 1, 1))), period_words(Interval(date(2015, 1, 1), None))
    ('2015', '2015-01-01 to ')
    >>> period_words(Interval(date(2015, 1, 1), date(2020, 1, 1)))
    '2015-01-01 to 2020-01-01'
    """
    low, high = period.low, period.high
    if low and high and (low.month, low.day, high.year - low.year, high.month, high.day) == (1, 1, 1, 1, 1):
        return str(low.year)
    return f"{low or ''} to {high or ''}"


def years_of(sentence: Sentence) -> frozenset[int]:
    """Give the years that *sentence* names or means."""
    values = [one.value for one in dates_of(sentence) if isinstance(one.value, Period)]
    return frozenset(
        one.printed.low.year
        for one in values
        if one.grain not in ("decade", "century") and one.printed and one.printed.low
    )


def _is_long_enough(one: Mention) -> bool:
    return isinstance(one.value, Period) and one.value.grain not in ("day", "weekend")


def _printed(one: Mention | None) -> Interval[date] | None:
    return one.value.printed if one is not None and isinstance(one.value, Period) else None


def _is_year_from_now(one: Mention) -> bool:
    """Tell whether a date is a whole year that is told by its distance ("last year", "a year ago")."""
    is_year = isinstance(one.value, Period) and one.value.grain == "year"
    return is_year and not any(sign.isdigit() for sign in one.quote)


def _is_short(period: Interval[date] | None) -> bool:
    return bool(period and period.low and period.high and period.high - period.low < _SHORT)


def _shifted(period: Interval[date] | None, sentence: Sentence, year: Interval[date]) -> Interval[date] | None:
    """Give *period*, of the article's year, as that of the year that is so far away as *year*."""
    now = sentence.passage.as_of
    if period is None or period.low is None or period.high is None or year.low is None or now is None:
        return None
    by = year.low.year - now.year
    try:
        low, high = (end.replace(year=end.year + by) for end in (period.low, period.high))
    except ValueError:  # 29 February
        return None
    return Interval(low, high, period.low_closed, period.high_closed)
