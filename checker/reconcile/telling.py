"""What every finding says in the same words: values in a rule's message, how far they are apart, why they are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from checker.model import Name, Quantity, Statement, Unchecked, show_value
from checker.reconcile.camps import make_camps

Key = tuple[tuple[str, str], ...]

_SLOT = re.compile(r"<([^<>\s]+)>")


def fill(message: str, shown: Callable[[str], str]) -> str:
    """Give *message* with what *shown* gives for each name in angle brackets.

    >>> fill("<sum> here, <other.sum> there", {"sum": "3", "other.sum": "4"}.__getitem__)
    '3 here, 4 there'
    """
    return _SLOT.sub(lambda match: shown(match[1]), message)


def slot_text(statement: Statement, name: str) -> str:
    """Give a slot as its article prints it, else as it was inferred; "source" is the article's name."""
    if name == "source":
        return statement.citation.source
    slot = statement.slot(name)
    if slot is None or slot.value is None:
        return "(not stated)"
    if isinstance(slot.value, tuple):
        return " and ".join(sorted(map(show_value, slot.value)))
    # A name of the key is the claim's, whatever an article calls it: "Turkish" is said as Turkey.
    if slot.citation is None or (isinstance(slot.value, Name) and slot in statement.key):
        return show_value(slot.value)
    quote = " ".join(slot.citation.quote.split())
    # "3.9" alone says little where the head of its column has the unit.
    is_bare = isinstance(slot.value, Quantity) and slot.value.unit_from == "head"
    return f"{quote} ({show_value(slot.value)})" if is_bare else quote


def share_words(share: Decimal) -> str:
    """Give a share as percent with two figures ("20%", "0.34%").

    >>> share_words(Decimal("0.2041")), share_words(Decimal("0.0034"))
    ('20%', '0.34%')
    """
    percent = share * 100
    digits = Decimal("0.01") if percent < 1 else Decimal("0.1") if percent < 10 else Decimal(1)
    return f"{percent.quantize(digits).normalize():f}%"


def gap_words(share: Decimal | None) -> str:
    """Give what a message says at its end of how far two values are apart; "" where they have no distance."""
    return f"; they differ by at least {share_words(share)}" if share else ""


def let_pass(share: Decimal) -> str:
    """Give what is said of two values whose distance a rule does not report."""
    return f"they differ by {share_words(share)}, which the rule lets pass"


def without_ambiguous(
    rule: str, statements: Sequence[Statement], key_of: Callable[[Statement], Key]
) -> tuple[list[Statement], list[Unchecked]]:
    """Give the statements that are alone in their passage, or agree there, and the others as ambiguous.

    Two figures in one passage that both fit a rule are no contradiction.

    Args:
        key_of: gives the key, as it is shown, of a statement that is ambiguous.
    """
    by_passage: dict[tuple[str, int], list[Statement]] = {}
    for statement in statements:
        citation = statement.citation
        by_passage.setdefault((citation.source, citation.sentence_start), []).append(statement)
    kept: list[Statement] = []
    ambiguous: list[Unchecked] = []
    for (source, _), found in sorted(by_passage.items()):
        if len(make_camps(found)[0]) == 1:
            kept.extend(found)
            continue
        reason = "two figures in one passage fit the rule"
        ambiguous.append(Unchecked(rule, reason, source, key_of(found[0]), tuple(found), "ambiguous"))
    return kept, ambiguous
