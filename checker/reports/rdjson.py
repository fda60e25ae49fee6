"""The report as diagnostics for reviewdog (rdjson), which comments on the changed lines of a request.

Source:
    Reviewdog Diagnostic Format, reviewdog.proto: columns count bytes of UTF-8, the end of a range is exclusive.
"""

from __future__ import annotations

import json

from checker.errors import Problem
from checker.model import Citation, Json, Report, Severity
from checker.reports.escaping import escaped_json, one_line
from checker.reports.item_lines import item_text
from checker.reports.items import Item, items_of
from checker.reports.places import Places, last_place

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render_rdjson(report: Report) -> str:
    """Give *report* as one DiagnosticResult; waived findings are left out, faults of files and rules are not."""
    places = Places(report)
    diagnostics = [_item(places, item) for item in items_of(report) if not item.waived]
    diagnostics += [_problem(places, problem) for problem in report.errors]
    result: Json = {"source": {"name": "checker"}, "diagnostics": diagnostics}
    return escaped_json(json.dumps(result, indent=2, ensure_ascii=False)) + "\n"


def _item(places: Places, item: Item) -> Json:
    title = one_line(f"{item.title} [{item.id}]")
    diagnostic: Json = {
        "message": f"{title}\n{item_text(places, item)}",
        "severity": _SEVERITIES[item.severity],
        "code": {"value": one_line(item.rule)},
    }
    if item.first is not None:
        place: Json = {"path": places.path(item.first.source)}
        diagnostic["location"] = {**place, "range": _range(item.first)} if item.first.line else place
    return diagnostic


def _range(cited: Citation) -> Json:
    end_line, _ = last_place(cited)
    if not cited.byte_column:
        return {"start": {"line": cited.line}, "end": {"line": end_line}}
    behind = len(cited.quote.rpartition("\n")[2].encode("utf-8", "surrogatepass")) + 1
    end = behind if end_line > cited.line else cited.byte_column + behind - 1
    return {"start": {"line": cited.line, "column": cited.byte_column}, "end": {"line": end_line, "column": end}}


def _problem(places: Places, problem: Problem) -> Json:
    diagnostic: Json = {
        "message": one_line(problem.message),
        "severity": "ERROR" if problem.level == "error" else "WARNING",
        "location": {"path": places.path(problem.path)},
    }
    if problem.line:
        diagnostic["location"] = {"path": places.path(problem.path), "range": {"start": {"line": problem.line}}}
    return diagnostic
