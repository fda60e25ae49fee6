"""The parts of a rule file that rules share: word lists, names with aliases, what is a kind of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from checker import yaml_nodes
from checker.errors import Problem
from checker.rules.fields import Fields
from checker.rules.names import Alias, name_words
from checker.rules.phrases import PlainList
from checker.yaml_nodes import Node, Scalar


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a rule may use of its file and of the files that this one uses.

    Args:
        words: word lists by name.
        is_a: each choice with its broader terms.
        whole: False where one of these files could not be read, so that lists may be missing.
        guessed: whether a misspelt key or list was read as the nearest known one; then a rule is checked, not run.
        plain_lists: the word lists that some phrase has read already, for the next that names them.
    """

    words: Mapping[str, tuple[Scalar, ...]]
    is_a: Mapping[str, tuple[str, ...]]
    whole: bool = True
    guessed: bool = False
    plain_lists: dict[int, PlainList] = field(default_factory=dict)

    def beside(self, bases: Iterable[Vocabulary]) -> Vocabulary:
        """Give this vocabulary with what only *bases* have, the nearest first: that of a rule that extends others."""
        all_of_them = (self, *bases)
        return Vocabulary(
            words={name: entries for one in reversed(all_of_them) for name, entries in one.words.items()},
            is_a={term: broader for one in reversed(all_of_them) for term, broader in one.is_a.items()},
            whole=all(one.whole for one in all_of_them),
            guessed=any(one.guessed for one in all_of_them),
            plain_lists=self.plain_lists,
        )


def read_words(fields: Fields) -> dict[str, tuple[Scalar, ...]]:
    """Give the word lists of a file: NAME -> phrases without values."""
    lists: dict[str, tuple[Scalar, ...]] = {}
    for key, _ in fields.pairs("words"):
        if not key.text.isidentifier() or not key.text.isupper():
            fields.fault(key.place, f"'{key.text}': a word list is named in capitals, such as TRADE")
    words = fields.nodes.get("words")
    if not isinstance(words, yaml_nodes.Mapping):
        return lists
    inner = Fields(words, tuple(key.text for key, _ in words.pairs), "'words'", fields.faults)
    for name in inner.nodes:
        entries = inner.scalars(name)
        if not entries and isinstance(inner.nodes[name], yaml_nodes.Sequence):
            inner.fault(inner.keys[name].place, f"the word list '{name}' is empty")
        # A list with a faulty name is told; that its phrases then do not know it would be a consequence.
        lists[name.upper()] = entries
    return lists


def read_names(fields: Fields) -> tuple[Alias, ...]:
    """Give the aliases of a file: kind -> name -> other spellings, dated or not."""
    return tuple(chain.from_iterable(_kind(fields, key, node) for key, node in fields.pairs("names")))


def _kind(fields: Fields, kind: Scalar, node: Node) -> Iterator[Alias]:
    if isinstance(node, yaml_nodes.Sequence):
        for item in fields.only_scalars(node.items, kind.text):
            yield Alias(kind.text, item.text, item.text, place=item.place)
        return
    if not isinstance(node, yaml_nodes.Mapping):
        fields.fault(node.place, f"'{kind.text}' must list names ('Name: [other spelling, ...]')")
        return
    for name, others in node.pairs:
        yield Alias(kind.text, name.text, name.text, place=name.place)
        if isinstance(others, yaml_nodes.Sequence):
            for other in others.items:
                yield from _alias(fields, kind.text, name.text, other)
        else:
            fields.fault(others.place, f"the other spellings of '{name.text}' must be a list; [] where there are none")


def _alias(fields: Fields, kind: str, canonical: str, node: Node) -> Iterator[Alias]:
    if isinstance(node, Scalar):
        yield Alias(kind, canonical, node.text, place=node.place)
        return
    dated = Fields(node, ("name", "from", "to"), f"a dated spelling of '{canonical}'", fields.faults)
    if dated.require("name"):
        first, last = dated.day("from"), dated.day("to")
        if first and last and first > last:
            dated.fault(node.place, f"'{dated.text('name')}': 'from' lies after 'to'")
        yield Alias(kind, canonical, dated.text("name"), first, last, place=node.place)


def refuse_contradictions(aliases: Iterable[Alias], faults: list[Problem]) -> None:
    """Report every spelling that stands for two names of one kind at one time."""
    seen: dict[tuple[str, tuple[str, ...]], list[Alias]] = {}
    for alias in aliases:
        known = seen.setdefault((alias.kind, name_words(alias.text)), [])
        other = next((one for one in known if one.canonical != alias.canonical and one.is_in_use_with(alias)), None)
        known.append(alias)
        if other and alias.place:
            faults.append(
                alias.place.problem(
                    f"'{alias.text}' stands for two names of '{alias.kind}': '{other.canonical}' and "
                    f"'{alias.canonical}'{_ask_for_days(alias, other)}"
                )
            )


def _ask_for_days(one: Alias, other: Alias) -> str:
    if one.days and other.days:
        return f" (here {one.days}, there {other.days}); on one day it can be one of them"
    return "; if at different times, give each its days: {name: ..., from: ..., to: ...}"
