"""What a head says that its figures count: "Companies", "Number of ships", "Injured workers"."""

from __future__ import annotations

import re

from checker.figures.word_pattern import words

_COUNTED = words(
    """
    accidents airports apartments banks beds boats bridges buildings buses businesses cases casualties cars centres
    children cities clinics companies complaints containers countries customers deaths detainees doctors dwellings
    employees enterprises factories families farmers farms ferries fires firms flats flights graduates guests homes
    hospitals hotels houses households infections inhabitants injuries inspections jobs journalists judges kilns
    libraries lorries members men migrants mines museums nurses offices officers outlets passengers patients people
    permits persons planes plants ports prisoners pupils refugees residents restaurants schools seats settlements ships
    shops soldiers staff stations stores strikes students subscribers suppliers survivors teachers towns tourists
    tractors trains trucks turbines users vehicles vessels victims villages visitors volunteers voters votes women
    workers
    """
)
"""Things and people: what is not here ("exports", "sales", "reserves") may be money, weight or a count."""

_HEAD = re.compile(r"(?:[^\W\d]+\s+){0,4}(?P<last>[^\W\d_]+)(?:,?\s+(?:in\s+)?\d{4})?[\s*†‡§]*")


def counted_in(head: str) -> str:
    """Give the plural that *head* ends with, where it is of things that are counted, else "".

    >>> [counted_in(head) for head in ("Companies", "Number of ships", "Exports", "Companies (2019)")]
    ['companies', 'ships', '', '']
    """
    found = _HEAD.fullmatch(head.replace("_", " ").strip())
    last = found["last"].lower() if found else ""
    return last if last in _COUNTED else ""
