"""One pass over a text: numerals, what each of them is, their hedges, what belongs together; then mentions."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.figures.ages import read_age
from checker.figures.apart import read_apart, read_name, read_pronoun
from checker.figures.counts import read_count
from checker.figures.cue import Cue, Reading, apart, last_word, make_cue, reading
from checker.figures.durations import LONE_UNIT, ONE, read_duration, read_one_unit
from checker.figures.fractions import read_fraction
from checker.figures.hedges import ABOUT, LAST_WORDS, NO_HEDGE, SIGNS, hedge_after, hedge_before, is_destination, is_preposition, or_equal
from checker.figures.measures import read_measure
from checker.figures.money import read_money
from checker.figures.numerals import FIRST, RUN, Numeral, read_run
from checker.figures.percent import read_percent
from checker.figures.print_ranges import quantity
from checker.model import Mention

Kind = Callable[[Cue], Reading | None]


def read_ordinal(cue: Cue) -> Reading | None:
    """Give the cue as an ordinal, its article left out."""
    if cue.numeral.form != "ordinal":
        return None
    return reading(cue, "ordinal", cue.end, None, start=cue.start)


def read_number(cue: Cue) -> Reading | None:
    """Give the cue as a plain number."""
    if cue.numeral.form in ("part", "unreadable", "version"):
        return None
    return reading(cue, "number", cue.end, None)


KINDS: tuple[Kind, ...] = (
    read_money,
    read_apart,
    read_percent,
    read_age,
    read_duration,
    read_measure,
    read_fraction,
    read_ordinal,
    read_pronoun,
    read_name,
    read_count,
    read_number,
)
"""Every kind of figure, in the order in which they are asked; the first that answers has it."""

SCAN = re.compile(rf"(?={FIRST})(?<![^\W_])(?:(?P<run>{RUN})|{LONE_UNIT})|(?<=[^\W\d_])(?=[0-9]){RUN}")
_INDEFINITE = frozenset(("several", "few", "many", "multiple", "numerous", "various", "more"))


def read_segment(text: str, start: int, end: int, readings: list[Reading]) -> None:
    """Append the readings of `text[start:end]` to *readings*, in order."""
    done = start
    for match in SCAN.finditer(text, start, end):
        if match.lastgroup == "unit":
            found = read_lone_unit(text, match.start(), match.end(), done)
            if found is not None and found.end <= end:
                readings.append(found)
                done = found.end
            continue
        for numeral in read_run(match[0]):
            if match.start() + numeral.start < done:
                continue
            if numeral.form == "part" and readings and readings[-1].kind == "ordinal" and readings[-1].end == match.start() + numeral.start - 1:
                # "The second half", "the fourth quarter": the ordinal says which, and no figure is meant.
                continue
            found = read_numeral(text, match.start(), numeral, done, end)
            if found is not None:
                readings.append(found)
                done = found.end


def read_lone_unit(text: str, start: int, end: int, floor: int) -> Reading | None:
    """Give "an hour", "another week" and "all day" as lengths of time with their hedge."""
    found = read_one_unit(text, start, end, floor)
    if found is None:
        return None
    last, last_start = last_word(text, found.start, floor)
    one = Numeral(0, end - found.start, ONE, ONE, spelled=True, raw="a")
    return _hedged(Cue(text, found.start, end, one, ONE, last, last_start, "", "", "", end, end, floor=floor), found)


def read_numeral(text: str, run_start: int, numeral: Numeral, floor: int, ceiling: int) -> Reading | None:
    """Give what one numeral is, with its hedge, or None where it is no figure at all ("the quarter")."""
    cue = make_cue(text, run_start, numeral, floor)
    if numeral.form == "unreadable":
        return apart(cue, "digits that are no number", unreadable=True)
    if numeral.bare:
        if cue.last.lower() in _INDEFINITE:
            return apart(cue, "indefinite number", start=cue.last_start)
        if numeral.raw == "couple" and not (cue.article and cue.word == "of"):
            return None
    for kind in KINDS:
        found = kind(cue)
        if found is not None:
            if found.end > ceiling:
                found = reading(cue, "number", cue.end, None)
            return found if found.apart or found.kind == "ordinal" else _hedged(cue, found)
    return None


def _hedged(cue: Cue, found: Reading) -> Reading:
    """Give the reading with the hedge around it taken in."""
    start, end, hedge = found.start, found.end, found.hedge
    if end < cue.end:
        end = cue.end
    last, last_start = (cue.last, cue.last_start) if start == cue.start else last_word(cue.text, start, cue.floor)
    word = last.lower().strip("(\"'“‘[—–-") if last else ""
    sign = cue.text[start - 1] in SIGNS if start and not last[-1:].isalnum() else False
    if (word in LAST_WORDS or sign) and (before := hedge_before(cue.text, start, cue.floor, word)) is not None:
        small = cue.small_word and found.kind in ("count", "number") and found.unit != "times"
        previous = last_word(cue.text, before[1], cue.floor)[0].lower()
        idle = is_preposition(word, previous, small=small, duration=found.kind == "duration")
        if not idle and not is_destination(cue.text, before[1], end, previous):
            hedge = before[0] if hedge == NO_HEDGE else hedge
            start = before[1]
    if hedge == NO_HEDGE or start < found.start:
        behind = hedge_after(cue.text, end) or or_equal(cue.text, end, hedge)
        if behind is not None:
            hedge, end = behind
    if hedge == NO_HEDGE and found.bare and found.form == "point":
        hedge = ABOUT
    return found._replace(start=start, end=end, hedge=hedge)


def to_mention(text: str, found: Reading) -> Mention:
    """Give the mention of a reading."""
    quote = text[found.start : found.end]
    if found.apart:
        return Mention(found.start, found.end, quote, None, found.apart, unreadable=found.unreadable)
    high_quantum = found.quantum if found.high_quantum is None else found.high_quantum
    value = quantity(
        found.kind, found.low, found.top, found.quantum, high_quantum, found.unit, found.unit_from, found.hedge, found.form
    )
    return Mention(found.start, found.end, quote, value)

