"""Numbers written with digits: separators of several habits, exponents, vulgar fractions, digits of other scripts.

Nothing is guessed in silence: a separator that two habits would read differently is marked `ambiguous`, and the caller
decides by what else the text prints.

Source:
    Separators: CLDR number symbols (English 1,234.5; German 1.234,5; French and SI 1 234,5; Swiss 1'234.5; Indian
    12,34,567). A point or comma before exactly three digits is the one case that two habits share.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.figures.late_pattern import LatePattern
from checker.figures.number_words import SUPERSCRIPTS, VULGAR

MOST_DIGITS = 24
"""More digits than this are no figure of a news text; arithmetic stays exact below it."""
MOST_EXPONENT = 60

_GROUP_SPACE = " \u00a0\u2009\u202f"
PLAIN_DIGITS = rf"(?:\d{{1,3}}(?:[{_GROUP_SPACE}'’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,٫٬]\d+)*|(?<!\S)\.\d+)"
"""Digits with separators, no sign, no exponent."""
DIGITS = (
    rf"(?:{PLAIN_DIGITS}"
    r"(?:[eE][+-]?\d+(?!\w)"
    r"|[ ]?[x×][ ]?10(?:\^?[-−–]?\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)"
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
    r"|(?:[ ]|-)?\d{1,3}[/⁄]\d{1,4}(?![\d/])|[/⁄]\d{1,4}(?![\d/.])"
    r"|[ ]?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?"
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
)
"""Digits with separators, exponent or fraction; no sign, no scale word, no capturing group."""

Habit = Literal["", "point", "comma", "ambiguous"]


class Digits(NamedTuple):
    """A number written with digits.

    Args:
        value: the exact value.
        quantum: the unit of the last printed digit ("3.90" -> 0.01, "1,200" -> 1, "1/4" -> 0.25).
        habit: "point" or "comma" where the print shows which of them is the decimal sign, "ambiguous" where a
            reader of the other habit would read another number ("3.127").
        fraction: whether it is printed as a fraction.
    """

    value: Decimal
    quantum: Decimal
    habit: Habit = ""
    fraction: bool = False


_PARTS = LatePattern(
    rf"(?P<plain>{PLAIN_DIGITS})?"
    r"(?:[eE](?P<e>[+-]?\d+)|[ ]?[x×][ ]?10\^?(?P<ten>[-−–]?\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|(?P<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?:[ ]|-)?(?P<over>\d{1,3}[/⁄]\d{1,4})|[/⁄](?P<under>\d{1,4})|[ ]?(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]))?\Z"
)
_THOUSANDS_COMMA = LatePattern(r"\d{1,3}(?:,\d{3})+(\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(\.\d+)?\Z")
_THOUSANDS_POINT = LatePattern(r"\d{1,3}(?:\.\d{3})+,\d+\Z|\d{1,3}(?:\.\d{3}){2,}\Z")


@lru_cache(maxsize=65536)
def read_digits(text: str) -> Digits | None:
    """Give the value of a number in digits, or None where it is none (a version, a list, far too many digits).

    >>> read_digits("1,234.50")
    Digits(value=Decimal('1234.50'), quantum=Decimal('0.01'), habit='point', fraction=False)
    >>> read_digits("1.234.567").value, read_digits("3.127").habit, read_digits("10 1/2").value
    (Decimal('1234567'), 'ambiguous', Decimal('10.5'))
    >>> read_digits("1.2.3") is None, read_digits("1e999999999") is None
    (True, True)
    """
    if len(text) > 2 * MOST_DIGITS:
        return None
    match = _PARTS.match(text)
    if match is None:
        return None
    plain = _plain(match["plain"]) if match["plain"] else None
    if match["plain"] and plain is None:
        return None
    return _with_tail(plain, match)


def _plain(text: str) -> Digits | None:
    text = text.replace("٬", ",").replace("٫", ".")
    habit: Habit = ""
    if text.isascii() and text.isdigit():
        number = text
    elif match := _THOUSANDS_COMMA.match(text):
        many = text.count(",") > 1 or match[1] or match[2]
        number, habit = text.replace(",", ""), "point" if many else "ambiguous"
    elif _THOUSANDS_POINT.match(text):
        number, habit = text.replace(".", "").replace(",", "."), "comma"
    else:
        number = re.sub(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d)", "", text)
        points, commas = number.count("."), number.count(",")
        if points + commas > 1:
            return None
        if points:
            habit = "ambiguous" if re.match(r"[1-9]\d{0,2}\.\d{3}\Z", number) else "point"
        elif commas:
            # "5,00" and "1,5" have a decimal comma; four digits or more behind one are two numbers.
            if len(number) - number.index(",") > 3:
                return None
            number, habit = number.replace(",", "."), "comma"
    if sum(character.isdigit() for character in number) > MOST_DIGITS:
        return None
    value = Decimal(number)
    exponent = value.as_tuple().exponent
    return Digits(value, Decimal(1).scaleb(int(exponent)), habit)


def _with_tail(plain: Digits | None, match: re.Match[str]) -> Digits | None:
    exponent = match["e"] or match["ten"]
    if exponent is not None and plain is not None:
        power = (
            int(exponent.translate(SUPERSCRIPTS).replace("−", "-").replace("–", "-")) if len(exponent) < 6 else 10**6
        )
        if abs(power) > MOST_EXPONENT:
            return None
        return Digits(plain.value.scaleb(power), plain.quantum.scaleb(power), plain.habit)
    if match["power"] is not None and plain is not None:
        raised = _raised(plain.value, match["power"])
        return None if raised is None else Digits(raised, Decimal(1))
    return _with_fraction(plain, match)


def _raised(base: Decimal, power: str) -> Decimal | None:
    exponent = int(power.translate(SUPERSCRIPTS)) if len(power) < 3 else 10**6
    if base != base.to_integral_value() or not 1 < base <= 1000 or exponent > MOST_EXPONENT // 3:
        return None
    return base**exponent


def _with_fraction(plain: Digits | None, match: re.Match[str]) -> Digits | None:
    if match["vulgar"]:
        numerator, denominator = VULGAR[match["vulgar"]]
    elif match["over"]:
        numerator, denominator = (int(part) for part in re.split("[/⁄]", match["over"]))
    elif match["under"] and plain is not None:
        denominator = int(match["under"])
        # "24/7" and "50/50" are no parts of one.
        if not plain.value < denominator:
            return None
        return Digits(plain.value / denominator, Decimal(1) / denominator, fraction=True)
    else:
        return plain
    if not denominator or numerator >= denominator:
        return None
    whole = plain.value if plain is not None else Decimal(0)
    if whole != whole.to_integral_value():
        return None
    return Digits(whole + Decimal(numerator) / denominator, Decimal(1) / denominator, fraction=True)
