"""What a figure, a date or a name means: the values that statements are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from checker.interval import Interval

Json = dict[str, object]
FigureKind = Literal["number", "count", "money", "percent", "measure", "ordinal", "duration", "age"]
UnitFrom = Literal["printed", "neighbour", "head", "unstated"]
Mod = Literal[
    "EQUAL",
    "APPROX",
    "MORE_THAN",
    "LESS_THAN",
    "EQUAL_OR_MORE",
    "EQUAL_OR_LESS",
    "START",
    "MID",
    "END",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
]
Side = Literal["below", "above", "both"]
Degree = Literal["slight", "strong"]
Form = Literal["point", "range", "list"]
Grain = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: what is printed, and every value that the print allows.

    Args:
        printed: the ends as written, scaled to the unit and equal for a single figure
            ("3.9 billion" -> 3900000000; "between 62 and 68" -> 62, 68; "19%" -> 19).
        interval: every value the print allows, the hedge included; the half unit is capped at a tenth of the value.
        uncapped: the same without the cap; what identities inside one article are checked with.
        unit: ISO 4217 code, "percent", "percentage point", "basis point", a unit of measure as pint names it, the
            singular head noun of a count ("company"), or None.
    """

    kind: FigureKind
    printed: tuple[Decimal, Decimal]
    interval: Interval[Decimal]
    uncapped: Interval[Decimal]
    unit: str | None = None
    unit_from: UnitFrom = "unstated"
    mod: Mod = "EQUAL"
    side: Side | None = None
    degree: Degree | None = None
    form: Form = "point"

    def to_json(self) -> Json:
        """Give the value fields of the contract's MENTION."""
        return _value_json(
            kind=self.kind,
            printed=[plain(end) for end in self.printed],
            interval=(self.interval.low, self.interval.high),
            closed=(self.interval.low_closed, self.interval.high_closed),
            unit=self.unit,
            unit_from=self.unit_from,
            mod=self.mod,
            side=self.side,
            degree=self.degree,
            form=self.form,
        )


@dataclass(frozen=True, slots=True)
class Period:
    """A date: a range of days with a grain.

    Args:
        printed: the period named, half-open, before `mod`; None where `missing`.
        interval: the days that the words allow, half-open; None where `missing`.
        mod: START, MID and END for early, mid and late; BEFORE, AFTER and their ON_OR forms open an end.
        missing: "year" or "anchor" (a date to read "last week" against) where one is not known.
        inferred: what was taken from elsewhere to complete the date, or "" (e.g. "year from the date published").
        weekday: 0 (Monday) to 6, where one is printed with a date ("Tuesday, 9 August").
    """

    printed: Interval[date] | None
    interval: Interval[date] | None
    grain: Grain
    mod: Mod = "EQUAL"
    form: Form = "point"
    missing: Literal["", "year", "anchor"] = ""
    inferred: str = ""
    weekday: int | None = None

    kind: Literal["date"] = "date"
    unit: None = None

    def to_json(self) -> Json:
        """Give the value fields of the contract's MENTION."""
        named, allowed = self.printed, self.interval
        return _value_json(
            kind="date",
            printed=[plain(named.low), plain(named.high)] if named else [None, None],
            interval=(allowed.low, allowed.high) if allowed else (None, None),
            closed=(allowed.low_closed, allowed.high_closed) if allowed else (False, False),
            mod=self.mod,
            form=self.form,
            grain=self.grain,
            missing=self.missing or None,
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A name or a choice from a list.

    Args:
        kind: "country", "person", "place", "organisation", "weekday", "time", "text", or the list of a choice.
        canonical: the listed name, or the name as written where no list has it.
        listed: whether a list has it.
        broader: every broader term, nearest first ("fighter" -> "warplane"); a broader term agrees with a narrower.
    """

    kind: str
    canonical: str
    listed: bool = True
    broader: tuple[str, ...] = ()

    unit: None = None

    def to_json(self) -> Json:
        """Give the value fields of the contract's MENTION."""
        ends = (self.canonical, self.canonical)
        return _value_json(kind=self.kind, printed=list(ends), interval=ends, closed=(True, True))


Value = Quantity | Period | Name


def plain(value: Decimal | date | str | None) -> str | None:
    """Give a number without exponent or trailing zeros, a date as ISO.

    >>> plain(Decimal("3.9E+9")), plain(date(2019, 3, 1))
    ('3900000000', '2019-03-01')
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return format(value.normalize() if value else Decimal(0), "f")


def _value_json(
    *,
    kind: str,
    printed: Sequence[str | None],
    interval: tuple[Decimal | date | str | None, Decimal | date | str | None],
    closed: tuple[bool, bool],
    **others: str | None,
) -> Json:
    fields: Json = {
        "kind": kind,
        "printed": list(printed),
        "low": plain(interval[0]),
        "high": plain(interval[1]),
        "low_closed": closed[0],
        "high_closed": closed[1],
    }
    for name in ("unit", "unit_from", "mod", "side", "degree", "form", "grain"):
        fields[name] = others.get(name)
    if others.get("missing"):
        fields["missing"] = others["missing"]
    return fields


SlotValue = Value | tuple[Value, ...]
"""One value, or several where the slot takes more ("parties")."""


def no_value_json() -> Json:
    """Give the value fields of something that was seen and not read."""
    return _value_json(kind="number", printed=[None, None], interval=(None, None), closed=(False, False))


def value_json(value: SlotValue | None) -> object:
    """Give a slot's value for JSON: a dict, a list of dicts, or None."""
    if value is None:
        return None
    return [one.to_json() for one in value] if isinstance(value, tuple) else value.to_json()


def show_value(value: SlotValue | None) -> str:
    """Give a value for people and for keys: canonical names, ISO days, plain numbers with their unit.

    >>> show_value((Name("country", "Turkey"), Name("country", "Kazakhstan")))
    'Kazakhstan, Turkey'
    """
    if value is None:
        return "not stated"
    if isinstance(value, tuple):
        return ", ".join(sorted(show_value(one) for one in value))
    if isinstance(value, Name):
        return value.canonical
    if isinstance(value, Period):
        return show_period(value)
    return show_quantity(value)


def show_period(value: Period) -> str:
    """Give a period as ISO: a year, a month, a day, or first and last day."""
    named = value.printed
    if named is None or named.low is None or named.high is None:
        return f"a date without its {value.missing or 'ends'}"
    text = named.low.isoformat()
    if value.grain == "year" and named.high.year - named.low.year == 1:
        text = text[:4]
    elif value.grain == "month" and value.form == "point":
        text = text[:7]
    elif (named.high - named.low).days > 1:
        text += f" to {date.fromordinal(named.high.toordinal() - 1).isoformat()}"
    return text if value.mod == "EQUAL" else f"{value.mod.lower().replace('_', ' ')} {text}"


def show_quantity(value: Quantity) -> str:
    """Give a figure as plain numbers with its unit and hedge; what is counted stands in the quotation."""
    low, high = (f"{end.normalize() if end else Decimal(0):,f}" for end in value.printed)
    text = low if low == high else f"{low} to {high}"
    words = [] if value.mod == "EQUAL" else [value.mod.lower().replace("_", " ")]
    unit = [] if value.unit is None or value.kind == "count" else [unit_words(value.unit, one=text == "1")]
    return " ".join([*words, text, *unit])


_PLURALS = {"foot": "feet", "inch": "inches", "percent": "percent", "hertz": "hertz"}


def unit_words(unit: str, *, one: bool) -> str:
    """Give a unit as it stands behind a number; codes of currencies have no plural.

    >>> [unit_words(unit, one=False) for unit in ("metric_ton", "degree_Celsius", "mile / hour")]
    ['metric tons', 'degrees Celsius', 'miles / hour']
    """
    if one or unit.isupper():
        return unit.replace("_", " ")
    head, *rest = unit.split(" / ")
    words = head.split("_")
    place = 0 if words[0] == "degree" else -1
    words[place] = _PLURALS.get(words[place], f"{words[place]}s")
    return " / ".join([" ".join(words), *rest])
