"""One pattern for many words, shared beginnings written once, so that a word that is none of them fails early."""

from __future__ import annotations

from collections.abc import Collection, Mapping

_END = ""
_COMMON_FIRST = "taoswcbphfmdlnegyjvqikruxz"
"""The letters, by how often an English word begins with them."""
_Node = dict[str, "_Node | str"]


def trie(words: Mapping[str, str], shouted: Collection[str] = ()) -> str:
    """Give a pattern for any of *words*, all of them lower case, in lower case or with a capital.

    Every alternative begins with one literal letter, the common ones first: the engine passes over such alternatives
    without entering them, which it does not do for a class of letters or for a pattern that ignores case.

    Args:
        words: each with the pattern that must follow it; a word that begins another is tried after it.
        shouted: those of them that are found all in capitals too ("MONDAY").

    >>> trie({"may": "(?!x)", "march": ""})
    '(?:ma(?:rch|y(?!x))|Ma(?:rch|y(?!x)))'
    """
    grown, upper = _grown(words), _grown({word.upper(): after for word, after in words.items() if word in shouted})
    branches: dict[str, str] = {}
    for letter in sorted(grown, key=_COMMON_FIRST.index):
        branches[letter] = letter + _pattern(grown[letter])
    for letter in list(branches):
        capital = letter.upper()
        rest = _pattern(grown[letter])
        if capital in upper:
            rest = f"(?:{rest}|{_pattern(upper[capital])})"
        branches[capital] = capital + rest
    return f"(?:{'|'.join(branches.values())})"


def _grown(words: Mapping[str, str]) -> _Node:
    root: _Node = {}
    for word, after in words.items():
        node = root
        for letter in word:
            following = node.setdefault(letter, {})
            assert isinstance(following, dict)
            node = following
        node[_END] = after
    return root


def _letter(letter: str, *, first: bool) -> str:
    """One character as a pattern: a space may be any, an apostrophe curled, a later word's first letter a capital."""
    if first and letter.isalpha():
        return f"[{letter.lower()}{letter.upper()}]"
    return {" ": r"\s", "'": "['’]", "-": "[- ]", ".": r"\."}.get(letter, letter)


def _pattern(node: _Node | str, *, begins_word: bool = False) -> str:
    assert isinstance(node, dict)
    branches = [
        _letter(letter, first=begins_word) + _pattern(rest, begins_word=letter in " -")
        for letter, rest in sorted(node.items())
        if letter != _END
    ]
    if _END in node:
        branches.append(str(node[_END]))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
