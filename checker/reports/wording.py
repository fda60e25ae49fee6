"""The words that people read for what the model names: severities, verdicts, counts, ranges."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from checker.interval import Interval
from checker.model import Finding, Period, Quantity, Severity, SlotValue, Unchecked, Zone, show_period

SEVERITY_WORDS: dict[Severity, str] = {"error": "Conflict", "warning": "Check", "note": "For information"}

SEVERITY_MEANINGS: dict[Severity, str] = {
    "error": "two statements of one fact cannot both stand",
    "warning": "figures that most likely need a look at the sources",
    "note": "a difference for which the articles give a reason",
}

ZONE_WORDS: dict[Zone, str] = {
    "headline": "headline",
    "body": "",
    "caption": "caption",
    "table": "table",
    "boilerplate": "boilerplate",
    "metadata": "metadata",
}
"""Where in the article a statement stands; the body goes without saying."""

UNCHECKED_WORDS: dict[str, tuple[str, str]] = {
    "cannot check": ("comparison could not be made", "comparisons could not be made"),
    "ambiguous": ("comparison is ambiguous", "comparisons are ambiguous"),
    "unrelated": ("comparison was of different things", "comparisons were of different things"),
    "seen once": ("fact stands in one place only", "facts stand in one place only"),
    "not found": ("rule found nothing", "rules found nothing"),
}
"""Why something was not compared, singular and plural, what needs a person's eye first."""

UNCHECKED_HEADINGS: dict[str, str] = {
    "cannot check": "Cannot check: something is missing",
    "ambiguous": "Ambiguous: more than one figure fits",
    "unrelated": "About different things",
    "seen once": "Stated in one place only",
    "not found": "Rules that found nothing",
}


def counted(number: int, one: str, many: str = "") -> str:
    """Give a number with its noun.

    >>> counted(1, "article"), counted(1200, "article"), counted(2, "stands alone", "stand alone")
    ('1 article', '1,200 articles', '2 stand alone')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def verdict_words(finding: Finding) -> str:
    """Give what a finding says, as a sentence without a judgement on who is right."""
    if finding.verdict == "changed":
        return "The values differ, and the time between them explains it"
    if finding.arithmetic:
        return "The figures do not fit together"
    places = {statement.citation.source for camp in finding.camps for statement in camp.statements}
    return "One article disagrees with itself" if len(places) == 1 else "The articles disagree"


def why_unchecked(item: Unchecked) -> str:
    """Give the key of `UNCHECKED_WORDS` for *item*.

    >>> why_unchecked(Unchecked("bridge-length", "no article gives a length"))
    'not found'
    """
    return item.verdict or ("seen once" if item.statements else "not found")


def range_words(value: SlotValue | None) -> str:
    """Give the range that a printed value stands for, or "" where it stands for itself alone.

    >>> from datetime import date
    >>> from checker.interval import one_day
    >>> range_words(Period(one_day(date(2019, 3, 1), 31), one_day(date(2019, 3, 1), 31), "month"))
    '2019-03-01 to 2019-03-31'
    """
    if isinstance(value, Quantity):
        return _number_range(value)
    if isinstance(value, Period):
        return _day_range(value)
    return ""


def key_words(key: tuple[tuple[str, str], ...]) -> str:
    """Give the slots that make a fact, in the rule's order.

    >>> key_words((("bridge", "Hollow Bridge"), ("year", "2019")))
    'bridge: Hollow Bridge, year: 2019'
    """
    return ", ".join(f"{name}: {value}" for name, value in key)


def _number_range(value: Quantity) -> str:
    low, high = value.interval.low, value.interval.high
    if low is not None and low == high:
        return ""
    unit = f" {value.unit}" if value.unit else ""
    ends = _low_words(value.interval, low), _high_words(value.interval, high)
    return " and ".join(end for end in ends if end) + unit if any(ends) else ""


def _low_words(interval: Interval[Decimal], low: Decimal | None) -> str:
    return "" if low is None else f"{'at least' if interval.low_closed else 'above'} {_grouped(low)}"


def _high_words(interval: Interval[Decimal], high: Decimal | None) -> str:
    return "" if high is None else f"{'at most' if interval.high_closed else 'below'} {_grouped(high)}"


def _grouped(number: Decimal) -> str:
    return format(number.normalize() if number else Decimal(0), ",f")


def _day_range(value: Period) -> str:
    if value.interval is None:
        return show_period(value)
    low, high = value.interval.low, value.interval.high
    first = None if low is None else low if value.interval.low_closed else low + timedelta(days=1)
    last = None if high is None else high if value.interval.high_closed else high - timedelta(days=1)
    if first is None or last is None:
        return f"from {first.isoformat()} on" if first else f"up to {last.isoformat()}" if last else ""
    return "" if first == last else f"{first.isoformat()} to {last.isoformat()}"
