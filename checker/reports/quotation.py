"""The sentence of one or more statements, cut at their figures so that each can be marked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from checker.model import Citation, Statement


@dataclass(frozen=True, slots=True)
class Quotation:
    """Consecutive pieces of one sentence, exactly as the article has them.

    Args:
        before: what stands before the first figure.
        marked: the figures and, between each two, the words between them: figure, words, figure ...
        after: what stands after the last figure.
    """

    before: str
    marked: tuple[str, ...]
    after: str


def quotation(statements: tuple[Statement, ...]) -> Quotation:
    """Give the sentence around *statements*, which `by_sentence` has put together.

    A figure that lies outside its sentence (a table's head, a list's lead-in) is given with the words next to it.
    """
    first = statements[0].citation
    if not _stands_in_sentence(first):
        return Quotation(first.prefix, (first.quote,), first.suffix)
    marked: list[str] = []
    end = 0
    for statement in statements:
        cited = statement.citation
        start = cited.start - cited.sentence_start
        marked += [cited.sentence[end:start], cited.quote]
        end = start + len(cited.quote)
    return Quotation(marked[0], tuple(marked[1:]), first.sentence[end:])


def by_sentence(statements: tuple[Statement, ...]) -> tuple[tuple[Statement, ...], ...]:
    """Put together the neighbours among *statements* that can share one quotation: one sentence, figures apart.

    The parts of a sum mostly stand in one sentence, and a reader wants that sentence once.
    """
    groups: list[tuple[Statement, ...]] = []
    for shares, group in groupby(statements, key=_sentence_key):
        in_order = tuple(sorted(group, key=lambda one: one.citation.start))
        apart = all(one.citation.end <= other.citation.start for one, other in pairwise(in_order))
        groups += [in_order] if shares and apart else [(one,) for one in in_order]
    return tuple(groups)


def _sentence_key(statement: Statement) -> tuple[object, ...]:
    cited = statement.citation
    if not _stands_in_sentence(cited):
        return ()
    said = (statement.attribution, statement.modality, statement.as_of, cited.zone)
    return (cited.source, cited.sentence_start, cited.sentence, *said)


def _stands_in_sentence(cited: Citation) -> bool:
    start = cited.start - cited.sentence_start
    return start >= 0 and cited.sentence[start : start + len(cited.quote)] == cited.quote
