"""Whether two figures without a rule are of one thing: slot by slot, with the words that decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from rapidfuzz.distance import Prefix

from checker.interval import Interval
from checker.model import Quantity
from checker.reconcile.agreement import in_one_unit
from checker.reconcile.same_unit import units_apart
from checker.statements.by_context import FigureContext
from checker.statements.by_context.heads import stems_of
from checker.statements.by_context.people import same_person

_BIRTHDAY_DAYS = 31
_NEUTRAL = frozenset({"trade", "visible", "total"})
_TWO_SIDED = frozenset({"bilateral"})
LIKE = 5
"""How many first letters show that two names are one: "Israel" and "Israeli"."""

_ENDINGS = frozenset(
    ("", *"aeioyns", "an", "ian", "ean", "ns", "ans", "ians", "ese", "ish", "ic", "is", "er", "ers", "es")
)
"""With which a place and its people, or a word and its plural, end where they begin alike."""

_FAR_APART = Decimal(6)
_STOCK_DAYS = timedelta(days=60)
_SHARED_WORDS = 2
_SHARE_OF_WORDS = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one kind and one key; `same_topic` tells whether their articles name the same things."""

    one: FigureContext
    other: FigureContext
    same_topic: bool

    @property
    def one_article(self) -> bool:
        """Whether one article tells both."""
        return self.one.citation.source == self.other.citation.source


def heads_fit(pair: Pair) -> bool:
    """Tell whether what heads a cell is said of the other figure, too: by its sentence, or by its own heads."""
    one, other = pair.one, pair.other
    if one.citation.heads and other.citation.heads:
        return one.heads == other.heads
    return (not one.heads or one.heads <= stems_of(other.citation.sentence)) and (
        not other.heads or other.heads <= stems_of(one.citation.sentence)
    )


def one_person(pair: Pair) -> bool:
    """Tell whether both may be the age of one person at one time."""
    one, other = pair.one, pair.other
    if not one.person or not other.person or not same_person(one.person, other.person):
        return False
    return one.person.dead or other.person.dead or not a_birthday_between(one, other)


def a_birthday_between(one: FigureContext, other: FigureContext) -> bool:
    """Tell whether the time between two articles may explain the difference of two ages.

    Where no day is known at all, two sentences in the same words are taken to be of one time.
    """
    a, b = one.mention.value, other.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return True
    if one.published is None and other.published is None:
        return len(one.words & other.words) < _SHARED_WORDS
    if not _is_of_its_day(one) or not _is_of_its_day(other) or one.published is None or other.published is None:
        return True
    if one.published > other.published:
        return a_birthday_between(other, one)
    days, years = (other.published - one.published).days, b.printed[0] - a.printed[0]
    return days > _BIRTHDAY_DAYS and 0 <= years <= days // 365 + 1


def _is_of_its_day(one: FigureContext) -> bool:
    """Tell whether an age is as of its article: not beside an event of another year."""
    return one.published is not None and (not one.years or one.published.year in one.years)


def one_outcome(pair: Pair) -> bool:
    """Tell whether both may count the same people of one event."""
    one, other = pair.one, pair.other
    if one.events and other.events and not one.events & other.events:
        return False
    return _years_fit(one, other) and _names_fit(pair) and not _far_apart(one, other)


def one_amount(pair: Pair) -> bool:
    """Tell whether both may be one amount: of one measure, owner and period."""
    one, other = pair.one, pair.other
    if not (_stocks_fit(one, other) if one.measured.is_stock else _periods_fit(one, other)):
        return False
    if _other_qualifiers(one, other) or _far_apart(one, other):
        return False
    of, other_of = one.measured, other.measured
    is_named = bool(of.owner or of.partner) and not (of.owner_inferred and other_of.owner_inferred and not of.partner)
    if is_named and of.is_national:
        return True
    told_apart = pair.one_article or _other_names(one.near_names, other.near_names)
    return (pair.same_topic or is_named) and len(one.words & other.words) >= _SHARED_WORDS and not told_apart


def one_wording(pair: Pair) -> bool:
    """Tell whether two articles say both in the same words."""
    one, other = pair.one, pair.other
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    if shared < _SHARED_WORDS or shared < _SHARE_OF_WORDS * fewer:
        return False
    if pair.one_article or _other_names(one.near_names, other.near_names):
        return False
    if not _years_fit(one, other) or not _periods_fit(one, other) or not _names_fit(pair):
        return False
    return _units_fit(one, other) and not _far_apart(one, other)


def _units_fit(one: FigureContext, other: FigureContext) -> bool:
    """Tell whether both are in one unit, or in units of one dimension."""
    a, b = one.mention.value, other.mention.value
    if one.unit == other.unit or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return one.unit == other.unit
    return not units_apart(a, b)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of names share one, an adjective of it included."""
    if one & other:
        return True
    near = {name[:LIKE]: name for name in one}
    return any(name[:LIKE] in near and _one_name(near[name[:LIKE]], name) for name in other)


def _one_name(a: str, b: str) -> bool:
    """Tell whether two names that begin alike are a country and its adjective, or a word and its plural."""
    alike = Prefix.similarity(a, b)
    return alike >= LIKE and a[alike:] in _ENDINGS and b[alike:] in _ENDINGS


def _other_names(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether most of the names beside two figures differ."""
    alike = sum(_alike(frozenset({name}), other) for name in one)
    return bool(one and other) and alike * 2 < min(len(one), len(other))


def _names_fit(pair: Pair) -> bool:
    if pair.one.names and pair.other.names:
        return _alike(pair.one.names, pair.other.names)
    return pair.same_topic


def _years_fit(one: FigureContext, other: FigureContext) -> bool:
    """Years that both name must meet; a year that only one names must be the articles' own."""
    if one.years and other.years:
        return bool(one.years & other.years)
    years = one.years or other.years
    published = one.published or other.published
    return not years or (published is not None and published.year in years)


def _periods_fit(one: FigureContext, other: FigureContext) -> bool:
    if one.about is None or other.about is None:
        return one.about is other.about
    return (one.about.low, one.about.high) == (other.about.low, other.about.high)


def _other_qualifiers(one: FigureContext, other: FigureContext) -> frozenset[str]:
    """Give the words that tell two measures apart; where both sides are named, "bilateral" adds nothing."""
    return (
        (one.measured.qualifiers ^ other.measured.qualifiers)
        - _NEUTRAL
        - (_TWO_SIDED if one.measured.partner else frozenset())
    )


def _stocks_fit(one: FigureContext, other: FigureContext) -> bool:
    """What is told of a moment is compared between articles of one time; a year that one names must be their own."""
    if one.published is None or other.published is None:
        return _years_fit(one, other)
    if abs(one.published - other.published) > _STOCK_DAYS:
        return False
    return all(
        a.about is None or a.about.low is None or a.about.low.year == b.year
        for a, b in ((one, one.published), (other, other.published))
    )


def _far_apart(one: FigureContext, other: FigureContext) -> bool:
    """Numbers that differ so much are more likely of two things than a slip, unless the digits are the same."""
    a, b = one.mention.value, other.mention.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return True
    mixed = a.unit != b.unit and a.kind == "measure"
    small, large = sorted((_magnitude(a, mixed=mixed), _magnitude(b, mixed=mixed)))
    if not small:
        return bool(large)
    return large > small * _FAR_APART and small.normalize().as_tuple().digits != large.normalize().as_tuple().digits


def _magnitude(value: Quantity, *, mixed: bool) -> Decimal:
    low, high = sorted(value.printed)
    printed = in_one_unit(replace(value, interval=Interval(low, high)), mixed=mixed)
    return abs(printed.low or Decimal(0))
