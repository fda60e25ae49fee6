"""The kinds of things that figures without a rule are compared as: one literal table, the first that fits counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from checker.model import Quantity
from checker.reconcile.by_context.gate import heads_fit, one_amount, one_day, one_outcome, one_person, one_wording
from checker.reconcile.by_context.pair import Pair, counted_by
from checker.reconcile.by_context.printed_words import as_printed
from checker.reconcile.by_context.resemblance import is_slip
from checker.rules.rule import OverTime
from checker.statements.by_context import FigureContext
from checker.statements.by_context.figure_context import DAY
from checker.statements.by_context.periods import period_words

Slots = tuple[tuple[str, str], ...]
Members = Sequence[FigureContext]

_MODALITIES = ("asserted", "planned")
_ROLES = ("level", "rate")
_FEWEST_WORDS = 2
_FEWEST_TOLD = 3
_WEEKS = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that a figure may be of.

    Args:
        name: the id that findings print in the place of a rule's.
        title: what people read.
        fits: whether a figure is of this kind.
        bucket: what must be equal before two figures are held against each other.
        terms: what a figure is found by inside its bucket; None where by its names and its article's topic.
        one_thing: whether two figures of one bucket are of one thing.
        key: what a group of figures is of, as names and values that people read.
        message: what is said of a disagreement; <value> and the names of the key may stand in it.
        over_time: how a group of figures lives in time, where the days of all articles are known.
        window_days: days in which what changes is taken to stay as it is.
    """

    name: str
    title: str
    fits: Callable[[FigureContext], bool]
    bucket: Callable[[FigureContext], Slots]
    terms: Callable[[FigureContext], frozenset[str] | None]
    one_thing: Callable[[Pair], bool]
    key: Callable[[Members], Slots]
    message: str
    over_time: Callable[[Members], OverTime]
    window_days: int = 0


def _fixed(_: Members) -> OverTime:
    return "fixed"


def _as_an_amount(members: Members) -> OverTime:
    """What is told of a moment is another a month later; what is told of a span of time stays as it was."""
    return "changes" if members[0].measured.is_stock or _told_weeks_apart(members) else "fixed"


def _told_weeks_apart(members: Members) -> bool:
    """Tell whether articles weeks apart name no period: a price or a profit may have moved, unless it is a slip."""
    days = [one.published for one in members if one.published]
    if any(one.about for one in members) or not days or max(days) - min(days) <= _WEEKS:
        return False
    return not any(is_slip(one.mention.value, other.mention.value) for one, other in combinations(members, 2))


def _as_an_outcome(members: Members) -> OverTime:
    """Who is dead stays dead; who is missing may be found the next day."""
    return "changes" if members[0].measured.is_stock else "only_grows"


def _as_a_count(members: Members) -> OverTime:
    """What is counted while something goes on becomes more: houses damaged, cases found."""
    if members[0].unit.startswith("count"):
        return "only_grows"
    return "changes" if _told_weeks_apart(members) else "fixed"


def _is_age(one: FigureContext) -> bool:
    return one.person is not None


def _is_outcome(one: FigureContext) -> bool:
    return bool(one.outcomes) and not one.other_event and not one.per and not one.statistic


def _is_amount(one: FigureContext) -> bool:
    return one.unit.startswith("money") and bool(one.measured.measure)


def _is_wording(one: FigureContext) -> bool:
    told = bool(counted_by(one)) or one.unit.startswith(("count", "measure", "duration", "money"))
    says = len(one.words) + bool(one.group) + bool(one.about) >= _FEWEST_WORDS or len(one.told) >= _FEWEST_TOLD
    return told and says and not one.outcomes


def _sort_of_unit(one: FigureContext) -> Slots:
    unit = "measure" if one.unit.startswith("measure") else one.unit
    counted = counted_by(one)
    return (("unit", f"count {counted}" if counted else unit), *_of_many(one))


def _of_many(one: FigureContext) -> Slots:
    """Give what a rate is per, and which statistic a figure is."""
    return tuple((name, value) for name, value in (("per", one.per), ("statistic", one.statistic)) if value)


def _is_day(one: FigureContext) -> bool:
    return one.unit == DAY


def _as_a_day(_: FigureContext) -> Slots:
    return (("unit", DAY),)


def _first_name(one: FigureContext) -> Slots:
    return (("person", one.person.words[0]),) if one.person else ()


def _other_names(one: FigureContext) -> frozenset[str]:
    """Give the words behind a first name: two names of one person share one of them."""
    return frozenset(one.person.words[1:]) if one.person else frozenset()


def _owner_and_period(one: FigureContext) -> frozenset[str] | None:
    """Give the period of an amount whose bucket names a country; one that is told of a moment has none."""
    if not one.measured.owner and not one.measured.partner:
        return None
    return frozenset({"" if one.measured.is_stock else _period((one,))})


def _by_names(_: FigureContext) -> None:
    return None


def _person(members: Members) -> Slots:
    """Give the fullest name of the person that the members print."""
    names = {" ".join(one.person.words) for one in members if one.person}
    return (("person", max(sorted(names), key=len).title()),)


def _outcome(one: FigureContext) -> Slots:
    return (("what", " or ".join(sorted(one.outcomes))), ("of_whom", one.group or "people"))


def _amount(one: FigureContext) -> Slots:
    slots = (
        ("what", one.measured.measure),
        ("of", one.measured.owner),
        ("with", one.measured.partner),
        ("basis", " ".join(sorted(one.measured.bases))),
        ("unit", one.unit),
        *_of_many(one),
    )
    return tuple((name, value) for name, value in slots if value)


def _amount_of(members: Members) -> Slots:
    return (*_amount(members[0]), *((("period", period),) if (period := _period(members)) else ()))


def _period(members: Members) -> str:
    """Give the one period that all members with a period are of, in words, or ""."""
    periods = {period_words(one.about) for one in members if one.about}
    return periods.pop() if len(periods) == 1 else ""


def _wording(members: Members) -> Slots:
    shared = frozenset.intersection(*(one.words for one in members))
    units = {one.unit for one in members if one.unit != "number" or not one.heads}
    unit = ("unit", units.pop() if len(units) == 1 else "[several]")
    return (("words", " ".join(sorted(shared))), unit) if shared else (unit,)


def _event(members: Members) -> Slots:
    """Give what happened that day: the words that all sentences share."""
    told = frozenset.intersection(*(one.told for one in members))
    return (("words", " ".join(sorted(word for word in told if not word.startswith("#")))),)


KINDS = (
    Kind(
        name="same-person",
        title="The age of one person",
        fits=_is_age,
        bucket=_first_name,
        terms=_other_names,
        one_thing=one_person,
        key=_person,
        message="<person> is <value> here but <other.value> in <other.source>",
        over_time=_fixed,
    ),
    Kind(
        name="same-outcome",
        title="How many people it was",
        fits=_is_outcome,
        bucket=_outcome,
        terms=_by_names,
        one_thing=one_outcome,
        key=lambda members: _outcome(members[0]),
        message="How many were <what>: <value> here but <other.value> in <other.source>",
        over_time=_as_an_outcome,
    ),
    Kind(
        name="same-amount",
        title="One amount in two values",
        fits=_is_amount,
        bucket=_amount,
        terms=_owner_and_period,
        one_thing=one_amount,
        key=_amount_of,
        message="The <what>: <value> here but <other.value> in <other.source>",
        over_time=_as_an_amount,
        window_days=14,
    ),
    Kind(
        name="same-words",
        title="Two figures in like words",
        fits=_is_wording,
        bucket=_sort_of_unit,
        terms=_by_names,
        one_thing=one_wording,
        key=_wording,
        message="<value> here but <other.value> in <other.source>, in like words",
        over_time=_as_a_count,
        window_days=14,
    ),
    Kind(
        name="same-day",
        title="The day of one event",
        fits=_is_day,
        bucket=_as_a_day,
        terms=_by_names,
        one_thing=one_day,
        key=_event,
        message="<value> here but <other.value> in <other.source>, in like words",
        over_time=_fixed,
    ),
)
"""Their names are `checker.model.RULE_FREE`: a decision on one goes over to the rule that takes it up."""


def kinds_of(one: FigureContext) -> tuple[Kind, ...]:
    """Give the kinds of things that *one* may be of, none where it is compared with nothing without a rule.

    An amount is compared by its words as well: another article may tell of it without naming the measure.
    """
    if one.role not in _ROLES or one.modality not in _MODALITIES:
        return ()
    fitting = tuple(kind for kind in KINDS if kind.fits(one))
    return fitting if _is_amount(one) else fitting[:1]


def are_one_thing(kind: Kind, pair: Pair) -> bool:
    """Tell whether two figures of *kind* with equal buckets are of one thing."""
    one, other = pair.one, pair.other
    if (pair.one_article and one.passage == other.passage) or one.modality != other.modality:
        return False
    if _sets_against(one, other) or _sets_against(other, one):
        return False
    return heads_fit(pair) and kind.one_thing(pair)


def _sets_against(one: FigureContext, other: FigureContext) -> bool:
    """Tell whether the sentence of *one* prints the value of *other* as the one before."""
    value = other.mention.value
    return isinstance(value, Quantity) and any(
        before.printed == value.printed and before.unit in (value.unit, None, "") for before in one.set_against
    )


def shared_words(members: Members) -> str:
    """Give what makes figures comparable, in words: names, events and words that all of them have around them."""
    names = frozenset.intersection(*(one.names for one in members))
    events = frozenset.intersection(*(one.events for one in members))
    words = frozenset.intersection(*(one.words for one in members))
    counted = {one.group for one in members if one.group}
    alike = counted if len(counted) == 1 and len({counted_by(one) for one in members}) == 1 else frozenset()
    printed = as_printed(words, (one.citation.sentence for one in members))
    told = [("names", names), ("events", events), ("words", printed), ("things counted", alike)]
    said = "; ".join(f"{title} {', '.join(sorted(found))}" for title, found in told if found)
    return f"all have the {said}" if said else "their articles are about the same"
