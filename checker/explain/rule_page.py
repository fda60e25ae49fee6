"""A rule's manual page, from the rule itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from checker.explain.examples import example_lines
from checker.explain.keys import given_words, level_words, list_lines, over_time_words, table_lines, value_words
from checker.rules import Rule
from checker.rules.names import Names

_WIDTH = 88
_SIGNS = (
    "<name> is a value or a word list, (a|b) either, (a|) may be missing, word* the word in all its forms, ... up to "
    "twelve words."
)


def explain_rule(rule: Rule, names: Names | None = None) -> str:
    """Give what *rule* looks for, when two statements are about one fact, what is reported, and its examples.

    Args:
        names: those of all rules; of the lists that *rule* takes values from the spellings with days are shown.
    """
    return "\n".join(_lines(rule, names or Names())) + "\n"


def _lines(rule: Rule, names: Names) -> Iterator[str]:
    yield f"{rule.title}  [{rule.id}]"
    yield f"{rule.place.path}:{rule.place.line}"
    yield from _from_elsewhere(rule)
    if rule.why:
        yield from ("", fill(rule.why, _WIDTH))
    yield from _section("Looks for", [phrase.text for phrase in rule.find])
    patterns = [f"near {one.near.text}: {one.pattern}" for one in rule.regex]
    yield from _section("Looks for, as a regular expression", patterns)
    yield from _section("Passes over", [phrase.text for phrase in rule.skip])
    if rule.find or rule.skip:
        yield from ("", fill(_SIGNS, _WIDTH))
    yield from _section("Word lists", (line for name, entries in rule.words for line in list_lines(name, entries)))
    yield from _section("Values", map(value_words, rule.values))
    yield from _section("Names that were in use at some time only", _dated_lines(rule, names))
    yield from _section("Takes", map(given_words, rule.given))
    yield from _section("Is also", (f"{word}: {', '.join(broader)}" for word, broader in sorted(rule.is_a.items())))
    yield ""
    yield from _checked(rule)
    yield from _section("Reports", (level_words(level, is_sum=bool(rule.must_hold)) for level in rule.report.levels))
    if rule.report.message:
        yield fill(f"Says: {rule.report.message}", _WIDTH, subsequent_indent="  ")
    if rule.report.settle:
        yield fill(f"To settle: {rule.report.settle}", _WIDTH, subsequent_indent="  ")
    yield from _section("Examples", (line for example in rule.examples for line in example_lines(example)))


def _dated_lines(rule: Rule, names: Names) -> Iterator[str]:
    for kind in dict.fromkeys(spec.name_kind for spec in rule.values if spec.name_kind):
        yield from (f"{alias.text} ({kind} {alias.canonical}), {alias.days}" for alias in names.dated(kind))


def _from_elsewhere(rule: Rule) -> Iterator[str]:
    """Say what makes the rule other than its own file has it: the rule that it extends, the settings."""
    if rule.extends == rule.id:
        yield "changes another rule of the same id; what it does not say is as it stands there"
    elif rule.extends:
        yield f"extends the rule {rule.extends}; what it does not say is as it stands there"
    yield from rule.changed


def _checked(rule: Rule) -> Iterator[str]:
    if rule.reference:
        yield from table_lines(rule.reference)
        return
    if rule.must_hold:
        yield f"Must hold: {rule.must_hold.text}"
        if "published" in rule.must_hold.names and not rule.value("published"):
            yield "  (published is the day of the article)"
        return
    key = ", ".join(rule.same_if)
    yield f"About one fact if the same: {key}" if key else "All statements are about one fact."
    yield f"Compared: {rule.compare}"
    yield fill(over_time_words(rule), _WIDTH)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield from ("", f"{title}:")
        yield f"  {line}"
