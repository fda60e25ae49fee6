"""What the rules have compared already: no figure is held against another twice, and one fact is one finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model import Camp, Finding, Statement, finding_id
from checker.reconcile.camps import make_camps
from checker.reconcile.findings import Outcomes
from checker.reconcile.severity import gravest
from checker.statements.by_context import FigureContext

_At = tuple[str, int]


class ByRules:
    """The figures that rules have compared, by their places.

    Args:
        outcomes: what the rules have come to.
    """

    def __init__(self, outcomes: Outcomes) -> None:
        self._rules: dict[_At, frozenset[str]] = {}
        self._camps: dict[_At, dict[str, int]] = {}
        self._sides = {name: len(finding.camps) for name, finding in outcomes.findings.items()}
        self._renamed: dict[str, str] = {}
        for finding in outcomes.findings.values():
            self._note(finding.rule, finding.fits_several)
            for number, camp in enumerate(finding.camps):
                self._note(finding.rule, camp.statements)
                for one in camp.statements:
                    self._camps.setdefault(_at(one), {})[finding.id] = number
        for number, held in enumerate(outcomes.held):
            # A sum or a weekday that fits says nothing of the same figure in another article.
            alone = bool(held.arithmetic) and len({one.citation.source for one in held.statements}) == 1
            self._note(f"{held.rule} {number}" if alone else held.rule, held.statements)

    def _note(self, rule: str, statements: Iterable[Statement]) -> None:
        for one in statements:
            self._rules[_at(one)] = self._rules.get(_at(one), frozenset()) | {rule}

    def have_compared(self, members: Sequence[FigureContext]) -> bool:
        """Tell whether one rule has held all of *members* against each other."""
        rules = (self._rules.get((one.citation.source, one.citation.start), frozenset()) for one in members)
        return bool(frozenset.intersection(*rules))

    def add_what_is_new(self, judged: Outcomes, outcomes: Outcomes) -> None:
        """Add *judged* to *outcomes*; a finding with all sides of a rule's gives that what it knows besides."""
        for finding in judged.findings.values():
            distance = judged.gaps[finding.id]
            known = self._repeated(finding)
            if known in outcomes.findings:
                whole = _joined(outcomes.findings.pop(known), finding)
                distance = max(distance, outcomes.gaps.pop(known))
                self._renamed[known] = whole.id
                outcomes.add(whole, distance)
            else:
                outcomes.add(finding, distance)
        outcomes.held.extend(judged.held)
        outcomes.unchecked.extend(judged.unchecked)

    def _repeated(self, finding: Finding) -> str:
        """Give the id of a rule's finding of which *finding* has all sides, each in a camp of its own, or ""."""
        met = [self._met_by(camp) for camp in finding.camps]
        for known in sorted({name for one in met for name in one}):
            sides = [number for one in met for number in one.get(known, ())]
            if all(len(one.get(known, ())) < 2 for one in met) and sorted(sides) == list(range(self._sides[known])):
                return self._renamed.get(known, known)
        return ""

    def _met_by(self, camp: Camp) -> dict[str, set[int]]:
        met: dict[str, set[int]] = {}
        for one in camp.statements:
            for known, number in self._camps.get(_at(one), {}).items():
                met.setdefault(known, set()).add(number)
        return met


def _joined(known: Finding, again: Finding) -> Finding:
    """Give *known* with the statements of *again* that it has not; what agrees stands together."""
    everyone = {_at(one): one for finding in (again, known) for one in _statements(finding)}
    camps, several = make_camps(list(everyone.values()))
    why = again.why_comparable.partition("; for information only")[0]
    whole = replace(
        known,
        camps=camps,
        fits_several=several,
        severity=gravest([known.severity, again.severity]),
        why_comparable=f"{known.why_comparable}; the rest {why}",
    )
    return replace(whole, id=finding_id(whole.rule, whole.key, whole.values))


def _statements(finding: Finding) -> Iterable[Statement]:
    yield from (one for camp in finding.camps for one in camp.statements)
    yield from finding.fits_several


def _at(statement: Statement) -> _At:
    return statement.citation.source, statement.citation.start
