"""Text with case, diacritics and typographic marks folded one character to one, so that offsets stay what they are."""

from __future__ import annotations

import unicodedata

_PLAIN = {
    **dict.fromkeys("‘’‚‛′ʼʻˈ´`＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–", "-"),
    # Letters whose stroke is no combining mark, so that Unicode gives them no decomposition.
    **dict(zip("øØłŁđĐħĦŧŦıȷɨɵ", "oollddhhttijio", strict=True)),
}


class _Folding(dict[int, int]):
    """Code point -> folded code point, worked out when first met: all of Unicode would take half a second."""

    def __missing__(self, code: int) -> int:
        self[code] = folded = ord(_fold_character(chr(code)))
        return folded


def fold(text: str) -> str:
    """Give *text* with case, diacritics, typographic quotes and spaces folded, each character to exactly one.

    A character that has no single folded one ("ß", a lone combining mark) stays. En dashes and non-breaking hyphens
    become "-", every kind of blank except tab and line ends becomes a space.

    Returns:
        A string of the same length: `fold(text)[i]` stands for `text[i]`. Folding twice changes nothing.

    Source:
        Unicode 15, canonical decomposition and case folding (`unicodedata`, `str.casefold`).

    >>> fold("Erdoğan’s İstanbul")
    "erdogan's istanbul"
    >>> len(fold("Straße ŉ")) == len("Straße ŉ")
    True
    """
    if text.isascii():
        return text.lower().replace("`", "'")  # ten times as fast, and most text is ASCII
    return text.translate(_TABLE)


def _fold_character(character: str) -> str:
    """Fold until nothing changes: a fold may uncover another ("Ǿ" -> "Ø" -> "o")."""
    while True:
        folded = _fold_once(character)
        if folded == character:
            return folded
        character = folded


def _fold_once(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    if unicodedata.category(character) == "Zs":
        return " "
    decomposed = unicodedata.normalize("NFD", character)
    base, marks = decomposed[0], decomposed[1:]
    if marks and not all(unicodedata.combining(mark) for mark in marks):
        return character  # a Hangul syllable or a vowel sign: its parts are letters, not marks
    for lowered in (base.casefold(), base.lower()):
        if len(lowered) == 1:
            return lowered
    return base


_TABLE = _Folding()
