"""One entry under `rules` -> a frozen `Rule`; every fault of it is kept, and a rule with a fault is not loaded."""

from __future__ import annotations

import re
from typing import cast

from checker.errors import Problem
from checker.expressions import Comparison, ExpressionError, parse_expression
from checker.rules.check_rule import check_rule, phrases_whole
from checker.rules.fields import Fields, nearest
from checker.rules.phrases import Phrase, Scope, parse_phrase
from checker.rules.read_examples import Examined, read_example
from checker.rules.read_report import Reported, read_report
from checker.rules.read_values import ReadValues, read_given, read_values
from checker.rules.read_vocabulary import Vocabulary, broader_terms
from checker.rules.rule import FIGURE_TYPES, OVER_TIME, VALUE_TYPES, Given, OverTime, Rule
from checker.yaml_nodes import Node

_KEYS = (
    "id",
    "title",
    "why",
    "find",
    "skip",
    "values",
    "same_if",
    "compare",
    "over_time",
    "window",
    "given",
    "must_hold",
    "report",
    "examples",
    "is_a",
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WINDOW = re.compile(r"(\d{1,5}) days?")


def read_rule(node: Node, vocabulary: Vocabulary, faults: list[Problem]) -> Rule | None:
    """Give the rule that *node* writes, or None where it has a fault or one told elsewhere hides what it means."""
    before = len(faults)
    fields = Fields(node, _KEYS, "a rule", faults)
    values, given = read_values(fields), read_given(fields)
    scope = Scope(values.names, VALUE_TYPES, vocabulary.words, values.whole, vocabulary.whole)
    find, skip = _phrases(fields, "find", scope), _phrases(fields, "skip", scope)
    examined = _examined(fields, values, given)
    rule = Rule(
        id=_id(fields),
        title=fields.prose("title"),
        place=fields.place,
        why=" ".join(fields.prose("why").split()),
        find=find,
        skip=skip,
        values=values.specs,
        same_if=_value_names(fields, "same_if", values),
        compare=_compared(fields, values),
        over_time=cast(OverTime, fields.one_of("over_time", OVER_TIME) or "fixed"),
        window_days=_window(fields),
        given=given,
        must_hold=_must_hold(fields),
        report=read_report(fields, _reported(fields, values, given)),
        examples=tuple(filter(None, (read_example(item, examined, faults) for item in fields.items("examples")))),
        is_a={**vocabulary.is_a, **broader_terms(fields.pairs("is_a"), faults)},
        words=_words_used((*find, *skip), vocabulary),
        must_hold_written=fields.scalar("must_hold"),
    )
    check_rule(fields, rule, values)
    return rule if len(faults) == before and phrases_whole(fields, rule) else None


def _id(fields: Fields) -> str:
    scalar = fields.scalar("id")
    if scalar is None:
        return ""
    if not _ID.fullmatch(scalar.text):
        fields.fault(scalar.place, f"'{scalar.text}' is no id; write lower-case words joined by '-'")
    return scalar.text


def _phrases(fields: Fields, key: str, scope: Scope) -> tuple[Phrase, ...]:
    phrases = (parse_phrase(scalar, scope, fields.faults) for scalar in fields.scalars(key, flow=False))
    return tuple(phrase for phrase in phrases if phrase)


def _words_used(phrases: tuple[Phrase, ...], vocabulary: Vocabulary) -> tuple[tuple[str, tuple[str, ...]], ...]:
    used = dict.fromkeys(name for phrase in phrases for name in phrase.words)
    return tuple((name, tuple(entry.text for entry in vocabulary.words[name])) for name in used)


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
