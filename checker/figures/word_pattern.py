"""Word lists, and one pattern for many words, which a word that is none of them fails at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any


def words(text: str) -> frozenset[str]:
    """Give the words of a list that is written as plain text.

    >>> sorted(words("over under above"))
    ['above', 'over', 'under']
    """
    return frozenset(text.split())


def any_word(listed: Collection[str]) -> str:
    """Give a pattern for any of the *listed* words (in lower case), as they are, with a capital, or all in capitals.

    The engine passes over alternatives that begin with a literal or a class without entering them; it does not where
    case is ignored, so the three ways of writing are spelled out.

    >>> any_word(["ten", "tenth", "two"])
    '(?:[Tt](?:en(?:th)?|wo)|T(?:EN(?:TH)?|WO))'
    """
    small, capitals = _grown(listed), _grown(word.upper() for word in listed)
    branches = [f"[{letter.upper()}{letter}]{_pattern(rest)}" for letter, rest in sorted(small.items())]
    branches += [letter + _pattern(rest) for letter, rest in sorted(capitals.items())]
    return _either(branches)


def _grown(listed: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for word in listed:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _pattern(node: dict[str, Any]) -> str:
    branches = [letter + _pattern(rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    if "" in node:
        return f"(?:{'|'.join(branches)})?"
    return _either(branches)


def any_phrase(listed: Iterable[str], between: str) -> str:
    """Give a pattern for any of the *listed* phrases, the longest that fits, with *between* between their words.

    Words that go on alike are written together: hundreds of phrases such as "just more than" and "slightly less than"
    make a pattern of a few hundred characters, which is compiled in a hundredth of the time.

    >>> any_phrase(["more than", "just more than", "just less than", "over"], " ")
    '(?:just (?:less|more) than|more than|over)'
    """
    root: dict[str, Any] = {}
    for phrase in listed:
        node = root
        for word in phrase.split():
            node = node.setdefault(word, {})
        node[""] = {}
    return _phrases(root, between, "")


def _phrases(node: dict[str, Any], between: str, lead: str) -> str:
    """Give what may follow from *node* on, with *lead* before it; nothing, where no word does."""
    alike: dict[str, list[str]] = {}
    for word, rest in sorted(node.items()):
        if word:
            alike.setdefault(_phrases(rest, between, between), []).append(re.escape(word))
    if not alike:
        return ""
    branches = [_either(words) + rest for rest, words in alike.items()]
    return f"(?:{lead}{_either(branches)})?" if "" in node else lead + _either(branches)


def _either(branches: list[str]) -> str:
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
