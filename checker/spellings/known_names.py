"""Names that are known to be different, however alike they look ("Iran" and "Iraq", "Johnson" and "Johnston")."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from checker.reading import fold

_DEMONYM_ENDS = ("ians", "ian", "ans", "an", "ese", "ish", "is", "i", "ns", "n", "s")
_SHORTEST_STEM = 3


def is_known(form: str) -> bool:
    """Tell whether the folded word *form* is a known name, or one with the ending of an adjective or a plural.

    Source:
        Territories and languages of Unicode CLDR; the most frequent surnames and first names of the US Census of 1990.

    >>> [is_known(form) for form in ("iraq", "iraqis", "slovenian", "johnston", "khussainov")]
    [True, True, True, True, False]
    """
    names = _names()
    if form in names:
        return True
    stems = (form.removesuffix(end) for end in _DEMONYM_ENDS if form.endswith(end))
    return any(len(stem) >= _SHORTEST_STEM and _is_stem(stem, names) for stem in stems)


def _is_stem(stem: str, names: frozenset[str]) -> bool:
    return any(stem + end in names for end in ("", "a", "e", "ia", "y"))


@cache
def _names() -> frozenset[str]:
    text = files("checker.spellings").joinpath("known_names.txt").read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line and not line.startswith("#"))
