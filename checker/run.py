"""The pipeline on one page: sources and rules in, one report out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from checker.errors import Problem
from checker.model import Document, Report, SourceReport
from checker.one_document import DocumentReading, read_document
from checker.reconcile import reconcile
from checker.rules import RuleSet, load_rules, make_plan
from checker.sources import read_sources

SourceLike = str | Path | Document


def check(sources: SourceLike | Iterable[SourceLike], *, rules: RuleSet | None = None) -> Report:
    """Give the report on *sources*.

    Args:
        sources: paths (files or folders) and documents, in any order: the report is the same.
        rules: what `load_rules` gives; None for the general rules alone.

    Raises:
        RuleError: *rules* is None and the general rules cannot be loaded.

    >>> one = Document.from_text("The fair opened on Monday, 9 August 2016.", "one")
    >>> [finding.rule for finding in check([one]).findings]
    ['weekday-fits-date']
    """
    given = [sources] if isinstance(sources, (str, Path, Document)) else list(sources)
    documents = [one for one in given if isinstance(one, Document)]
    paths = [Path(one) for one in given if not isinstance(one, Document)]
    problems: tuple[Problem, ...] = ()
    if paths:
        read, problems = read_sources(paths)
        documents.extend(read)
    return check_documents(documents, load_rules() if rules is None else rules, problems)


def check_documents(documents: Sequence[Document], rules: RuleSet, problems: Sequence[Problem] = ()) -> Report:
    """Give the report on *documents*; *problems* are what could not be read."""
    plan = make_plan(rules)
    readings = [read_document(document, plan) for document in sorted(documents, key=lambda one: one.source.name)]
    statements = [statement for reading in readings for statement in reading.statements]
    cases = [case for reading in readings for case in reading.cases]
    topics = {reading.document.source.name: frozenset(reading.document.source.topic) for reading in readings}
    reconciled = reconcile(rules, statements, cases, topics)
    return Report(
        sources=tuple(_source_report(reading) for reading in readings),
        findings=reconciled.findings,
        held=reconciled.held,
        unchecked=reconciled.unchecked,
        statements=tuple(statements),
        errors=tuple(sorted([*problems, *rules.problems, *_unreadable(readings)])),
        figures=tuple(figure for reading in readings for figure in reading.figures),
        version=package_version(),
    )


def package_version() -> str:
    """Give the installed version, or "0" in a tree that is not installed."""
    try:
        return version("figure-checker")
    except PackageNotFoundError:
        return "0"


def _unreadable(readings: Sequence[DocumentReading]) -> Iterator[Problem]:
    """Say each figure that could not be read, with its place: a hidden character in it may be no accident."""
    for reading in readings:
        source = reading.document.source
        for figure in reading.figures:
            if figure.mention.unreadable:
                message = f"this figure is not read: {figure.mention.set_apart}"
                yield Problem(source.path or source.name, figure.line, figure.column, message, "warning")


def _source_report(reading: DocumentReading) -> SourceReport:
    return SourceReport(reading.document.source, reading.counts, reading.remarks)
