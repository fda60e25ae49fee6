"""What no example reaches, in lines for a terminal: one for each phrase, list, `skip` line or level with a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checker.examples.coverage import Reach
from checker.reports.escaping import one_line

_NOUNS = {
    "phrase": "phrases",
    "alternative": "alternatives in them",
    "word": "words of lists",
    "regex": "patterns of 'regex'",
    "skip": "lines of 'skip'",
    "level": "report levels",
}


def coverage_lines(reaches: Sequence[Reach]) -> Iterator[str]:
    """Give a line for each gap, and at the end how much is reached.

    What is not reached because the phrase around it is not is counted, and not listed by itself.
    """
    gaps = [reach for reach in reaches if not reach.reached and not reach.implied]
    for _, group in groupby(gaps, key=_line_key):
        together = list(group)
        place = together[0].part.place
        yield f"{place.path}:{place.line}:{place.column}: {_said(together)}"
    counts = (_count(kind, noun, reaches) for kind, noun in _NOUNS.items())
    said = ", ".join(count for count in counts if count)
    yield f"The examples reach {said}." if said else "The rules have no part that an example could reach."


def _line_key(reach: Reach) -> tuple[object, ...]:
    part = reach.part
    whole = (part.text, part.place.column) if part.kind not in ("alternative", "word") else ()
    return part.place.path, part.place.line, part.kind, part.inside, reach.rules, *whole


def _said(gaps: Sequence[Reach]) -> str:
    first = gaps[0].part
    used_by = ", ".join(gaps[0].rules)
    words = _listed(gap.part.text for gap in gaps)
    if first.kind == "word":
        return f"<{first.inside}>: no example has {words} (used by {used_by})"
    if first.kind == "alternative":
        return f"{used_by}: in '{one_line(first.inside)}' no example has {words}"
    if first.kind == "skip":
        return f"{used_by}: no example is kept out by this line of 'skip': {one_line(first.text)}"
    if first.kind == "regex":
        return f"{used_by}: no example has this pattern: {one_line(first.text)}"
    if first.kind == "level":
        return f"{used_by}: no example is reported as {_article(first.text)}"
    return f"{used_by}: no example has this phrase: {one_line(first.text)}"


def _listed(texts: Iterable[str]) -> str:
    """Give the words as a list, each in quotation marks, for a comma may be one of them.

    >>> _listed([",", "by", "up to"])
    "',', 'by', 'up to'"
    """
    return ", ".join(f"'{one_line(text)}'" for text in texts)


def _article(level: str) -> str:
    return f"a{'n' if level[0] in 'aeiou' else ''} {level}"


def _count(kind: str, noun: str, reaches: Sequence[Reach]) -> str:
    of_kind = [reach for reach in reaches if reach.part.kind == kind]
    reached = sum(reach.reached for reach in of_kind)
    return f"{reached} of {len(of_kind)} {noun}" if of_kind else ""
