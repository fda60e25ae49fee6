"""How the cost of a check grows with the number of articles: processor time an article at 1,000, 10,000 and 100,000.

The articles are made here: each event is told by ten articles, one of which differs in one figure. Run as
`python benchmarks/scale.py`; `--most 10000` leaves the largest out.
"""

from __future__ import annotations

import argparse
import resource
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, product
from time import process_time

from checker import Document
from checker.model import Report
from checker.rules import load_rules
from checker.run import check_documents

TOLD_BY = 10
SIZES = (1_000, 10_000, 100_000)
FIRST_DAY = date(2020, 1, 6)
SYLLABLES = (
    "bal",
    "dor",
    "fen",
    "gar",
    "hel",
    "jor",
    "kel",
    "lum",
    "mar",
    "nor",
    "pel",
    "rov",
    "sel",
    "tam",
    "vel",
    "zan",
)
EVENTS = ("storm", "fire", "flood", "earthquake", "explosion")


def places() -> Iterator[str]:
    """Give names that no two events share."""
    for length in (3, 4, 5):
        for parts in product(SYLLABLES, repeat=length):
            yield "".join(reversed(parts)).title()


def articles(count: int) -> Iterator[Document]:
    """Give *count* made articles, ten an event."""
    for number, place in enumerate(islice(places(), -(-count // TOLD_BY))):
        event, killed, hurt = EVENTS[number % len(EVENTS)], 12 + number % 70, 110 + number % 300
        cost = 20 + number % 60
        day = FIRST_DAY + timedelta(days=number % 300)
        for teller in range(min(TOLD_BY, count - number * TOLD_BY)):
            dead = killed + 3 if teller == TOLD_BY - 1 else killed
            text = (
                f"The {event} in {place} killed {dead} people and injured {hurt} others, the rescue service said.\n\n"
                f"Some {cost * 10} houses around {place} were damaged. Repairs will cost {cost} million dollars, and "
                f"the harbour stays closed for {2 + number % 5} weeks. About {hurt * 20:,} people had to leave."
            )
            yield Document.from_text(text, f"{number:06d}-{teller}", day)


def measure(count: int) -> tuple[float, Report]:
    """Give the seconds of processor time of one check of *count* articles, and its report."""
    made = list(articles(count))
    rules = load_rules()
    begin = process_time()
    report = check_documents(made, rules)
    return process_time() - begin, report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of articles")
    largest = parser.parse_args().most
    first = 0.0
    print(f"{'articles':>9}  {'ms an article':>13}  {'times the first':>15}  {'findings':>8}  {'MiB':>6}")
    for size in (one for one in SIZES if one <= largest):
        seconds, report = measure(size)
        each = seconds / size * 1000
        first = first or each
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:>9,}  {each:>13.2f}  {each / first:>15.2f}  {len(report.findings):>8,}  {peak:>6,.0f}")


if __name__ == "__main__":
    main()
