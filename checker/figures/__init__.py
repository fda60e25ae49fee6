"""Passage text -> mentions: figures and dates with their ranges, hedges, units and exact places.

`read_figures` gives what is read as a figure or a date, `survey_figures` also what is set apart, with the reason. Both
keep the order of the text; no two mentions share a character. The text is never rewritten: all offsets are its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.collector import collector_at_rest
from checker.figures.context import is_amount, money_by_neighbour, settle_separators
from checker.figures.dates import find_dates
from checker.figures.flat import Flat, flatten
from checker.figures.hidden import find_unreadable
from checker.figures.joins import join
from checker.figures.note_marks import without_note_marks
from checker.figures.reader import read_all, to_mention
from checker.model import Mention

__all__ = ["read_figures", "survey_figures"]


def read_figures(text: str, *, as_of: date | None = None) -> list[Mention]:
    """Give every figure and date of *text*, in order of start, never overlapping.

    Args:
        text: any text; read as it is.
        as_of: the day that relative dates are read against.

    Returns:
        Mentions whose quote, read alone, gives the same value, unless the unit is a neighbour's. What is set apart
        (clock times, names with numbers) is not among them; `survey_figures` has it.

    >>> [mention.quote for mention in read_figures("About 700 students and just over $3 billion on Channel 4.")]
    ['About 700 students', 'just over $3 billion']
    """
    return [mention for mention in survey_figures(text, as_of=as_of) if mention.value is not None]


def survey_figures(text: str, *, as_of: date | None = None) -> list[Mention]:
    """Give every figure and date of *text* and all that is set apart, with the reason, in order of start.

    >>> [(mention.quote, mention.set_apart) for mention in survey_figures("The first one left at 5 p.m. on Su-24.")]
    [('first', ''), ('one', 'pronoun'), ('5 p.m.', 'clock time'), ('Su-24', 'part of a name')]
    """
    with collector_at_rest():
        return _survey(text, as_of)


def _survey(text: str, as_of: date | None) -> list[Mention]:
    flat = flatten(text)
    plain = without_note_marks(text, flat.beyond)
    if plain is not text:
        return [replace(one, quote=text[one.start : one.end]) for one in _read(plain, flatten(plain), as_of)]
    return _read(text, flat, as_of)


def _read(text: str, flat: Flat, as_of: date | None) -> list[Mention]:
    dates = [day for day in find_dates(text, as_of=as_of, flat=flat) if not is_amount(text, day)]
    fixed = _without_overlaps(find_unreadable(text, flat), dates)
    readings = read_all(text, flat, fixed)
    joined = money_by_neighbour(text, join(text, settle_separators(readings)))
    figures = [to_mention(text, reading) for reading in joined]
    return sorted([*figures, *fixed], key=lambda mention: mention.start) if fixed else figures


def _without_overlaps(hidden: list[Mention], dates: list[Mention]) -> list[Mention]:
    """Give both in order; a date that touches an unreadable figure is left out."""
    if not hidden:
        return dates
    kept = [day for day in dates if not any(day.start < one.end and one.start < day.end for one in hidden)]
    return sorted([*hidden, *kept], key=lambda mention: mention.start)
