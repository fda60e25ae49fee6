"""Hidden characters inside figures: zero-width, soft hyphen and direction marks make a figure unreadable.

Source:
    Unicode Technical Report 36 and "Trojan Source" (Boucher and Anderson, 2021): what is seen may differ from what is
    stored.
"""

from __future__ import annotations

import re

from checker.figures.flat import Flat, flatten
from checker.figures.numerals import A_RUN
from checker.model import Mention

HIDDEN = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_TOKEN = re.compile(rf"[^\s]*[{HIDDEN}][^\s]*")
_HIDDEN = re.compile(f"[{HIDDEN}]")
_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
_EDGE = ".,;:!?\"'()[]“”‘’"
_SCALE_BEHIND = re.compile(
    r"(?:[ \u00a0](?:hundred|thousand|million|billion|trillion|mln|bln|mn|bn)\b)+", re.IGNORECASE
)
# A word of Latin and Cyrillic letters beside digits: "milli\u043en" looks like a million and is none.
_MIXED = re.compile(
    r"(?:(?<![\w.,])\d[\d.,]*[ \u00a0]?)?(?<![^\W\d])(?=[^\W\d]*[a-zA-Z])(?=[^\W\d]*[\u0400-\u04ff])[^\W\d]+"
    r"(?:[ \u00a0]?\d(?:[\d.,]*\d)?)?"
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LOOKALIKES = "letters of two alphabets in one word beside the figure"


def _reason(quote: str) -> str:
    hidden = dict.fromkeys(f"U+{ord(match[0]):04X}" for match in _HIDDEN.finditer(quote))
    return f"hidden character inside the figure ({', '.join(hidden)})"


def find_unreadable(text: str, flat: Flat | None = None) -> list[Mention]:
    """Give every figure that looks other than it is: a hidden character inside, letters of two alphabets beside it.

    Args:
        flat: the text flattened, where that is done already.

    >>> [mention.quote for mention in find_unreadable("It cost 1\u200b000 euros, and \u200e20 more.")]
    ['1\u200b000']
    >>> [mention.quote for mention in find_unreadable("It cost 3.9 milli\u043en euros.")]
    ['3.9 milli\u043en']
    """
    beyond = "".join((flat or flatten(text)).beyond)
    hidden = _find_hidden(text) if _HIDDEN.search(beyond) else []
    if _CYRILLIC.search(beyond) is None:
        return hidden
    taken = [(mention.start, mention.end) for mention in hidden]
    mixed = [
        Mention(match.start(), match.end(), match[0], None, _LOOKALIKES, unreadable=True)
        for match in _MIXED.finditer(text)
        if any(map(str.isdigit, match[0])) and not any(a < match.end() and match.start() < b for a, b in taken)
    ]
    return sorted([*hidden, *mixed], key=lambda mention: mention.start)


def _find_hidden(text: str) -> list[Mention]:
    """Give every figure with a hidden character inside, as unreadable mentions."""
    found = []
    for token in _TOKEN.finditer(text):
        place = _inside_figure(token[0])
        if place is not None:
            start, end = token.start() + place[0], token.start() + place[1]
            # What is left of "3<U+200B>.1 million" must not be read as a million.
            scale = _SCALE_BEHIND.match(text, end)
            end = scale.end() if scale else end
            found.append(Mention(start, end, text[start:end], None, _reason(text[start:end]), unreadable=True))
    return found


def _inside_figure(token: str) -> tuple[int, int] | None:
    """Give the part of a token without spaces that is a figure with a hidden character inside, or None."""
    override = _OVERRIDE.search(token) is not None and any(map(str.isdigit, token))
    start, end = 0, len(token)
    while start < end and (token[start] in _EDGE or _HIDDEN.match(token[start])):
        start += 1
    while start < end and (token[end - 1] in _EDGE or _HIDDEN.match(token[end - 1])):
        end -= 1
    inner = token[start:end]
    if not override and not any(_splits_figure(inner, match.start()) for match in _HIDDEN.finditer(inner)):
        return None
    return (0, len(token)) if override else (start, end)


def _splits_figure(token: str, at: int) -> bool:
    """Tell whether the hidden character at *at* stands inside a numeral or between a number and its sign or unit."""
    before, behind = token[at - 1], token[at + 1]
    if before.isdigit() or (behind.isdigit() and not before.isalpha()):
        return True
    plain_before = _HIDDEN.sub("", token[:at])
    seen = _HIDDEN.sub("", token)
    return any(match.start() < len(plain_before) < match.end() for match in A_RUN.finditer(seen))
