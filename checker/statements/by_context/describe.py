"""One document -> the context of each of its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

import snowballstemmer

from checker.interval import Interval
from checker.model import Document, Mention, Passage, Period, Quantity
from checker.reading import cite
from checker.reading.words import Word, split_words
from checker.rules.context_words import ContextWords
from checker.rules.inflection import base_form
from checker.statements.by_context.countries import countries_in, main_countries
from checker.statements.by_context.document_names import names_in
from checker.statements.by_context.figure_context import FigureContext
from checker.statements.by_context.measures import Measured, measured_by
from checker.statements.by_context.outcomes import group_of, outcomes_of
from checker.statements.by_context.people import person_of
from checker.statements.by_context.roles import role_of
from checker.statements.by_context.sentence import Sentence, Stretch, dates_of, lay_out, stretch_of
from checker.statements.wording import attribution_of, modality_of, notice_of

_COMPARED = ("money", "count", "number", "percent", "measure", "duration", "age")
_NEAR = 7
_MOST_FIGURES = 150  # what holds more is a list of numbers, and no sentence whose words say what each measures
_DATE_REACH = 45
_WORDS_OF_PLAN = 8

_stemmer = snowballstemmer.stemmer("english")


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
    names = names_in(document.text, folded, passages, words.countries)
    countries = main_countries(split_words(folded), document.text, words)
    found: list[FigureContext] = []
    for index in sorted(mentions):
        passage = passages[index]
        if passage.zone in ("boilerplate", "metadata") or len(mentions[index]) > _MOST_FIGURES:
            continue
        sentence = lay_out(document.text, folded, passage, mentions[index], names)
        found.extend(_describe(document, sentence, index, countries, words))
    return tuple(found)


def _describe(
    document: Document, sentence: Sentence, index: int, main: Sequence[str], words: ContextWords
) -> Iterator[FigureContext]:
    passage = sentence.passage
    written = sentence.text[passage.start : passage.end]
    notice, attribution = notice_of(written), attribution_of(written)
    tokens = [word.text for word in sentence.words]
    events = frozenset(words.events[(token,)] for token in tokens if (token,) in words.events)
    countries = countries_in(sentence.words, sentence.text, words)
    names = sentence.names | {one.name.split()[-1].lower() for one in countries}
    years = frozenset(year for one in dates_of(sentence) if (year := _year(one.value)))
    for figure in sentence.figures:
        value = figure.value
        if not isinstance(value, Quantity) or value.kind not in _COMPARED:
            continue
        stretch = stretch_of(sentence, figure)
        before = sentence.folded[passage.start : figure.start]
        measured = measured_by(sentence, figure, stretch, main, words) if value.kind == "money" else Measured()
        about = _about(sentence, figure, stretch)
        role = role_of(value, stretch, before)
        beside = (*stretch.words_before, *stretch.words_after)
        yield FigureContext(
            passage=index,
            mention=figure,
            citation=cite(document, passage, figure.start, figure.end),
            unit=_unit(value),
            role="level" if role == "previous" and about else role,
            modality=notice or modality_of([word.text for word in stretch.words_before[-_WORDS_OF_PLAN:]]),
            attribution=attribution,
            outcomes=outcomes_of(value, stretch, words),
            group=group_of(value, words),
            events=events,
            other_event=bool(words.other_events.intersection(tokens)),
            measure=measured.measure,
            qualifiers=measured.qualifiers,
            bases=measured.bases,
            owner=measured.owner,
            partner=measured.partner,
            owner_inferred=measured.owner_inferred,
            person=person_of(sentence, figure, stretch, words) if value.kind == "age" else None,
            about=about,
            years=years,
            names=names,
            near_names=frozenset(word.text for word in beside) & sentence.names,
            words=_content(stretch, sentence.names | words.small_words),
            published=document.source.published,
            is_stock=measured.measure in words.stocks,
        )


def _unit(value: Quantity) -> str:
    unit = value.unit or ""
    return value.kind if value.kind in ("age", "duration") else f"{value.kind} {unit}".rstrip()


def _about(sentence: Sentence, figure: Mention, stretch: Stretch) -> Interval[date] | None:
    """Give the period attached to a figure: the first date behind it in its stretch, else the last before it."""
    dates = [
        one for one in dates_of(sentence) if isinstance(one.value, Period) and one.value.grain not in ("day", "weekend")
    ]
    behind = [one for one in dates if figure.end <= one.start < min(stretch.end, figure.end + _DATE_REACH)]
    before = [one for one in dates if stretch.start <= one.start and one.end <= figure.start]
    chosen = behind[0] if behind else before[-1] if before else None
    return chosen.value.printed if chosen and isinstance(chosen.value, Period) else None


def _year(value: object) -> int | None:
    if isinstance(value, Period) and value.grain not in ("decade", "century") and value.printed and value.printed.low:
        return value.printed.low.year
    return None


def _content(stretch: Stretch, left_out: frozenset[str]) -> frozenset[str]:
    near: tuple[Word, ...] = (*stretch.words_before[-_NEAR:], *stretch.words_after[:_NEAR])
    return frozenset(
        _stem(word.text)
        for word in near
        if word.is_word and len(word.text) > 2 and word.text.isalpha() and word.text not in left_out
    )


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(base_form(word)))
