"""The words that numbers are written with, as plain tables.

Source:
    English cardinals and ordinals; scale words in the short scale, with the abbreviations of the news agencies (mln,
    bln, dlrs) and of the London and New York papers (m, bn, tn), and the South Asian lakh and crore.
"""

from __future__ import annotations

from decimal import Decimal

SMALL: dict[str, int] = {
    "zero": 0,
    "nought": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
"""Words for 0 to 19."""

TENS: dict[str, int] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
"""Words for the tens; a hyphen or space and a unit may follow."""

SCALES: dict[str, int] = {
    "thousand": 3,
    "lakh": 5,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "mil": 6,
    "mio": 6,
    "crore": 7,
    "billion": 9,
    "bln": 9,
    "bn": 9,
    "trillion": 12,
    "trln": 12,
    "trn": 12,
    "tn": 12,
    "quadrillion": 15,
}
"""Scale words and their powers of ten."""

GLUED_SCALES: dict[str, int] = {"k": 3, "K": 3, "m": 6, "M": 6, "mm": 6, "MM": 6, "b": 9, "B": 9, "t": 12, "T": 12}
"""Letters that are scales only where no unit of measure is meant; the kinds decide that from the context."""

PLURAL_SCALES: dict[str, int] = {
    "tens": 10,
    "dozens": 12,
    "hundreds": 100,
    "thousands": 10**3,
    "lakhs": 10**5,
    "millions": 10**6,
    "crores": 10**7,
    "billions": 10**9,
    "trillions": 10**12,
}
"""Indefinite plurals: from one to ten of it ("dozens" is 12 to 120).

Source: the convention of CQE (Almasian et al., 2023): a bare plural scale stands for one to ten times itself.
"""

ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "nineth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
"""Ordinals; all but "first" and "second" also name the parts of a fraction."""

DENOMINATORS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
    **{word: value for word, value in ORDINALS.items() if value > 2},
    **{f"{word}s": value for word, value in ORDINALS.items() if value > 2},
}
"""Parts of a fraction, singular and plural."""

VULGAR: dict[str, tuple[int, int]] = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
"""Fractions that are one character (Unicode Number Forms)."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
"""Superscript digits, as exponents are printed."""

DOZEN = Decimal(12)
COUPLE = Decimal(2)

MULTIPLES: dict[str, Decimal] = {
    "twice": Decimal(2),
    "thrice": Decimal(3),
    "halve": Decimal("0.5"),
    "halved": Decimal("0.5"),
    "halving": Decimal("0.5"),
    **{
        f"{stem}{ending}": Decimal(value)
        for stem, value in {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}.items()
        for ending in ("e", "es", "ed", "ing")
    },
}
"""Words that multiply."""
