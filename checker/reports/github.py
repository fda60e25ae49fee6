"""The report as workflow commands of GitHub Actions: an annotation at each finding, in the changed files of a request.

Source:
    GitHub Docs, "Workflow commands for GitHub Actions"; what is escaped is what the runner takes back
    (actions/toolkit, packages/core/src/command.ts).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Problem
from checker.model import Report, Severity
from checker.reports import summary
from checker.reports.escaping import one_line
from checker.reports.item_lines import item_text
from checker.reports.items import Item, items_of
from checker.reports.places import Places, last_place
from checker.reports.wording import SEVERITY_WORDS, counted

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(report: Report) -> str:
    """Give *report* as workflow commands, a line each, then how the run stands.

    An annotation stands at one place; the others are named in its text. A waived finding has none, and is counted.
    """
    places = Places(report)
    lines = [_annotation(places, item) for item in items_of(report) if not item.waived]
    lines += [_problem(places, problem) for problem in report.errors]
    return "\n".join([*lines, *_standing(report)]) + "\n"


def _annotation(places: Places, item: Item) -> str:
    title = one_line(f"{SEVERITY_WORDS[item.severity]}: {item.title} [{item.id}]")
    properties: dict[str, str | int] = {}
    cited = item.first
    if cited is not None:
        end_line, end_column = last_place(cited)
        properties = {"file": one_line(places.path(cited.source))}
        if cited.line:
            properties |= {"line": cited.line, "endLine": end_line}
        if cited.line and end_line == cited.line:  # GitHub takes columns only where the quotation stands on one line
            properties |= {"col": cited.column, "endColumn": end_column}
    return _command(_COMMANDS[item.severity], {**properties, "title": title}, item_text(places, item))


def _problem(places: Places, problem: Problem) -> str:
    place: dict[str, str | int] = {
        "file": one_line(places.path(problem.path)),
        "line": problem.line,
        "col": problem.column,
    }
    known = {name: value for name, value in place.items() if value}
    return _command("error" if problem.level == "error" else "warning", known, one_line(problem.message))


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    said = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{name}{said and f' {said}'}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """Give *text* with what ends a line, a command or, among *more*, a property written as percent codes."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _standing(report: Report) -> Iterator[str]:
    # Numbers alone: a name from an article could hold a command, and the runner looks for those anywhere in a line.
    yield summary.coverage_words(report)
    yield summary.findings_words(report)
    waived = len(report.findings) - len(report.open_findings)
    if waived:
        yield f"{counted(waived, 'finding is', 'findings are')} waived"
    yield from map(one_line, filter(None, summary.scope_words(report)))
    yield from filter(None, [summary.held_words(report), *summary.unchecked_words(report)])
