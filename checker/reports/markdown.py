"""The report in Markdown, for a comment on a pull request or a talk page: a table of values for each finding.

Everything from an article is text: no link, picture, formula, heading, list, mention of a user or of an issue comes of
it. Tables and details are those of GitHub Flavored Markdown; what does not know them shows their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.errors import Problem
from checker.model import Report
from checker.reports import summary
from checker.reports.escaping import one_line
from checker.reports.item_lines import sentence_parts
from checker.reports.items import Cited, Item, items_of
from checker.reports.places import Places
from checker.reports.wording import (
    SEVERITY_WORDS,
    SPELLINGS_HEADING,
    by_heading,
    counted,
    decision_words,
    key_words,
)

LONGEST = 60_000
"""Characters of a report; a comment on GitHub holds 65,536. What does not fit is counted."""

LONGEST_LIST = 50
"""Lines of each list below the findings."""

_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$^]|(?<=:)//|(?<=www)\.", re.IGNORECASE)
_ENTITIES = re.compile(r"&(?=#?\w+;)")
_MENTIONS = re.compile(r"[@#](?=[\w-])")
_AT_START = re.compile(r"^([#+=-]|[0-9]+(?=[.)](?:\s|$)))")


def render_markdown(report: Report) -> str:
    """Give *report* as Markdown: how it stands, each finding with its quotations, then what else there is to know."""
    places, items = Places(report), items_of(report)
    parts = ["\n".join(_standing(report))]
    parts += ["\n".join(_item(places, item)) for item in items if not item.waived]
    parts += [
        "\n".join(lines)
        for heading, said in _rest(places, items)
        if (lines := list(_folded(f"{heading} ({len(said):,})", _at_most(said))))
    ]
    shown = 0
    size = 0
    while shown < len(parts) and (size := size + len(parts[shown]) + 2) <= LONGEST:
        shown += 1
    left = len(parts) - shown
    more = f"… and {counted(left, 'more part')} of this report; `checker check --format html=FILE` shows all of it."
    return "\n\n".join([*parts[:shown], more] if left else parts) + "\n"


def escaped(text: str) -> str:
    r"""Give *text* on one line as Markdown that shows it as it is.

    >>> print(escaped("1. <b>2*3</b> @desk, see #12 | $4 and [5](x)"))
    1\. \<b\>2\*3\</b\> @&#8203;desk, see #&#8203;12 \| \$4 and \[5\](x)
    """
    text = _MARKS.sub(lambda found: "\\" + found[0], one_line(text).strip())
    text = _ENTITIES.sub("&amp;", text)
    text = _AT_START.sub(lambda found: f"\\{found[0]}" if found[0] in "#+=-" else f"{found[0]}\\", text)
    # GitHub tells users and issues of what names them; a character without width in between is its known way out.
    return _MENTIONS.sub(lambda found: f"{found[0]}&#8203;", text)


def _standing(report: Report) -> Iterator[str]:
    yield f"## {escaped(summary.findings_words(report))}"
    yield ""
    yield f"{escaped(summary.coverage_words(report))}."
    for words in filter(None, summary.scope_words(report)):
        yield ""
        yield escaped(words)


def _item(places: Places, item: Item) -> Iterator[str]:
    yield f"### {SEVERITY_WORDS[item.severity]}: {escaped(item.title)}"
    yield ""
    yield escaped(item.message)
    yield ""
    yield "| Value | Where | As printed |"
    yield "| --- | --- | --- |"
    for said in item.said:
        yield f"| {escaped(said.value)} | {_where(places, said)} | {_marked(said)} |"
    yield ""
    notes = [f"- {label}: {escaped(text)}" for label, text in item.notes]
    if item.command:
        option = ' --reason "…"' if item.command == "waive" else " confirmed"
        notes.append(f"- To let it stand: <code>checker {item.command} {escaped(item.id)}{option}</code>")
    yield from _folded("Why it is shown, and what to do", notes)


def _where(places: Places, said: Cited) -> str:
    by = f" (according to {said.attribution})" if said.attribution else ""
    return escaped(f"{places.line(said.citation)}{by}")


def _marked(said: Cited) -> str:
    before, figure, behind = sentence_parts(said.citation)
    shown = [escaped(one) if one.strip() else "" for one in (before, figure, behind)]
    gaps = (" " if before.endswith(" ") else "", " " if behind.startswith(" ") else "")
    return f"{shown[0]}{gaps[0]}<b>{shown[1]}</b>{gaps[1]}{shown[2]}"


def _rest(places: Places, items: tuple[Item, ...]) -> Iterator[tuple[str, list[str]]]:
    """Give what else there is to know, each with its heading."""
    report = places.report
    waived = [(item.message, item.waived) for item in items if item.waived]
    yield "Waived", [f"- {escaped(said)}: {escaped(decision_words(decision))}" for said, decision in waived]
    yield "Agrees", [f"- {_fact(held.title or held.rule, held.key)}" for held in report.held]
    for heading, left in by_heading(report.unchecked):
        yield heading, [f"- {_fact(one.rule, one.key)}: {escaped(one.reason)}" for one in left]
    names = (" / ".join(spelling.text for spelling in name.spellings) for name in report.spellings)
    yield SPELLINGS_HEADING, [f"- {escaped(name)}" for name in names]
    remarks = [(one.source.name, remark) for one in report.sources for remark in one.remarks]
    yield "Doubts about articles", [f"- {escaped(f'{places.path(name)}: {remark}')}" for name, remark in remarks]
    yield "Decisions that decide nothing", [f"- {escaped(idle.message)}" for idle in report.decisions]
    yield "Files and rules with faults", [f"- {escaped(_problem(places, one))}" for one in report.errors]


def _fact(title: str, key: tuple[tuple[str, str], ...]) -> str:
    return escaped(f"{title} ({key_words(key)})" if key else title)


def _problem(places: Places, problem: Problem) -> str:
    return str(replace(problem, path=places.path(problem.path)))


def _at_most(lines: list[str]) -> list[str]:
    more = len(lines) - LONGEST_LIST
    return [*lines[:LONGEST_LIST], f"- … and {more:,} more"] if more > 0 else lines


def _folded(heading: str, lines: list[str]) -> Iterator[str]:
    """Give *lines* under a heading that opens them; nothing where there is none."""
    if lines:
        yield from ("<details>", f"<summary>{heading}</summary>", "", *lines, "", "</details>")
