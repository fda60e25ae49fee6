"""The pipeline on one page: sources and rules in, one report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from checker.audit import audit_drafts
from checker.audit.draft_report import apart_from, report_on_drafts
from checker.collector import collector_at_rest
from checker.decisions import Decisions, apply
from checker.errors import Problem
from checker.model import (
    RULE_FREE,
    SEVERITIES,
    SPELLING_RULE,
    Document,
    FigureCounts,
    Finding,
    Report,
    RuleNote,
    SourceReport,
    Unchecked,
)
from checker.one_document import DocumentReading, read_document
from checker.reading.near_copies import near_copies
from checker.reconcile import Reconciled, reconcile
from checker.reconcile.settled import hold_against_settled
from checker.rules import Plan, RuleSet, load_rules, make_plan
from checker.sources import read_sources
from checker.spellings import DocumentNames, listed_forms, spelling_findings, spelling_table
from checker.tables import read_tables, without_tables

SourceLike = str | Path | Document
Tell = Callable[[str], None]
"""Takes how far a run is ("reading 312 of 2,500 articles"), for a person who waits."""


def _silent(_: str) -> None:
    """Tell nobody."""


def check(
    sources: SourceLike | Iterable[SourceLike],
    *,
    rules: RuleSet | None = None,
    against: SourceLike | Iterable[SourceLike] | None = None,
) -> Report:
    """Give the report on *sources*.

    Args:
        sources: paths (files or folders) and documents, in any order: the report is the same.
        rules: what `load_rules` gives; None for the general rules alone.
        against: the sources that *sources*, which are drafts then, are held against (`Report.audit`).

    Raises:
        RuleError: *rules* is None and the general rules cannot be loaded.
        ValueError: two of *sources* have one name: a name is how the report tells them apart.

    >>> one = Document.from_text("The fair opened on Monday, 9 August 2016.", "one")
    >>> [finding.rule for finding in check([one]).findings]
    ['weekday-fits-date']
    """
    documents, problems = _documents(sources)
    _check_names(documents)
    rules = load_rules() if rules is None else rules
    if against is None:
        return check_documents(documents, rules, problems)
    beside, faults = _documents(against)
    return check_drafts(documents, beside, rules, (*problems, *faults))


def _documents(sources: SourceLike | Iterable[SourceLike]) -> tuple[list[Document], tuple[Problem, ...]]:
    given = [sources] if isinstance(sources, (str, Path, Document)) else list(sources)
    documents = [one for one in given if isinstance(one, Document)]
    paths = [Path(one) for one in given if not isinstance(one, Document)]
    if not paths:
        return documents, ()
    read, problems = read_sources(paths)
    return [*documents, *read], problems


def _check_names(documents: Sequence[Document]) -> None:
    """Refuse documents of one name; files have names apart from each other, but not from what a caller has named."""
    for name, number in Counter(one.source.name for one in documents).items():
        if number > 1:
            raise ValueError(f"{number} documents are named {name!r}; give each a name of its own")


def check_drafts(
    drafts: Sequence[Document],
    sources: Sequence[Document],
    rules: RuleSet,
    problems: Sequence[Problem] = (),
    tell: Tell = _silent,
) -> Report:
    """Give the report on *drafts*, held against *sources*; a draft that stands among the sources is none of them."""
    beside, copies = apart_from(drafts, sources)
    names = {one.source.name for one in drafts}
    report, readings = _checked((*drafts, *beside), rules, (*problems, *copies), tell)
    own = [one for one in readings if one.document.source.name in names]
    others = [one for one in readings if one.document.source.name not in names]
    return report_on_drafts(report, names, audit_drafts(own, others, rules))


def check_documents(
    documents: Sequence[Document], rules: RuleSet, problems: Sequence[Problem] = (), tell: Tell = _silent
) -> Report:
    """Give the report on *documents*; *problems* are what could not be read, *tell* takes how far the run is."""
    return _checked(documents, rules, problems, tell)[0]


def _checked(
    documents: Sequence[Document], rules: RuleSet, problems: Sequence[Problem], tell: Tell
) -> tuple[Report, Sequence[DocumentReading]]:
    with collector_at_rest():
        return _checked_at_once(documents, rules, problems, tell)


def _checked_at_once(
    documents: Sequence[Document], rules: RuleSet, problems: Sequence[Problem], tell: Tell
) -> tuple[Report, Sequence[DocumentReading]]:
    plan = make_plan(rules)
    documents = without_tables(documents, rules)
    readings, stopped = _read_all(sorted(documents, key=lambda one: one.source.name), plan, tell)
    statements = [statement for reading in readings for statement in reading.statements]
    cases = [case for reading in readings for case in reading.cases]
    topics = {reading.document.source.name: frozenset(reading.document.source.topic) for reading in readings}
    published = {reading.document.source.name: reading.document.source.published for reading in readings}
    tables = read_tables(rules)
    contexts = [one for reading in readings for one in reading.contexts]
    tell(f"comparing {len(statements):,} statements and {len(contexts):,} figures")
    reconciled = reconcile(
        rules, statements, cases, topics, published, tables.by_rule, contexts, partial(_copies, readings)
    )
    names = [reading.names for reading in readings]
    listed = listed_forms(rules.names.texts)
    report = Report(
        sources=_source_reports(readings, reconciled),
        findings=_with_spellings(reconciled.findings, rules, names, listed),
        held=reconciled.held,
        unchecked=(*(_or_stopped(one, stopped) for one in reconciled.unchecked), *_spellings_off(rules)),
        statements=tuple(statements),
        errors=tuple(
            sorted([*problems, *rules.problems, *tables.problems, *stopped.values(), *_of_documents(readings)])
        ),
        figures=tuple(figure for reading in readings for figure in reading.figures),
        version=package_version(),
        spellings=spelling_table(names, listed),
        rules=tuple(RuleNote(one.id, one.title, one.why, one.report.settle) for one in rules.rules if not one.off),
    )
    return report, readings


def _copies(readings: Sequence[DocumentReading], names: Collection[str]) -> dict[str, str]:
    documents = (one.document for one in readings if one.document.source.name in names)
    return near_copies({one.source.name: one.text[one.text_start :] for one in documents})


def with_decisions(report: Report, decisions: Decisions, rules: RuleSet, today: date) -> Report:
    """Give *report* with what people decided: settled claims held against their value, each finding with its decision.

    Args:
        today: the day on which decisions with a last day are looked at.
    """
    settled = [one for one in decisions.settled if not one.is_over(today)]
    return apply(hold_against_settled(report, settled, rules), decisions, today)


def _with_spellings(
    findings: Sequence[Finding], rules: RuleSet, names: Sequence[DocumentNames], listed: frozenset[str]
) -> tuple[Finding, ...]:
    """Give *findings* and those on names spelled in two ways, by severity; among equals, these come last."""
    if rules.name_spelling == "off":
        return tuple(findings)
    spelled = spelling_findings(names, listed, rules.name_spelling)
    return tuple(sorted((*findings, *spelled), key=lambda finding: -SEVERITIES.index(finding.severity)))


def _spellings_off(rules: RuleSet) -> Iterator[Unchecked]:
    if rules.name_spelling == "off":
        yield Unchecked(SPELLING_RULE, "switched off in the settings", off=True)


def read_all(
    documents: Sequence[Document], rules: RuleSet, problems: Sequence[Problem] = (), tell: Tell = _silent
) -> tuple[Sequence[DocumentReading], tuple[Problem, ...]]:
    """Give the reading of each of *documents* and all that was not read, *problems* among it; nothing is compared."""
    ordered = sorted(without_tables(documents, rules), key=lambda one: one.source.name)
    with collector_at_rest():
        readings, stopped = _read_all(ordered, make_plan(rules), tell)
    return readings, tuple(sorted([*problems, *rules.problems, *stopped.values(), *_of_documents(readings)]))


def _read_all(
    documents: Sequence[Document], plan: Plan, tell: Tell
) -> tuple[list[DocumentReading], dict[str, Problem]]:
    """Read *documents*, and again without the rules that had to be stopped: half of what they find would look whole."""
    stopped: dict[str, Problem] = {}
    while True:
        before = len(stopped)
        readings = []
        for done, document in enumerate(documents):
            tell(f"reading {done + 1:,} of {len(documents):,} articles")
            reading = read_document(document, plan, frozenset(stopped))
            stopped.update(reading.stopped)
            readings.append(reading)
        if len(stopped) == before:
            return readings, stopped


def _or_stopped(unchecked: Unchecked, stopped: Collection[str]) -> Unchecked:
    is_stopped = unchecked.rule in stopped and not unchecked.statements
    return replace(unchecked, reason="the rule was stopped: its regex took too long") if is_stopped else unchecked


def package_version() -> str:
    """Give the installed version, or "0" in a tree that is not installed."""
    try:
        return version("figure-checker")
    except PackageNotFoundError:
        return "0"


def _of_documents(readings: Sequence[DocumentReading]) -> Iterator[Problem]:
    """Say what was too much, and each figure that could not be read: a hidden character in it may be no accident."""
    for reading in readings:
        yield from reading.problems
        source = reading.document.source
        for figure in reading.figures:
            if figure.mention.unreadable:
                message = f"this figure is not read: {figure.mention.set_apart}"
                yield Problem(source.path or source.name, figure.line, figure.column, message, "warning")


def _source_reports(readings: Sequence[DocumentReading], reconciled: Reconciled) -> tuple[SourceReport, ...]:
    """Give what became of each source; what was held against another without a rule is tied to a claim, too."""
    held = [one for fact in reconciled.held if fact.rule in RULE_FREE for one in fact.statements]
    camps = (camp for finding in reconciled.findings if finding.rule in RULE_FREE for camp in finding.camps)
    without_rule = {
        (one.citation.source, one.citation.start)
        for one in (*held, *(one for camp in camps for one in camp.statements))
    }
    found = []
    for reading in readings:
        source = reading.document.source
        counts = Counter(
            "claimed" if fate == "unclaimed" and (source.name, figure.mention.start) in without_rule else fate
            for figure, fate in zip(reading.figures, reading.fates, strict=True)
        )
        said = (words for name, words in reconciled.remarks if name == source.name)
        found.append(SourceReport(source, FigureCounts(**counts), (*reading.remarks, *said)))
    return tuple(found)
