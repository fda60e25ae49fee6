"""Whether two figures without a rule are of one thing: slot by slot, with the words that decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from checker.interval import Interval
from checker.model import Quantity
from checker.reconcile.agreement import in_one_unit
from checker.reconcile.by_context.likeness import is_in_table, periods_fit, says_the_same, shares_words
from checker.reconcile.by_context.names import alike, other_names
from checker.reconcile.by_context.pair import Pair, counted_by
from checker.reconcile.by_context.resemblance import is_slip_of_day
from checker.reconcile.by_context.said_again import is_said_again
from checker.reconcile.same_unit import units_apart
from checker.statements.by_context import FigureContext
from checker.statements.by_context.heads import stems_of
from checker.statements.by_context.people import same_person

_BIRTHDAY_DAYS = 31
_NEUTRAL = frozenset({"trade", "visible", "total"})
_TWO_SIDED = frozenset({"bilateral"})

_FAR_APART = Decimal(6)
_STOCK_DAYS = timedelta(days=60)
_SHARED_WORDS = 2
_SHARED_NAMES = 2


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
    return _one_story(pair) and _years_fit(one, other) and _names_fit(pair) and not _far_apart(one, other)


def one_amount(pair: Pair) -> bool:
    """Tell whether both may be one amount: of one measure, owner and period."""
    one, other = pair.one, pair.other
    if not (_stocks_fit(one, other) if one.measured.is_stock else periods_fit(one, other)):
        return False
    if _other_qualifiers(one, other) or _far_apart(one, other):
        return False
    of, other_of = one.measured, other.measured
    is_named = bool(of.owner or of.partner) and not (of.owner_inferred and other_of.owner_inferred and not of.partner)
    if is_named and of.is_national:
        return True
    if other_names(one.near_names, other.near_names):
        return False
    if pair.one_article:
        return is_said_again(pair)
    return says_the_same(pair) or ((pair.same_topic or is_named) and len(one.words & other.words) >= _SHARED_WORDS)


def one_wording(pair: Pair) -> bool:
    """Tell whether two articles, or two places of one, say both in the same words; two measures are not words alone."""
    one, other = pair.one, pair.other
    if one.measured.measure and other.measured.measure:
        return False
    if one.dimension and other.dimension and one.dimension != other.dimension:
        return False
    if not (
        is_said_again(pair) if pair.one_article else says_the_same(pair) or shares_words(pair) or is_in_table(pair)
    ):
        return False
    if other_names(one.near_names, other.near_names):
        return False
    if not _years_fit(one, other) or not periods_fit(one, other) or not _names_fit(pair):
        return False
    return _units_fit(one, other) and not _far_apart(one, other)


def one_day(pair: Pair) -> bool:
    """Tell whether two articles give the day of one event: in one sentence, and days that a slip keeps apart."""
    one, other = pair.one, pair.other
    if pair.one_article or not is_slip_of_day(one.mention.value, other.mention.value):
        return False
    return pair.one_sentence and (pair.akin or says_the_same(pair)) and _names_agree(one, other)


def _one_story(pair: Pair) -> bool:
    """Tell whether two articles are of one event; one name that both have ("UN", "Detroit") does not show that."""
    one, other = pair.one, pair.other
    return (
        pair.same_topic
        or bool(one.events & other.events)
        or len(one.names & other.names) >= _SHARED_NAMES
        or says_the_same(pair)
    )


def _units_fit(one: FigureContext, other: FigureContext) -> bool:
    """Tell whether both are in one unit, or in units of one dimension."""
    a, b = one.mention.value, other.mention.value
    if one.unit == other.unit or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return one.unit == other.unit
    if counted_by(one) and counted_by(one) == counted_by(other):
        return True
    return not units_apart(a, b)


def _names_fit(pair: Pair) -> bool:
    if pair.one.names and pair.other.names:
        return _names_agree(pair.one, pair.other)
    return pair.same_topic or says_the_same(pair) or is_in_table(pair)


def _names_agree(one: FigureContext, other: FigureContext) -> bool:
    return not one.names or not other.names or alike(one.names, other.names)


def _years_fit(one: FigureContext, other: FigureContext) -> bool:
    """Years that both name must meet; a year that only one names must be the articles' own."""
    if one.years and other.years:
        return bool(one.years & other.years)
    years = one.years or other.years
    published = one.published or other.published
    return not years or (published is not None and published.year in years)


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
    if not mixed:
        return abs(low)
    printed = in_one_unit(replace(value, interval=Interval(low, high)))
    return abs(printed.low or Decimal(0))
