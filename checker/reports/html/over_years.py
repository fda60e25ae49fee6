"""What several sources state of one thing for several periods, drawn over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.model import Period, Quantity, Report, Statement, show_period, show_value
from checker.reports.html.strip_chart import SHAPES, Axis, Mark, axis_of, mark_of, percent
from checker.reports.wording import allowed_words

Key = tuple[tuple[str, str], ...]

_APART = Decimal("1.4")  # percent of the width between sources that speak of one period
_MOST_LABELS = 8


@dataclass(frozen=True, slots=True)
class Point:
    """What one source states for one period; `shape` tells the sources of a chart apart, counted from 0."""

    period: str
    source: str
    shape: int
    printed: str
    allowed: str


@dataclass(frozen=True, slots=True)
class Series:
    """The claims of one rule that differ by their period alone, with their chart."""

    rule: str
    key: Key
    points: tuple[Point, ...]
    chart: str


@dataclass(frozen=True, slots=True)
class _Dated:
    statement: Statement
    period: Period
    value: Quantity


def series_over_years(report: Report) -> tuple[Series, ...]:
    """Give a series for each claim that at least two sources state and that is told for at least two periods."""
    groups: dict[tuple[str, Key, str | None], list[_Dated]] = {}
    for dated in _dated(report.statements):
        rest = tuple(
            (slot.name, show_value(slot.value)) for slot in dated.statement.key if slot.value is not dated.period
        )
        groups.setdefault((dated.statement.rule, rest, dated.value.unit), []).append(dated)
    found = (_series(rule, key, group) for (rule, key, _), group in groups.items())
    return tuple(one for one in found if one is not None)


def _dated(statements: Sequence[Statement]) -> Iterator[_Dated]:
    for one in statements:
        period, value = one.period, one.compared.value
        if one.modality == "asserted" and isinstance(value, Quantity) and period is not None:
            yield _Dated(one, period, value)


def _series(rule: str, key: Key, group: list[_Dated]) -> Series | None:
    sources = list(dict.fromkeys(one.statement.citation.source for one in group))
    periods = {show_period(one.period): mark_of(one.period) for one in group}
    placed = [one for one in group if periods[show_period(one.period)] is not None]
    if len(sources) < 2 or len({name for name, mark in periods.items() if mark}) < 2:
        return None
    points = {_point(one, sources): one for one in sorted(placed, key=_by_period)}
    across = axis_of([mark for mark in periods.values() if mark is not None])
    upward = axis_of([mark for mark in (mark_of(one.value) for one in points.values()) if mark is not None])
    if across is None or upward is None:
        return None
    return Series(rule, key, tuple(points), _chart(across, upward, points))


def _by_period(dated: _Dated) -> tuple[Decimal, str, int]:
    mark, cited = mark_of(dated.period), dated.statement.citation
    return (mark.printed if mark else Decimal(0), cited.source, cited.start)


def _point(dated: _Dated, sources: list[str]) -> Point:
    cited = dated.statement.citation
    shape = sources.index(cited.source) % SHAPES
    return Point(show_period(dated.period), cited.source, shape, cited.quote, allowed_words(dated.value))


def _chart(across: Axis, upward: Axis, points: dict[Point, _Dated]) -> str:
    ticks = (_tick(_up(upward, value), label) for value, label in upward.ticks())
    marks = (_drawn(across, upward, point, dated) for point, dated in points.items())
    return f"<svg class=years aria-hidden=true>{''.join([*ticks, *_labels(across, points.values()), *marks])}</svg>"


def _tick(place: str, label: str) -> str:
    return f"<line class=grid x1=0 x2=100% y1={place} y2={place} /><text class=tick x=0 y={place}>{label}</text>"


def _labels(across: Axis, points: Iterable[_Dated]) -> Iterator[str]:
    named: dict[str, Mark] = {}
    for dated in points:
        mark = mark_of(dated.period)
        if mark is not None:
            named.setdefault(show_period(dated.period), mark)
    stride = -(-len(named) // _MOST_LABELS)
    for name, mark in list(named.items())[::stride]:
        yield f"<text class=period x={_along(across, mark)} y=99%>{name}</text>"


def _drawn(across: Axis, upward: Axis, point: Point, dated: _Dated) -> str:
    when, mark = mark_of(dated.period), mark_of(dated.value)
    if when is None or mark is None:
        return ""
    x = percent(across.place(when.printed) * Decimal("0.8") + 14 + point.shape * _APART)
    top = "0%" if mark.allowed.high is None else _up(upward, mark.allowed.high)
    foot = "90%" if mark.allowed.low is None else _up(upward, mark.allowed.low)
    bar = f"<line x1={x} x2={x} y1={foot} y2={top} />"
    return f"<g class=k{point.shape}>{bar}<use href=#k{point.shape} x={x} y={_up(upward, mark.printed)} /></g>"


def _along(across: Axis, mark: Mark) -> str:
    return percent(across.place(mark.printed) * Decimal("0.8") + 14)


def _up(upward: Axis, value: Decimal) -> str:
    return percent((100 - upward.place(value)) * Decimal("0.88") + 2)
