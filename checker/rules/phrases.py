r"""The phrase language: what an editor writes under `find` and `skip`, read into elements.

    <total>     a value of the rule, or a type ("<money>") that is matched and not kept
    <TRADE>     any phrase of a word list
    (a|b) (a|)  either; optional
    export*     export, exports, exported, exporting
    ...         up to twelve words or values, never past the end of the passage
    \(  \)  \|  a bracket or bar that stands in the article

Words are folded: case and diacritics do not count. Quotation marks and a genitive "'s" are transparent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from checker.errors import Problem
from checker.reading.folding import fold
from checker.reading.words import split_words
from checker.rules.fields import nearest_word
from checker.rules.inflection import inflect
from checker.yaml_nodes import Scalar

GAP = 12
"""How many words or values `...` may stand for."""

MAX_DEPTH = 10
"""How deep brackets and word lists may be nested in a phrase."""

MAX_ELEMENTS = 5000
"""How many words, values and brackets a phrase may be made of, its word lists included."""


@dataclass(frozen=True, slots=True)
class Literal:
    """One word or sign in any of its forms (folded)."""

    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A value; `kept` is False for a type that is matched and not kept."""

    name: str
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `GAP` words or values, written `...`."""


@dataclass(frozen=True, slots=True)
class Either:
    """One of several sequences; an empty one makes it optional."""

    alternatives: tuple[tuple[Element, ...], ...]


Element = Literal | Slot | Gap | Either


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of `find` or `skip`.

    Args:
        slots: the values that it names, in the order in which they stand, each once.
        words: the word lists that it uses, those that they use included.
    """

    text: str
    elements: tuple[Element, ...]
    slots: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What a phrase may name.

    Args:
        values: names of the rule's values.
        types: value types that may stand as anonymous slots.
        words: word lists by name.
        values_whole: False where a fault hides which values there are; `words_whole` the same of the word lists. What
            is not known is then no fault of the phrase.
    """

    values: Collection[str]
    types: Collection[str]
    words: Mapping[str, tuple[Scalar, ...]]
    values_whole: bool = True
    words_whole: bool = True


def parse_phrase(scalar: Scalar, scope: Scope, faults: list[Problem]) -> Phrase | None:
    """Give the phrase that *scalar* spells, or None; faults point into the phrase."""
    reader = _Reader(scalar, scope, faults)
    elements = reader.whole()
    if reader.failed:
        return None
    for at, outermost in ((0, elements[:1]), (len(scalar.text) - 3, elements[-1:])):
        if any(isinstance(element, Gap) for element in outermost):
            reader.fault("a phrase begins and ends with a word or a value, not with '...'", at)
    if not elements:
        reader.fault("an empty phrase", 0)
    return None if reader.failed else Phrase(scalar.text, elements, slot_names(elements), tuple(reader.lists))


def slot_names(elements: tuple[Element, ...]) -> tuple[str, ...]:
    """Give the kept slots in the order in which they stand, each once."""
    names: dict[str, None] = {}
    for element in elements:
        if isinstance(element, Slot) and element.kept:
            names[element.name] = None
        elif isinstance(element, Either):
            for alternative in element.alternatives:
                names.update(dict.fromkeys(slot_names(alternative)))
    return tuple(names)


def anchor_words(elements: tuple[Element, ...], spelled: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """Give words of which every match of *elements* holds one: the set that is rarest in prose, going by length.

    Args:
        spelled: gives the words that spell a value (a country's names), or none where it may be spelled anyhow.

    >>> words = (Literal(frozenset({"of"})), Literal(frozenset({"exports", "export"})))
    >>> sorted(anchor_words(words, lambda name: frozenset()))
    ['export', 'exports']
    """
    candidates = (_anchors_of(element, spelled) for element in elements)
    return max(candidates, key=_rarity, default=frozenset())


def _anchors_of(element: Element, spelled: Callable[[str], frozenset[str]]) -> frozenset[str]:
    if isinstance(element, Literal):
        return element.forms
    if isinstance(element, Slot):
        return spelled(element.name)
    if isinstance(element, Gap):
        return frozenset()
    inner = [anchor_words(alternative, spelled) for alternative in element.alternatives]
    return frozenset().union(*inner) if inner and all(inner) else frozenset()


def _rarity(words: frozenset[str]) -> tuple[int, int]:
    """Long words are rare, few are rarer; a sign is everywhere."""
    if not words:
        return (-1, 0)
    return (min(len(word) if word.isalnum() else 0 for word in words), -len(words))


_PART = re.compile(
    r"\s*(?:(?P<slot><[^<>\s]*>)|(?P<gap>\.\.\.)|(?P<escaped>\\.)|(?P<sign>[()|])|(?P<stray>[<>\\])"
    r"|(?P<words>(?:(?!\.\.\.)[^\s()|<>\\])+))"
)


class _TooLargeError(Exception):
    """The phrase is refused as a whole; never leaves this module."""


class _Reader:
    """Recursive descent over one phrase; keeps going after a fault, so that all are told."""

    def __init__(self, scalar: Scalar, scope: Scope, faults: list[Problem], inside: tuple[str, ...] = ()) -> None:
        self.scalar = scalar
        self.scope = scope
        self.faults = faults
        self.inside = inside
        self.position = 0
        self.depth = len(inside)
        self.count = 0
        self.lists: dict[str, None] = {}
        self.failed = False

    def fault(self, message: str, at: int) -> None:
        self.failed = True
        self.faults.append(self.scalar.problem(message, at))

    def whole(self) -> tuple[Element, ...]:
        """Read all of the phrase; where it is refused as a whole, give nothing."""
        if self.scalar.comment:
            self.failed = True
            message = "what stands behind # is a comment; put the phrase in quotation marks"
            self.faults.append(self.scalar.comment.problem(message))
        try:
            return self.sequence(closing=False)
        except _TooLargeError:
            self.failed = True
            if self.inside:
                raise
            return ()

    def sequence(self, *, closing: bool) -> tuple[Element, ...]:
        """Read up to the end, or inside brackets up to `|` or `)`, which is left to the caller."""
        elements: list[Element] = []
        while match := _PART.match(self.scalar.text, self.position):
            kind = match.lastgroup or ""
            part, at = match.group(kind), match.start(kind)
            if kind == "sign" and part in "|)":
                if closing:
                    break
                self.fault(f"'{part}' without '('; write \\{part} for one that stands in the article", at)
            self.position = match.end()
            elements.extend(self.part(kind, part, at))
            self.grow(1, at)
        return tuple(elements)

    def grow(self, elements: int, at: int) -> None:
        self.count += elements
        if self.count > MAX_ELEMENTS:
            self.fault(f"with its word lists the phrase is made of over {MAX_ELEMENTS:,} words; split it", at)
            raise _TooLargeError

    def deeper(self, at: int) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fault(f"brackets nested more than {MAX_DEPTH} deep, word lists included", at)
            raise _TooLargeError

    def part(self, kind: str, part: str, at: int) -> tuple[Element, ...]:
        if kind == "slot":
            return self.slot(part[1:-1], at)
        if kind == "gap":
            return (Gap(),)
        if kind == "escaped":
            return self.escaped(part[1], at)
        if kind == "words":
            return self.literals(part, at)
        if kind == "sign" and part == "(":
            return (self.either(at),)
        if kind == "stray":
            self.fault(f"'{part}' alone; " + (_NO_REGEX if part == "\\" else "a value is written <name>"), at)
        return ()

    def escaped(self, sign: str, at: int) -> tuple[Element, ...]:
        if sign in "()|":
            return (Literal(frozenset({sign})),)
        self.fault(f"'\\{sign}': {_NO_REGEX}", at)
        return ()

    def literals(self, part: str, at: int) -> tuple[Element, ...]:
        inflected = part.endswith("*")
        words = split_words(fold(part[:-1] if inflected else part))
        if "*" in part[:-1] or (inflected and not (words and words[-1].is_word)):
            self.fault(f"'{part}': * stands behind a word, for all its forms (export*)", at)
            return ()
        forms = [frozenset({word.text}) for word in words]
        if inflected:
            forms[-1] = frozenset(inflect(words[-1].text))
        return tuple(Literal(form) for form in forms)

    def either(self, opened: int) -> Either:
        self.deeper(opened)
        alternatives = []
        while True:
            alternatives.append(self.sequence(closing=True))
            match = _PART.match(self.scalar.text, self.position)
            if match is None:
                self.fault("'(' is never closed", opened)
                break
            self.position = match.end()
            if match.group("sign") == ")":
                break
        self.depth -= 1
        return Either(tuple(alternatives))

    def slot(self, name: str, at: int) -> tuple[Element, ...]:
        if name in self.scope.words:
            self.lists[name] = None
            return (self.word_list(name, at),)
        if name in self.scope.values:
            return (Slot(name),)
        if name in self.scope.types:
            return (Slot(name, kept=False),)
        whole = self.scope.words_whole if name.isupper() else self.scope.values_whole
        if not whole:
            self.failed = True
            return (Slot(name),)
        known = list(dict.fromkeys([*self.scope.values, *self.scope.words, *self.scope.types]))
        near = nearest_word(name, known)
        hint = f"did you mean <{near}>?" if near else f"known here: {', '.join(sorted(known))}"
        self.fault(f"<{name}> is no value, type or word list of this rule; {hint}", at)
        return ()

    def word_list(self, name: str, at: int) -> Either:
        if name in self.inside:
            self.fault(f"the word list <{name}> contains itself", at)
            return Either(())
        self.deeper(at)
        alternatives = []
        for entry in self.scope.words[name]:
            reader = _Reader(entry, self.scope, self.faults, (*self.inside, name))
            reader.depth = self.depth
            alternatives.append(reader.whole())
            self.failed |= reader.failed
            self.lists.update(reader.lists)
            self.grow(reader.count, at)
        self.depth -= 1
        return Either(tuple(alternatives))


_NO_REGEX = "phrases are no regular expressions; a backslash stands before ( ) or | only"
