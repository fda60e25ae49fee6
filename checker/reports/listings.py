"""Lists instead of findings: every figure read, every statement tied to a claim; text, JSON lines or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping

from checker.model import Figure, Json, Mention, Report, Statement, show_value
from checker.reports.escaping import escaped_json, one_line
from checker.reports.wording import range_words

Row = Mapping[str, str]


def figure_rows(report: Report, *, set_apart: bool) -> Iterable[tuple[Row, Json]]:
    """Give a row for people and a dict for machines for each figure; *set_apart* adds what was not read, and why."""
    for figure in report.figures:
        if set_apart or not figure.mention.set_apart:
            yield _figure_row(figure), figure.to_json()


def _figure_row(figure: Figure) -> Row:
    mention = figure.mention
    value = None if mention.set_apart else mention.value
    return {
        "place": f"{figure.source}:{figure.line}:{figure.column}",
        "figure": one_line(mention.quote),
        "kind": mention.kind if value is not None else "set apart",
        "range": (range_words(value) or show_value(value)) if value is not None else "",
        "unit": value.unit if value is not None and value.unit else "",
        "remark": mention.set_apart or _remark(mention),
    }


def _remark(mention: Mention) -> str:
    fields = mention.value.to_json() if mention.value is not None else {}
    if fields.get("unit_from") == "neighbour":
        return "unit from a neighbouring figure"
    missing = fields.get("missing")
    return f"the {missing} is not known" if missing else ""


def statement_rows(report: Report) -> Iterable[tuple[Row, Json]]:
    """Give a row for people and a dict for machines for each statement."""
    for statement in report.statements:
        yield _statement_row(statement), statement.to_json()


def _statement_row(statement: Statement) -> Row:
    citation = statement.citation
    key = "; ".join(f"{slot.name}: {show_value(slot.value)}" for slot in statement.key)
    return {
        "rule": statement.rule,
        "about": key,
        "figure": one_line(citation.quote),
        "value": show_value(statement.compared.value),
        "source": f"{citation.source}:{citation.line}:{citation.column}",
        "as of": statement.as_of.isoformat() if statement.as_of else "",
        "inferred": "; ".join(statement.inferred),
        "sentence": one_line(citation.sentence),
    }


def render_text_rows(rows: Iterable[tuple[Row, Json]]) -> str:
    """Give aligned columns; the last one is as long as it is."""
    shown = [[one_line(cell) for cell in row.values()] for row, _ in rows]
    if not shown:
        return ""
    widths = [min(max(len(row[i]) for row in shown), 44) for i in range(len(shown[0]) - 1)]
    lines = ("  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[-1]]).rstrip() for row in shown)
    return "\n".join(lines) + "\n"


def render_json_lines(rows: Iterable[tuple[Row, Json]]) -> str:
    """Give one JSON object a line."""
    return "".join(escaped_json(json.dumps(data, ensure_ascii=False)) + "\n" for _, data in rows)


def render_csv_rows(rows: Iterable[tuple[Row, Json]]) -> str:
    """Give CSV with a header; a cell that a spreadsheet would take for a formula is prefixed with an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    for index, (row, _) in enumerate(rows):
        if index == 0:
            writer.writerow(row)
        writer.writerow([formula_safe(cell) for cell in row.values()])
    return text.getvalue()


def formula_safe(cell: str) -> str:
    """Give *cell* so that no spreadsheet computes it.

    >>> formula_safe("=1+1"), formula_safe("-3.5"), formula_safe("about 700")
    ("'=1+1", '-3.5', 'about 700')
    """
    if not cell.startswith(("=", "+", "-", "@", "\t", "\r")):
        return cell
    plain_number = cell[1:].replace(".", "", 1).isdigit() and cell[0] in "+-"
    return cell if plain_number else f"'{cell}"


LISTINGS: dict[str, Callable[[Iterable[tuple[Row, Json]]], str]] = {
    "text": render_text_rows,
    "jsonl": render_json_lines,
    "csv": render_csv_rows,
}
