"""Passage text -> mentions: figures and dates with their ranges, hedges, units and exact places.

`read_figures` gives what is read as a figure or a date, `survey_figures` also what is set apart, with the reason. Both keep the
order of the text; no two mentions share a character. The text is never rewritten: all offsets are its own.
"""

from __future__ import annotations

from datetime import date

from checker.figures.dates import find_dates
from checker.figures.joins import join
from checker.figures.cue import Reading
from checker.figures.reader import read_segment, to_mention
from checker.model import Mention

__all__ = ["read_figures", "survey_figures"]


def read_figures(text: str, *, as_of: date | None = None) -> list[Mention]:
    """Give every figure and date of *text*, in order of start, never overlapping.

    Args:
        text: any text; read as it is.
        as_of: the day that relative dates are read against.

    Returns:
        Mentions whose quote, read alone, gives the same value. What is set apart (clock times, names with numbers) is not
        among them; `survey_figures` has it.

    >>> [mention.quote for mention in read_figures("About 700 students and just over $3 billion on Channel 4.")]
    ['About 700 students', 'just over $3 billion']
    """
    return [mention for mention in survey_figures(text, as_of=as_of) if mention.value is not None]


def survey_figures(text: str, *, as_of: date | None = None) -> list[Mention]:
    """Give every figure and date of *text* and all that is set apart, with the reason, in order of start.

    >>> [(mention.quote, mention.set_apart) for mention in survey_figures("The first one left at 5 p.m. on Su-24.")]
    [('first', ''), ('one', 'pronoun'), ('5 p.m.', 'clock time'), ('Su-24', 'part of a name')]
    """
    dates = find_dates(text, as_of=as_of)
    readings: list[Reading] = []
    at = 0
    for found in dates:
        read_segment(text, at, found.start, readings)
        at = found.end
    read_segment(text, at, len(text), readings)
    figures = [to_mention(text, reading) for reading in join(text, readings)]
    return sorted([*figures, *dates], key=lambda mention: mention.start)
