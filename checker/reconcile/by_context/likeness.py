"""How alike the words are that stand around two figures of two articles."""

from __future__ import annotations

from decimal import Decimal

from checker.reconcile.by_context.pair import Pair, counted_by
from checker.reconcile.by_context.resemblance import is_slip, same_telling_digits
from checker.statements.by_context import FigureContext

_SHARED_WORDS = 2
_SHARE_OF_WORDS = Decimal("0.5")
_WHOLE_SENTENCE = 4


def shares_words(pair: Pair) -> bool:
    """Tell whether enough of the words beside the figures are the same; for what looks like a slip one is enough."""
    one, other = pair.one, pair.other
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    if is_slip(one.mention.value, other.mention.value):
        counted = bool(counted_by(one)) and counted_by(one) == counted_by(other)
        return shared + counted > 0 and shared >= _SHARE_OF_WORDS * fewer
    return shared >= _SHARED_WORDS and shared >= _SHARE_OF_WORDS * fewer


def says_the_same(pair: Pair) -> bool:
    """Tell whether both stand in one sentence with other figures.

    A short one may be of two things, unless the articles are about the same or the figures look like a slip.
    """
    if pair.apart or not pair.one_sentence:
        return False
    is_long = len(pair.one.told & pair.other.told) >= _WHOLE_SENTENCE
    return is_long or pair.same_topic or is_slip(pair.one.mention.value, pair.other.mention.value)


def is_in_table(pair: Pair) -> bool:
    """Tell whether a cell and another figure count one thing in one period, and are as alike as is seldom by chance.

    A table that stands alone seldom names what its article is about.
    """
    one, other = pair.one, pair.other
    if pair.apart or one.about is None or not (one.citation.heads or other.citation.heads):
        return False
    values = one.mention.value, other.mention.value
    alike = is_slip(*values) or same_telling_digits(*values)
    return alike and bool(counted_by(one)) and counted_by(one) == counted_by(other) and periods_fit(one, other)


def periods_fit(one: FigureContext, other: FigureContext) -> bool:
    """Tell whether both are of one period, or neither says of which."""
    if one.about is None or other.about is None:
        return one.about is other.about
    return (one.about.low, one.about.high) == (other.about.low, other.about.high)
