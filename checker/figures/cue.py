"""A numeral in its surroundings, as every kind of figure looks at it, and what a kind reads from it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from checker.figures.digits import Habit
from checker.figures.hedges import AFTER_FIRST, NO_HEDGE, Hedge, hedge_after
from checker.figures.late_pattern import LatePattern
from checker.figures.number_words import GLUED_SCALES
from checker.figures.numeral_grammar import Numeral
from checker.figures.numeral_pattern import LETTER, SPACE
from checker.model import FigureKind, Form, UnitFrom

_LOOK_BACK = 32
_NEXT = re.compile(rf"(?:{SPACE}|[-\u2010\u2011]|)({LETTER}+(?:[.'’]{LETTER}+)*|[%％‰°º℃℉$€£¥₹₺₽₸₪₩₴₦฿¢′″'\"’”~+])?")
_SCALE_LETTERS = frozenset("kKmMbB")
_METRES = LatePattern(
    rf"(?:{SPACE}|-)(?:long|tall|wide|high|deep|away|above|below|across|in{SPACE}(?:length|height|width|diameter)|from|race|sprint|dash|"
    rf"freestyle|butterfly|backstroke|breaststroke|hurdles|relay|north|south|east|west|up|down|underwater|tower|yacht|depth|"
    rf"distance|walk|x|by|per|in{SPACE}\d|finals?|heats?|champion|title|gold|silver|bronze|event|world|olympic|runner|record|of{SPACE}(?:water|rope|cable|pipe|fabric|snow|rain))\b"
)


class Cue(NamedTuple):
    """A numeral of a text with what stands around it.

    Args:
        start: of the numeral, its sign and article included ("a million", "minus 5").
        end: of the numeral.
        last: the word before `start` as written, punctuation included; "" at the start of a paragraph.
        last_start: offset of `last`.
        touching: the character right before `start` where it is no white space, else "".
        gap: what stands between the numeral and the word behind it.
        word: the word or sign behind the numeral as written, or "".
        word_start: its offset; *word_end* the offset behind it.
        hedge: one that stands between the numeral and its unit ("300-odd", "five or more"); *hedge_end* where it ends.
    """

    text: str
    start: int
    end: int
    numeral: Numeral
    value: Decimal
    last: str
    last_start: int
    touching: str
    gap: str
    word: str
    word_start: int
    word_end: int
    article: bool = False
    hedge: Hedge = NO_HEDGE
    floor: int = 0
    hedge_end: int = 0

    @property
    def glued(self) -> bool:
        """Whether the word behind stands right at the numeral ("5km")."""
        return self.gap == "" and self.word != ""

    @property
    def name_start(self) -> int:
        """Where the word before begins without its opening quotation marks and brackets."""
        return self.last_start + len(self.last) - len(self.last.lstrip("'\"“‘([{"))

    @property
    def small_word(self) -> bool:
        """Whether the numeral is a word up to ten."""
        return self.numeral.spelled and not self.numeral.scaled and self.value <= 10


class Reading(NamedTuple):
    """What a kind reads: the figure's ends, unit and place; or the reason why it is set apart.

    Args:
        apart: the reason why it is no figure, or "".
        scaled: whether it has a scale word; *power* of ten that the scale makes.
        bare: whether the scale has no count before it ("a million").
        smallest: the smallest unit of a composed figure ("5 ft 2 in" -> inch).
        habit: what its separators show ("comma" is the decimal sign, or "ambiguous" as in "3.127").
    """

    kind: FigureKind
    start: int
    end: int
    low: Decimal
    quantum: Decimal
    unit: str | None = None
    unit_from: UnitFrom = "unstated"
    hedge: Hedge = NO_HEDGE
    high: Decimal | None = None
    high_quantum: Decimal | None = None
    form: Form = "point"
    apart: str = ""
    unreadable: bool = False
    scaled: bool = False
    bare: bool = False
    power: int = 0
    smallest: str | None = None
    habit: Habit = ""

    @property
    def top(self) -> Decimal:
        """The high end as printed."""
        return self.low if self.high is None else self.high


_ARTICLES = ("a", "an")
_MINUS = ("minus", "negative", "minus-")
LEADING = frozenset((*_ARTICLES, *_MINUS))
_MONEY_SIGNS = "$€£¥₹₺₽₪₩"


def _with_letter(text: str, end: int, numeral: Numeral) -> Numeral:
    """Give the numeral with a scale letter glued to it taken in ("2.7m sales", "100k"), where no unit can be meant."""
    power = GLUED_SCALES.get(text[end]) if end < len(text) else None
    if power is None or numeral.spelled or numeral.scaled or numeral.form != "cardinal" or text[end] in "tT":
        return numeral
    behind = text[end + 1 : end + 24]
    if behind[:1].isalnum() or behind[:1] in "/²³^°$€£" or (text[end] in "mM" and _METRES.match(behind)):
        return numeral
    if text[end].isupper() and behind[1:2].isupper():
        return numeral
    if (text[end] in "bB" and numeral.value >= 1000) or (
        text[end] == "m" and not behind[:1].isspace() and behind[:1] != "-"
    ):
        return numeral
    return numeral._replace(
        end=numeral.end + 1,
        value=numeral.value.scaleb(power),
        quantum=numeral.quantum.scaleb(power),
        scaled=True,
        power=power,
    )


def make_cue(text: str, run_start: int, numeral: Numeral, floor: int) -> Cue:
    """Give the surroundings of a numeral of the run that begins at *run_start*.

    Args:
        floor: offset before which nothing belongs to this figure.
    """
    if text[run_start + numeral.end : run_start + numeral.end + 1] in _SCALE_LETTERS:
        numeral = _with_letter(text, run_start + numeral.end, numeral)
    start, end, value = run_start + numeral.start, run_start + numeral.end, numeral.value
    last, last_start = last_word(text, start, floor)
    touching, article = "", False
    # Nearly always a plain word and one space stand before, and nothing there belongs to the figure.
    if text[start - 1 : start] != " " or not last.isalpha() or last.lower() in LEADING:
        begin, minus, article = _with_lead(text, start, numeral, last, last_start, floor)
        if begin != start:
            start = begin
            last, last_start = last_word(text, start, floor)
        value = -value if minus else value
        touching = text[start - 1] if start > floor and not text[start - 1].isspace() else ""
    gap, word, word_start = _next_word(text, end)
    hedge, unit_at = NO_HEDGE, end
    if word == "of" and (numeral.form == "plural" or numeral.raw == "couple"):
        _, word, word_start = _next_word(text, word_start + 2)
        gap = text[end:word_start]
    if (word == "+" or word.lower() in AFTER_FIRST) and (found := hedge_after(text, end)) is not None:
        hedge, unit_at = found
        gap, word, word_start = _next_word(text, unit_at)
    return Cue(
        text,
        start,
        end,
        numeral,
        value,
        last,
        last_start,
        touching,
        gap,
        word,
        word_start,
        word_start + len(word),
        article,
        hedge,
        floor,
        unit_at,
    )


def _with_lead(
    text: str, start: int, numeral: Numeral, last: str, last_start: int, floor: int
) -> tuple[int, bool, bool]:
    """Give the start with article and sign, whether it is negative, and whether it has an article."""
    lower = last.lower()
    article = lower in _ARTICLES and (numeral.bare or numeral.form in ("part", "ordinal")) and text[start - 1] != "-"
    if article and numeral.form != "ordinal":
        start = last_start
        last_start = last_word(text, start, floor)[1]
    if lower.lstrip(",;:([") in _MINUS and numeral.form != "ordinal":
        return last_start, True, article
    if start and text[start - 1] in "-−" and _is_minus(text, start, numeral):
        return start - 1, True, article
    return start, False, article


def _next_word(text: str, at: int) -> tuple[str, str, int]:
    """Give what stands between *at* and the next word or sign, that word, and its offset."""
    if text[at : at + 1] == " ":
        # Nearly always one plain word between two spaces.
        space = text.find(" ", at + 1, at + _LOOK_BACK)
        plain = text[at + 1 : max(space, at)]
        if plain.isascii() and plain.isalpha():
            return " ", plain, at + 1
    match = _NEXT.match(text, at)
    word = match[1] if match is not None else None
    if match is None or word is None:
        return "", "", at
    start = match.start(1)
    return text[at:start], word, start


def last_word(text: str, start: int, floor: int) -> tuple[str, int]:
    """Give the word before *start* in its paragraph, and its offset."""
    low = start - _LOOK_BACK
    if low < floor:
        low = floor
    # Nearly always the word ends right before one plain space, or a sign of money stands between.
    end = start - 1
    space = text.rfind(" ", low, end) if start else -1
    if space >= 0:
        word, behind = text[space + 1 : end], text[end]
        if behind == " " and word.isalnum():
            return word, space + 1
        if behind in _MONEY_SIGNS and word == "":
            return behind, end
    before = text[low:start]
    stripped = before.rstrip()
    if not stripped or before.count("\n", len(stripped)) > 1:
        return "", start
    begin = max(stripped.rfind(" "), stripped.rfind("\n"), stripped.rfind("\u00a0"), stripped.rfind("\t")) + 1
    return stripped[begin:], low + begin


def _is_minus(text: str, start: int, numeral: Numeral) -> bool:
    if numeral.spelled:
        return False
    # "75 -300mm" is a range printed askew.
    if start > 2 and text[start - 2] == " " and text[start - 3].isdigit():
        return False
    return start == 1 or text[start - 2] in _MONEY_SIGNS or text[start - 2] in " \t\n(\u00a0[=:/"


def reading(
    cue: Cue,
    kind: FigureKind,
    end: int,
    unit: str | None,
    *,
    start: int | None = None,
    factor: Decimal | int = 1,
    unit_from: UnitFrom = "printed",
) -> Reading:
    """Give a reading of the cue's number in *unit*, ending at *end*.

    Args:
        start: where the figure begins, if a sign or name stands before the numeral.
        factor: what the numeral is multiplied by: a glued scale ("$5m"), or a unit's size in *unit* (two fortnights).
    """
    numeral = cue.numeral
    value, quantum, high, scaled, power = cue.value, numeral.quantum, numeral.high, numeral.scaled, numeral.power
    if factor != 1:
        value, quantum = value * factor, quantum * factor
        high = None if high is None else high * factor
        scaled = scaled or factor >= 1000
        power = power or len(str(int(factor))) - 1
    # All by position: one of these is made for every figure, and keywords are dear.
    return Reading(
        kind,
        cue.start if start is None else start,
        end,
        value,
        quantum,
        unit,
        unit_from if unit is not None else "unstated",
        cue.hedge,
        high,
        high,
        "range" if high is not None else "point",
        "",
        False,
        scaled,
        numeral.bare and numeral.raw.lower() not in ("quarter", "third"),
        power,
        None,
        numeral.habit,
    )


def apart(
    cue: Cue, reason: str, *, start: int | None = None, end: int | None = None, unreadable: bool = False
) -> Reading:
    """Give the cue set apart with the reason."""
    begin, stop = cue.start if start is None else start, cue.end if end is None else end
    return Reading("number", begin, stop, cue.value, cue.numeral.quantum, apart=reason, unreadable=unreadable)
