"""Values of workbooks and Parquet files as text, as a table in print would show them.

A float has no print of its own: its shortest decimal that reads back as the same number is taken, in a workbook with at
most the fifteen digits that a spreadsheet keeps. A number format with fixed decimals rounds, as it does on the screen.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FIXED = re.compile(r"[^0#,.?%]*[#,?]*0+(?P<decimals>\.0+)?(?P<percent> ?%)?[^0#,.?%]*")
_SIGNIFICANT = 15


def printed(value: object, number_format: str = "General") -> str:
    """Give *value* as text; "" for nothing.

    Args:
        value: text, number, day, time, truth or None, as openpyxl and pyarrow give them.
        number_format: of a workbook's cell; "" for what stands in no workbook.

    >>> printed(3127.04), printed(3127.04, "#,##0.0"), printed(0.25, "0%"), printed(Decimal("3.10"))
    ('3127.04', '3127.0', '25%', '3.10')
    >>> printed(datetime(2019, 3, 1)), printed(datetime(2019, 3, 1), "yyyy"), printed(True), printed(None)
    ('2019-03-01', '2019', 'true', '')
    """
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal)):
        return _number(value, number_format)
    if isinstance(value, date):
        return _day(value, number_format)
    return str(value).strip()


def _number(value: int | float | Decimal, number_format: str) -> str:
    in_sheet = number_format and isinstance(value, float)
    exact = Decimal(format(value, f".{_SIGNIFICANT}g") if in_sheet else str(value))
    if not exact.is_finite():
        return str(value)
    match = _FIXED.fullmatch(_LITERAL.sub("", number_format.split(";")[0]))
    if match is None:
        return format(exact, "f")
    if match["percent"]:
        exact *= 100
    decimals = len(match["decimals"] or ".") - 1
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:f}{'%' if match['percent'] else ''}"


def _day(value: date, number_format: str) -> str:
    """Give an ISO day, or the month or year where the format shows no more."""
    shown = set(_LITERAL.sub("", number_format.split(";")[0]).casefold())
    if isinstance(value, datetime):
        if value.time() != datetime.min.time():
            return value.isoformat(" ")
        value = value.date()
    if "y" in shown and "d" not in shown:
        return value.isoformat()[: 7 if "m" in shown else 4]
    return value.isoformat()
