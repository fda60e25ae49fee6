"""Names of sources: the `id` that a source gives itself, else its path; no two alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.errors import Problem


def name_sources(asked: Sequence[tuple[str, str, str]]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Give each source its name.

    Args:
        asked: for each source its `id` or "", its path relative to the folder given, and its path as shown; in the
            order in which they get their names.

    Returns:
        The names in the same order. An id that is taken is a problem that names both files, and the source is called by
        its path; of two files with the same relative path each is called by its path as shown.

    >>> name_sources([("", "a.txt", "x/a.txt"), ("", "a.txt", "y/a.txt")])[0]
    ('x/a.txt', 'y/a.txt')
    """
    holders: dict[str, str] = {}
    problems: list[Problem] = []
    names = [""] * len(asked)
    for number, (given, _, shown) in enumerate(asked):
        if given in holders:
            message = f"the id '{given}' is also that of {holders[given]}; this source goes by its path"
            problems.append(Problem(shown, 0, 0, message))
        elif given:
            holders[given] = shown
            names[number] = given
    unnamed = [number for number, name in enumerate(names) if not name]
    relative = Counter(asked[number][1] for number in unnamed)
    for number in unnamed:
        _, name, shown = asked[number]
        free = relative[name] == 1 and name not in holders
        names[number] = name if free else _free(shown, holders)
        holders[names[number]] = shown
    return tuple(names), tuple(problems)


def _free(shown: str, holders: dict[str, str]) -> str:
    """Give *shown*, numbered where another source has taken it for its id."""
    name, number = shown, 2
    while name in holders:
        name, number = f"{shown} ({number})", number + 1
    return name
