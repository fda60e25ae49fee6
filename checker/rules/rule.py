"""Rules as frozen values: what a claim looks like, what must agree, what a disagreement is worth.

None of them has slots: Python reads such a value from the cache in half the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from checker.errors import Problem
from checker.expressions import Comparison
from checker.model import Period, Quantity, Severity, Value, Verdict, plain
from checker.rules.context_words import ContextWords
from checker.rules.lean_state import lean_state
from checker.rules.names import Names
from checker.rules.phrases import Phrase
from checker.rules.reference import Reference
from checker.rules.regexes import RegexSpec
from checker.units import is_of
from checker.yaml_nodes import Place, Scalar

VALUE_TYPES = (
    "money",
    "number",
    "count",
    "percent",
    "points",
    "measure",
    "age",
    "duration",
    "figure",
    "year",
    "date",
    "day",
    "weekday",
    "time",
    "country",
    "person",
    "place",
    "organisation",
    "choice",
    "text",
)
"""What a value may be.

"figure" is money, number, count or measure; "points" are percentage or basis points; "day" is a date printed with its
day's number; "time" is what a clock shows.
"""

FIGURE_TYPES = ("money", "number", "count", "percent", "points", "measure", "age", "duration", "figure")
"""Types whose values are figures, so that a difference has a size."""

DATE_TYPES = ("year", "date", "day")
NAME_TYPES = ("country", "person", "place", "organisation")
SEVERAL = 0
"""`how_many: several`."""

IF_MISSING = ("article_topic", "reporting_year", "dateline", "neighbour")
OVER_TIME = ("fixed", "changes", "only_grows", "age")

OverTime = Literal["fixed", "changes", "only_grows", "age"]
IfMissing = Literal["", "article_topic", "reporting_year", "dateline", "neighbour"]


@dataclass(frozen=True)
class Limits:
    """What a figure must be to be a value of a rule; what is not said is not asked.

    Args:
        of: the nouns that a count counts, in the singular ("person"), or the currencies of money ("USD").
        dimension: what a measure is of ("length"), one of `checker.units.DIMENSIONS`.
        at_least: the least that may be printed, in ones, percent, points, years of age, or as a year's number.
    """

    of: tuple[str, ...] = ()
    dimension: str = ""
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    __getstate__ = lean_state

    def allow(self, value: Value) -> bool:
        """Tell whether *value* is such a figure, or a year within the bounds."""
        if isinstance(value, Quantity):
            fits = not self.of or value.unit in self.of
            return fits and (not self.dimension or is_of(value.unit, self.dimension)) and self._hold(*value.printed)
        if isinstance(value, Period) and value.printed and value.printed.low:
            return self._hold(*[Decimal(value.printed.low.year)] * 2)
        return True

    def _hold(self, low: Decimal, high: Decimal) -> bool:
        return (self.at_least is None or low >= self.at_least) and (self.at_most is None or high <= self.at_most)

    def __str__(self) -> str:
        """Give the limits in words.

        >>> str(Limits(("person",), at_least=Decimal(2))), str(Limits(dimension="length"))
        ('of person; at least 2', 'of the dimension length')
        """
        words = [f"of {' or '.join(self.of)}"] if self.of else []
        words.extend(f"of the dimension {name}" for name in filter(None, [self.dimension]))
        bounds = (("at least", self.at_least), ("at most", self.at_most))
        words.extend(f"{word} {plain(bound)}" for word, bound in bounds if bound is not None)
        return "; ".join(words)


@dataclass(frozen=True)
class ValueSpec:
    """A value of a rule.

    Args:
        of: for a choice, the list under `names` that it is chosen from.
        how_many: how many of its kind belong to it ("parties": 2); SEVERAL for a list of two or more.
        if_missing: where it is taken from when the sentence does not say.
        limits: what its figures must be, or None.
        of_place: where `of` is written, for a fault of it.
    """

    name: str
    type: str
    of: str = ""
    how_many: int = 1
    any_order: bool = False
    if_missing: IfMissing = ""
    limits: Limits | None = None
    of_place: Place | None = field(default=None, compare=False, repr=False)
    __getstate__ = lean_state

    @property
    def name_kind(self) -> str:
        """The list of names it is looked up in, or "" where it is no name."""
        if self.type == "choice":
            return self.of
        return self.type if self.type in NAME_TYPES else ""


@dataclass(frozen=True)
class Level:
    """A severity and from which difference on it is given."""

    severity: Severity
    more_than: Decimal = Decimal(0)
    place: Place | None = field(default=None, compare=False, repr=False)
    __getstate__ = lean_state


@dataclass(frozen=True)
class ReportSpec:
    """What a disagreement is worth and what is said of it."""

    levels: tuple[Level, ...] = ()
    message: str = ""
    settle: str = ""
    __getstate__ = lean_state


@dataclass(frozen=True)
class Given:
    """A value taken from another rule's statements.

    Args:
        where: slot of that rule -> variables (one capital letter) or constants that it must equal.
        place: where the other rule is named, for a fault of it; `where_places` the same of each slot.
        type: of the value, known once the rules of a run are put together; "" before.
    """

    name: str
    rule: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)
    where_places: tuple[Place, ...] = field(default=(), compare=False, repr=False)
    type: str = ""
    __getstate__ = lean_state


@dataclass(frozen=True)
class Example:
    """A sentence or two and what they must give: the manual and the test of a rule.

    Args:
        texts: one text, two texts to be compared, or none where `given` states the values.
        finds: the values expected of each statement; None where the example does not say.
        verdict: expected of the two texts, of `given`, or of an identity in the one text; "" where not said.
        table: for a rule with a reference table, the table as CSV; "" where none is given.
    """

    place: Place
    texts: tuple[str, ...] = ()
    dates: tuple[date | None, ...] = ()
    topic: tuple[str, ...] = ()
    finds: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...] | None = None
    given: tuple[tuple[str, str], ...] = ()
    verdict: Verdict | Literal[""] = ""
    level: Severity | Literal[""] = ""
    table: str = ""
    __getstate__ = lean_state


@dataclass(frozen=True)
class Rule:
    """A claim to look for (`compare`), or an identity that must hold (`must_hold`).

    Args:
        words: the word lists that its phrases use, each with its entries.
        extends: id of the rule that it changes or stands beside, or "".
        off: the settings' file that switches it off, or "".
        changed: what the settings change of it, in words.
        must_hold_written: the expression as it stands in the file, for a fault that only the other rules show.
    """

    id: str
    title: str
    place: Place
    why: str = ""
    find: tuple[Phrase, ...] = ()
    skip: tuple[Phrase, ...] = ()
    regex: tuple[RegexSpec, ...] = ()
    values: tuple[ValueSpec, ...] = ()
    same_if: tuple[str, ...] = ()
    compare: str = ""
    over_time: OverTime = "fixed"
    window_days: int = 0
    given: tuple[Given, ...] = ()
    must_hold: Comparison | None = None
    reference: Reference | None = None
    report: ReportSpec = field(default_factory=ReportSpec)
    examples: tuple[Example, ...] = ()
    is_a: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    must_hold_written: Scalar | None = field(default=None, compare=False, repr=False)
    extends: str = ""
    off: str = ""
    changed: tuple[str, ...] = ()
    __getstate__ = lean_state

    def value(self, name: str) -> ValueSpec | None:
        """Give the value called *name*, or None."""
        return next((spec for spec in self.values if spec.name == name), None)


@dataclass(frozen=True)
class RuleSet:
    """All rules of a run, in the order of their ids, with the names that they share.

    Args:
        problems: the faults of what could not be loaded; the rest of the rules stands.
        project: the folder of the settings, below which reference tables may stand; "" where there are none.
        name_spelling: what a name is worth that one article spells in two ways: a severity, or "off".
        context: the words around figures that say what they measure, for those that no rule asks for.
    """

    rules: tuple[Rule, ...] = ()
    names: Names = field(default_factory=Names)
    problems: tuple[Problem, ...] = ()
    project: str = ""
    name_spelling: Severity | Literal["off"] = "note"
    context: ContextWords = field(default_factory=ContextWords)

    @property
    def sought(self) -> tuple[Rule, ...]:
        """The rules whose phrases are looked for: those that are not off, and those that they take values from."""
        taken_from = {given.rule for rule in self.rules if not rule.off for given in rule.given}
        return tuple(rule for rule in self.rules if not rule.off or rule.id in taken_from)

    def rule(self, rule_id: str) -> Rule | None:
        """Give the rule called *rule_id*, or None."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)
