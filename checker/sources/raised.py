"""Figures that are printed small and raised: an exponent belongs to its number, the mark of a note does not."""

from __future__ import annotations

import re

UP = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
"""Characters on the line -> raised."""
_DOWN = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_MARK = re.compile(r"\d{1,3}(?:,\s?\d{1,3})*$")
_HAS_POWERS = re.compile(r"(?:(?<![\w.,])10|(?<![^\W\d_])(?:[kcdmµμ]?m|mi|ft|in|yd|s|kg))$")


def takes_a_power(before: str) -> bool:
    """Tell whether a raised figure behind *before* is an exponent: behind 10 and behind a unit it is.

    >>> [takes_a_power(before) for before in ("some 10", "110", "5km", "m/s", "about")]
    [True, False, True, True, False]
    """
    return _HAS_POWERS.search(before) is not None


def raised(before: str, text: str) -> str:
    """Give what is raised behind *before* as characters that are no digits of it.

    Behind 10 and behind a unit it is an exponent; elsewhere figures are the mark of a note, and stand in raised
    brackets, so that nothing takes them for a part of the number or word before.

    >>> [raised("some 10", "9"), raised("5 km", "2"), raised("$3.9 billion", "1"), raised("the 21", "st")]
    ['⁹', '²', '⁽¹⁾', 'st']
    """
    if _MARK.match(text) and not takes_a_power(before):
        text = f"({text})"
    return text.translate(UP)


def lowered(text: str) -> str:
    """Give what is set low: the 2 of CO₂ is no figure.

    >>> lowered("2")
    '₂'
    """
    return text.translate(_DOWN)
