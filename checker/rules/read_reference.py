"""What stands under `reference` -> the table that a rule's statements must agree with."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from difflib import get_close_matches
from pathlib import PurePosixPath, PureWindowsPath
from typing import Literal, cast

from checker.figures import read_figures
from checker.model import Quantity
from checker.rules.fields import Fields
from checker.rules.reference import IF_NO_ROW, TABLE_FORMATS, Column, IfNoRow, Reference, TableUnit
from checker.rules.rule import Given
from checker.yaml_nodes import Node, Scalar, Sequence

_KEYS = (
    "table",
    "match",
    "value",
    "unit",
    "where",
    "valid_from",
    "valid_to",
    "tolerance",
    "exact",
    "decimal",
    "sheet",
    "if_no_row",
)
_TOLERANCE = re.compile(r"(?P<number>\d+(?:\.\d+)?) ?(?P<share>%|percent|per cent)?")
_TABLE_SLOT = re.compile(r"<table\.([^<>\s]+)>")
_SCALES = ("hundred", "thousand", "million", "billion", "trillion")
_OWN_SLOTS = ("value", "row")


def read_reference(fields: Fields, given: Collection[Given]) -> Reference | None:
    """Give the reference table of the rule whose keys are *fields*, or None where it has none or a fault.

    Args:
        given: what the rule takes from other rules; a table is held against one value of one other rule.
    """
    node = fields.nodes.get("reference")
    if node is None:
        return None
    before = len(fields.faults)
    spec = Fields(node, _KEYS, "'reference'", fields.faults)
    spec.require("table", "value")
    if len(given) > 1:
        fields.fault(fields.nodes["given"].place, "a rule with 'reference' takes one value from one other rule")
    table, value, unit = (spec.scalar(key) for key in ("table", "value", "unit"))
    match = tuple((slot, _columns(columns, spec)) for slot, columns in spec.pairs("match"))
    reference = Reference(
        table=_table(table, spec) if table else "",
        match=tuple((slot.text, columns) for slot, columns in match),
        value=Column(spec.text("value"), value.place if value else None),
        unit=_unit(spec),
        where=tuple((_column(name), spec.only_text(text, name.text)) for name, text in spec.pairs("where")),
        valid_from=_named_column(spec, "valid_from"),
        valid_to=_named_column(spec, "valid_to"),
        **_tolerance(spec),  # type: ignore[arg-type]
        exact=spec.yes("exact"),
        decimal=cast(Literal["point", "comma"], spec.one_of("decimal", ("point", "comma")) or "point"),
        sheet=_sheet(spec, table),
        if_no_row=cast(IfNoRow, spec.one_of("if_no_row", IF_NO_ROW) or "unchecked"),
        message_columns=_message_columns(fields),
        place=table.place if table else node.place,
        match_places=tuple(slot.place for slot, _ in match),
        unit_place=unit.place if unit else None,
    )
    return reference if len(fields.faults) == before else None


def message_slots(fields: Fields, given: Collection[Given]) -> tuple[str, ...] | None:
    """Give what the message of a rule with `reference` may name; a column is looked for when the table is read."""
    node = fields.nodes.get("reference")
    if node is None or not given:
        return None
    slots = [slot.text for slot, _ in Fields(node, _KEYS, "'reference'", []).pairs("match")]
    columns = [f"table.{column.name}" for column in _message_columns(fields)]
    own = ["source", "table", *(f"table.{name}" for name in _OWN_SLOTS)]
    return tuple(dict.fromkeys([*(one.name for one in given), *slots, *own, *columns]))


def _table(scalar: Scalar, spec: Fields) -> str:
    path = PurePosixPath(scalar.text)
    if not scalar.text.strip():
        spec.fault(scalar.place, "'table' says nothing")
    elif path.is_absolute() or PureWindowsPath(scalar.text).drive or scalar.text.startswith(("~", "\\")):
        spec.fault(scalar.place, f"'{scalar.text}': name the table by its way from this file, not from the root")
    elif "\\" in scalar.text or "://" in scalar.text:
        spec.fault(scalar.place, f"'{scalar.text}': write the way to the table with '/', such as data/trade.csv")
    elif path.suffix.lower() not in TABLE_FORMATS:
        spec.fault(scalar.place, f"'{scalar.text}' is no table; tables are named {', '.join(TABLE_FORMATS)}")
    return scalar.text


def _columns(node: Node, spec: Fields) -> tuple[Column, ...]:
    items = node.items if isinstance(node, Sequence) else (node,)
    if not items:
        spec.fault(node.place, "'match' names no column here")
    return tuple(map(_column, spec.only_scalars(items, "match")))


def _column(scalar: Scalar) -> Column:
    return Column(scalar.text, scalar.place)


def _named_column(spec: Fields, key: str) -> Column | None:
    scalar = spec.scalar(key)
    return Column(spec.text(key), scalar.place) if scalar else None


def _unit(spec: Fields) -> TableUnit | None:
    """Read the unit as an article would print it behind a figure."""
    scalar = spec.scalar("unit")
    if scalar is None:
        return None
    written = spec.text("unit")
    whole = f"1 {written}"
    read = [mention.value for mention in read_figures(whole) if (mention.start, mention.end) == (0, len(whole))]
    # Any noun may be counted, and so a misspelt "million" would count as one: its factor would be lost in silence.
    misspelt = next((hint for word in written.split() if (hint := _scale_meant(word))), "")
    if read and isinstance(read[0], Quantity) and read[0].mod == "EQUAL" and not misspelt:
        return TableUnit(written, read[0].kind, read[0].printed[0], read[0].unit)
    hint = f"did you mean '{misspelt}'?" if misspelt else "write it as behind a figure: million USD, tonnes, percent"
    if written:
        spec.fault(scalar.place, f"'{written}' is no unit; {hint}")
    return None


def _scale_meant(word: str) -> str:
    """Give the scale word that *word* misspells, or "".

    >>> _scale_meant("milion"), _scale_meant("millions"), _scale_meant("billion")
    ('million', '', '')
    """
    plain = word.casefold().removesuffix("s")
    return "" if plain in _SCALES else next(iter(get_close_matches(plain, _SCALES, 1, 0.8)), "")


def _tolerance(spec: Fields) -> dict[str, object]:
    scalar = spec.scalar("tolerance")
    match = _TOLERANCE.fullmatch(scalar.text) if scalar else None
    if scalar and match is None:
        spec.fault(
            scalar.place, f"'{scalar.text}' is no tolerance; write a share (0.5%) or a number in the table's unit"
        )
    if match is None:
        return {}
    number, is_share = Decimal(match["number"]), bool(match["share"])
    return {"tolerance": number / 100 if is_share else number, "tolerance_is_share": is_share}


def _sheet(spec: Fields, table: Scalar | None) -> str:
    if "sheet" in spec.nodes and table and not table.text.lower().endswith(".xlsx"):
        spec.fault(spec.keys["sheet"].place, "'sheet' goes with a workbook (.xlsx)")
    return spec.text("sheet")


def _message_columns(fields: Fields) -> tuple[Column, ...]:
    """Give the columns that the rule's message names as `<table.COLUMN>`, with _ for each blank of the head."""
    report = fields.nodes.get("report")
    message = Fields(report, ("message",), "", []).scalar("message") if report else None
    if message is None:
        return ()
    found = dict.fromkeys(name for name in _TABLE_SLOT.findall(message.text) if name not in _OWN_SLOTS)
    return tuple(Column(name, message.place) for name in found)
