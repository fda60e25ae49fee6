"""How a name sounds when the scheme of its transliteration is taken away: "Khussainov" and "Husainov" sound alike.

Source:
    The differences between the schemes of ALA-LC, BGN/PCGN and ISO 9 for Cyrillic, ALA-LC and the newspapers' own for
    Arabic: kh or h, y or i, zh or j, ou or u, ye or e, doubled letters, a silent h at the end.
"""

from __future__ import annotations

import re
from functools import lru_cache

_REMEMBERED = 1 << 16  # names recur from article to article
VOWELS = frozenset("aeiou")
# The longest first: of "dzh" the whole is one sound.
_LETTERS = {
    "shch": "s",
    "dzh": "j",
    "tch": "c",
    "sch": "s",
    "kh": "h",
    "gh": "g",
    "zh": "j",
    "dj": "j",
    "sh": "s",
    "ch": "c",
    "ck": "k",
    "dh": "d",
    "th": "t",
    "ph": "f",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "iy": "i",
    "yi": "i",
    "ye": "e",
    "je": "e",
    "q": "k",
    "w": "v",
    "y": "i",
    "z": "s",
    "x": "ks",
}
_LETTER = re.compile("|".join(_LETTERS))
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=[aeiou])h$|(?<=e)h(?=[^aeiou])")
_ENDINGS = re.compile(r"(?<=[eo])f$")


@lru_cache(_REMEMBERED)
def sound(form: str) -> str:
    """Give *form* (folded letters alone) with what transliteration makes different taken away.

    >>> sound("khussainov"), sound("husainov"), sound("tokayev"), sound("tokaev")
    ('husainov', 'husainov', 'tokaev', 'tokaev')
    """
    plain = _LETTER.sub(lambda found: _LETTERS[found.group()], form)
    plain = _ENDINGS.sub("v", _DOUBLED.sub(r"\1", plain))
    return _SILENT.sub("", plain)


@lru_cache(_REMEMBERED)
def blocks(form: str) -> tuple[str, ...]:
    """Give the keys that *form* is looked for under: two names that differ by a slip share one.

    The keys are the first sound and the consonants behind it, whole and with one left out, so that each name is
    compared with a few others only.

    >>> sorted(set(blocks("jassim")) & set(blocks("jassem")))
    ['jm', 'js', 'jsm']
    """
    heard = sound(form.replace("-", ""))
    first = "a" if heard[0] in VOWELS else heard[0]
    bones = [letter for letter in heard[1:] if letter not in VOWELS]
    keys = [first + "".join(bones)]
    keys.extend(first + "".join(bones[:index] + bones[index + 1 :]) for index in range(len(bones)))
    return tuple(dict.fromkeys(keys))
