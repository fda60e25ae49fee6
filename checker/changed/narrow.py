"""A report with only what has to do with a change; how much else there is, it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from checker.changed.touched import Touched
from checker.errors import Problem
from checker.model import Report, Scope, SpelledName
from checker.sources import FORMATS
from checker.sources.found_files import suffix_of


def narrow(report: Report, touched: Touched) -> Report:
    """Give *report* with the findings, facts and faults that *touched* has.

    The sources, figures and statements stay: the whole corpus was read. A fault of rules, settings or decisions stays
    too, since what changed was not compared as it should have been; so does a file that is not there any more.
    """
    if touched.why_all:
        return replace(report, scope=Scope(touched.changed, why_all=touched.why_all))
    shown = tuple(one for one in report.errors if not _is_of_another(one, touched))
    narrowed = replace(
        report,
        findings=tuple(one for one in report.findings if touched.has(one)),
        held=tuple(one for one in report.held if touched.has(one)),
        unchecked=tuple(one for one in report.unchecked if touched.has(one)),
        sources=tuple(
            one if one.source.name in touched.sources else replace(one, remarks=()) for one in report.sources
        ),
        errors=shown,
        spellings=tuple(one for one in report.spellings if _is_spelled(one, touched)),
        under_review=tuple(one.source.name for one in report.sources if one.source.name in touched.sources),
    )
    findings_left_out = len(report.open_findings) - len(narrowed.open_findings)
    errors_left_out = _errors(report.errors) - _errors(shown)
    return replace(narrowed, scope=Scope(touched.changed, findings_left_out, errors_left_out))


def _is_of_another(problem: Problem, touched: Touched) -> bool:
    """Tell whether *problem* is one of a source that did not change, and has nothing to do with one that did."""
    named = problem.path if Path(problem.path).is_file() else problem.path.partition("#")[0]  # a part of a file
    path = Path(named)
    if suffix_of(path, FORMATS) not in FORMATS or not path.is_file() or touched.is_changed_file(named):
        return False
    return not any(name in problem.message for name in touched.paths)


def _errors(problems: Iterable[Problem]) -> int:
    return sum(problem.level == "error" for problem in problems)


def _is_spelled(name: SpelledName, touched: Touched) -> bool:
    return any(use.source in touched.sources for spelling in name.spellings for use in spelling.uses)
