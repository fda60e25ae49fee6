"""What became of people: killed, injured, missing, for a number of them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Quantity
from checker.reading.words import Word
from checker.rules.context_words import ContextWords
from checker.statements.by_context.sentence import Stretch

_REACH_AFTER, _REACH_BEFORE = 7, 6
_ENDS = frozenset({",", ".", ";"})
_OPENS_CLAUSE = frozenset({"who", "when", "after", "which", "that", "but", "as", "whose", "where"})
# "Left 40 homeless" stands behind its number; before it such a word belongs to something else.
_ONLY_BEHIND = frozenset({"missing", "homeless"})


def outcomes_of(value: Quantity, stretch: Stretch, words: ContextWords) -> frozenset[str]:
    """Give what became of the people counted: the words right behind the figure, else those right before it."""
    if value.kind not in ("count", "number"):
        return frozenset()
    return _behind(stretch.words_after, words) or _before(stretch.words_before, words)


def group_of(value: Quantity, words: ContextWords) -> str:
    """Give which people are counted, or "" where it is people in general or not said."""
    counted = (value.unit or "").lower() if value.kind == "count" else ""
    return "" if not counted or counted in words.people else counted


def _behind(words_after: Sequence[Word], words: ContextWords) -> frozenset[str]:
    for index, word in enumerate(words_after[:_REACH_AFTER]):
        outcome = words.outcomes.get((word.text,))
        if outcome:
            return _joined(outcome, [one.text for one in words_after[index + 1 : index + 3]], words)
        following = words_after[index + 1].text if index + 1 < len(words_after) else ""
        if word.text in _ENDS or word.text in _OPENS_CLAUSE or (word.text == "and" and (following,) in words.outcomes):
            break
    return frozenset()


def _joined(outcome: str, following: Sequence[str], words: ContextWords) -> frozenset[str]:
    """Give "dead or missing" as both, and "shot dead", "shot to death" as killed."""
    then = next((words.outcomes[(word,)] for word in following if (word,) in words.outcomes), "")
    if outcome == "shot" and then == "killed":
        return frozenset({"killed"})
    if len(following) == 2 and following[0] in ("or", "and") and then:
        return frozenset({outcome, then})
    return frozenset({outcome})


def _before(words_before: Sequence[Word], words: ContextWords) -> frozenset[str]:
    for word in reversed(words_before[-_REACH_BEFORE:]):
        outcome = words.outcomes.get((word.text,))
        if outcome and outcome not in _ONLY_BEHIND:
            return frozenset({outcome})
        if word.text in _ENDS or word.text == "and":
            break
    return frozenset()
