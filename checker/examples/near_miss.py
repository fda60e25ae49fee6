"""Why a rule does not find a figure that an example expects: a line of `skip`, or a phrase that nearly fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checker.model import Document
from checker.one_document import read_document
from checker.reports.escaping import one_line
from checker.rules import Rule, RuleSet, make_plan
from checker.rules.phrases import Either, Element, Gap, Literal, Phrase, Slot, slot_names

_LISTED = ("country", "choice")
"""Types whose values are known only where a list has them."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A rule changed in one place, and what that says to its author."""

    rule: Rule
    words: str


def near_miss(rules: RuleSet, rule: Rule, document: Document, start: int, end: int) -> str:
    """Give in words what keeps *rule* from finding a figure in `start:end`, as far as one change shows it.

    Returns:
        The line of `skip` without which it is found; else the phrase of `find` that fits with one word fewer, or with
        `...` in one more place, or in all; else "".
    """
    unskipped = _Change(replace(rule, skip=()), "")
    changes = [unskipped, *(_Change(replace(rule, skip=(line,)), line.text) for line in rule.skip)]
    found = _finding(rules, changes, document, start, end)
    if unskipped in found:
        lines = " and ".join(f"'{change.words}'" for change in changes[1:] if change not in found)
        return f"taken away by the line of 'skip' {lines}"
    phrases = [*_with_any_name(unskipped.rule)]
    phrases += [change for phrase in rule.find for change in _loosened(unskipped.rule, phrase)]
    phrases += [_with_gaps(unskipped.rule, phrase) for phrase in rule.find]
    fitting = _finding(rules, phrases, document, start, end)
    return fitting[0].words if fitting else ""


def _finding(rules: RuleSet, changes: list[_Change], document: Document, start: int, end: int) -> list[_Change]:
    """Give those of *changes* whose rule finds the figure."""
    numbered = tuple(replace(change.rule, id=str(number)) for number, change in enumerate(changes))
    statements = read_document(document, make_plan(replace(rules, rules=numbered))).statements
    cited = ((one.rule, one.citation.start, one.citation.end) for one in statements)
    finding = {int(number) for number, first, last in cited if first < end and start < last}
    return [change for number, change in enumerate(changes) if number in finding]


def _loosened(rule: Rule, phrase: Phrase) -> Iterator[_Change]:
    """Give *rule* with *phrase* alone, which has a gap in one more place or one word fewer."""
    elements = phrase.elements
    for at in range(1, len(elements)):
        beside = elements[at - 1], elements[at]
        if not any(isinstance(one, Gap) for one in beside):
            between = " and ".join(f"'{_shown(one)}'" for one in beside)
            words = f"'{one_line(phrase.text)}' would fit with '...' between {between}"
            yield _change(rule, phrase, (*elements[:at], Gap(), *elements[at:]), words)
    yield from _past_values(rule, phrase)
    needed = {rule.compare, *(rule.must_hold.names if rule.must_hold else ())}
    for at, element in enumerate(elements):
        if isinstance(element, Literal | Either | Slot) and needed.isdisjoint(slot_names((element,))):
            words = f"'{one_line(phrase.text)}' would fit without '{_shown(element)}'{_unlisted(rule, element)}"
            yield _change(rule, phrase, _without(elements, at), words)


def _past_values(rule: Rule, phrase: Phrase) -> Iterator[_Change]:
    """Give *rule* with *phrase* alone, one gap of which may pass over a value that a slot beside it could take."""
    stands_in = {spec.type: spec.name for spec in reversed(rule.values) if spec.name in phrase.slots}
    for at, element in enumerate(phrase.elements):
        for kind, name in sorted(stands_in.items()) if isinstance(element, Gap) else ():
            passed = (*phrase.elements[:at], Gap(), Slot(kind, kept=False), *phrase.elements[at:])
            words = f"'{one_line(phrase.text)}' would fit with '<{kind}>' before it"
            words = f"'...' stops before what may be <{name}>; {words}"
            yield _change(rule, phrase, passed, words)


def _with_any_name(rule: Rule) -> Iterator[_Change]:
    """Give *rule* with each phrase alone and any words for the compared value, where that is known by a list alone."""
    spec = rule.value(rule.compare)
    if spec is None or spec.type not in _LISTED:
        return
    values = tuple(replace(one, type="text", of="") if one is spec else one for one in rule.values)
    for phrase in rule.find:
        words = f"'{one_line(phrase.text)}' would fit if what it has for <{spec.name}> were listed under 'names'"
        yield _Change(replace(rule, regex=(), find=(phrase,), values=values), words)


def _with_gaps(rule: Rule, phrase: Phrase) -> _Change:
    """Give *rule* with *phrase* alone, which has a gap between every two of its words."""
    spread = [one for element in phrase.elements if not isinstance(element, Gap) for one in (Gap(), element)]
    return _change(rule, phrase, spread[1:], f"'{one_line(phrase.text)}' would fit with '...' between its words")


def _unlisted(rule: Rule, element: Element) -> str:
    """Say it of a value that is known only where a list has it."""
    spec = rule.value(element.name) if isinstance(element, Slot) else None
    kind = spec.name_kind if spec and spec.type in _LISTED else ""
    return f"; is the {kind} listed under 'names'?" if kind else ""


def _without(elements: tuple[Element, ...], at: int) -> tuple[Element, ...]:
    """Give *elements* without the one at *at*, and without a gap that would then stand first or last."""
    left = [*elements[:at], *elements[at + 1 :]]
    while left and isinstance(left[0], Gap):
        left.pop(0)
    while left and isinstance(left[-1], Gap):
        left.pop()
    return tuple(left)


def _change(rule: Rule, phrase: Phrase, elements: Iterable[Element], words: str) -> _Change:
    return _Change(replace(rule, regex=(), find=(replace(phrase, elements=tuple(elements)),)), words)


def _shown(element: Element) -> str:
    """Give an element as an author writes it.

    >>> _shown(Literal(frozenset({"exports", "export"}))), _shown(Slot("total"))
    ('export*', '<total>')
    """
    if isinstance(element, Literal):
        shortest = min(element.forms, key=lambda form: (len(form), form))
        return f"{shortest}*" if len(element.forms) > 1 else shortest
    if isinstance(element, Slot):
        return f"<{element.name}>"
    if isinstance(element, Either):
        return f"<{element.name}>" if element.name else f"({'|'.join(one.text for one in element.written)})"
    return "..."
