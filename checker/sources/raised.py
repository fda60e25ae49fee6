"""Figures that are printed small and raised: an exponent belongs to its number, the mark of a note does not."""

from __future__ import annotations

import re

_UP = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_DOWN = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
_MARK = re.compile(r"\d{1,3}(?:,\s?\d{1,3})*$")
_HAS_POWERS = re.compile(r"(?:(?<![\d.,])10|(?<![^\W\d_])(?:[kcdm]?m|mi|ft|in|yd|s|µm))$")


def raised(before: str, text: str) -> str:
    """Give what is raised behind *before* as characters that are no digits of it.

    Behind 10 and behind a unit it is an exponent; elsewhere figures are the mark of a note, and stand in raised
    brackets, so that nothing takes them for a part of the number or word before.

    >>> [raised("some 10", "9"), raised("5 km", "2"), raised("$3.9 billion", "1"), raised("the 21", "st")]
    ['⁹', '²', '⁽¹⁾', 'st']
    """
    if _MARK.match(text) and not _HAS_POWERS.search(before):
        text = f"({text})"
    return text.translate(_UP)


def lowered(text: str) -> str:
    """Give what is set low: the 2 of CO₂ is no figure.

    >>> lowered("2")
    '₂'
    """
    return text.translate(_DOWN)
