"""Print how many figures are read rightly: on the project's own corpora, and on labelled cases where they are at hand.

Run from the project's root: python benchmarks/figures.py. The labelled cases stand in ../shared/cases/figures, with the
tool that scores them in ../shared/tools; without them only the project's own fixtures are scored.
"""

from __future__ import annotations

import pathlib
import random
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

import yaml

from checker.figures import read_figures
from checker.model import Quantity, plain

FIXTURES = pathlib.Path("fixtures/figures")
CASES = pathlib.Path("../shared/cases/figures")
TOOL = pathlib.Path("../shared/tools/score_figures.py")


def printed(text: str) -> list[tuple[str, str | None, str | None]]:
    values = (mention.value for mention in read_figures(text))
    return [
        (value.kind, plain(value.printed[0]), value.unit)
        for value in values
        if isinstance(value, Quantity) and value.kind != "ordinal"
    ]


def wanted(reads: str) -> tuple[str, str | None, str | None]:
    kind, value, *rest = reads.split()
    words = [word for word in rest if not word.split("/")[0].isupper() or word.isalpha()]
    unit = " ".join(word for word in words if word not in ("range", "list")) or None
    return kind, value.split("..")[0], unit


def value_of(text: str) -> Quantity:
    (value,) = (mention.value for mention in read_figures(text) if isinstance(mention.value, Quantity))
    return value


def roundings(tries: int) -> tuple[int, int]:
    """Give how many honest re-roundings or re-hedgings disagree, and how many planted changes are not seen."""
    chance = random.Random(7)
    false, unseen = 0, 0
    for _ in range(tries):
        value = Decimal(chance.randint(10_000, 9_999_999)) / 1000
        places = chance.randint(0, 2)
        step = Decimal(1).scaleb(-places)
        short = value.quantize(step, rounding=ROUND_HALF_UP)
        unit = chance.choice(("million", "billion"))
        hedges = ["", "about "]
        if short != value:
            hedges.append("more than " if value > short else "nearly ")
        fine = value_of(f"Sales were ${value} {unit}.")
        coarse = value_of(f"Sales were {chance.choice(hedges)}${short} {unit}.")
        false += not fine.interval.overlaps(coarse.interval)
        planted = short + chance.choice((-2, 2)) * step
        changed = value_of(f"Sales were ${planted} {unit}.")
        unseen += planted > 0 and changed.uncapped.overlaps(value_of(f"Sales were ${short} {unit}.").uncapped)
    return false, unseen


def main() -> None:
    for path in sorted(FIXTURES.glob("*.yaml")):
        if path.name.startswith("dates"):
            continue
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "figures" not in entries:
            continue
        cases = [(entry["reads"], str(text)) for entry in entries["figures"] for text in entry["as"]]
        right = sum(
            [value[:2] for value in printed(text)] == [wanted(reads)[:2]] or wanted(reads)[0] == "ordinal"
            for reads, text in cases
        )
        print(f"{path.stem:24}{right:5} of {len(cases):5} spellings")
    false, unseen = roundings(10_000)
    print(
        f"10,000 amounts rounded or hedged anew: {false} disagree; 10,000 changed by two last digits: {unseen} unseen"
    )
    if CASES.exists() and TOOL.exists():
        print()
        sys.stdout.flush()
        subprocess.run([sys.executable, str(TOOL), str(CASES), "--reader", "checker.figures:read_figures"], check=False)


if __name__ == "__main__":
    main()
