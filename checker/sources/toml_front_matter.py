"""The front matter that some generators of sites write: TOML between two lines of `+++` at the very start."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime

from checker.errors import Problem
from checker.sources.metadata import Metadata, own_word, parse_day

_LARGEST = 64 * 1024
_MOST_BRACKETS = 200
"""Each may be nested in the one before; tomllib goes down by calling itself, three calls to a bracket at most."""

_WHOLE = re.compile(r"\+\+\+[^\S\n]*\r?\n((?:(?!\+\+\+).*\n)*)\+\+\+[^\S\n]*(?:\r?\n|\Z)")
_TEXTS = ("id", "title", "publisher", "url", "language")


def read_toml_front_matter(text: str, path: str) -> tuple[Metadata, int, tuple[Problem, ...]]:
    r"""Give what the front matter says, where the article begins, and what is the matter with it.

    Keys that mean nothing here are left to the generator.

    Args:
        text: of the whole file, decoded.
        path: the file, as the problems name it.

    >>> said, start, _ = read_toml_front_matter("+++\ntitle = 'Weir'\ndate = 2024-03-01\n+++\nIt is wet.\n", "a.md")
    >>> said.title, said.published, start
    ('Weir', datetime.date(2024, 3, 1), 41)
    """
    found = _WHOLE.match(text, 0, _LARGEST)
    if found is None:
        return Metadata(), 0, ()
    if found[1].count("[") + found[1].count("{") > _MOST_BRACKETS:
        return (
            Metadata(),
            0,
            (Problem(path, 1, 1, "the front matter is nested too deep; it is read as text", "warning"),),
        )
    try:
        given = tomllib.loads(found[1])
    except ValueError as error:  # also a number of more digits than Python reads
        said = f"what stands between the lines of +++ is no TOML ({error}); it is read as text"
        return Metadata(), 0, (Problem(path, 1, 1, said, "warning"),)
    named = {own_word(key): value for key, value in given.items()} | given
    texts = {key: " ".join(named[key].split()) for key in _TEXTS if isinstance(named.get(key), str)}
    published = _day(named.get("published"))
    metadata = Metadata(
        **texts,
        topic=tuple(_names(named.get("topic"))),
        published=published,
        published_from="front matter" if published else "",
    )
    return metadata, found.end(), ()


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        return parse_day(value.strip())
    return value if isinstance(value, date) else None


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one.strip():
            yield one.strip()
