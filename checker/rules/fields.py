"""Strict reading of mappings: every key is known, every value has its form, every fault is kept with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache

from checker.errors import Problem
from checker.interval import read_day
from checker.rules.meant import meant
from checker.yaml_nodes import Mapping, Node, Place, Scalar, Sequence


def nearest(word: str, known: Collection[str]) -> str:
    """Give a hint: the nearest known word, or all of them, each once.

    >>> nearest("fnd", ["find", "skip"])
    "did you mean 'find'?"
    >>> nearest("x", ["find", "skip", "find"]), nearest("x", [])
    ('known here: find, skip', 'none is known here')
    """
    near = nearest_word(word, known)
    if near:
        return f"did you mean '{near}'?"
    return f"known here: {', '.join(dict.fromkeys(known))}" if known else "none is known here"


def nearest_word(word: str, known: Collection[str]) -> str:
    """Give the known word that *word* is another word for, or is most like; "" where none is.

    >>> nearest_word("amount", ["money", "count"]), nearest_word("mony", ["money", "count"])
    ('money', 'money')
    """
    return meant(word, known) or _nearest_of(word, tuple(known))


@lru_cache(maxsize=1024)
def _nearest_of(word: str, known: tuple[str, ...]) -> str:
    from rapidfuzz import fuzz, process  # only files with a fault need it

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return str(found[0]) if found else ""


_NEAR = 60
"""From which share of like letters on, in percent, a word is taken for a slip of another."""


class Fields:
    """The keys of one mapping; reports unknown and missing ones once, at their places.

    A misspelt key is told, and then read as the key that it is nearest to: what else is said of the rule would only be
    a consequence of that one slip.
    """

    def __init__(self, node: Node, known: tuple[str, ...], what: str, faults: list[Problem]) -> None:
        self.what = what
        self.place = node.place
        self.faults = faults
        self.nodes: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.is_mapping = isinstance(node, Mapping)
        self.was_cut = False
        self.unsaid: tuple[str, ...] | None = None
        if not isinstance(node, Mapping):
            if not (isinstance(node, Scalar) and self._no_blank(node)):
                self.fault(node.place, f"{what} must be keys with values ('{known[0]}: ...')")
            return
        nodes, keys = self.nodes, self.keys
        for key, value in node.pairs:
            name = key.text if key.text in known else self._meant(node, key, value, known)
            if name and name not in nodes:
                nodes[name] = value
                keys[name] = key

    def _meant(self, node: Mapping, key: Scalar, value: Node, known: tuple[str, ...]) -> str:
        """Report a key that is not known; give the known one that it is read as, if no other key says it."""
        if is_cut_off(node, key, value):
            self._cut_off(key, known)
            return ""
        self.fault(key.place, f"unknown key '{key.text}' in {self.what}; {nearest(key.text, known)}")
        if self.unsaid is None:
            said = {one.text for one, _ in node.pairs}
            self.unsaid = tuple(one for one in known if one not in said)
        return nearest_word(key.text, self.unsaid)

    def _cut_off(self, cut: Scalar, known: Collection[str]) -> None:
        """Tell once that a text was cut at a comma; read a key without its blank as what it means."""
        name, _, said = cut.text.partition(":")
        if name in known and said:
            self.fault(cut.place, f"a space stands behind the colon of a key: '{name}: {said}'", shift=len(name))
            self.keys[name], self.nodes[name] = cut, Scalar(said, cut.place, len(name) + 1)
        elif not self.was_cut:
            self.faults.append(cut_off(cut))
            self.was_cut = True

    def fault(self, place: Place, message: str, *, shift: int = 0) -> None:
        """Keep one fault."""
        self.faults.append(place.problem(message, shift=shift))

    def require(self, *keys: str) -> bool:
        """Tell whether all *keys* are there; report those that are not."""
        missing = [key for key in keys if key not in self.nodes]
        for key in missing if self.is_mapping else ():
            self.fault(self.place, f"{self.what} has no '{key}'{_WHAT_TO_WRITE.get(key, '')}")
        return not missing

    def require_filled(self, *keys: str) -> None:
        """Report those of *keys* that are missing, or lists and mappings that hold nothing."""
        self.require(*keys)
        for key in keys:
            node = self.nodes.get(key)
            if (isinstance(node, Sequence) and not node.items) or (isinstance(node, Mapping) and not node.pairs):
                self.fault(node.place, f"'{key}' is empty")

    def scalar(self, key: str) -> Scalar | None:
        """Give the text node under *key*."""
        node = self.nodes.get(key)
        if node is None or isinstance(node, Scalar):
            return node
        in_brackets = isinstance(node, Sequence | Mapping) and node.flow
        brackets = "in brackets; text that begins with [ or { stands in quotation marks"
        self.fault(
            node.place, f"'{key}' must be one text, not {brackets if in_brackets else 'a list or keys of its own'}"
        )
        return None

    def text(self, key: str) -> str:
        """Give the text under *key*, or ""; a key without a text is reported."""
        if key not in self.nodes:
            return ""
        scalar = self.scalar(key)
        if scalar and not scalar.text.strip():
            self.fault(scalar.place, f"'{key}' says nothing")
        return scalar.text.strip() if scalar else ""

    def prose(self, key: str) -> str:
        """Give the text under *key* as `text` does; a comment that cuts it off is reported."""
        if key not in self.nodes:
            return ""
        scalar = self.scalar(key)
        if scalar and scalar.comment:
            self.fault(scalar.comment, "what stands behind # is a comment; put the text in quotation marks")
        return self.text(key)

    def one_of(self, key: str, known: tuple[str, ...]) -> str:
        """Give the text under *key* if it is one of *known*, else ""."""
        if key not in self.nodes:
            return ""
        scalar = self.scalar(key)
        if scalar is None or scalar.text in known:
            return scalar.text if scalar else ""
        self.fault(scalar.place, f"'{scalar.text}' is no '{key}'; {nearest(scalar.text, known)}")
        return ""

    def yes(self, key: str) -> bool:
        """Give whether *key* says true; only `true` and `false` are taken."""
        return self.one_of(key, ("true", "false")) == "true"

    def whole_number(self, key: str, default: int) -> int:
        """Give the whole number under *key*."""
        scalar = self.scalar(key)
        if scalar is None:
            return default
        if scalar.text.isascii() and scalar.text.isdigit() and 0 < len(scalar.text) < 6:
            return int(scalar.text)
        self.fault(scalar.place, f"'{key}' must be a whole number, not '{scalar.text}'")
        return default

    def day(self, key: str) -> date | None:
        """Give the ISO date under *key*."""
        scalar = self.scalar(key)
        return iso_day(scalar, self.faults) if scalar else None

    def scalars(self, key: str, *, flow: bool = True) -> tuple[Scalar, ...]:
        """Give the texts of the list under *key* (one text is a list of one)."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return self._alone(key, node, in_brackets=flow) if self._says(key, node) else ()
        if not isinstance(node, Sequence):
            self.fault(node.place, f"'{key}' must be a list")
            return ()
        if node.flow and node.items and not flow:
            self.fault(node.place, f"'{key}' must be a list with one phrase a line ('- ...'), not in brackets")
            return ()
        return tuple(self.only_scalars(node.items, key))

    def only_scalars(self, items: Iterable[Node], key: str) -> Iterable[Scalar]:
        """Give the texts among *items*; report the others."""
        for item in items:
            if isinstance(item, Scalar):
                yield item
            else:
                in_brackets = not isinstance(item, Mapping) or item.flow
                odd = "that begins with { or [" if in_brackets else "with a colon"
                self.fault(item.place, f"each item of '{key}' must be text; put text {odd} in quotation marks")

    def only_text(self, node: Node, key: str) -> str:
        """Give the text that *node* is, or "" and a fault."""
        return "".join(scalar.text for scalar in self.only_scalars((node,), key))

    def pairs(self, key: str) -> tuple[tuple[Scalar, Node], ...]:
        """Give the pairs of the mapping under *key*."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Mapping):
            return node.pairs
        if self._says(key, node):
            dashes = ", without dashes" if isinstance(node, Sequence) and not node.flow else ""
            self.fault(node.place, f"'{key}' must be keys with values ('name: ...'){dashes}")
        return ()

    def items(self, key: str) -> tuple[Node, ...]:
        """Give the nodes of the list under *key*."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return node.items
        if self._says(key, node):
            self.fault(node.place, f"'{key}' must be a list ('- {_ITEMS.get(key, '...')}')")
        return ()

    def _alone(self, key: str, node: Scalar, *, in_brackets: bool) -> tuple[Scalar, ...]:
        """Give one text where a list may stand; report what looks like a list without its brackets."""
        if in_brackets and ", " in node.text and not node.inside:
            said = f"'{key}' is a list: write [{node.text}], or put a text with a comma in quotation marks"
            self.fault(node.place, said)
            return tuple(Scalar(part, node.place) for part in node.text.split(", "))
        return (node,)

    def _says(self, key: str, node: Node) -> bool:
        """Tell whether *node* may be read; report a key with nothing behind it, and items without their blank."""
        if isinstance(node, Scalar) and not node.text and not node.inside:
            self.fault(self.keys[key].place, f"'{key}' says nothing")
            return False
        if isinstance(node, Scalar) and node.text.startswith("-") and not node.inside:
            self.fault(node.place, "a list item is written '- ...', with a space behind the dash")
            return False
        return not (key in _HOLD_KEYS and isinstance(node, Scalar) and self._no_blank(node))

    def _no_blank(self, scalar: Scalar) -> bool:
        """Tell whether *scalar*, where keys should stand, is a key whose colon has no blank behind it; report it."""
        key = _NO_BLANK.match(scalar.text)
        if not key or scalar.inside:
            return False
        said = scalar.text[key.end() :].split(maxsplit=1)[0]
        message = f"a space stands behind the colon of a key: '{key[1]}: {said}'"
        self.fault(scalar.place, message, shift=len(key[1]))
        return True


def is_cut_off(node: Mapping, key: Scalar, value: Node) -> bool:
    """Tell whether *key* is no key, but what stands behind a comma within brackets, so that nothing is said of it."""
    return node.flow and isinstance(value, Scalar) and not value.text and not value.inside and not key.inside


def cut_off(key: Scalar) -> Problem:
    """Give the fault of a text in brackets that was cut at a comma, with *key* behind it."""
    why = f"within {{ }} a comma ends a text, so that '{key.text}' is read as a key"
    return key.place.problem(f"{why}; put text with a comma in quotation marks")


_NO_BLANK = re.compile(r"([A-Za-z_]+):(?=[^\s:/])")
_HOLD_KEYS = ("values", "given", "where", "names", "is_a")
_ITEMS = {"rules": "id: ...", "examples": "text: ..."}
"""How an item of a list of mappings begins."""

_WHAT_TO_WRITE = {
    "rules_version": "; write 'rules_version: 1'",
    "id": "; give it one of small letters, such as 'bridge-length'",
    "title": "; say in a few words what it is about",
    "report": "; write 'report: {warn_if: differs}', or 'broken' for a sum",
    "examples": "; give a sentence in which it finds something, and one in which it finds nothing",
    "find": "; write a phrase as an article prints it",
    "values": "; say of each value what it is, such as 'amount: money'",
    "same_if": "; name the values that tell its facts apart, or write [] where it is about one fact",
    "verdict": "; write one of agree, disagree, changed, unrelated, cannot check, ambiguous",
    "first": "; write under it a sentence of one article, and under 'second' one of another",
    "second": "; write under it a sentence of another article, to be held against 'first'",
}
"""What a mapping without a key is told, behind the name of the key."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def iso_day(scalar: Scalar, faults: list[Problem]) -> date | None:
    """Give the day that *scalar* writes as YYYY-MM-DD."""
    try:
        return read_day(scalar.text)
    except ValueError:
        pass
    said = "the calendar has no such day" if _DAY.fullmatch(scalar.text) else "write YYYY-MM-DD"
    faults.append(scalar.place.problem(f"'{scalar.text}' is no date; {said}"))
    return None
