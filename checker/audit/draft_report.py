"""The report on a draft: what its sources say of it, and of all findings those that it has a part in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from checker.audit import Audit
from checker.model import Document, Finding, Report, Scope, Statement, Unchecked


def report_on_drafts(report: Report, drafts: Collection[str], audit: Audit) -> Report:
    """Give *report* with the audit, and without what is between the sources alone; how many findings that are, it says.

    Args:
        drafts: names of the sources that are drafts.
    """
    findings = tuple(one for one in report.findings if _touches(_of_finding(one), drafts))
    left_out = len(report.findings) - len(findings)
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


def apart_from(drafts: Sequence[Document], sources: Sequence[Document]) -> tuple[Document, ...]:
    """Give the sources that are no draft; one that is called as a draft is gets a name of its own."""
    files = {one.source.path for one in drafts if one.source.path}
    names = {one.source.name for one in drafts}
    kept: list[Document] = []
    for one in sources:
        if one.source.path not in files and one not in drafts:
            name = one.source.name
            while name in names:
                name = f"source {name}"
            names.add(name)
            kept.append(replace(one, source=replace(one.source, name=name)))
    return tuple(kept)


def _of_finding(finding: Finding) -> Iterable[Statement]:
    yield from (statement for camp in finding.camps for statement in camp.statements)
    yield from finding.fits_several


def _has_part(one: Unchecked, drafts: Collection[str]) -> bool:
    """Tell whether it concerns a draft: by name, by a statement, or because it concerns all."""
    if not one.statements:
        return not one.source or one.source in drafts
    return _touches(one.statements, drafts)


def _touches(statements: Iterable[Statement], drafts: Collection[str]) -> bool:
    return any(statement.citation.source in drafts for statement in statements)
