r"""`regex:`, the way out where no phrase will do: a regular expression whose named groups are values of the rule.

    regex:
      - near: [seats, chamber]
        pattern: 'won (?P<seats>\d+) of (?P<all>\d+)'

A pattern runs on the text of a passage as it stands there, only where a word of `near` stands too; case does not count.
What a group holds must be a figure, date or name as the reader of figures and names reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from checker.errors import Problem
from checker.rules.fields import Fields, nearest
from checker.rules.phrases import Either, Phrase, Scope, parse_phrase
from checker.yaml_nodes import Node, Place, Scalar

MAX_LENGTH = 1000
"""How many characters a pattern may have."""

MAX_NESTING = 20
"""How deep its brackets may be nested."""

MAX_REPEATED = 5000
"""How many characters it may stand for at least, its counted repeats written out: compiling takes memory for them."""


@dataclass(frozen=True)
class RegexSpec:
    """One regular expression of a rule.

    Args:
        near: matches where one of the words stands that a passage must hold.
        groups: the values that its named groups give.
    """

    pattern: str
    near: Phrase
    groups: tuple[str, ...]
    place: Place = field(compare=False, repr=False)


def compile_pattern(pattern: str) -> regex.Pattern[str]:
    """Compile *pattern* as rules are matched.

    Raises:
        regex.error: it is no regular expression.
        ValueError: it sets flags that do not go together.
    """
    return regex.compile(pattern, regex.VERSION1 | regex.IGNORECASE)


def read_regexes(fields: Fields, scope: Scope) -> tuple[RegexSpec, ...]:
    """Give the regular expressions of the rule whose keys are *fields*; faults point into the pattern."""
    return tuple(found for node in fields.items("regex") if (found := _read(node, scope, fields.faults)))


def _read(node: Node, scope: Scope, faults: list[Problem]) -> RegexSpec | None:
    before = len(faults)
    fields = Fields(node, ("near", "pattern"), "an item of 'regex'", faults)
    fields.require_filled("near", "pattern")
    words = Scope((), (), {}, words_whole=scope.words_whole)
    near = [parse_phrase(scalar, words, faults) for scalar in fields.scalars("near")]
    written = fields.scalar("pattern")
    groups = tuple(_groups(written, scope, faults)) if written else ()
    if len(faults) > before or written is None:
        return None
    either = Either(tuple(phrase.elements for phrase in near if phrase))
    text = " | ".join(phrase.text for phrase in near if phrase)
    return RegexSpec(written.text, Phrase(text, (either,), (), place=written.place), groups, written.place)


def _groups(written: Scalar, scope: Scope, faults: list[Problem]) -> Iterator[str]:
    """Give the named groups of a pattern, each a value of the rule."""
    if too_large := _too_large(written.text):
        faults.append(written.problem(*too_large))
        return
    try:
        compiled = compile_pattern(written.text)
    except regex.error as error:
        message, _, place = str(error).partition(" at position ")
        faults.append(written.problem(f"no regular expression: {message}", int(place.split()[0]) if place else 0))
        return
    except ValueError as error:
        faults.append(written.problem(f"no regular expression: {error}", 0))
        return
    if not compiled.groupindex:
        faults.append(written.problem("the pattern has no named group, (?P<name>...), for a value of the rule", 0))
    for name in compiled.groupindex:
        if name in scope.values or not scope.values_whole:
            yield name
        else:
            at = written.text.find(f"<{name}>") + 1
            faults.append(written.problem(f"'{name}' is no value of this rule; {nearest(name, scope.values)}", at))


def _too_large(pattern: str) -> tuple[str, int] | None:
    """Give what makes *pattern* too large to be compiled, and where."""
    if len(pattern) > MAX_LENGTH:
        return f"the pattern has over {MAX_LENGTH:,} characters; split it", 0
    sizes, last = [0], 0
    at = 0
    while at < len(pattern):
        sign, here = pattern[at], at
        at += 1
        if sign == "(":
            sizes.append(0)
            last = 0
        elif sign == ")" and len(sizes) > 1:
            last = sizes.pop()
            sizes[-1] += last
        elif sign == "{" and (count := _COUNT.match(pattern, at)):
            at = count.end()
            sizes[-1] += last * max(int(count["least"] or 0), int(count["most"] or 0))
        elif sign not in "*+?|^$":
            at = _behind_atom(pattern, here)
            last = 1
            sizes[-1] += 1
        if sum(sizes) > MAX_REPEATED:
            return f"with its repeats the pattern stands for over {MAX_REPEATED:,} characters; repeat less", here
        if len(sizes) > MAX_NESTING:
            return f"brackets nested more than {MAX_NESTING} deep", here
    return None


_COUNT = regex.compile(r"(?P<least>\d{0,9})\d*(?:,(?P<most>\d{0,9})\d*)?\}")


def _behind_atom(pattern: str, at: int) -> int:
    """Give the index behind the character, escape or set of characters at *at*."""
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] != "[":
        return at + 1
    depth, at = 1, at + 1
    if pattern[at : at + 1] == "^":
        at += 1
    if pattern[at : at + 1] == "]":
        at += 1
    while at < len(pattern) and depth:
        depth += {"[": 1, "]": -1}.get(pattern[at], 0)
        at += 2 if pattern[at] == "\\" else 1
    return at
