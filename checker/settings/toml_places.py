"""Where a key or a text stands in a TOML file: its reader gives values without their places.

Only what settings need is understood: headers, dotted keys, arrays, tables in braces; no text over several lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.yaml_nodes import Place

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*')"""
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"\s*\[\s*(?P<names>{_DOTTED})\s*\]\s*(?:#.*)?$")
_KEY = re.compile(rf"\s*(?P<names>{_DOTTED})[ \t]*=")
_ONE_NAME = re.compile(_NAME)
_LONGEST = 300
Names = tuple[str, ...]


def find_key(path: str, text: str, names: Sequence[str]) -> Place:
    r"""Give where the key with the full name *names* stands; line 0 where it cannot be told.

    >>> find_key("c.toml", '[words]\nTRADE = ["commerce"]', ("words", "TRADE")).line
    2
    >>> find_key("c.toml", 'words = {GOODS = ["a"], TRADE = ["b"]}', ("words", "TRADE")).column
    25
    """
    wanted, inside = tuple(names), Names()
    best: tuple[int, int, int] | None = None
    found: tuple[Names, int, int]
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header:
            inside = _names(header["names"])
            found = (inside, header.start("names"), header.end())
        else:
            key = _KEY.match(line)
            found = ((*inside, *_names(key["names"])), key.start("names"), key.end()) if key else ((), 0, 0)
        if wanted == found[0][: len(wanted)]:
            found = (wanted, *found[1:])
        depth = len(found[0])
        if depth and found[0] == wanted[:depth] and (best is None or depth > best[0]):
            column = found[1] if depth == len(wanted) else _inner(line, found[2], wanted[depth:], found[1])
            best = (depth, number, column)
    if best is None:
        return Place(path, 0, 0)
    return Place(path, best[1], best[2] + 1, text.splitlines()[best[1] - 1][:_LONGEST])


def find_text(path: str, text: str, key: Place, written: str) -> Place:
    """Give where the array under *key* holds the text *written*, its quotation mark first; else the place of *key*."""
    lines = text.splitlines()
    quoted = re.compile(rf"""["']{re.escape(written)}["']""")
    for number in range(key.line, len(lines) + 1 if key.line else 0):
        line = lines[number - 1]
        if number > key.line and (_HEADER.match(line) or _KEY.match(line)):
            break
        found = quoted.search(line, key.column - 1 if number == key.line else 0)
        if found:
            return Place(path, number, found.start() + 1, line[:_LONGEST])
    return key


def _names(dotted: str) -> Names:
    return tuple(name.strip("\"'") for name in _ONE_NAME.findall(dotted))


def _inner(line: str, at: int, names: Names, default: int) -> int:
    """Give where the innermost of *names* stands in a table in braces on one line."""
    for name in names:
        found = re.compile(rf"""(?<![\w-])["']?{re.escape(name)}["']?\s*=""").search(line, at)
        if found is None:
            return default
        at = default = found.start()
    return default
