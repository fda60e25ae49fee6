"""Without rules: honest paraphrases of one value raise nothing, and a planted error is never taken for agreement.

Made by a seeded generator, the same in every run. Sixty pairs stand in two articles, each pair about a place or two
countries of its own, so that no pair can touch another; they are read and compared as `check` does it, without the
rules, which would compare some of them first.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from checker import Document, load_rules
from checker.one_document import read_document
from checker.reconcile.by_context import compare_by_context
from checker.reconcile.findings import Outcomes
from checker.rules import RuleSet, make_plan

DAY = date(2015, 3, 2)
TRIES = 5_040  # of each
TOGETHER = 60


@pytest.fixture(scope="module")
def plan():
    return make_plan(RuleSet(context=load_rules().context))


@dataclass(frozen=True)
class Pair:
    """What two articles say of one thing."""

    one: str
    other: str


def compared(plan, pairs: list[Pair]) -> Outcomes:
    """Give what two articles come to that say one sentence each of every pair."""
    outcomes, contexts = Outcomes(), []
    for name, texts in (("a", [pair.one for pair in pairs]), ("b", [pair.other for pair in pairs])):
        contexts.extend(read_document(Document.from_text("\n\n".join(texts), name, DAY), plan).contexts)
    compare_by_context(contexts, outcomes)
    return outcomes


def batches(make: Callable[[random.Random, str], Pair], seed: str) -> Iterator[list[Pair]]:
    chance = random.Random(seed)
    for _ in range(TRIES // TOGETHER):
        yield [make(chance, about) for about in unlike_names(chance)]


def unlike_names(chance: random.Random) -> list[str]:
    """Give names of places that begin differently: names that begin alike may be one ("Israel", "Israeli")."""
    found: dict[str, str] = {}
    while len(found) < TOGETHER:
        name = "".join(chance.choice(part) for part in ("BDFGKLMNPRTVZ", "aeiou", "bdfgklmnprtvz", "aeiou", "klmnr"))
        found.setdefault(name, f"{name}o")
    return list(found.values())


# What is said of a value, in the active, the passive and another order; {0} is the value, {1} the place.
SAYINGS: dict[str, tuple[str, ...]] = {
    "people": (
        "The storm in {1} killed {0} people.",
        "In {1}, {0} people were killed by the storm.",
        "{0} people died in the storm, said the mayor of {1}.",
        "In the storm, {0} people of {1} were killed.",
    ),
    "pipeline": (
        "The quake in {1} damaged {0} of the gas pipeline.",
        "In {1}, {0} of gas pipeline were damaged in the quake.",
        "The quake left {0} of gas pipeline damaged in {1}.",
    ),
    "coal": (
        "The port of {1} stored {0} of coal in its silos.",
        "In the silos of {1}, {0} of coal were stored.",
        "Stored coal in {1} came to {0}, all of it in silos.",
    ),
    "cranes": (
        "The port of {1} spent {0} on the repair of its cranes.",
        "In {1}, {0} was spent on the repair of the cranes.",
        "To repair cranes in the port of {1}, {0} was spent.",
    ),
}
UNITS = {
    "pipeline": (("km", Decimal(1)), ("metres", Decimal("0.001")), ("miles", Decimal("1.609344"))),
    "coal": (("tonnes", Decimal(1)), ("kilograms", Decimal("0.001")), ("short tons", Decimal("0.90718474"))),
    "cranes": (("thousand dollars", Decimal(1)), ("million dollars", Decimal(1000)), ("dollars", Decimal("0.001"))),
}


def said(kind: str, value: str, about: str, chance: random.Random) -> str:
    text = chance.choice(SAYINGS[kind]).format(value, about)
    return text[0].upper() + text[1:]


def rounded(value: Decimal, digits: int) -> Decimal:
    """Give *value* with so many digits that count, rounded half up."""
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step


def hedged(value: Decimal, shown: Decimal, chance: random.Random) -> str:
    """Give *shown*, which is *value* rounded, with a hedge that allows for it."""
    hedges = ["about ", "some ", "around ", "roughly "]
    if shown < value:
        hedges += ["more than ", "at least ", "over "]
    if shown > value:
        hedges += ["nearly ", "less than ", "almost ", "up to "]
    return f"{chance.choice(hedges) if shown != value else ''}{shown:,f}"


def an_honest_pair(chance: random.Random, about: str) -> Pair:
    """Give a value in full, and rounded with a hedge, in another unit, in other words."""
    kind = chance.choice(list(SAYINGS))
    value = Decimal(chance.randint(101, 9_999))
    if kind == "people":
        one, other = f"{value:,f}", hedged(value, rounded(value, chance.randint(2, 4)), chance)
    else:
        (unit, factor), (base, _) = chance.choice(UNITS[kind]), UNITS[kind][0]
        converted = value / factor
        one, other = f"{value:,f} {base}", f"{hedged(converted, rounded(converted, 3), chance)} {unit}"
    return Pair(said(kind, one, about, chance), said(kind, other, about, chance))


def a_planted_pair(chance: random.Random, about: str) -> Pair:
    """Give a value in full, and one that is another by a slip, in other words."""
    kind = chance.choice(list(SAYINGS))
    digits = chance.choice("123456789") + "".join(chance.choices("0123456789", k=2)) + chance.choice("123456789")
    unit = UNITS[kind][0][0] if kind in UNITS else ""
    slip = chance.choice(SLIPS if kind in UNITS else SLIPS[:-1])
    wrong, its_unit = slip(digits, unit, chance)
    shown = [f"{int(number):,} {of}".strip() for number, of in ((digits, unit), (wrong, its_unit))]
    return Pair(said(kind, shown[0], about, chance), said(kind, shown[1], about, chance))


def one_digit(digits: str, unit: str, chance: random.Random) -> tuple[str, str]:
    at = chance.randrange(4)
    other = chance.choice([digit for digit in "123456789" if digit != digits[at]])
    return digits[:at] + other + digits[at + 1 :], unit


def two_digits_swapped(digits: str, unit: str, chance: random.Random) -> tuple[str, str]:
    places = [at for at in range(3) if digits[at] != digits[at + 1] and digits[at + 1] != "0"]
    if not places:
        return one_digit(digits, unit, chance)
    at = chance.choice(places)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :], unit


def a_power_of_ten(digits: str, unit: str, chance: random.Random) -> tuple[str, str]:
    return digits + "0" * chance.randint(1, 3), unit


def another_unit(digits: str, unit: str, chance: random.Random) -> tuple[str, str]:
    (others,) = [units for units in UNITS.values() if units[0][0] == unit]
    return digits, chance.choice(others[1:])[0]


SLIPS = (one_digit, two_digits_swapped, a_power_of_ten, another_unit)


def test_honest_paraphrases_raise_nothing(plan):
    held = 0
    for pairs in batches(an_honest_pair, "honest"):
        outcomes = compared(plan, pairs)
        assert not outcomes.findings, [one.message for one in outcomes.findings.values()]
        held += len(outcomes.held)
    assert held > 0.9 * TRIES  # they were held against each other, and not passed over


def test_a_planted_error_is_never_taken_for_agreement(plan):
    found = 0
    for pairs in batches(a_planted_pair, "planted"):
        outcomes = compared(plan, pairs)
        number = {sentence: index for index, pair in enumerate(pairs) for sentence in (pair.one, pair.other)}
        together = [one.statements for one in outcomes.held]
        together += [camp.statements for one in outcomes.findings.values() for camp in one.camps]
        for statements in together:
            about = [number[one.citation.sentence] for one in statements]
            assert len(about) == len(set(about)), [one.citation.sentence for one in statements]
        found += len(outcomes.findings)
    assert found > 0.8 * TRIES
