"""The report for a browser: one self-contained page, whole without script, that asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.model import AuditedFigure, DecisionKind, Finding, Held, Report, Unchecked
from checker.reports import audit_words, summary, wording
from checker.reports.audit_words import Audited
from checker.reports.escaping import escaped_json, one_line
from checker.reports.html import first_screen
from checker.reports.html.anchors import audit_anchors, finding_anchor
from checker.reports.html.claims import claims_by_sources, held_anchors, quotation_anchors
from checker.reports.html.here import pointed
from checker.reports.html.over_years import series_over_years
from checker.reports.html.range_table import range_table, short_bars
from checker.reports.item_lines import sentence_parts
from checker.reports.live_link import is_web_address, live_link
from checker.reports.places import shown_paths
from checker.reports.quotation import by_sentence, quotation

if TYPE_CHECKING:
    from jinja2 import Template

LONG_FROM = 1000
"""More findings than this are told in short, so that a browser opens them within a second."""

LISTED = 40
"""Up to so many findings stand one by one in the contents; the table of claims has them all."""

MATRIX_UP_TO = 8
"""Sources that have a column of their own in the table of claims; with more, a row names those that say something."""

OUTCOMES = {"disagree": "Disagree", "changed": "Explained by time", "agree": "Holds"}

STATUS = {
    "open": "Open",
    "waived": "Waived",
    "confirmed": "Confirmed",
    "corrected": "Corrected",
    "changed": "Explained by time",
}
"""What a finding's status may be: what a person decided, else whether time explains it, else open."""

DECIDED: dict[DecisionKind, str] = {
    "waived": "Waived",
    "settled": "Settled",
    "confirmed": "Confirmed",
    "corrected": "Corrected",
    "open": "Left open",
}


def render_html(report: Report, *, live_token: str = "") -> str:
    """Give *report* as one page.

    Every string of an article, a file name or a rule is escaped, hidden and direction-changing characters are shown as
    tokens, and the page's policy allows nothing but its own one style and one script. The page names no folder of this
    machine: of absolute paths it shows what lies below their common folder.

    Args:
        live_token: of `checker review`, which serves the page; its buttons then write decisions at once.
    """
    style, script = _part("report.css"), _part("report.js")
    findings = sorted(report.findings, key=lambda finding: finding.is_waived)
    is_long = len(findings) > LONG_FROM
    claims = claims_by_sources(report)
    numbers = {one.source.name: number for number, one in enumerate(report.sources)}
    return _template().render(
        report=report,
        findings=findings,
        live_token=live_token,
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        headline=first_screen.headline(report),
        severities=first_screen.severity_counts(report),
        meanings=first_screen.meanings(report),
        is_of_draft=first_screen.is_of_draft(report),
        fates=first_screen.fates(report),
        coverage_heading=first_screen.coverage_heading(report),
        said=summary.also_to_know(report),
        leads=_leads(report),
        is_long=is_long,
        is_matrix=len(report.sources) <= MATRIX_UP_TO,
        sources={one.source.name: one.source for one in report.sources},
        numbers=numbers,
        rules={rule: number for number, rule in enumerate(dict.fromkeys(one.rule for one in findings))},
        titles=_titles(report),
        source_numbers=lambda finding: _source_numbers(_sources_of(finding), numbers),
        audit_ids=audit_anchors(report),
        audited_sources=lambda one: _source_numbers(_sources_of_audited(one), numbers),
        paths=shown_paths(report),
        claims=() if is_long else claims,
        claim_ids={claim.about.id: claim.anchor for claim in claims if isinstance(claim.about, Finding)},
        settles={one.rule: one.settle for one in findings if one.settle},
        series=series_over_years(report),
        held_ids=held_anchors(report),
        unchecked=_grouped(report.unchecked),
    )


def _leads(report: Report) -> dict[str, str]:
    """Give where the lines of the first screen lead, by their words."""
    leads = {
        summary.held_words(report): "#holds",
        summary.spelling_words(report): "#spellings",
        summary.undated_words(report): "#sources",
        summary.problem_words(report): "#problems",
    }
    return {**leads, **dict.fromkeys(summary.unchecked_words(report), "#not-checked")}


def _titles(report: Report) -> dict[str, str]:
    """Give the title of each rule that found something."""
    found: tuple[Finding | Held, ...] = (*report.held, *report.findings)
    return {one.rule: one.title or one.rule for one in found}


def _part(name: str) -> str:
    return files("checker.reports.html").joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _template() -> Template:
    # jinja2 takes longer to import than a short run takes altogether.
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=FunctionLoader(_part),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        summary=summary,
        wording=wording,
        audit_words=audit_words,
        finding_anchor=finding_anchor,
        by_sentence=by_sentence,
        quotation=quotation,
        live_link=live_link,
        is_web_address=is_web_address,
        bars_of=short_bars,
        chart_of=range_table,
        told_apart=_told_apart,
        told_of_draft=_told_of_draft,
        quotation_anchors=quotation_anchors,
        pointed=pointed,
        sentence_parts=sentence_parts,
        status=_status,
        letters=_letter,
        LISTED=LISTED,
        OUTCOMES=OUTCOMES,
        STATUS=STATUS,
        DECIDED=DECIDED,
    )
    return environment.get_template("page.html.jinja")


def _status(finding: Finding) -> str:
    if finding.decision is not None and finding.decision.kind in STATUS:
        return finding.decision.kind
    return "changed" if finding.verdict == "changed" else "open"


def _told_apart(about: Finding | Held) -> str:
    """Give as JSON what a decision is about, or "" where the page shows just that and a script can read it there."""
    shown = (about.rule, *(text for pair in about.key for text in pair), *about.values)
    are_camps = isinstance(about, Finding) and about.values == tuple(sorted(camp.value for camp in about.camps))
    if are_camps and all(one_line(text) == text for text in shown):
        return ""
    known = {"rule": about.rule, "key": about.key, "values": about.values}
    return escaped_json(json.dumps(known))


def _told_of_draft(one: Audited) -> str:
    """Give as JSON what a tick is about."""
    return escaped_json(json.dumps({"quote": one.citation.quote, "sentence": one.citation.sentence}))


def _letter(camp: int) -> str:
    """Give the letter of a camp: A to Z, then A1 and on."""
    return chr(ord("A") + camp % 26) + (str(camp // 26) if camp >= 26 else "")


def _source_numbers(names: Iterable[str], numbers: dict[str, int]) -> str:
    return " ".join(map(str, sorted({numbers[name] for name in names if name in numbers})))


def _sources_of(finding: Finding) -> Iterator[str]:
    for one in (*(one for camp in finding.camps for one in camp.statements), *finding.fits_several):
        yield one.citation.source


def _sources_of_audited(one: Audited) -> Iterator[str]:
    yield one.citation.source
    if isinstance(one, AuditedFigure):
        yield from (stated.citation.source for stated in one.statements)
    else:
        yield from (cited.source for cited in one.found)


def _grouped(unchecked: tuple[Unchecked, ...]) -> dict[str, dict[str, list[Unchecked]]]:
    """Give the items by why they were not compared and by reason, in the order of the words, then of the report."""
    groups: dict[str, dict[str, list[Unchecked]]] = {why: {} for why in wording.UNCHECKED_WORDS}
    for item in unchecked:
        groups[wording.why_unchecked(item)].setdefault(item.reason, []).append(item)
    return {why: reasons for why, reasons in groups.items() if reasons}
