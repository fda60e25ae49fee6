"""How wide a text is set: by the widths that the PDF's own fonts give, or, where they give none, by Helvetica's."""

from __future__ import annotations

from collections.abc import Mapping

_NARROW = frozenset(" .,;:!|'ijlIft()[]-/")
_WIDE = frozenset("mwMW@%—")


def text_width(text: str, widths: Mapping[str, float]) -> float:
    """Give the width of *text* in sizes of the type, without the spacing that a justified line adds.

    Args:
        widths: of characters in thousandths of the size, with a "default"; empty where they are not known.

    >>> text_width("41", {"default": 500.0, "4": 556.0})
    1.056
    """
    if widths:
        default = widths.get("default", 500.0)
        return float(sum(widths.get(character, default) for character in text)) / 1000
    narrow = sum(character in _NARROW for character in text)
    wide = sum(character in _WIDE for character in text)
    upper = sum(character.isupper() for character in text)
    return 0.27 * narrow + 0.85 * wide + 0.53 * (len(text) - narrow - wide) + 0.13 * upper
