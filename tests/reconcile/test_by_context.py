"""Figures that no rule asks for: which of them are of one thing."""

from datetime import date
from itertools import permutations

import pytest

from checker import Document, check
from checker.model import RULE_FREE, Report
from checker.reconcile.by_context.kinds import KINDS

FIRST, LATER = date(2015, 3, 2), date(2015, 3, 3)


def report(*texts: str | tuple[str, date | None]) -> Report:
    documents = []
    for number, one in enumerate(texts):
        text, published = one if isinstance(one, tuple) else (one, FIRST)
        documents.append(Document.from_text(text, f"article {number}", published))
    return check(documents)


def found(*texts: str | tuple[str, date | None]) -> list[tuple[str, ...]]:
    return [tuple(camp.value for camp in one.camps) for one in report(*texts).findings if one.severity != "note"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm in Beira killed 14 people.", "In Beira, 41 people died in the storm."),
        ("The court heard Ana Ruiz, 36, on Monday.", "Ana Maria Ruiz, 63, was heard by the court."),
        (
            "Norway's trade surplus with Sweden hit 4 billion dollars in 2013.",
            "Sweden's trade deficit with Norway was 5.1 billion dollars in 2013.",
        ),
        ("Peru has a foreign debt of 12 billion dollars.", "Peru's 14 billion dollar foreign debt is a burden."),
        (
            "The quake in Beira damaged 40 km of the oil pipeline.",
            "In Beira, 60 km of oil pipeline were damaged in the quake.",
        ),
    ],
)
def test_what_disagrees(one, other):
    assert len(found(one, other)) == 1
    assert len(found(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another outcome, another group, another event, another place, another year
        ("The storm in Beira killed 14 people.", "In Beira 41 people were injured in the storm."),
        ("The storm in Beira killed 14 people.", "In Beira, 4 children died in the storm."),
        ("The storm in Beira killed 14 people.", "In Beira a fire killed 41 people."),
        ("The storm in Beira killed 14 people.", "The storm in Tete killed 41 people."),
        ("The storm in Beira killed 14 people.", "The storm in Beira killed 41 people in 1998."),
        # another storm, all of them together, a part
        ("The storm in Beira killed 14 people.", "Another storm in Beira killed 41 people."),
        ("The storm in Beira killed 14 people.", "The storm in Beira hurt many, including 5 people who died."),
        # two people, a father and a son
        ("The court heard Ana Ruiz, 36.", "The court heard Eva Ruiz, 63."),
        ("The court heard Tom Holt Jr., 36.", "The court heard Tom Holt Sr., 63."),
        # other partner, other year, other basis, part of the debt
        (
            "Norway's trade surplus with Sweden hit 4 billion dollars in 2013.",
            "Norway's trade surplus with Spain hit 5 billion dollars in 2013.",
        ),
        (
            "Norway's trade surplus hit 4 billion dollars in 2013.",
            "Norway's trade surplus hit 5 billion dollars in 2012.",
        ),
        (
            "Norway's trade surplus hit 4 billion dollars in 2013.",
            "On a customs basis Norway's trade surplus hit 5 billion dollars in 2013.",
        ),
        ("Peru has a foreign debt of 12 billion dollars.", "Peru has a short term foreign debt of 3 billion dollars."),
        # a plan, a change
        (
            "Norway's exports were 4 billion dollars in 2013.",
            "Norway's exports should reach 5 billion dollars in 2013.",
        ),
        ("Norway's exports were 4 billion dollars in 2013.", "Norway's exports rose by 1 billion dollars in 2013."),
        # what agrees
        ("The storm in Beira killed 14 people.", "The storm in Beira killed at least 10 people."),
    ],
)
def test_what_does_not(one, other):
    assert found(one, other) == []


def test_a_birthday_may_lie_between():
    assert found(("Ana Ruiz, 36, won.", date(2015, 3, 2)), ("Ana Ruiz, 37, won.", date(2015, 9, 2))) == []
    assert found(("Ana Ruiz, 36, won.", date(2015, 3, 2)), ("Ana Ruiz, 35, won.", date(2015, 9, 2))) != []


def test_numbers_that_are_far_apart_are_of_two_things_unless_a_zero_was_lost():
    assert found("The storm in Beira killed 14 people.", "In Beira, 900 people died in the storm.") == []
    assert found("The storm in Beira killed 14 people.", "In Beira, 1,400 people died in the storm.") != []


def test_the_order_of_articles_changes_nothing():
    texts = [
        "The storm in Beira killed 14 people.",
        "In Beira, 41 people died in the storm.",
        "The storm in Beira killed 14 people and injured 30.",
        "Ana Ruiz, 36, saw the storm in Beira.",
    ]
    documents = [Document.from_text(text, f"article {number}", FIRST) for number, text in enumerate(texts)]
    findings = {str([one.to_json() for one in check(list(order)).findings]) for order in permutations(documents)}
    assert len(findings) == 1


def test_an_unrelated_article_changes_nothing():
    two = ["The storm in Beira killed 14 people.", "In Beira, 41 people died in the storm."]
    assert found(*two) == found(*two, "The harbour of Bergen handled 12 ships.")


def test_a_finding_without_a_rule_says_so_and_names_the_words():
    (finding,) = report("The storm in Beira killed 14 people.", "In Beira, 41 people died in the storm.").findings
    assert "without a rule" in finding.why_comparable
    assert "killed" in finding.why_comparable


def test_the_kinds_are_those_whose_decisions_go_over_to_rules():
    assert sorted(kind.name for kind in KINDS) == sorted(RULE_FREE)


def test_what_an_article_says_again_is_cited_again():
    first = "The storm in Beira killed 14 people.\n\nA ship sank.\n\nThe storm in Beira killed 14 people."
    (finding,) = report(first, "In Beira, 41 people died in the storm.").findings
    cited = [one.citation.line for camp in finding.camps for one in camp.statements if camp.value == "14"]
    assert cited == [1, 5]


def test_what_is_planned_is_not_taken_for_what_is_said_again():
    first = (
        "Norway's exports should reach 4 billion dollars in 2013.\n\nNorway's exports were 4 billion dollars in 2013."
    )
    assert len(found(first, "Norway's exports came to 5 billion dollars in 2013.")) == 1
