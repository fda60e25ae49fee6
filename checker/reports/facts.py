"""The rows of a fact sheet: every figure of every article, what the others say, and what came of it.

The columns are those of a fact-checker's worksheet; `checked by` and `note` hold what has been decided already.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

from checker.model import Citation, Decision, Figure, Finding, Report, Statement
from checker.reports.escaping import one_line
from checker.reports.items import DRAFT_TITLES
from checker.reports.listings import formula_safe
from checker.reports.places import Places
from checker.reports.wording import SEVERITY_WORDS, decision_words, key_words, why_unchecked

COLUMNS = ("fact", "figure as printed", "source", "where", "what the others say", "verdict", "checked by", "note")
SUPPORTED = "The sources bear it out"
ALONE = "not tied to a claim"
FITS_SEVERAL = "agrees with more than one value"
NOT_COMPARED = {
    "cannot check": "cannot check",
    "ambiguous": "ambiguous",
    "unrelated": "about another thing",
    "seen once": "stated in one place only",
    "not found": "unchecked",
    "off": "unchecked",
}
"""The verdict of what was not compared, by the key of `UNCHECKED_WORDS`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row, in the order of `COLUMNS`."""

    fact: str
    figure: str
    source: str
    where: str
    others: str
    verdict: str
    checked_by: str = ""
    note: str = ""


def fact_rows(report: Report) -> list[tuple[str, ...]]:
    """Give a row for each statement and figure of the articles under review, in the order of articles and places.

    A figure that several rules compare has a row for each. No cell is one that a spreadsheet would compute, and each
    is one line with hidden characters as tokens.
    """
    places = Places(report)
    order = {one.source.name: number for number, one in enumerate(report.sources)}
    reviewed = frozenset(report.under_review)
    rows = [*_findings(places), *_held(places), *_unchecked(places), *_draft(places), *_alone(places)]
    kept = [(place, fact) for place, fact in rows if not reviewed or place[0] in reviewed]
    kept.sort(key=lambda row: (order.get(row[0][0], len(order)), row[0]))
    return [tuple(formula_safe(one_line(cell).strip()) for cell in astuple(fact)) for _, fact in kept]


Row = tuple[tuple[str, int], Fact]
"""Source and offset by which a row is sorted, and the row."""


def _row(
    places: Places, cited: Citation, fact: str, others: str, verdict: str, note: str, decision: Decision | None = None
) -> Row:
    decided = decision_words(decision) if decision else ""
    notes = "; ".join(filter(None, (note, decided)))
    shown = Fact(
        fact, cited.quote, places.name(cited.source), places.line(cited), others, verdict, _by(decision), notes
    )
    return (cited.source, cited.start), shown


def _by(decision: Decision | None) -> str:
    return (decision.by or decision.kind) if decision else ""


def _findings(places: Places) -> Iterator[Row]:
    for finding in places.report.findings:
        by_time = ": explained by time" if finding.verdict == "changed" else ""
        verdict = f"{SEVERITY_WORDS[finding.severity]}{by_time}{', waived' if finding.is_waived else ''}"
        between = {one.citation for one in finding.fits_several}
        for statement, others in _against(finding):
            said = finding.arithmetic or _said(places, others)
            about = _fact(finding.title or finding.rule, finding.key)
            note = finding.diagnosis or finding.message
            cited = statement.citation
            yield _row(
                places, cited, about, said, FITS_SEVERAL if cited in between else verdict, note, finding.decision
            )


def _against(finding: Finding) -> Iterator[tuple[Statement, list[Statement]]]:
    for camp in finding.camps:
        others = [one for other in finding.camps if other is not camp for one in other.statements]
        yield from ((statement, others) for statement in camp.statements)
    everyone = [one for camp in finding.camps for one in camp.statements]
    yield from ((statement, everyone) for statement in finding.fits_several)


def _held(places: Places) -> Iterator[Row]:
    for held in places.report.held:
        for statement in held.statements:
            said = held.arithmetic or _said(places, [one for one in held.statements if one is not statement])
            verdict = "the sum fits" if held.arithmetic else "agrees"
            about = _fact(held.title or held.rule, held.key)
            yield _row(places, statement.citation, about, said, verdict, "", held.decision)


def _unchecked(places: Places) -> Iterator[Row]:
    titles = {note.id: note.title for note in places.report.rules}
    for item in places.report.unchecked:
        about = _fact(titles.get(item.rule) or item.rule, item.key)
        verdict = NOT_COMPARED[why_unchecked(item)]
        for statement in item.statements:
            said = _said(places, [one for one in item.statements if one is not statement])
            yield _row(places, statement.citation, about, said, verdict, item.reason)


def _draft(places: Places) -> Iterator[Row]:
    report = places.report
    for figure in report.audit:
        said, note = _said(places, figure.statements), figure.diagnosis or figure.why_comparable
        verdict = DRAFT_TITLES.get(figure.status, SUPPORTED)
        yield _row(places, figure.citation, figure.citation.sentence, said, verdict, note, figure.decision)
    for words in report.quotations:
        said = "; ".join(f"{one.quote} ({places.name(one.source)})" for one in words.found)
        verdict = DRAFT_TITLES.get(words.status, SUPPORTED)
        yield _row(places, words.citation, words.citation.sentence, said, verdict, words.diagnosis, words.decision)
    for left in report.for_a_person:
        yield _row(places, left.citation, left.citation.sentence, "", DRAFT_TITLES[left.kind], left.message)


def _alone(places: Places) -> Iterator[Row]:
    """Give the figures that no statement and no audit speaks of: a person has to check them alone."""
    report = places.report
    cited = {slot.citation for one in report.statements for slot in (one.compared, *one.slots) if slot.citation}
    cited |= {one.citation for one in report.statements} | {one.citation for one in report.audit}
    taken: dict[str, list[tuple[int, int]]] = {}
    for citation in sorted(cited, key=lambda one: one.start):
        taken.setdefault(citation.source, []).append((citation.start, citation.end))
    for figure in report.figures:
        mention = figure.mention
        apart = mention.set_apart and not mention.unreadable
        if apart or figure.zone == "boilerplate" or _is_taken(figure, taken.get(figure.source, ())):
            continue
        where = one_line(f"{places.path(figure.source)}{figure.where}")
        verdict = "cannot be read" if mention.unreadable else ALONE
        alone = Fact("", mention.quote, places.name(figure.source), where, "", verdict, "", mention.set_apart)
        yield (figure.source, mention.start), alone


def _is_taken(figure: Figure, taken: Sequence[tuple[int, int]]) -> bool:
    # No quotation reaches from one mention into the next, so that the nearest one that begins before the end decides.
    nearest = bisect_left(taken, (figure.mention.end, 0)) - 1
    return nearest >= 0 and taken[nearest][1] > figure.mention.start


def _fact(title: str, key: tuple[tuple[str, str], ...]) -> str:
    return f"{title} ({key_words(key)})" if key else title


def _said(places: Places, statements: Sequence[Statement]) -> str:
    said = (f"{one.citation.quote} ({places.name(one.citation.source)})" for one in statements)
    return "; ".join(dict.fromkeys(said))
