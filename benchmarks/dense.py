"""What a figure costs in dense documents, as a ratio against plain prose: `python benchmarks/dense.py [--figures N]`.

Processor time of a whole check, without loading the rules. The documents are made here, the same at every run.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from time import process_time

from speed import wire_copy

from checker import Document, RuleSet, check, load_rules
from checker.model import Source
from checker.sources.formats.delimited import read_csv

CHARACTERS_A_FIGURE = 122
GOODS = ("steel", "grain", "timber", "cement", "salt", "paper", "copper", "wool")


def table(cells: int) -> Document:
    """Make a table of ports and years."""
    chance = random.Random(1)
    rows = ["port," + ",".join(map(str, range(2000, 2020)))]
    rows += [
        f"Port {row}," + ",".join(f"{chance.uniform(1, 900):.1f}" for _ in range(20)) for row in range(cells // 20)
    ]
    (article,) = read_csv("\n".join(rows).encode(), "table.csv", "")
    return Document(Source("table.csv"), article.text or "", markup="blocks", blocks=article.blocks)


def lists(figures: int) -> Document:
    """Make sentences that are lists of figures."""
    chance = random.Random(2)
    sentences = (
        "They sold " + ", ".join(f"{chance.randint(11, 900)} tonnes of {chance.choice(GOODS)}" for _ in range(20)) + "."
        for _ in range(figures // 20)
    )
    return Document.from_text(" ".join(sentences), "lists")


def documents(figures: int) -> Iterator[tuple[str, list[Document]]]:
    """Give each kind of document with its name."""
    prose = wire_copy(figures * CHARACTERS_A_FIGURE)
    paragraphs = prose.split("\n\n")
    yield "prose, one text", [Document.from_text(prose, "prose")]
    parts = ["\n\n".join(paragraphs[at : at + 8]) for at in range(0, len(paragraphs), 8)]
    yield "the same, in articles", [Document.from_text(part, f"{at:05}") for at, part in enumerate(parts)]
    yield "lists", [lists(figures)]
    yield "a table", [table(figures)]


def cost(made: list[Document], rules: RuleSet) -> tuple[int, float]:
    """Give the number of figures and the milliseconds that each takes."""
    begin = process_time()
    report = check(made, rules=rules)
    took = process_time() - begin
    return len(report.figures), took * 1000 / len(report.figures)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--figures", type=int, default=4000)
    rules = load_rules()
    first = 0.0
    for name, made in documents(options.parse_args().figures):
        figures, each = cost(made, rules)
        first = first or each
        print(f"{name:24}{figures:8,} figures{each:8.3f} ms a figure{each / first:8.2f}")


if __name__ == "__main__":
    main()
