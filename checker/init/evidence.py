"""On which day an article was published, as far as anything about it says so, and what says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from checker.figures import read_figures
from checker.model import Document, Mention, Period, Quantity
from checker.reports.escaping import one_line

_LINES = 12
"""How many lines at the top, and at the bottom, may hold a date line or the article's address."""

_LONGEST_DATE_LINE = 100
_OTHER_WORDS = 6
"""How many words a date line may hold beside its date: "Published by the press office on", a clock time, a zone."""

_PARTS = re.compile(r"[^|·•]+(?:[|·•]|$)")
_LIMITS = ("by", "until", "till", "before", "after", "since", "from")
_TOLD = ("money", "percent", "measure", "count")

_DATELINE = 60
_CLOSES_DATELINE = re.compile(r"\W{0,3}(?:\([^()]{1,40}\)\W{0,3})?\s?[-–—]")
_SAYS_PUBLISHED = re.compile(r"\b(?:published|posted|updated)\b", re.IGNORECASE)
"""At the bottom of a page stand the dates of other articles too."""

_SAYS_MADE = re.compile(r"\b(?:made|saved) on \d{4}-")
"""What a Word document or a PDF says of itself: a hint for a person, since a template's day is there for years."""

_ADDRESS = re.compile(r"https?://\S+")
_IN_NUMBERS = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_./ ]?)(\d\d?)\2(\d\d?)(?![0-9A-Za-z])")
_BETWEEN_WORDS = re.compile(r"[-_./+]+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A day and what says it.

    Args:
        day: None where nothing says it, or two things say two days.
        words: what says it, or why it is not known.
    """

    day: date | None
    words: str


def published_day(document: Document) -> Evidence:
    """Give the day on which *document* was published, by its date line or dateline, its address and its file name.

    A dateline is what news agencies open with ("OSLO, 3 March 2021 (Agency) -"). Where two of them say two days, none
    is taken: a person decides.
    """
    found = dict.fromkeys((*_said_in_text(document), *_said_in_addresses(document), *_said_by_name(document)))
    days = {day for day, _ in found if day}
    words = "; ".join(words for _, words in found)
    if len(days) == 1:
        return Evidence(days.pop(), "; ".join(words for day, words in found if day))
    return Evidence(None, words or _nothing(document))


def _nothing(document: Document) -> str:
    days = (one for one in _days(document.text) if one.start >= document.text_start)
    told = (one for one in days if _zone(document, one.start) != "boilerplate")
    latest = max(filter(None, map(_low, told)), default=None)
    hint = f"; the latest day that the text names is {latest}" if latest else ""
    made = "".join(f"; {part}" for part in _remarks(document) if _SAYS_MADE.search(part))
    return f"no date line, no address, no day in the file name{hint}{made}"


def _remarks(document: Document) -> Iterator[str]:
    return (part for remark in document.remarks for part in remark.split("; "))


Said = tuple[date | None, str]


def _said_in_text(document: Document) -> Iterator[Said]:
    top, bottom = _ends(document)
    for line in [*top, *(line for line in bottom if _SAYS_PUBLISHED.search(line))]:
        if len(line) <= _LONGEST_DATE_LINE and not _ADDRESS.search(line):
            for mention in _days(line):
                if _is_date_line(line, mention):
                    yield _said(mention, "date line", line)
    for line in top:
        opening = line[: _DATELINE + 40]
        for mention in _days(opening):
            if mention.end <= _DATELINE and _CLOSES_DATELINE.match(opening, mention.end) and line[0].isupper():
                yield _said(mention, "dateline", mention.quote)


def _ends(document: Document) -> tuple[list[str], list[str]]:
    """Give the lines at the top of the article and at its bottom, each line once; without rows of tables and margins.

    The days in a table are those of what it lists, and the masthead of a saved page has the day on which it was saved.
    """
    lines: list[str] = []
    at = document.text_start
    for line in document.text[at:].splitlines(keepends=True):
        zone = _zone(document, at + len(line) - len(line.lstrip()))
        if line.strip() and zone != "table" and (zone != "boilerplate" or _SAYS_PUBLISHED.search(line)):
            lines.append(line.strip())
        at += len(line)
    return lines[:_LINES], lines[max(_LINES, len(lines) - _LINES) :]


def _zone(document: Document, offset: int) -> str:
    """Give the zone that the original's structure tells of what stands at *offset*, or ""."""
    block = document.block_at(offset)
    return (block.zone or "") if block else ""


def _days(text: str) -> list[Mention]:
    """Give the days that *text* prints in full, or without their year."""
    return [one for one in read_figures(text) if isinstance(one.value, Period) and _is_day(one.value)]


def _is_day(value: Period) -> bool:
    return (value.grain, value.mod, value.form) == ("day", "EQUAL", "point")


def _is_date_line(line: str, mention: Mention) -> bool:
    others = (line[: mention.start] + line[mention.end :]).split()
    sentence = line.endswith((".", "!", "?")) and len(others) > 1
    if sentence or _is_deadline(line[: mention.start]) or _tells_a_figure(_part_of(line, mention.start)):
        return False
    return sum(word[0].isalpha() for word in others) <= _OTHER_WORDS


def _part_of(line: str, at: int) -> str:
    """Give what of *line* stands between the signs around *at* that part a line of notes ("3 March | 4 comments")."""
    return next(part[0] for part in _PARTS.finditer(line) if part.end() > at)


def _is_deadline(before: str) -> bool:
    """Tell whether the date ends or begins something: "Apply by 30 September 2024"."""
    return before.lower().split()[-1:] in [[word] for word in _LIMITS]


def _tells_a_figure(line: str) -> bool:
    """Tell whether a line tells a number of something besides: "2,318,450 inhabitants on 1 January 2024"."""
    return any(isinstance(one.value, Quantity) and one.value.kind in _TOLD for one in read_figures(line))


def _said(mention: Mention, kind: str, text: str) -> Said:
    day = _low(mention)
    said = f"{kind} '{one_line(text)}'"
    return day, said if day else f"{said}, which has no year"


def _low(mention: Mention) -> date | None:
    value = mention.value
    return value.printed.low if isinstance(value, Period) and value.printed else None


def _said_in_addresses(document: Document) -> Iterator[Said]:
    top, bottom = _ends(document)
    addresses = [document.source.url, *_ADDRESS.findall("\n".join([*top, *bottom]))]
    for address in addresses:
        day = _day_in_name(address)
        if day:
            yield day, f"address {one_line(address)}"


def _said_by_name(document: Document) -> Iterator[Said]:
    name = PurePosixPath(document.source.path or document.source.name).name
    day = _day_in_name(PurePosixPath(name).stem)
    if day:
        yield day, f"file name {day}"


def _day_in_name(name: str) -> date | None:
    """Give the one day that an address or a file name holds, year first in digits, or with its month as a word.

    >>> _day_in_name("https://example.org/2021/03/04/bridge"), _day_in_name("bridge-4-march-2021")
    (datetime.date(2021, 3, 4), datetime.date(2021, 3, 4))
    >>> _day_in_name("03-04-2021"), _day_in_name("20213399")
    (None, None)
    """
    days = {day for found in _IN_NUMBERS.finditer(name) if (day := _day(found[1], found[3], found[4]))}
    if not days:
        words = _BETWEEN_WORDS.sub(" ", name)
        read = [mention for mention in _days(words) if any(sign.isalpha() for sign in mention.quote)]
        days = {day for mention in read if (day := _low(mention))}
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
