"""The form under which a word stands in a dictionary, so that `word*` in a phrase takes all the others."""

from __future__ import annotations

from checker.rules.inflection import base_form, inflect

_NO_E_LOST = (
    "ch",
    "sh",
    "ck",
    "ll",
    "ss",
    "nt",
    "st",
    "rt",
    "ct",
    "nd",
    "rd",
    "ld",
    "lt",
    "pt",
    "mp",
    "nk",
    "rk",
    "rn",
)
"""Behind these no e was lost before -ed and -ing: "reached", but "closed"."""

_NO_PLURAL = ("ss", "us", "is")


def dictionary_form(word: str) -> str:
    """Give the form that *word*, folded, is made of; *word* itself where spelling does not show it.

    >>> [dictionary_form(word) for word in ("carried", "reached", "closed", "rose", "exports", "ferry", "countries")]
    ['carry', 'reach', 'closed', 'rise', 'export', 'ferry', 'country']
    """
    base = base_form(word)
    if base != word:
        return base
    for ending, made in (("ied", "y"), ("ies", "y"), ("ed", ""), ("ing", ""), ("s", "")):
        root = word.removesuffix(ending) + made
        if root != word + made and word.endswith(ending) and _is_clear(root, ending) and word in inflect(root):
            return root
    return word


def _is_clear(root: str, ending: str) -> bool:
    """Tell whether the root cannot well be another."""
    if len(root) < 3 or (ending == "s" and f"{root}s".endswith(_NO_PLURAL)):
        return False
    return ending not in ("ed", "ing") or root.endswith(_NO_E_LOST)
