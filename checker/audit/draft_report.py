"""The report on a draft: what its sources say of it, and of all findings those that it has a part in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from checker.audit import Audit
from checker.errors import Problem
from checker.model import RULE_FREE, Document, Finding, Report, Scope, Statement, Unchecked

_TOLD = ("disputed", "older")


def report_on_drafts(report: Report, drafts: Collection[str], audit: Audit) -> Report:
    """Give *report* with the audit, and without what is between the sources alone; how many findings that are, it says.

    Args:
        drafts: names of the sources that are drafts.
    """
    touching = [one for one in report.findings if _touches(_of_finding(one), drafts)]
    left_out = len(report.findings) - len(touching)
    told = {(one.citation.source, one.citation.start) for one in audit.figures if one.status in _TOLD}
    findings = tuple(one for one in touching if not _is_told(one, drafts, told))
    return replace(
        report,
        findings=findings,
        held=tuple(one for one in report.held if _touches(one.statements, drafts)),
        unchecked=tuple(one for one in report.unchecked if _has_part(one, drafts)),
        under_review=tuple(sorted(drafts)),
        scope=Scope("the draft", left_out),
        audit=audit.figures,
        quotations=audit.quotations,
        for_a_person=audit.for_a_person,
    )


def apart_from(
    drafts: Sequence[Document], sources: Sequence[Document]
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Give the sources that are no draft, and what is said of the others.

    A copy of a draft, such as the one with comments of the run before, would bear out every figure of it. A source that
    is called as a draft is gets a name of its own.
    """
    files = {one.source.path for one in drafts if one.source.path}
    names = {one.source.name for one in drafts}
    texts = {_words(one): one for one in reversed(drafts)}
    kept: list[Document] = []
    copies: list[Problem] = []
    for one in sources:
        if one.source.path in files or one in drafts:
            continue
        draft = texts.get(_words(one))
        if draft is not None:
            copies.append(_copy(one, draft))
            continue
        name = one.source.name
        while name in names:
            name = f"source {name}"
        names.add(name)
        kept.append(replace(one, source=replace(one.source, name=name)))
    return tuple(kept), tuple(copies)


def _words(document: Document) -> str:
    return " ".join(document.text[document.text_start :].split())


def _copy(source: Document, draft: Document) -> Problem:
    what = draft.source.path or draft.source.name
    message = f"not taken for a source: it has the same text as the draft {what}"
    return Problem(source.source.path or source.source.name, 0, 0, message, "warning")


def _of_finding(finding: Finding) -> Iterable[Statement]:
    yield from (statement for camp in finding.camps for statement in camp.statements)
    yield from finding.fits_several


def _is_told(finding: Finding, drafts: Collection[str], told: Collection[tuple[str, int]]) -> bool:
    """Tell whether the audit says already what was found without a rule: a person ticks it there, once."""
    everyone = [one.citation for one in _of_finding(finding)]
    own = [one for one in everyone if one.source in drafts]
    return (
        finding.rule in RULE_FREE and len(own) < len(everyone) and all((one.source, one.start) in told for one in own)
    )


def _has_part(one: Unchecked, drafts: Collection[str]) -> bool:
    """Tell whether it concerns a draft: by name, by a statement, or because it concerns all."""
    if not one.statements:
        return not one.source or one.source in drafts
    return _touches(one.statements, drafts)


def _touches(statements: Iterable[Statement], drafts: Collection[str]) -> bool:
    return any(statement.citation.source in drafts for statement in statements)
