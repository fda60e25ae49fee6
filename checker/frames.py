"""A report for notebooks and analyses: as pandas frames, and as a table to look at.

pandas is imported when the first frame is made, so that a program that asks for none does not pay for it.

>>> from checker import Document, check
>>> report = check([
...     Document.from_text("The fair opened on Monday, 9 August 2016.", "leaflet"),
...     Document.from_text("The fair opened on Tuesday, 9 August 2016.", "poster"),
... ])
>>> to_frame(report, "findings")[["rule", "severity", "sources"]].values.tolist()
[['weekday-fits-date', 'error', ['leaflet']]]
>>> to_frame(report, "claims").head(2)[["rule", "outcome", "sources"]].values.tolist()
[['weekday-fits-date', 'disagree', ['leaflet']], ['same-day', 'agree', ['leaflet', 'poster']]]
>>> to_frame(report, "figures")[["source", "quote", "low"]].values.tolist()[0]
['leaflet', 'Monday, 9 August 2016', '2016-08-09']
>>> show(report)
1 sum that does not fit in 2 articles, 2 figures: 2 tied to a claim
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.model import Finding, Json, Report, Statement, show_value
from checker.reports import summary
from checker.reports.listings import figure_rows
from checker.reports.notebook import notebook_html
from checker.reports.wording import why_unchecked

if TYPE_CHECKING:
    import pandas as pd

Table = Literal["findings", "statements", "figures", "claims", "spellings"]


def to_frame(report: Report, table: Table) -> pd.DataFrame:
    """Give one table of *report*.

    Args:
        report: what a run gave.
        table: what a row is:
            "findings", worst first, those that are waived included (`decision` says so, "" where nobody decided);
            "statements", each with its claim;
            "figures", every figure and date that was seen, those set apart included, each with its range;
            "claims", a fact or sum with what came of it: "disagree" or "changed", "agree", or why it was not compared
            ("unrelated", "cannot check", "ambiguous", "seen once");
            "spellings", a spelling in one article of a name that the articles spell differently; `name` is the
            spelling used most.

    Returns:
        A frame with the same columns whatever the report holds. Numbers are exact decimals as text and dates ISO days,
        as in the JSON contract; `key` is a dict; `values`, `sources` and `inferred` are lists.

    Raises:
        ValueError: *table* is none of these.

    >>> list(to_frame(Report(()), "findings").columns)[:4]
    ['id', 'rule', 'title', 'verdict']
    """
    import pandas as pd

    if table not in _TABLES:
        raise ValueError(f"no table '{table}'; there are {', '.join(_TABLES)}")
    columns, rows = _TABLES[table]
    return pd.DataFrame(list(rows(report)), columns=list(columns))


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as a notebook shows it: a table of its findings with the figures marked."""

    report: Report
    most: int = 20

    def _repr_html_(self) -> str:
        return notebook_html(self.report, self.most)

    def __repr__(self) -> str:
        return f"{summary.findings_words(self.report)} in {summary.coverage_words(self.report)}"


def show(report: Report, most: int = 20) -> Shown:
    """Give what a notebook shows as a table: the value of each side, its sentence, where it stands.

    Args:
        report: what a run gave.
        most: how many findings the table has; it says how many more there are.

    The HTML is self-contained: no script, no request, every word of an article escaped.
    """
    return Shown(report, most)


def _finding_rows(report: Report) -> Iterator[Json]:
    for finding in report.findings:
        decision = finding.decision.kind if finding.decision else ""
        camps = [camp.value for camp in finding.camps]
        yield {**finding.to_json(), "values": camps, "sources": _sources(_stated(finding)), "decision": decision}


def _statement_rows(report: Report) -> Iterator[Json]:
    for one in report.statements:
        yield {**one.to_json(), "value": show_value(one.compared.value)}


def _figure_rows(report: Report) -> Iterator[Json]:
    return (data for _, data in figure_rows(report, set_apart=True))


def _claim_rows(report: Report) -> Iterator[Json]:
    for finding in report.findings:
        values = [camp.value for camp in finding.camps]
        yield _claim(
            finding.rule, finding.title, finding.key, finding.verdict, values, _stated(finding), finding.message
        )
    for held in report.held:
        yield _claim(held.rule, held.title, held.key, held.verdict, held.values, held.statements, held.arithmetic)
    for item in report.unchecked:
        if item.statements:
            values = sorted({show_value(one.compared.value) for one in item.statements})
            yield _claim(item.rule, "", item.key, why_unchecked(item), values, item.statements, item.reason)


def _claim(
    rule: str,
    title: str,
    key: tuple[tuple[str, str], ...],
    outcome: str,
    values: Iterable[str],
    statements: tuple[Statement, ...],
    said: str,
) -> Json:
    return {
        "rule": rule,
        "title": title,
        "key": dict(key),
        "outcome": outcome,
        "values": list(values),
        "sources": _sources(statements),
        "statements": len(statements),
        "said": said,
    }


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


def _stated(finding: Finding) -> tuple[Statement, ...]:
    return tuple(one for camp in finding.camps for one in camp.statements) + finding.fits_several


def _sources(statements: Iterable[Statement]) -> list[str]:
    return sorted({one.citation.source for one in statements})


_TABLES: dict[str, tuple[tuple[str, ...], Callable[[Report], Iterator[Json]]]] = {
    "findings": (
        (
            *("id", "rule", "title", "verdict", "severity", "message", "key", "values", "sources", "diagnosis"),
            *("why_comparable", "arithmetic", "settle", "decision"),
        ),
        _finding_rows,
    ),
    "statements": (
        (
            *("rule", "source", "line", "column", "place", "quote", "value", "key", "as_of"),
            *("attribution", "modality", "inferred", "sentence"),
        ),
        _statement_rows,
    ),
    "figures": (
        (
            *("source", "line", "column", "place", "zone", "start", "end"),
            *("quote", "kind", "low", "high", "unit", "mod"),
            "set_apart",
        ),
        _figure_rows,
    ),
    "claims": (("rule", "title", "key", "outcome", "values", "sources", "statements", "said"), _claim_rows),
    "spellings": (
        ("name", "spelling", "source", "count", "line", "column", "place", "sentence", "reason"),
        _spelling_rows,
    ),
}
