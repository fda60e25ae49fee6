"""`checker statements --context`: what the words around each figure say that it measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.documents import read_documents
from checker.cli.exit_codes import BAD_INPUT, OK, has_error
from checker.cli.listing import print_listing
from checker.cli.printing import say
from checker.cli.progress import progress
from checker.model import Json, plain, show_value
from checker.reports.escaping import one_line
from checker.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.reports.listings import Row
    from checker.statements.by_context import FigureContext


def list_contexts(options: Namespace) -> int:
    """List the record of every figure that may be compared without a rule, and what kind of thing it is taken for."""
    from checker.rules import read_rules
    from checker.run import read_all

    settings = load_settings(Path())
    with progress() as tell:
        documents, problems = read_documents(options, settings)
        rules = read_rules(options.rules or settings.rules, settings=settings)
        readings, problems = read_all(documents, rules, problems, tell)
    print_listing(context_rows([one for reading in readings for one in reading.contexts]), options.format)
    say(problems)
    return BAD_INPUT if has_error(problems) else OK


def context_rows(contexts: Sequence[FigureContext]) -> Iterator[tuple[Row, Json]]:
    """Give a row for people and a dict for machines for each record."""
    from checker.reconcile.by_context.kinds import kinds_of

    for one in contexts:
        kinds = [kind.name for kind in kinds_of(one)]
        said: Json = {
            "compared_as": kinds,
            "value": show_value(one.mention.value),
            **one.to_json(),
        }
        yield _row(one, " or ".join(kinds) or "nothing"), {**one.citation.to_json(), **said}


def _row(one: FigureContext, kind: str) -> Row:
    measured, about = one.measured, one.about
    person = " ".join(one.person.words) if one.person else ""
    # Of which people, whose, with whom, on which basis, and whether it is another event's.
    scope = [one.group, measured.owner, measured.partner, person, *sorted(measured.bases)]
    scope += ["another event"] if one.other_event else []
    how = [one.role, one.direction, one.modality if one.modality != "asserted" else ""]
    measures = [*sorted(one.outcomes), *sorted(measured.qualifiers), measured.measure, *sorted(one.events)]
    return {
        "source": f"{one.citation.source}{one.citation.where}",
        "figure": one_line(one.citation.quote),
        "compared as": kind,
        "measures": " ".join(filter(None, measures)),
        "scope": ", ".join(filter(None, scope)),
        "period": f"{plain(about.low) or ''} to {plain(about.high) or ''}" if about else "",
        "how": ", ".join(filter(None, how)),
        "said by": one_line(one.attribution),
        "names": " ".join(sorted(one.names)),
        "words": " ".join(sorted(one.words)),
        "sentence": one_line(one.citation.sentence),
    }
