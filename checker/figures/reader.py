"""One pass over a text: the numerals of every run of number words and digits, what each is; then mentions."""

from __future__ import annotations

import re

from checker.figures.cue import Cue, Reading, apart, last_word, make_cue
from checker.figures.durations import ONE, read_one_unit
from checker.figures.flat import Flat
from checker.figures.fractions import read_multiple
from checker.figures.hedged import hedged
from checker.figures.kinds import read_numeral
from checker.figures.number_words import MULTIPLES, VULGAR
from checker.figures.numeral_grammar import Numeral
from checker.figures.numerals import A_RUN, read_run
from checker.figures.print_ranges import quantity
from checker.figures.scan import find_atoms
from checker.model import Mention

_REST = re.compile(rf"[.,:/]?(?=[\d{''.join(VULGAR)}])")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_JOIN = 26
"""Characters between two atoms of one run (`numeral_pattern.RUN`)."""
_CLOSES_RUN = frozenset(",.;:!?)%")
_JOINS = frozenset(("an", "of", "po"))
"""How the words begin that may join two atoms ("and", "of", "point"); "a" is one letter."""


def read_all(text: str, flat: Flat, fixed: list[Mention]) -> list[Reading]:
    """Give every reading of *text* outside the *fixed* mentions, in order."""
    readings: list[Reading] = []
    atoms = [*find_atoms(text, flat), (len(text) + _LONGEST_JOIN + 1, 0)]
    begin = at = 0
    for stop, after in [*((one.start, one.end) for one in fixed), (len(text), len(text))]:
        done = _read_rest(text, begin, stop, readings) if begin else 0
        while (atom := atoms[at])[0] < stop:
            at += 1
            start, end = atom
            if start < done:
                continue
            if end and end <= stop and _is_lone(text, end, atoms[at][0]):
                done = _read_run(text, start, end, done, stop, readings)
            else:
                done = _read_at(text, start, done, stop, readings)
            if not text[done : done + 1].isspace():
                done = _read_rest(text, done, stop, readings)
        begin = after
    return readings


def _is_lone(text: str, end: int, following: int) -> bool:
    """Tell whether the atom that ends at *end* is a run of its own, by what stands behind and where the next begins."""
    behind = text[end : end + 1]
    if behind == " ":
        letters = text[end + 1 : end + 3]
        return following > end + 1 and letters.isalpha() and letters.lower() not in _JOINS
    return behind in _CLOSES_RUN or (following - end > _LONGEST_JOIN and not behind.isalnum())


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
    return _read_run(text, start, match.end(), floor, ceiling, readings)


def _read_run(text: str, start: int, end: int, floor: int, ceiling: int, readings: list[Reading]) -> int:
    """Append the readings of one run; give the offset up to which the text is read."""
    numerals = read_run(text[start:end])
    if not numerals:
        return _read_lone_word(text, start, floor, ceiling, readings)
    done = floor
    for numeral in numerals:
        if start + numeral.start < done:
            if start + numeral.end > done:
                return done
            continue
        if numeral.form == "part" and _is_part_of_period(numeral, start, readings):
            found = _part_of_period(text, start, numeral, done)
        else:
            found = read_numeral(text, start, numeral, done, ceiling)
        if found is not None:
            readings.append(found)
            done = found.end
    return max(done, end)


def _is_part_of_period(numeral: Numeral, run_start: int, readings: list[Reading]) -> bool:
    """Tell whether "half" or "quarter" stands behind an ordinal: "the second half" is no figure."""
    if not readings:
        return False
    return readings[-1].kind == "ordinal" and readings[-1].end == run_start + numeral.start - 1


def _part_of_period(text: str, run_start: int, numeral: Numeral, floor: int) -> Reading | None:
    """Give "half" set apart; "quarter" is no number word."""
    if numeral.raw.lower() != "half":
        return None
    return apart(make_cue(text, run_start, numeral, floor), "half of a match or a period")


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
    readings.append(hedged(cue, found, alone=False))
    return readings[-1].end


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
