"""What the candidates of the sources come to: the status of a figure, with citations and what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.audit.evidence import Evidence
from checker.audit.standing import STANDINGS, Standing
from checker.audit.told import Told, is_dated
from checker.model import AuditedFigure, AuditStatus, Name, Period, Quantity, Slot, Statement, show_value
from checker.reconcile.diagnosis import diagnose

RULE = "draft-audit"
"""What stands for a rule in the statements that an audit cites."""

_NEARLY_AS_GOOD = 3
_LIVES = ("changes", "only_grows")


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of a source, what makes it comparable, and how the draft's value stands to it."""

    source: Told
    shared: Evidence
    standing: Standing


@dataclass(frozen=True, slots=True)
class Matches:
    """The candidates for one figure of a draft.

    Args:
        same: with a value that fits; `apart` of the same thing with another value.
        elsewhere: with the same print, of another period.
        finer: of dates: the sources give only the month or year that the draft's day lies in.
        birthdays: of ages: a birthday between the days of the articles may explain the difference.
        ambiguous: whether it is not clear which figure of a sentence the ones in `apart` stand against.
    """

    draft: Told
    same: tuple[Match, ...] = ()
    apart: tuple[Match, ...] = ()
    elsewhere: tuple[Match, ...] = ()
    finer: tuple[Match, ...] = ()
    birthdays: tuple[Match, ...] = ()
    ambiguous: bool = False


def opposite(draft: Told, source: Told) -> bool:
    """Tell whether one is a rise and the other a fall."""
    return bool(draft.direction and source.direction) and draft.direction != source.direction


def judge(matches: Matches, copies: Mapping[str, str]) -> AuditedFigure:
    """Give the figure with its status.

    Args:
        copies: for each source the one that it is a near-identical copy of, else itself.
    """
    if matches.same:
        return _with_support(matches, copies)
    if matches.apart and not matches.ambiguous:
        return _with_dispute(matches, copies)
    return _audited(matches.draft, "not_in_sources", (), copies, _why_not(matches))


def _with_support(matches: Matches, copies: Mapping[str, str]) -> AuditedFigure:
    best = min((match.standing for match in matches.same), key=STANDINGS.index)
    same = _best_of_each(match for match in matches.same if match.standing == best)
    others = () if matches.ambiguous else _best_of_each(matches.apart)
    newer = _newer(same, others)
    if newer:
        said = f"{_where(newer)} {'has' if len(newer) == 1 else 'have'} {_values(newer)}, of a later day"
        return _audited(matches.draft, "older", (*same, *newer), copies, said)
    diagnosis = f"{_where(others)} {'has' if len(others) == 1 else 'have'} {_values(others)}" if others else ""
    if best == "finer":
        diagnosis = "; ".join(filter(None, ["it is more exact than what the sources print", diagnosis]))
    return _audited(matches.draft, _STATUSES[best], same, copies, diagnosis)


_STATUSES: dict[Standing, AuditStatus] = {
    "supported": "supported",
    "supported_rounded": "supported_rounded",
    "finer": "supported_rounded",
    "hedge_added": "hedge_added",
    "hedge_dropped": "hedge_dropped",
}


def _newer(same: Sequence[Match], others: Sequence[Match]) -> tuple[Match, ...]:
    """Give those of *others* that are of a later day than all of *same*, where the thing changes over time."""
    days = [match.source.published for match in same]
    latest = max((day for day in days if day is not None), default=None)
    if latest is None or None in days or not _lives((*same, *others)):
        return ()
    return tuple(match for match in others if match.source.published and match.source.published > latest)


def _with_dispute(matches: Matches, copies: Mapping[str, str]) -> AuditedFigure:
    draft, apart = matches.draft, _best_of_each(matches.apart)
    latest = _latest_day(apart)
    if draft.published and latest and latest < draft.published and _lives(apart) and _has_grown(draft, apart):
        said = f"the sources' latest value is of {latest}; look for one of the day that the draft speaks of"
        return _audited(draft, "older", apart, copies, said)
    return _audited(draft, "disputed", apart, copies, _slip(matches))


def _slip(matches: Matches) -> str:
    draft = matches.draft
    if matches.elsewhere:
        first = matches.elsewhere[0]
        return f"perhaps the figure of another period: {_where([first])} has it for {first.shared.other_period}"
    if any(opposite(draft, match.source) for match in matches.apart):
        return f"the draft tells of a {draft.direction}, the source of the contrary"
    return next(filter(None, (diagnose(draft.value, match.source.value) for match in matches.apart)), "")


def _latest_day(matches: Iterable[Match]) -> date | None:
    days = [match.source.published for match in matches]
    return None if None in days else max((day for day in days if day is not None), default=None)


def _lives(matches: Iterable[Match]) -> bool:
    return all(match.source.over_time in _LIVES for match in matches)


def _has_grown(draft: Told, apart: Iterable[Match]) -> bool:
    """Tell whether time may explain the draft's value: what only grows must have grown."""
    one = draft.value
    grown = [match.source.value for match in apart if match.source.over_time == "only_grows"]
    return all(
        one.printed[0] >= other.printed[0]
        for other in grown
        if isinstance(one, Quantity) and isinstance(other, Quantity)
    )


def _why_not(matches: Matches) -> str:
    draft = matches.draft
    if not is_dated(draft.value):
        missing = draft.value.missing if isinstance(draft.value, Period) else ""
        return f"cannot check: the date has no {missing or 'end'}"
    if matches.ambiguous:
        return f"several figures may be meant, which is not clear: {_values(_sorted(matches.apart))}"
    if matches.birthdays:
        told = _best_of_each(matches.birthdays)
        days = " and ".join(f"{_where([one])} has {_values([one])} on {one.source.published}" for one in told)
        return f"{days}; a birthday may lie between"
    if matches.finer:
        return f"the sources give only {_values(_best_of_each(matches.finer))}"
    if matches.elsewhere:
        first = matches.elsewhere[0]
        return f"{_where([first])} has this value for {first.shared.other_period}"
    return ""


def _best_of_each(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Give the best match of each source, those left out that have much less in common than the best of all."""
    found: dict[str, Match] = {}
    for match in _sorted(matches):
        known = found.get(match.source.citation.source)
        if known is None or match.shared.points > known.shared.points:
            found[match.source.citation.source] = match
    best = max((match.shared.points for match in found.values()), default=0)
    return tuple(match for match in found.values() if match.shared.points + _NEARLY_AS_GOOD >= best)


def _sorted(matches: Iterable[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: match.source.place)


def _where(matches: Sequence[Match]) -> str:
    return " and ".join(match.source.citation.source for match in matches)


def _values(matches: Iterable[Match]) -> str:
    return " and ".join(dict.fromkeys(show_value(match.source.value) for match in matches))


def _audited(
    draft: Told, status: AuditStatus, matches: Sequence[Match], copies: Mapping[str, str], diagnosis: str
) -> AuditedFigure:
    best = max(matches, key=lambda match: match.shared.points, default=None)
    return AuditedFigure(
        citation=draft.citation,
        value=draft.value,
        status=status,
        statements=tuple(_statement(match) for match in matches),
        diagnosis=diagnosis,
        why_comparable=best.shared.in_words if best else "",
        witnesses=len({copies.get(match.source.citation.source, "") for match in matches}),
    )


def _statement(match: Match) -> Statement:
    source = match.source
    compared = Slot("value", source.value, "", source.citation)
    key = (Slot("shared", Name("text", match.shared.in_words, listed=False)),)
    said = source.context.attribution if source.context else ""
    return Statement(RULE, source.citation, compared, key, (compared, *key), source.published, said)
