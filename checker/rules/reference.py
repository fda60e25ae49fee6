"""What a rule asks of a reference table: which column holds the value, which columns say what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from checker.model import FigureKind
from checker.yaml_nodes import Place

TABLE_FORMATS = (".csv", ".tsv", ".parquet", ".xlsx")
"""How the name of a table ends."""

IF_NO_ROW = ("unchecked", "note")
"""What a statement without a row comes to; never silence, which would look like agreement."""

IfNoRow = Literal["unchecked", "note"]


@dataclass(frozen=True)
class Column:
    """A column that a rule names, by its head, and where the rule names it."""

    name: str
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class TableUnit:
    """What one in a column stands for.

    Args:
        written: as in the rule ("million USD").
        factor: how many of `unit` (1000000).
        unit: as `checker.model.Quantity` names it, or None for a bare scale ("thousand").
    """

    written: str
    kind: FigureKind
    factor: Decimal
    unit: str | None


@dataclass(frozen=True)
class Reference:
    """A table that the statements of another rule are held against.

    Args:
        table: its path, relative to the folder of the rule file.
        match: slot of the statement -> the columns that must say the same; several for a slot of several values.
        where: columns that must read so for a row to count.
        tolerance: how far the table's value reaches on either side: a share of it where `tolerance_is_share`, else in
            the unit of the column.
        exact: whether a cell stands for the one number in it instead of all that would be printed so.
        decimal: the sign before decimals in cells of text: "point" or "comma".
        sheet: of a workbook; "" for its only one.
        message_columns: the columns that the message names.
        place: where the table is named.
    """

    table: str
    match: tuple[tuple[str, tuple[Column, ...]], ...]
    value: Column
    unit: TableUnit | None = None
    where: tuple[tuple[Column, str], ...] = ()
    valid_from: Column | None = None
    valid_to: Column | None = None
    tolerance: Decimal = Decimal(0)
    tolerance_is_share: bool = False
    exact: bool = False
    decimal: Literal["point", "comma"] = "point"
    sheet: str = ""
    if_no_row: IfNoRow = "unchecked"
    message_columns: tuple[Column, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)
    match_places: tuple[Place, ...] = field(default=(), compare=False, repr=False)
    unit_place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def columns_needed(self) -> tuple[Column, ...]:
        """Every column that is compared, in the order of the keys."""
        matched = (column for _, columns in self.match for column in columns)
        dated = (column for column in (self.valid_from, self.valid_to) if column)
        return (*matched, self.value, *(column for column, _ in self.where), *dated)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column that the rule names, those of its message last."""
        return (*self.columns_needed, *self.message_columns)
