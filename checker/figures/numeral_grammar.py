"""The grammar of English numerals: from the atoms of a run to numbers.

Source:
    Huddleston and Pullum, The Cambridge Grammar of the English Language, 5.5; the unit of the last printed digit as in
    statcheck (Nuijten and Epskamp).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from checker.figures.digits import DIGITS, Habit, read_digits
from checker.figures.number_words import COUPLE, DENOMINATORS, DOZEN, ORDINALS, PLURAL_SCALES, SCALES, SMALL, TENS
from checker.figures.numeral_pattern import ORDINAL_END

Form = Literal["cardinal", "ordinal", "fraction", "plural", "part", "version", "unreadable"]


class Numeral(NamedTuple):
    """One number of a run.

    Args:
        start: offset in the run.
        end: offset in the run.
        value: the exact value; for a plural ("tens of millions") the low end.
        quantum: the unit of the last printed digit, scale included ("3.9 billion" -> 100000000).
        form: "part" is a part of a fraction without a count before it ("quarter").
        high: the high end of a plural, else None.
        spelled: whether its first atom is a word.
        scaled: whether it has a scale word from thousand upwards.
        bare: whether the scale has no count before it ("million").
        habit: what its separators show.
        raw: its first atom as written.
        power: of ten, that its scale words make ("3 million" -> 6).
    """

    start: int
    end: int
    value: Decimal
    quantum: Decimal
    form: Form = "cardinal"
    high: Decimal | None = None
    spelled: bool = False
    scaled: bool = False
    bare: bool = False
    habit: Habit = ""
    raw: str = ""
    power: int = 0

    @property
    def whole(self) -> bool:
        """Whether it is printed as a whole number in full."""
        return not self.scaled and self.quantum == 1


Token = tuple[str, str, int, int]
"""Kind, text, start and end of an atom."""
_TOKEN = re.compile(
    rf"(?P<ordinal>\d+(?:,\d{{3}})*{ORDINAL_END})|(?P<digits>{DIGITS})|(?P<word>[^\W\d_]+)", re.IGNORECASE
)
_ONE = Decimal(1)


def tokens_of(run: str) -> list[Token]:
    """Give the atoms of a run: each with its kind ("ordinal", "digits", "word"), its text and its place."""
    return [(match.lastgroup or "", match[0], match.start(), match.end()) for match in _TOKEN.finditer(run)]


_HIGHEST_POWER = 30
"""Scale words that make more than this begin a number of their own."""


_MOST_PLURAL = 10**9
"""Plurals are not multiplied beyond this ("hundreds of thousands of millions" ends there)."""


class _Part(NamedTuple):
    """A number under construction: what it is worth and the token after it."""

    value: Decimal
    quantum: Decimal
    at: int
    power: int = 0
    fraction: bool = False
    habit: Habit = ""
    bare: bool = False


class RunReader:
    """Reads numerals from the tokens of one run; holds nothing that changes."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def word(self, at: int) -> str:
        """Give the word at *at* in lower case, or "" where there is none."""
        if at < len(self.tokens) and self.tokens[at][0] == "word":
            return self.tokens[at][1].lower()
        return ""

    def numeral(self, at: int) -> tuple[Numeral, int] | None:
        """Give the numeral that begins at token *at* and the token after it."""
        return self.ordinal_digits(at) or self.plural(at) or self.composed(at) or self.lone_word(at)

    def ordinal_digits(self, at: int) -> tuple[Numeral, int] | None:
        """Read "21st"."""
        kind, text, start, end = self.tokens[at]
        if kind != "ordinal" or len(text) > 8:
            return None
        return Numeral(start, end, Decimal(text[:-2].replace(",", "")), _ONE, "ordinal", raw=text), at + 1

    def plural(self, at: int) -> tuple[Numeral, int] | None:
        """Read "millions" and "hundreds of thousands"; "tens" alone is no figure."""
        scale = PLURAL_SCALES.get(self.word(at))
        if scale is None:
            return None
        low, begin = Decimal(scale), at
        while self.word(at + 1) == "of" and self.word(at + 2) in PLURAL_SCALES and low < _MOST_PLURAL:
            at += 2
            low *= PLURAL_SCALES[self.word(at)]
        if begin == at and scale == 10:
            return None
        start, end = self.tokens[begin][2], self.tokens[at][3]
        return Numeral(
            start, end, low, low, "plural", low * 10, spelled=True, scaled=True, raw=self.tokens[begin][1]
        ), at + 1

    def lone_word(self, at: int) -> tuple[Numeral, int] | None:
        """Read a word that is no cardinal: "third", "half", "couple"."""
        word = self.word(at)
        if word == "couple":
            start, end = self.tokens[at][2:]
            return Numeral(start, end, COUPLE, _ONE, spelled=True, bare=True, raw=word), at + 1
        if word in ORDINALS:
            start, end = self.tokens[at][2:]
            return Numeral(start, end, Decimal(ORDINALS[word]), _ONE, "ordinal", spelled=True, raw=word), at + 1
        if word in DENOMINATORS:
            parts = Decimal(DENOMINATORS[word])
            start, end = self.tokens[at][2:]
            return Numeral(start, end, 1 / parts, 1 / parts, "part", spelled=True, raw=word), at + 1
        return None

    def composed(self, at: int) -> tuple[Numeral, int] | None:
        """Read a cardinal, a fraction, or an ordinal of several words."""
        part = self.sum(at, None)
        if part is None:
            return None
        spelled = self.tokens[at][0] == "word"
        ordinal = self.ordinal_after(part, at)
        start, end = self.tokens[at][2], self.tokens[(ordinal or part).at - 1][3]
        if ordinal is not None:
            return Numeral(
                start, end, ordinal.value, _ONE, "ordinal", spelled=spelled, raw=self.tokens[at][1]
            ), ordinal.at
        form: Form = "fraction" if part.fraction and not part.power else "cardinal"
        scaled = part.power > 2
        raw = self.tokens[at][1]
        numeral = Numeral(
            start, end, part.value, part.quantum, form, None, spelled, scaled, part.bare, part.habit, raw, part.power
        )
        return numeral, part.at

    def sum(self, at: int, below: int | None) -> _Part | None:
        """Read `coefficient scale (and) smaller sum`; scales must fall from left to right."""
        head = self.coefficient(at)
        if head is None:
            return None
        head = self.scaled(head, below)
        if head is None or not head.power:
            return head
        rest_at = head.at + (self.word(head.at) == "and")
        rest_at += self.word(rest_at) in ("a", "an")
        rest = self.sum(rest_at, head.power) or self.fraction_of_scale(rest_at)
        if rest is None or not self.may_add(head, rest, rest_at):
            return head
        if rest.fraction and not rest.power:
            return head._replace(
                value=head.value + rest.value.scaleb(head.power), quantum=rest.quantum.scaleb(head.power), at=rest.at
            )
        return head._replace(value=head.value + rest.value, quantum=min(rest.quantum, head.quantum), at=rest.at)

    def fraction_of_scale(self, at: int) -> _Part | None:
        """Read the end of "a million and a half"."""
        word = self.word(at)
        if word not in ("half", "quarter") or self.word(at - 2) != "and":
            return None
        parts = Decimal(DENOMINATORS[word])
        return _Part(1 / parts, 1 / parts, at + 1, fraction=True)

    def may_add(self, head: _Part, rest: _Part, at: int) -> bool:
        """Whether the rest continues the number: smaller than the scale before it and written in one way with it."""
        linked = self.word(head.at) == "and"
        if rest.value >= Decimal(10) ** head.power or (rest.fraction and not linked):
            return False
        if head.power == 2 and rest.value < 100 and linked:
            return rest.value > 0
        digits = self.tokens[at][0] == "digits"
        if digits and not rest.power:
            return (
                head.power <= 3 and self.word(head.at) == "and" and self.tokens[at - 2][0] == "word" and rest.value > 0
            )
        spelled_head = self.word(head.at - 2) != "" if head.at > 1 else True
        return bool(rest.power) or spelled_head or rest.fraction or rest.value >= 100

    def scaled(self, part: _Part, below: int | None) -> _Part | None:
        """Multiply by the scale words that follow; None where the scale does not lie below the one before."""
        power, at = part.power, part.at
        value, quantum = part.value, part.quantum
        while (step := self.scale_at(at)) is not None and power + step <= _HIGHEST_POWER:
            power, at = power + step, self.past_of(at) + 1
            value, quantum = value.scaleb(step), quantum.scaleb(step)
            if below is not None and power >= below:
                return None
        return part._replace(value=value, quantum=quantum, at=at, power=power)

    def past_of(self, at: int) -> int:
        """Give the token after "of a" or "a" behind a part ("a quarter of a million", "half a million")."""
        if self.word(at - 1) not in DENOMINATORS or self.word(at) not in ("of", "a", "an"):
            return at
        at += self.word(at) == "of"
        return at + (self.word(at) in ("a", "an"))

    def scale_at(self, at: int) -> int | None:
        """Give the power of ten of the scale word at *at*, or None."""
        at = self.past_of(at)
        word = self.word(at)
        if word == "hundred":
            return 2
        # "5 lakhs" and "two millions" are scales; "millions" without a count is not.
        return SCALES.get(word) or (SCALES.get(word.removesuffix("s")) if word.endswith("s") and at else None)

    def coefficient(self, at: int) -> _Part | None:
        """Read what stands before a scale: digits, words below 1,000, "half", a fraction, or nothing ("million")."""
        if at >= len(self.tokens):
            return None
        part = self.digits(at) if self.tokens[at][0] == "digits" else self.small(at)
        if part is None:
            return self.lone_scale(at)
        if (point := self.decimals(part)) is not None:
            return point
        return self.divided(part) or self.mixed(part) or part

    def digits(self, at: int) -> _Part | None:
        """Read a number in digits, and "3 dozen"."""
        read = read_digits(self.tokens[at][1])
        if read is None:
            return None
        part = _Part(read.value, read.quantum, at + 1, fraction=read.fraction, habit=read.habit)
        if self.word(at + 1) in ("dozen", "doz", "dozs"):
            return part._replace(value=part.value * DOZEN, quantum=_ONE, at=at + 2)
        return part

    def small(self, at: int) -> _Part | None:
        """Read words below 1,000 ("two hundred and six", "twenty-one"), and "dozen"."""
        value, after = self.below_hundred(at)
        word = self.word(after)
        if value is None:
            return None
        if word in ("dozen", "doz", "dozs"):
            return _Part(value * DOZEN, _ONE, after + 1)
        if word != "hundred":
            return _Part(value, _ONE, after)
        value, at = value * 100, after + 1
        rest, after = self.below_hundred(at + (self.word(at) == "and"))
        if rest is None or self.starts_anew(at, after):
            return _Part(value, _ONE, at)
        return _Part(value + rest, _ONE, after)

    def starts_anew(self, at: int, after: int) -> bool:
        """Whether what follows a hundred is a number of its own ("hundred and five hundred")."""
        return self.word(at) == "and" and self.word(after) in ("hundred", "half")

    def below_hundred(self, at: int) -> tuple[Decimal | None, int]:
        """Read words below 100; give None where there are none, and the token after them."""
        word = self.word(at)
        if word in SMALL:
            return Decimal(SMALL[word]), at + 1
        if word in TENS:
            value = Decimal(TENS[word])
            unit = SMALL.get(self.word(at + 1), 0)
            return (value + unit, at + 2) if 0 < unit < 10 else (value, at + 1)
        return None, at

    def lone_scale(self, at: int) -> _Part | None:
        """Read a scale without a count ("hundred", "dozen", "million") and "half" before one."""
        word = self.word(at)
        if word in ("dozen", "doz", "dozs"):
            return _Part(DOZEN, _ONE, at + 1, bare=True)
        if word == "half" and self.word(self.past_of(at + 1)) == "dozen":
            return _Part(DOZEN / 2, _ONE, self.past_of(at + 1) + 1, bare=True)
        if word in ("half", "quarter", "third") and self.scale_at(at + 1) is not None:
            parts = Decimal(DENOMINATORS[word])
            return _Part(1 / parts, 1 / parts, at + 1, fraction=True, bare=word != "half")
        if word == "hundred":
            rest, after = self.below_hundred(at + 1 + (self.word(at + 1) == "and"))
            if rest is not None and not self.starts_anew(at + 1, after):
                return _Part(100 + rest, _ONE, after)
            return _Part(Decimal(100), _ONE, at + 1, bare=True)
        return _Part(_ONE, _ONE, at, bare=True) if word in SCALES else None

    def decimals(self, part: _Part) -> _Part | None:
        """Read "point zero three" and "point seventy-one" after a whole number in words."""
        if self.word(part.at) != "point":
            return None
        digits, at = "", part.at + 1
        while (value := self.below_hundred(at))[0] is not None:
            digits, at = digits + str(value[0]), value[1]
        if not digits:
            return None
        return part._replace(value=Decimal(f"{part.value}.{digits}"), quantum=_ONE.scaleb(-len(digits)), at=at)

    def divided(self, part: _Part) -> _Part | None:
        """Read "two thirds", "three-quarters", "one-fifth"."""
        word = self.word(part.at)
        parts = DENOMINATORS.get(word)
        if parts is None or (word in ORDINALS and part.value != 1) or part.fraction or part.value == 0:
            return None
        return part._replace(value=part.value / parts, quantum=_ONE / parts, at=part.at + 1, fraction=True)

    def mixed(self, part: _Part) -> _Part | None:
        """Read "two and a half", "five and three quarters"."""
        if self.word(part.at) != "and" or part.fraction:
            return None
        at = part.at + 1
        article = self.word(at) in ("a", "an")
        word = self.word(at + article)
        if word in ("half", "quarter", "third") and (article or word == "half"):
            if self.scale_at(at + article + 1) is not None and self.scale_at(part.at - 1) is not None:
                return None
            parts = Decimal(DENOMINATORS[word])
            return part._replace(value=part.value + 1 / parts, quantum=1 / parts, at=at + article + 1, fraction=True)
        count, after = self.below_hundred(at)
        parts_word = self.word(after)
        if count is None or parts_word not in DENOMINATORS or (parts_word in ORDINALS and count != 1):
            return None
        parts = Decimal(DENOMINATORS[parts_word])
        return part._replace(value=part.value + count / parts, quantum=1 / parts, at=after + 1, fraction=True)

    def ordinal_after(self, part: _Part, at: int) -> _Part | None:
        """Read the last word of "twenty-fifth", "one hundred twenty fifth", "two hundredth"."""
        word = self.word(part.at)
        value = ORDINALS.get(word)
        if value is None or part.fraction or self.tokens[at][0] != "word" or part.at == at:
            return None
        if value >= 100:
            return part._replace(value=part.value * value, at=part.at + 1)
        last = self.word(part.at - 1)
        if (value < 10 and last in TENS) or last == "hundred" or last in SCALES:
            return part._replace(value=part.value + value, at=part.at + 1)
        return None
