"""A report as pandas frames, for notebooks and analyses; pandas is imported only here, and only when it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from checker.model import Json, Report, show_value
from checker.reports.listings import figure_rows

if TYPE_CHECKING:
    import pandas as pd

Table = Literal["findings", "statements", "figures", "spellings"]


def to_frame(report: Report, table: Table) -> pd.DataFrame:
    """Give one table of *report*: a row a finding, a statement, a figure (those set apart included) or a spelling.

    A name that the articles spell differently has a row for each spelling and article that uses it; `name` is the
    spelling used most.

    Numbers are exact decimals as text, dates ISO days, as in the JSON contract.

    Raises:
        ValueError: *table* is none of "findings", "statements", "figures" and "spellings".

    >>> from checker.model import Report
    >>> list(to_frame(Report(()), "findings").columns)[:4]
    ['id', 'rule', 'title', 'verdict']
    """
    import pandas as pd

    if table not in _COLUMNS:
        raise ValueError(f"no table '{table}'; there are {', '.join(_COLUMNS)}")
    return pd.DataFrame(_rows(report, table), columns=list(_COLUMNS[table]))


_COLUMNS: dict[str, tuple[str, ...]] = {
    "findings": ("id", "rule", "title", "verdict", "severity", "message", "key", "values", "sources", "diagnosis"),
    "statements": ("rule", "source", "line", "column", "quote", "value", "key", "as_of", "inferred", "sentence"),
    "figures": (
        "source",
        "line",
        "column",
        "zone",
        "start",
        "end",
        "quote",
        "kind",
        "low",
        "high",
        "unit",
        "mod",
        "set_apart",
    ),
    "spellings": ("name", "spelling", "source", "count", "line", "column", "sentence", "reason"),
}


def _rows(report: Report, table: Table) -> list[Json]:
    if table == "figures":
        return [data for _, data in figure_rows(report, set_apart=True)]
    if table == "spellings":
        return list(_spelling_rows(report))
    if table == "statements":
        return [{**one.to_json(), "value": show_value(one.compared.value)} for one in report.statements]
    return [
        {
            **finding.to_json(),
            "values": [camp.value for camp in finding.camps],
            "sources": sorted({one.citation.source for camp in finding.camps for one in camp.statements}),
        }
        for finding in report.findings
    ]


def _spelling_rows(report: Report) -> Iterator[Json]:
    for name in report.spellings:
        for spelling in name.spellings:
            for use in spelling.uses:
                yield {
                    **use.citation.to_json(),
                    "name": name.spellings[0].text,
                    "spelling": spelling.text,
                    "count": use.count,
                    "reason": name.reason,
                }
