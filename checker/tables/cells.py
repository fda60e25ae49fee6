"""A cell of a table -> the value that it stands for, read as print: "3.1" is anything from 3.05 to 3.15."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from checker.figures import read_figures
from checker.figures.print_ranges import quantity
from checker.interval import Interval, one_day, point
from checker.model import FigureKind, Mention, Period, Quantity, Value
from checker.rules.names import Names
from checker.rules.reference import Reference
from checker.rules.rule import DATE_TYPES, FIGURE_TYPES, ValueSpec
from checker.statements.lattice import value_from_text

NO_VALUE = frozenset({"", "-", "–", "—", ".", "..", "...", ":", "n/a", "N/A", "NA", "#N/A", "nan", "null"})
"""How statistical tables say that there is no figure."""

_BLANKS = "    ’'"
_POINT = re.compile(
    rf"(?P<sign>[-−+]?)(?P<whole>\d{{1,3}}(?:[,{_BLANKS}]\d{{3}})+|\d+)(?:\.(?P<decimals>\d+))?(?P<percent> ?%)?"
)
_COMMA = re.compile(
    rf"(?P<sign>[-−+]?)(?P<whole>\d{{1,3}}(?:[.{_BLANKS}]\d{{3}})+|\d+)(?:,(?P<decimals>\d+))?(?P<percent> ?%)?"
)
_SCIENTIFIC = re.compile(r"[-+]?\d(?:\.\d+)?[eE][-+]?\d{1,2}")
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[ T]00:00(?::00)?)?)?)?")
_BARE: dict[str, FigureKind] = {"count": "count", "number": "number", "percent": "percent", "age": "age"}
"""Types whose figures need no unit in print."""


class CellError(ValueError):
    """What a cell says cannot be read; the message is for the author of the table or of the rule."""


def read_cell(text: str, spec: ValueSpec, names: Names, reference: Reference) -> Value | None:
    """Give the value of the cell *text* that is held against statements of the kind *spec*; None where it says nothing.

    Raises:
        CellError: the cell cannot be read so.
    """
    if text in NO_VALUE:
        return None
    if spec.type in FIGURE_TYPES:
        return _with_tolerance(_figure(text, spec, reference), reference)
    value = read_period(text) if spec.type in DATE_TYPES else value_from_text(spec, text, names, read_figures)
    if value is None:
        raise CellError(f"'{text}' is no {spec.type}")
    return value


def read_period(text: str) -> Period | None:
    """Give the day, month or year that *text* writes, ISO or as in print.

    >>> from checker.model import show_period
    >>> [show_period(period) for text in ("2019", "2019-03", "1 March 2019") if (period := read_period(text))]
    ['2019', '2019-03', '2019-03-01']
    """
    match = _ISO.fullmatch(text)
    if match is None:
        values = _values(read_figures(text), text)
        return values[0] if len(values) == 1 and isinstance(values[0], Period) and values[0].interval else None
    year, month, day = (int(match[name] or 1) for name in ("year", "month", "day"))
    try:
        first = date(year, month, day)
        if match["day"]:
            return Period(one_day(first), one_day(first), "day")
        after = date(year + month // 12, month % 12 + 1, 1) if match["month"] else date(year + 1, 1, 1)
    except ValueError:
        return None
    whole = Interval(first, after, True, False)
    return Period(whole, whole, "month" if match["month"] else "year")


def _figure(text: str, spec: ValueSpec, reference: Reference) -> Quantity:
    """Read a plain number in the unit of the column, else a figure as an article would print it."""
    written = _number(text, reference)
    if written is None:
        return _as_in_print(text, spec, reference)
    number, quantum, is_percent = written
    unit = reference.unit
    if is_percent or (spec.type == "percent" and unit is None):
        return _quantity("percent", number, quantum, "percent", reference)
    if unit:
        kind = _BARE.get(spec.type, unit.kind) if unit.unit is None else unit.kind
        return _quantity(kind, number * unit.factor, quantum * unit.factor, unit.unit, reference)
    if spec.type not in (*_BARE, "figure"):
        raise CellError(f"'{text}' has no unit; name the unit of the column in the rule ('unit: million USD')")
    return _quantity(_BARE.get(spec.type, "number"), number, quantum, None, reference)


def _number(text: str, reference: Reference) -> tuple[Decimal, Decimal, bool] | None:
    """Give a number, the unit of its last digit and whether it is a percentage; None where *text* is more than that."""
    match = (_COMMA if reference.decimal == "comma" else _POINT).fullmatch(text)
    if match:
        decimals = match["decimals"] or ""
        digits = re.sub(r"\D", "", match["whole"])
        sign = "-" if match["sign"] in ("-", "−") else ""
        number = Decimal(f"{sign}{digits}.{decimals or 0}")
        return number, Decimal(1).scaleb(-len(decimals)), bool(match["percent"])
    if _SCIENTIFIC.fullmatch(text):
        number = Decimal(text)
        return number, Decimal(1).scaleb(int(number.as_tuple().exponent)), False
    return None


def _quantity(kind: FigureKind, number: Decimal, quantum: Decimal, unit: str | None, reference: Reference) -> Quantity:
    value = quantity(kind, number, number, quantum, quantum, unit, "printed" if unit else "unstated")
    return replace(value, interval=point(number), uncapped=point(number)) if reference.exact else value


def _as_in_print(text: str, spec: ValueSpec, reference: Reference) -> Quantity:
    """Read a figure with words ("3.1 billion", "$3.1 billion"); its own unit stands, else the column's."""
    # "3,1" can be nothing but 3.1; but then "3,127" further down would be taken for thousands.
    if _POINT.fullmatch(text):
        raise CellError(f"'{text}' has a decimal point; leave 'decimal: comma' out of the rule")
    if _COMMA.fullmatch(text):
        raise CellError(f"'{text}' has a decimal comma; write 'decimal: comma' in the rule")
    unit = reference.unit.written if reference.unit else ""
    for written in (text, f"{text} {unit}"):
        values = _values(read_figures(written), written)
        if len(values) == 1 and isinstance(values[0], Quantity):
            value = values[0]
            if value.unit is not None or not unit or value.kind == "percent":
                return _checked(value, text, spec, reference)
    raise CellError(f"'{text}' is no number")


def _checked(value: Quantity, text: str, spec: ValueSpec, reference: Reference) -> Quantity:
    unit = reference.unit
    if unit and unit.kind == "money" and value.unit != unit.unit:
        raise CellError(f"'{text}' is not in {unit.unit}, which the rule says of the column; amounts are not converted")
    if value.unit is None and spec.type in ("money", "measure"):
        raise CellError(f"'{text}' has no unit; name the unit of the column in the rule ('unit: million USD')")
    if reference.exact and value.printed[0] == value.printed[1] and value.mod == "EQUAL":
        return replace(value, interval=point(value.printed[0]), uncapped=point(value.printed[0]))
    return value


def _values(mentions: Sequence[Mention], text: str) -> list[Value | None]:
    """Give the one value that takes the whole of *text*, or nothing."""
    whole = len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(text))
    return [mentions[0].value] if whole and not mentions[0].set_apart else []


def _with_tolerance(value: Quantity, reference: Reference) -> Quantity:
    """Widen a figure by the tolerance of the rule, on both sides."""
    if not reference.tolerance:
        return value
    factor = reference.unit.factor if reference.unit else Decimal(1)
    largest = max(abs(value.printed[0]), abs(value.printed[1]))
    by = reference.tolerance * (largest if reference.tolerance_is_share else factor)

    def wider(one: Interval[Decimal]) -> Interval[Decimal]:
        low = None if one.low is None else one.low - by
        return Interval(low, None if one.high is None else one.high + by, one.low_closed, one.high_closed)

    return replace(value, interval=wider(value.interval), uncapped=wider(value.uncapped))
