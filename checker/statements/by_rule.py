"""A rule's phrases -> statements, passage by passage, in the order of the article."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.errors import Problem
from checker.model import Citation, Document, IdentityCase, Mention, Name, Passage, Slot, SlotValue, Statement, Value
from checker.reading import cite
from checker.rules.plan import Plan, PlannedPhrase
from checker.rules.regexes import RegexSpec
from checker.rules.rule import SEVERAL, Rule, ValueSpec
from checker.statements.as_of import article_days, as_of_day
from checker.statements.automaton import literal_words, needed_kinds
from checker.statements.by_regex import TIME_LIMIT, regex_matches
from checker.statements.context import Around, Context
from checker.statements.lattice import Found, Lattice, kinds_in
from checker.statements.matching import Match, find_matches
from checker.statements.sentences import Sentences
from checker.statements.series import continue_series
from checker.statements.wording import modality_of


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the rules found in one document.

    Args:
        stopped: the rules, by id, of which a regular expression took too long; what they found is left out.
    """

    statements: tuple[Statement, ...] = ()
    cases: tuple[IdentityCase, ...] = ()
    stopped: Mapping[str, Problem] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match that stays: its rule, and where the value that the rule is about stands."""

    planned: PlannedPhrase
    match: Match
    span: tuple[int, int]

    @property
    def rule(self) -> Rule:
        return self.planned.rule

    def home(self, name: str) -> Lattice:
        """Give the sentence in which the value *name* stands, else the one in which the phrase begins."""
        found = next((one for bound, one in self.match.bound if bound == name), None)
        return self.match.lattice_of(found) if found else self.match.first


@dataclass
class _Stopped:
    """The rules of which a regular expression took too long, with what is to be said of them."""

    document: Document
    problems: dict[str, Problem] = field(default_factory=dict)

    def add(self, rule: Rule, pattern: RegexSpec, passage: Passage) -> None:
        source = self.document.source
        there = f"{source.path or source.name}:{self.document.place(passage.start)[0]}"
        message = f"the rule '{rule.id}' is stopped: its regex ran over {TIME_LIMIT} s on {there}; make it simpler"
        self.problems[rule.id] = pattern.place.problem(message)


def extract_statements(
    document: Document,
    folded: str,
    passages: Sequence[Passage],
    mentions: Mapping[int, Sequence[Mention]],
    plan: Plan,
    without: Collection[str] = (),
) -> Extracted:
    """Give every statement that a rule of *plan* finds in *document*.

    Args:
        folded: the text, folded one to one.
        passages: in order; boilerplate and metadata are passed over.
        mentions: the figures and dates of each passage, by its index.
        without: ids of rules that are left out, because they were stopped before.
    """
    stopped = _Stopped(document)
    days = article_days(document.text, document.source.published, passages, mentions)
    context = Context(document, folded, passages, plan.names, days)
    sentences = Sentences(document, folded, passages, mentions, plan.names)
    statements: list[Statement] = []
    cases: list[IdentityCase] = []
    for index, phrases in sorted(plan.candidates(folded, passages).items()):
        if not passages[index].is_article:
            continue
        kinds = kinds_in(mentions.get(index, ()))
        left_out = {*without, *stopped.problems}
        tried = [one for one in phrases if needed_kinds(one) <= kinds and one.rule.id not in left_out]
        if all(one.skips for one in tried):
            continue
        for hit in _hits(tried, sentences.lattice(index), stopped):
            if hit.rule.must_hold:
                terms = _terms(hit, context, sentences)
                statements.extend(statement for _, statement in terms)
                cases.append(IdentityCase(hit.rule.id, terms))
            else:
                statements.append(_statement(hit, context, sentences))
    return Extracted(
        tuple(one for one in statements if one.rule not in stopped.problems),
        tuple(one for one in cases if one.rule not in stopped.problems),
        stopped.problems,
    )


def _hits(phrases: Sequence[PlannedPhrase], lattice: Lattice, stopped: _Stopped) -> list[_Hit]:
    """Give what the phrases find, without what `skip` takes away, one hit a figure and rule, in order of place."""
    kept: dict[tuple[str, tuple[int, int]], _Hit] = {}
    skipped = [(planned.rule.id, span) for planned in phrases if planned.skips for span in _spans(planned, lattice)]
    for planned in phrases:
        if planned.skips:
            continue
        for match in _matches(planned, lattice, stopped):
            hit = _Hit(planned, match, _span(planned.rule, match))
            if any(rule_id == hit.rule.id and _meet(span, hit.span) for rule_id, span in skipped):
                continue
            known = kept.setdefault((hit.rule.id, hit.span), hit)
            if len(match.bound) > len(known.match.bound):
                kept[(hit.rule.id, hit.span)] = hit
    return sorted(kept.values(), key=lambda hit: (hit.span, hit.rule.id))


def _matches(planned: PlannedPhrase, lattice: Lattice, stopped: _Stopped) -> Iterator[Match]:
    """Give what a phrase or pattern finds; a rule whose pattern takes too long is put among *stopped*."""
    if planned.regex is None:
        yield from _with_series(planned, lattice)
        return
    try:
        yield from regex_matches(planned, planned.regex, lattice)
    except TimeoutError:
        stopped.add(planned.rule, planned.regex, lattice.passage)


def _with_series(planned: PlannedPhrase, lattice: Lattice) -> Iterator[Match]:
    for match in find_matches(planned, lattice):
        yield match
        if planned.rule.compare:
            yield from continue_series(planned, match)


def _spans(planned: PlannedPhrase, lattice: Lattice) -> Iterator[tuple[int, int]]:
    for match in find_matches(planned, lattice):
        yield match.span


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


def _cite(context: Context, hit: _Hit, found: Found) -> Citation:
    return cite(context.document, hit.match.lattice_of(found).passage, found.start_offset, found.end_offset)


def _statement(hit: _Hit, context: Context, sentences: Sentences) -> Statement:
    rule = hit.rule
    slots = {spec.name: _slot(spec, hit, context) for spec in rule.values}
    statement = _make_statement(hit, slots, rule.compare, rule.same_if, context, sentences)
    context.remember(rule.id, statement.slots, hit.home(rule.compare).passage)
    return statement


def _slot(spec: ValueSpec, hit: _Hit, context: Context) -> Slot:
    found = [one for name, one in hit.match.bound if name == spec.name]
    if not found:
        return context.fill(spec, hit.home(hit.rule.compare), Around(hit.span, hit.match.span), hit.rule.id)
    unclear = next((one.unclear for one in found if one.unclear), "")
    if unclear:
        return Slot(spec.name, None, "", _cite(context, hit, found[0]), unclear)
    values = [_with_broader(hit.rule, one.value) for one in found]
    return Slot(spec.name, _joined(spec, values), "", _cite(context, hit, found[0]))


def _joined(spec: ValueSpec, values: list[Value]) -> SlotValue:
    if spec.how_many == 1:
        return values[0]
    return tuple(sorted(values, key=str)) if spec.any_order else tuple(values)


def _with_broader(rule: Rule, value: Value) -> Value:
    if isinstance(value, Name) and value.canonical in rule.is_a:
        return replace(value, broader=rule.is_a[value.canonical])
    return value


def _terms(hit: _Hit, context: Context, sentences: Sentences) -> tuple[tuple[str, Statement], ...]:
    """Give each value of an identity as a statement of its own."""
    slots = {spec.name: _slot(spec, hit, context) for spec in hit.rule.values}
    needed = hit.rule.must_hold.names if hit.rule.must_hold else ()
    several = [spec.name for spec in hit.rule.values if spec.how_many == SEVERAL]
    return tuple(
        (name, _make_statement(hit, {**slots, name: slot}, name, (), context, sentences))
        for name in needed
        for slot in (_slots_of_list(name, hit, context) if name in several else [slots.get(name)])
        if slot and slot.citation
    )


def _slots_of_list(name: str, hit: _Hit, context: Context) -> Iterator[Slot]:
    """Give each value of a list as a slot of its own."""
    for bound, found in hit.match.bound:
        if bound == name:
            yield Slot(name, _with_broader(hit.rule, found.value), "", _cite(context, hit, found))


def _make_statement(
    hit: _Hit,
    slots: Mapping[str, Slot],
    compared: str,
    key: Sequence[str],
    context: Context,
    sentences: Sentences,
) -> Statement:
    citation = slots[compared].citation
    if citation is None:
        raise ValueError(f"the phrase of rule '{hit.rule.id}' binds no <{compared}>")
    lattice = hit.home(compared)
    said = sentences.said(lattice)
    as_of = as_of_day(lattice, context.days, (citation.start, citation.end), hit.rule.over_time)
    return Statement(
        rule=hit.rule.id,
        citation=citation,
        compared=slots[compared],
        key=tuple(slots[name] for name in key),
        slots=tuple(slots.values()),
        as_of=as_of.day,
        attribution=said.attribution,
        modality=said.notice or _modality(hit, slots[compared], lattice),
        as_of_from=as_of.source,
        corrects=said.corrects,
    )


_WORDS_BEFORE = 4


def _modality(hit: _Hit, compared: Slot, lattice: Lattice) -> str:
    """Give how the words before a figure say it; words that the phrase itself asks for belong to the claim."""
    if compared.citation is None or isinstance(compared.value, Name):
        return "asserted"
    own = literal_words(hit.planned)
    begins = hit.match.start if lattice is hit.match.first else 0
    first, last = max(0, begins - _WORDS_BEFORE), lattice.index_at(compared.citation.start)
    words = ((index, lattice.folded[index]) for index in range(first, last))
    return modality_of([word for index, word in words if word not in own and not lattice.in_figure(index)])
