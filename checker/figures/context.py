"""What the rest of the text says about a figure: the money it stands beside, and how the text writes its separators."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from checker.figures.cue import Reading
from checker.figures.late_pattern import LatePattern
from checker.figures.noun_words import STOP_WORDS
from checker.figures.numeral_pattern import SPACE
from checker.model import Mention

_BLANK_LINE = LatePattern(r"\n[^\S\n]*\n")
_WORD_BEHIND = LatePattern(rf"(?:{SPACE}|-)([^\W\d_]+)")
_MILLION = 6


def settle_separators(readings: list[Reading]) -> list[Reading]:
    """Set apart as unreadable what the text's own habits make ambiguous ("3.127" beside "1.234.567").

    A text that shows the decimal comma somewhere leaves open what a point or comma before three digits means; nothing
    is guessed then.
    """
    if not any(reading.habit == "comma" for reading in readings):
        return readings
    reason = "ambiguous separator: the text writes decimals with a comma elsewhere"
    return [
        reading._replace(apart=reason, unreadable=True)
        if reading.habit == "ambiguous" and not reading.apart
        else reading
        for reading in readings
    ]


def money_by_neighbour(text: str, readings: list[Reading]) -> list[Reading]:
    """Give a bare "4.1 billion" the currency of the nearest money in its paragraph, and say where the unit is from."""
    bare = [at for at, one in enumerate(readings) if one.power >= _MILLION and _is_bare_amount(text, one)]
    if not bare:
        return readings
    money = [at for at, reading in enumerate(readings) if reading.kind == "money" and not reading.apart]
    if not money:
        return readings
    blanks = [match.start() for match in _BLANK_LINE.finditer(text)]
    done = list(readings)
    for at in bare:
        nearest = _nearest(readings, money, at, blanks)
        if nearest is not None:
            done[at] = readings[at]._replace(kind="money", unit=nearest.unit, unit_from="neighbour")
    return done


def _is_bare_amount(text: str, reading: Reading) -> bool:
    if reading.kind != "number" or reading.unit is not None or reading.apart or reading.bare:
        return False
    match = _WORD_BEHIND.match(text, reading.end)
    return match is None or match[1].lower() in STOP_WORDS


def _nearest(readings: list[Reading], money: list[int], at: int, blanks: list[int]) -> Reading | None:
    """Give the nearest money reading with no blank line between."""
    here = readings[at]
    place = bisect_left(money, at)
    found: list[tuple[int, int, Reading]] = []
    for other in (readings[index] for index in money[max(0, place - 1) : place + 1]):
        low, high = sorted((here.start, other.start))
        if bisect_right(blanks, high) == bisect_right(blanks, low):
            found.append((high - low, other.start, other))
    return min(found)[2] if found else None


_AMOUNT_BEFORE = LatePattern(
    r"\b(?:average|total|median|mean|maximum|minimum|sum|record|target|cap|limit) of\s\Z", re.IGNORECASE
)


def is_amount(text: str, found: Mention) -> bool:
    """Tell whether four digits read as a year are an amount ("up by an average of 1500")."""
    before = found.start - 1
    return (
        found.quote.isdigit()
        and text.startswith(("of", "OF"), before - 2)
        and _AMOUNT_BEFORE.search(text, max(0, found.start - 12), found.start) is not None
    )
