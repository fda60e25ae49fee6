"""Numerals: digits and words -> exact decimals with the unit of the last printed digit.

A run is a stretch of number atoms ("two hundred and fifty thousand", "3.9 billion", "five and a half", "5 and 7"); a
run may hold several numerals. A run's numerals depend on its characters alone, so they are kept in a cache.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from checker.figures.numeral_grammar import Numeral, RunReader, tokens_of
from checker.figures.numeral_pattern import RUN

__all__ = ["A_RUN", "Numeral", "parse_numeral", "read_run"]

ONE = Decimal(1)
A_RUN = re.compile(RUN)
"""The compiled run; it is large, so there is one of it."""
MOST_LISTED = 200
"""Characters of a list of numbers without spaces that is still taken apart."""


def read_run(run: str) -> tuple[Numeral, ...]:
    """Give the numerals of a run, in order.

    >>> [str(numeral.value) for numeral in read_run("two hundred fifty thousand and twenty two")]
    ['250022']
    >>> [str(numeral.value) for numeral in read_run("twenty thirty fifty hundred")]
    ['20', '30', '5000']
    """
    return _cached(run) if len(run) <= _LONGEST_CACHED else _read_run(run)


def _read_run(run: str) -> tuple[Numeral, ...]:
    tokens = tokens_of(run)
    found: list[Numeral] = []
    reader = RunReader(tokens)
    at = 0
    while at < len(tokens):
        read = reader.numeral(at)
        if read is None:
            if tokens[at][0] != "word":
                found.extend(_no_numeral(*tokens[at][1:]))
            at += 1
            continue
        numeral, at = read
        found.append(numeral)
    return tuple(found)


_LONGEST_CACHED = 120
_cached = lru_cache(maxsize=65536)(_read_run)


def parse_numeral(text: str) -> Decimal | None:
    """Give the value of a text that is one numeral and nothing else, or None.

    >>> parse_numeral("minus 1,250"), parse_numeral("a dozen"), parse_numeral("3.9 billion"), parse_numeral("soon")
    (Decimal('-1250'), Decimal('12'), Decimal('3.9E+9'), None)
    """
    before = _BEFORE_WHOLE.match(text)
    start = before.end() if before else 0
    run = A_RUN.match(text, start)
    if run is None or text[run.end() :].strip():
        return None
    numerals = read_run(run[0])
    if len(numerals) != 1 or numerals[0].high is not None or numerals[0].end != len(run[0]):
        return None
    return -numerals[0].value if before and before["minus"] else numerals[0].value


_BEFORE_WHOLE = re.compile(r"\s*(?P<minus>(?:minus|negative)\s+|[-−])?(?:an?\s+)?", re.IGNORECASE)


def _no_numeral(text: str, start: int, end: int) -> list[Numeral]:
    """Give the numbers of "22,24,26,31" one by one, and say what else digits without a value are."""
    if len(text) <= MOST_LISTED and re.fullmatch(r"\d{1,6}(?:,\d{1,6})+", text):
        return [
            Numeral(start + part.start(), start + part.end(), Decimal(part[0]), ONE, raw=part[0])
            for part in re.finditer(r"\d+", text)
        ]
    version = len(text) <= MOST_LISTED and re.fullmatch(r"\d+(?:\.\d+){2,}|[\d.,]+[/⁄]\d+", text) is not None
    return [Numeral(start, end, Decimal(0), ONE, "version" if version else "unreadable", raw=text)]
