"""One document -> the context of each of its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from checker.model import Document, Mention, Passage, Quantity
from checker.reading import cite
from checker.reading.words import Word, words_of_each
from checker.rules.context_words import ContextWords
from checker.statements.by_context.countries import countries_in, main_countries
from checker.statements.by_context.days import day_told_in
from checker.statements.by_context.document_names import names_in, names_used_most
from checker.statements.by_context.figure_context import ArticleContext, FigureContext, Measured
from checker.statements.by_context.heads import heads_of
from checker.statements.by_context.measures import measured_by
from checker.statements.by_context.outcomes import group_of, outcomes_of
from checker.statements.by_context.people import person_of
from checker.statements.by_context.periods import period_of, years_of
from checker.statements.by_context.roles import dimension_of, direction_of, per_what, role_of, statistic_of
from checker.statements.by_context.sentence import Sentence, lay_out, own_words_before, stretch_of
from checker.statements.by_context.set_against import set_against
from checker.statements.by_context.told import content_of, told_in, unit_of
from checker.statements.by_context.topic import topic_of
from checker.statements.wording import attribution_of, modality_of, notice_of

_COMPARED = ("money", "count", "number", "percent", "measure", "duration", "age")
_NEAR = 7
_WORDS_OF_PLAN = 8


def describe_figures(
    document: Document,
    folded: str,
    passages: Sequence[Passage],
    mentions: Mapping[int, Sequence[Mention]],
    words: ContextWords,
) -> tuple[FigureContext, ...]:
    """Give the context of each figure of *document*, in order; none where no rule file says which words count.

    Args:
        folded: the text, folded one to one.
        mentions: the figures and dates of each passage, by its index.
    """
    if words == ContextWords():
        return ()
    by_passage = words_of_each(folded, passages)
    names = names_in(document.text, passages, by_passage, words.countries)
    own = [said for passage, said in zip(passages, by_passage, strict=True) if not passage.composed]
    article = ArticleContext(
        topic_of(document.source.title, passages, by_passage, words.small_words),
        names_used_most(document.text, passages, by_passage, names),
        main_countries(tuple(chain.from_iterable(own)), document.text, words),
    )
    found: list[FigureContext] = []
    for index in sorted(mentions):
        if not passages[index].is_article:
            continue
        sentence = lay_out(document.text, folded, passages[index], by_passage[index], mentions[index], names)
        found.extend(_describe(document, sentence, index, article, words))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says of all its figures alike; the fields are those of `FigureContext`."""

    notice: str
    attribution: str
    events: frozenset[str]
    other_event: bool
    names: frozenset[str]
    years: frozenset[int]
    told: frozenset[str]


def _describe(
    document: Document, sentence: Sentence, index: int, article: ArticleContext, words: ContextWords
) -> Iterator[FigureContext]:
    said = _said_in(sentence, words)
    for figure in sentence.figures:
        if isinstance(figure.value, Quantity) and figure.value.kind in _COMPARED:
            yield _context(document, sentence, index, figure, figure.value, said, article, words)
    if not sentence.passage.composed:
        yield from day_told_in(document, sentence, index, said.names, article, words)


def _said_in(sentence: Sentence, words: ContextWords) -> _Said:
    written = sentence.text[sentence.passage.start : sentence.passage.end]
    tokens = [word.text for word in sentence.words]
    countries = countries_in(sentence.words, sentence.text, words)
    return _Said(
        notice=notice_of(written),
        attribution=attribution_of(written),
        events=frozenset(words.events[(token,)] for token in tokens if (token,) in words.events),
        other_event=not words.other_events.isdisjoint((*tokens, *map(" ".join, pairwise(tokens)))),
        names=sentence.names | {one.name.split()[-1].lower() for one in countries},
        years=years_of(sentence),
        told=told_in(sentence, words.small_words),
    )


def _context(
    document: Document,
    sentence: Sentence,
    index: int,
    figure: Mention,
    value: Quantity,
    said: _Said,
    article: ArticleContext,
    words: ContextWords,
) -> FigureContext:
    stretch = stretch_of(sentence, figure)
    about = period_of(sentence, figure, stretch)
    outcomes = outcomes_of(sentence, figure, stretch, words)
    measured = (
        measured_by(sentence, figure, stretch, article.countries, words)
        if value.kind == "money"
        else Measured(is_stock=bool(outcomes & words.stocks))
    )
    role = role_of(value, stretch, sentence.folded[sentence.passage.start : figure.start], words)
    own_before = own_words_before(sentence, figure, stretch)
    beside = (*own_before, *stretch.words_after)
    left_out = sentence.names | words.small_words
    return FigureContext(
        passage=index,
        mention=figure,
        citation=cite(document, sentence.passage, figure.start, figure.end),
        unit=unit_of(value),
        role="level" if role == "previous" and about else role,
        direction=direction_of(role, stretch, words),
        modality=said.notice or modality_of([word.text for word in stretch.words_before[-_WORDS_OF_PLAN:]]),
        attribution=said.attribution,
        per=per_what(stretch),
        statistic=statistic_of(stretch),
        dimension=dimension_of(stretch, words) if value.kind == "measure" else "",
        outcomes=outcomes,
        group=group_of(value, words),
        events=said.events,
        other_event=said.other_event,
        measured=measured,
        person=person_of(sentence, figure, stretch, words) if value.kind == "age" else None,
        about=about,
        years=said.years,
        names=said.names,
        near_names=frozenset(word.text for word in beside) & sentence.names,
        words=content_of((*own_before[-_NEAR:], *stretch.words_after[:_NEAR]), left_out),
        published=document.source.published,
        heads=heads_of(sentence, measured, words) if sentence.passage.composed else frozenset(),
        clause=content_of((*own_before, *_up_to_comma(stretch.words_after)), left_out),
        told=said.told,
        which=_which(sentence, value),
        set_against=set_against(sentence, figure),
        article=article,
    )


def _up_to_comma(words: Sequence[Word]) -> Sequence[Word]:
    end = next((number for number, word in enumerate(words) if word.text == ","), len(words))
    return words[:end]


def _which(sentence: Sentence, own: Quantity) -> tuple[int, int]:
    alike = [one.value for one in sentence.figures if isinstance(one.value, Quantity) and one.value.unit == own.unit]
    return next((place for place, value in enumerate(alike) if value is own), 0), len(alike)
