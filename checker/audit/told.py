"""What is told of each figure and date of a document: what may show that two are of one thing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

import snowballstemmer

from checker.audit.company import Token, company_of, numbers_beside
from checker.model import Citation, Mention, Passage, Period, Quantity, Value, show_value
from checker.one_document import DocumentReading
from checker.reading import cite, fold, split_passages
from checker.reading.words import Word, split_words, words_of_each
from checker.rules import RuleSet
from checker.rules.inflection import base_form
from checker.statements.by_context import FigureContext
from checker.statements.by_context.document_names import names_in
from checker.statements.by_context.figure_context import DAY
from checker.statements.by_context.sentence import Sentence, lay_out, stretch_of

_NEAR = 7
_FAMILIES = {"count": "count", "number": "count", "date": "date", "ordinal": "ordinal", "age": "age"}
_LIKE = 5

_stemmer = snowballstemmer.stemmer("english")

Claim = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or date and the words around it.

    Args:
        family: what kind of value it is; only values of one family are held against each other.
        sentence: number of its passage.
        near: stems of the content words beside it; `wide` those of the whole sentence.
        near_names: first letters of the names beside it ("Israel", "Israeli" are one); `names` of the sentence.
        claims: the rule and key of each statement that is made of it.
        over_time: how the thing lives in time, as rules say it: "fixed", "changes", "only_grows".
        context: what the words say that it measures; None for dates and ordinals.
        direction: of a change: "rise", "fall", or "" where it is no change, or the words go both ways.
        company: the other figures of the sentence, those that are usual left out; `numbers` all its other numbers.
        line: the values of the family in the sentence, in order.
        printed: stems and first letters of names -> a word of the sentence that has them, as it is printed.
    """

    citation: Citation
    value: Value
    family: str
    sentence: int
    near: frozenset[str]
    wide: frozenset[str]
    near_names: frozenset[str]
    names: frozenset[str]
    claims: frozenset[Claim]
    over_time: str
    context: FigureContext | None
    published: date | None
    direction: str = ""
    company: frozenset[Token] = frozenset()
    numbers: frozenset[Decimal] = frozenset()
    line: tuple[str, ...] = ()
    printed: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_alone(self) -> bool:
        """Whether the sentence has no other figure of the family, so that none can be mistaken for it."""
        return len(self.line) == 1

    @property
    def place(self) -> tuple[str, int]:
        """The order in which figures are shown."""
        return self.citation.source, self.citation.start


def told_in(reading: DocumentReading, rules: RuleSet) -> tuple[Told, ...]:
    """Give every figure and date of the article that was read, in order; what is set apart or boilerplate is none."""
    document = reading.document
    passages = split_passages(document)
    folded = fold(document.text)
    words = words_of_each(folded, passages)
    names = names_in(document.text, passages, words, rules.context.countries)
    contexts = {one.citation.start: one for one in reading.contexts if one.unit != DAY}
    claims = _claims(reading)
    found: list[Told] = []
    for number, mentions in _by_passage(reading, passages):
        sentence = lay_out(document.text, folded, passages[number], words[number], mentions, names)
        found.extend(
            _told(reading, sentence, number, mention, contexts.get(mention.start), claims, rules)
            for mention in sentence.figures
        )
    return tuple(found)


def _by_passage(reading: DocumentReading, passages: tuple[Passage, ...]) -> Iterator[tuple[int, list[Mention]]]:
    starts = [passage.start for passage in passages]
    grouped: dict[int, list[Mention]] = {}
    for figure in reading.figures:
        grouped.setdefault(bisect_right(starts, figure.mention.start) - 1, []).append(figure.mention)
    for number, mentions in sorted(grouped.items()):
        if passages[number].is_article:
            yield number, mentions


def _claims(reading: DocumentReading) -> Mapping[int, frozenset[Claim]]:
    found: dict[int, set[Claim]] = {}
    for one in reading.statements:
        if all(slot.value is not None for slot in one.key):
            key = tuple(show_value(slot.value) for slot in one.key)
            found.setdefault(one.citation.start, set()).add((one.rule, key))
    return {start: frozenset(claims) for start, claims in found.items()}


def _told(
    reading: DocumentReading,
    sentence: Sentence,
    number: int,
    mention: Mention,
    context: FigureContext | None,
    claims: Mapping[int, frozenset[Claim]],
    rules: RuleSet,
) -> Told:
    value = mention.value
    if value is None:
        raise ValueError(f"'{mention.quote}' has no value")
    beside = _beside(sentence, mention)
    left_out = sentence.names | rules.context.small_words
    outside = _outside_figures(sentence)
    own = claims.get(mention.start, frozenset())
    if context is not None and context.citation.heads:
        return _cell(reading, number, value, context, own, rules)
    return Told(
        citation=cite(reading.document, sentence.passage, mention.start, mention.end),
        value=value,
        family=_family(value),
        sentence=number,
        near=frozenset(_stems(beside, left_out)),
        wide=frozenset(_stems(outside, left_out)),
        near_names=frozenset(word.text[:_LIKE] for word in beside if word.text in sentence.names),
        names=frozenset(name[:_LIKE] for name in sentence.names),
        claims=own,
        over_time=_over_time(own, context, rules),
        context=context,
        published=reading.document.source.published,
        direction=context.direction if context is not None and context.role == "change" else "",
        company=company_of(mention, sentence.figures),
        numbers=numbers_beside(mention, sentence.figures),
        line=tuple(
            show_value(one.value) for one in sentence.figures if one.value and _family(one.value) == _family(value)
        ),
        printed=_printed(sentence, outside, left_out),
    )


def _cell(
    reading: DocumentReading, number: int, value: Value, context: FigureContext, own: frozenset[Claim], rules: RuleSet
) -> Told:
    """Give the figure of a table's cell with the words and names of its heads: alone it says nothing."""
    names = frozenset(name[:_LIKE] for name in context.names)
    heads = " ".join(context.citation.heads)
    said = [word for word in split_words(fold(heads)) if word.is_word]
    return Told(
        citation=context.citation,
        value=value,
        family=_family(value),
        sentence=number,
        near=context.words,
        wide=frozenset(word for word in context.told if not word.startswith("#")) - context.names,
        near_names=names,
        names=names,
        claims=own,
        over_time=_over_time(own, context, rules),
        context=context,
        published=reading.document.source.published,
        printed={stem(word.text): heads[word.start : word.end].lower() for word in said},
    )


def _beside(sentence: Sentence, mention: Mention) -> tuple[Word, ...]:
    """Give the words beside a figure; another figure bars them from a number, but not from a date."""
    if isinstance(mention.value, Period):
        before = [word for word in sentence.words if word.end <= mention.start]
        behind = [word for word in sentence.words if word.start >= mention.end]
        return (*before[-_NEAR:], *behind[:_NEAR])
    stretch = stretch_of(sentence, mention)
    return (*stretch.words_before[-_NEAR:], *stretch.words_after[:_NEAR])


def _outside_figures(sentence: Sentence) -> tuple[Word, ...]:
    """Give the words of a sentence that are no part of a figure: "tonnes" says nothing of what is weighed."""
    spans = [(one.start, one.end) for one in sentence.figures]
    return tuple(word for word in sentence.words if not any(start <= word.start < end for start, end in spans))


def _printed(sentence: Sentence, outside: Iterable[Word], left_out: frozenset[str]) -> dict[str, str]:
    words = {found: sentence.text[word.start : word.end].lower() for found, word in _stems(outside, left_out).items()}
    named = [word for word in sentence.words if word.text in sentence.names]
    return {**words, **{word.text[:_LIKE]: sentence.text[word.start : word.end] for word in named}}


def _family(value: Value) -> str:
    return _FAMILIES.get(value.kind, value.kind)


def _over_time(claims: Iterable[Claim], context: FigureContext | None, rules: RuleSet) -> str:
    """Give how the thing lives in time: what a rule says, else what the words around the figure tell."""
    for rule_id, _ in sorted(claims):
        rule = rules.rule(rule_id)
        if rule is not None:
            return rule.over_time
    if context is not None and context.outcomes:
        return "only_grows"
    return "changes" if context is not None and context.measured.is_stock else "fixed"


def _stems(words: Iterable[Word], left_out: frozenset[str]) -> dict[str, Word]:
    return {
        stem(word.text): word
        for word in words
        if word.is_word and len(word.text) > 2 and word.text.isalpha() and word.text not in left_out
    }


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of a folded word.

    >>> stem("exported"), stem("exports"), stem("rose")
    ('export', 'export', 'rise')
    """
    return str(_stemmer.stemWord(base_form(word)))


def is_dated(value: Value) -> bool:
    """Tell whether *value* can be held against others: a date without its year or its anchor cannot."""
    return isinstance(value, Quantity) or (isinstance(value, Period) and value.printed is not None)
