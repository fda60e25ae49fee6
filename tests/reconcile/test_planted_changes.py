"""Honest re-roundings and re-hedgings of one value never disagree; a planted change outside the precision always does.

10,000 of each, made by a seeded generator: the same ones in every run.
"""

import random
from decimal import ROUND_HALF_UP, Decimal

import pytest

from checker.figures import read_figures
from checker.model import Quantity
from checker.reconcile.agreement import agree

TRIES = 2_000  # for each of the five kinds of change, and five times as many honest ones
UNITS = (("kilometres", "miles"), ("tonnes", "kilograms"), ("hectares", "acres"), ("litres", "gallons"))


def read(text: str) -> Quantity:
    (value,) = [mention.value for mention in read_figures(f"It came to {text} there.")]
    assert isinstance(value, Quantity)
    return value


def written(digits: str) -> str:
    """Give digits with their thousands separated."""
    return f"{int(digits):,}"


def a_number(chance: random.Random) -> str:
    """Give four to seven digits of which the last is not 0, so that every digit is stated."""
    size = chance.randint(4, 7)
    return chance.choice("123456789") + "".join(chance.choices("0123456789", k=size - 2)) + chance.choice("123456789")


def one_digit(digits: str, chance: random.Random) -> tuple[str, str]:
    place = chance.randrange(len(digits))
    other = chance.choice([d for d in "123456789" if d != digits[place]])
    return f"{written(digits)} tonnes", f"{written(digits[:place] + other + digits[place + 1 :])} tonnes"


def a_swap(digits: str, chance: random.Random) -> tuple[str, str]:
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and digits[i + 1] != "0"]
    if not places:
        return one_digit(digits, chance)
    i = chance.choice(places)
    swapped = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    return f"{written(digits)} euros", f"{written(swapped)} euros"


def a_power_of_ten(digits: str, chance: random.Random) -> tuple[str, str]:
    amount = Decimal(digits).scaleb(-chance.randint(2, 3))
    low, high = chance.choice((("million", "billion"), ("thousand", "million"), ("billion", "trillion")))
    return f"${amount} {low}", f"${amount} {high}"


def a_sign(digits: str, chance: random.Random) -> tuple[str, str]:
    return f"{written(digits)} tonnes", f"{chance.choice(('minus ', '-'))}{written(digits)} tonnes"


def a_unit(digits: str, chance: random.Random) -> tuple[str, str]:
    unit, other = chance.choice(UNITS)
    return f"{written(digits)} {unit}", f"{written(digits)} {other}"


@pytest.mark.parametrize("change", [one_digit, a_swap, a_power_of_ten, a_sign, a_unit])
def test_a_planted_change_always_disagrees(change):
    chance = random.Random(change.__name__)
    for _ in range(TRIES):
        text, changed = change(a_number(chance), chance)
        assert not agree(read(text), read(changed)), (text, changed)


def honest(value: Decimal, chance: random.Random) -> str:
    """Give one of the ways in which print may say *value* millions: rounded, in another scale, hedged."""
    step = Decimal(1).scaleb(-chance.randint(0, 2))
    short = value.quantize(step, rounding=ROUND_HALF_UP)
    hedges = ["", "about ", "some "]
    if short < value:
        hedges += ["more than ", "at least ", "over "]
    if short > value:
        hedges += ["nearly ", "less than ", "almost "]
    amount = f"${short} million" if chance.random() < 0.7 else f"{short} million dollars"
    return chance.choice(hedges) + amount


def test_honest_roundings_and_hedges_never_disagree():
    chance = random.Random("honest")
    for _ in range(5 * TRIES):
        value = Decimal(chance.randint(12_000, 9_999_999)) / 1000
        one, other = honest(value, chance), honest(value, chance)
        assert agree(read(one), read(f"${value} million")), (value, one)
        # Two roundings of one value may lie side by side only where the coarser one's whole half unit is taken.
        assert read(one).uncapped.overlaps(read(other).uncapped), (value, one, other)
