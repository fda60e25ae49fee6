"""Commands about rules: test, validate, explain."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.exit_codes import BAD_INPUT, FOUND, OK
from checker.cli.printing import columns, print_whole, say
from checker.errors import CheckerError
from checker.model import SPELLING_RULE
from checker.reports.wording import counted
from checker.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.examples import ExampleResult
    from checker.rules import RuleSet


SOME = 8
"""Of the rules that there are so many are named to somebody who asked for another."""


def test(options: Namespace) -> int:
    """Run the examples in the rules."""
    from checker.examples import coverage, coverage_lines, failure_lines, run_examples, silent_rules

    rules = _rules_alone(options)
    if options.rule and rules.rule(options.rule) is None:
        raise _no_such_rule(options.rule, rules)
    results = run_examples(rules, options.rule)
    failed = [result for result in results if not result.passed]
    for result in failed:
        print(*failure_lines(result, columns()), "", sep="\n")
    silent = silent_rules(results)
    for rule in silent:
        place = f"{rule.place.path}:{rule.place.line}:{rule.place.column}"
        print(f"{place}: {rule.id}: the rule finds nothing in any of its examples; write one in which it does\n")
    say(rules.problems)
    if options.coverage:
        print(*coverage_lines(coverage(rules, results)), sep="\n")
    print(_tested(results, len(failed), len(silent)))
    if rules.problems:
        return BAD_INPUT
    return FOUND if failed or silent else OK


def _tested(results: Sequence[ExampleResult], failed: int, silent: int) -> str:
    rules = len({result.rule.id for result in results})
    said = (
        f"{counted(rules, 'rule')}, {counted(len(results), 'example')}: {len(results) - failed} passed, {failed} failed"
    )
    return f"{said}; {counted(silent, 'rule finds', 'rules find')} nothing in any example" if silent else said


def _no_such_rule(rule_id: str, rules: RuleSet) -> CheckerError:
    say(rules.problems)
    return CheckerError(f"error: no rule '{rule_id}' is loaded; {_hint(rule_id, rules)}")


def _hint(wanted: str, rules: RuleSet) -> str:
    """Give the rule that was most likely meant, or a few of those that there are."""
    from checker.rules.fields import nearest_word

    ids = [one.id for one in rules.rules]
    near = nearest_word(wanted, ids)
    if near:
        return f"did you mean '{near}'?"
    more = f", ... ({len(ids):,} in all)" if len(ids) > SOME else ""
    return f"there are {', '.join(ids[:SOME])}{more}" if ids else "there are no rules"


def validate(options: Namespace) -> int:
    """Show every fault of the rule files and of the tables that they name."""
    from checker.tables import read_tables

    rules = _rules_alone(options)
    problems = (*rules.problems, *read_tables(rules).problems)
    say(problems)
    examples = sum(len(rule.examples) for rule in rules.rules)
    if problems:
        loaded = f"{counted(len(rules.rules), 'rule')} could be loaded"
        print(f"{counted(len(problems), 'fault')}; {loaded}", file=sys.stderr)
        return BAD_INPUT
    print(f"{counted(len(rules.rules), 'rule')} with {counted(examples, 'example')}: no faults")
    return OK


def explain(options: Namespace) -> int:
    """Show what a rule checks and how, or a finding in full."""
    from checker.decisions import find_findings
    from checker.explain import explain_finding, explain_rule, explain_spellings
    from checker.reports.files import LAST_REPORT, read_report
    from checker.rules import read_rules
    from checker.rules.packs import PACKS

    settings = load_settings(Path())
    known = replace(settings, of_all_rules=not options.rules)
    rules = read_rules(options.rules or settings.rules or [PACKS], settings=known)
    rule = rules.rule(options.name)
    if rule is not None:
        print_whole(explain_rule(rule, rules.names))
        return OK
    if options.name == SPELLING_RULE:
        print_whole(explain_spellings())
        return OK
    if options.report or LAST_REPORT.is_file():
        findings = read_report(options.report or LAST_REPORT)["findings"]
        if any(finding["id"].startswith(options.name) for finding in findings):
            (finding,) = find_findings(findings, [options.name])
            print_whole(explain_finding(finding))
            return OK
    say(rules.problems)
    message = f"'{options.name}' is no rule that is loaded, and no finding of the last run (run 'checker check' again)"
    raise CheckerError(f"error: {message}; {_hint(options.name, rules)}")


def _rules_alone(options: Namespace) -> RuleSet:
    from checker.rules import read_rules
    from checker.rules.packs import PACKS

    settings = load_settings(Path())
    paths = options.rules or settings.rules or [PACKS]
    # The examples say what the rules come to as they are written, so that the project's severities are left aside.
    rules = read_rules(paths, general=False, settings=replace(settings, severity=(), of_all_rules=False))
    if options.rules:
        return rules
    # What the settings name may be a general rule, which is not among these.
    everything = read_rules(paths, settings=settings)
    of_settings = [problem for problem in everything.problems if problem.path == settings.path]
    return replace(rules, problems=tuple(dict.fromkeys([*rules.problems, *of_settings])))
