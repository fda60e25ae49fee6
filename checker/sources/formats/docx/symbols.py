"""Characters of symbol fonts (`w:sym`), which Word writes as codes of its own."""

from __future__ import annotations

_SYMBOL = {
    0xA0: "€",
    0xA3: "≤",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0x2D: "−",
    0x40: "≅",
    0x7E: "∼",
}
"""The signs of the font Symbol that can stand beside a figure (Adobe's Symbol encoding)."""

_LIKE_ASCII = frozenset(b"!%()+,./0123456789:;<=>?[]{|}")
_DRAWN = "•"


def symbol(font: str, code: str) -> str:
    """Give the character that *code*, in hexadecimal, is in *font*; a bullet for a picture.

    >>> symbol("Symbol", "F0B3"), symbol("Wingdings", "F0FC"), symbol("Segoe UI", "2264")
    ('≥', '•', '≤')
    """
    try:
        number = int(code, 16)
        character = chr(number)
    except (ValueError, OverflowError):
        return _DRAWN
    if 0xF000 <= number <= 0xF0FF:
        number -= 0xF000
    elif number > 0xFF:
        return character if character.isprintable() else _DRAWN
    if font.strip().lower() != "symbol":
        return _DRAWN
    return chr(number) if number in _LIKE_ASCII else _SYMBOL.get(number, _DRAWN)
