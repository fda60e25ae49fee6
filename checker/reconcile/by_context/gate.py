"""Whether two figures without a rule are of one thing: slot by slot, with the words that decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from checker.model import Quantity
from checker.statements.by_context import FigureContext
from checker.statements.by_context.people import same_person

_BIRTHDAY_DAYS = 31
_NEUTRAL = frozenset({"trade", "visible", "total"})
_TWO_SIDED = frozenset({"bilateral"})
LIKE = 5
"""How many first letters show that two names are one: "Israel" and "Israeli"."""

_LONGEST_ENDING = 3
_FAR_APART = Decimal(6)
_STOCK_DAYS = timedelta(days=60)
_SHARED_WORDS = 2
_SHARE_OF_WORDS = Decimal("0.5")


def comparable(kind: str, one: FigureContext, other: FigureContext, *, same_topic: bool) -> bool:
    """Tell whether two figures of one kind and one key may be of one thing.

    Args:
        same_topic: whether their articles name the same things.
    """
    if one.citation.source == other.citation.source and one.passage == other.passage:
        return False
    if one.modality != other.modality:
        return False
    if kind == "same-person":
        return _one_person(one, other)
    return _GATES[kind](one, other, same_topic)


def _one_person(one: FigureContext, other: FigureContext) -> bool:
    if not one.person or not other.person or not same_person(one.person, other.person):
        return False
    return one.person.dead or other.person.dead or not _a_birthday_between(one, other)


def _a_birthday_between(one: FigureContext, other: FigureContext) -> bool:
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
        return _a_birthday_between(other, one)
    days, years = (other.published - one.published).days, b.printed[0] - a.printed[0]
    return days > _BIRTHDAY_DAYS and 0 <= years <= days // 365 + 1


def _is_of_its_day(one: FigureContext) -> bool:
    """Tell whether an age is as of its article: not beside an event of another year."""
    return one.published is not None and (not one.years or one.published.year in one.years)


def _one_outcome(one: FigureContext, other: FigureContext, same_topic: bool) -> bool:
    if one.events and other.events and not one.events & other.events:
        return False
    return _years_fit(one, other) and _names_fit(one, other, same_topic) and not _far_apart(one, other)


def _one_amount(one: FigureContext, other: FigureContext, same_topic: bool) -> bool:
    if not (_stocks_fit(one, other) if one.is_stock else _periods_fit(one, other)) or _other_qualifiers(one, other):
        return False
    if _far_apart(one, other):
        return False
    if (one.owner or one.partner) and not (one.owner_inferred and other.owner_inferred and not one.partner):
        return True
    told_apart = one.citation.source == other.citation.source or _other_names(one.near_names, other.near_names)
    return same_topic and len(one.words & other.words) >= _SHARED_WORDS and not told_apart


def _one_wording(one: FigureContext, other: FigureContext, same_topic: bool) -> bool:
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    if shared < _SHARED_WORDS or shared < _SHARE_OF_WORDS * fewer:
        return False
    if one.citation.source == other.citation.source or _other_names(one.near_names, other.near_names):
        return False
    fits = _years_fit(one, other) and _periods_fit(one, other) and _names_fit(one, other, same_topic)
    return fits and not _far_apart(one, other)


_GATES: dict[str, Callable[[FigureContext, FigureContext, bool], bool]] = {
    "same-outcome": _one_outcome,
    "same-amount": _one_amount,
    "same-words": _one_wording,
}


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of names share one, an adjective of it included."""
    if one & other:
        return True
    near = {name[:LIKE]: name for name in one}
    return any(name[:LIKE] in near and _one_name(near[name[:LIKE]], name) for name in other)


def _one_name(a: str, b: str) -> bool:
    """Tell whether two names that begin alike are a country and its adjective, or a word and its plural."""
    alike = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return alike >= LIKE and alike >= max(len(a), len(b)) - _LONGEST_ENDING


def _other_names(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether most of the names beside two figures differ."""
    alike = sum(_alike(frozenset({name}), other) for name in one)
    return bool(one and other) and alike * 2 < min(len(one), len(other))


def _names_fit(one: FigureContext, other: FigureContext, same_topic: bool) -> bool:
    if one.names and other.names:
        return _alike(one.names, other.names)
    return same_topic


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
    return (one.qualifiers ^ other.qualifiers) - _NEUTRAL - (_TWO_SIDED if one.partner else frozenset())


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
    small, large = sorted((abs(a.printed[0]), abs(b.printed[0])))
    if not small:
        return bool(large)
    return large > small * _FAR_APART and small.normalize().as_tuple().digits != large.normalize().as_tuple().digits
