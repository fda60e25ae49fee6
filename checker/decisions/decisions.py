"""All decisions of a project, and how a claim or a figure finds its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from checker.errors import Problem
from checker.model import RULE_FREE, Decision

FILE_NAME = "checker-decisions.yaml"
"""It stands beside the settings."""

Key = tuple[tuple[str, str], ...]
Claim = tuple[str, frozenset[tuple[str, str]]]


def same_text(text: str) -> str:
    r"""Give *text* as decisions compare it: blanks and line ends are one space.

    >>> same_text("3 billion\n  dollars")
    '3 billion dollars'
    """
    return " ".join(text.split())


def claim_of(rule: str, key: Iterable[tuple[str, str]]) -> Claim:
    """Give the claim as it is compared: the order of its key does not count."""
    return rule, frozenset((name, same_text(value)) for name, value in key)


def values_of(values: Iterable[str]) -> tuple[str, ...]:
    """Give the values as they are compared: their order does not count."""
    return tuple(sorted(map(same_text, values)))


@dataclass(frozen=True)
class Decisions:
    """The decisions of one file, each once, and what is the matter with the file.

    Args:
        path: as it is shown; "" where there is no file.
    """

    entries: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
    path: str = ""

    @cached_property
    def settled(self) -> tuple[Decision, ...]:
        """The values that claims are settled at."""
        return tuple(one for one in self.entries if one.kind == "settled")

    @cached_property
    def of_claims(self) -> tuple[Decision, ...]:
        """What is decided about findings, and about facts that hold."""
        return tuple(one for one in self.entries if one.rule and one.kind != "settled")

    @cached_property
    def of_figures(self) -> tuple[Decision, ...]:
        """The ticks at figures of a draft."""
        return tuple(one for one in self.entries if one.quote)

    @property
    def baseline(self) -> tuple[Decision, ...]:
        """What was adopted all at once."""
        return tuple(one for one in self.entries if one.baseline)

    def about(self, rule: str, key: Key, values: Collection[str]) -> Decision | None:
        """Give what is decided about the claim with these values.

        A decision on a finding that no rule had made goes over to a rule's: where the values are the same and the keys
        have a value in common.
        """
        found = self._by_claim.get((claim_of(rule, key), values_of(values)))
        if found is not None:
            return found
        named = _named(key)
        for one in self._rule_free.get(values_of(values), ()):
            if one.rule != rule and named & _named(one.key):
                return one
        return None

    def tick(self, quote: str, sentence: str) -> Decision | None:
        """Give what is decided about the figure printed as *quote* in *sentence*."""
        return self._by_figure.get((same_text(quote), same_text(sentence)))

    @cached_property
    def _by_claim(self) -> dict[tuple[Claim, tuple[str, ...]], Decision]:
        return {(claim_of(one.rule, one.key), values_of(one.values)): one for one in self.of_claims}

    @cached_property
    def _rule_free(self) -> dict[tuple[str, ...], list[Decision]]:
        found: dict[tuple[str, ...], list[Decision]] = {}
        for one in self.of_claims:
            if one.rule in RULE_FREE:
                found.setdefault(values_of(one.values), []).append(one)
        return found

    @cached_property
    def _by_figure(self) -> dict[tuple[str, str], Decision]:
        return {(same_text(one.quote), same_text(one.sentence)): one for one in self.of_figures}


def _named(key: Key) -> frozenset[str]:
    """Give the single values of *key*, whatever their slots are called."""
    return frozenset(part.strip().casefold() for _, value in key for part in value.split(",") if part.strip())
