"""Hidden characters inside figures: zero-width, soft hyphen and direction marks make a figure unreadable.

Source:
    Unicode Technical Report 36 and "Trojan Source" (Boucher and Anderson, 2021): what is seen may differ from what is
    stored.
"""

from __future__ import annotations

import re

from checker.figures.numerals import A_RUN
from checker.model import Mention

HIDDEN = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_TOKEN = re.compile(rf"[^\s]*[{HIDDEN}][^\s]*")
_HIDDEN = re.compile(f"[{HIDDEN}]")
_OVERRIDE = re.compile("[\u202d\u202e]")
_EDGE = ".,;:!?\"'()[]“”‘’"
REASON = "hidden character inside the figure"


def find_hidden(text: str) -> list[Mention]:
    """Give every figure with a hidden character inside, as unreadable mentions.

    >>> [mention.quote for mention in find_hidden("It cost 1\u200b000 euros, and \u200e20 more.")]
    ['1\u200b000']
    """
    if _HIDDEN.search(text) is None:
        return []
    found = []
    for token in _TOKEN.finditer(text):
        place = _inside_figure(token[0])
        if place is not None:
            start, end = token.start() + place[0], token.start() + place[1]
            found.append(Mention(start, end, text[start:end], None, REASON, unreadable=True))
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
