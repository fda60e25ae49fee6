"""What a cell's figure is, read with the unit that its heads give it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from checker.figures import survey_figures
from checker.model import Mention, Quantity, Value

_NEGATIVE = re.compile(r"\((?P<inside>[^()]+)\)")
_NOTE = re.compile(r"\s*(?:[*†‡§]+|\[\w{1,3}\]|\([a-z]\)|(?<=\d)(?:\s?[⁰¹²³⁴-⁹ᵃ-ᶻ]{1,3}|\s[pref]))$")
"""A mark of a note behind a figure, or that it is provisional, revised, estimated or forecast."""
_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion|mn|bn|mln|bln|tn)\b", re.IGNORECASE)
_OWN_SCALE = re.compile(r"\d ?[^\W\d_]")
_YEAR = re.compile(r"\d{4}")
_LETTER = re.compile(r"[^\W\d_]")


class CellFigure(NamedTuple):
    """A figure of a cell.

    Args:
        words: what it is read as ("3.9 million USD").
    """

    value: Value
    words: str


@lru_cache(maxsize=65536)
def cell_figure(text: str, unit: str, *, among_amounts: bool, as_of: date | None) -> CellFigure | None:
    """Give the figure that the cell *text* is as a whole; None where it is none, or more than one.

    Args:
        unit: that its heads give ("million USD"), or "".
        among_amounts: whether its column holds figures that are no years: "1995" among them is an amount.

    >>> found = cell_figure("3.9", "$ billion", among_amounts=False, as_of=None)
    >>> found.words, found.value.unit_from
    ('3.9 $ billion', 'head')
    >>> cell_figure("(12)*", "%", among_amounts=False, as_of=None).value.printed[0], cell_figure(
    ...     "$3.9bn", "million tonnes", among_amounts=False, as_of=None).value.unit
    (Decimal('-12'), 'USD')
    >>> [cell_figure(text, "thousand", among_amounts=False, as_of=None).words for text in ("399.9 ²", "88.1 p")]
    ['399.9 thousand', '88.1 thousand']
    """
    plain = _NOTE.sub("", text)
    if (negative := _NEGATIVE.fullmatch(plain)) and not negative["inside"].startswith("-"):
        plain = f"-{negative['inside']}"
    own = _whole(plain, as_of)
    if own is not None and isinstance(own.value, Quantity) and own.value.unit is not None:
        return _scaled(plain, own.value, unit, as_of) or CellFigure(own.value, plain)
    if _YEAR.fullmatch(plain) and (unit or among_amounts):
        plain = f"{plain[0]},{plain[1:]}"  # so written, it is no year
        own = _whole(plain, as_of)
    if unit and (found := _with_unit(plain, unit, as_of)):
        return found
    return CellFigure(own.value, plain) if own is not None and own.value is not None else None


def _whole(text: str, as_of: date | None) -> Mention | None:
    """Give the one mention that takes the whole of *text*."""
    found = survey_figures(text, as_of=as_of)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)) and not found[0].set_apart
    return found[0] if whole else None


def _with_unit(plain: str, unit: str, as_of: date | None) -> CellFigure | None:
    if _LETTER.search(plain):
        return None
    words = f"{plain} {unit}"
    found = survey_figures(words, as_of=as_of)
    first = found[0] if found else None
    if first is None or first.start or first.end <= len(plain) or not isinstance(first.value, Quantity):
        return None
    return CellFigure(_from_head(first.value), words)


def _scaled(plain: str, own: Quantity, unit: str, as_of: date | None) -> CellFigure | None:
    """Give an amount with its sign in the cell and its scale in the head ("$3.9" below "Exports, million")."""
    scale = _SCALE.search(unit)
    if own.kind != "money" or scale is None or _OWN_SCALE.search(plain):
        return None
    found = _whole(f"{plain} {scale[0]}", as_of)
    if found is None or not isinstance(found.value, Quantity) or found.value.unit != own.unit:
        return None
    return CellFigure(_from_head(found.value), found.quote)


def _from_head(value: Quantity) -> Quantity:
    return replace(value, unit_from="head")
