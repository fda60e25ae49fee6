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
        ("The storm in Beira killed 14 people.", "Police said earlier that the storm in Beira killed 41 people."),
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
        # in miles; both of a series; an age is not rounded
        (
            "The quake in Beira damaged 48 km of the oil pipeline.",
            "In Beira, 48 miles of oil pipeline were damaged in the quake.",
        ),
        # one names the measure, the other does not
        ("The painted sea chest from Beira sold for £174,000.", "The painted sea chest from Beira made £180,450."),
        # a rate of one thing; an average
        (
            "The clinic at Velm pays nurses 42 dollars per shift.",
            "Nurses at the clinic of Velm get 24 dollars per shift.",
        ),
        ("Rents in Beira average 520 dollars in the old town.", "Old town rents in Beira average 420 dollars."),
        ("In Beira 36 nurses and 7 drivers were killed.", "Seven drivers and 35 nurses were killed in Beira."),
        ("Ana Ruiz, 30, died in Beira.", "Police found Ana Ruiz, 31, dead in Beira."),
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
        ("The storm in Beira killed 14 people.", "An earlier storm in Beira killed 41 people."),
        ("The storm in Beira killed 14 people.", "The storm in Beira hurt many, including 5 people who died."),
        # the depth and the distance of a quake; those who died of it later
        (
            "The quake hit Orula at a depth of 45 kilometres, the institute said.",
            "The quake hit 54 kilometres south of Orula, the institute said.",
        ),
        ("The blast in Beira killed 14 people.", "After the blast in Beira, 41 people died in hospital."),
        # one name that both have makes no one event
        (
            "The quake in Bekan split roads. Villages lost 80 homes. In Bekan, the UN said, 14 people were killed.",
            "A shell hit a UN school in Tete and killed 41 people. Parents in Tete closed 60 shops. Tete mourns.",
        ),
        # of another rate; an average beside a single figure
        ("The clinic at Velm pays nurses 42 dollars per shift.", "The clinic at Velm pays nurses 24 dollars per hour."),
        ("Old town rents in Beira average 520 dollars.", "An old town flat in Beira rents for 420 dollars."),
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
        # the earlier value of a quarter, and of two months
        (
            "Norway's trade surplus was 4 billion dollars in the first quarter, against 3 billion dollars a year ago.",
            "Norway's trade surplus was 9 billion dollars in 2014.",
        ),
        (
            "Norway's trade surplus was 4 billion dollars in January, against 2 billion dollars a year ago.",
            "Norway's trade surplus was 9 billion dollars so far, and 3 billion dollars in the same span last year.",
        ),
        # another owner, whose surplus is left out; another cost of the same country
        (
            "Norway's trade surplus was 4 billion dollars in 2013.",
            "Norway's trade surplus was 4 billion dollars in 2012, and the island's rose to 6 billion dollars in 2013.",
        ),
        (
            "In Peru a new pipeline cost 20 million dollars.",
            "Peru put the cost of the quake at 50 million dollars.",
        ),
        # a charge, and a rate, of murder
        ("In Beira two men are on trial for murder.", "In Beira three women are charged with murder."),
        ("The murder rate in Beira is near 50.", "In Beira 43 people were murdered."),
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


STORY = (
    "The storm in Beira killed {} people on Monday, the harbour master said, and tore the roofs off the market hall. "
    "Boats lay on the quay, trees blocked the road to the airport, and the power was out in most of the town till late "
    "in the evening. Schools stay closed for the rest of the week while crews clear the streets and look for the boats "
    "that are still missing, among them two ferries that were due from the islands before noon."
)


def test_copies_of_one_story_are_one_witness():
    (finding,) = report(
        STORY.format(14), f"{STORY.format(14)} Ends.", "In Beira, 41 people died in the storm."
    ).findings
    camps = {camp.value: (camp.copies, camp.witnesses) for camp in finding.camps}
    assert camps == {"14": ((("article 0", "article 1"),), 1), "41": ((), 1)}


def test_what_copies_say_alone_is_no_agreement():
    story = STORY.replace("killed {} people", "left 14 people homeless")
    own = "In Beira, 14 people are homeless after the storm."
    assert [one.rule for one in report(story, own).held if one.rule in RULE_FREE] == ["same-outcome"]
    assert [one.rule for one in report(story, f"{story} Ends.").held if one.rule in RULE_FREE] == []


def test_two_versions_of_one_story_are_named_as_that():
    longer = f"{STORY.format('{}')} {STORY[STORY.index('Boats') :].replace('Boats', 'Barges')}"
    (finding,) = report(longer.format(14), longer.format(17)).findings
    assert "versions of one story" in finding.diagnosis


def test_a_copy_changes_no_finding():
    two = [STORY.format(14), "In Beira, 41 people died in the storm."]
    once = report(*two).findings
    twice = report(*two, f"{STORY.format(14)} Ends.").findings
    assert [(one.id, one.severity, one.message) for one in once] == [
        (one.id, one.severity, one.message) for one in twice
    ]


def test_one_fact_is_one_finding_though_a_rule_knows_some_of_it():
    found = report(
        "The storm in Beira killed 14 people.",
        "The storm in Beira killed 19 people.",
        "In Beira, 41 people died in the storm.",
    ).findings
    assert [(one.rule, sorted(camp.value for camp in one.camps)) for one in found] == [
        (found[0].rule, ["14", "19", "41"])
    ]
    assert found[0].rule not in RULE_FREE
    assert "the rest found without a rule" in found[0].why_comparable


def test_a_debt_of_last_month_is_another():
    texts = ("Peru has foreign reserves of 12 billion dollars.", "Peru's foreign reserves are 14 billion dollars.")
    assert len(found((texts[0], FIRST), (texts[1], LATER))) == 1
    (finding,) = report((texts[0], FIRST), (texts[1], date(2015, 4, 2))).findings
    assert finding.verdict == "changed"


def diagnoses(*texts: str) -> list[str]:
    return [one.diagnosis for one in report(*texts).findings]


def test_two_values_exchanged_are_named_as_that():
    said = diagnoses(
        "The storm in Beira killed 12 people. It left 31 people homeless in Beira.",
        "In Beira, 31 people died in the storm. In Beira, 12 people are homeless after the storm.",
    )
    assert len(said) == 2
    assert all("two values are exchanged" in one for one in said)


def test_the_figure_of_another_year_is_named_as_that():
    texts = [
        f"Norway's exports were {value} billion dollars in {year}." for value, year in (("4.1", 2013), ("3.7", 2013))
    ]
    assert diagnoses(*texts, "Norway's exports were 3.7 billion dollars in 2012.") == [
        "perhaps the figure of another period: article 2 has it for 2012"
    ]
    assert diagnoses(*texts, "Norway's exports were 3.6 billion dollars in 2012.") == [""]


def test_a_part_for_the_whole_is_named_as_that():
    texts = [f"Norway's exports were {value} billion dollars in 2013." for value in ("4.1", "9.2")]
    assert diagnoses(*texts, "Norway's exports to Sweden were 4.1 billion dollars in 2013.") == [
        "perhaps a part for the whole: article 2 has this figure for with Sweden alone"
    ]


def test_two_places_with_the_same_figures_are_two_findings():
    said = "In {} the new ferry carried {} cars across the fjord in May."
    texts = [said.format(*one) for one in (("Oslo", 5240), ("Oslo", 5420), ("Bergen", 5420), ("Bergen", 5240))]
    findings = [one for one in report(*texts).findings if one.severity != "note"]
    cited = [{s.citation.source for camp in one.camps for s in camp.statements} for one in findings]
    assert sorted(map(sorted, cited)) == [["article 0", "article 1"], ["article 2", "article 3"]]
    assert len({one.id for one in findings}) == 2
