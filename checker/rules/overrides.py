"""What a project's settings change of its rules: words of lists before phrases are read, severities after.

A change is told wherever the rule is: `Rule.changed` in its manual page, `Rule.off` in the report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from checker.errors import Problem
from checker.model import SPELLING_RULE, Severity
from checker.rules.fields import nearest
from checker.rules.rule import Level, Rule
from checker.settings import Settings, SeverityChange, WordChange
from checker.yaml_nodes import Scalar

Words = Mapping[str, tuple[Scalar, ...]]


def change_words(words: Words, settings: Settings) -> dict[str, tuple[Scalar, ...]]:
    """Give the word lists of a file with what *settings* add to them, or put in their place.

    The result is what phrases are read with, so that a cache of read rules goes by `settings.words` too.
    """
    changed = dict(words)
    for change in settings.words:
        if change.name in words:
            known = () if change.replaces else words[change.name]
            texts = {scalar.text for scalar in known}
            changed[change.name] = (*known, *(one for one in change.words if one.text not in texts))
    return changed


def change_rules(rules: Iterable[Rule], settings: Settings) -> list[Rule]:
    """Give *rules* with the severities of *settings*, and with what is changed of them in words."""
    severities = {change.rule: change for change in settings.severity}
    return [_changed(rule, severities.get(rule.id), settings) for rule in rules]


def spelling_severity(settings: Settings) -> Severity | Literal["off"]:
    """Give what a name is worth that one article spells in two ways: a note, unless *settings* say otherwise."""
    return next((change.severity for change in settings.severity if change.rule == SPELLING_RULE), "note")


def unknown_names(ids: Collection[str], lists: Collection[str], settings: Settings) -> Iterator[Problem]:
    """Give a fault for each rule and word list of *settings* that is not there.

    Args:
        ids: of all rules that are written, those with a fault included.
        lists: names of all word lists.
    """
    if not settings.of_all_rules:
        return
    for change in settings.severity:
        if change.rule not in (*ids, SPELLING_RULE):
            message = f"no rule '{change.rule}' is loaded; {nearest(change.rule, sorted(ids))}"
            yield change.place.problem(message)
    for words in settings.words:
        if words.name not in lists:
            yield words.place.problem(
                f"no rule file has a word list '{words.name}'; {nearest(words.name, sorted(lists))}"
            )


def _changed(rule: Rule, change: SeverityChange | None, settings: Settings) -> Rule:
    said = [_words_said(one, settings.name) for one in settings.words if one.name in dict(rule.words)]
    if change is None:
        return replace(rule, changed=tuple(said)) if said else rule
    if change.severity == "off":
        return replace(rule, off=settings.name, changed=(f"{settings.name} switches the rule off", *said))
    mildest = min((level.more_than for level in rule.report.levels), default=None)
    levels = () if mildest is None else (Level(change.severity, mildest),)
    told = f"{settings.name} makes each of its findings {_LEVEL_WORDS[change.severity]}"
    return replace(rule, report=replace(rule.report, levels=levels), changed=(told, *said))


_LEVEL_WORDS = {"error": "an error", "warning": "a warning", "note": "a note"}


def _words_said(change: WordChange, name: str) -> str:
    words = _listed([scalar.text for scalar in change.words])
    if change.replaces:
        return f"{name} puts {words} in the place of the words of <{change.name}>"
    return f"{name} adds {words} to <{change.name}>"


def _listed(texts: Sequence[str]) -> str:
    quoted = [f"'{text}'" for text in texts]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
