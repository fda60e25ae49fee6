"""What became of people: killed, injured, missing, for a number of them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Mention, Quantity
from checker.reading.words import Word
from checker.rules.context_words import ContextWords
from checker.statements.by_context.sentence import Sentence, Stretch, stretch_of

_REACH_AFTER, _REACH_BEFORE = 7, 6
_MOST_JOINED = 20  # more numbers in a row are a list, and what stands behind the last is not of the first
_ENDS = frozenset({",", ".", ";"})
_OPENS_CLAUSE = frozenset(
    ("who", "when", "after", "before", "until", "while", "though", "which", "that", "but", "as", "whose", "where")
)
# "Left 40 homeless" stands behind its number; before it such a word belongs to something else.
_ONLY_BEHIND = frozenset({"missing", "homeless"})

# Names of the deed: "three are charged with murder", "two counts of assault" tell nothing of what became of the three.
_DEEDS = frozenset({"death", "murder", "killing", "slaying"})
# What is counted or told then is not the people: "a murder rate of 12".
_OF_THE_DEED = frozenset({"rate", "rates", "charge", "charges", "trial", "penalty", "sentence", "case", "cases", "row"})


def outcomes_of(sentence: Sentence, figure: Mention, stretch: Stretch, words: ContextWords) -> frozenset[str]:
    """Give what became of the people counted: the words right behind the figure, else those right before it.

    In "4 nurses and 2 drivers were hurt" the words behind the second number are of both.
    """
    if not _is_number_of_people(figure):
        return frozenset()
    own = _behind(stretch.words_after, words) or _before(stretch.words_before, words)
    joined = None if own else _joined_to(sentence, figure, stretch)
    return own if joined is None else _of_last(sentence, joined, words)


def _of_last(sentence: Sentence, figure: Mention, words: ContextWords) -> frozenset[str]:
    """Give what the words behind the last number of a series tell of all of them."""
    for _ in range(_MOST_JOINED):
        stretch = stretch_of(sentence, figure)
        following = _joined_to(sentence, figure, stretch)
        if following is None:
            return _behind(stretch.words_after, words)
        figure = following
    return frozenset()


def _joined_to(sentence: Sentence, figure: Mention, stretch: Stretch) -> Mention | None:
    """Give the number that "and" or a comma joins to *figure* with nothing between.

    In "30 people and six were killed" the second number counts people, too, and tells of itself alone.
    """
    if [word.text for word in stretch.words_after] not in (["and"], [","], [",", "and"]):
        return None
    following = next((one for one in sentence.figures if one.start >= stretch.end), None)
    if following is None or not _is_number_of_people(following):
        return None
    return following if _is_count(following) or not _is_count(figure) else None


def _is_count(figure: Mention) -> bool:
    return isinstance(figure.value, Quantity) and figure.value.kind == "count"


def _is_number_of_people(figure: Mention) -> bool:
    return isinstance(figure.value, Quantity) and figure.value.kind in ("count", "number")


def group_of(value: Quantity, words: ContextWords) -> str:
    """Give which people are counted, or "" where it is people in general or not said."""
    counted = (value.unit or "").lower() if value.kind == "count" else ""
    return "" if not counted or counted in words.people else counted


def _behind(words_after: Sequence[Word], words: ContextWords) -> frozenset[str]:
    for index, word in enumerate(words_after[:_REACH_AFTER]):
        outcome = words.outcomes.get((word.text,))
        if outcome and (word.text not in _DEEDS or _is_to_death(words_after, index)):
            return _joined(outcome, [one.text for one in words_after[index + 1 : index + 3]], words)
        following = words_after[index + 1].text if index + 1 < len(words_after) else ""
        if word.text in _ENDS or word.text in _OPENS_CLAUSE or (word.text == "and" and (following,) in words.outcomes):
            break
    return frozenset()


def _is_to_death(words_after: Sequence[Word], index: int) -> bool:
    return index > 0 and words_after[index].text == "death" and words_after[index - 1].text == "to"


def _joined(outcome: str, following: Sequence[str], words: ContextWords) -> frozenset[str]:
    """Give "dead or missing" as both, and "shot dead", "shot to death" as killed."""
    then = next((words.outcomes[(word,)] for word in following if (word,) in words.outcomes), "")
    if outcome == "shot" and then == "killed":
        return frozenset({"killed"})
    if len(following) == 2 and following[0] in ("or", "and") and then:
        return frozenset({outcome, then})
    return frozenset({outcome})


def _before(words_before: Sequence[Word], words: ContextWords) -> frozenset[str]:
    following = ""
    for word in reversed(words_before[-_REACH_BEFORE:]):
        outcome = words.outcomes.get((word.text,))
        if outcome and outcome not in _ONLY_BEHIND and following not in _OF_THE_DEED:
            return frozenset({outcome})
        following = word.text
        if word.text in _ENDS or word.text == "and":
            break
    return frozenset()
