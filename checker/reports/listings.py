"""Lists instead of findings: every figure read, every statement tied to a claim; text, JSON lines or CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from checker.model import Figure, Json, Mention, Report, Statement, show_value
from checker.reports.columns import aligned, beginning, display_width
from checker.reports.escaping import escaped_json, one_line
from checker.reports.wording import counted, range_words

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
        "place": f"{figure.source}{figure.where}",
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
    if fields.get("unit_from") == "head":
        return "unit from the head of its cell"
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
        "source": f"{citation.source}{citation.where}",
        "as of": statement.as_of.isoformat() if statement.as_of else "",
        "inferred": "; ".join(statement.inferred),
        "sentence": one_line(citation.sentence),
    }


def render_text_rows(rows: Iterable[tuple[Row, Json]], *, width: int | None = None) -> str:
    """Give aligned columns under their names.

    Args:
        rows: what `figure_rows` or `statement_rows` gives.
        width: columns of the terminal, to which the last cell is cut; None for lines as long as they are.
    """
    all_rows = [row for row, _ in rows]
    if not all_rows:
        return ""
    shown = [[name.upper() for name in all_rows[0]], *([one_line(cell) for cell in row.values()] for row in all_rows)]
    if width is not None:
        before = [display_width(line) - 1 for line in aligned([[*row[:-1], "x"] for row in shown])]
        room = (max(width - taken, LEAST_OF_LAST) for taken in before)
        shown = [[*row[:-1], _cut(row[-1], columns)] for row, columns in zip(shown, room, strict=True)]
    return "\n".join(aligned(shown)) + "\n"


LEAST_OF_LAST = 20
"""So many columns of the last cell are shown, even if the line then is wider than the terminal."""


def _cut(cell: str, width: int) -> str:
    return cell if display_width(cell) <= width else beginning(cell, width - 3) + "..."


def figures_words(report: Report) -> str:
    """Give how many figures were read, and how many were not and why: the numbers add up."""
    unread = [one.mention for one in report.figures if one.mention.set_apart]
    broken = sum(mention.unreadable for mention in unread)
    apart = len(unread) - broken
    reasons = Counter(mention.set_apart for mention in unread if not mention.unreadable)
    why = ", ".join(
        f"{reason}: {number:,}" for reason, number in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    )
    said = [f"{len(report.figures) - len(unread):,} read"]
    said += [f"{apart:,} set apart ({why})"] if apart else []
    said += [f"{broken:,} could not be read"] if broken else []
    return f"{counted(len(report.figures), 'figure')}: {', '.join(said)}" if report.figures else "0 figures"


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
    """Give *cell* so that no spreadsheet computes it: one that begins as a formula does gets an apostrophe.

    Blanks before it do not count, since some spreadsheets leave them out; so do the wide signs of East Asian keyboards,
    which some take for the others.

    >>> formula_safe("=1+1"), formula_safe("-3.5"), formula_safe("about 700"), formula_safe(" @x")
    ("'=1+1", '-3.5', 'about 700', "' @x")
    """
    if not cell.startswith(("\t", "\r")) and not cell.lstrip().startswith(_FORMULA_SIGNS):
        return cell
    return cell if _PLAIN_NUMBER.fullmatch(cell) else f"'{cell}"


_FORMULA_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_PLAIN_NUMBER = re.compile(r"[+-][0-9]+(\.[0-9]+)?")


LISTINGS: dict[str, Callable[[Iterable[tuple[Row, Json]]], str]] = {
    "text": render_text_rows,
    "jsonl": render_json_lines,
    "csv": render_csv_rows,
}
