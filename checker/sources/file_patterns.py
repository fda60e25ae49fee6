"""Many patterns for file names at once: a plain name is looked up, and only what has a sign of a glob is tried."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import translate
from pathlib import PurePosixPath

_ONE_SIGN = re.compile(r"\[([*?\[])\]")
"""A sign in brackets of its own stands for itself, as `glob.escape` writes it."""

_SIGNS = frozenset("*?[")


class FilePatterns:
    """Patterns that fit as `checker.sources.found_files.matches` says, known by their numbers.

    >>> FilePatterns(["a.txt", "*.txt", "2019", "b/a.txt"]).fitting("2019/a.txt")
    (0, 1, 2)
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._plain: dict[str, list[int]] = {}
        self._globs: list[tuple[int, re.Pattern[str], bool]] = []
        for number, pattern in enumerate(patterns):
            name = plain_name(pattern)
            if name is not None:
                self._plain.setdefault(name, []).append(number)
            else:
                glob = _trimmed(pattern)
                self._globs.append((number, re.compile(translate(glob)), "/" in glob))

    def fitting(self, name: str) -> tuple[int, ...]:
        """Give the numbers of the patterns that fit the POSIX path *name*, in order."""
        path = PurePosixPath(name)
        whole = {name, *({*map(str, path.parents)} - {".", "/"})}
        parts = {*whole, *path.parts}
        found = [number for part in parts for number in self._plain.get(part, ())]
        for number, glob, is_path in self._globs:
            if any(glob.match(one) for one in (whole if is_path else parts)):
                found.append(number)
        return tuple(sorted(found))


def plain_name(pattern: str) -> str | None:
    """Give the one name that *pattern* stands for, or None where it may stand for several.

    >>> plain_name("./2019/"), plain_name("notes [[]draft].txt"), plain_name("notes [ab].txt")
    ('2019', 'notes [draft].txt', None)
    """
    trimmed = _trimmed(pattern)
    return None if _SIGNS.intersection(_ONE_SIGN.sub("", trimmed)) else _ONE_SIGN.sub(r"\1", trimmed)


def _trimmed(pattern: str) -> str:
    return pattern.removeprefix("./").rstrip("/")
