"""Reference tables: found, read and made ready for the rules that hold statements against them.

A run without such a rule imports no reader; pandas and openpyxl are imported by a table that needs them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import Problem
from checker.model import Document
from checker.rules.rule import Rule, RuleSet
from checker.tables.reference_table import NoRow, ReferenceTable, TableRow

__all__ = ["NoRow", "ReferenceTable", "TableRow", "Tables", "inline_table", "read_tables", "without_tables"]


@dataclass(frozen=True)
class Tables:
    """The tables of a run.

    Args:
        by_rule: id of the rule -> its table; a rule whose table cannot be read has none.
        problems: of tables and of their rows; what is whole is used.
    """

    by_rule: Mapping[str, ReferenceTable] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def without_tables(documents: Sequence[Document], rules: RuleSet) -> list[Document]:
    """Give *documents* without the reference tables of *rules*: what the others are held against is no source."""
    references = [rule.reference for rule in rules.rules if rule.reference and not rule.off]
    named = {(Path(one.place.path).parent / one.table).resolve() for one in references if one.place}
    return [one for one in documents if not (named and one.source.path and Path(one.source.path).resolve() in named)]


def read_tables(rules: RuleSet) -> Tables:
    """Read the table of every rule of *rules* that has a reference and is not switched off."""
    by_rule: dict[str, ReferenceTable] = {}
    problems: list[Problem] = []
    for rule in rules.rules:
        claim = _claim(rules, rule)
        if claim and not rule.off:
            from checker.tables.reading import read_into

            read_into(rule, claim, rules, by_rule, problems)
    return Tables(by_rule, tuple(dict.fromkeys(problems)))


def inline_table(rules: RuleSet, rule: Rule, text: str) -> Tables:
    """Read the table that an example of *rule* writes as CSV, with its faults located in that text.

    Args:
        rules: with the rule whose statements are held against the table, and the names.
    """
    by_rule: dict[str, ReferenceTable] = {}
    problems: list[Problem] = []
    claim = _claim(rules, rule)
    if claim and text:
        from checker.tables.reading import read_text_into

        read_text_into(text, rule, claim, rules, by_rule, problems)
    return Tables(by_rule, tuple(problems))


def _claim(rules: RuleSet, rule: Rule) -> Rule | None:
    """Give the rule whose statements *rule* holds against its table, or None where it has no table."""
    return rules.rule(rule.given[0].rule) if rule.reference and rule.given else None
