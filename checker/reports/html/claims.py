"""Claims by sources: what each source prints for each claim that was compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Finding, Held, Report, Statement
from checker.reports.html.anchors import claim_anchor, finding_anchor


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as one source prints it.

    Args:
        camp: which camp of its finding it belongs to, counted from 0; None where it agrees or fits several.
        href: where the page quotes it.
    """

    printed: str
    camp: int | None
    href: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One row: a rule and a key, and what each source states.

    Args:
        about: the finding or the held fact that the row stands for.
        outcome: "disagree", "changed" or "agree".
        cells: by the source's name, in the order of the report's sources; a source that says nothing has none.
    """

    anchor: str
    about: Finding | Held
    outcome: str
    href: str
    cells: dict[str, tuple[Cell, ...]]


def claims_by_sources(report: Report) -> tuple[Claim, ...]:
    """Give a row for every finding, in the report's order, and then for every fact that holds."""
    order = [one.source.name for one in report.sources]
    taken: dict[str, int] = {}
    rows = []
    for about, place, outcome in _facts(report):
        anchor = claim_anchor(about.rule, about.key)
        taken[anchor] = taken.get(anchor, 0) + 1
        # Two findings of one rule without a key are two rows; the second is told by its number.
        name = anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}"
        rows.append(Claim(name, about, outcome, f"#{place}", _cells(order, about, place)))
    return tuple(rows)


def quotation_anchors(about: Finding | Held, place: str) -> dict[Statement, str]:
    """Give where on the page each statement of *about*, which stands at *place*, is quoted."""
    stated = dict.fromkeys(statement for statement, _ in _stated(about))
    return {statement: f"{place}-q{number}" for number, statement in enumerate(stated, 1)}


def held_anchor(held: Held, number: int) -> str:
    """Give the anchor of a fact that holds; *number* tells those of one rule and key apart."""
    return f"holds-{claim_anchor(held.rule, held.key)}{f'-{number}' if number else ''}"


def _facts(report: Report) -> Iterator[tuple[Finding | Held, str, str]]:
    """Give each finding and each fact that holds with its anchor and its outcome."""
    for finding in report.findings:
        yield finding, finding_anchor(finding.id), finding.verdict
    for held, anchor in zip(report.held, held_anchors(report), strict=True):
        yield held, anchor, "agree"


def _stated(about: Finding | Held) -> list[tuple[Statement, int | None]]:
    """Give each statement with the number of its camp, or None where it agrees or fits several."""
    if isinstance(about, Held):
        return [(statement, None) for statement in about.statements]
    camps: list[tuple[Statement, int | None]] = [
        (statement, number) for number, camp in enumerate(about.camps) for statement in camp.statements
    ]
    return camps + [(statement, None) for statement in about.fits_several]


def held_anchors(report: Report) -> tuple[str, ...]:
    """Give the anchor of each fact that holds, in the report's order, no two equal."""
    seen: dict[str, int] = {}
    anchors = []
    for held in report.held:
        first = held_anchor(held, 0)
        anchors.append(held_anchor(held, seen.get(first, 0)))
        seen[first] = seen.get(first, 0) + 1
    return tuple(anchors)


def _cells(order: list[str], about: Finding | Held, place: str) -> dict[str, tuple[Cell, ...]]:
    """Give what each source prints, each print of a camp once, with a link to where the page quotes it first."""
    quoted = quotation_anchors(about, place)
    by_source: dict[str, dict[tuple[str, int | None], Cell]] = {name: {} for name in order}
    for statement, camp in _stated(about):
        printed = statement.citation.quote
        cells = by_source.setdefault(statement.citation.source, {})
        cells.setdefault((printed, camp), Cell(printed, camp, f"#{quoted[statement]}"))
    return {name: tuple(cells.values()) for name, cells in by_source.items() if cells}
