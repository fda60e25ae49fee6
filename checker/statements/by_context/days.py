"""The day that a sentence gives for what it tells: a record like a figure's."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Document, Period
from checker.reading import cite
from checker.rules.context_words import ContextWords
from checker.statements.by_context.figure_context import DAY, ArticleContext, FigureContext
from checker.statements.by_context.sentence import Sentence, dates_of, own_words_before, stretch_of
from checker.statements.by_context.told import content_of, told_in
from checker.statements.wording import attribution_of, modality_of, notice_of


def day_told_in(
    document: Document,
    sentence: Sentence,
    index: int,
    names: frozenset[str],
    article: ArticleContext,
    words: ContextWords,
) -> Iterator[FigureContext]:
    """Give the record of the one day that *sentence* names in full; none where it names several.

    Args:
        index: number of the passage.
        names: of the sentence.
    """
    days = [one for one in dates_of(sentence) if isinstance(one.value, Period) and one.value.grain == "day"]
    if len(days) != 1 or not isinstance(days[0].value, Period) or days[0].value.inferred or not days[0].value.printed:
        return
    (day,) = days
    passage = sentence.passage
    stretch = stretch_of(sentence, day)
    beside = (*own_words_before(sentence, day, stretch), *stretch.words_after)
    written = sentence.text[passage.start : passage.end]
    own = f"#date {days[0].value.printed.low}"
    yield FigureContext(
        passage=index,
        mention=day,
        citation=cite(document, passage, day.start, day.end),
        unit=DAY,
        role="level",
        direction="",
        modality=notice_of(written) or modality_of([word.text for word in sentence.words]),
        attribution=attribution_of(written),
        names=names,
        near_names=frozenset(word.text for word in beside) & sentence.names,
        words=content_of(beside, sentence.names | words.small_words),
        published=document.source.published,
        told=told_in(sentence, words.small_words) - {own} | {"#date"},
        article=article,
    )
