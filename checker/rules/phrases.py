r"""The phrase language: what an editor writes under `find` and `skip`, read into elements.

    <total>          a value of the rule, or a type ("<money>") that is matched and not kept
    <TRADE>          any phrase of a word list
    (a|b) (a|)       either; optional
    export*          every form of the word: export, exports, exported, exporting; rise*: rose, risen
    ...              up to twelve words or values, never past the end of the sentence; editors may make it "…"
    <next sentence>  here the phrase may go on in the next sentence of the paragraph
    \(  \)  \|       a bracket or bar that stands in the article

Words are folded: case and diacritics do not count. Quotation marks and a genitive "'s" are transparent. A figure, date
or name is one word. `...` and `<next sentence>` never pass over a value that a slot beside them could have taken, so
that "<TRADE> ... <total>" takes the first amount behind the words or none.

Found without being written ("port handle* <amount> in <year>"):

    an aside         "The port, officials said, handled ..."; up to twelve words between commas, brackets or dashes that
                     hold no such value, unless they only compare ("up from 3 million tonnes in 2022")
    a relative       "the port, which handled ...", "the port that handled ..."
    a conversion     "4 million tonnes (4.4 million tons) in 2023"
    the passive      "4 million tonnes were handled by the port in 2023"; of a verb with `*`, its subject before it and
                     a value behind it
    a series         "4 million tonnes in 2023 and 3 million in 2022", "... (3 million in 2022)", "..., compared with 3
                     million in 2022"; each figure with what tells it apart right behind it, where a rule compares

A phrase with `<next sentence>` matches within one sentence too. What stands behind it begins the next sentence, unless
`...` stands there: "fair open* ... <next sentence> ... closed after <n>". Each value is cited in its own sentence. In
`skip` it has no place.

What a value must be is said under `values` (`checker.rules.read_limits`): `of` (the nouns that a count counts, the
currencies of money), `dimension` (of a measure: length, area, mass, ...), `at_least` and `at_most`. Where no phrase
will do, `regex:` is the way out (`checker.rules.regexes`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from checker.errors import Problem
from checker.rules.elements import (
    GAP,
    Either,
    Element,
    Gap,
    Literal,
    NextSentence,
    Phrase,
    Slot,
    Written,
    leads_on,
    slot_names,
)
from checker.rules.fields import nearest_word
from checker.rules.plain_words import CHOICE_OF_WORDS, choice_of_words, literals_of
from checker.yaml_nodes import Scalar

NEXT_SENTENCE = "<next sentence>"

MAX_DEPTH = 10
"""How deep brackets and word lists may be nested in a phrase."""

MAX_ELEMENTS = 5000
"""How many words, values and brackets a phrase may be made of, its word lists included."""


@dataclass(frozen=True)
class Scope:
    """What a phrase may name.

    Args:
        values: names of the rule's values.
        types: value types that may stand as anonymous slots.
        words: word lists by name.
        values_whole: False where a fault hides which values there are; `words_whole` the same of the word lists. What
            is not known is then no fault of the phrase.
        plain_lists: the word lists that have been read already; shared by the phrases of a run.
    """

    values: Collection[str]
    types: Collection[str]
    words: Mapping[str, tuple[Scalar, ...]]
    values_whole: bool = True
    words_whole: bool = True
    plain_lists: dict[int, PlainList] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class PlainList:
    """A word list of words alone: it reads the same wherever it stands, so that all phrases share one reading.

    Args:
        entries: kept, so that no other list gets their identity, by which the reading is found again.
        elements: how many it is made of.
    """

    entries: tuple[Scalar, ...]
    either: Either
    elements: int


def parse_phrase(scalar: Scalar, scope: Scope, faults: list[Problem]) -> Phrase | None:
    """Give the phrase that *scalar* spells, or None; faults point into the phrase."""
    reader = _Reader(scalar, scope, faults)
    elements = reader.whole()
    if not reader.failed:
        reader.check_ends(elements)
    if reader.failed:
        return None
    slots, lists = tuple(reader.slots), tuple(reader.lists)
    return Phrase(scalar.text, elements, slots, lists, scalar.place, reader.leads_on)


_PART = re.compile(
    r"\s*(?:(?P<next><next sentence>)|(?P<slot><[^<>\n]*>)|(?P<gap>\.\.\.(?!\.)|…)|(?P<escaped>\\.)|(?P<sign>[()|])"
    r"|(?P<named>\{\w+\}|\[\w+\])|(?P<dots>\.{4,}|\.\.)|(?P<square>[\[\]])|(?P<stray>[<>\\])|(?P<words>(?:(?!\.\.)[^\s()|<>\[\]…\\])+))"
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
        self.slots: dict[str, None] = {}
        self.failed = False
        self.leads_on = False
        self.square_at = -1

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

    def check_ends(self, elements: tuple[Element, ...]) -> None:
        """Report a phrase that is empty, or that has no word or value at one of its ends."""
        text = self.scalar.text
        if not elements:
            self.fault("an empty phrase", 0)
            return
        last = len(text) - (1 if text.endswith("…") else 3)
        for at, outermost in ((0, elements[0]), (last, elements[-1])):
            if isinstance(outermost, Gap):
                self.fault("a phrase begins and ends with a word or a value, not with '...'", at)
            elif isinstance(outermost, NextSentence):
                at = text.find("<") if at == 0 else text.rfind("<")
                self.fault(f"a phrase begins and ends with a word or a value, not with '{NEXT_SENTENCE}'", at)

    def sequence(self, *, closing: bool) -> tuple[Element, ...]:
        """Read up to the end, or inside brackets up to `|` or `)`, which is left to the caller."""
        elements: list[Element] = []
        text = self.scalar.text
        while match := _PART.match(text, self.position):
            kind = match.lastgroup or ""
            part, at = match[kind], match.start(kind)
            if kind == "sign" and part in "|)":
                if closing:
                    break
                self.fault(f"'{part}' without '('; write \\{part} for one that stands in the article", at)
            self.position = match.end()
            elements.extend(self.part(kind, part, at))
            self.count += 1
            if self.count > MAX_ELEMENTS:
                self.refuse_size(at)
        return tuple(elements)

    def grow(self, elements: int, at: int) -> None:
        self.count += elements
        if self.count > MAX_ELEMENTS:
            self.refuse_size(at)

    def refuse_size(self, at: int) -> None:
        self.fault(f"with its word lists the phrase is made of over {MAX_ELEMENTS:,} words; split it", at)
        raise _TooLargeError

    def deeper(self, at: int) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fault(f"brackets nested more than {MAX_DEPTH} deep, word lists included", at)
            raise _TooLargeError

    def part(self, kind: str, part: str, at: int) -> tuple[Element, ...]:
        if kind == "words":
            return self.literals(part, at)
        if kind == "slot":
            return self.slot(part[1:-1], at)
        if kind == "gap":
            return (_GAP,)
        if kind == "next":
            self.leads_on = True
            return (NextSentence(),)
        if kind == "escaped":
            return self.escaped(part[1], at)
        if kind == "sign" and part == "(":
            return (self.either(at),)
        if kind == "stray":
            self.fault(f"'{part}' alone; " + (_NO_REGEX if part == "\\" else "a value is written <name>"), at)
        if kind == "dots":
            self.fault(f"'{part}': words in between are written as three full stops (...)", at)
        if kind == "named":
            return self.named(part, at)
        if kind == "square" and self.square_at < 0:
            self.square_at = at
            self.fault(f"'{part}' is passed over in an article; words that may be missing are written (also|)", at)
        return ()

    def named(self, part: str, at: int) -> tuple[Element, ...]:
        """Read a word in square brackets or braces: a value that other languages write so, or what it would be."""
        name = part[1:-1]
        if name in self.scope.values or name in self.scope.words or name in self.scope.types:
            self.fault(f"'{part}': a value or a word list is written <{name}>", at)
            return ()
        return self.literals(part, at) if part[0] == "{" else self.part("square", part[0], at)

    def escaped(self, sign: str, at: int) -> tuple[Element, ...]:
        if sign in "()|":
            return (Literal(frozenset({sign})),)
        self.fault(f"'\\{sign}': {_NO_REGEX}", at)
        return ()

    def literals(self, part: str, at: int) -> tuple[Element, ...]:
        literals = literals_of(part)
        if literals is None:
            self.fault(f"'{part}': * stands behind a word, for all its forms (export*)", at)
        return literals or ()

    def either(self, opened: int) -> Either:
        self.deeper(opened)
        whole = CHOICE_OF_WORDS.match(self.scalar.text, opened)
        choice = choice_of_words(whole["inside"]) if whole else None
        if whole and choice:
            self.depth -= 1
            self.position = whole.end()
            self.grow(choice.elements, opened)
            return choice.either
        alternatives = []
        written = []
        while True:
            begin = self.position
            alternatives.append(self.sequence(closing=True))
            written.append(Written(self.scalar.text[begin : self.position].strip()))
            match = _PART.match(self.scalar.text, self.position)
            if match is None:
                self.fault("'(' is never closed", opened)
                break
            self.position = match.end()
            if match.group("sign") == ")":
                self.refuse_repetition()
                break
        self.depth -= 1
        return Either(tuple(alternatives), written=tuple(written))

    def refuse_repetition(self) -> None:
        sign = self.scalar.text[self.position : self.position + 1]
        if sign and sign in "?*+":
            self.fault(f"'{sign}' behind a bracket; words that may be missing are written (also|)", self.position)
            self.position += 1

    def slot(self, name: str, at: int) -> tuple[Element, ...]:
        if name in self.scope.words:
            self.lists[name] = None
            return (self.word_list(name, at),)
        if name in self.scope.values:
            self.slots[name] = None
            return (_slot(name),)
        if name in self.scope.types:
            return (_slot(name, kept=False),)
        whole = self.scope.words_whole if name.isupper() else self.scope.values_whole
        if not whole:
            self.failed = True
            return (_slot(name),)
        known = list(dict.fromkeys([*self.scope.values, *self.scope.words, *self.scope.types, NEXT_SENTENCE[1:-1]]))
        near = nearest_word(name, known)
        hint = f"did you mean <{near}>?" if near else f"known here: {', '.join(sorted(known))}"
        self.fault(f"<{name}> is no value, type or word list of this rule; {hint}", at)
        return ()

    def word_list(self, name: str, at: int) -> Either:
        if name in self.inside:
            self.fault(f"the word list <{name}> contains itself", at)
            return Either(())
        self.deeper(at)
        entries = self.scope.words[name]
        plain = self.scope.plain_lists.get(id(entries))
        if plain:
            self.grow(plain.elements, at)
            self.depth -= 1
            return plain.either
        alternatives = []
        before, failed = self.count, False
        for entry in entries:
            reader = _Reader(entry, self.scope, self.faults, (*self.inside, name))
            reader.depth = self.depth
            alternatives.append(reader.whole())
            failed |= reader.failed
            self.leads_on |= reader.leads_on
            self.lists.update(reader.lists)
            self.slots.update(reader.slots)
            self.grow(reader.count, at)
        self.failed |= failed
        self.depth -= 1
        either = Either(tuple(alternatives), name, tuple(Written(entry.text, entry.place) for entry in entries))
        if not failed and not any(sign in entry.text for entry in entries for sign in "<("):
            self.scope.plain_lists[id(entries)] = PlainList(entries, either, self.count - before)
        return either


_GAP = Gap()


@lru_cache(maxsize=4096)
def _slot(name: str, *, kept: bool = True) -> Slot:
    return Slot(name, kept)


_NO_REGEX = "phrases are no regular expressions; a backslash stands before ( ) or | only"

__all__ = [
    "GAP",
    "NEXT_SENTENCE",
    "Either",
    "Element",
    "Gap",
    "Literal",
    "NextSentence",
    "Phrase",
    "PlainList",
    "Scope",
    "Slot",
    "Written",
    "leads_on",
    "parse_phrase",
    "slot_names",
]
