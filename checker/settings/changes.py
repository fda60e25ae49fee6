"""What the settings change of rules: what their findings are worth, and the words of their lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal, cast

from checker.errors import Problem
from checker.settings.toml_places import find_key, find_text
from checker.severities import SEVERITIES, Severity
from checker.yaml_nodes import Place, Scalar

CHANGED_SEVERITIES = (*reversed(SEVERITIES), "off")
"""What `severity` may say of a rule; "off" takes it out of the comparison, which the report says."""

ChangedSeverity = Severity | Literal["off"]
_SEVERITY_FORM = 'such as trade-total = "note"'
_WORDS_FORM = 'such as TRADE = ["commerce"], which adds, or TRADE = {replace = ["commerce"]}'


@dataclass(frozen=True, slots=True)
class SeverityChange:
    """What every finding of one rule is worth here."""

    rule: str
    severity: ChangedSeverity
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that one list gains, or that take the place of its own.

    Args:
        replaces: whether the list then holds *words* alone.
    """

    name: str
    words: tuple[Scalar, ...]
    replaces: bool
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Written:
    """A settings file as read: its path as shown, its text, and the keys under which the settings stand in it."""

    path: str
    text: str
    above: tuple[str, ...]
    values: Mapping[str, object]

    def place(self, *names: str) -> Place:
        """Give where a key stands."""
        return find_key(self.path, self.text, (*self.above, *names))


def read_severities(written: Written, problems: list[Problem]) -> tuple[SeverityChange, ...]:
    """Give what stands under `severity`."""
    changes = []
    for rule, value in _table(written, "severity", f"takes rules with a level, {_SEVERITY_FORM}", problems):
        place = written.place("severity", rule)
        if isinstance(value, str) and value in CHANGED_SEVERITIES:
            changes.append(SeverityChange(rule, cast(ChangedSeverity, value), place))
            continue
        near = get_close_matches(value, CHANGED_SEVERITIES, 1) if isinstance(value, str) else []
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(CHANGED_SEVERITIES)}"
        problems.append(place.problem(f"{_shown(value)} is no level for '{rule}'; {hint}"))
    return tuple(changes)


def read_word_changes(written: Written, problems: list[Problem]) -> tuple[WordChange, ...]:
    """Give what stands under `words`."""
    changes = []
    for name, value in _table(written, "words", f"takes word lists, {_WORDS_FORM}", problems):
        place = written.place("words", name)
        replaces = isinstance(value, Mapping) and tuple(value) == ("replace",)
        entries = value["replace"] if isinstance(value, Mapping) and replaces else value
        if not isinstance(entries, list) or not all(isinstance(one, str) and one.strip() for one in entries):
            problems.append(place.problem(f"'{name}' takes a list of texts, {_WORDS_FORM}"))
        elif not entries:
            problems.append(place.problem(f"'{name}' lists no word"))
        else:
            changes.append(WordChange(name, tuple(_scalars(written, place, entries)), replaces, place))
    return tuple(changes)


def _scalars(written: Written, key: Place, entries: Iterable[str]) -> Iterable[Scalar]:
    for entry in entries:
        place = find_text(written.path, written.text, key, entry)
        yield Scalar(entry, place, 0 if place is key else 1)


def _table(written: Written, key: str, takes: str, problems: list[Problem]) -> tuple[tuple[str, object], ...]:
    value = written.values.get(key, {})
    if isinstance(value, dict):
        return tuple(value.items())
    problems.append(written.place(key).problem(f"'{key}' {takes}"))
    return ()


def _shown(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else "this"
