"""Near-identical texts: a wire story that several outlets print is one witness, not many."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from hashlib import blake2b

from checker.reading.folding import fold
from checker.reading.words import split_words

SHINGLE = 8
ALIKE = Fraction(4, 5)
_SKETCH = 12
_SHORTEST = 20


def near_copies(texts: Mapping[str, str]) -> dict[str, str]:
    """Give for each text, by name, the name of the one that it is a copy of: its own where it is none.

    Two texts are copies if their shingles of eight words have a Jaccard similarity over 0.8. Only texts that share one
    of their twelve least shingles are held against each other, so that the cost grows with the number of texts; two
    texts so alike and without one in common are less likely than 1 in 100 million. A text of fewer than 20 words is a
    copy only of its equal.

    Returns:
        The first name, in alphabetical order, stands for all copies.

    Source:
        Broder, On the resemblance and containment of documents (1997): shingles, and sketches of the least of them.

    >>> story = "The port of Velm handled forty ships in March and said that it had never handled as many in a month . "
    >>> near_copies({"b": story * 9 + "Ends.", "a": story * 9, "c": "Another story."})
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    shingles = {name: _shingles(texts[name]) for name in sorted(texts)}
    first_of: dict[bytes, list[str]] = {}
    copies: dict[str, str] = {}
    for name, own in shingles.items():
        sketch = sorted(own)[:_SKETCH]
        candidates = dict.fromkeys(known for one in sketch for known in first_of.get(one, ()))
        copies[name] = next((known for known in candidates if _alike(own, shingles[known])), name)
        if copies[name] == name:
            for one in sketch:
                first_of.setdefault(one, []).append(name)
    return copies


def _shingles(text: str) -> frozenset[bytes]:
    words = [word.text for word in split_words(fold(text)) if word.is_word]
    if len(words) < _SHORTEST:
        return frozenset({_hash(words)})
    return frozenset(_hash(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _hash(words: list[str]) -> bytes:
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _alike(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    shared = len(one & other)
    return shared > ALIKE * (len(one) + len(other) - shared)
