"""Statements as a terminal shows them: the place, the sentence with carets under its figures, what was inferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Citation, Report, Source, Statement
from checker.reports.escaping import one_line, visible
from checker.reports.quotation import by_sentence, quotation
from checker.reports.terminal import Screen
from checker.reports.wording import ZONE_WORDS, counted

Sources = dict[str, Source]

SHOWN_STATEMENTS = 4
"""Of the statements that share a value so many are shown unless all are asked for."""


def sources_of(report: Report) -> Sources:
    """Give the sources of *report* by name."""
    return {one.source.name: one.source for one in report.sources}


def statement_lines(
    screen: Screen, sources: Sources, statements: Sequence[Statement], *, show_all: bool = True
) -> Iterator[str]:
    """Give the lines of *statements*, those of one sentence together; of many the first few and how many more."""
    shown, left = (tuple(statements), ()) if show_all else _foremost(statements)
    lead = "    | "
    for group in by_sentence(shown):
        quoted = screen.holds(quotation(group), lead)
        for together in [group] if quoted else [(one,) for one in group]:
            about = _about(sources, together[0])
            yield f"    {_place(sources, together)}{f'  ({about})' if about else ''}"
            yield from screen.quote(quotation(together), lead)
            for inferred in dict.fromkeys(one for statement in together for one in statement.inferred):
                yield screen.wrap(f"inferred: {inferred}", "    ", "      ")
    if left:
        articles = len({one.citation.source for one in left})
        said = f"... and {counted(len(left), 'more statement')} in {counted(articles, 'article')}; --all shows them."
        yield f"    {said}"


def _foremost(statements: Sequence[Statement]) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Give the few that are shown, from as many articles as can be, and those that are not, both in their order."""
    of_article: dict[str, int] = {}
    for at, statement in enumerate(statements):
        of_article.setdefault(statement.citation.source, at)
    firsts = set(of_article.values())
    by_rank = sorted(range(len(statements)), key=lambda at: (at not in firsts, at))
    shown, left = sorted(by_rank[:SHOWN_STATEMENTS]), sorted(by_rank[SHOWN_STATEMENTS:])
    return tuple(statements[at] for at in shown), tuple(statements[at] for at in left)


def place_of(sources: Sources, citation: Citation) -> str:
    """Give path and place of *citation* ("a.txt:3:14", "a.pdf (page 3)"), hidden characters as tokens."""
    source = sources.get(citation.source)
    path = source.path if source and source.path else citation.source
    return visible(f"{path}{citation.where}")


def _place(sources: Sources, statements: tuple[Statement, ...]) -> str:
    """Give the place of the first in full, of the others what differs.

    Example: "news/fair.txt:3:9, 3:20 and 3:41".
    """
    first, *others = (statement.citation for statement in statements)
    shown = dict.fromkeys(visible(one.where.lstrip(": ")) for one in others if one.where != first.where)
    places = [place_of(sources, first), *shown]
    return " and ".join([", ".join(places[:-1]), places[-1]]) if shown else places[0]


def _about(sources: Sources, statement: Statement) -> str:
    source = sources.get(statement.citation.source)
    said = (
        source.name if source and source.path not in ("", source.name) else "",  # what the messages call it
        ZONE_WORDS[statement.citation.zone],
        f"according to {statement.attribution}" if statement.attribution else "",
        statement.modality if statement.modality != "asserted" else "",
    )
    return one_line(", ".join(one for one in said if one))
