"""The keys of a rule in words: its values, its levels, how it lives in time, its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from checker.model import plain
from checker.rules import Rule
from checker.rules.reference import Column, Reference
from checker.rules.rule import SEVERAL, Given, Level, ValueSpec

_WIDTH = 86
_OVER_TIME = {
    "fixed": "It does not change over time: any two different values disagree.",
    "changes": "It may change over time: what was so within {days} is compared; farther apart, time explains it.",
    "only_grows": (
        "It only grows: later and higher is a change, later and lower disagrees unless it is said to be a correction."
    ),
    "age": "It is an age: two of them agree if one day of birth explains both; the age at death does not change.",
}


def over_time_words(rule: Rule) -> str:
    """Give how what *rule* compares lives in time."""
    days = "1 day" if rule.window_days == 1 else f"{rule.window_days} days"
    return _OVER_TIME[rule.over_time].format(days=days)


def list_lines(name: str, entries: Sequence[str]) -> Iterator[str]:
    """Give a word list: on one line where that holds it, else broken between words, or between entries with brackets.

    >>> list(list_lines("SOLD", ["sell*", "(be|) gone"]))
    ['<SOLD>: sell* | (be|) gone']
    """
    line = f"<{name}>: {' | '.join(entries)}"
    if len(line) > _WIDTH and any("|" in entry for entry in entries):
        yield f"<{name}>:"
        yield from (f"  {entry}" for entry in entries)
    else:
        yield from wrap(line, _WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def value_words(spec: ValueSpec) -> str:
    """Give a value with its type, how many there are of it, and where it is taken from if the sentence is silent."""
    parts = [f"{spec.name}: {spec.type}"]
    if spec.of:
        parts.append(f"one of the list '{spec.of}'")
    if spec.limits:
        parts.append(str(spec.limits))
    if spec.how_many == SEVERAL:
        parts.append("two or more of them")
    elif spec.how_many > 1:
        parts.append(f"{spec.how_many} of them" + (", in any order" if spec.any_order else ""))
    if spec.if_missing:
        parts.append(f"where the sentence does not say, from {_SOURCES[spec.if_missing]}")
    return "; ".join(parts)


_SOURCES = {
    "article_topic": "the article's topic",
    "reporting_year": "the year that the article spoke of last",
    "dateline": "the article's own date",
    "neighbour": "the statement before",
}


def given_words(given: Given) -> str:
    """Give where a value of a sum is taken from; a capital letter stands for whatever is the same in all of them."""
    where = ", ".join(f"{slot} is {' and '.join(wanted)}" for slot, wanted in given.where)
    return f"{given.name} from the rule {given.rule}" + (f", where {where}" if where else "")


def level_words(level: Level, *, is_sum: bool) -> str:
    """Give when *level* is reported.

    >>> from decimal import Decimal
    >>> level_words(Level("error", Decimal("0.05")), is_sum=False), level_words(Level("warning"), is_sum=True)
    ('error if they differ by more than 5%', 'warning if it does not hold')
    """
    words = f"{level.severity} if " + ("it does not hold" if is_sum else "they differ")
    if not level.more_than:
        return words
    return f"{words}{', and the sides differ' if is_sum else ''} by more than {plain(level.more_than * 100)}%"


def table_lines(reference: Reference) -> Iterator[str]:
    """Give which table statements are held against, by which columns, and how closely."""
    yield f"Held against the table {reference.table}" + (f", sheet {reference.sheet}" if reference.sheet else "")
    for slot, columns in reference.match:
        yield f"  the row whose {_columns(columns)} {'is' if len(columns) == 1 else 'are'} the {slot}"
    for column, text in reference.where:
        yield f"  rows alone whose {column.name} is {text}"
    unit = f", in {reference.unit.written}" if reference.unit else ""
    exactly = "; to the last digit" if reference.exact else ""
    yield f"  its value is {reference.value.name}{unit}{_tolerance(reference)}{exactly}"
    ends = (("from", reference.valid_from), ("up to", reference.valid_to))
    valid = " ".join(f"{word} {column.name}" for word, column in ends if column)
    if valid:
        yield f"  a row holds {valid}"
    without = "said of the article" if reference.if_no_row == "note" else "listed as unchecked"
    yield f"  a statement without a row is {without}"


def _columns(columns: Sequence[Column]) -> str:
    return " and ".join(column.name for column in columns)


def _tolerance(reference: Reference) -> str:
    if not reference.tolerance:
        return ""
    size = f"{plain(reference.tolerance * 100)}%" if reference.tolerance_is_share else plain(reference.tolerance)
    return f", give or take {size}"
