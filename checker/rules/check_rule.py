"""What must fit together inside one rule: its kind and its keys, its phrases and its values."""

from __future__ import annotations

from collections.abc import Collection

from checker.rules.anchors import Requirements
from checker.rules.check_expression import mixed_kinds, unknown_names
from checker.rules.fields import Fields
from checker.rules.phrases import NEXT_SENTENCE, Literal, Phrase, leads_on
from checker.rules.read_values import ReadValues
from checker.rules.rule import FIGURE_TYPES, OVER_TIME, SEVERAL, Rule, ValueSpec
from checker.yaml_nodes import Mapping, Place, Scalar, Sequence

_ONLY_IN_PHRASES = (*FIGURE_TYPES, "text", "choice", "weekday", "time")
"""Types that nothing but a phrase can fill: names, years and dates may also stand elsewhere in the article."""


def check_rule(fields: Fields, rule: Rule, values: ReadValues) -> None:
    """Report what does not fit together in *rule*, read from *fields*."""
    fields.require_filled("examples")
    fields.require("id", "title", "report")
    _check_keys(fields)
    _check_time(fields, rule)
    if rule.compare and rule.compare in rule.same_if:
        fields.fault(
            _item_place(fields, "same_if", rule.compare),
            f"'{rule.compare}' is compared, so it cannot be part of the key",
        )
    _check_lists(fields, rule)
    if rule.must_hold:
        _check_expression(fields, rule, values)
    if "given" not in fields.nodes and phrases_whole(fields, rule):
        _check_phrases(fields, rule, values)


def phrases_whole(fields: Fields, rule: Rule) -> bool:
    """Tell whether every phrase of *rule* could be read."""
    whole = [len(phrases) == len(_scalars(fields, key)) for key, phrases in (("find", rule.find), ("skip", rule.skip))]
    patterns = fields.nodes.get("regex")
    return all(whole) and len(rule.regex) == (len(patterns.items) if isinstance(patterns, Sequence) else 0)


def _check_keys(fields: Fields) -> None:
    """A rule either compares statements, or holds the values of one sentence, or those of other rules, to a sum."""
    if "reference" in fields.nodes:
        fields.require_filled("given")
        others = ("find", "skip", "regex", "values", "compare", "same_if", "must_hold", "over_time", "window")
        _refuse(fields, others, "'reference' holds a value of another rule ('given') against a table")
        return
    if "given" in fields.nodes:
        fields.require("must_hold")
        fields.require_filled("given")
        claim = ("find", "skip", "regex", "values", "compare", "same_if")
        _refuse(fields, claim, "'given' takes its values from other rules")
        return
    if "also_find" not in fields.nodes:
        fields.require_filled("regex" if "regex" in fields.nodes and "find" not in fields.nodes else "find")
    fields.require_filled("values")
    if not {"must_hold", "compare", "same_if"} & fields.nodes.keys():
        either = "compares statements ('compare', 'same_if') or checks a sum ('must_hold'); write one of them"
        fields.fault(fields.place, f"a rule either {either}")
    elif "must_hold" in fields.nodes:
        _refuse(fields, ("compare", "same_if", "over_time", "window"), "'must_hold' checks one sentence by itself")
    else:
        fields.require("compare", "same_if")


def _check_time(fields: Fields, rule: Rule) -> None:
    if rule.over_time == "changes" and "window" not in fields.nodes:
        fields.fault(fields.keys["over_time"].place, "'over_time: changes' needs a 'window', such as '30 days'")
    compared = rule.value(rule.compare)
    if rule.over_time == "age" and compared and compared.type not in ("age", ""):
        fields.fault(
            fields.keys["over_time"].place, f"'over_time: age' compares an age, and '{compared.name}' is {_a(compared)}"
        )
    is_known = fields.text("over_time") in ("", *OVER_TIME)
    if "window" in fields.nodes and rule.over_time != "changes" and is_known and "must_hold" not in fields.nodes:
        fields.fault(fields.keys["window"].place, "'window' goes with 'over_time: changes'")


def _check_lists(fields: Fields, rule: Rule) -> None:
    """A list of figures is added or counted; it is no value that two statements could share."""
    for key, _ in fields.pairs("values") if rule.compare else ():
        spec = rule.value(key.text)
        if spec and spec.how_many == SEVERAL and spec.type in FIGURE_TYPES:
            fields.fault(key.place, f"a list of figures ('{spec.name}') goes with 'must_hold', not with 'compare'")


def _check_expression(fields: Fields, rule: Rule, values: ReadValues) -> None:
    comparison, written = rule.must_hold, rule.must_hold_written
    if comparison is None or written is None:
        return
    key = "given" if "given" in fields.nodes else "values"
    types = {one.name: "" for one in rule.given} if rule.given else {spec.name: spec.type for spec in values.specs}
    if not types or (key == "values" and not values.whole) or {"given", "values"} <= fields.nodes.keys():
        return
    if not comparison.names:
        fields.fault(written.place, "the expression holds no value of the rule, so that it checks nothing")
        return
    several = [spec.name for spec in values.specs if spec.how_many == SEVERAL]
    faults = list(unknown_names(comparison, types)) or list(mixed_kinds(comparison, types, several))
    fields.faults.extend(written.problem(message, column - 1) for column, message in faults)
    unused = [value for value, _ in fields.pairs(key) if value.text not in comparison.names]
    for value in unused if set(comparison.names) <= types.keys() else ():
        fields.fault(value.place, f"'{value.text}' does not stand in 'must_hold', so that nothing is done with it")


def _check_phrases(fields: Fields, rule: Rule, values: ReadValues) -> None:
    requirements = Requirements()
    needed = (rule.compare,) if rule.compare else rule.must_hold.names if rule.must_hold else ()
    find, skip = _scalars(fields, "find"), _scalars(fields, "skip")
    for phrase, scalar in zip(rule.find, find, strict=True):
        for name in needed:
            if name in values.names and name not in phrase.slots:
                fields.fault(scalar.place, f"the phrase has no <{name}>, which is what the rule is about")
    for pattern in rule.regex:
        for name in needed:
            if name in values.names and name not in pattern.groups:
                why = f"the pattern has no group (?P<{name}>...), which is what the rule is about"
                fields.fault(pattern.place, why)
    for phrase, scalar in zip(rule.skip, skip, strict=True):
        if phrase.leads_on:
            fields.fault(scalar.place, f"{NEXT_SENTENCE} has no place in 'skip': it takes away what one sentence says")
    for phrase, scalar in zip((*rule.find, *rule.skip), (*find, *skip), strict=True):
        if not _holds_word(phrase) and not requirements.of(phrase.elements, lambda name: _spelled(rule, name)):
            where = f" before {NEXT_SENTENCE}" if phrase.leads_on else ""
            fields.fault(scalar.place, f"'{phrase.text}' has no word that an article prints; add one{where}")
    _check_filled(fields, rule, needed)


def _holds_word(phrase: Phrase) -> bool:
    """Tell whether a word stands in the phrase before it may lead into the next sentence."""
    for one in phrase.elements:
        if isinstance(one, Literal):
            return True
        if phrase.leads_on and leads_on(one):
            return False
    return False


def _check_filled(fields: Fields, rule: Rule, needed: Collection[str]) -> None:
    """A value that no phrase holds is never known, unless the rest of the article may say it."""
    found = {*needed, *(name for phrase in rule.find for name in phrase.slots)}
    found.update(name for pattern in rule.regex for name in pattern.groups)
    node = fields.nodes.get("values")
    for key, _ in node.pairs if (rule.find or rule.regex) and isinstance(node, Mapping) else ():
        spec = rule.value(key.text)
        if spec and spec.type in _ONLY_IN_PHRASES and spec.name not in found:
            fields.fault(key.place, f"no phrase of 'find' holds <{spec.name}>, and nothing else fills {_a(spec)}")


def _a(spec: ValueSpec) -> str:
    return f"a{'n' if spec.type[0] in 'aeiou' else ''} {spec.type}"


def _spelled(rule: Rule, name: str) -> frozenset[str]:
    """Tell whether the value *name* is itself spelled by listed words, which are then searched for."""
    spec = rule.value(name)
    kind = spec.type if spec else name
    return frozenset({"listed"}) if kind in ("country", "choice", "weekday", "") else frozenset()


def _scalars(fields: Fields, key: str) -> tuple[Scalar, ...]:
    """Give the texts under *key* without reporting anything: that was done when they were read."""
    node = fields.nodes.get(key)
    items = node.items if isinstance(node, Sequence) else () if node is None else (node,)
    return tuple(item for item in items if isinstance(item, Scalar))


def _item_place(fields: Fields, key: str, text: str) -> Place:
    return next((scalar.place for scalar in _scalars(fields, key) if scalar.text == text), fields.nodes[key].place)


def _refuse(fields: Fields, keys: tuple[str, ...], why: str) -> None:
    for key in keys:
        if key in fields.nodes:
            fields.fault(fields.keys[key].place, f"'{key}' has no place here: {why}")
