"""A report as a notebook shows it: one compact table, without script, style sheet or request.

The looks stand in the cells themselves: a notebook that is not trusted drops style sheets, and several reports in one
notebook must not dress each other. Colours are left to the notebook, so that it reads in light and dark.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from checker.model import Finding, Report, Statement
from checker.reports import summary
from checker.reports.cited_lines import Sources, place_of, sources_of
from checker.reports.escaping import one_line
from checker.reports.quotation import by_sentence, quotation
from checker.reports.wording import SEVERITY_WORDS, counted, verdict_words

_CELL = 'style="text-align:left;vertical-align:top;white-space:normal;overflow-wrap:anywhere"'
_SHOWN_STATEMENTS = 4


def notebook_html(report: Report, most: int) -> str:
    """Give the open findings of *report*, worst first, each with its values and marked quotations.

    Args:
        most: how many findings; how many more there are is said below.

    Returns:
        An HTML fragment in which every word of an article, a file name or a rule is escaped, and hidden characters
        are shown as tokens.
    """
    sources = sources_of(report)
    rows = (_row(sources, finding) for finding in report.open_findings[:most])
    head = "".join(f"<th {_CELL}>{name}</th>" for name in ("", "What", "Values, sentences and places"))
    table = (
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>" if report.open_findings else ""
    )
    return f"<div>{_headline(report)}{table}{_below(report, most)}</div>\n"


def _headline(report: Report) -> str:
    found = _text(summary.findings_words(report))
    return f"<p><strong>{found}</strong><br>{_text(summary.coverage_words(report))}</p>"


def _below(report: Report, most: int) -> str:
    left = len(report.open_findings) - most
    lines = [f"... and {counted(left, 'more finding')}"] if left > 0 else []
    return "".join(f"<p>{_text(line)}</p>" for line in (*lines, *summary.also_to_know(report)))


def _row(sources: Sources, finding: Finding) -> str:
    title = f"<strong>{_text(finding.title or finding.rule)}</strong>"
    notes = (finding.message or verdict_words(finding), finding.diagnosis)
    what = "<br>".join([title, *(_text(note) for note in notes if note), f"<code>{_text(finding.id)}</code>"])
    stated = "".join(_camp(sources, camp.value, camp.statements) for camp in finding.camps)
    if finding.fits_several:
        stated += _camp(sources, "fits more than one of these values", finding.fits_several)
    return (
        f"<tr>{''.join(f'<td {_CELL}>{cell}</td>' for cell in (SEVERITY_WORDS[finding.severity], what, stated))}</tr>"
    )


def _camp(sources: Sources, value: str, statements: tuple[Statement, ...]) -> str:
    lines = [f"<strong>{_text(value)}</strong>", *_quotations(sources, statements[:_SHOWN_STATEMENTS])]
    left = len(statements) - _SHOWN_STATEMENTS
    return "<br>".join([*lines, f"... and {counted(left, 'more statement')}"] if left > 0 else lines) + "<br>"


def _quotations(sources: Sources, statements: tuple[Statement, ...]) -> Iterator[str]:
    for group in by_sentence(statements):
        cut = quotation(group)
        marked = "".join(
            f"<mark>{_text(piece)}</mark>" if at % 2 == 0 else _text(piece) for at, piece in enumerate(cut.marked)
        )
        # An article in a script that runs from right to left must not turn what stands around it.
        sentence = f"<bdi>{_text(cut.before)}{marked}{_text(cut.after)}</bdi>"
        yield f"<small>{_text(place_of(sources, group[0].citation))}</small> {sentence}"


def _text(text: str) -> str:
    return escape(one_line(text))
