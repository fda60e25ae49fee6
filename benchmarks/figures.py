"""Print how many figures are read rightly: on the project's own corpora, and on labelled cases where they are at hand.

Run from the project's root: python benchmarks/figures.py. The labelled cases stand in ../shared/cases/figures, with the
tool that scores them in ../shared/tools; without them only the project's own fixtures are scored.
"""

from __future__ import annotations

import pathlib
import subprocess
import sys

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
    if CASES.exists() and TOOL.exists():
        print()
        sys.stdout.flush()
        subprocess.run([sys.executable, str(TOOL), str(CASES), "--reader", "checker.figures:read_figures"], check=False)


if __name__ == "__main__":
    main()
