"""What the phrases of a rule find in a text, for the tests of the phrase language."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

from checker.model import Document, Statement, show_value
from checker.one_document import read_document
from checker.rules import RuleSet, make_plan, read_rules

RULES = """\
rules_version: 1
words:
  HANDLED: [handle*, move*]
  WAS: [was, were, stood at, reach*, came to]
names:
  country: {{Norway: [Norwegian], Denmark: [Danish]}}
rules:
  - id: tried
    title: The rule that is tried
{phrases}
    values: {{{values}}}
    same_if: [{key}]
    compare: {compare}
    report: {{warn_if: differs}}
    examples:
      - {{text: Nothing., finds: nothing}}
"""


def rules_with(folder: Path, *phrases: str, values: str, key: str = "", compare: str = "", more: str = "") -> RuleSet:
    """Give one rule that looks for *phrases*; it compares the first of *values* unless *compare* is said."""
    found = "".join(f"      - {phrase}\n" for phrase in phrases)
    lines = (f"    find:\n{found}" if found else "") + indent(more, "    ")
    text = RULES.format(phrases=lines.rstrip("\n"), values=values, key=key, compare=compare or values.split(":")[0])
    path = folder / "tried.yaml"
    path.write_text(text, encoding="utf-8")
    return read_rules([path], general=False)


def statements(rules: RuleSet, text: str) -> tuple[Statement, ...]:
    """Give what *rules* find in *text*."""
    assert rules.problems == (), [str(one) for one in rules.problems]
    return read_document(Document.from_text(text, "a"), make_plan(rules)).statements


def said(found: tuple[Statement, ...]) -> list[str]:
    """Give each statement as its quotation and the values of its key."""
    return [
        ", ".join([one.citation.quote, *(f"{slot.name} {show_value(slot.value)}" for slot in one.key)]) for one in found
    ]
