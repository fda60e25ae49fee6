"""Ranges on one axis as small vector graphics: a bar from end to end with a mark where the printed value lies.

Places are percentages, so that a chart has no width of its own and its text never shrinks. The camps are told apart by
the shape of the mark and the dashes of the bar as well as by colour; the style sheet draws them.

Source:
    Cleveland and McGill (1984), Graphical Perception: position along a common scale is what people read best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.interval import Interval, as_numbers
from checker.model import Period, Quantity, SlotValue
from checker.reports.wording import scaled

SHAPES = 6
"""Camps that have a shape of their own; the next ones begin anew."""

_LOG_FROM = 100
_FEWEST_STEPS = 2
_MARGIN = Decimal("0.06")
_HUNDRED = Decimal(100)
_LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Mark:
    """What one lane of a chart shows.

    Args:
        allowed: every value that the print allows; an end may be infinite.
        printed: where the printed value lies.
        is_day: whether the values are ordinals of days.
    """

    allowed: Interval[Decimal]
    printed: Decimal
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale that holds all marks of a chart with a margin on both sides.

    Args:
        low: the value at 0%.
        high: the value at 100%.
        is_log: whether equal distances are equal ratios.
        is_day: whether the values are ordinals of days.
    """

    low: Decimal
    high: Decimal
    is_log: bool = False
    is_day: bool = False

    def place(self, value: Decimal) -> Decimal:
        """Give the place of *value* in percent, at most 100 and at least 0."""
        low, high, at = (one.log10() if self.is_log else one for one in (self.low, self.high, max(value, self.low)))
        return min(max((at - low) / (high - low) * _HUNDRED, Decimal(0)), _HUNDRED)

    def ticks(self) -> tuple[tuple[Decimal, str], ...]:
        """Give three to six round values with their labels, the scale's name behind the last."""
        values = tuple(self._powers() if self.is_log else self._days() if self.is_day else self._steps())
        if self.is_day:
            return tuple((value, date.fromordinal(int(value)).isoformat()) for value in values)
        if self.is_log:
            return tuple((value, scaled(value)[0]) for value in values)
        return tuple(zip(values, scaled(*values), strict=True))

    def _steps(self) -> Iterator[Decimal]:
        power = Decimal(10) ** (self.high - self.low).adjusted()
        for part in ("10", "5", "2", "1", "0.5"):
            step = power * Decimal(part)
            first, last = (
                (end / step).to_integral_value(way)
                for end, way in ((self.low, "ROUND_CEILING"), (self.high, "ROUND_FLOOR"))
            )
            if last - first >= _FEWEST_STEPS:
                break
        yield from (number * step for number in range(int(first), int(last) + 1))

    def _powers(self) -> Iterator[Decimal]:
        first = (self.low.log10()).to_integral_value("ROUND_CEILING")
        last = (self.high.log10()).to_integral_value("ROUND_FLOOR")
        stride = max(1, -(-int(last - first) // 4))
        for exponent in range(int(first), int(last) + 1, stride):
            yield Decimal(10) ** exponent

    def _days(self) -> Iterator[Decimal]:
        span = int(self.high - self.low)
        for part in (1, 3, 5) if span >= 6 else (3,):
            yield (self.low + Decimal(span) * part / 6).to_integral_value("ROUND_FLOOR")


def mark_of(value: SlotValue | None) -> Mark | None:
    """Give the mark of a figure or a date, or None for what has no place on an axis."""
    if isinstance(value, Quantity):
        return Mark(value.interval, _middle(value.printed[0], value.printed[1]))
    if isinstance(value, Period) and value.interval is not None and value.printed is not None:
        # Half-open days: the last day that is meant is the one before the open end.
        named = as_numbers(value.printed)
        ends = [end for end in (named.low, None if named.high is None else named.high - 1) if end is not None]
        return Mark(as_numbers(value.interval), _middle(ends[0], ends[-1]), is_day=True) if ends else None
    return None


def axis_of(marks: Sequence[Mark]) -> Axis | None:
    """Give the axis for *marks*, or None where days stand beside numbers or there is nothing to show."""
    if len({mark.is_day for mark in marks}) != 1:
        return None
    ends = [end for mark in marks for end in (mark.allowed.low, mark.allowed.high, mark.printed) if end is not None]
    low, high = min(ends), max(ends)
    if marks[0].is_day:
        margin = max(Decimal(1), ((high - low) * _MARGIN).to_integral_value("ROUND_CEILING"))
        return Axis(max(low - margin, Decimal(1)), min(high + margin, Decimal(_LAST_DAY)), is_day=True)
    if low > 0 and high > low * _LOG_FROM:
        margin = (high / low) ** _MARGIN
        return Axis(low / margin, high * margin, is_log=True)
    margin = (high - low) * _MARGIN or abs(high) * _MARGIN or Decimal(1)
    return Axis(low - margin, high + margin)


def bar(axis: Axis, mark: Mark, camp: int) -> str:
    """Give the bar of one statement alone, camps counted from 0: a tenth of a percent is more than it can show."""
    left, right = (
        Decimal(default) if end is None else axis.place(end).to_integral_value()
        for end, default in ((mark.allowed.low, 0), (mark.allowed.high, 100))
    )
    return f"<svg class=k{camp % SHAPES}><line x1={percent(left)} x2={percent(right)} /></svg>"


def lane(axis: Axis, mark: Mark, camp: int) -> str:
    """Give the bar and the mark of one statement, camps counted from 0; an end without limit is an arrow."""
    left = Decimal(0) if mark.allowed.low is None else axis.place(mark.allowed.low)
    right = _HUNDRED if mark.allowed.high is None else axis.place(mark.allowed.high)
    shape = camp % SHAPES
    arrows = [
        f"<use href=#{arrow} x={percent(at)} />"
        for end, arrow, at in ((mark.allowed.low, "to-left", left), (mark.allowed.high, "to-right", right))
        if end is None
    ]
    line = f"<line x1={percent(left)} x2={percent(right)} />"
    return (
        f"<svg class=k{shape}>{line}{''.join(arrows)}<use href=#k{shape} x={percent(axis.place(mark.printed))} /></svg>"
    )


def axis_line(axis: Axis) -> str:
    """Give the axis with its ticks and their labels."""
    return f"<svg class=axis>{''.join(_ticks(axis, _on_line))}</svg>"


def _ticks(axis: Axis, draw: Callable[[str, str], str]) -> Iterator[str]:
    for value, label in axis.ticks():
        yield draw(percent(axis.place(value)), label)


def _on_line(place: str, label: str) -> str:
    return f"<line x1={place} x2={place} y2=5 /><text x={place} y=17>{label}</text>"


def percent(place: Decimal) -> str:
    """Give a place with one decimal, as an attribute wants it.

    >>> percent(Decimal("33.333")), percent(Decimal(50))
    ('33.3%', '50%')
    """
    return f"{format(place.quantize(Decimal('0.1')).normalize(), 'f')}%"


def _middle(low: Decimal, high: Decimal) -> Decimal:
    return (low + high) / 2
