"""One pass over a text: numerals, what each of them is, their hedges, what belongs together; then mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from checker.figures.ages import read_age
from checker.figures.apart import read_apart, read_name, read_pronoun
from checker.figures.counts import read_count
from checker.figures.cue import Cue, Reading, apart, last_word, make_cue, reading
from checker.figures.durations import ONE, read_duration, read_one_unit
from checker.figures.fractions import read_fraction, read_multiple
from checker.figures.hedges import (
    ABOUT,
    AFTER_FIRST,
    LAST_WORDS,
    NO_HEDGE,
    SIGNS,
    Hedge,
    hedge_after,
    hedge_before,
    is_destination,
    is_preposition,
    or_equal,
)
from checker.figures.measures import read_measure
from checker.figures.money import read_named_money, read_signed_money
from checker.figures.number_words import MULTIPLES, VULGAR
from checker.figures.numeral_grammar import Numeral
from checker.figures.numerals import A_RUN, read_run
from checker.figures.percent import read_percent
from checker.figures.print_ranges import quantity
from checker.figures.scan import find_starts
from checker.figures.unit_words import may_be_unit
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


_BEHIND: tuple[Kind, ...] = (
    read_named_money,
    read_percent,
    read_age,
    read_duration,
    read_measure,
    read_fraction,
)
KINDS: dict[tuple[str, bool], tuple[Kind, ...]] = {
    ("digits", True): (
        read_signed_money,
        read_named_money,
        read_apart,
        *_BEHIND[1:],
        read_name,
        read_count,
        read_number,
    ),
    ("digits", False): (read_signed_money, read_apart, read_age, read_name, read_count, read_number),
    ("word", True): (read_signed_money, read_apart, *_BEHIND, read_pronoun, read_name, read_count, read_number),
    ("word", False): (read_signed_money, read_apart, read_age, read_pronoun, read_name, read_count, read_number),
    ("plural", True): (read_named_money, read_percent, read_duration, read_measure, read_count, read_number),
    ("plural", False): (read_count, read_number),
    ("fraction", True): (read_signed_money, read_apart, *_BEHIND),
    ("fraction", False): (read_signed_money, read_apart, read_fraction),
    ("part", True): (read_named_money, read_apart, read_duration, read_measure, read_fraction),
    ("part", False): (read_apart, read_fraction),
    ("ordinal", True): (read_apart, read_fraction, read_ordinal),
    ("ordinal", False): (read_apart, read_fraction, read_ordinal),
    ("version", True): (read_apart,),
    ("version", False): (read_apart,),
}
"""Every kind of figure, in the order in which they are asked, by the form of the numeral and whether a unit may stand
behind it; the first that answers has it."""

_REST = re.compile(rf"[.,:/]?(?=[\d{''.join(VULGAR)}])")
_WORD = re.compile(r"[^\W\d_]+")
_HEDGE_BEHIND = frozenset(" \n-+\u00a0")
_AFTER_FIRST = AFTER_FIRST | {""}
_HEDGE_LETTERS = frozenset(letter for word in AFTER_FIRST for letter in (word[:1], word[:1].upper()))
_INDEFINITE = frozenset(("several", "few", "many", "multiple", "numerous", "various", "more"))


def read_all(text: str, fixed: list[Mention]) -> list[Reading]:
    """Give every reading of *text* outside the *fixed* mentions, in order."""
    readings: list[Reading] = []
    starts = find_starts(text)
    begin = 0
    for stop, after in [*((one.start, one.end) for one in fixed), (len(text), len(text))]:
        here = starts[bisect_left(starts, begin) : bisect_left(starts, stop)]
        done = _read_rest(text, begin, stop, readings) if begin else 0
        for start in here:
            if start >= done:
                done = _read_at(text, start, done, stop, readings)
                if not text[done : done + 1].isspace():
                    done = _read_rest(text, done, stop, readings)
        begin = after
    return readings


def _read_rest(text: str, done: int, stop: int, readings: list[Reading]) -> int:
    """Read on where a mention ended amid digits ("30/4" of "30/4.85"); give the offset up to which the text is read."""
    while _is_numeric(text[done : done + 1]) and (rest := _REST.match(text, done, stop)) is not None:
        read = _read_at(text, rest.end(), done, stop, readings)
        done = max(read, rest.end() + 1)
    return done


def _is_numeric(character: str) -> bool:
    return character.isnumeric() or (character != "" and character in ".,:/")


def _read_at(text: str, start: int, floor: int, ceiling: int, readings: list[Reading]) -> int:
    """Append what begins at *start*; give the offset up to which the text is read."""
    match = A_RUN.match(text, start, ceiling)
    if match is None:
        return _read_lone_word(text, start, floor, ceiling, readings)
    return _read_run(text, match, floor, ceiling, readings)


def _read_run(text: str, match: re.Match[str], floor: int, ceiling: int, readings: list[Reading]) -> int:
    """Append the readings of one run; give the offset up to which the text is read."""
    done, at = floor, match.start()
    for numeral in read_run(match[0]):
        if at + numeral.start < done:
            if at + numeral.end > done:
                return done
            continue
        if _is_part_of_period(numeral, at, readings):
            found = _part_of_period(text, at, numeral, done)
        else:
            found = read_numeral(text, at, numeral, done, ceiling)
        if found is not None:
            readings.append(found)
            done = found.end
    return max(done, match.end())


def _is_part_of_period(numeral: Numeral, run_start: int, readings: list[Reading]) -> bool:
    """Tell whether "half" or "quarter" stands behind an ordinal: "the second half" is no figure."""
    if numeral.form != "part" or not readings:
        return False
    return readings[-1].kind == "ordinal" and readings[-1].end == run_start + numeral.start - 1


def _part_of_period(text: str, run_start: int, numeral: Numeral, floor: int) -> Reading | None:
    """Give "half" set apart; "quarter" is no number word."""
    if numeral.raw.lower() != "half":
        return None
    return apart(make_cue(text, run_start, numeral, floor), "half of a match or a period")


def _is_bare_preposition(cue: Cue, hedge_start: int, start: int) -> bool:
    """Tell whether a hedge is one word before a plain number: "under two", not "just under a quarter"."""
    return cue.numeral.form == "cardinal" and len(cue.text[hedge_start:start].split()) == 1


def _read_lone_word(text: str, start: int, floor: int, ceiling: int, readings: list[Reading]) -> int:
    """Append "an hour", "all day" or "doubled" with its hedge; give the offset up to which the text is read."""
    found = read_one_unit(text, start, floor)
    if found is None:
        match = _WORD.match(text, start, ceiling)
        found = read_multiple(text, start, match.end()) if match and match[0].lower() in MULTIPLES else None
    if found is None or found.end > ceiling:
        return floor
    last, last_start = last_word(text, found.start, floor)
    one = Numeral(0, found.end - found.start, ONE, ONE, spelled=True, raw="a")
    cue = Cue(text, found.start, found.end, one, ONE, last, last_start, "", "", "", found.end, found.end, floor=floor)
    readings.append(_hedged(cue, found))
    return readings[-1].end


def read_numeral(text: str, run_start: int, numeral: Numeral, floor: int, ceiling: int) -> Reading | None:
    """Give what one numeral is, with its hedge, or None where it is no figure at all ("the quarter")."""
    cue = make_cue(text, run_start, numeral, floor)
    if numeral.form == "unreadable":
        return apart(cue, "digits that are no number", unreadable=True)
    if numeral.bare:
        if cue.last.lower() in _INDEFINITE:
            return apart(cue, "indefinite number", start=cue.last_start)
        if numeral.raw == "couple" and not (cue.article and cue.gap.strip() == "of"):
            return None
    form: str = numeral.form
    if form == "cardinal":
        form = "word" if numeral.spelled else "digits"
    for kind in KINDS[form, may_be_unit(cue)]:
        found = kind(cue)
        if found is not None:
            if found.end > ceiling:
                found = reading(cue, "number", cue.end, None)
            return found if found.apart or found.kind == "ordinal" else _hedged(cue, found)
    return None


def _hedged(cue: Cue, found: Reading) -> Reading:
    """Give the reading with the hedge around it taken in."""
    start, end, hedge = found.start, found.end, found.hedge
    if hedge is not NO_HEDGE:
        end = max(end, cue.hedge_end)
    last = cue.last if start == cue.start else last_word(cue.text, start, cue.floor)[0]
    word = last.lower()
    if not word.isalpha():
        word = word.strip("(\"'“‘[—–-")
    sign = cue.text[start - 1] in SIGNS if start and not last[-1:].isalnum() else False
    if (word in LAST_WORDS or sign) and (before := hedge_before(cue.text, start, cue.floor, word)) is not None:
        small = cue.small_word and found.kind in ("count", "number") and _is_bare_preposition(cue, before[1], start)
        previous = last_word(cue.text, before[1], cue.floor)[0].lower()
        idle = is_preposition(
            word,
            previous,
            small=small,
            duration=found.kind == "duration",
            alone=before[1] == 0 and end == len(cue.text),
        )
        if not idle and not is_destination(cue.text, before[1], end, previous):
            hedge = before[0] if hedge == NO_HEDGE else hedge
            start = before[1]
    if _may_be_hedge(cue.text, end) and (behind := _behind(cue.text, end, hedge)) is not None:
        hedge, end = behind
    if hedge is NO_HEDGE and found.bare and found.form == "point":
        hedge = ABOUT
    if hedge is found.hedge and end == found.end and start == found.start:
        return found
    return found._replace(start=start, end=end, hedge=hedge)


def _may_be_hedge(text: str, end: int) -> bool:
    """Tell whether the letters behind a figure can begin a hedge; a False is certain, a True is not."""
    two = text[end : end + 2]
    return two[:1] in _HEDGE_BEHIND and (two[1:] in _HEDGE_LETTERS or not two[1:].isalpha())


def _behind(text: str, end: int, hedge: Hedge) -> tuple[Hedge, int] | None:
    """Give the hedge behind a figure with its end, if a word there can be one."""
    words = text[end : end + 8].split(None, 1)
    if not words or words[0].strip("-+").lower() not in _AFTER_FIRST:
        return None
    return hedge_after(text, end) or or_equal(text, end, hedge)


def to_mention(text: str, found: Reading) -> Mention:
    """Give the mention of a reading."""
    quote = text[found.start : found.end]
    if found.apart:
        return Mention(found.start, found.end, quote, None, found.apart, unreadable=found.unreadable)
    high_quantum = found.quantum if found.high_quantum is None else found.high_quantum
    value = quantity(
        found.kind,
        found.low,
        found.top,
        found.quantum,
        high_quantum,
        found.unit,
        found.unit_from,
        found.hedge,
        found.form,
    )
    return Mention(found.start, found.end, quote, value)
