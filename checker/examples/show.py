"""A failing example for a terminal: what was expected, what was found, and where in the text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.examples.result import ExampleResult, Mark
from checker.reports.columns import display_width
from checker.reports.quotation import Quotation
from checker.reports.terminal import Screen

_INDENT = "    "


def failure_lines(result: ExampleResult, width: int = 100) -> Iterator[str]:
    """Give the lines that tell of an example that failed.

    Carets stand under what was found, tildes under what was expected and is not found.

    Args:
        width: columns of the terminal; a longer text is cut to one line around each place.
    """
    screen = Screen(colour=False, width=width)
    place = result.example.place
    yield f"{place.path}:{place.line}:{place.column}: {result.rule.id}: the example does not give what it says"
    for index, text in enumerate(result.example.texts):
        lead = f"{_INDENT}{('first  ', 'second ')[index] if len(result.example.texts) == 2 else ''}| "
        yield from _marked(screen, text, lead, [mark for mark in result.marks if mark.text == index])
    yield screen.wrap(result.expected, f"{_INDENT}expected  ", f"{_INDENT}          ")
    yield screen.wrap(result.found, f"{_INDENT}found     ", f"{_INDENT}          ")


def _marked(screen: Screen, text: str, lead: str, marks: list[Mark]) -> Iterator[str]:
    """Give the text with a line under it for each mark; it stands again where it had to be cut elsewhere."""
    under = " " * (display_width(lead) - 2) + "| "
    shown = ""
    for mark in marks or [Mark(0, 0, 0, "")]:
        line, carets = screen.quote(
            Quotation(text[: mark.start], (text[mark.start : mark.end],), text[mark.end :]), lead
        )
        if line != shown and (mark.end or not shown):
            yield line
            shown = line
        if mark.end:
            signs = carets[len(lead) :].replace("^", "~") if mark.missed else carets[len(lead) :]
            yield from _labelled(screen, under + signs, mark.label, under)
        elif mark.label:
            yield screen.wrap(mark.label, under, under)


def _labelled(screen: Screen, carets: str, label: str, under: str) -> Iterator[str]:
    """Put the label behind its carets, or on lines of its own where it would not fit."""
    if display_width(carets) + 2 + display_width(label) <= screen.width:
        yield f"{carets}  {label}"
    else:
        yield carets
        yield screen.wrap(label, under, under)
