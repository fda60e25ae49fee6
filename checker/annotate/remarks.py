"""What is said beside a figure of a document, gathered from the report."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Citation, Report
from checker.reports.escaping import one_line
from checker.reports.items import Cited, Item, items_of
from checker.reports.places import Places
from checker.reports.wording import SEVERITY_WORDS

MOST_OTHERS = 8
"""Quotations in one comment; the report has them all."""

_SHOWN = frozenset({"Arithmetic", "Diagnosis", "Difference", "To check", "To settle"})


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a stretch of a document's text, a line for each thing said."""

    start: int
    end: int
    lines: tuple[str, ...]


def remarks_on(report: Report, source: str) -> tuple[Remark, ...]:
    """Give what the open items of *report* say of the document called *source*, in the order of its text.

    What has been waived is not said again. Items about stretches that overlap are one remark.
    """
    places = Places(report)
    said: dict[tuple[int, int], list[str]] = {}
    for item in items_of(report):
        if item.waived is not None:
            continue
        for cited in _in_source(item, source):
            lines = said.setdefault((cited.citation.start, cited.citation.end), [])
            lines += [line for line in _lines(places, item, cited) if line not in lines]
    remarks: list[Remark] = []
    for (start, end), lines in sorted(said.items()):
        last = remarks[-1] if remarks else None
        if last is not None and start < last.end:
            remarks[-1] = Remark(last.start, max(last.end, end), tuple(dict.fromkeys((*last.lines, *lines))))
        else:
            remarks.append(Remark(start, end, tuple(lines)))
    return tuple(remarks)


def _in_source(item: Item, source: str) -> list[Cited]:
    return list({one.citation: one for one in item.said if one.citation.source == source}.values())


def _lines(places: Places, item: Item, cited: Cited) -> list[str]:
    others = [one for one in item.said if one.citation != cited.citation]
    about = item.message if item.message.startswith(item.title) else f"{item.title}. {item.message}"
    lines = [f"{SEVERITY_WORDS[item.severity]}: {about}"]
    lines += [_quoted(places, one.citation) for one in others[:MOST_OTHERS]]
    if len(others) > MOST_OTHERS:
        lines.append(f"and {len(others) - MOST_OTHERS} more, in the report")
    lines += [f"{label}: {text}" for label, text in item.notes if label in _SHOWN]
    return lines


def _quoted(places: Places, citation: Citation) -> str:
    sentence = one_line(" ".join(citation.sentence.split()))
    return f"{places.line(citation)}: {one_line(citation.quote)} (“{sentence}”)"
