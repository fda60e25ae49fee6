"""Rules as frozen values: what a claim looks like, what must agree, what a disagreement is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from checker.errors import Problem
from checker.expressions import Comparison
from checker.model import Severity, Verdict
from checker.rules.names import Names
from checker.rules.phrases import Phrase
from checker.yaml_nodes import Place, Scalar

VALUE_TYPES = (
    "money",
    "number",
    "count",
    "percent",
    "measure",
    "age",
    "duration",
    "figure",
    "year",
    "date",
    "day",
    "weekday",
    "country",
    "person",
    "place",
    "organisation",
    "choice",
    "text",
)
"""What a value may be; "figure" is money, number, count or measure, "day" a date printed with its day's number."""

FIGURE_TYPES = ("money", "number", "count", "percent", "measure", "age", "duration", "figure")
"""Types whose values are figures, so that a difference has a size."""

DATE_TYPES = ("year", "date", "day")
NAME_TYPES = ("country", "person", "place", "organisation")
IF_MISSING = ("article_topic", "reporting_year", "dateline", "neighbour")
OVER_TIME = ("fixed", "changes", "only_grows")

OverTime = Literal["fixed", "changes", "only_grows"]
IfMissing = Literal["", "article_topic", "reporting_year", "dateline", "neighbour"]


@dataclass(frozen=True, slots=True)
class ValueSpec:
    """A value of a rule.

    Args:
        of: for a choice, the list under `names` that it is chosen from.
        how_many: how many of its kind belong to it ("parties": 2).
        if_missing: where it is taken from when the sentence does not say.
        of_place: where `of` is written, for a fault of it.
    """

    name: str
    type: str
    of: str = ""
    how_many: int = 1
    any_order: bool = False
    if_missing: IfMissing = ""
    of_place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def name_kind(self) -> str:
        """The list of names it is looked up in, or "" where it is no name."""
        if self.type == "choice":
            return self.of
        return self.type if self.type in NAME_TYPES else ""


@dataclass(frozen=True, slots=True)
class Level:
    """A severity and from which difference on it is given."""

    severity: Severity
    more_than: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class ReportSpec:
    """What a disagreement is worth and what is said of it."""

    levels: tuple[Level, ...] = ()
    message: str = ""
    settle: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A value taken from another rule's statements.

    Args:
        where: slot of that rule -> variables (one capital letter) or constants that it must equal.
        place: where the other rule is named, for a fault of it; `where_places` the same of each slot.
    """

    name: str
    rule: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)
    where_places: tuple[Place, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence or two and what they must give: the manual and the test of a rule.

    Args:
        texts: one text, two texts to be compared, or none where `given` states the values.
        finds: the values expected of each statement; None where the example does not say.
        verdict: expected of the two texts, of `given`, or of an identity in the one text; "" where not said.
    """

    place: Place
    texts: tuple[str, ...] = ()
    dates: tuple[date | None, ...] = ()
    topic: tuple[str, ...] = ()
    finds: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...] | None = None
    given: tuple[tuple[str, str], ...] = ()
    verdict: Verdict | Literal[""] = ""
    level: Severity | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A claim to look for (`compare`), or an identity that must hold (`must_hold`).

    Args:
        words: the word lists that its phrases use, each with its entries.
        must_hold_written: the expression as it stands in the file, for a fault that only the other rules show.
    """

    id: str
    title: str
    place: Place
    why: str = ""
    find: tuple[Phrase, ...] = ()
    skip: tuple[Phrase, ...] = ()
    values: tuple[ValueSpec, ...] = ()
    same_if: tuple[str, ...] = ()
    compare: str = ""
    over_time: OverTime = "fixed"
    window_days: int = 0
    given: tuple[Given, ...] = ()
    must_hold: Comparison | None = None
    report: ReportSpec = field(default_factory=ReportSpec)
    examples: tuple[Example, ...] = ()
    is_a: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    must_hold_written: Scalar | None = field(default=None, compare=False, repr=False)

    def value(self, name: str) -> ValueSpec | None:
        """Give the value called *name*, or None."""
        return next((spec for spec in self.values if spec.name == name), None)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules of a run, in the order of their ids, with the names that they share.

    Args:
        problems: the faults of what could not be loaded; the rest of the rules stands.
    """

    rules: tuple[Rule, ...] = ()
    names: Names = field(default_factory=Names)
    problems: tuple[Problem, ...] = ()

    def rule(self, rule_id: str) -> Rule | None:
        """Give the rule called *rule_id*, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)
