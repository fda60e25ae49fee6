"""One entry under `rules` -> a frozen `Rule`; every fault of it is kept, and a rule with a fault is not loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from checker.errors import Problem
from checker.expressions import Comparison, ExpressionError, parse_expression
from checker.reading.folding import fold
from checker.rules.broader_terms import broader_terms
from checker.rules.check_rule import check_rule, phrases_whole
from checker.rules.extend import ADDING
from checker.rules.fields import Fields, nearest
from checker.rules.phrases import Phrase, Scope, parse_phrase
from checker.rules.read_examples import Examined, read_examples
from checker.rules.read_reference import message_slots, read_reference
from checker.rules.read_report import Reported, read_report
from checker.rules.read_values import ReadValues, read_given, read_values
from checker.rules.read_vocabulary import Vocabulary
from checker.rules.regexes import read_regexes
from checker.rules.rule import FIGURE_TYPES, OVER_TIME, VALUE_TYPES, Given, OverTime, Rule
from checker.yaml_nodes import Node, Place

RULE_KEYS = (
    "id",
    "extends",
    "title",
    "why",
    "find",
    "also_find",
    "regex",
    "skip",
    "also_skip",
    "values",
    "same_if",
    "compare",
    "over_time",
    "window",
    "given",
    "must_hold",
    "reference",
    "report",
    "examples",
    "is_a",
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_HINT = 60
_WINDOW = re.compile(r"(\d{1,5}) days?")


def read_rule(
    node: Node, vocabulary: Vocabulary, faults: list[Problem], of_files: Mapping[str, Vocabulary] | None = None
) -> Rule | None:
    """Give the rule that *node* writes, or None where it has a fault or one told elsewhere hides what it means.

    Args:
        of_files: path -> the vocabulary of that file, where phrases may come from other files by `extends`.
    """
    before = len(faults)
    fields = Fields(node, RULE_KEYS, "a rule", faults)
    _refuse_adding(fields)
    values, given = read_values(fields), read_given(fields)
    vocabularies = _Vocabularies(vocabulary, of_files or {})
    find, skip = _phrases(fields, "find", values, vocabularies), _phrases(fields, "skip", values, vocabularies)
    examined = _examined(fields, values, given)
    rule = Rule(
        id=_id(fields),
        title=fields.prose("title"),
        place=fields.place,
        why=" ".join(fields.prose("why").split()),
        find=find,
        skip=skip,
        regex=read_regexes(fields, _scope(values, vocabulary)),
        values=values.specs,
        same_if=_value_names(fields, "same_if", values),
        compare=_compared(fields, values),
        over_time=cast(OverTime, fields.one_of("over_time", OVER_TIME) or "fixed"),
        window_days=_window(fields),
        given=given,
        must_hold=_must_hold(fields),
        reference=read_reference(fields, given),
        report=read_report(fields, _reported(fields, values, given)),
        examples=read_examples(fields.items("examples"), examined, faults),
        is_a={**vocabulary.is_a, **broader_terms(fields.pairs("is_a"), faults)},
        words=_words_used((*find, *skip), vocabularies),
        must_hold_written=fields.scalar("must_hold"),
        extends=fields.text("extends"),
    )
    check_rule(fields, rule, values)
    return rule if len(faults) == before and phrases_whole(fields, rule) else None


def _id(fields: Fields) -> str:
    scalar = fields.scalar("id")
    if scalar is None:
        return ""
    if not _ID.fullmatch(scalar.text):
        joined = "-".join(re.findall(r"[a-z0-9]+", fold(scalar.text[:_LONGEST_HINT])))
        such_as = f", such as '{joined}'" if joined else ""
        fields.fault(scalar.place, f"'{scalar.text}' is no id; write lower-case words joined by '-'{such_as}")
    return scalar.text


@dataclass(frozen=True, slots=True)
class _Vocabularies:
    """The vocabulary of a rule, and those of the files whose phrases it takes over."""

    own: Vocabulary
    of_files: Mapping[str, Vocabulary]

    def of(self, place: Place | None) -> Vocabulary:
        return self.of_files.get(place.path, self.own) if place else self.own


def _refuse_adding(fields: Fields) -> None:
    for key, whole in ADDING.items() if "extends" not in fields.nodes else ():
        if key in fields.nodes:
            fields.fault(
                fields.keys[key].place, f"'{key}' goes with 'extends'; a rule's own phrases stand in '{whole}'"
            )


def _scope(values: ReadValues, vocabulary: Vocabulary) -> Scope:
    return Scope(values.names, VALUE_TYPES, vocabulary.words, values.whole, vocabulary.whole, vocabulary.plain_lists)


def _phrases(fields: Fields, key: str, values: ReadValues, vocabularies: _Vocabularies) -> tuple[Phrase, ...]:
    scopes: dict[int, Scope] = {}
    found = []
    for scalar in fields.scalars(key, flow=False):
        vocabulary = vocabularies.of(scalar.place)
        scope = scopes.get(id(vocabulary)) or scopes.setdefault(id(vocabulary), _scope(values, vocabulary))
        found.append(parse_phrase(scalar, scope, fields.faults))
    return tuple(phrase for phrase in found if phrase)


def _words_used(phrases: tuple[Phrase, ...], vocabularies: _Vocabularies) -> tuple[tuple[str, tuple[str, ...]], ...]:
    used: dict[tuple[str, tuple[str, ...]], None] = {}
    for phrase in phrases:
        words = vocabularies.of(phrase.place).words
        used.update({(name, tuple(entry.text for entry in words[name])): None for name in phrase.words})
    return tuple(used)


def _value_names(fields: Fields, key: str, values: ReadValues) -> tuple[str, ...]:
    scalars = fields.scalars(key)
    for scalar in scalars:
        if values.unknown(scalar.text):
            fields.fault(
                scalar.place, f"'{scalar.text}' is no value of this rule; {nearest(scalar.text, values.names)}"
            )
    return tuple(scalar.text for scalar in scalars)


def _compared(fields: Fields, values: ReadValues) -> str:
    scalar = fields.scalar("compare")
    if scalar and values.unknown(scalar.text):
        fields.fault(scalar.place, f"'{scalar.text}' is no value of this rule; {nearest(scalar.text, values.names)}")
    return scalar.text if scalar else ""


def _examined(fields: Fields, values: ReadValues, given: tuple[Given, ...]) -> Examined:
    if "reference" in fields.nodes:
        return Examined((), None, table=True)
    if "given" in fields.nodes:
        return Examined((), tuple(one.name for one in given))
    return Examined(values.names if values.whole else None, None)


def _reported(fields: Fields, values: ReadValues, given: tuple[Given, ...]) -> Reported:
    """Give what the report is about: which word its levels use, and what its message may name."""
    if "must_hold" in fields.nodes and "compare" in fields.nodes:
        return Reported("", True, None)
    if "must_hold" in fields.nodes:
        known = tuple(one.name for one in given) or (values.names if values.whole else None)
        sized = all(spec.type in (*FIGURE_TYPES, "") for spec in values.specs)
        return Reported("broken", sized, known)
    if "reference" in fields.nodes:
        return Reported("differs", True, message_slots(fields, given))
    word = "differs" if "compare" in fields.nodes else ""
    compared = fields.text("compare") if word else ""
    sized = all(spec.type in (*FIGURE_TYPES, "") for spec in values.specs if spec.name == compared)
    known = values.names
    slots = (*known, "source", *(f"other.{name}" for name in known), "other.source") if values.whole else None
    return Reported(word, sized, slots)


def _window(fields: Fields) -> int:
    scalar = fields.scalar("window")
    if scalar is None:
        return 0
    match = _WINDOW.fullmatch(scalar.text)
    if match and int(match[1]):
        return int(match[1])
    fields.fault(scalar.place, f"'{scalar.text}' is no window; write a number of days, such as '1 day' or '30 days'")
    return 0


def _must_hold(fields: Fields) -> Comparison | None:
    scalar = fields.scalar("must_hold")
    if scalar is None:
        return None
    try:
        return parse_expression(scalar.text)
    except ExpressionError as error:
        fields.faults.append(scalar.problem(str(error), error.column - 1))
        return None
