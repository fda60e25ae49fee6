"""Names that one document spells in several ways: a finding for information, with every place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.model import SPELLING_RULE, Camp, Finding, Name, Severity, Slot, Statement, finding_id
from checker.reading import cite
from checker.spellings.evidence import Place, Uses
from checker.spellings.name_words import DocumentNames
from checker.spellings.near_misses import NearMiss, near_misses

_SETTLE = (
    "Choose one spelling. If these are two names, or both spellings are wanted, list both under 'names' in a rule file."
)


def spelling_findings(
    documents: Iterable[DocumentNames], listed: frozenset[str] = frozenset(), severity: Severity = "note"
) -> tuple[Finding, ...]:
    """Give a finding for each name that one of *documents* spells in several ways.

    Two documents that mix the same spellings make one finding: its id is of the spellings alone.

    Args:
        listed: forms of names that a rule file lists (`listed_forms`); two of them are no finding.
    """
    found: dict[str, Finding] = {}
    for names in documents:
        for near in near_misses([names], listed):
            finding = _finding(near, severity)
            known = found.get(finding.id)
            found[finding.id] = _joined(known, finding) if known else finding
    return tuple(found.values())


def _finding(near: NearMiss, severity: Severity) -> Finding:
    camps = tuple(Camp(spelled(uses), tuple(_statements(uses))) for uses in near.spellings)
    first, *others = (camp.value for camp in camps)
    return Finding(
        id=finding_id(SPELLING_RULE, (), [camp.value for camp in camps]),
        rule=SPELLING_RULE,
        title="One name in two spellings" if len(camps) == 2 else "One name in several spellings",
        verdict="disagree",
        severity=severity,
        message=f"{first} is also spelled {_listing(others)} here",
        key=(),
        camps=camps,
        why_comparable=near.reason,
        settle=_SETTLE,
    )


def _listing(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _statements(uses: Uses) -> Iterator[Statement]:
    for names, word in uses.places:
        citation = cite(names.document, names.passages[word.passage], word.start, word.end)
        slot = Slot("name", Name("name", citation.quote, listed=False), "", citation)
        yield Statement(SPELLING_RULE, citation, slot, (), (slot,))


def _joined(known: Finding, more: Finding) -> Finding:
    added = {camp.value: camp.statements for camp in more.camps}
    camps = (replace(camp, statements=camp.statements + added.get(camp.value, ())) for camp in known.camps)
    return replace(known, camps=tuple(camps))


def spelled(uses: Uses) -> str:
    """Give a form as it is mostly printed."""
    return _most([_printed(place) for place in uses.places])


def _printed(place: Place) -> str:
    names, word = place
    return names.document.text[word.start : word.end]


def _most(printed: list[str]) -> str:
    counts = Counter(printed)
    return min(counts, key=lambda text: (-counts[text], text))
