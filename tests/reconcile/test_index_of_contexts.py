"""Figures without a rule are found through an index: what is held against each other grows with the articles."""

from itertools import islice, product

import pytest

from checker import Document, check
from checker.reconcile.by_context import grouping

SYLLABLES = ("bal", "dor", "fen", "gar", "hel", "jor")
TOLD_BY = 3


def articles(events: int) -> list[Document]:
    """Give stories that say the same of different places, each told three times."""
    texts = (
        f"The storm in {''.join(parts).title()} killed {12 + number % 70} people.\n\n"
        f"Some {400 + number} houses in the town were damaged. Repairs will cost {20 + number % 60} million dollars."
        for number, parts in enumerate(islice(product(SYLLABLES, repeat=4), events))
    )
    return [
        Document.from_text(text, f"{number:05}-{teller}")
        for number, text in enumerate(texts)
        for teller in range(TOLD_BY)
    ]


@pytest.fixture
def held(monkeypatch):
    """Count the pairs of figures that are held against each other."""
    pairs = []
    pair_of = grouping.pair_of

    def counted(*args):
        pairs.append(None)
        return pair_of(*args)

    monkeypatch.setattr(grouping, "pair_of", counted)
    return pairs


def test_pairs_grow_with_the_articles_and_not_with_their_square(held):
    counts = []
    for events in (30, 120):
        held.clear()
        assert not check(articles(events)).findings
        counts.append(len(held))
    assert 0 < counts[1] <= 4.5 * counts[0]


def test_an_article_that_names_nothing_is_found_by_what_it_says():
    named = "The storm in Beira damaged 5,240 wooden houses near the old harbour wall."
    nameless = "The storm damaged 5,420 wooden houses near the old harbour wall."
    for texts in ((named, nameless), (nameless, named)):
        assert len(check([Document.from_text(text, str(number)) for number, text in enumerate(texts)]).findings) == 1
