"""The values that an example gives for an identity, as if an article had printed them."""

from __future__ import annotations

from checker.figures import read_figures
from checker.model import Citation, IdentityCase, Slot, Statement, Value
from checker.rules import Rule, RuleSet
from checker.rules.rule import Example
from checker.statements.lattice import value_from_text


def unreadable_given(rules: RuleSet, rule: Rule, example: Example) -> tuple[str, ...]:
    """Give the names under `given` whose text is no value of its kind, in the rule's order."""
    return tuple(name for name, _, value in _values(rules, rule, example) if value is None)


def given_case(rules: RuleSet, rule: Rule, example: Example) -> IdentityCase:
    """Give the case that *example* writes under `given`; what cannot be read is left out."""
    terms = [
        (name, _statement(rule, name, dict(example.given)[name], value))
        for name, rule, value in _values(rules, rule, example)
        if value is not None
    ]
    return IdentityCase(rule.id, tuple(terms))


def _values(rules: RuleSet, rule: Rule, example: Example) -> list[tuple[str, str, Value | None]]:
    """Give for each given value its name, the rule it would come from, and what the example says that it is."""
    written = dict(example.given)
    found = []
    for given in rule.given:
        other = rules.rule(given.rule)
        spec = other.value(other.compare) if other else None
        text = written.get(given.name, "")
        value = value_from_text(spec, text, rules.names, read_figures) if spec else None
        found.append((given.name, given.rule, value))
    return found


def _statement(rule_id: str, name: str, text: str, value: Value) -> Statement:
    citation = Citation("the example", 0, len(text), text, 1, 1, "body", text, 0, "", "")
    slot = Slot(name, value, "", citation)
    return Statement(rule_id, citation, slot, (), (slot,))
