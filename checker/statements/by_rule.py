"""A rule's phrases -> statements, passage by passage, in the order of the article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Citation, Document, IdentityCase, Mention, Name, Passage, Slot, SlotValue, Statement, Value
from checker.reading import cite
from checker.rules.plan import Plan, PlannedPhrase
from checker.rules.rule import Rule, ValueSpec
from checker.statements.context import Around, Context, as_of_day
from checker.statements.lattice import Found, Lattice, kinds_in
from checker.statements.matching import Match, continue_series, find_matches, literal_words, needed_kinds
from checker.statements.wording import attribution_of, modality_of, notice_of


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the rules found in one document."""

    statements: tuple[Statement, ...] = ()
    cases: tuple[IdentityCase, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """How a sentence says what it says; found once a sentence."""

    attribution: str
    notice: str


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match that stays: its rule, and where the value that the rule is about stands."""

    planned: PlannedPhrase
    match: Match
    span: tuple[int, int]

    @property
    def rule(self) -> Rule:
        return self.planned.rule


def extract_statements(
    document: Document,
    folded: str,
    passages: Sequence[Passage],
    mentions: Mapping[int, Sequence[Mention]],
    plan: Plan,
) -> Extracted:
    """Give every statement that a rule of *plan* finds in *document*.

    Args:
        folded: the text, folded one to one.
        passages: in order; boilerplate and metadata are passed over.
        mentions: the figures and dates of each passage, by its index.
    """
    context = Context(document, folded, passages, plan.names)
    statements: list[Statement] = []
    cases: list[IdentityCase] = []
    for index, phrases in sorted(plan.candidates(folded, passages).items()):
        passage = passages[index]
        if passage.zone in ("boilerplate", "metadata"):
            continue
        here = mentions.get(index, ())
        kinds = kinds_in(here)
        tried = [one for one in phrases if needed_kinds(one) <= kinds]
        if all(one.skips for one in tried):
            continue
        lattice = Lattice(document.text, folded, passage, here, plan.names)
        sentence = document.text[passage.start : passage.end]
        said = _Said(attribution_of(sentence), notice_of(sentence))
        for hit in _hits(tried, lattice):
            if hit.rule.must_hold:
                terms = _terms(hit, lattice, context, said)
                statements.extend(statement for _, statement in terms)
                cases.append(IdentityCase(hit.rule.id, terms))
            else:
                statements.append(_statement(hit, lattice, context, said))
    return Extracted(tuple(statements), tuple(cases))


def _hits(phrases: Sequence[PlannedPhrase], lattice: Lattice) -> list[_Hit]:
    """Give what the phrases find, without what `skip` takes away, one hit a figure and rule, in order of place."""
    kept: dict[tuple[str, tuple[int, int]], _Hit] = {}
    skipped = [(planned.rule.id, span) for planned in phrases if planned.skips for span in _spans(planned, lattice)]
    for planned in phrases:
        if planned.skips:
            continue
        for match in _with_series(planned, lattice):
            hit = _Hit(planned, match, _span(planned.rule, match))
            if any(rule_id == hit.rule.id and _meet(span, hit.span) for rule_id, span in skipped):
                continue
            known = kept.setdefault((hit.rule.id, hit.span), hit)
            if len(match.bound) > len(known.match.bound):
                kept[(hit.rule.id, hit.span)] = hit
    return sorted(kept.values(), key=lambda hit: (hit.span, hit.rule.id))


def _with_series(planned: PlannedPhrase, lattice: Lattice) -> Iterator[Match]:
    for match in find_matches(planned, lattice):
        yield match
        if planned.rule.compare:
            yield from continue_series(planned, lattice, match)


def _spans(planned: PlannedPhrase, lattice: Lattice) -> Iterator[tuple[int, int]]:
    for match in find_matches(planned, lattice):
        yield lattice.words[match.start].start, lattice.words[match.end - 1].end


def _span(rule: Rule, match: Match) -> tuple[int, int]:
    """Give the place of the compared value, or for an identity from its first value to its last."""
    places = [
        (found.start_offset, found.end_offset)
        for name, found in match.bound
        if not rule.compare or name == rule.compare
    ]
    return min(start for start, _ in places), max(end for _, end in places)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _cite(context: Context, lattice: Lattice, found: Found) -> Citation:
    return cite(context.document, lattice.passage, found.start_offset, found.end_offset)


def _statement(hit: _Hit, lattice: Lattice, context: Context, said: _Said) -> Statement:
    rule = hit.rule
    slots = {spec.name: _slot(spec, hit, lattice, context) for spec in rule.values}
    statement = _make_statement(hit, slots, rule.compare, rule.same_if, lattice, context, said)
    context.remember(rule.id, statement.slots, lattice.passage)
    return statement


def _slot(spec: ValueSpec, hit: _Hit, lattice: Lattice, context: Context) -> Slot:
    found = [one for name, one in hit.match.bound if name == spec.name]
    if not found:
        words = lattice.words[hit.match.start : hit.match.end]
        return context.fill(spec, lattice, Around(hit.span, (words[0].start, words[-1].end)), hit.rule.id)
    values = [_with_broader(hit.rule, one.value) for one in found]
    return Slot(spec.name, _joined(spec, values), "", _cite(context, lattice, found[0]))


def _joined(spec: ValueSpec, values: list[Value]) -> SlotValue:
    if spec.how_many == 1:
        return values[0]
    return tuple(sorted(values, key=str)) if spec.any_order else tuple(values)


def _with_broader(rule: Rule, value: Value) -> Value:
    if isinstance(value, Name) and value.canonical in rule.is_a:
        return replace(value, broader=rule.is_a[value.canonical])
    return value


def _terms(hit: _Hit, lattice: Lattice, context: Context, said: _Said) -> tuple[tuple[str, Statement], ...]:
    """Give each value of an identity as a statement of its own."""
    slots = {spec.name: _slot(spec, hit, lattice, context) for spec in hit.rule.values}
    needed = hit.rule.must_hold.names if hit.rule.must_hold else ()
    return tuple(
        (name, _make_statement(hit, slots, name, (), lattice, context, said)) for name in needed if slots[name].citation
    )


def _make_statement(
    hit: _Hit,
    slots: Mapping[str, Slot],
    compared: str,
    key: Sequence[str],
    lattice: Lattice,
    context: Context,
    said: _Said,
) -> Statement:
    citation = slots[compared].citation
    if citation is None:
        raise ValueError(f"the phrase of rule '{hit.rule.id}' binds no <{compared}>")
    return Statement(
        rule=hit.rule.id,
        citation=citation,
        compared=slots[compared],
        key=tuple(slots[name] for name in key),
        slots=tuple(slots.values()),
        as_of=as_of_day(
            lattice, context.document, (citation.start, citation.end), grows=hit.rule.over_time == "only_grows"
        ),
        attribution=said.attribution,
        modality=said.notice or _modality(hit, slots[compared], lattice),
    )


_WORDS_BEFORE = 4


def _modality(hit: _Hit, compared: Slot, lattice: Lattice) -> str:
    """Give how the words before a figure say it; words that the phrase itself asks for belong to the claim."""
    if compared.citation is None or isinstance(compared.value, Name):
        return "asserted"
    own = literal_words(hit.planned)
    first, last = max(0, hit.match.start - _WORDS_BEFORE), lattice.index_at(compared.citation.start)
    words = ((index, lattice.folded[index]) for index in range(first, last))
    return modality_of([word for index, word in words if word not in own and not lattice.in_figure(index)])
