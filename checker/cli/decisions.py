"""Commands that decide: waive, settle; and what decisions are to a check: --today, --baseline."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cli.exit_codes import OK
from checker.decisions import FILE_NAME, load_decisions
from checker.errors import CheckerError
from checker.model import Report
from checker.reports.escaping import one_line
from checker.reports.wording import counted
from checker.settings import Settings, load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.cli.claims import Claim
    from checker.decisions import Change, Decision, Decisions
    from checker.rules import RuleSet


def decided(report: Report, rules: RuleSet, options: Namespace, settings: Settings) -> Report:
    """Give *report* with what people decided; adopts a baseline where one is asked for.

    Raises:
        CheckerError: a baseline cannot be adopted.
    """
    from checker.run import with_decisions

    path = settings.folder / FILE_NAME
    today = options.today or date.today()
    if options.baseline is not None:
        _adopt(with_decisions(report, load_decisions(path), rules, today), path, options)
    return with_decisions(report, load_decisions(path), rules, today)


def _adopt(report: Report, path: Path, options: Namespace) -> None:
    from checker.decisions.baseline import adopt

    if options.changed is not None:
        raise CheckerError("error: a baseline takes all findings in; leave '--changed' away")
    change = adopt(report, path, options.baseline)
    if change is None:
        new = counted(len(report.open_findings), "finding is", "findings are")
        said = f"is there already, so nothing was adopted; {new} not decided ('checker waive FINDING --reason ...')"
    else:
        said = f"{counted(len(change.added), 'finding')} adopted; from now on 'checker check' reports what is new"
    print(f"{path.as_posix()}: {said}", file=sys.stderr)


def waive(options: Namespace) -> int:
    """Waive findings of the last run, or take that back."""
    from checker.decisions import decide, remove, write

    if not options.reason.split() and not options.undo:
        raise CheckerError("error: give --reason; in a year's time somebody will ask why this finding may stand")
    path = load_settings(Path()).folder / FILE_NAME
    stands = load_decisions(path)
    chosen = _chosen(options, stands)
    if options.undo:
        decided = [(one, found) for one in chosen if (found := _decision(one, stands))]
        change = remove(path, [found.about for _, found in decided])
        _tell("taken back", change, path, [one for one, _ in decided])
        return OK
    decisions = [decide(one, "waived", options.reason, by=options.by, until=options.until) for one in chosen]
    _tell("waived", write(path, decisions, {one["rule"]: one["title"] for one in chosen}), path, chosen)
    return OK


def _chosen(options: Namespace, stands: Decisions) -> Sequence[Mapping[str, Any]]:
    """Give the findings that are named, or with `--all` those that it is for.

    What is waived stands in the file: the last run's report knows nothing of what was decided since.
    """
    from checker.decisions import find_findings

    if not options.findings and not options.all:
        raise CheckerError("error: which finding? name its id, which stands beside it in the report, or write --all")
    known = _last_findings(options)
    if not options.all:
        return find_findings(known, options.findings)
    waived = {one["id"]: found for one in known if (found := _decision(one, stands)) and found.kind == "waived"}
    if options.undo:
        return [one for one in known if one["id"] in waived]
    return [one for one in known if one["id"] not in waived or waived[one["id"]].is_over(date.today())]


def _decision(finding: Mapping[str, Any], stands: Decisions) -> Decision | None:
    """Give what the file has decided about *finding*."""
    return stands.about(finding["rule"], tuple(finding["key"].items()), finding["values"])


def _last_findings(options: Namespace) -> Sequence[Mapping[str, Any]]:
    from checker.reports.files import LAST_REPORT, read_report

    findings: Sequence[Mapping[str, Any]] = read_report(options.report or LAST_REPORT)["findings"]
    return findings


def _tell(what: str, change: Change, path: Path, findings: Sequence[Mapping[str, Any]]) -> None:
    for finding in findings:
        print(f"{finding['id']}  {one_line(finding['message'])}")
    numbers = ((change.added, "added"), (change.replaced, "changed"), (change.removed, "removed"))
    said = ", ".join(f"{counted(len(some), 'decision')} {word}" for some, word in numbers if some)
    print(f"{counted(len(findings), 'finding')} {what}; {path.as_posix()}: {said or 'nothing to change'}")


def settle(options: Namespace) -> int:
    """Settle the value of a claim."""
    from checker.cli.claims import claim_of_finding, claim_of_rule
    from checker.decisions import settled_at, write
    from checker.rules import read_rules
    from checker.rules.packs import PACKS

    settings = load_settings(Path())
    rules = read_rules(options.rules or settings.rules or [PACKS], settings=settings)
    rule = rules.rule(options.claim)
    if rule is not None:
        claim = claim_of_rule(rule, options.key, options.value, rules)
    else:
        claim = claim_of_finding(_last_findings(options), options.claim, options.key, options.value, rules)
    decision = settled_at(
        claim.rule,
        claim.key,
        options.value,
        options.source,
        reason=options.reason,
        by=options.by,
        until=options.until,
    )
    path = settings.folder / FILE_NAME
    change = write(path, [decision], {claim.rule: claim.title})
    said = "settled anew" if change.replaced else "settled" if change.added else "settled so already"
    print(f"{_claim_words(claim)} {said} at {one_line(options.value)}; {path.as_posix()}")
    return OK


def _claim_words(claim: Claim) -> str:
    shown = ", ".join(value for _, value in claim.key)
    return f"{claim.rule} ({one_line(shown)})" if shown else claim.rule
