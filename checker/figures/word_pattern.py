"""Word lists, and one pattern for many words, which a word that is none of them fails at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def words(text: str) -> frozenset[str]:
    """Give the words of a list that is written as plain text.

    >>> sorted(words("over under above"))
    ['above', 'over', 'under']
    """
    return frozenset(text.split())


def any_word(listed: Iterable[str]) -> str:
    """Give a pattern for any of the *listed* words (in lower case), as they are, with a capital, or all in capitals.

    The engine passes over alternatives that begin with a literal without entering them; it does not where case is
    ignored, so the three ways of writing are spelled out.

    >>> any_word(["ten", "tenth", "two"])
    '(?:T(?:EN(?:TH)?|WO|en(?:th)?|wo)|t(?:en(?:th)?|wo))'
    """
    root: dict[str, Any] = {}
    for word in listed:
        for spelling in (word, word.capitalize(), word.upper()):
            node = root
            for letter in spelling:
                node = node.setdefault(letter, {})
            node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    branches = [letter + _pattern(rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    optional = "" in node
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if optional else "")
