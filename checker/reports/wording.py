"""The words that people read for what the model names: severities, verdicts, counts, ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from checker.model import (
    Camp,
    Decision,
    Finding,
    Period,
    Quantity,
    Severity,
    SlotValue,
    Unchecked,
    Zone,
    show_period,
    unit_words,
)

SEVERITY_WORDS: dict[Severity, str] = {"error": "Conflict", "warning": "Check", "note": "For information"}

SEVERITY_MEANINGS: dict[Severity, str] = {
    "error": "two statements of one fact cannot both stand",
    "warning": "statements that most likely need a look at the sources",
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
    "off": ("rule is off by the settings", "rules are off by the settings"),
}
"""Why something was not compared, singular and plural, what needs a person's eye first."""

UNCHECKED_HEADINGS: dict[str, str] = {
    "cannot check": "Cannot check: something is missing",
    "ambiguous": "Ambiguous: more than one figure fits",
    "unrelated": "About different things",
    "seen once": "Stated in one place only",
    "not found": "Rules that found nothing",
    "off": "Rules that the settings switch off",
}


def copies_words(camp: Camp) -> str:
    """Give which sources of *camp* are copies of each other ("2 articles, copies of each other"), or ""."""
    if not camp.copies:
        return ""
    sources = len({one.citation.source for one in camp.statements})
    if camp.witnesses == 1:
        return f"{counted(sources, 'article')}, copies of each other"
    copied = " and ".join(f"{len(names)}" for names in camp.copies)
    return f"{counted(sources, 'article')}, of which {copied} are copies of each other"


SPELLINGS_HEADING = "Names spelled differently from article to article"


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


def message_words(finding: Finding) -> str:
    """Give the message of *finding* as it is read below its title, which is not said twice."""
    message = finding.message or verdict_words(finding)
    said = message.removeprefix(f"{finding.title}: ") if finding.title else message
    return said[:1].upper() + said[1:]


def why_unchecked(item: Unchecked) -> str:
    """Give the key of `UNCHECKED_WORDS` for *item*.

    >>> why_unchecked(Unchecked("bridge-length", "no article gives a length"))
    'not found'
    """
    if item.off:
        return "off"
    return item.verdict or ("seen once" if item.statements else "not found")


def by_heading(unchecked: Sequence[Unchecked]) -> Iterator[tuple[str, list[Unchecked]]]:
    """Give each heading of `UNCHECKED_HEADINGS` with what stands below it; none without anything."""
    for why, heading in UNCHECKED_HEADINGS.items():
        items = [item for item in unchecked if why_unchecked(item) == why]
        if items:
            yield heading, items


def decision_words(decision: Decision) -> str:
    """Give what a person decided and why.

    >>> from datetime import date
    >>> decision_words(Decision("waived", reason="two ways to count", by="the desk", until=date(2027, 1, 31)))
    'waived by the desk until 2027-01-31: two ways to count'
    """
    by = f" by {decision.by}" if decision.by else ""
    until = f" until {decision.until.isoformat()}" if decision.until else ""
    reason = f": {decision.reason}" if decision.reason else ""
    at = f" at {decision.values[0]} (source: {decision.source})" if decision.kind == "settled" else ""
    return f"{decision.kind}{at}{by}{until}{reason}{f' ({decision.note})' if decision.note else ''}"


def range_words(value: SlotValue | None) -> str:
    """Give the range that a printed value stands for, or "" where it stands for itself alone.

    Of a number, an end that the print does not allow is led by "over" or "under".

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


def allowed_words(value: SlotValue | None) -> str:
    """Give every value that the print allows, in the words of `range_words`, or "" for what has no range (a name).

    >>> from checker.interval import point
    >>> allowed_words(Quantity("money", (Decimal(18), Decimal(18)), point(18), point(18), "EUR"))
    'exactly 18 EUR'
    """
    if isinstance(value, Quantity):
        return _number_range(value) or _one_number(value)
    return (_day_range(value) or show_period(value)) if isinstance(value, Period) else ""


def key_words(key: tuple[tuple[str, str], ...]) -> str:
    """Give the slots that make a fact, in the rule's order.

    >>> key_words((("bridge", "Hollow Bridge"), ("year", "2019")))
    'bridge: Hollow Bridge, year: 2019'
    """
    return ", ".join(f"{name}: {value}" for name, value in key)


def _number_range(value: Quantity) -> str:
    low, high = value.interval.low, value.interval.high
    ends = [end for end in (low, high) if end is not None]
    if not ends or low == high:
        return ""
    numbers = scaled(*ends)
    first = "" if low is None else f"{'' if value.interval.low_closed else 'over '}{numbers[0]}"
    last = "" if high is None else f"{'' if value.interval.high_closed else 'under '}{numbers[-1]}"
    if not last:
        span = f"at least {first}" if value.interval.low_closed else first
    elif not first:
        span = f"at most {last}" if value.interval.high_closed else last
    else:
        span = f"{first} to {last}"
    return span + _unit_behind(value)


def _one_number(value: Quantity) -> str:
    if value.interval.low is None:
        return "any value"
    (number,) = scaled(value.interval.low)
    return f"exactly {number}{_unit_behind(value, one=number == '1')}"


def _unit_behind(value: Quantity, *, one: bool = False) -> str:
    # What is counted stands in the quotation; its plural is the article's affair.
    return f" {unit_words(value.unit, one=one)}" if value.unit and value.kind != "count" else ""


_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_MOST_DIGITS = 7


def scaled(*numbers: Decimal) -> tuple[str, ...]:
    """Give numbers in one scale, and the scale's name behind the last.

    >>> scaled(Decimal("3.85e9"), Decimal("3.95e9")), scaled(Decimal(41250))
    (('3.85', '3.95 billion'), ('41,250',))
    """
    power, scale = _scale(numbers)
    *others, last = (_grouped(number.scaleb(-power)) for number in numbers)
    return (*others, f"{last} {scale}".rstrip())


def _scale(ends: Sequence[Decimal]) -> tuple[int, str]:
    """Give the power of ten in which *ends* are written in few digits and none lost, and its word."""
    largest = max(abs(end) for end in ends)
    short = all(len(end.normalize().as_tuple().digits) <= _MOST_DIGITS for end in ends)
    return next(((power, word) for power, word in _SCALES if short and largest >= Decimal(10) ** power), (0, ""))


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
