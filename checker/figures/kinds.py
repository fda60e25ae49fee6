"""What one numeral is: every kind of figure, and which of them are asked."""

from __future__ import annotations

from functools import cache

from checker.figures.ages import read_age
from checker.figures.apart import read_apart, read_name, read_pronoun
from checker.figures.counts import read_count
from checker.figures.cue import Cue, Reading, apart, make_cue, reading
from checker.figures.durations import read_duration
from checker.figures.fractions import read_fraction, read_ratio
from checker.figures.hedged import hedged
from checker.figures.measures import read_measure
from checker.figures.money import read_named_money, read_signed_money
from checker.figures.numeral_grammar import Numeral
from checker.figures.percent import read_percent
from checker.figures.surroundings import UNIT_KINDS, Kind, says_nothing, unit_kinds


def read_ordinal(cue: Cue) -> Reading | None:
    """Give the cue as an ordinal, its article left out."""
    if cue.numeral.form != "ordinal":
        return None
    return reading(cue, "ordinal", cue.end, None, start=cue.start)


def read_number(cue: Cue) -> Reading | None:
    """Give the cue as a plain number."""
    if cue.numeral.form in ("part", "unreadable", "version"):
        return None
    return reading(cue, "number", cue.end, None)


KINDS: dict[str, tuple[Kind, ...]] = {
    "digits": (
        read_signed_money,
        read_named_money,
        read_apart,
        read_percent,
        read_age,
        read_duration,
        read_measure,
        read_ratio,
        read_name,
        read_count,
        read_number,
    ),
    "word": (
        read_signed_money,
        read_apart,
        read_named_money,
        read_percent,
        read_age,
        read_duration,
        read_measure,
        read_ratio,
        read_pronoun,
        read_name,
        read_count,
        read_number,
    ),
    "plural": (read_named_money, read_percent, read_duration, read_measure, read_count, read_number),
    "fraction": (
        read_signed_money,
        read_apart,
        read_named_money,
        read_percent,
        read_age,
        read_duration,
        read_measure,
        read_fraction,
    ),
    "part": (read_named_money, read_apart, read_duration, read_measure, read_fraction),
    "ordinal": (read_apart, read_fraction, read_ordinal),
}
"""Every kind of figure, in the order in which they are asked, by the form of the numeral; the first that answers has
it."""
_BY_NEIGHBOURS = (read_signed_money, read_apart, read_name)


@cache
def _asked(form: str, units: tuple[Kind, ...], alone: bool) -> tuple[Kind, ...]:
    """Give the kinds that are asked, where *units* may stand behind and nothing tells more if *alone*."""
    return tuple(
        kind
        for kind in KINDS[form]
        if not (alone and kind in _BY_NEIGHBOURS)
        and (kind in units or kind not in UNIT_KINDS or (kind is read_age and not alone))
    )


_INDEFINITE = frozenset(("several", "few", "many", "multiple", "numerous", "various", "more"))


def read_numeral(text: str, run_start: int, numeral: Numeral, floor: int, ceiling: int) -> Reading | None:
    """Give what one numeral is, with its hedge, or None where it is no figure at all ("the quarter")."""
    cue = make_cue(text, run_start, numeral, floor)
    if numeral.form == "unreadable":
        return apart(cue, "digits that are no number", unreadable=True)
    if numeral.form == "version":
        return read_apart(cue)
    if numeral.bare:
        if cue.last.lower() in _INDEFINITE:
            return apart(cue, "indefinite number", start=cue.last_start)
        if numeral.raw == "couple" and not (cue.article and cue.gap.strip() == "of"):
            return None
    form: str = numeral.form
    if form == "cardinal":
        form = "word" if numeral.spelled else "digits"
    alone = says_nothing(cue)
    for kind in _asked(form, unit_kinds(cue), alone):
        found = kind(cue)
        if found is not None:
            if found.end > ceiling:
                found = reading(cue, "number", cue.end, None)
            return found if found.apart or found.kind == "ordinal" else hedged(cue, found, alone)
    return None
