r"""A number of a workbook as the screen shows it: 0.12 under "0%" is 12%, 43525 under "yyyy-mm-dd" a day.

What is not followed: fractions ("# ?/?") and the width of columns; the plain number stands for them.

Source:
    ECMA-376 part 1, 18.8.30 and 18.8.31 (number formats, the built-in ones with their numbers); 18.17.4.1 (dates).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

BUILT_IN: dict[int, str] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm",
    19: "h:mm:ss",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    48: "0.00E+00",
    49: "@",
}
"""The formats that a workbook names by number alone; those of East Asia (27 to 36, 50 to 58) are days."""

_DAYS_OF_EAST_ASIA = frozenset((*range(27, 37), *range(50, 59)))
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]'
    r"|(?P<number>[#0?][#0?,]*(?:\.[#0?]*)?(?P<scaled>,*)(?:[eE][+-][0#?]+)?)|(?P<percent>%)|(?P<plain>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"\[(?P<sign><=|>=|<>|<|>|=)(?P<bound>-?\d+(?:\.\d+)?)\]")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_OF_DAYS = re.compile(r"[ymdhs]", re.IGNORECASE)
_SIGNIFICANT = 15
"""Digits that a spreadsheet keeps; what is behind them is the binary number's, not the sheet's."""
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_DAY = 2_958_465
"""31 December 9999, the last day of a spreadsheet."""


def format_code(number: int, custom: dict[int, str]) -> str:
    """Give the code of format *number*, "General" where the workbook names none."""
    if number in custom:
        return custom[number]
    return "yyyy-mm-dd" if number in _DAYS_OF_EAST_ASIA else BUILT_IN.get(number, "General")


def shown(written: str, code: str, *, since_1904: bool = False) -> str:
    """Give the number *written* in a workbook as *code* shows it.

    Args:
        written: as the file has it ("0.12000000000000001").
        code: the format of the cell; of days the ISO form is given, as far as the code shows them.

    >>> [shown(*pair) for pair in (("0.12", "0%"), ("-3127.04", '$#,##0.0'), ("4.1e9", '0.0,,, "bn"'), ("41.5", "0"))]
    ['12%', '-$3,127.0', '4.1 bn', '42']
    >>> shown("43525", "d mmmm yyyy"), shown("43525", "mmm-yy"), shown("43525.5", "yyyy-mm-dd hh:mm")
    ('2019-03-01', '2019-03', '2019-03-01 12:00')
    """
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    if not number.is_finite():
        return written
    if number.adjusted() > _MOST_DIGITS or number.adjusted() < -_MOST_DIGITS:
        return written
    number = _kept(number)
    section, is_own_sign = _section(number, code)
    if _is_of_days(section):
        return _day(number, section, since_1904) or _plain(number)
    layout = _layout(section)
    if layout is None:
        return _plain(number)
    return layout.show(abs(number) if is_own_sign else number)


_MOST_DIGITS = 60


def _kept(number: Decimal) -> Decimal:
    digits = len(number.as_tuple().digits)
    if digits <= _SIGNIFICANT:
        return number
    step = Decimal(1).scaleb(number.adjusted() - _SIGNIFICANT + 1)
    return (number / step).to_integral_value(ROUND_HALF_UP) * step


def _plain(number: Decimal) -> str:
    return format(number.normalize() if number else Decimal(0), "f")


def _section(number: Decimal, code: str) -> tuple[str, bool]:
    """Give the part of *code* for *number*, and whether it writes a sign of its own where one is due."""
    sections = _sections(code)
    for section in sections:
        if (condition := _CONDITION.search(section)) and _holds(number, condition):
            return section, False
    if any(map(_CONDITION.search, sections)):
        return next((section for section in sections if not _CONDITION.search(section)), "General"), False
    if number < 0 and len(sections) > 1:
        return sections[1], True
    return (sections[2], False) if not number and len(sections) > 2 else (sections[0], False)


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[str, ...]:
    parts, start, at = [], 0, 0
    for literal in [*_LITERAL.finditer(code), None]:
        end = literal.start() if literal else len(code)
        while (found := code.find(";", at, end)) >= 0:
            parts.append(code[start:found])
            start = at = found + 1
        at = literal.end() if literal else end
    return (*parts, code[start:])


def _holds(number: Decimal, condition: re.Match[str]) -> bool:
    bound, sign = Decimal(condition["bound"]), condition["sign"]
    if sign == "<>":
        return number != bound
    return ("<" in sign and number < bound) or (">" in sign and number > bound) or ("=" in sign and number == bound)


class _Layout(NamedTuple):
    """A section with one number in it: what stands before and behind it.

    Args:
        has_number: whether the number is shown at all, and not only words in its place.
        decimals: digits that are always shown; `optional` those that are shown unless they are zeros.
        power: of ten that the number is multiplied by: 2 for percent, -3 for each comma at its end.
    """

    before: str
    behind: str
    decimals: int
    optional: int
    grouped: bool
    power: int
    has_number: bool = True

    def show(self, number: Decimal) -> str:
        if not self.has_number:
            return self.before.strip()
        scaled = number.scaleb(self.power)
        rounded = scaled.quantize(Decimal(1).scaleb(-self.decimals - self.optional), ROUND_HALF_UP)
        text = format(abs(rounded), ",f" if self.grouped else "f")
        for _ in range(self.optional):
            text = text.removesuffix("0").removesuffix(".") if "." in text else text
        minus = "-" if rounded < 0 else ""
        return f"{minus}{self.before}{text}{self.behind}".strip()


@lru_cache(maxsize=1024)
def _layout(section: str) -> _Layout | None:
    """Give how a section shows a number; None where it shows it as it is or in a way that is not followed."""
    if "general" in section.lower() or section.strip() in ("", "@"):
        return None
    before, behind, number, percents = "", "", "", 0
    scaled = 0
    for token in _TOKEN.finditer(section):
        text = token["quoted"] or token["escaped"] or token["currency"] or token["percent"] or token["plain"] or ""
        percents += bool(token["percent"])
        if token["number"]:
            if number or "e" in token["number"].lower():
                return None
            number, scaled = token["number"], len(token["number"]) - len(token["number"].rstrip(","))
        elif number:
            behind += text
        else:
            before += text
    if not number:
        return _Layout(before, "", 0, 0, False, 0, has_number=False) if before.strip() and "@" not in before else None
    if "/" in behind:
        return None
    whole, _, decimals = number.rstrip(",").partition(".")
    needed = decimals.count("0")
    return _Layout(before, behind, needed, len(decimals) - needed, "," in whole, 2 * percents - 3 * scaled)


@lru_cache(maxsize=1024)
def _is_of_days(section: str) -> bool:
    return "general" not in section.lower() and _OF_DAYS.search(_LITERAL.sub("", section)) is not None


def _day(number: Decimal, section: str, since_1904: bool) -> str:
    """Give a day, month, year or time in its ISO form; "" where the number is none."""
    if not 0 <= number <= _LAST_DAY:
        return ""
    days = int(number)
    minutes = int((number - days) * 24 * 60 + Decimal("0.5"))
    marks = set(_LITERAL.sub("", section).lower())
    clock = f"{minutes // 60:02}:{minutes % 60:02}" if marks & {"h", "s"} else ""
    if not marks & {"y", "d"}:
        is_month = "m" in marks and not clock
        return _iso(days, since_1904)[5:7] if is_month else clock
    day = _iso(days, since_1904)
    if "y" in marks and "d" not in marks:
        return day[: 7 if "m" in marks else 4]
    return f"{day} {clock}" if clock and minutes else day


def _iso(days: int, since_1904: bool) -> str:
    epoch = _EPOCH_1904 if since_1904 else _EPOCH
    if not since_1904 and days < 60:
        days += 1  # spreadsheets take 1900 for a leap year
    try:
        return (epoch + timedelta(days)).isoformat()
    except OverflowError:
        return ""
