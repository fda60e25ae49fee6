"""What a value's figures must be: `of`, `dimension`, `at_least`, `at_most`."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.figures.counts import singular
from checker.reading.folding import fold
from checker.rules.fields import Fields
from checker.rules.rule import Limits
from checker.units import DIMENSIONS

LIMIT_KEYS = ("dimension", "at_least", "at_most")
TAKES_OF = ("count", "number", "money")
"""Types whose `of` says what is counted, or in which currencies; for a choice it names a list."""

_BOUNDED = ("money", "number", "count", "percent", "points", "age", "year", "figure")
_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,9})?")
_CURRENCY = re.compile(r"[A-Z]{3}")


def read_limits(fields: Fields, kind: str) -> Limits | None:
    """Give the limits of a value of the type *kind*, whose keys are *fields*; None where there are none."""
    for key, takers in (("dimension", ("measure",)), ("at_least", _BOUNDED), ("at_most", _BOUNDED)):
        if key in fields.nodes and kind and kind not in takers:
            fields.fault(fields.keys[key].place, f"'{key}' goes with {', '.join(takers)}, not {kind}")
    limits = Limits(
        of=_of(fields, kind) if kind in TAKES_OF else (),
        dimension=fields.one_of("dimension", tuple(DIMENSIONS)),
        at_least=_bound(fields, "at_least"),
        at_most=_bound(fields, "at_most"),
    )
    if limits.at_least is not None and limits.at_most is not None and limits.at_least > limits.at_most:
        fields.fault(fields.keys["at_most"].place, "'at_most' lies below 'at_least'")
    return None if limits == Limits() else limits


def _of(fields: Fields, kind: str) -> tuple[str, ...]:
    """Give the nouns, in the singular as figures are read, or the currencies."""
    scalars = fields.scalars("of")
    if kind != "money":
        return tuple(dict.fromkeys(singular(fold(scalar.text.strip())) for scalar in scalars))
    for scalar in scalars:
        if not _CURRENCY.fullmatch(scalar.text):
            fields.fault(scalar.place, f"'{scalar.text}' is no currency; write its code, such as USD or EUR")
    return tuple(scalar.text for scalar in scalars)


def _bound(fields: Fields, key: str) -> Decimal | None:
    scalar = fields.scalar(key)
    if scalar is None:
        return None
    if _NUMBER.fullmatch(scalar.text):
        return Decimal(scalar.text)
    fields.fault(scalar.place, f"'{key}' must be a plain number, such as 0 or 1900, not '{scalar.text}'")
    return None
