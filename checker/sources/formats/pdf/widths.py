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


def by_character(
    widths: Mapping[str, float], encoding: str | Mapping[int, str], characters: Mapping[str, str]
) -> dict[str, float]:
    r"""Give the widths of characters, where a font gives those of its codes; a browser numbers the codes as it likes.

    Args:
        widths: by the character whose number is the code, with a "default".
        encoding: code -> character, or the name of an encoding.
        characters: what is read so -> what it means.

    >>> by_character({"\x14": 556.0, "1": 0.0, "default": 500.0}, "utf-16-be", {"\x14": "1"})
    {'1': 556.0, 'default': 500.0}
    """
    found: dict[str, float] = {}
    for code, width in widths.items():
        read = encoding.get(ord(code), code) if len(code) == 1 and not isinstance(encoding, str) else code
        if characters and read not in characters and isinstance(encoding, str) and code != "default":
            continue  # a code that is not used; as a character it would be another
        meant = characters.get(read, read)
        found[meant] = max(width, found.get(meant, width))
    return found
