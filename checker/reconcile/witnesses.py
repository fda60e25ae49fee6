"""Near-identical copies of one text are one witness: a wire story in ten papers is said once, not ten times."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from checker.model import RULE_FREE, Camp, Finding, Held, Statement
from checker.reconcile.findings import Outcomes

CopiesOf = Callable[[Collection[str]], Mapping[str, str]]
"""Gives for each of some sources the one that it is a near-identical copy of, itself where it is none."""


def count_witnesses(outcomes: Outcomes, copies_of: CopiesOf) -> None:
    """Write into the camps of *outcomes* which of their sources are copies of each other.

    What copies of one text alone say without a rule is said once, and no agreement: it is taken out of what holds.
    """
    of_findings = {name for finding in outcomes.findings.values() for name in _sources_of(finding)}
    of_held = {name for held in outcomes.held if held.rule in RULE_FREE for name in _sources(held.statements)}
    said_by = of_findings | of_held
    if len(said_by) < 2:
        return
    copies = {**dict(zip(said_by, said_by, strict=True)), **copies_of(said_by)}  # a table is no article, and no copy
    if all(name == original for name, original in copies.items()):
        return
    for known, finding in outcomes.findings.items():
        outcomes.findings[known] = _with_copies(finding, copies)
    outcomes.held = [held for held in outcomes.held if not _is_said_once(held, copies)]


def _with_copies(finding: Finding, copies: Mapping[str, str]) -> Finding:
    camps = tuple(replace(camp, copies=_alike(camp, copies)) for camp in finding.camps)
    across = _across(camps, copies)
    said = "; ".join(filter(None, [finding.diagnosis, across]))
    return finding if camps == finding.camps and not across else replace(finding, camps=camps, diagnosis=said)


def _alike(camp: Camp, copies: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    together: dict[str, list[str]] = {}
    for name in sorted(_sources(camp.statements)):
        together.setdefault(copies[name], []).append(name)
    return tuple(tuple(names) for names in together.values() if len(names) > 1)


def _across(camps: Iterable[Camp], copies: Mapping[str, str]) -> str:
    """Say where two copies of one text stand on different sides."""
    sides: dict[str, list[str]] = {}
    for camp in camps:
        for original in sorted({copies[name] for name in _sources(camp.statements)}):
            sides.setdefault(original, []).append(
                min(name for name in _sources(camp.statements) if copies[name] == original)
            )
    for names in sides.values():
        if len(set(names)) > 1:
            listed = " and ".join(sorted(set(names)))
            return f"perhaps two versions of one story: but for a few words {listed} are the same text"
    return ""


def _is_said_once(held: Held, copies: Mapping[str, str]) -> bool:
    names = _sources(held.statements)
    return held.rule in RULE_FREE and len(names) > 1 and len({copies[name] for name in names}) == 1


def _sources_of(finding: Finding) -> set[str]:
    return {name for camp in finding.camps for name in _sources(camp.statements)}


def _sources(statements: Iterable[Statement]) -> set[str]:
    return {one.citation.source for one in statements}
