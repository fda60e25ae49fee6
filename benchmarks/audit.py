"""How the audit of a draft grows with the number of its sources: `python benchmarks/audit.py [SOURCES ...]`."""

import sys
from time import process_time

from checker import Document, load_rules
from checker.audit import audit_drafts
from checker.one_document import read_document
from checker.rules import make_plan

TOWNS = ("Velm", "Arun", "Duzce", "Beira", "Izmit", "Bergen", "Oslo", "Tarn", "Sund", "Marra")
THINGS = ("ferry", "harbour", "bridge", "school", "market", "railway", "quarry", "mill", "airport", "museum")


def article(number: int) -> str:
    """Give a made article of ten sentences, each with a figure."""
    town, lines = TOWNS[number % 10], []
    for line in range(10):
        thing = THINGS[(number + line) % 10]
        count, cost = 100 + number * 7 + line, f"{line + 2}.{number % 9}"
        lines.append(f"The {thing} in {town} counted {count} visitors and cost {cost} million euros.")
    return " ".join(lines)


def main() -> None:
    """Print one line for each number of sources."""
    rules = load_rules()
    plan = make_plan(rules)
    draft = [read_document(Document.from_text(article(3), "draft"), plan)]
    for number in map(int, sys.argv[1:] or ("100", "300", "1000")):
        sources = [read_document(Document.from_text(article(n), f"s{n:05}"), plan) for n in range(number)]
        figures = sum(len(one.figures) for one in sources)
        start = process_time()
        audit_drafts(draft, sources, rules)
        took = process_time() - start
        each = took / figures * 1e6
        print(f"{number:6} sources, {figures:7} figures: {took:6.2f} s of CPU, {each:6.1f} us a figure")


if __name__ == "__main__":
    main()
