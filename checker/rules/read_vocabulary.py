"""The parts of a rule file that rules share: word lists, names with aliases, what is a kind of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from checker import yaml_nodes
from checker.errors import Problem
from checker.rules.fields import Fields
from checker.rules.names import Alias, name_words
from checker.yaml_nodes import Node, Scalar


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a rule may use of its file and of the files that this one uses.

    Args:
        words: word lists by name.
        is_a: each choice with its broader terms.
        whole: False where one of these files could not be read, so that lists may be missing.
    """

    words: Mapping[str, tuple[Scalar, ...]]
    is_a: Mapping[str, tuple[str, ...]]
    whole: bool = True


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
    """Report every spelling that stands for two names of one kind."""
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for alias in aliases:
        other = seen.setdefault((alias.kind, name_words(alias.text)), alias.canonical)
        if other != alias.canonical and alias.place:
            faults.append(
                alias.place.problem(
                    f"'{alias.text}' stands for two names of '{alias.kind}': '{other}' and '{alias.canonical}'"
                )
            )


def broader_terms(pairs: tuple[tuple[Scalar, Node], ...], faults: list[Problem]) -> dict[str, tuple[str, ...]]:
    """Give for each choice all its broader terms, nearest first."""
    direct: dict[str, str] = {}
    for key, node in pairs:
        if isinstance(node, Scalar):
            direct[key.text] = node.text
        else:
            faults.append(node.place.problem(f"'{key.text}' must name one broader term"))
    chains: dict[str, tuple[str, ...]] = {}
    for key, _ in pairs:
        climbed = _climb(key.text, direct)
        if climbed is None:
            faults.append(key.place.problem(f"'{key.text}' is a kind of itself"))
        else:
            chains[key.text] = climbed
    return chains


def _climb(term: str, direct: Mapping[str, str]) -> tuple[str, ...] | None:
    climbed: list[str] = []
    current = term
    while current in direct:
        current = direct[current]
        if current == term or current in climbed:
            return None
        climbed.append(current)
    return tuple(climbed)
