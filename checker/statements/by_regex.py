"""What a rule's regular expressions match: their named groups as values of the rule.

A pattern runs on the passage as it stands. What a group holds is read as phrases read it: a figure, date or name that
lies in the group; a match of which a group holds none is no match.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from checker.rules.plan import PlannedPhrase
from checker.rules.regexes import RegexSpec, compile_pattern
from checker.rules.rule import ValueSpec
from checker.statements.lattice import Found, Lattice
from checker.statements.matching import Match

TIME_LIMIT = 0.2
"""Seconds that a pattern may take for one passage; the rule is stopped where it takes longer."""


def regex_matches(planned: PlannedPhrase, pattern: RegexSpec, lattice: Lattice) -> Iterator[Match]:
    """Give every match of *pattern* in a passage.

    Raises:
        TimeoutError: it took over `TIME_LIMIT`.
    """
    specs = {spec.name: spec for spec in planned.rule.values}
    sentence = lattice.text[lattice.passage.start : lattice.passage.end]
    for match in _compiled(pattern.pattern).finditer(sentence, timeout=TIME_LIMIT):
        start, end = (lattice.index_at(lattice.passage.start + offset) for offset in match.span())
        found = {name: _value(match, name, specs[name], lattice) for name in pattern.groups if match[name] is not None}
        bound = tuple((name, value) for name, value in found.items() if value)
        if start < end and len(bound) == len(found) and _is_whole(planned, found):
            yield Match(lattice, start, lattice, end, bound)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return compile_pattern(pattern)


def _is_whole(planned: PlannedPhrase, found: dict[str, Found | None]) -> bool:
    """Tell whether what the rule is about was found; a group may be optional."""
    rule = planned.rule
    needed = (rule.compare,) if rule.compare else rule.must_hold.names if rule.must_hold else ()
    return all(name in found for name in needed)


def _value(match: regex.Match[str], name: str, spec: ValueSpec, lattice: Lattice) -> Found | None:
    """Give the first value for *spec* that lies in the group *name*, the longest that begins there."""
    start, end = (lattice.passage.start + offset for offset in match.span(name))
    for index in range(lattice.index_at(start), lattice.index_at(end)):
        for found in lattice.values_at(index, spec):
            if lattice.words[found.end - 1].end <= end:
                return found
    return None
