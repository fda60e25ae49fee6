"""The table behind a finding's strip chart: who states what, what the print allows, and its lane on the common axis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Finding, Quantity, Statement
from checker.reports.html.strip_chart import Axis, axis_line, axis_of, bar, lane, mark_of
from checker.reports.wording import allowed_words


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One statement.

    Args:
        camp: counted from 0; None where it fits several.
        lane: its bar and mark, or "" where the values have no common axis.
    """

    camp: int | None
    source: str
    printed: str
    allowed: str
    lane: str = ""


@dataclass(frozen=True, slots=True)
class RangeTable:
    """The rows of a finding and their axis; no rows where nothing in it has a range."""

    rows: tuple[RangeRow, ...] = ()
    axis: str = ""
    is_log: bool = False


def range_table(finding: Finding) -> RangeTable:
    """Give the table of *finding*; each thing that a source states stands in it once."""
    stated = tuple(_stated(finding))
    if not any(allowed_words(statement.compared.value) for _, statement in stated):
        return RangeTable()
    axis = _common_axis(finding, stated)
    rows = dict.fromkeys(_row(axis, camp, statement) for camp, statement in stated)
    if axis is None:
        return RangeTable(tuple(rows))
    return RangeTable(tuple(rows), axis_line(axis), axis.is_log)


def short_bars(finding: Finding) -> dict[tuple[int | None, Statement], str]:
    """Give a bar for each statement of a camp that has a place on the finding's common axis; camps counted from 0."""
    stated = tuple(_stated(finding))
    axis = _common_axis(finding, stated)
    marks = ((camp, statement, mark_of(statement.compared.value)) for camp, statement in stated if axis is not None)
    return {
        (camp, statement): bar(axis, mark, camp)
        for camp, statement, mark in marks
        if axis is not None and mark is not None and camp is not None
    }


def _stated(finding: Finding) -> Iterator[tuple[int | None, Statement]]:
    for number, camp in enumerate(finding.camps):
        for statement in camp.statements:
            yield number, statement
    for statement in finding.fits_several:
        yield None, statement


def _common_axis(finding: Finding, stated: tuple[tuple[int | None, Statement], ...]) -> Axis | None:
    """Give the axis, or None: the parts of a sum, or values in several units, are no points of one scale."""
    if finding.arithmetic:
        return None
    values = [statement.compared.value for camp, statement in stated if camp is not None]
    units = {value.unit for value in values if isinstance(value, Quantity) and value.unit is not None}
    marks = [mark for mark in map(mark_of, values) if mark is not None]
    return axis_of(marks) if len(units) <= 1 and marks and len(marks) == len(values) else None


def _row(axis: Axis | None, camp: int | None, statement: Statement) -> RangeRow:
    value = statement.compared.value
    mark = mark_of(value)
    drawn = lane(axis, mark, camp) if axis is not None and mark is not None and camp is not None else ""
    cited = statement.citation
    return RangeRow(camp, cited.source, cited.quote, allowed_words(value), drawn)
