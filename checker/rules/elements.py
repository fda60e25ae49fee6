"""What a phrase is made of: words, values, gaps and choices."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.rules.lean_state import lean_state
from checker.yaml_nodes import Place

GAP = 12
"""How many words or values `...` may stand for."""


@dataclass(frozen=True)
class Literal:
    """One word or sign in any of its forms (folded).

    Args:
        verb: the word as it stands before an asterisk, which may be a verb; else "".
    """

    forms: frozenset[str]
    verb: str = ""
    __getstate__ = lean_state


@dataclass(frozen=True)
class Slot:
    """A value; `kept` is False for a type that is matched and not kept."""

    name: str
    kept: bool = True
    __getstate__ = lean_state


@dataclass(frozen=True)
class Gap:
    """Up to `most` words or values, written `...`; `signs` is False where it ends before a comma or the like."""

    most: int = GAP
    signs: bool = True


@dataclass(frozen=True)
class NextSentence:
    """Here the phrase may go on in the next sentence of the paragraph, written `<next sentence>`."""


@dataclass(frozen=True)
class Either:
    """One of several sequences; an empty one makes it optional.

    Args:
        name: of the word list that it stands for, or "".
        written: the alternatives as their author wrote them, each at its place.
    """

    alternatives: tuple[tuple[Element, ...], ...]
    name: str = ""
    written: tuple[Written, ...] = field(default=(), compare=False, repr=False)
    __getstate__ = lean_state


@dataclass(frozen=True)
class Written:
    """A part of a phrase, or an entry of a word list, as its author wrote it.

    Args:
        place: where the entry of a list is written; None for a part of a phrase, whose place is the phrase's.
    """

    text: str
    place: Place | None = None
    __getstate__ = lean_state


Element = Literal | Slot | Gap | NextSentence | Either


@dataclass(frozen=True)
class Phrase:
    """One line of `find` or `skip`.

    Args:
        slots: the values that it names, in the order in which they stand, each once.
        words: the word lists that it uses, those that they use included.
        place: where it is written, or None.
        leads_on: whether a way through it leads into the next sentence.
    """

    text: str
    elements: tuple[Element, ...]
    slots: tuple[str, ...]
    words: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)
    leads_on: bool = False
    __getstate__ = lean_state


def leads_on(element: Element) -> bool:
    """Tell whether what follows *element* may stand in the next sentence."""
    if isinstance(element, Either):
        return any(leads_on(one) for alternative in element.alternatives for one in alternative)
    return isinstance(element, NextSentence)


def slot_names(elements: tuple[Element, ...]) -> tuple[str, ...]:
    """Give the kept slots in the order in which they stand, each once."""
    names: dict[str, None] = {}
    for element in elements:
        if isinstance(element, Slot) and element.kept:
            names[element.name] = None
        elif isinstance(element, Either):
            for alternative in element.alternatives:
                if not all(isinstance(one, Literal) for one in alternative):
                    names.update(dict.fromkeys(slot_names(alternative)))
    return tuple(names)
