"""An identity in words: the sum with its values, its sides, and the message of its rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.expressions import PUBLISHED, Amount, Comparison, Outcome, Sum, Term, arithmetic, names_in
from checker.model import Camp, IdentityCase, Statement, show_value
from checker.reconcile.camps import place
from checker.reconcile.identities.terms import statements_of
from checker.rules.rule import Rule

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def written(comparison: Comparison, case: IdentityCase, outcome: Outcome) -> str:
    """Give both sides with the values as printed and what they come to, and whether they fit.

    Examples: "2.308 billion + 819 million gives 3.127 billion, which fits 3.1 billion"; where they do not fit,
    "... gives 3.127 billion, but 3.9 billion is printed".
    """
    quotes = quotes_of(case)
    left = _Side.of(comparison.left, outcome.left, quotes)
    right = _Side.of(comparison.right, outcome.right, quotes)
    if comparison.sign != "=":
        link = f"is {'' if outcome.holds else 'not '}{_SIGN_WORDS[comparison.sign]}"
        return f"{left.text}{left.in_brackets} {link} {right.text}{right.in_brackets}"
    if outcome.holds and left.value == right.text:
        return left.comes_to
    if outcome.holds:
        first = left.comes_to if left.value else left.text
        return (
            f"{first}{',' if left.value else ''} {'which ' if left.value else ''}fits {right.text}{right.in_brackets}"
        )
    if not left.value and not right.value:
        return f"{left.text} is not {right.text}"
    sides = (left, right) if left.value else (right, left)
    return f"{sides[0].comes_to}, but {sides[1].comes_to}"


_SIGN_WORDS = {"<": "below", "<=": "at most", ">": "above", ">=": "at least"}


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of an identity in words: the values as printed, and what they come to where that is something else."""

    text: str
    value: str
    verb: str

    @classmethod
    def of(cls, side: Sum, amount: Amount, quotes: Mapping[str, tuple[str, ...]]) -> _Side:
        text, value = arithmetic(side, quotes), amount_words(amount)
        is_day = amount.kind in ("weekday", "date", "year")
        return cls(text, "" if isinstance(side, Term) or text == value else value, "is" if is_day else "gives")

    @property
    def comes_to(self) -> str:
        return f"{self.text} {self.verb} {self.value}" if self.value else f"{self.text} is printed"

    @property
    def in_brackets(self) -> str:
        return f" ({self.value})" if self.value else ""


def quotes_of(case: IdentityCase) -> dict[str, tuple[str, ...]]:
    """Give what each name stands for, as the article prints it."""
    found = {name: tuple(map(quote_of, statements)) for name, statements in statements_of(case).items()}
    return {PUBLISHED: ("the day of the article",), **found}


def quote_of(statement: Statement) -> str:
    """Give the quotation of *statement* in one line."""
    return " ".join(statement.citation.quote.split())


def amount_words(amount: Amount) -> str:
    """Give an amount for people: ISO days, names of weekdays, days and years with their unit, millions as such.

    >>> from checker.interval import Interval
    >>> amount_words(Amount(Interval(Decimal(3_125_500_000), Decimal(3_128_500_000))))
    '3.1255 to 3.1285 billion'
    """
    ends = [end for end in (amount.interval.low, amount.interval.high) if end is not None]
    if not ends:
        return "anything"
    written, unit = _ends(amount, ends)
    if len(ends) == 1:
        return f"{written[0]}{unit} or {'more' if amount.interval.high is None else 'less'}"
    text = written[0] if written[0] == written[1] else f"{written[0]} to {written[1]}"
    return text + (unit.removesuffix("s") if text == "1" else unit)


def _ends(amount: Amount, ends: list[Decimal]) -> tuple[list[str], str]:
    """Give the ends as written, and what stands behind them."""
    if amount.kind == "weekday":
        return [_DAY_NAMES[int(end)] for end in ends], ""
    if amount.kind == "date":
        return [_day_words(end) for end in ends], ""
    if amount.kind == "year":
        return [str(int(end)) for end in ends], ""
    if amount.kind == "span":
        return [_rounded(end) for end in ends], f" {amount.unit}s"
    power, word = _scale_of(ends)
    return [_rounded(end.scaleb(-power)) for end in ends], f" {word}" if word else ""


def _day_words(ordinal: Decimal) -> str:
    return date.fromordinal(int(ordinal)).isoformat() if 1 <= ordinal <= date.max.toordinal() else "no day"


_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def _scale_of(ends: Iterable[Decimal]) -> tuple[int, str]:
    """Give the power of ten in which all of *ends* are written, and its word."""
    largest = max((end.adjusted() for end in ends if end), default=0)
    return next(((power, word) for power, word in _SCALES if largest >= power), (0, ""))


def _rounded(value: Decimal) -> str:
    """Give five significant figures, or all before the point, with thousands separated.

    >>> _rounded(Decimal("3127")), _rounded(Decimal("2.20014")), _rounded(Decimal(0)), _rounded(Decimal("198450"))
    ('3,127', '2.2001', '0', '198,450')
    """
    if not value:
        return "0"
    places = 4 - value.adjusted()
    shown = round(value, places) if places > 0 else value.quantize(Decimal(1))
    text = f"{shown:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def sides_as_camps(comparison: Comparison, case: IdentityCase, outcome: Outcome) -> tuple[Camp, ...]:
    """Give the two sides, each with its value and the statements that stand in it."""
    by_name = statements_of(case)
    camps = []
    for side, amount in ((comparison.left, outcome.left), (comparison.right, outcome.right)):
        found = [one for name in names_in(side) for one in by_name.get(name, ())]
        camps.append(Camp(amount_words(amount) + _unit_behind(amount), tuple(sorted(found, key=place))))
    return tuple(camps)


_BASE_UNITS = {"[length]": "meters", "[mass]": "kilograms"}
"""What figures of a dimension are reckoned in (see `checker.reconcile.units.in_base_units`)."""


def _unit_behind(amount: Amount) -> str:
    """Give what stands behind an amount of money, a length or a weight; "" for counts, shares and compound units.

    >>> from checker.interval import point
    >>> _unit_behind(Amount(point(2), dimension=(("USD", 1),))), _unit_behind(Amount(point(2)))
    (' USD', '')
    """
    bases = dict(amount.dimension or ())
    bases.pop("count", None)  # so much a head is an amount of money too
    if amount.kind != "figure" or list(bases.values()) != [1]:
        return ""
    (base,) = bases
    unit = base if base.isupper() and base.isalpha() else _BASE_UNITS.get(base, "")
    return unit and f" {unit}"


def key_of(rule: Rule, case: IdentityCase) -> tuple[tuple[str, str], ...]:
    """Give what the identity is about: the key of its first value taken from another rule."""
    if not rule.given:
        return ()
    return tuple((slot.name, show_value(slot.value)) for slot in case.terms[0][1].key)


def message(rule: Rule, case: IdentityCase, said: str) -> str:
    """Give the rule's message with its slots filled, else its title and the sum."""
    text = rule.report.message
    for name, quotes in quotes_of(case).items():
        text = text.replace(f"<{name}>", " and ".join(quotes))
    return text or f"{rule.title}: {said}"
