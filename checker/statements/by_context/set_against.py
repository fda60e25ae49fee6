"""The figures that a sentence sets against another as what was before: "raised to 1.05 billion from 900 million"."""

from __future__ import annotations

import re

from checker.model import Mention, Quantity
from checker.statements.by_context.periods import period_of
from checker.statements.by_context.sentence import Sentence, stretch_of

_AGAINST = re.compile(
    r"\b(?:from|against|compared (?:with|to)|versus|vs\.?|than|instead of|rather than|after)(?: \w+){0,2} $"
)
_REACH = 40


def set_against(sentence: Sentence, own: Mention) -> tuple[Quantity, ...]:
    """Give the values behind *own* that it is set against and that have no period of their own."""
    return tuple(
        one.value
        for one in sentence.figures
        if isinstance(one.value, Quantity)
        and one.start >= own.end
        and _AGAINST.search(sentence.folded[max(own.end, one.start - _REACH) : one.start])
        and period_of(sentence, one, stretch_of(sentence, one)) is None
    )
